#include "base/written_date.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

std::string iso_of(std::string_view text) {
  const auto date = read_written_date(text);
  if (!date) return "none";
  if (!date->complete()) return "open";
  return date->exists() ? date->iso() : "no such day";
}

TEST(WrittenDate, IsReadInEveryFormThatPeopleWrite) {
  for (const char* text :
       {"2026年3月2日", "2026年03月02日", "2026 年 3 月 2 日", "２０２６年３月２日", "2026.3.2",
        "2026/3/2", "2026-3-2", "2026-03-02", "2026．3．2", "二〇二六年三月二日",
        "二○二六年三月二日", "二零二六年三月二日", "　2026年3月2日", "2026年3月2号"})
    EXPECT_EQ(iso_of(text), "2026-03-02") << text;
  EXPECT_EQ(iso_of("二〇二六年十一月二十七日"), "2026-11-27");
  EXPECT_EQ(iso_of("二〇二六年十月三十日"), "2026-10-30");
  EXPECT_EQ(iso_of("二〇二六年十二月十日"), "2026-12-10");
}

TEST(WrittenDate, TellsWhatIsOpen) {
  EXPECT_EQ(iso_of("2026年　月　日"), "open");
  EXPECT_EQ(iso_of("2026年  月  日"), "open");
  EXPECT_EQ(iso_of("年月日"), "open");
  EXPECT_EQ(iso_of("2026年×月×日"), "open");
  const auto date = read_written_date("2026年3月　日");
  ASSERT_TRUE(date);
  EXPECT_EQ(date->month, 3);
  EXPECT_FALSE(date->day);
}

TEST(WrittenDate, IsNoneWhereNoneStands) {
  for (const char* text : {"", "2026", "2026年", "2026年3月", "3月2日", "2026.3", "1.2.3.4x",
                           "第3号", "2026.3.222", "市政府"})
    EXPECT_TRUE(iso_of(text) == "none" || iso_of(text) == "no such day") << text << iso_of(text);
  EXPECT_EQ(iso_of("2026年2月30日"), "no such day");
}

TEST(WrittenDate, EndsAtItsLastCharacter) {
  EXPECT_EQ(read_written_date("2026年3月2日印发")->length, std::string_view("2026年3月2日").size());
  EXPECT_EQ(read_written_date("2026.3.2 # x")->length, 8U);
}

}  // namespace
}  // namespace banxin
