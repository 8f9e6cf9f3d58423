// What is set is what was written: all of it, in order, whatever pieces it was shaped in.
#include <gtest/gtest.h>

#include "property/documents.h"
#include "text/characters.h"
#include "text/shape.h"
#include "tree_paths.h"

namespace banxin {
namespace {

/// The words of the running text in order, as the report has them.
std::vector<std::string> written(const Report& report) {
  std::vector<std::string> words;
  const auto add = [&](const RichText& text) {
    if (!text.text.empty()) words.push_back(without_spaces(text.text));
  };
  const auto add_all = [&](const std::vector<Section>& sections) {
    for (const Section& section : sections) {
      add(section.heading);
      for (const RichText& paragraph : section.paragraphs) add(paragraph);
      for (const Block& block : section.blocks)
        if (const auto* text = std::get_if<TextBlock>(&block.content))
          for (const RichText& paragraph : text->paragraphs) add(paragraph);
    }
  };
  add_all(report.sections);
  for (const bool apart : {false, true})
    for (const Attachment& attachment : report.attachments)
      if (attachment.separate == apart) add_all(attachment.sections);
  return words;
}

/// Is this what the program adds before a heading, `一、` `（一）` `1.` `（1）`, or nothing?
bool is_level_number(std::string_view text) {
  for (const char32_t c : read_characters(text).codes)
    if (std::u32string_view(U"一二三四五六七八九十百0123456789（）、.").find(c) ==
        std::u32string_view::npos)
      return false;
  return text.size() <= 18;
}

TEST(TextProperties, TheFrameHoldsTheSourceInOrderAndNothingElse) {
  for (const CompiledDocument& document : compiled_documents()) {
    std::string set;
    for (const TextLine& line : document.lines) set += without_spaces(line.text);
    size_t at = 0;
    for (const std::string& words : written(document.report)) {
      const size_t found = set.find(words, at);
      ASSERT_NE(found, std::string::npos) << document.name << ": " << words;
      EXPECT_TRUE(is_level_number(set.substr(at, found - at))) << set.substr(at, found - at);
      at = found + words.size();
    }
    EXPECT_EQ(at, set.size()) << document.name;
  }
}

class Shaper {
 public:
  ShapedText operator()(std::string_view words) {
    const FontBook& fonts = tree_fonts();
    StyledText text;
    text.text = words;
    const FontStyle style{*fonts.role("fangsong"), *fonts.role("latin"), Len::from_pt(15.75),
                          Len()};
    StyledRun run;
    run.end = static_cast<uint32_t>(words.size());
    run.font = style;
    text.runs.push_back(run);
    return shape_text(std::move(text), fonts, fallbacks_, diagnostics_);
  }

 private:
  std::vector<Fallback> fallbacks_;
  Diagnostics diagnostics_;
};

/// Cut after each full stop that Han follows: there neither kerning nor the class of a quote looks
/// across.
std::vector<std::string_view> sentences(std::string_view words) {
  std::vector<std::string_view> pieces;
  const Characters text = read_characters(words);
  size_t begin = 0;
  for (size_t i = 1; i < text.size(); ++i) {
    if (text.codes[i - 1] != U'。' || text.classes[i] != CharClass::han) continue;
    pieces.push_back(words.substr(begin, text.offsets[i] - begin));
    begin = text.offsets[i];
  }
  pieces.push_back(words.substr(begin));
  return pieces;
}

void expect_same(const ShapedText& whole, const ShapedText& pieces, const std::string& words) {
  ASSERT_EQ(whole.glyphs.size(), pieces.glyphs.size()) << words;
  for (size_t i = 0; i < whole.glyphs.size(); ++i) {
    ASSERT_EQ(whole.glyphs[i].id, pieces.glyphs[i].id) << words;
    ASSERT_EQ(whole.glyphs[i].advance, pieces.glyphs[i].advance) << words;
  }
}

TEST(TextProperties, ParagraphsShapedWholeEqualTheirSentencesShapedAlone) {
  Shaper shape;
  size_t cuts = 0;
  for (const CompiledDocument& document : compiled_documents())
    for (const std::string& words : written(document.report)) {
      ShapedText joined;
      for (const std::string_view piece : sentences(words)) {
        const ShapedText part = shape(piece);
        joined.glyphs.insert(joined.glyphs.end(), part.glyphs.begin(), part.glyphs.end());
        ++cuts;
      }
      expect_same(shape(words), joined, words);
    }
  EXPECT_GT(cuts, 1500U);
}

TEST(TextProperties, APrivateUseCharacterIsRefusedAtItsPlace) {
  const CompiledDocument document =
      compiled_document(BANXIN_SOURCE_DIR "/tests/documents/26-rules-hangzhou-pua-char.toml");
  EXPECT_EQ(document.compilation->outcome, Outcome::report_errors);
  ASSERT_EQ(document.compilation->diagnostics.count(Severity::error), 1U);
  const auto& all = document.compilation->diagnostics.all();
  const auto error = std::find_if(all.begin(), all.end(), [](const Diagnostic& item) {
    return item.severity == Severity::error;
  });
  EXPECT_EQ(error->code, "E0402");
  EXPECT_NE(error->message.find("U+E010"), std::string::npos);
  EXPECT_TRUE(error->span.known());
}

}  // namespace
}  // namespace banxin
