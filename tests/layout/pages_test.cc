#include "layout/pages/pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <list>
#include <random>

#include "layout/page_bench.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<PlannedPage> plan(const Flow& items, const Style& style = page_style()) {
  return *plan_pages(items, page_grid(), style, no_orders());
}

std::vector<PlacedItem> first_page(const Flow& items, const Style& style = page_style()) {
  return plan(items, style)[0].body.items;
}

TEST(Pages, AFullPageHas22RowsThatTouchBothEdges) {  // GB/T 9704 5.2.3
  const auto items = rows(50);
  const auto pages = plan(items);
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_EQ(pages[0].body.items.size(), 22U);
  EXPECT_EQ(pages[1].body.items.size(), 22U);
  EXPECT_EQ(pages[0].body.items[0].top, Len());
  EXPECT_EQ(bottom(pages[0].body.items, items), Len::from_mm(225)) << "exactly: no epsilon";
}

TEST(Pages, AFirstPageWithAHeadIsFilledForAnyHeightOfTheHead) {
  const Style style = page_style();
  const Len pitch = page_grid().pitch();
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
  EXPECT_EQ(pages[0].body.items[1].top, Len::from_mm(20) + Len::from_mm(10.39));
}

TEST(Pages, AHeadingDoesNotStandAloneAtAFoot) {
  auto items = rows(44);
  items.items[22].keep = Keep::heading;  // row 21 is a heading: what follows it goes with it
  const auto pages = plan(items);
  EXPECT_EQ(pages[0].body.items.size(), 21U);
}

TEST(Pages, AChainOfHeadingsGoesOverWhole) {
  auto items = rows(44);
  items.items[21].keep = items.items[22].keep = Keep::heading;
  EXPECT_EQ(first_page(items).size(), 20U);
}

TEST(Pages, WhenAllIsGluedThePageIsFilled) {
  auto items = rows(60);
  for (FlowItem& item : items.items) item.keep = Keep::heading;
  EXPECT_EQ(first_page(items).size(), 22U);
}

TEST(Pages, APageBreakBeginsAPage) {
  auto items = rows(10);
  items.items[4].page_break = true;
  items.items[4].row = false;
  const auto pages = plan(items);
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0].body.items.size(), 4U);
  EXPECT_EQ(pages[1].body.items[0].top, Len());
}

TEST(Pages, AGapLeavesTheGridAndRowsGoOnFromThere) {
  auto items = rows(6);
  items.items[3].row = false;
  items.items[3].gap = Len::from_mm(10.39);
  const auto page = first_page(items);
  EXPECT_EQ(page[3].top, page[2].top + items[2].height + Len::from_mm(10.39));
  EXPECT_EQ((page[4].top - page[3].top).raw(), page_grid().pitch().raw());
}

TEST(Pages, AnEmptyFlowHasOneEmptyPage) {
  const auto pages = plan({});
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_TRUE(pages[0].body.items.empty());
}

TEST(Pages, AnItemTallerThanThePageStandsAlone) {
  Flow flow;
  flow.items = {head(300), head(10)};
  EXPECT_EQ(plan(flow).size(), 2U);
}

/// Items a page, under orders; empty if they cannot be met.
std::vector<size_t> counts(const Flow& flow, const PageOrders& orders) {
  std::vector<size_t> counts;
  if (const auto pages = plan_pages(flow, page_grid(), page_style(), orders))
    for (const PlannedPage& page : *pages) counts.push_back(page.body.items.size());
  return counts;
}

PageOrders rows_order(size_t page, int more) {
  PageOrders orders = no_orders();
  orders.rows[page] = more;
  return orders;
}

