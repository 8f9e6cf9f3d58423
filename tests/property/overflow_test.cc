// What is wider or higher than its place, in whole documents: it takes several lines or pages,
// stays where it was, or is an error; nothing leaves its place in silence (GB/T
// 9704 5.2.1, 7.3.2, 7.4).
#include <gtest/gtest.h>

#include <algorithm>
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

TEST(Overflow, AFirstPageWithTextIsNotWarnedOf) {
  const CompiledDocument document = set_text("plain", head_of("document", "通知", kNumber) + kText);
  EXPECT_FALSE(says(document, "W0517"));
}

}  // namespace
}  // namespace banxin
