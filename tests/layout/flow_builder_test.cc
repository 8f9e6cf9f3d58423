#include "layout/pages/flow_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/part_bench.h"

namespace banxin {
namespace {

using testing::ElementsAre;

struct Built {
  explicit Built(std::vector<LaidBlock>&& from, const Style& style = default_style())
      : blocks(std::move(from)), flow(build_flow(blocks, upright_grid(style), style, outline)) {}

  std::vector<bool> each(bool FlowItem::*flag) const {
    std::vector<bool> all;
    for (const FlowItem& item : flow.items) all.push_back(item.*flag);
    return all;
  }

  std::vector<Keep> keeps() const {
    std::vector<Keep> all;
    for (const FlowItem& item : flow.items) all.push_back(item.keep);
    return all;
  }

  std::vector<LaidBlock> blocks;
  std::vector<OutlineEntry> outline;
  Flow flow;
};

LaidParagraph heading() {
  LaidParagraph text = text_as(Role::heading_1);
  text.keep_with_next = true;
  return text;
}

LaidParagraph note() {
  LaidParagraph text = text_as(Role::note, 2);
  text.keep_with_previous = true;
  return text;
}

TEST(FlowBuilder, OneLineIsEmptyAboveTheAttachmentsAndTheSignOff) {  // GB/T 9704 7.3.4, 7.3.5.2
  const Built built({body_of(2), list_of(2), sign_off()});
  std::vector<double> gaps;
  for (const FlowItem& item : built.flow.items) gaps.push_back(item.gap.mm());
  const auto line = testing::DoubleNear(10.39, 0.001);
  EXPECT_THAT(gaps, ElementsAre(0, 0, line, 0, line, 0));
  EXPECT_THAT(built.each(&FlowItem::row), ElementsAre(false, true, false, true, false, true));
  EXPECT_THAT(built.each(&FlowItem::gap_gives),
              ElementsAre(false, false, true, false, true, false));
}

TEST(FlowBuilder, ListsThatFollowOneAnotherHaveNoGapBetween) {  // 10.3
  LaidList next;
  next.role = Role::attendance;
  next.entries.push_back({{}, lines(1), {}});
  next.follows = true;
  LaidList first = next;
  first.follows = false;
  const Built built({body_of(1), first, next});
  EXPECT_THAT(built.each(&FlowItem::row), ElementsAre(false, false, true));
}

TEST(FlowBuilder, OnlyBodyTextCountsAsText) {  // 首页必须显示正文
  const Built built({text_as(Role::title), text_as(Role::addressees), text_as(Role::heading_2),
                     text_as(Role::list_item), text_as(Role::quote), list_of(1), sign_off(),
                     note()});
  EXPECT_THAT(built.each(&FlowItem::text),
              ElementsAre(false, false, true, true, true, false, false, false, false, false));
}

TEST(FlowBuilder, TheSignOffAndItsNoteStayTogether) {  // 7.3.6
  const Built built({body_of(1), sign_off(), note()});
  EXPECT_THAT(built.keeps(),
              ElementsAre(Keep::none, Keep::none, Keep::block, Keep::heading, Keep::none));
  EXPECT_THAT(built.each(&FlowItem::needs_text), ElementsAre(false, true, true, true, true));
}

TEST(FlowBuilder, ANoteWithoutASignOffStaysWithTheText) {
  const Built built({body_of(2), note()});
  EXPECT_THAT(built.keeps(), ElementsAre(Keep::none, Keep::none, Keep::heading, Keep::none));
  EXPECT_THAT(built.each(&FlowItem::needs_text), ElementsAre(false, false, false, false));
  const Built alone({note()});
  EXPECT_EQ(alone.flow[0].keep, Keep::none);
}

TEST(FlowBuilder, AHeadingStaysWithWhateverFollowsIt) {
  std::vector<LaidBlock> followers;
  followers.push_back(body_of(1));
  followers.push_back(list_of(1));
  followers.push_back(sign_off());
  followers.push_back(seal(45));
  followers.push_back(LaidBoxes(1));
  for (LaidBlock& follower : followers) {
    const Built built({heading(), std::move(follower), body_of(1)});
    EXPECT_EQ(built.flow.items.at(1).keep, Keep::heading);
    EXPECT_EQ(built.flow.items.back().keep, Keep::none);
  }
}

TEST(FlowBuilder, APageBreakAtTheStartOrTheEndBreaksNothing) {
  const Built built({PageBreak{}, body_of(2), PageBreak{}, PageBreak{}, body_of(1), PageBreak{}});
  EXPECT_THAT(built.each(&FlowItem::page_break), ElementsAre(false, false, true));
}

TEST(FlowBuilder, ASignOffWithoutNamesAndDateIsNothing) {
  const Built built({body_of(1), LaidSignOff{}, note()});
  EXPECT_EQ(built.flow.size(), 3U);
}

TEST(FlowBuilder, AnAttachmentsTitleStandsOnItsRow) {  // 7.3.7: the third
  LaidParagraph mark = text_as(Role::attachment_mark);
  mark.keep_with_next = true;
  const Built built({mark, text_as(Role::attachment_title)});
  const FlowItem& title = built.flow.items.back();
  const double pitch = upright_grid(default_style()).pitch().mm(),
               row = default_style().grid.size.mm();
  EXPECT_NEAR(row + (title.gap + title.height / 2).mm(), 2 * pitch + row / 2, 0.001);
  EXPECT_FALSE(title.gap_gives);
  EXPECT_EQ(title.keep, Keep::heading);
}

TEST(FlowBuilder, AMarkOfSeveralLinesPushesTheTitleDown) {
  for (const size_t count : {2, 3}) {
    const Built built({text_as(Role::attachment_mark, count), text_as(Role::attachment_title)});
    EXPECT_EQ(built.flow.items.back().gap,
              upright_grid(default_style()).pitch() - default_style().grid.size);
  }
}

TEST(FlowBuilder, AParagraphKeepsTheLinesThatTheStyleAsksFor) {
  Style style = default_style();
  style.text.first_lines = style.text.last_lines = 2;
  const Built built({body_of(5)}, style);
  EXPECT_THAT(built.keeps(),
              ElementsAre(Keep::none, Keep::lines, Keep::none, Keep::none, Keep::lines));
}

TEST(FlowBuilder, EveryItemKnowsItsBlockAndLine) {
  const Built built({body_of(2), body_of(1), sign_off()});
  std::vector<std::pair<int, uint32_t>> from;
  for (const FlowItem& item : built.flow.items) from.emplace_back(item.block, item.line()->line);
  using testing::Pair;
  EXPECT_THAT(from, ElementsAre(Pair(0, 0U), Pair(0, 1U), Pair(1, 0U), Pair(2, 0U), Pair(2, 0U)));
}

}  // namespace
}  // namespace banxin
