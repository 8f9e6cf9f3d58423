#include "layout/pages/lay_parts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/document_bench.h"

namespace banxin {
namespace {

using testing::ElementsAre;

std::string addressees(size_t count) {
  std::string list = "addressees = [";
  for (size_t i = 0; i < count; ++i) list += "\"某市某区人民政府办公室\", ";
  return list + "]";
}

TEST(LayParts, AddresseesStandBelowTheTitle) {  // GB/T 9704 7.3.2
  const LaidReport made(official(addressees(3), section("正文。")));
  EXPECT_THAT(made.roles(0, 0), ElementsAre(Role::title, Role::addressees, Role::body));
  EXPECT_FALSE(made.document.addressees_in_imprint);
}

TEST(LayParts, AddresseesThatLeaveNoRoomForTextGoToTheImprint) {  // 7.3.2
  const LaidReport made(official(addressees(55), section("正文。")));
  EXPECT_THAT(made.roles(0, 0), ElementsAre(Role::title, Role::body));
  EXPECT_TRUE(made.document.addressees_in_imprint);
  EXPECT_THAT(made.codes(), ElementsAre("I0512"));
}

TEST(LayParts, TheTailIsPlannedForThePagesAsTheyStayAtLast) {
  // Below its addressees' page 22 lines fill page 2, and the sign-off would move them.
  const std::string text = short_lines(22) + "[closing]\nsignatures = [{ name = \"甲\" }]\n";
  const LaidReport made(official("date = 2012-07-01\n" + addressees(45), text));
  ASSERT_TRUE(made.document.addressees_in_imprint);
  EXPECT_EQ(made.document.parts[0].pages.size(), 2U);
  EXPECT_THAT(made.codes(), ElementsAre("I0512"));
}

TEST(LayParts, WithoutTextTheAddresseesStay) {
  const LaidReport made(official(addressees(60), ""));
  EXPECT_FALSE(made.document.addressees_in_imprint);
}

constexpr const char* kAttachments = R"(
[[attachment]]
title = "甲"
[[attachment.section]]
text = "甲的正文"
[[attachment]]
title = "乙"
landscape = true
[[attachment.section]]
text = "乙的正文"
[[attachment]]
title = "丙"
bound = "apart"
[[attachment.section]]
text = "丙的正文"
[[attachment]]
title = "丁"
bound = "apart"
)";

TEST(LayParts, EachAttachmentBeginsAPage) {  // 7.3.7
  const LaidReport made(official("", section("正文。") + kAttachments));
  ASSERT_EQ(made.document.parts.size(), 4U) << "what is apart and without text is only listed";
  for (size_t i = 1; i < 4; ++i)
    EXPECT_THAT(made.roles(i, 0),
                ElementsAre(Role::attachment_mark, Role::attachment_title, Role::body));
  EXPECT_TRUE(made.document.parts[2].landscape);
  EXPECT_TRUE(made.document.parts[3].separate);
  EXPECT_THAT(made.roles(0, 0), ElementsAre(Role::title, Role::body, Role::attachment_list));
}

TEST(LayParts, ATurnedPagesTypeAreaTurnsWithTheSheet) {  // 8
  const PageGrid turned = landscape_grid(default_style());
  EXPECT_NEAR(turned.width.mm(), 297, 0.001);
  EXPECT_NEAR(turned.height.mm(), 210, 0.001);
  EXPECT_NEAR(turned.top.mm(), 28, 0.001) << "the binding margin";
  EXPECT_NEAR(turned.left.mm(), 35, 0.001) << "the lower margin";
  EXPECT_NEAR(turned.type_width.mm(), 225, 0.001);
  EXPECT_NEAR(turned.type_height.mm(), 156, 0.001);
  EXPECT_EQ(turned.rows, 15);
  EXPECT_EQ(turned.columns, 40);
}

TEST(LayParts, ATurnedPageHasItsOwnRows) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "短段。\n";
  const LaidReport made(
      official("", section("正文。") + "[[attachment]]\ntitle = \"甲\"\nlandscape = true\n" +
                       "[[attachment.section]]\ntext = \"\"\"\n" + text + "\"\"\"\n"));
  EXPECT_EQ(made.document.parts.at(1).pages.at(1).body.items.size(), 15U);
}

TEST(LayParts, ATailMovesTheRealCharactersOfAParagraph) {  // 7.3.5.5
  // 19 lines, one too many: the last has one character.
  std::string text;
  for (int i = 0; i < 17; ++i) text += "短段。\n";
  for (int i = 0; i < 26 + 1; ++i) text += "某";
  const LaidReport made("[document]\ndate = 2012-07-01\ntitle = \"题\"\n" + section(text) +
                        "[closing]\nsignatures = [{ name = \"甲\" }]\n");
  EXPECT_THAT(made.codes(), ElementsAre("I0510"));
}

}  // namespace
}  // namespace banxin
