#include "pdf/metadata.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/links.h"

namespace banxin {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Metadata, DatesAreUtc) {
  EXPECT_EQ(pdf_date({0, 0}), "D:19700101000000Z");
  EXPECT_EQ(pdf_date({1517823000, 0}), "D:20180205093000Z");
  EXPECT_EQ(xmp_date({1517823000, 0}), "2018-02-05T09:30:00Z");
  EXPECT_EQ(xmp_date({-1, 0}), "1969-12-31T23:59:59Z");
  EXPECT_EQ(pdf_date({1515513600, 480}), "D:20180110000000+08'00'");
  EXPECT_EQ(xmp_date({1515513600, 480}), "2018-01-10T00:00:00+08:00");
  EXPECT_EQ(xmp_date({0, -210}), "1969-12-31T20:30:00-03:30");
}

TEST(Metadata, WithoutAKnownTimeNoDateIsWritten) {
  FrameMetadata metadata;
  metadata.title = "报告";
  EXPECT_EQ(info_entries(metadata), "/Title(\xFE\xFF\x62\xA5\x54\x4A)");
  EXPECT_THAT(xmp_packet(metadata), Not(HasSubstr("Date")));
}

TEST(Metadata, XmpEscapesMarkupAndDropsControls) {
  FrameMetadata metadata;
  metadata.title = "A<B> & \x01 C";
  EXPECT_THAT(xmp_packet(metadata), HasSubstr("A&lt;B&gt; &amp;  C"));
}

TEST(Metadata, TooLongTextsAreAnErrorEach) {
  FrameMetadata metadata;
  metadata.title = std::string(40000, 'x');
  metadata.keywords.assign(20000, "词");
  Diagnostics diagnostics;
  check_metadata(metadata, diagnostics);
  ASSERT_EQ(diagnostics.count(Severity::error), 2U);
  EXPECT_EQ(diagnostics.all()[0].code, "E0604");
}

TEST(Links, AddressesBecomeAscii) {
  EXPECT_EQ(ascii_uri("http://www.gov.cn/a?b=1&c=%20#d"), "http://www.gov.cn/a?b=1&c=%20#d");
  EXPECT_EQ(ascii_uri("http://a.cn/版 心"), "http://a.cn/%E7%89%88%20%E5%BF%83");
  EXPECT_EQ(ascii_uri("x<>\"{}|\\^`\n"), "x%3C%3E%22%7B%7D%7C%5C%5E%60%0A");
}

}  // namespace
}  // namespace banxin
