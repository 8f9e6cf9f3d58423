// What is wider or higher than its place, in whole documents: it takes several lines or pages,
// stays where it was, or is an error; nothing leaves its place in silence (GB/T
// 9704 5.2.1, 7.3.2, 7.4).
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "messages/render_diagnostics.h"
#include "property/documents.h"

namespace banxin {
namespace {

std::string names(size_t count) {
  std::string list = "[";
  for (size_t i = 0; i < count; ++i) list += "\"第" + std::to_string(i) + "镇人民政府\", ";
  return list + "]";
}

std::string head_of(const std::string& format, const std::string& title, const std::string& number,
                    const std::string& more = "") {
  return "[document]\nformat = \"" + format + "\"\ntitle = \"" + title + "\"\nnumber = \"" +
         number + "\"\n" + more + "[header]\nissuers = [\"云岭市人民政府\"]\n";
}

const std::string kNumber = "云政发〔2026〕1号";
const std::string kText = "[[section]]\ntext = \"请照此办理。\"\n";

bool says(const CompiledDocument& document, std::string_view code) {
  const auto& all = document.compilation->diagnostics.all();
  return std::any_of(all.begin(), all.end(),
                     [&](const Diagnostic& one) { return one.code == code; });
}

/// The words of a role on a page, or on all of them.
std::string words_of(const FramePage& page, Role role) {
  std::string words;
  for (const FrameItem& item : page.items)
    if (const GlyphRun* run = item.text(); run != nullptr && item.role == role)
      words += page.text.substr(run->text_begin, run->text_end - run->text_begin);
  return words;
}
std::string words_of(const CompiledDocument& document, Role role) {
  std::string words;
  for (const FramePage& page : document.compilation->frame.pages) words += words_of(page, role);
  return words;
}

TEST(Overflow, AnImprintHigherThanAPageGoesOverSeveralWithEveryName) {  // 7.4
  for (const size_t count : {60, 200, 1000}) {
    const CompiledDocument document =
        set_text("imprint", head_of("document", "通知", kNumber) + kText +
                                "[imprint]\ncopies-to = " + names(count) +
                                "\nprinted-by = \"市政府\"\nprinted-on = 2026-07-02\n");
    ASSERT_EQ(document.compilation->outcome, Outcome::done) << count;
    const std::string words = words_of(document, Role::copies);
    for (size_t i = 0; i < count; ++i)
      EXPECT_NE(words.find("第" + std::to_string(i) + "镇人民政府"), std::string::npos) << i;
    for (const FramePage& page : document.compilation->frame.pages)
      for (const FrameItem& item : page.items)
        if (const GlyphRun* run = item.text(); run != nullptr && item.role == Role::copies) {
          EXPECT_GT(run->y.mm(), 37) << "above the type area";
          EXPECT_LT(run->y.mm(), 37 + 225.01) << "below it";
        }
    EXPECT_EQ(says(document, "W0513"), count > 60);
  }
}

TEST(Overflow, WhatWouldBePrintedBesideThePaperIsAnErrorThere) {
  const CompiledDocument document =
      set_text("letter", head_of("letter", "函", std::string(90, 'x') + kNumber + kNumber) + kText);
  EXPECT_EQ(document.compilation->outcome, Outcome::report_errors);
  ASSERT_TRUE(says(document, "E0518"))
      << render_human(document.compilation->diagnostics, document.compilation->sources, false);
  for (const Diagnostic& one : document.compilation->diagnostics.all())
    if (one.code == "E0518") {
      EXPECT_EQ(document.compilation->sources.file(0).line_of(one.span.offset), 4U);
    }
}

/// 7.3.2, 7.3.3: the addressees go to the imprint only if that brings text to the first page.
TEST(Overflow, AddresseesThatNoImprintHoldsStayBelowTheTitle) {
  const CompiledDocument document =
      set_text("addressees",
               head_of("document", "通知", kNumber, "addressees = " + names(900) + "\n") + kText);
  EXPECT_EQ(document.compilation->outcome, Outcome::done);
  EXPECT_TRUE(says(document, "W0517"));
  EXPECT_FALSE(says(document, "I0512"));
  EXPECT_NE(words_of(document, Role::addressees), "");
  EXPECT_EQ(words_of(document, Role::copies), "");
}

TEST(Overflow, AddresseesStayWhereATitleAloneFillsTheFirstPage) {
  std::string title = "关于";
  for (int i = 0; i < 120; ++i) title += "加强和改进";
  const CompiledDocument document = set_text(
      "title",
      head_of("document", title + "的通知", kNumber, "addressees = " + names(4) + "\n") + kText);
  EXPECT_TRUE(says(document, "W0517"));
  EXPECT_FALSE(says(document, "I0512"));
  EXPECT_NE(words_of(document, Role::addressees).find("第3镇"), std::string::npos);
}

/// Left and right edge of the mark on the first page, in millimetres, and how narrow it is drawn.
struct MarkExtent {
  double left = 1e9, right = 0, condensed = 1;
  std::set<int64_t> baselines;
};
MarkExtent mark_of(const CompiledDocument& document) {
  MarkExtent mark;
  const FramePage& page = document.compilation->frame.pages.at(0);
  for (const FrameItem& item : page.items) {
    const GlyphRun* run = item.text();
    if (run == nullptr || item.role != Role::issuer_mark) continue;
    const Transform* drawn = page.transform_of(item);
    const auto at = [&](Len x) { return (drawn == nullptr ? x : drawn->of(x, run->y).x).mm(); };
    mark.left = std::min(mark.left, at(run->x));
    mark.right = std::max(mark.right, at(run->x + run->width));
    if (drawn != nullptr) mark.condensed = drawn->a / 65536.0;
    mark.baselines.insert(run->y.raw());
  }
  return mark;
}

/// 7.2.4, 10.1: however long, a mark is no wider than its place: smaller, condensed (长体, 60 % at
/// the least), on several lines.
TEST(Overflow, AMarkIsNeverWiderThanItsPlace) {
  const std::string name = "云岭市国家级经济技术开发区管理委员会安全生产监督管理局应急指挥中心";
  for (const char* format : {"document", "letter", "order"}) {
    bool condensed = false, broken = false;
    for (size_t characters = 2; characters <= 66; ++characters) {
      std::string issuer = (name + name).substr(0, 3 * characters);
      const CompiledDocument document = set_text(
          "mark", "[document]\nformat = \"" + std::string(format) +
                      "\"\ntitle = \"通知\"\n[header]\nissuers = [\"" + issuer + "\"]\n" + kText);
      const MarkExtent mark = mark_of(document);
      const double half = std::string_view(format) == "letter" ? 70 : 78;
      const double middle = std::string_view(format) == "letter" ? 105 : 106;
      EXPECT_GE(mark.left, middle - half - 0.02) << format << characters;
      EXPECT_LE(mark.right, middle + half + 0.02) << format << characters;
      EXPECT_NEAR((mark.left + mark.right) / 2, middle, 0.02) << format << characters;
      EXPECT_GE(mark.condensed, 0.5999) << format << characters;
      EXPECT_FALSE(says(document, "W0504")) << format << characters;
      condensed |= mark.condensed < 0.99;
      broken |= mark.baselines.size() > 1;
    }
    EXPECT_TRUE(condensed && broken) << format;
  }
}

/// Where the lowest ink of one role and the highest of another stand on the first page.
double lowest(const CompiledDocument& document, Role role) {
  double low = 0;
  for (const FrameItem& item : document.compilation->frame.pages.at(0).items)
    if (const GlyphRun* run = item.text(); run != nullptr && item.role == role)
      low = std::max(low, run->y.mm() + 0.12 * run->size.mm());
  return low;
}
double highest(const CompiledDocument& document, Role role) {
  double high = 1e9;
  for (const FrameItem& item : document.compilation->frame.pages.at(0).items)
    if (const GlyphRun* run = item.text(); run != nullptr && item.role == role)
      high = std::min(high, run->y.mm() - 0.8 * run->size.mm());
  return high;
}

TEST(Overflow, AnIndexStandsAboveTheLetterhead) {
  const std::string index =
      "[index]\nentries = [[\"索引号\", \"000123\"], [\"分类\", \"综合\"], [\"标题\", \"通知\"]]\n";
  for (const char* format : {"document", "letter", "order", "minutes"})
    for (const char* lines :
         {"", "copy-number = \"000001\"\nsecrecy = \"机密\"\nurgency = \"特急\"\n"}) {
      const CompiledDocument document =
          set_text("index", head_of(format, "通知", kNumber) + lines + kText + index);
      EXPECT_GE(highest(document, Role::index_value), 36.9) << format;
      const double foot = lowest(document, Role::index_value) + 4;
      for (const Role role : {Role::issuer_mark, Role::number, Role::copy_number, Role::secrecy})
        EXPECT_GE(highest(document, role), foot) << format << lines;
      EXPECT_GE(highest(document, Role::number), lowest(document, Role::issuer_mark)) << format;
    }
}

/// 10.2: the mark 20 mm below the type area's edge, three lines above it.
TEST(Overflow, TheLinesOfAnOrderStandClearOfItsMark) {
  const CompiledDocument document = set_text(
      "order", head_of("order", "令", "第1号") +
                   "copy-number = \"000001\"\nsecrecy = \"机密\"\nretention = \"1年\"\nurgency = "
                   "\"特急\"\n" +
                   kText);
  EXPECT_FALSE(says(document, "I0520"));
  EXPECT_LE(lowest(document, Role::urgency), 37 + 20 - 1);
  EXPECT_GE(highest(document, Role::urgency), lowest(document, Role::secrecy));
}

TEST(Overflow, NothingStandsOutsideTheTypeArea) {  // 5.2.1
  for (const CompiledDocument& document : compiled_documents())
    EXPECT_FALSE(says(document, "W0519")) << document.name;
}

TEST(Overflow, AFirstPageWithTextIsNotWarnedOf) {
  const CompiledDocument document = set_text("plain", head_of("document", "通知", kNumber) + kText);
  EXPECT_FALSE(says(document, "W0517"));
}

}  // namespace
}  // namespace banxin