TEST(Pages, APageOrderedToTakeARowMoreOrLessIsFilledExactly) {  // GB/T 9704 7.3.5.5
  const Flow flow = rows(80);
  EXPECT_THAT(counts(flow, rows_order(1, 1)), ElementsAre(22, 23, 22, 13));
  EXPECT_THAT(counts(flow, rows_order(1, -1)), ElementsAre(22, 21, 22, 15));
  for (const int more : {-1, 1}) {
    const auto pages = *plan_pages(flow, page_grid(), page_style(), rows_order(1, more));
    EXPECT_EQ(bottom(pages[1].body.items, flow), Len::from_mm(225));
    EXPECT_EQ(pages[0].pitch, page_grid().pitch());
    EXPECT_EQ(pages[2].pitch, page_grid().pitch());
  }
}

// What fills a first page may be a row more than stands there naturally.
TEST(Pages, AnOrderedRowIsCountedFromTheFilledFirstPage) {  // 7.3.5.5
  size_t filled_tighter = 0;
  for (double mm = 20; mm < 60; mm += 0.5) {
    const Flow flow = head_and_rows(mm, 60);
    const auto natural = *plan_pages(flow, page_grid(), page_style(), no_orders());
    const auto fewer = plan_pages(flow, page_grid(), page_style(), rows_order(0, -1));
    if (!fewer) continue;
    EXPECT_EQ((*fewer)[0].body.items.size() + 1, natural[0].body.items.size()) << mm;
    filled_tighter += natural[0].pitch < page_grid().pitch() ? 1 : 0;
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
  flow.items[23].keep = Keep::heading;  // row 22 is a heading
  EXPECT_THAT(counts(flow, rows_order(0, 1)), IsEmpty());
  flow = rows(80);
  flow.items[21].keep = Keep::heading;
  EXPECT_THAT(counts(flow, rows_order(0, -1)), IsEmpty());
}

TEST(Pages, AnOrderedRowDoesNotReachOverAPageBreakOrAGap) {
  Flow flow = rows(80);
  flow.items[22].page_break = true;
  flow.items[22].row = false;
  EXPECT_THAT(counts(flow, rows_order(0, 1)), IsEmpty());
  EXPECT_THAT(counts(flow, rows_order(0, -1)), IsEmpty());
  flow.items[22].page_break = false;
  flow.items[22].gap = Len::from_mm(10.39);
  EXPECT_THAT(counts(flow, rows_order(0, 1)), IsEmpty());
}

TEST(Pages, TheLastPageTakesAllThatIsLeftTighter) {
  PageOrders orders = no_orders();
  orders.last = 1;
  EXPECT_THAT(counts(rows(45), orders), ElementsAre(22, 23));
  EXPECT_THAT(counts(rows(46), orders), IsEmpty()) << "beyond 5 %";
  orders.room.take(1, Len::from_mm(20));
  EXPECT_THAT(counts(rows(44), orders), IsEmpty());
  EXPECT_THAT(counts(rows(43), orders), ElementsAre(22, 21));
  const Flow flow = rows(43);
  EXPECT_LE(foot_of(plan_pages(flow, page_grid(), page_style(), orders)->back(), flow),
            Len::from_mm(205));
}

TEST(Pages, NothingIsTakenOverAPageBreakToTheLastPage) {
  Flow flow = rows(30);
  flow.items[25].page_break = true;
  flow.items[25].row = false;
  PageOrders orders = no_orders();
  orders.last = 1;
  EXPECT_THAT(counts(flow, orders), IsEmpty());
}

TEST(Pages, AFirstPageMayBeHigher) {  // GB/T 9704 10.1
  PageOrders orders = no_orders();
  orders.room = PageRoom(Len::from_mm(225), Len::from_mm(225) + page_grid().pitch());
  EXPECT_THAT(counts(rows(50), orders), ElementsAre(23, 22, 5));
}

TEST(Pages, ASignOffTakesTheLastLineOfTextAlong) {  // 7.3.5.5
  Flow flow = rows(22);
  add_sign_off(flow);
  PageOrders orders = no_orders();
  EXPECT_THAT(counts(flow, orders), ElementsAre(21, 3));
  orders.along = Along::nothing;
  EXPECT_THAT(counts(flow, orders), ElementsAre(22, 2));
}

TEST(Pages, WhatStandsBetweenTextAndSignOffGoesAlong) {
  Flow flow = rows(22);
  flow.items[20].text = flow.items[21].text = false;  // 附件说明
  add_sign_off(flow);
  EXPECT_THAT(counts(flow, no_orders()), ElementsAre(19, 5));
}

TEST(Pages, WithoutTextNothingGoesAlong) {
  Flow flow = rows(22);
  for (FlowItem& item : flow.items) item.text = false;
  add_sign_off(flow);
  EXPECT_THAT(counts(flow, no_orders()), ElementsAre(22, 2));
  Flow only;
  add_sign_off(only);
  EXPECT_THAT(counts(only, no_orders()), ElementsAre(2));
}

TEST(Pages, AFirstPageIsFilledAgainWithoutTheHeadingThatWentOver) {
  Flow flow = head_and_rows(42, 40);
  const size_t count = first_page(flow).size();
  flow.items[count].keep = Keep::heading;
  const auto page = first_page(flow);
  ASSERT_EQ(page.size(), count - 1);
  const Style style = page_style();
  const bool reaches = bottom(page, flow) > Len::from_mm(224.9);
  const bool gave_all = (page[3].top - page[2].top).mm() > page_grid().pitch().mm() * 1.0199;
  EXPECT_TRUE(reaches || gave_all);
}

TEST(Pages, ABoxThatDoesNotFitGoesToTheNextPage) {
  Flow flow = rows(10);
  flow.items.push_back(head(130));
  flow.items.push_back(row(true));
  EXPECT_THAT(counts(flow, no_orders()), ElementsAre(10, 2));
}

TEST(Pages, AChainWithoutAPlaceToEndIsPartedWhereTheLeastKeeps) {
  Flow flow = rows(60);
  for (FlowItem& item : flow.items) item.keep = Keep::block;
  flow.items[17].keep = Keep::heading;
  flow.items[12].keep = flow.items[15].keep = Keep::lines;
  EXPECT_EQ(first_page(flow).size(), 15U);
  flow.items[9].keep = Keep::none;
  EXPECT_EQ(first_page(flow).size(), 9U);
}

// ---- notes

/// Notes of `mm` each, 5 mm below the text and 1 mm apart.
Flow with_notes(Flow flow, const std::vector<size_t>& of_items, double mm) {
  static std::list<Box> boxes;
  flow.note_foot = {Len::from_mm(5), Len::from_mm(1)};
  for (const size_t item : of_items) {
    boxes.emplace_back().height = Len::from_mm(mm);
    flow.items[item].note_begin = static_cast<uint32_t>(flow.notes.size());
    flow.notes.push_back({&boxes.back()});
    flow.items[item].note_end = static_cast<uint32_t>(flow.notes.size());
  }
  return flow;
}

TEST(Pages, ANoteTakesItsRoomFromItsPage) {
  const Flow flow = with_notes(rows(50), {3, 4}, 10);  // 26 mm: three rows
  const auto pages = plan(flow);
  EXPECT_THAT(counts(flow, no_orders()), ElementsAre(19, 22, 9));
  EXPECT_EQ(pages[0].body.note_begin, 0U);
  EXPECT_EQ(pages[0].body.note_end, 2U);
  EXPECT_NEAR(pages[0].body.notes_height.mm(), 5 + 10 + 1 + 10, 0.001);
  EXPECT_LE(foot_of(pages[0], flow), Len::from_mm(225));
  EXPECT_EQ(pages[1].body.note_end - pages[1].body.note_begin, 0U);
}

TEST(Pages, ALineWhoseNoteHasNoRoomGoesToTheNextPageWithIt) {
  const Flow flow = with_notes(rows(30), {21}, 10);
  const auto pages = plan(flow);
  EXPECT_THAT(counts(flow, no_orders()), ElementsAre(21, 9));
  EXPECT_EQ(pages[0].body.notes_height, Len());
  EXPECT_EQ(pages[1].body.note_end - pages[1].body.note_begin, 1U);
}

TEST(Pages, ALineCutFromAPageTakesItsNoteAlong) {
  Flow flow = with_notes(rows(40), {2, 18}, 10);
  flow.items[19].keep = Keep::heading;  // 18 is a heading
  const auto pages = plan(flow);
  EXPECT_EQ(pages[0].body.end, 18U);
  EXPECT_EQ(pages[0].body.note_end, 1U);
  EXPECT_EQ(pages[1].body.note_begin, 1U);
  EXPECT_EQ(pages[1].body.note_end, 2U);
}

TEST(Pages, NoNoteIsLostOrComesBeforeItsLine) {
  std::mt19937 random(7);  // NOLINT: the same flows in every run
  for (int i = 0; i < 3000; ++i) {
    std::vector<size_t> of_items;
    for (size_t item = 0; item < 80; ++item)
      if (random() % 5 == 0) of_items.push_back(item);
    Flow flow = with_notes(rows(80), of_items, 1 + static_cast<double>(random() % 300));
    for (FlowItem& item : flow.items) item.keep = static_cast<Keep>(random() % 4 / 2);
    uint32_t note = 0;
    size_t item = 0;
    for (const PlannedPage& page : plan(flow)) {
      ASSERT_GT(page.body.end, item) << "every page takes something, flow " << i;
      for (; item < page.body.end; ++item) {
        ASSERT_LE(flow[item].note_end - flow[item].note_begin, 1U);
        if (flow[item].note_begin == flow[item].note_end) continue;
        ASSERT_EQ(flow[item].note_begin, note) << "flow " << i;
        ASSERT_GE(note, page.body.note_begin);
        ASSERT_LT(note++, page.body.note_end) << "flow " << i;
      }
    }
    ASSERT_EQ(note, flow.notes.size());
  }
}

// ---- heads that stand again

/// Items `[begin, end)` go on on later pages below copies of those before them, `heads` many.
void add_continuation(Flow& flow, size_t begin, size_t end, size_t heads) {
  Continuation again;
  for (size_t i = begin - heads; i < begin; ++i) flow.repeated.push_back(flow.items[i]);
  again.end = again.foot_end = static_cast<uint32_t>(heads);
  flow.continuations.push_back(again);
  for (size_t i = begin; i < end; ++i) flow.items[i].goes_on = 0;
}

TEST(Pages, AHeadStandsAgainWhereWhatItHeadsGoesOn) {
  Flow flow = rows(60);
  add_continuation(flow, 6, 40, 2);
  const auto pages = plan(flow);
  EXPECT_THAT(counts(flow, no_orders()), ElementsAre(22, 22, 18));
  const auto& second = pages[1].body.items;
  EXPECT_TRUE(second[1].repeated);
  EXPECT_EQ(second[2].item, 22U);
  EXPECT_FALSE(second[2].repeated);
  EXPECT_EQ(second[2].top, page_grid().pitch() * 2);
  EXPECT_EQ(pages[1].body.end, 42U);
  EXPECT_FALSE(pages[2].body.items[0].repeated) << "what is headed has ended";
}

TEST(Pages, AHeadDoesNotStandAboveItself) {
  Flow flow = rows(30);
  flow.items[4].page_break = true;
  flow.items[4].row = false;
  add_continuation(flow, 6, 30, 2);
  const auto pages = plan(flow);
  EXPECT_EQ(pages[1].body.items[0].item, 4U);
  EXPECT_FALSE(pages[1].body.items[0].repeated);
  EXPECT_EQ(pages[1].body.items[2].item, 6U);
}

TEST(Pages, AFootStandsBelowEachPageThatEndsWithinWhatGoesOn) {
  Flow flow = rows(50);
  add_continuation(flow, 1, 50, 1);
  FlowItem foot = flow.items[0];
  foot.row = false;
  foot.height = page_grid().pitch();
  flow.repeated.push_back(foot);
  flow.continuations[0].foot_end = 2;
  const auto pages = plan(flow);
  ASSERT_EQ(pages.size(), 3U);
  for (size_t page = 0; page < 2; ++page) {
    const PlacedItem& last = pages[page].body.items.back();
    EXPECT_TRUE(last.repeated);
    EXPECT_EQ(last.item, 1U);
    EXPECT_LE(last.top + foot.height, page_grid().type_height);
  }
  EXPECT_FALSE(pages[2].body.items.back().repeated) << "all has been said there";
}

TEST(Pages, WhatEndsWhereItsFootWouldStandNeedsNone) {
  Flow flow = rows(22);
  add_continuation(flow, 1, 22, 1);
  flow.repeated.push_back(flow.items[0]);
  flow.continuations[0].foot_end = 2;
  EXPECT_THAT(counts(flow, no_orders()), ElementsAre(22));
}

// ---- the grid

TEST(Pages, TextBelowABlockReturnsToTheRowsAboveIt) {
  for (const double mm : {1.0, 4.9, 9.0, 20.0, 33.3}) {
    Flow flow = rows(3);
    flow.items.push_back(head(mm));
    flow.items.push_back(row(true));
    flow.items.back().returns_to_grid = true;
    flow.items.push_back(row());
    const auto page = first_page(flow);
    const double pitch = page_grid().pitch().mm(), rows_down = page[4].top.mm() / pitch;
    EXPECT_NEAR(rows_down, std::round(rows_down), 0.001) << mm;
    EXPECT_GE(page[4].top, page[3].top + flow[3].height);
    EXPECT_LT((page[4].top - page[3].top - flow[3].height).mm(), pitch);
    EXPECT_NEAR((page[5].top - page[4].top).mm(), pitch, 0.001);
  }
}

TEST(Pages, BelowABlockAtThePagesHeadThereAreNoRowsToReturnTo) {
  Flow flow;
  flow.items = {head(20), row(true)};
  flow.items.back().returns_to_grid = true;
  EXPECT_EQ(first_page(flow)[1].top, Len::from_mm(20));
}

TEST(Pages, BelowATableAtThePagesHeadTextStandsOnThePagesOwnRows) {
  for (const double mm : {3.0, 20.0, 47.5}) {
    Flow flow;
    flow.items = {head(mm), row(true)};
    flow.items[0].keeps_grid = true;
    flow.items[1].returns_to_grid = true;
    for (int i = 0; i < 40; ++i) flow.items.push_back(row());
    const auto page = first_page(flow);
    const double rows_down = page[1].top.mm() / page_grid().pitch().mm();
    EXPECT_NEAR(rows_down, std::round(rows_down), 0.001) << mm;
    EXPECT_NEAR((page.back().top + page_grid().size - page_grid().type_height).mm(), 0, 0.001);
  }
}

/// The rows that a table takes give like the others.
TEST(Pages, AFilledPageWithATableAmongItsRowsEndsAtItsFoot) {
  for (double mm = 12; mm < 90; mm += 7.3) {
    Flow flow;
    flow.items = {head(23), row(true)};
    for (int i = 0; i < 4; ++i) flow.items.push_back(row());
    flow.items.push_back(head(mm));
    flow.items.back().keeps_grid = true;
    flow.items.push_back(row(true));
    flow.items.back().returns_to_grid = true;
    for (int i = 0; i < 40; ++i) flow.items.push_back(row());
    const auto page = first_page(flow);
    EXPECT_NEAR((page.back().top + page_grid().size - page_grid().type_height).mm(), 0, 0.01) << mm;
  }
}

}  // namespace
}  // namespace banxin
