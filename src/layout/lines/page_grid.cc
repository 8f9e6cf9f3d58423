#include "layout/lines/page_grid.h"

namespace banxin {

PageGrid upright_grid(const Style& style) {
  const PageStyle& page = style.page;
  PageGrid grid;
  grid.width = page.width;
  grid.height = page.height;
  grid.left = page.margin_left;
  grid.top = page.margin_top;
  grid.type_width = page.type_width;
  grid.type_height = page.type_height;
  grid.rows = style.grid.rows;
  grid.columns = style.grid.columns;
  grid.size = style.grid.size;
  return grid;
}

PageGrid landscape_grid(const Style& style) {
  const PageStyle& page = style.page;
  PageGrid grid = upright_grid(style);
  grid.width = page.height;
  grid.height = page.width;
  grid.left = page.height - page.margin_top - page.type_height;
  grid.top = page.margin_left;
  grid.type_width = page.type_height;
  grid.type_height = page.type_width;
  grid.rows = style.landscape.rows;
  grid.columns = style.landscape.columns;
  return grid;
}

Len gap_length(const PageGrid& grid, const GridStyle& style, int thousandths) {
  if (style.gaps == GapUnit::ink) return style.line.scaled(thousandths, 1000);
  return grid.pitch().scaled(thousandths, 1000) + grid.pitch() - grid.size;
}

Len type_left(const PageStyle& page, int sheet) {
  const Len right = page.width - page.margin_left - page.type_width;
  return page.mirrored && sheet % 2 == 0 ? right : page.margin_left;
}

}  // namespace banxin
