// The text copies out right, the outline has the headings, the addresses open.
#include "conformance/extraction.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/report_texts.h"
#include "conformance/shell.h"

namespace banxin {
namespace {

/// Says where two texts part, not both of them whole.
testing::AssertionResult same_text(const std::string& found, const std::string& expected) {
  if (found == expected) return testing::AssertionSuccess();
  size_t at = 0;
  while (at < found.size() && at < expected.size() && found[at] == expected[at]) ++at;
  const size_t from = at < 60 ? 0 : at - 60;
  return testing::AssertionFailure()
         << "at byte " << at << " of " << expected.size() << "\nPDF:    " << found.substr(from, 150)
         << "\nsource: " << expected.substr(from, 150);
}

std::vector<std::string> titles_of(const std::vector<OutlineLine>& entries) {
  std::vector<std::string> titles;
  for (const OutlineLine& entry : entries)
    titles.push_back(std::to_string(entry.level) + "\t" + entry.title);
  return titles;
}

std::string sorted(std::string text) {
  std::sort(text.begin(), text.end());
  return text;
}

bool has_turned_table(const std::filesystem::path& report) {
  std::ifstream file(report);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return text.find("type = \"table\"") != text.npos && text.find("landscape = true") != text.npos;
}

class TextOfEveryReport : public testing::TestWithParam<std::filesystem::path> {
 protected:
  const Document& document() const { return compiled(GetParam()); }
  std::string expected() const { return without_white_space(source_text(GetParam(), "text")); }
};

// poppler 22.12 turns the two letters of a lam-alef round and wraps right-to-left lines in marks of
// its own; MuPDF reads the same file right, below.
// A turned table stands behind the page that speaks of it, wherever that ends.
TEST_P(TextOfEveryReport, EqualsTheSourceInPoppler) {
  if (has_turned_table(GetParam())) {
    EXPECT_EQ(sorted(poppler_text(document().pdf())), sorted(expected()));
    return;
  }
  if (expected().find("\u0644\u0627") != std::string::npos) GTEST_SKIP() << "holds a lam-alef";
  EXPECT_TRUE(same_text(poppler_text(document().pdf()), expected()));
}

TEST_P(TextOfEveryReport, EqualsTheSourceInMuPdf) {
  const std::string found = mupdf_text(document().pdf());
  if (has_turned_table(GetParam())) GTEST_SKIP() << "said of poppler";
  const auto goes_on = [](const std::string& text) { return text.find("续表") != text.npos; };
  if (goes_on(found) && !goes_on(expected()))
    GTEST_SKIP()
        << "MuPDF 1.21 knows no ActualText, by which a head that stands again says nothing";
  EXPECT_TRUE(same_text(found, expected()));
}

// A level-2 heading without a level-1 heading above it moves up in the panel, so levels are
// compared on the customer's report and on one of our own below.
TEST_P(TextOfEveryReport, OutlineHasTheHeadings) {
  std::vector<std::string> found, headings;
  for (const OutlineLine& entry : outline_of(document().pdf()))
    found.push_back(without_white_space(entry.title));
  for (const std::string& line : lines_of(source_text(GetParam(), "headings")))
    headings.push_back(without_white_space(line.substr(2)));
  EXPECT_EQ(found, headings);
}

TEST_P(TextOfEveryReport, LinksLeadToTheAddresses) {
  std::vector<std::string> found;  // an address on two lines has two areas
  for (const LinkArea& link : links_of(document().pdf()))
    if (found.empty() || found.back() != link.address) found.push_back(link.address);
  EXPECT_EQ(found, lines_of(source_text(GetParam(), "links")));
}

INSTANTIATE_TEST_SUITE_P(, TextOfEveryReport, testing::ValuesIn(compiling_reports()),
                         [](const auto& one) { return test_name_of(one.param); });

TEST(Text, OfAllMarksAndRareCharactersEqualsTheSource) {
  const std::string toml =
      head("date = 2018-01-10") +
      text_section(
          "**加粗**与[网站](http://example.cn/a_b?c=1)，x^{2}、H_{2}O，𠮷𡈽䶮，“引”‘用’——……《书》"
          "〔2018〕1号，50%，3.14，\\\\*星\\\\*。") +
      "\n[[section.block]]\ntype = \"list\"\nordered = true\nitems = [\"甲\", \"乙\"]\n"
      "\n[[section.block]]\ntype = \"quote\"\ntext = \"引文。\"\n" +
      closing({"沙依巴克区人民政府办公室", "区财政局"});
  const Document& document = compiled_text(toml);
  const std::string expected = without_white_space(source_text(document.report(), "text"));
  EXPECT_TRUE(same_text(poppler_text(document.pdf()), expected));
  EXPECT_TRUE(same_text(mupdf_text(document.pdf()), expected));
}

TEST(Text, OfAHundredSectionsEqualsTheSource) {
  const Document& document = compiled_text(long_report(100));
  const std::string expected = without_white_space(source_text(document.report(), "text"));
  EXPECT_TRUE(same_text(poppler_text(document.pdf()), expected));
  EXPECT_TRUE(same_text(mupdf_text(document.pdf()), expected));
}

TEST(Outline, HasTheHeadingsWithTheirLevels) {
  for (const Document* document : {&customer_report(), &compiled_text(long_report(100))})
    EXPECT_EQ(titles_of(outline_of(document->pdf())),
              lines_of(source_text(document->report(), "headings")));
}

TEST(Outline, LeadsToTheHeadingsRow) {
  // Its places are whole points; that is near enough for the screen.
  constexpr double kHalfAPoint = clauses::points(0.5) + 0.01;
  const Document& document = compiled_text(long_report(20));
  for (const OutlineLine& entry : outline_of(document.pdf())) {
    bool found = false;
    for (const MeasuredRow& row : document.page(entry.page).text_rows())
      found = found || std::abs(row.top() - entry.top) < kHalfAPoint;
    EXPECT_TRUE(found) << entry.title;
  }
}

TEST(Link, StandsOnTheWordsOfItsAddress) {
  const Document& document = customer_report();
  ASSERT_FALSE(links_of(document.pdf()).empty());
  for (const LinkArea& link : links_of(document.pdf())) {
    std::string words;
    for (const MeasuredGlyph& glyph : document.page(link.page).glyphs) {
      const double x = glyph.x + glyph.advance / 2, y = glyph.baseline - 0.3 * glyph.size;
      if (x > link.area.left && x < link.area.right && y > link.area.top && y < link.area.bottom)
        words += static_cast<char>(glyph.character);
    }
    EXPECT_TRUE(words.size() > 1 && link.address.find(words) != std::string::npos) << words;
  }
}

}  // namespace
}  // namespace banxin
