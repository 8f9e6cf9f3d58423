// The charset of a subset CFF font (Adobe Technical Note 5176, 13).
#pragma once

#include <cstdint>
#include <string>

namespace banxin {

/// Rewrites the charset of a CID-keyed CFF table so that CID = glyph number, as page content uses
/// them: hb-subset renumbers the glyphs but keeps their old CIDs. A font that is not CID-keyed is
/// left alone: its CIDs are glyph numbers already (ISO 32000-1 9.7.4.2). Returns false if the table
/// is not as hb-subset writes it.
bool make_cids_glyph_numbers(std::string& cff, uint32_t glyph_count);

}  // namespace banxin
