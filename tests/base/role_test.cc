#include "base/role.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <vector>

namespace banxin {
namespace {

using testing::ElementsAre;

std::vector<Role> roles_that(bool (*holds)(Role)) {
  std::vector<Role> found;
  for (const RoleRow& row : kRoles)
    if (holds(row.role)) found.push_back(row.role);
  return found;
}

TEST(Role, HasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (const RoleRow& row : kRoles) EXPECT_TRUE(names.insert(name_of(row.role)).second) << row.name;
}

// GB/T 9704 7.3.3: 正文 is what its first page must show and its last lines stand with.
TEST(Role, BodyTextIsHeadingsDivisionsParagraphsListsNamesAndQuotes) {
  EXPECT_THAT(roles_that(is_body_text),
              ElementsAre(Role::body, Role::heading_1, Role::heading_2, Role::heading_3,
                          Role::heading_4, Role::heading_5, Role::part, Role::chapter,
                          Role::subchapter, Role::article, Role::list_item, Role::quote,
                          Role::centred, Role::unindented, Role::flush_right, Role::name_list));
}

TEST(Role, WithoutTextAreRulesAndImpressions) {
  EXPECT_THAT(
      roles_that([](Role role) { return !has_text(role); }),
      ElementsAre(Role::rule, Role::letterhead_rule, Role::imprint_rule, Role::seal, Role::stamp));
}

TEST(Role, HeadingOfALevelHasThatLevelAndItsTag) {
  for (int level = 1; level <= 5; ++level) {
    EXPECT_EQ(heading_level(heading_role(level)), level);
    EXPECT_EQ(name_of(row_of(heading_role(level)).tag), "H" + std::to_string(level));
  }
  EXPECT_EQ(heading_level(Role::body), 0);
}

// ISO 32000-1 14.8.2.2: what repeats a page's furniture is no content.
TEST(Role, ArtifactsAreRulesAndPageNumbers) {
  EXPECT_THAT(
      roles_that([](Role role) { return row_of(role).tag == StructureTag::artifact; }),
      ElementsAre(Role::page_number, Role::rule, Role::letterhead_rule, Role::imprint_rule));
}

}  // namespace
}  // namespace banxin
