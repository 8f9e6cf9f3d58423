#include "model/style/style_fields.h"

#include <array>
#include <string>

#include "model/style/style_field_kinds.h"

namespace banxin {
namespace {

using namespace style_kinds;

constexpr std::array<std::string_view, 4> kAligns = {"justify", "left", "center", "right"};
constexpr std::array<std::string_view, 2> kGapUnits = {"ink", "rows"};
constexpr std::array<std::string_view, 3> kPunctuations = {"full", "open", "half"};

constexpr int kMostLinesKept = 10;
constexpr int kMostNamesARow = 20;

StyleField<TitleStyle> words(std::string_view key, std::vector<std::string> TitleStyle::*member) {
  return {key, true, [=](StyleValues& values, const StyleKey&, TitleStyle& out) {
            out.*member = values.words_of_all("title", key);
          }};
}

template <size_t kCount>
StyleField<NumberingStyle> number_in(std::string_view key,
                                     std::array<std::string, kCount> NumberingStyle::*member,
                                     size_t i) {
  return {key, true, [=](StyleValues& values, const StyleKey& found, NumberingStyle& out) {
            if (const auto value = values.numbering(found)) (out.*member)[i] = *value;
          }};
}

StyleField<NumberingStyle> item_number(std::string_view key, std::string NumberingStyle::*member) {
  return field(key, member,
               [](StyleValues& values, const StyleKey& found) { return values.numbering(found); });
}

void set_dash(StyleValues& values, const StyleKey& found, PageNumberStyle& out) {
  const auto text = values.any_text(found);
  if (!text) return;
  out.dash = *text;
  out.dash_span = found.member->value.span;
}

}  // namespace

const StyleFields<PageStyle>& page_fields() {
  static const StyleFields<PageStyle> kFields = {
      length("width", &PageStyle::width, Sign::positive),
      length("height", &PageStyle::height, Sign::positive),
      length("margin-top", &PageStyle::margin_top, Sign::not_negative),
      length("margin-left", &PageStyle::margin_left, Sign::not_negative),
      length("type-width", &PageStyle::type_width, Sign::positive),
      length("type-height", &PageStyle::type_height, Sign::positive),
      boolean("mirrored", &PageStyle::mirrored),
  };
  return kFields;
}

const StyleFields<GridStyle>& grid_fields() {
  static const StyleFields<GridStyle> kFields = {
      // One row has no pitch.
      integer("rows", &GridStyle::rows, 2, kMostGridLines),
      integer("columns", &GridStyle::columns, 1, kMostGridLines),
      length("size", &GridStyle::size, Sign::type_size),
      length("line", &GridStyle::line, Sign::positive),
      word("gaps", &GridStyle::gaps, kGapUnits),
      length("fill-gap", &GridStyle::fill_gap, Sign::not_negative),
      part("fill-pitch", &GridStyle::fill_pitch_permille, 0, 1),
      boolean("return-to-grid", &GridStyle::returns),
  };
  return kFields;
}

const StyleFields<TextStyle>& text_fields() {
  static const StyleFields<TextStyle> kFields = {
      part("em-ascent", &TextStyle::em_ascent_permille, 0, 1),
      word("punctuation", &TextStyle::punctuation, kPunctuations),
      boolean("hanging", &TextStyle::hanging),
      em("han-latin-gap", &TextStyle::han_latin_gap),
      em("han-latin-gap-min", &TextStyle::han_latin_gap_min),
      em("han-latin-gap-max", &TextStyle::han_latin_gap_max),
      em("word-space-shrink", &TextStyle::word_space_shrink),
      em("word-space-stretch", &TextStyle::word_space_stretch),
      em("loose-limit", &TextStyle::loose_limit),
      part("superscript-size", &TextStyle::superscript_size_permille, 0.1, 1),
      em("superscript-rise", &TextStyle::superscript_rise),
      em("subscript-drop", &TextStyle::subscript_drop),
      integer("first-lines", &TextStyle::first_lines, 1, kMostLinesKept),
      integer("last-lines", &TextStyle::last_lines, 1, kMostLinesKept),
  };
  return kFields;
}

const StyleFields<ElementStyle>& element_fields() {
  static const StyleFields<ElementStyle> kFields = {
      text("font", &ElementStyle::font),
      text("latin", &ElementStyle::latin),
      text("strong", &ElementStyle::strong),
      text("strong-latin", &ElementStyle::strong_latin),
      length("size", &ElementStyle::size, Sign::type_size),
      word("align", &ElementStyle::align, kAligns),
      optional(boolean("on-grid", &ElementStyle::on_grid)),
      optional(length("pitch", &ElementStyle::pitch, Sign::positive)),
      optional(em("first-indent", &ElementStyle::first_indent)),
      optional(em("indent-left", &ElementStyle::indent_left)),
      optional(em("indent-right", &ElementStyle::indent_right)),
      optional(part("gap-above", &ElementStyle::gap_above, 0, kMostGapLines)),
      optional(part("gap-below", &ElementStyle::gap_below, 0, kMostGapLines)),
      optional(boolean("gap-below-wins", &ElementStyle::gap_below_wins)),
      color("color", &ElementStyle::color),
  };
  return kFields;
}

const StyleFields<PageNumberStyle>& page_number_fields() {
  static const StyleFields<PageNumberStyle> kFields = {
      {"dash", true, set_dash},
      length("gap", &PageNumberStyle::gap, Sign::not_negative),
      length("drop", &PageNumberStyle::drop, Sign::any),
      em("inset", &PageNumberStyle::inset),
      boolean("facing", &PageNumberStyle::facing),
  };
  return kFields;
}

const StyleFields<InfoTableStyle>& index_fields() {
  static const StyleFields<InfoTableStyle> kFields = {
      length("rule", &InfoTableStyle::rule, Sign::not_negative),
      length("gap-below", &InfoTableStyle::gap_below, Sign::not_negative),
      color("rule-color", &InfoTableStyle::rule_color),
      length("padding-x", &InfoTableStyle::padding_x, Sign::not_negative),
      length("padding-y", &InfoTableStyle::padding_y, Sign::not_negative),
  };
  return kFields;
}

const StyleFields<TableStyle>& table_fields() {
  static const StyleFields<TableStyle> kFields = {
      length("outer", &TableStyle::outer, Sign::not_negative),
      length("sides", &TableStyle::sides, Sign::not_negative),
      length("head", &TableStyle::head, Sign::not_negative),
      length("inner", &TableStyle::inner, Sign::not_negative),
      length("columns", &TableStyle::columns, Sign::not_negative),
      length("spans", &TableStyle::spans, Sign::not_negative),
      color("rule-color", &TableStyle::rule_color),
      length("padding-x", &TableStyle::padding_x, Sign::not_negative),
      length("padding-x-least", &TableStyle::padding_x_least, Sign::not_negative),
      length("padding-y", &TableStyle::padding_y, Sign::not_negative),
      length("row-least", &TableStyle::row_least, Sign::not_negative),
      length("size-step", &TableStyle::size_step, Sign::positive),
      length("size-least", &TableStyle::size_least, Sign::type_size),
      word("head-align", &TableStyle::head_align, kAligns),
      word("stub-align", &TableStyle::stub_align, kAligns),
      word("text-align", &TableStyle::text_align, kAligns),
      boolean("numbers-on-point", &TableStyle::numbers_on_point),
      length("caption-gap", &TableStyle::caption_gap, Sign::not_negative),
      length("note-gap", &TableStyle::note_gap, Sign::not_negative),
      part("gap-above", &TableStyle::gap_above, 0, kMostGapLines),
      part("gap-below", &TableStyle::gap_below, 0, kMostGapLines),
      part("whole", &TableStyle::whole_permille, 0, 1),
  };
  return kFields;
}

const StyleFields<NumberingStyle>& numbering_fields() {
  static const StyleFields<NumberingStyle> kFields = {
      number_in("heading-1", &NumberingStyle::headings, 0),
      number_in("heading-2", &NumberingStyle::headings, 1),
      number_in("heading-3", &NumberingStyle::headings, 2),
      number_in("heading-4", &NumberingStyle::headings, 3),
      number_in("heading-5", &NumberingStyle::headings, 4),
      number_in("part", &NumberingStyle::divisions, 0),
      number_in("chapter", &NumberingStyle::divisions, 1),
      number_in("subchapter", &NumberingStyle::divisions, 2),
      number_in("article", &NumberingStyle::divisions, 3),
      item_number("article-item", &NumberingStyle::article_item),
      em("division-gap", &NumberingStyle::division_gap),
      number_in("reference-1", &NumberingStyle::references, 0),
      number_in("reference-2", &NumberingStyle::references, 1),
      number_in("reference-3", &NumberingStyle::references, 2),
      number_in("reference-4", &NumberingStyle::references, 3),
      number_in("reference-5", &NumberingStyle::references, 4),
      item_number("ordered-item", &NumberingStyle::ordered_item),
      item_number("unordered-item", &NumberingStyle::unordered_item),
      item_number("attachment", &NumberingStyle::attachment),
      item_number("table", &NumberingStyle::table),
      item_number("table-continued", &NumberingStyle::table_continued),
      em("caption-gap", &NumberingStyle::caption_gap),
      em("digit-gap", &NumberingStyle::digit_gap),
  };
  return kFields;
}

const StyleFields<NameListStyle>& name_list_fields() {
  static const StyleFields<NameListStyle> kFields = {
      em("short-name", &NameListStyle::short_name),
      em("column-gap", &NameListStyle::column_gap),
      em("unit-gap", &NameListStyle::unit_gap),
      integer("most-a-row", &NameListStyle::most_a_row, 1, kMostNamesARow),
  };
  return kFields;
}

const StyleFields<TitleStyle>& title_fields() {
  static const StyleFields<TitleStyle> kFields = {
      part("max-width", &TitleStyle::max_width_permille, 0.1, 1),
      optional(words("lexicon", &TitleStyle::lexicon)),
      optional(words("suffixes", &TitleStyle::suffixes)),
      optional(words("endings", &TitleStyle::endings)),
      optional(words("prefixes", &TitleStyle::prefixes)),
      optional(words("adverbs", &TitleStyle::adverbs)),
      optional(words("links", &TitleStyle::links)),
      optional(words("verbs", &TitleStyle::verbs)),
      optional(words("issuing", &TitleStyle::issuing)),
      optional(words("sites", &TitleStyle::sites)),
  };
  return kFields;
}

}  // namespace banxin
