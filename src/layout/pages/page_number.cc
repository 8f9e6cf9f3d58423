#include "layout/pages/page_number.h"

#include <string>
#include <utility>

#include "layout/lines/append_line.h"
#include "layout/lines/line_edits.h"

namespace banxin {
namespace {

ParagraphRef shape_words(std::string_view words, Span span, Typesetter& typesetter) {
  BlockText text;
  text.add(words, Role::page_number, span);
  return typesetter.shape(Role::page_number, std::move(text));
}

/// From the upright sheet's places to those of the page as it is read (GB/T 9704 8).
void turn(FramePage& page, size_t first) {
  page.transforms.push_back({0, Transform::kOne, -Transform::kOne, 0, page.width, Len()});
  const auto turned = static_cast<uint32_t>(page.transforms.size());
  for (size_t i = first; i < page.items.size(); ++i) page.items[i].transform = turned;
}

}  // namespace

ParagraphRef shape_number_dash(Typesetter& typesetter) {
  const PageNumberStyle& look = typesetter.style().page_number;
  return shape_words(look.dash, look.dash_span, typesetter);
}

void add_page_number(FramePage& page, Len type_left, const ParagraphRef& dash_words,
                     Typesetter& typesetter) {
  if (page.number == 0) return;
  const Style& style = typesetter.style();
  const PageGrid& grid = typesetter.grid();
  const PageNumberStyle& look = style.page_number;
  const LaidText dash = typesetter.lay_line(dash_words);
  const LaidText digits = typesetter.lay_line(
      shape_words(std::to_string(page.number), style.element(Role::page_number).span, typesetter));
  const InkReach dash_ink = ink_reach(dash, typesetter.fonts());
  const InkReach digits_ink = ink_reach(digits, typesetter.fonts());
  const Len dash_width = dash_ink.right - dash_ink.left;
  const Len digits_width = digits_ink.right - digits_ink.left;
  const Len width = 2 * (dash_width + look.gap) + digits_width;

  const Len inset = look.inset.of(grid.column());
  Len left = type_left + (grid.type_width - width) / 2;
  if (look.facing && page.number % 2 == 1)
    left = type_left + grid.type_width - inset - width;
  else if (look.facing)
    left = type_left + inset;
  const size_t first = page.items.size();
  const Len baseline = grid.top + grid.type_height + look.drop + dash_ink.above;
  append_line(page, dash, 0, left - dash_ink.left, baseline);
  append_line(page, digits, 0, left + dash_width + look.gap - digits_ink.left, baseline);
  append_line(page, dash, 0, left + width - dash_width - dash_ink.left, baseline);
  if (page.landscape) turn(page, first);
}

}  // namespace banxin
