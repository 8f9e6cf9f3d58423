// Flows made by hand on GB/T 9704's page, for tests of what pages do with them.
#pragma once

#include <vector>

#include "layout/pages/flow.h"
#include "layout/pages/pages.h"
#include "model/style/style.h"

namespace banxin {

/// GB/T 9704's page: 22 rows of 15.75 pt in 225 mm.
inline Style page_style() {
  Style style;
  style.page.width = Len::from_mm(210);
  style.page.height = Len::from_mm(297);
  style.page.type_width = Len::from_mm(156);
  style.page.type_height = Len::from_mm(225);
  style.grid.rows = 22;
  style.grid.columns = 28;
  style.grid.size = Len::from_pt(15.75);
  style.grid.line = Len::from_mm(10.39);
  style.grid.fill_gap = Len::from_mm(1);
  style.grid.fill_pitch_permille = 20;
  style.tail = {50, 60, 40, 3};
  return style;
}

inline PageGrid page_grid() { return upright_grid(page_style()); }

inline FlowItem row(bool first = false) {
  FlowItem item;
  item.height = Len::from_pt(15.75);
  item.on_grid = true;
  item.text = true;
  item.row = !first;
  return item;
}

inline FlowItem head(double mm) {
  FlowItem item;
  item.height = Len::from_mm(mm);
  return item;
}

inline Flow rows(size_t count) {
  Flow flow;
  flow.items.assign(count, row());
  flow.items[0].row = false;
  return flow;
}

/// A head of `mm`, one line empty below it, then rows.
inline Flow head_and_rows(double mm, size_t count) {
  Flow flow;
  flow.items = {head(mm), row(true)};
  flow.items.back().gap = flow.items.back().gap_least = Len::from_mm(10.39);
  flow.items.back().gap_gives = true;
  for (size_t i = 1; i < count; ++i) flow.items.push_back(row());
  return flow;
}

/// A sign-off of two rows, one line empty above it.
inline void add_sign_off(Flow& flow) {
  for (const bool first : {true, false}) {
    FlowItem item = row(first);
    item.text = false;
    item.needs_text = true;
    if (!first) item.keep = Keep::block;
    if (first) item.gap = item.gap_least = Len::from_mm(10.39);
    item.gap_gives = first;
    flow.items.push_back(item);
  }
}

/// A seal's box.
inline void add_seal(Flow& flow, double mm, double gap, double gap_least) {
  static const Box kSeal;
  FlowItem item = head(mm);
  item.what = FlowBox{&kSeal, Len(), Len()};
  item.needs_text = true;
  item.gap = Len::from_mm(gap);
  item.gap_least = Len::from_mm(gap_least);
  flow.items.push_back(item);
}

inline Len bottom(const std::vector<PlacedItem>& page, const Flow& flow) {
  return page.back().top + flow[page.back().item].height;
}
inline Len bottom(const PageBody& page, const Flow& flow) { return bottom(page.items, flow); }

/// Orders of pages as high as the style's.
inline PageOrders no_orders() { return {PageRoom(page_grid().type_height)}; }

}  // namespace banxin
