#include "layout/pages/page_number.h"

#include <string>
#include <utility>

#include "layout/lines/append_line.h"
#include "layout/lines/line_edits.h"

namespace banxin {
namespace {

BlockText plain(std::string_view words) {
  BlockText text;
  text.add(words, Role::page_number, Span{});
  return text;
}

/// From the upright sheet's places to those of the page as it is read (GB/T 9704 8).
void turn(FramePage& page, size_t first) {
  for (size_t i = first; i < page.runs.size(); ++i) {
    GlyphRun& run = page.runs[i];
    const Len x = run.x;
    run.x = page.width - run.y;
    run.y = x;
    run.quarter_turns = 1;
  }
}

}  // namespace

void add_page_number(FramePage& page, Len type_left, Typesetter& typesetter) {
  if (page.number == 0) return;
  const Style& style = typesetter.style();
  const PageNumberStyle& look = style.page_number;
  const SetParagraph dash = typesetter.set_line(Role::page_number, plain(look.dash));
  const SetParagraph digits =
      typesetter.set_line(Role::page_number, plain(std::to_string(page.number)));
  const InkReach dash_ink = ink_reach(dash, typesetter.fonts());
  const InkReach digits_ink = ink_reach(digits, typesetter.fonts());
  const Len dash_width = dash_ink.right - dash_ink.left;
  const Len digits_width = digits_ink.right - digits_ink.left;
  const Len width = 2 * (dash_width + look.gap) + digits_width;

  const Len inset = look.inset.of(style.column());
  Len left = type_left + (style.page.type_width - width) / 2;
  if (look.facing && page.number % 2 == 1)
    left = type_left + style.page.type_width - inset - width;
  else if (look.facing)
    left = type_left + inset;
  const size_t first = page.runs.size();
  const Len baseline = style.page.margin_top + style.page.type_height + look.drop + dash_ink.above;
  append_line(page, dash, 0, left - dash_ink.left, baseline);
  append_line(page, digits, 0, left + dash_width + look.gap - digits_ink.left, baseline);
  append_line(page, dash, 0, left + width - dash_width - dash_ink.left, baseline);
  if (page.landscape) turn(page, first);
}

}  // namespace banxin
