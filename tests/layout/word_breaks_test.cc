#include "layout/blocks/word_breaks.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "layout/title_bench.h"

namespace banxin {
namespace {

/// The text with | where a line may well end, : where it may for want of another place.
std::string held(const std::string& words, WordBreaks kind) {
  ShapedText text = shaped_by_hand(words);
  hold_words(text, kind, default_style().title);
  std::string all;
  for (size_t i = 0; i < text.clusters.size(); ++i) {
    const Break before = text.clusters[i].before;
    if (before == Break::allowed) all += '|';
    if (before == Break::avoided) all += ':';
    const size_t end = i + 1 < text.clusters.size() ? text.clusters[i + 1].text : words.size();
    all += words.substr(text.clusters[i].text, end - text.clusters[i].text);
  }
  return all;
}

TEST(WordBreaks, HeadingsAndAttachmentsBreakBetweenWords) {
  EXPECT_EQ(held("责任分工方案和任务分工", WordBreaks::words), "责:任:分:工:方:案|和:任:务:分:工");
}

TEST(WordBreaks, ListsOfNamesBreakAfterTheirMarksFirst) {
  const std::string broken = held("市法院，市检察院", WordBreaks::names);
  EXPECT_EQ(broken.find('|'), broken.find("，") + std::string_view("，").size());
  EXPECT_EQ(broken.rfind('|'), broken.find('|'));
}

TEST(WordBreaks, OnlySomeElementsBreakSo) {
  EXPECT_EQ(word_breaks_of(Role::heading_2), WordBreaks::words);
  EXPECT_EQ(word_breaks_of(Role::attachment_list), WordBreaks::words);
  EXPECT_EQ(word_breaks_of(Role::copies), WordBreaks::names);
  EXPECT_EQ(word_breaks_of(Role::body), WordBreaks::none);
}

}  // namespace
}  // namespace banxin
