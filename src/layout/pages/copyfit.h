// The document's end: a sign-off that would stand without text, an imprint without room
// (GB/T 9704 7.3.5.5, 7.4).
#pragma once

#include <functional>

#include "base/diagnostic.h"
#include "layout/pages/part.h"

namespace banxin {

/// Lays a paragraph on columns wider, or closer, by `permille`.
using LayTracked = std::function<LaidText(const LaidParagraph&, const Style&, int permille)>;
LaidText lay_tracked(const LaidParagraph& paragraph, const Style& style, int permille);

/// Plans a part's pages so that its sign-off stands on a page with text: as they fall; else with
/// tighter lines, looser lines, closer or wider characters, whatever comes first within [tail]
/// (reported as I0510); else its last line of text goes to the next page with it. The first page
/// keeps body text if it has any (7.3.3), as long as lines or characters can be moved.
void plan_part(Part& part, Diagnostics& diagnostics, const LayTracked& lay = lay_tracked);

/// Tightens the last pages of a planned part so that `reserve` stays free at the last one's foot,
/// reported as I0510. `pages_before` are the document's. False, and nothing is changed, if that is
/// beyond [tail].
bool make_room_at_foot(Part& part, Len reserve, size_t pages_before, Diagnostics& diagnostics);

}  // namespace banxin
