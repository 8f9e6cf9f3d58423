#include "layout/pages/flow_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/set_part_bench.h"

namespace banxin {
namespace {

using testing::ElementsAre;

struct Built {
  explicit Built(std::vector<SetBlock>&& from, const Style& style = default_style())
      : blocks(std::move(from)), flow(build_flow(blocks, style, outline)) {}

  std::vector<bool> each(bool FlowItem::*flag) const {
    std::vector<bool> all;
    for (const FlowItem& item : flow) all.push_back(item.*flag);
    return all;
  }

  std::vector<SetBlock> blocks;
  std::vector<OutlineEntry> outline;
  Flow flow;
};

SetText text_as(Role role, size_t count = 1) {
  SetText text;
  text.role = role;
  text.paragraph = lines(count);
  return text;
}

SetText heading() {
  SetText text = text_as(Role::heading_1);
  text.keep_with_next = true;
  return text;
}

SetText note() {
  SetText text = text_as(Role::note, 2);
  text.keep_with_previous = true;
  return text;
}

TEST(FlowBuilder, OneLineIsEmptyAboveTheAttachmentsAndTheSignOff) {  // GB/T 9704 7.3.4, 7.3.5.2
  const Built built({body_of(2), list_of(2), sign_off()});
  std::vector<double> gaps;
  for (const FlowItem& item : built.flow) gaps.push_back(item.gap.mm());
  const auto line = testing::DoubleNear(10.39, 0.001);
  EXPECT_THAT(gaps, ElementsAre(0, 0, line, 0, line, 0));
  EXPECT_THAT(built.each(&FlowItem::row), ElementsAre(false, true, false, true, false, true));
  EXPECT_THAT(built.each(&FlowItem::gap_gives),
              ElementsAre(false, false, true, false, true, false));
}

TEST(FlowBuilder, ListsThatFollowOneAnotherHaveNoGapBetween) {  // 10.3
  SetList next;
  next.role = Role::attendance;
  next.paragraphs = {lines(1)};
  next.follows = true;
  SetList first = next;
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
  EXPECT_THAT(built.each(&FlowItem::glued), ElementsAre(false, false, true, true, false));
  EXPECT_THAT(built.each(&FlowItem::closing), ElementsAre(false, true, true, true, true));
}

TEST(FlowBuilder, ANoteWithoutASignOffStaysWithTheText) {
  const Built built({body_of(2), note()});
  EXPECT_THAT(built.each(&FlowItem::glued), ElementsAre(false, false, true, false));
  EXPECT_THAT(built.each(&FlowItem::closing), ElementsAre(false, false, false, false));
  const Built alone({note()});
  EXPECT_FALSE(alone.flow[0].glued);
}

TEST(FlowBuilder, AHeadingStaysWithWhateverFollowsIt) {
  std::vector<SetBlock> followers;
  followers.push_back(body_of(1));
  followers.push_back(list_of(1));
  followers.push_back(sign_off());
  followers.push_back(seal(45));
  followers.push_back(std::vector<Box>(1));
  for (SetBlock& follower : followers) {
    const Built built({heading(), std::move(follower), body_of(1)});
    EXPECT_TRUE(built.flow.at(1).glued);
    EXPECT_FALSE(built.flow.back().glued);
  }
}

TEST(FlowBuilder, APageBreakAtTheStartOrTheEndBreaksNothing) {
  const Built built({PageBreak{}, body_of(2), PageBreak{}, PageBreak{}, body_of(1), PageBreak{}});
  EXPECT_THAT(built.each(&FlowItem::page_break), ElementsAre(false, false, true));
}

TEST(FlowBuilder, ASignOffWithoutNamesAndDateIsNothing) {
  const Built built({body_of(1), SetSignOff{}, note()});
  EXPECT_EQ(built.flow.size(), 3U);
}

TEST(FlowBuilder, AnAttachmentsTitleStandsOnItsRow) {  // 7.3.7: the third
  SetText mark = text_as(Role::attachment_mark);
  mark.keep_with_next = true;
  const Built built({mark, text_as(Role::attachment_title)});
  const FlowItem& title = built.flow.back();
  const double pitch = default_style().pitch().mm(), row = default_style().grid.size.mm();
  EXPECT_NEAR(row + (title.gap + title.height / 2).mm(), 2 * pitch + row / 2, 0.001);
  EXPECT_FALSE(title.gap_gives);
  EXPECT_TRUE(title.glued);
}

TEST(FlowBuilder, AMarkOfSeveralLinesPushesTheTitleDown) {
  for (const size_t count : {2, 3}) {
    const Built built({text_as(Role::attachment_mark, count), text_as(Role::attachment_title)});
    EXPECT_EQ(built.flow.back().gap, default_style().pitch() - default_style().grid.size);
  }
}

TEST(FlowBuilder, AParagraphKeepsTheLinesThatTheStyleAsksFor) {
  Style style = default_style();
  style.text.first_lines = style.text.last_lines = 2;
  const Built built({body_of(5)}, style);
  EXPECT_THAT(built.each(&FlowItem::glued), ElementsAre(false, true, false, false, true));
}

TEST(FlowBuilder, EveryItemKnowsItsBlockAndLine) {
  const Built built({body_of(2), body_of(1), sign_off()});
  std::vector<std::pair<int, uint32_t>> from;
  for (const FlowItem& item : built.flow) from.emplace_back(item.block, item.line);
  using testing::Pair;
  EXPECT_THAT(from, ElementsAre(Pair(0, 0U), Pair(0, 1U), Pair(1, 0U), Pair(2, 0U), Pair(2, 0U)));
}

}  // namespace
}  // namespace banxin
