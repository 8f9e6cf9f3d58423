#include "layout/pages/pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/page_bench.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<PlannedPage> plan(const Flow& items, const Style& style = page_style()) {
  return *plan_pages(items, style, {});
}

std::vector<PlacedItem> first_page(const Flow& items, const Style& style = page_style()) {
  return plan(items, style)[0].items;
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

/// Items a page, under orders; empty if they cannot be met.
std::vector<size_t> counts(const Flow& flow, const PageOrders& orders) {
  std::vector<size_t> counts;
  if (const auto pages = plan_pages(flow, page_style(), orders))
    for (const PlannedPage& page : *pages) counts.push_back(page.items.size());
  return counts;
}

PageOrders rows_order(size_t page, int more) {
  PageOrders orders;
  orders.rows[page] = more;
  return orders;
}

TEST(Pages, APageOrderedToTakeARowMoreOrLessIsFilledExactly) {  // GB/T 9704 7.3.5.5
  const Flow flow = rows(80);
  EXPECT_THAT(counts(flow, rows_order(1, 1)), ElementsAre(22, 23, 22, 13));
  EXPECT_THAT(counts(flow, rows_order(1, -1)), ElementsAre(22, 21, 22, 15));
  for (const int more : {-1, 1}) {
    const auto pages = *plan_pages(flow, page_style(), rows_order(1, more));
    EXPECT_EQ(bottom(pages[1].items, flow), Len::from_mm(225));
    EXPECT_EQ(pages[0].pitch, page_style().pitch());
    EXPECT_EQ(pages[2].pitch, page_style().pitch());
  }
}

// What fills a first page may be a row more than stands there naturally.
TEST(Pages, AnOrderedRowIsCountedFromTheFilledFirstPage) {  // 7.3.5.5
  size_t filled_tighter = 0;
  for (double mm = 20; mm < 60; mm += 0.5) {
    const Flow flow = head_and_rows(mm, 60);
    const auto natural = *plan_pages(flow, page_style(), {});
    const auto fewer = plan_pages(flow, page_style(), rows_order(0, -1));
    if (!fewer) continue;
    EXPECT_EQ((*fewer)[0].items.size() + 1, natural[0].items.size()) << mm;
    filled_tighter += natural[0].pitch < page_style().pitch() ? 1 : 0;
  }
  EXPECT_GT(filled_tighter, 0U) << "else this tests nothing";
}

TEST(Pages, ARowTooManyIsNoPlan) {
  EXPECT_THAT(counts(rows(80), rows_order(1, 2)), IsEmpty());
  EXPECT_THAT(counts(rows(80), rows_order(3, 1)), IsEmpty()) << "there is nothing left to take";
  EXPECT_THAT(counts(rows(22), rows_order(0, -1)), IsEmpty());
}

TEST(Pages, AnOrderedRowThatCannotEndThePageIsNoPlan) {  // its pitch would move for nothing
  Flow flow = rows(80);
  flow[23].glued = true;  // row 22 is a heading
  EXPECT_THAT(counts(flow, rows_order(0, 1)), IsEmpty());
  flow = rows(80);
  flow[21].glued = true;
  EXPECT_THAT(counts(flow, rows_order(0, -1)), IsEmpty());
}

TEST(Pages, AnOrderedRowDoesNotReachOverAPageBreakOrAGap) {
  Flow flow = rows(80);
  flow[22].page_break = true;
  flow[22].row = false;
  EXPECT_THAT(counts(flow, rows_order(0, 1)), IsEmpty());
  EXPECT_THAT(counts(flow, rows_order(0, -1)), IsEmpty());
  flow[22].page_break = false;
  flow[22].gap = Len::from_mm(10.39);
  EXPECT_THAT(counts(flow, rows_order(0, 1)), IsEmpty());
}

TEST(Pages, TheLastPageTakesAllThatIsLeftTighter) {
  PageOrders orders;
  orders.last = 1;
  EXPECT_THAT(counts(rows(45), orders), ElementsAre(22, 23));
  EXPECT_THAT(counts(rows(46), orders), IsEmpty()) << "beyond 5 %";
  orders.reserve = Len::from_mm(20);
  EXPECT_THAT(counts(rows(44), orders), IsEmpty());
  EXPECT_THAT(counts(rows(43), orders), ElementsAre(22, 21));
  const Flow flow = rows(43);
  EXPECT_LE(foot_of(plan_pages(flow, page_style(), orders)->back(), flow), Len::from_mm(205));
}

TEST(Pages, NothingIsTakenOverAPageBreakToTheLastPage) {
  Flow flow = rows(30);
  flow[25].page_break = true;
  flow[25].row = false;
  PageOrders orders;
  orders.last = 1;
  EXPECT_THAT(counts(flow, orders), IsEmpty());
}

TEST(Pages, AFirstPageMayBeHigher) {  // GB/T 9704 10.1
  PageOrders orders;
  orders.first_height = Len::from_mm(225) + page_style().pitch();
  EXPECT_THAT(counts(rows(50), orders), ElementsAre(23, 22, 5));
}

TEST(Pages, ASignOffTakesTheLastLineOfTextAlong) {  // 7.3.5.5
  Flow flow = rows(22);
  add_sign_off(flow);
  PageOrders orders;
  EXPECT_THAT(counts(flow, orders), ElementsAre(21, 3));
  orders.carry_text = false;
  EXPECT_THAT(counts(flow, orders), ElementsAre(22, 2));
}

TEST(Pages, WhatStandsBetweenTextAndSignOffGoesAlong) {
  Flow flow = rows(22);
  flow[20].text = flow[21].text = false;  // 附件说明
  add_sign_off(flow);
  EXPECT_THAT(counts(flow, {}), ElementsAre(19, 5));
}

TEST(Pages, WithoutTextNothingGoesAlong) {
  Flow flow = rows(22);
  for (FlowItem& item : flow) item.text = false;
  add_sign_off(flow);
  EXPECT_THAT(counts(flow, {}), ElementsAre(22, 2));
  Flow only;
  add_sign_off(only);
  EXPECT_THAT(counts(only, {}), ElementsAre(2));
}

TEST(Pages, AFirstPageIsFilledAgainWithoutTheHeadingThatWentOver) {
  Flow flow = head_and_rows(42, 40);
  const size_t count = first_page(flow).size();
  flow[count].glued = true;
  const auto page = first_page(flow);
  ASSERT_EQ(page.size(), count - 1);
  const Style style = page_style();
  const bool reaches = bottom(page, flow) > Len::from_mm(224.9);
  const bool gave_all = (page[3].top - page[2].top).mm() > style.pitch().mm() * 1.0199;
  EXPECT_TRUE(reaches || gave_all);
}

TEST(Pages, ABoxThatDoesNotFitGoesToTheNextPage) {
  Flow flow = rows(10);
  flow.push_back(head(130));
  flow.push_back(row(true));
  EXPECT_THAT(counts(flow, {}), ElementsAre(10, 2));
}

}  // namespace
}  // namespace banxin
