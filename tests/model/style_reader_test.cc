#include "model/style/style_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <sstream>
#include <tuple>

#include "model/read_helpers.h"
#include "tree_paths.h"

namespace banxin {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

std::string base_text() {
  std::ifstream file(BANXIN_SOURCE_DIR "/styles/gbt9704.toml", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A style read from a text; "gbt9704" and "self" can be extended.
struct ReadStyle {
  explicit ReadStyle(std::string text) {
    sources.add("own.toml", std::move(text));
    const auto load = [&](std::string_view name, uint8_t) -> std::optional<uint8_t> {
      if (name == "gbt9704") return sources.add("gbt9704.toml", base_text());
      if (name == "self") return uint8_t{0};
      return std::nullopt;
    };
    style = read_style(sources, 0, load, diagnostics);
  }
  std::vector<std::string> messages() { return lines_of(diagnostics, sources); }

  SourceMap sources;
  Diagnostics diagnostics;
  Style style;
};

TEST(ReadStyle, ReadsTheDefaultStyle) {
  ReadStyle read(base_text());
  EXPECT_THAT(read.messages(), IsEmpty());
  const Style& s = read.style;
  EXPECT_EQ(s.name, "gbt9704");
  EXPECT_EQ(s.page.width, Len::from_mm(210));
  EXPECT_EQ(s.page.height, Len::from_mm(297));
  EXPECT_EQ(s.page.margin_top, Len::from_mm(37));
  EXPECT_EQ(s.page.margin_left, Len::from_mm(28));
  EXPECT_EQ(s.page.type_width, Len::from_mm(156));
  EXPECT_EQ(s.page.type_height, Len::from_mm(225));
  EXPECT_EQ(s.grid.rows, 22);
  EXPECT_EQ(s.grid.columns, 28);
  EXPECT_EQ(s.grid.size, Len::from_pt(15.75));
  EXPECT_EQ(s.grid.gaps, GapUnit::ink);
  EXPECT_EQ(s.grid.fill_pitch_permille, 20);
  EXPECT_EQ(s.text.em_ascent_permille, 880);
  EXPECT_EQ(s.text.han_latin_gap, Em{250});
  EXPECT_EQ(s.text.superscript_size_permille, 600);
  EXPECT_EQ(s.element(Role::body).first_indent, Em{2000});
  EXPECT_TRUE(s.element(Role::heading_1).on_grid);
  EXPECT_EQ(s.element(Role::heading_1).font, "hei");
  EXPECT_EQ(s.element(Role::heading_1).strong, "hei");
  EXPECT_EQ(s.element(Role::title).gap_above, 2000);
  EXPECT_EQ(s.element(Role::subtitle).gap_above, 500);
  EXPECT_EQ(s.element(Role::subtitle).align, Align::center);
  EXPECT_EQ(s.element(Role::index_value).pitch, Len::from_mm(5.4));
  EXPECT_EQ(s.element(Role::page_number).pitch, Len::from_pt(14));
  EXPECT_EQ(s.element(Role::body).color, Color());
  EXPECT_EQ(s.page_number.dash, "—");
  EXPECT_EQ(s.index.padding_y, Len::from_mm(1.1));
  EXPECT_EQ(s.numbering.headings[1], "（{一}）");
  EXPECT_EQ(s.numbering.unordered_item, "·");
  EXPECT_EQ(s.closing.date_offset, Em{2000});
  EXPECT_EQ(s.format(Format::document).mark_top, Len::from_mm(35));
  EXPECT_EQ(s.format(Format::minutes).mark_top, Len::from_mm(35));
  EXPECT_EQ(s.format(Format::minutes).suffix, "纪要");
  EXPECT_EQ(s.format(Format::letter).suffix, "");
  EXPECT_EQ(s.format(Format::letter).letterhead, LetterheadKind::letter);
  EXPECT_FALSE(s.format(Format::order).title);
  EXPECT_EQ(s.element(Role::issuer_mark).size, Len::from_pt(42));
  EXPECT_EQ(s.title.max_width_permille, 930);
}

bool same(const ElementStyle& a, const ElementStyle& b) {
  return a.font == b.font && a.latin == b.latin && a.strong == b.strong &&
         a.strong_latin == b.strong_latin && a.size == b.size && a.align == b.align &&
         a.on_grid == b.on_grid && a.pitch == b.pitch && a.first_indent == b.first_indent &&
         a.indent_left == b.indent_left && a.indent_right == b.indent_right &&
         a.gap_above == b.gap_above && a.gap_below == b.gap_below &&
         a.gap_below_wins == b.gap_below_wins && a.color == b.color;
}

bool same(const Style& a, const Style& b) {
  for (size_t i = 0; i < kRoleCount; ++i)
    if (!same(a.elements[i], b.elements[i])) return false;
  const auto tables = [](const Style& s) {
    return std::tie(s.name, s.page, s.grid, s.text, s.page_number, s.index, s.numbering, s.words,
                    s.closing, s.seal, s.attachment, s.imprint, s.letterhead, s.letter, s.formats,
                    s.landscape, s.tail, s.title, s.tables);
  };
  return tables(a) == tables(b);
}

/// Another valid value in the place of `value`.
std::string changed(const std::string& key, const std::string& value) {
  if (key == "like") return value;
  if (key == "width" || key == "height") return "\"400 mm\"";  // must hold the type area
  if (key == "columns" && value.front() != '"') return "30";   // must leave room for indents
  if (key == "whole") return "0.5";
  if (key == "indent-left") return "\"3 em\"";  // must hold a hanging first line
  if (key == "type-width" || key == "type-height") return "\"150 mm\"";
  if (key == "on-grid" && value == "true") return "false\npitch = \"9 mm\"";
  if (value == "true" || value == "false") return value == "true" ? "false" : "true";
  static const std::map<std::string, std::string> kWords = {
      {"align", "\"right\""},         {"head-align", "\"right\""},
      {"stub-align", "\"right\""},    {"text-align", "\"right\""},
      {"gaps", "\"rows\""},           {"date", "\"{day}.{month}.{year}\""},
      {"letterhead", "\"none\""},     {"first-page-foot", "\"double-rule\""},
      {"punctuation", "\"half\""},    {"color", "{ gray = 50 }"},
      {"rule-color", "{ gray = 50 }"}};
  if (const auto word = kWords.find(key); word != kWords.end()) return word->second;
  if (value.find(" em\"") != std::string::npos)
    return key == "han-latin-gap-min" ? "\"0.13 em\""
           : key == "han-latin-gap"   ? "\"0.3 em\""
                                      : "\"0.6 em\"";
  static const std::regex kLength("\"([0-9.]+ (mm|pt)|.*号)\"");
  if (std::regex_match(value, kLength)) return "\"6 mm\"";
  if (value.front() == '"') return "\"other\"";
  if (value.front() == '[') return "[\"other\"]";
  return value.find('.') != std::string::npos ? "0.75" : "3";
}

TEST(ReadStyle, EachKeyOfTheDefaultStyleLandsInItsField) {
  const ReadStyle base(base_text());
  static const std::regex kHeader(R"(^\[(.*)\].*)"),
      kAssignment(R"(^([a-z0-9-]+) = ("[^"]*"|[^ #]+).*)");
  std::istringstream lines(base_text());
  std::string table;
  int keys = 0;
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_match(line, match, kHeader)) table = match[1];
    if (table == "sizes" || table == "colors" || !std::regex_match(line, match, kAssignment))
      continue;
    const std::string value = changed(match[1], match[2]);
    if (value == match[2]) continue;
    ++keys;
    const std::string header = table.empty() ? "" : '[' + table + "]\n";
    ReadStyle other("extends = \"gbt9704\"\n" + header + std::string(match[1]) + " = " + value +
                    "\n");
    EXPECT_THAT(other.messages(), IsEmpty()) << table << '.' << match[1] << " = " << value;
    EXPECT_FALSE(same(base.style, other.style)) << table << '.' << match[1] << " = " << value;
  }
  EXPECT_GT(keys, 125);
}

// A hanging first line is within the type area: the rest of its paragraph is indented as much.
TEST(ReadStyle, AFirstLineMayHang) {
  EXPECT_THAT(
      ReadStyle("name = \"own\"\nextends = \"gbt9704\"\n[element.quote]\nindent-left = \"2 em\"\n"
                "first-indent = \"-2 em\"\n")
          .messages(),
      IsEmpty());
}

// Once a division by zero in the information index, whose cells stand on no row.
TEST(ReadStyle, AnElementOnTheGridHasTheRowsPitchWhereItHasNoneOfItsOwn) {
  std::string text = base_text();
  for (const std::string off : {"on-grid = false\npitch = \"5.4 mm\"\n"}) {
    const size_t at = text.find(off);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, off.size(), "on-grid = true\n");
  }
  ReadStyle read(text);
  EXPECT_THAT(read.messages(), IsEmpty());
  EXPECT_EQ(read.style.element(Role::index_value).pitch,
            (Len::from_mm(225) - Len::from_pt(15.75)) / 21);
}

TEST(ReadStyle, ABaseStyleMustSetItsKeys) {
  static const std::regex kAssignment("\n[a-z0-9-]+ = [^\n]*");
  const std::string text = base_text();
  // In tables that nothing is like, each key is needed; so is each table.
  const size_t page = text.find("[page]"), elements = text.find("[colors]");
  int keys = 0;
  for (std::sregex_iterator at(text.begin() + page, text.begin() + elements, kAssignment), end;
       at != end; ++at) {
    std::string without = text;
    without.erase(page + at->position(), at->length());
    const auto messages = ReadStyle(without).messages();
    ASSERT_EQ(messages.size(), 1U) << at->str();
    EXPECT_EQ(messages[0].substr(0, 5), "E0303");
    ++keys;
  }
  EXPECT_EQ(keys, 29);
  std::string without = text;
  without.erase(text.find("font = \"fangsong\""), 17);
  EXPECT_THAT(ReadStyle(without).messages(),
              ElementsAre(testing::HasSubstr("key 'font' is missing in [element.body]")));
  EXPECT_THAT(ReadStyle("name = \"x\"\n").messages(), Each(testing::StartsWith("E0303 1:1")));
}

TEST(ReadStyle, ADerivedStyleReachesWhatIsLikeTheElementChanged) {
  ReadStyle read(
      "extends = \"gbt9704\"\nname = \"own\"\n[sizes]\n\"3号\" = \"16 pt\"\n[element.body]\nfont = "
      "\"kai\"\n");
  EXPECT_THAT(read.messages(), IsEmpty());
  EXPECT_EQ(read.style.name, "own");
  EXPECT_EQ(read.style.element(Role::heading_3).font, "kai");
  EXPECT_EQ(read.style.element(Role::heading_1).font, "hei");
  EXPECT_EQ(read.style.element(Role::heading_3).size, Len::from_pt(16));
  EXPECT_EQ(read.style.grid.size, Len::from_pt(16));
  EXPECT_EQ(read.style.page.width, Len::from_mm(210));
}

struct Fault {
  const char* name;
  const char* text;  ///< after extends
  const char* line;
};
class StyleFault : public testing::TestWithParam<Fault> {};

TEST_P(StyleFault, IsReportedOnceAtItsPlace) {
  ReadStyle read(std::string("extends = \"gbt9704\"\n") + GetParam().text);
  EXPECT_THAT(read.messages(), ElementsAre(GetParam().line));
  for (const Diagnostic& one : read.diagnostics.all()) EXPECT_FALSE(one.help.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Style, StyleFault,
    testing::Values(
        Fault{"key", "[page]\nwidht = \"1 mm\"\n",
              "E0301 3:1 unknown key 'widht' in [page]; did you mean 'width'?"},
        Fault{"table", "[pages]\n",
              "E0301 2:2 unknown key 'pages' in the style; did you mean 'page'?"},
        Fault{"element", "[element.headin-1]\n",
              "E0301 2:10 unknown key 'headin-1' in [element]; did you mean 'heading-1'?"},
        Fault{"type", "[grid]\nrows = \"22\"\n", "E0302 3:8 expected an integer, found a string"},
        Fault{"no_table", "page = 1\n", "E0302 2:8 expected a table, found an integer"},
        Fault{"range", "[grid]\nrows = 0\n", "E0304 3:8 rows must be 2 to 1000"},
        Fault{"negative", "[page]\nmargin-top = \"-1 mm\"\n",
              "E0304 3:14 margin-top must not be negative"},
        Fault{"word", "[grid]\ngaps = \"row\"\n",
              "E0305 3:8 unknown gaps 'row'; did you mean 'rows'?"},
        Fault{"empty", "[element.title]\nfont = \"\"\n", "E0307 3:8 font is empty"},
        Fault{"length", "[page]\nwidth = \"21 inch\"\n", "E0310 3:9 '21 inch' is not a length"},
        Fault{"huge", "[page]\nwidth = \"1e300 mm\"\n", "E0310 3:9 '1e300 mm' is not a length"},
        Fault{"em", "[element.body]\nfirst-indent = \"2 mm\"\n",
              "E0310 3:16 '2 mm' is not a number of characters"},
        Fault{"size", "[element.body]\nsize = \"小33号\"\n",
              "E0311 3:8 there is no size '小33号'; did you mean '小3号'?"},
        Fault{"bad_size", "[sizes]\nx = \"big\"\n", "E0310 3:5 this size is not a length"},
        Fault{"color", "[element.body]\ncolor = { rgb = [1, 2, 3] }\n",
              "E0312 3:9 this is not a colour"},
        Fault{"color_name", "[element.body]\ncolor = \"blak\"\n",
              "E0313 3:9 there is no colour 'blak'; did you mean 'black'?"},
        Fault{"percent", "[colors]\nx = { gray = 101 }\n", "E0304 3:14 x must be 0 to 100"},
        Fault{"like", "[element.title]\nlike = \"bod\"\n", "E0314 3:8 there is no element 'bod'"},
        Fault{"indentPastTheEdge", "[element.body]\nindent-left = \"60 em\"\n",
              "E0318 3:15 element 'body' has no room for one of its characters within the type "
              "area"},
        Fault{"indentsFillTheMeasure",
              "[element.title]\nindent-left = \"10.5 em\"\nindent-right = \"10.6 em\"\n",
              "E0318 4:16 element 'title' has no room for one of its characters within the type "
              "area"},
        Fault{"firstIndent", "[element.note]\nfirst-indent = \"28 em\"\n",
              "E0318 3:16 element 'note' has no room for one of its characters within the type "
              "area"},
        Fault{"leftOfTheArea", "[element.quote]\nindent-left = \"-0.1 em\"\n",
              "E0318 3:15 element 'quote' begins left of the type area"},
        Fault{"rightOfTheArea", "[element.quote]\nindent-right = \"-1 em\"\n",
              "E0318 3:16 element 'quote' ends right of the type area"},
        Fault{"firstLineLeftOfTheArea", "[element.quote]\nfirst-indent = \"-3 em\"\n",
              "E0318 3:16 element 'quote' begins left of the type area"},
        Fault{"elementHigherThanTheArea", "[page]\ntype-height = \"7 mm\"\n",
              "E0318 3:15 element 'title' is higher than the type area"},
        Fault{"narrowPage", "[page]\ntype-width = \"6 mm\"\n",
              "E0318 3:14 element 'title' has no room for one of its characters within the type "
              "area"},
        Fault{"pitchHigherThanTheArea", "[element.title]\npitch = \"226 mm\"\n",
              "E0318 3:9 element 'title' has its lines farther apart than the type area is high"},
        Fault{"turnedPage", "[landscape]\ncolumns = 2\n",
              "E0318 3:11 element 'body' has no room for one of its characters within the type "
              "area of a turned page"},
        Fault{"dateTwice", "[words]\ndate = \"{year}{year}{day}\"\n",
              "E0319 3:8 '{year}{year}{day}' is not the form of a date"},
        Fault{"dateWithout", "[words]\ndate = \"{year}年\"\n",
              "E0319 3:8 '{year}年' is not the form of a date"},
        Fault{"noBracket", "[words]\nnote-open = \"\"\n", "E0307 3:13 note-open is empty"},
        Fault{"likeNoFormat", "[format.letter]\nlike = \"lettre\"\n",
              "E0314 3:8 there is no format 'lettre'"},
        Fault{"formatCircle", "[format.document]\nlike = \"minutes\"\n",
              "E0315 3:8 'minutes' is like this format in a circle"},
        Fault{"unknownFormat", "[format.circular]\nlike = \"document\"\n",
              "E0301 2:9 unknown key 'circular' in [format]"},
        Fault{"formatsOldTable", "[order]\nsuffix = \"令\"\n",
              "E0301 2:2 unknown key 'order' in the style"},
        Fault{"letterheadKind", "[format.report]\nletterhead = \"letters\"\n",
              "E0305 3:14 unknown letterhead 'letters'; did you mean 'letter'?"},
        Fault{"circle", "[element.body]\nlike = \"title\"\n",
              "E0315 3:8 'title' is like this element in a circle"},
        Fault{"unfit", "[page]\ntype-width = \"200 mm\"\n",
              "E0318 3:14 the type area is wider than the paper leaves room for"},
        Fault{"numbering", "[numbering]\nheading-1 = \"{一、\"\n",
              "E0319 3:13 '{一、' is not a numbering"}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(ReadStyle, ListsOfWordsGrow) {
  ReadStyle read("extends = \"gbt9704\"\nname = \"own\"\n[title]\nlexicon = [\"某某局\"]\n");
  EXPECT_THAT(read.messages(), IsEmpty());
  const auto& lexicon = read.style.title.lexicon;
  EXPECT_EQ(lexicon.front(), "某某局");
  EXPECT_THAT(lexicon, testing::Contains("国务院办公厅"));
}

TEST(ReadStyle, WordsOfAListAreTexts) {
  ReadStyle read(
      "extends = \"gbt9704\"\nname = \"own\"\n[title]\nlexicon = [\"\", 3]\nendings = 1\n");
  EXPECT_THAT(
      read.messages(),
      ElementsAre("E0307 4:12 lexicon is empty", "E0302 4:16 expected a string, found an integer",
                  "E0302 5:11 expected an array of strings, found an integer"));
}

TEST(ReadStyle, FindsStylesToExtend) {
  EXPECT_THAT(ReadStyle("extends = \"nowhere\"\n").messages(),
              ElementsAre("E0316 1:11 style 'nowhere' is not found"));
  EXPECT_THAT(ReadStyle("extends = \"self\"\n").messages(),
              ElementsAre("E0317 1:1 this style extends itself in a circle"));
}

TEST(ReadStyle, ReportsSyntaxErrorsWithoutCascades) {
  EXPECT_THAT(ReadStyle("name = “x”\n[page]\nwidht = 1\n").messages(),
              ElementsAre(testing::StartsWith("E0112 1:8"), testing::StartsWith("E0301 3:1")));
}

}  // namespace
}  // namespace banxin
