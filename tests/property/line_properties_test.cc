// What must be true of every line of every document (chinese-text.md), whatever breaks were chosen.
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "property/documents.h"
#include "text/characters.h"

namespace banxin {
namespace {

constexpr Len kTolerance = Len::from_mm(0.05);
// styles/gbt9704.toml: 28 mm to the left edge, 156 mm wide, 28 columns, two of them of indent.
constexpr Len kLeft = Len::from_mm(28);
constexpr Len kRight = Len::from_mm(28 + 156);
constexpr Len kColumn = Len::from_mm(156) / 28;

bool one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

// Written out, not asked of find_breaks: what a proofreader marks.
constexpr std::u32string_view kNeverFirst =
    U"、，。；：！？…—～·）〕］｝》〉」』】〗”’％‰℃%)]},.;:!?々";
constexpr std::u32string_view kNeverLast = U"（〔［｛《〈「『【〖“‘￥＄№([{";

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

/// Calls `check` with every line of running text.
template <typename Check>
void for_each_line(Check check) {
  for (const CompiledDocument& document : compiled_documents()) {
    ASSERT_FALSE(document.lines.empty()) << document.name;
    for (const TextLine& line : document.lines) {
      SCOPED_TRACE(document.name + ": " + line.text);
      ASSERT_FALSE(line.glyphs.empty());
      check(document, line);
    }
  }
}

TEST(LineProperties, TheDocumentsAreThere) {
  EXPECT_GE(compiled_documents().size(), 28U);
  size_t lines = 0;
  for (const CompiledDocument& document : compiled_documents()) lines += document.lines.size();
  EXPECT_GT(lines, 2500U);
}

TEST(LineProperties, NoLineStartsWithAForbiddenCharacter) {
  for_each_line([](const CompiledDocument&, const TextLine& line) {
    const char32_t first = line.glyphs.front().character;
    EXPECT_TRUE(line.first || !one_of(first, kNeverFirst)) << describe_character(first);
  });
}

TEST(LineProperties, NoLineEndsWithAForbiddenCharacter) {
  for_each_line([](const CompiledDocument&, const TextLine& line) {
    const char32_t last = line.glyphs.back().character;
    EXPECT_FALSE(one_of(last, kNeverLast)) << describe_character(last);
  });
}

TEST(LineProperties, NoNumberIsTornApart) {
  const auto ends_in_digit = [](const TextLine& line) {
    return line.glyphs.back().character < 0x80 && std::isdigit(line.text.back()) != 0;
  };
  for (const CompiledDocument& document : compiled_documents())
    for (size_t i = 1; i < document.lines.size(); ++i) {
      const TextLine& before = document.lines[i - 1];
      const char32_t next = document.lines[i].glyphs.front().character;
      if (!before.full || !ends_in_digit(before)) continue;
      EXPECT_FALSE(one_of(next, U"0123456789%％‰℃年月日时分万亿")) << before.text;
    }
}

// The squares say that the line is full; the fonts' own advances must bear them out.
/// How much of a line's first or last square may stand outside the type area: a trimmed mark's
/// white half.
Len trimmed(char32_t c, int ClassTraits::*white) {
  return traits_of(classify(c)).*white > 0 ? kColumn / 2 : Len();
}

TEST(LineProperties, FullLinesReachBothEdges) {
  for_each_line([](const CompiledDocument& document, const TextLine& line) {
    const Len left = (line.first ? kLeft + kColumn * 2 : kLeft) -
                     trimmed(line.glyphs.front().character, &ClassTraits::white_left);
    EXPECT_LE(std::abs((line.left - left).raw()), kTolerance.raw());
    const Len outside = trimmed(line.glyphs.back().character, &ClassTraits::white_right);
    if (document.is_excused(line)) return;
    EXPECT_LE(line.right, kRight + outside + kTolerance) << line.right.mm();
    EXPECT_TRUE(!line.full || line.right >= kRight - kTolerance) << line.right.mm();
  });
}

TEST(LineProperties, TheLastCharacterOfAFullLineStandsAtTheEdge) {
  for_each_line([](const CompiledDocument& document, const TextLine& line) {
    if (!line.full || document.is_excused(line)) return;
    const LineGlyph& last = line.glyphs.back();
    const Len end = last.x + last.advance;
    // A trimmed mark's white half stands outside.
    const bool mark = traits_of(classify(last.character)).white_right > 0;
    EXPECT_GE(end, kRight - kTolerance);
    EXPECT_LE(end, kRight + kTolerance + (mark ? last.size / 2 : Len())) << end.mm();
  });
}

/// Calls `check` with the distance of every two Han characters of one size that stand side by side.
template <typename Check>
void for_each_han_pair(Check check) {
  for_each_line([&](const CompiledDocument& document, const TextLine& line) {
    for (size_t i = 1; i < line.glyphs.size(); ++i) {
      const LineGlyph& a = line.glyphs[i - 1];
      const LineGlyph& b = line.glyphs[i];
      const bool pair = is_han(a.character) && is_han(b.character) && a.size == b.size;
      if (pair && b.text >= a.text) check(document, line, b.x - a.x, a.size);
    }
  });
}

TEST(LineProperties, HanIsNeverSqueezedButForASignOffsRoom) {  // GB/T 9704 7.3.5.5
  size_t pairs = 0;
  for_each_han_pair([&](const CompiledDocument& document, const TextLine&, Len distance, Len size) {
    const Len least =
        document.stands_closer() ? kColumn.scaled(960, 1000) - Len::from_raw(1) : size;
    EXPECT_GE(distance, least) << distance.pt();
    ++pairs;
  });
  EXPECT_GT(pairs, 40'000U);
}

TEST(LineProperties, HanStandsNoQuarterApartUnlessAWarningNamesTheLine) {
  for_each_han_pair(
      [](const CompiledDocument& document, const TextLine& line, Len distance, Len size) {
        EXPECT_TRUE(distance <= kColumn + size / 4 || document.is_excused(line)) << distance.pt();
      });
}

/// A last line of one character would take a neighbour from the lines before it (孤字).
void fill_last_line(std::string& han) {
  while ((han.size() / 3 - 26) % 28 < 14) han += "文";
}

/// The words of every document without marks, digits and letters: a paragraph of Han alone.
std::string plain_han() {
  // 第 and a numeral hold together, and a unit's characters; such a line may be one short.
  constexpr std::u32string_view kHolds = U"第里米顷克斤时钟点次月岁瓦";
  std::string han;
  for (const CompiledDocument& document : compiled_documents())
    for (const TextLine& line : document.lines)
      for (const LineGlyph& glyph : line.glyphs)
        if (is_han(glyph.character) && kHolds.find(glyph.character) == kHolds.npos)
          append_utf8(han, glyph.character);
  fill_last_line(han);
  return han;
}

void expect_on_grid(const TextLine& line) {
  EXPECT_EQ(line.glyphs.size(), line.first ? 26U : 28U);
  for (size_t i = 0; i < line.glyphs.size(); ++i) {
    const LineGlyph& glyph = line.glyphs[i];
    const Len column = line.left + kColumn * static_cast<int64_t>(i);
    const Len shift = glyph.x - column - (kColumn - glyph.size) / 2;
    EXPECT_LE(std::abs(shift.raw()), 64) << "column " << i;
  }
}

TEST(LineProperties, ALineOfPlainHanStandsOnTheGrid) {
  const CompiledDocument document =
      set_text("plain", "[document]\nformat = \"report\"\ntitle = \"题\"\n[[section]]\ntext = \"" +
                            plain_han() + "\"\n");
  size_t plain = 0;
  for (const TextLine& line : document.lines) {
    if (!line.full) continue;
    SCOPED_TRACE(line.text);
    expect_on_grid(line);
    ++plain;
  }
  EXPECT_GT(plain, 2000U);
}

}  // namespace
}  // namespace banxin
