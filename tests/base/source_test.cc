#include "base/source.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

TEST(SourceFile, FindsLinesAndColumnsInCodePoints) {
  const SourceFile file("a.toml", "ab\n版心x\r\n\nend");
  EXPECT_EQ(file.line_count(), 4U);
  EXPECT_EQ(file.line(2), "版心x");
  EXPECT_EQ(file.line(3), "");
  EXPECT_EQ(file.line(4), "end");
  EXPECT_EQ(file.line_of(0), 1U);
  EXPECT_EQ(file.line_of(3), 2U);
  EXPECT_EQ(file.column_of(9), 3U);
  EXPECT_EQ(file.offset_of(2, 3), 9U);
}

TEST(SourceFile, ClipsWhatLiesBeyond) {
  const SourceFile file("a.toml", "ab\ncd");
  EXPECT_EQ(file.line_of(99), 2U);
  EXPECT_EQ(file.column_of(99), 3U);
  EXPECT_EQ(file.offset_of(1, 99), 2U);
}

TEST(SourceFile, HasOneLineWhenEmpty) {
  const SourceFile file("a.toml", "");
  EXPECT_EQ(file.line_count(), 1U);
  EXPECT_EQ(file.line(1), "");
}

TEST(SourceMap, NumbersFiles) {
  SourceMap sources;
  EXPECT_EQ(sources.add("a", "1"), 0);
  EXPECT_EQ(sources.add("b", "2"), 1);
  EXPECT_EQ(sources.file(1).name(), "b");
  EXPECT_THROW(sources.file(2), std::out_of_range);
}

TEST(SourceMap, RefusesMoreFilesThanASpanCanName) {
  SourceMap sources;
  for (int i = 0; i < Span::kNoFile; ++i) sources.add("x", "");
  EXPECT_THROW(sources.add("x", ""), std::length_error);
}

TEST(Span, IsCutToItsLongest) {
  EXPECT_EQ(Span::of(0, 0, 20'000'000).length, Span::kMaxLength);
  EXPECT_FALSE(Span().known());
  EXPECT_TRUE(Span::of(0, 1, 2).known());
}

}  // namespace
}  // namespace banxin
