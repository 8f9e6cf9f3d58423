#include "layout/pages.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

/// GB/T 9704's page: 22 rows of 15.75 pt in 225 mm.
Style page_style() {
  Style style;
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

FlowItem row(bool first = false) {
  FlowItem item;
  item.height = Len::from_pt(15.75);
  item.on_grid = true;
  item.text = true;
  item.row = !first;
  return item;
}

FlowItem head(double mm) {
  FlowItem item;
  item.height = Len::from_mm(mm);
  return item;
}

std::vector<FlowItem> rows(size_t count) {
  std::vector<FlowItem> items(count, row());
  items[0].row = false;
  return items;
}

/// A head of `mm`, one line empty below it, then rows.
std::vector<FlowItem> head_and_rows(double mm, size_t count) {
  std::vector<FlowItem> items = {head(mm)};
  items.push_back(row(true));
  items.back().gap = Len::from_mm(10.39);
  items.back().gap_gives = true;
  for (size_t i = 1; i < count; ++i) items.push_back(row());
  return items;
}

std::vector<PlannedPage> plan(const Flow& items, const Style& style = page_style()) {
  return *plan_pages(items, style, {});
}

std::vector<PlacedItem> first_page(const Flow& items, const Style& style = page_style()) {
  return plan(items, style)[0].items;
}

Len bottom(const std::vector<PlacedItem>& page, const Flow& items) {
  return page.back().top + items[page.back().item].height;
}

TEST(Pages, AFullPageHas22RowsThatTouchBothEdges) {  // GB/T 9704 5.2.3
  const auto items = rows(50);
  const auto pages = plan(items);
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_EQ(pages[0].items.size(), 22U);
  EXPECT_EQ(pages[1].items.size(), 22U);
  EXPECT_EQ(pages[0].items[0].top, Len());
  EXPECT_EQ(bottom(pages[0].items, items), Len::from_mm(225)) << "exactly: no epsilon";
}

TEST(Pages, AFirstPageWithAHeadIsFilledForAnyHeightOfTheHead) {
  const Style style = page_style();
  const Len pitch = style.pitch();
  for (double mm = 5; mm < 120; mm += 0.37) {
    const auto items = head_and_rows(mm, 60);
    const auto page = first_page(items, style);
    const Len step = page[2].top - page[1].top;
    EXPECT_LE((step - pitch).mm(), pitch.mm() * 0.0201) << mm;
    EXPECT_GE((step - pitch).mm(), -pitch.mm() * 0.0201) << mm;
    const double gap = (page[1].top - Len::from_mm(mm)).mm();
    EXPECT_NEAR(gap, 10.39, 1.001) << mm;
    EXPECT_LE(bottom(page, items), Len::from_mm(225)) << mm;
    // What gap and pitch can take up reaches the lower edge; with two dozen rows that is nearly
    // always.
    if (page.size() > 15) {
      EXPECT_GT(bottom(page, items), Len::from_mm(225 - 5.3)) << mm;
    }
  }
}

TEST(Pages, AShortFirstPageKeepsItsNaturalPlaces) {
  const auto items = head_and_rows(20, 5);
  const auto pages = plan(items);
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_EQ(pages[0].items[1].top, Len::from_mm(20) + Len::from_mm(10.39));
}

TEST(Pages, AHeadingDoesNotStandAloneAtAFoot) {
  auto items = rows(44);
  items[22].glued = true;  // row 21 is a heading: what follows it goes with it
  const auto pages = plan(items);
  EXPECT_EQ(pages[0].items.size(), 21U);
}

TEST(Pages, AChainOfHeadingsGoesOverWhole) {
  auto items = rows(44);
  items[21].glued = items[22].glued = true;
  EXPECT_EQ(first_page(items).size(), 20U);
}

TEST(Pages, WhenAllIsGluedThePageIsFilled) {
  auto items = rows(60);
  for (FlowItem& item : items) item.glued = true;
  EXPECT_EQ(first_page(items).size(), 22U);
}

TEST(Pages, APageBreakBeginsAPage) {
  auto items = rows(10);
  items[4].page_break = true;
  items[4].row = false;
  const auto pages = plan(items);
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0].items.size(), 4U);
  EXPECT_EQ(pages[1].items[0].top, Len());
}

TEST(Pages, AGapLeavesTheGridAndRowsGoOnFromThere) {
  auto items = rows(6);
  items[3].row = false;
  items[3].gap = Len::from_mm(10.39);
  const auto page = first_page(items);
  EXPECT_EQ(page[3].top, page[2].top + items[2].height + Len::from_mm(10.39));
  EXPECT_EQ((page[4].top - page[3].top).raw(), page_style().pitch().raw());
}

TEST(Pages, AnEmptyFlowHasOneEmptyPage) {
  const auto pages = plan({});
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_TRUE(pages[0].items.empty());
}

TEST(Pages, AnItemTallerThanThePageStandsAlone) {
  std::vector<FlowItem> items = {head(300), head(10)};
  EXPECT_EQ(plan(items).size(), 2U);
}

}  // namespace
}  // namespace banxin
