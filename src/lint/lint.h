// What clerks type though the program sets it, or types otherwise than GB/T 15834 and 15835 have
// it: numbers and labels that would stand twice, half-width marks, look-alikes of characters.
#pragma once

#include "base/diagnostic.h"
#include "model/report/report.h"

namespace banxin {

/// Warns (W0240 to W0259) of each kind once a text, at its first place, with the right words in the
/// help. Edits are only of what is certain.
void lint(const Report& report, Diagnostics& diagnostics);

}  // namespace banxin
