#include "model/style_fields.h"

#include <array>
#include <string>

namespace banxin {
namespace {

using Sign = StyleValues::Sign;

constexpr std::array<std::string_view, 4> kAligns = {"justify", "left", "center", "right"};
constexpr std::array<std::string_view, 2> kGapUnits = {"ink", "rows"};
constexpr std::array<std::string_view, 3> kPunctuations = {"full", "open", "half"};

constexpr int kMostGridLines = 1000;
constexpr int kMostGapLines = 100;
constexpr int kMostLinesKept = 10;
constexpr int kMostSignersARow = 10;
constexpr int kMostSealsARow = 10;
constexpr int kMostShortName = 10;
constexpr double kMostTailChange = 1;
constexpr int kMostTailPages = 10;

/// A key whose value `read` turns into what `member` holds; nothing is set where it fails.
template <class T, class V, class Read>
StyleField<T> field(std::string_view key, V T::*member, Read read) {
  return {key, true, [=](StyleValues& values, const StyleKey& found, T& out) {
            if (const auto value = read(values, found)) out.*member = static_cast<V>(*value);
          }};
}

template <class T>
StyleField<T> optional(StyleField<T> field) {
  field.required = false;
  return field;
}

template <class T>
StyleField<T> length(std::string_view key, Len T::*member, Sign sign) {
  return field(key, member, [=](StyleValues& values, const StyleKey& found) {
    return values.length(found, sign);
  });
}

template <class T>
StyleField<T> em(std::string_view key, Em T::*member) {
  return field(key, member,
               [](StyleValues& values, const StyleKey& found) { return values.em(found); });
}

template <class T>
StyleField<T> part(std::string_view key, int T::*member, double lowest, double highest) {
  return field(key, member, [=](StyleValues& values, const StyleKey& found) {
    return values.thousandths(found, lowest, highest);
  });
}

template <class T>
StyleField<T> integer(std::string_view key, int T::*member, int lowest, int highest) {
  return field(key, member, [=](StyleValues& values, const StyleKey& found) {
    return values.integer(found, lowest, highest);
  });
}

template <class T>
StyleField<T> boolean(std::string_view key, bool T::*member) {
  return field(key, member,
               [](StyleValues& values, const StyleKey& found) { return values.boolean(found); });
}

template <class T>
StyleField<T> text(std::string_view key, std::string T::*member) {
  return field(key, member,
               [](StyleValues& values, const StyleKey& found) { return values.text(found); });
}

template <class T>
StyleField<T> color(std::string_view key, Color T::*member) {
  return field(key, member,
               [](StyleValues& values, const StyleKey& found) { return values.color(found); });
}

template <class T, class V, size_t kCount>
StyleField<T> word(std::string_view key, V T::*member,
                   const std::array<std::string_view, kCount>& words) {
  return field(key, member, [&words](StyleValues& values, const StyleKey& found) {
    return values.word(found, words);
  });
}

StyleField<TitleStyle> words(std::string_view key, std::vector<std::string> TitleStyle::*member) {
  return {key, true, [=](StyleValues& values, const StyleKey&, TitleStyle& out) {
            out.*member = values.words_of_all("title", key);
          }};
}

StyleField<NumberingStyle> heading_number(std::string_view key, size_t level) {
  return {key, true, [=](StyleValues& values, const StyleKey& found, NumberingStyle& out) {
            if (const auto value = values.numbering(found)) out.headings[level - 1] = *value;
          }};
}

StyleField<SealStyle> diameter(SealRank rank) {
  const auto i = static_cast<size_t>(rank);
  return {kSealRankNames[i], true, [=](StyleValues& values, const StyleKey& found, SealStyle& out) {
            if (const auto value = values.length(found, Sign::positive)) out.diameters[i] = *value;
          }};
}

StyleField<NumberingStyle> item_number(std::string_view key, std::string NumberingStyle::*member) {
  return field(key, member,
               [](StyleValues& values, const StyleKey& found) { return values.numbering(found); });
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
      field("dash", &PageNumberStyle::dash,
            [](StyleValues& values, const StyleKey& found) { return values.any_text(found); }),
      length("gap", &PageNumberStyle::gap, Sign::not_negative),
      length("drop", &PageNumberStyle::drop, Sign::any),
      em("inset", &PageNumberStyle::inset),
      boolean("facing", &PageNumberStyle::facing),
  };
  return kFields;
}

const StyleFields<IndexStyle>& index_fields() {
  static const StyleFields<IndexStyle> kFields = {
      length("rule", &IndexStyle::rule, Sign::not_negative),
      color("rule-color", &IndexStyle::rule_color),
      length("padding-x", &IndexStyle::padding_x, Sign::not_negative),
      length("padding-y", &IndexStyle::padding_y, Sign::not_negative),
  };
  return kFields;
}

const StyleFields<NumberingStyle>& numbering_fields() {
  static const StyleFields<NumberingStyle> kFields = {
      heading_number("heading-1", 1),
      heading_number("heading-2", 2),
      heading_number("heading-3", 3),
      heading_number("heading-4", 4),
      item_number("ordered-item", &NumberingStyle::ordered_item),
      item_number("unordered-item", &NumberingStyle::unordered_item),
      em("digit-gap", &NumberingStyle::digit_gap),
  };
  return kFields;
}

const StyleFields<ClosingStyle>& closing_fields() {
  static const StyleFields<ClosingStyle> kFields = {
      em("inset", &ClosingStyle::inset),
      em("date-offset", &ClosingStyle::date_offset),
      em("sealed-inset", &ClosingStyle::sealed_inset),
      length("sealed-pitch", &ClosingStyle::sealed_pitch, Sign::positive),
      integer("short-name", &ClosingStyle::short_name, 0, kMostShortName),
      em("short-name-gap", &ClosingStyle::short_name_gap),
      em("office-gap", &ClosingStyle::office_gap),
      length("stamp-height", &ClosingStyle::stamp_height, Sign::positive),
      part("signed-gap", &ClosingStyle::signed_gap, 0, kMostGapLines),
      part("signed-date-gap", &ClosingStyle::signed_date_gap, 0, kMostGapLines),
  };
  return kFields;
}

const StyleFields<SealStyle>& seal_fields() {
  static const StyleFields<SealStyle> kFields = {
      diameter(SealRank::state_council),
      diameter(SealRank::ministry),
      diameter(SealRank::province),
      diameter(SealRank::city),
      diameter(SealRank::county),
      diameter(SealRank::township),
      length("gap", &SealStyle::gap, Sign::not_negative),
      length("gap-least", &SealStyle::gap_least, Sign::not_negative),
      length("drop", &SealStyle::drop, Sign::any),
      integer("most-a-row", &SealStyle::most_a_row, 1, kMostSealsARow),
      length("white", &SealStyle::white, Sign::positive),
      length("white-least", &SealStyle::white_least, Sign::positive),
      em("name-white", &SealStyle::name_white),
      length("white-last", &SealStyle::white_last, Sign::positive),
      length("row-white", &SealStyle::row_white, Sign::positive),
      length("line", &SealStyle::line, Sign::positive),
      color("color", &SealStyle::color),
  };
  return kFields;
}

const StyleFields<AttachmentStyle>& attachment_fields() {
  static const StyleFields<AttachmentStyle> kFields = {
      em("number-gap", &AttachmentStyle::number_gap),
      integer("title-row", &AttachmentStyle::title_row, 1, kMostGridLines),
  };
  return kFields;
}

const StyleFields<ImprintStyle>& imprint_fields() {
  static const StyleFields<ImprintStyle> kFields = {
      length("thick", &ImprintStyle::thick, Sign::not_negative),
      length("thin", &ImprintStyle::thin, Sign::not_negative),
      color("rule-color", &ImprintStyle::rule_color),
      length("pitch", &ImprintStyle::pitch, Sign::positive),
      length("padding", &ImprintStyle::padding, Sign::not_negative),
      length("last-row", &ImprintStyle::last_row, Sign::positive),
      em("inset", &ImprintStyle::inset),
      length("gap-least", &ImprintStyle::gap_least, Sign::not_negative),
      boolean("even-page", &ImprintStyle::even_page),
  };
  return kFields;
}

const StyleFields<LetterStyle>& letter_fields() {
  static const StyleFields<LetterStyle> kFields = {
      length("mark-top", &LetterStyle::mark_top, Sign::not_negative),
      length("mark-width", &LetterStyle::mark_width, Sign::positive),
      length("rule-gap", &LetterStyle::rule_gap, Sign::not_negative),
      length("rule-bottom", &LetterStyle::rule_bottom, Sign::not_negative),
      length("rule-width", &LetterStyle::rule_width, Sign::positive),
      length("thick", &LetterStyle::thick, Sign::not_negative),
      length("thin", &LetterStyle::thin, Sign::not_negative),
      length("between", &LetterStyle::between, Sign::not_negative),
      color("rule-color", &LetterStyle::rule_color),
      length("lines-gap", &LetterStyle::lines_gap, Sign::not_negative),
      length("text-gap", &LetterStyle::text_gap, Sign::not_negative),
  };
  return kFields;
}

const StyleFields<MarkStyle>& mark_fields() {
  static const StyleFields<MarkStyle> kFields = {
      length("mark-top", &MarkStyle::mark_top, Sign::not_negative),
      text("suffix", &MarkStyle::suffix),
      part("gap-below", &MarkStyle::gap_below, 0, kMostGapLines),
  };
  return kFields;
}

const StyleFields<LandscapeStyle>& landscape_fields() {
  static const StyleFields<LandscapeStyle> kFields = {
      integer("rows", &LandscapeStyle::rows, 2, kMostGridLines),
      integer("columns", &LandscapeStyle::columns, 1, kMostGridLines),
  };
  return kFields;
}

const StyleFields<TailStyle>& tail_fields() {
  static const StyleFields<TailStyle> kFields = {
      part("tighter", &TailStyle::tighter_permille, 0, kMostTailChange),
      part("looser", &TailStyle::looser_permille, 0, kMostTailChange),
      part("tracking", &TailStyle::tracking_permille, 0, kMostTailChange),
      integer("pages", &TailStyle::pages, 0, kMostTailPages),
  };
  return kFields;
}

const StyleFields<LetterheadStyle>& letterhead_fields() {
  static const StyleFields<LetterheadStyle> kFields = {
      em("spaced-gap", &LetterheadStyle::spaced_gap),
      length("mark-top", &LetterheadStyle::mark_top, Sign::not_negative),
      length("parallel-gap", &LetterheadStyle::parallel_gap, Sign::not_negative),
      length("mark-smallest", &LetterheadStyle::mark_smallest, Sign::type_size),
      length("mark-height", &LetterheadStyle::mark_height, Sign::positive),
      em("mark-pitch", &LetterheadStyle::mark_pitch),
      em("suffix-gap", &LetterheadStyle::suffix_gap),
      text("suffix", &LetterheadStyle::suffix),
      em("inset", &LetterheadStyle::inset),
      integer("signers-a-row", &LetterheadStyle::signers_a_row, 1, kMostSignersARow),
      em("signer-gap", &LetterheadStyle::signer_gap),
      length("rule-gap", &LetterheadStyle::rule_gap, Sign::not_negative),
      length("rule", &LetterheadStyle::rule, Sign::not_negative),
      color("rule-color", &LetterheadStyle::rule_color),
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
  };
  return kFields;
}

}  // namespace banxin
