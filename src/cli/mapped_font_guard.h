// What the program says when a mapped font file shrinks under it.
#pragma once

namespace banxin {

/// Fonts are mapped: reading a page of one that was cut short meanwhile (overwritten in place, not
/// replaced by a new file) raises SIGBUS. From here on that prints E0410 (`json`: as one object of
/// the list that programs read) and ends the process with status 3, before anything is written.
void guard_mapped_fonts(bool json);

}  // namespace banxin
