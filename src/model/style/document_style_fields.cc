// The tables of an official document's parts: sign-off, seals, attachments, imprint, letterheads.
#include "model/style/style_field_kinds.h"

namespace banxin {
namespace {

using namespace style_kinds;

/// In the order of LetterheadKind and FirstPageFoot.
constexpr std::array<std::string_view, 3> kLetterheadKinds = {"none", "document", "letter"};
constexpr std::array<std::string_view, 2> kFirstPageFeet = {"type-area", "double-rule"};

constexpr int kMostSignersARow = 10;
constexpr int kMostSealsARow = 10;
constexpr int kMostShortName = 10;
constexpr double kMostTailChange = 1;
constexpr int kMostTailPages = 10;

StyleField<SealStyle> diameter(SealRank rank) {
  const auto i = static_cast<size_t>(rank);
  return {kSealRankNames[i], true, [=](StyleValues& values, const StyleKey& found, SealStyle& out) {
            if (const auto value = values.length(found, Sign::positive)) out.diameters[i] = *value;
          }};
}

}  // namespace

const StyleFields<WordsStyle>& words_fields() {
  static const StyleFields<WordsStyle> kFields = {
      any_text("signers", &WordsStyle::signers),
      any_text("secrecy-star", &WordsStyle::secrecy_star),
      any_text("attachment-list", &WordsStyle::attachment_list),
      any_text("attachment", &WordsStyle::attachment),
      any_text("present", &WordsStyle::present),
      any_text("excused", &WordsStyle::excused),
      any_text("observers", &WordsStyle::observers),
      any_text("chair", &WordsStyle::chair),
      any_text("recorder", &WordsStyle::recorder),
      any_text("imprint-addressees", &WordsStyle::imprint_addressees),
      any_text("copies", &WordsStyle::copies),
      any_text("sent-to", &WordsStyle::sent_to),
      any_text("contact-unit", &WordsStyle::contact_unit),
      any_text("contact-name", &WordsStyle::contact_name),
      any_text("contact-phone", &WordsStyle::contact_phone),
      any_text("printed", &WordsStyle::printed),
      text("copies-printed", &WordsStyle::copies_printed),
      field("date", &WordsStyle::date,
            [](StyleValues& values, const StyleKey& found) { return values.date(found); }),
      any_text("open", &WordsStyle::open),
      text("note-open", &WordsStyle::note_open),
      text("note-close", &WordsStyle::note_close),
      any_text("name-separator", &WordsStyle::name_separator),
      any_text("group-separator", &WordsStyle::group_separator),
      any_text("copies-separator", &WordsStyle::copies_separator),
      any_text("addressees-end", &WordsStyle::addressees_end),
      any_text("copies-end", &WordsStyle::copies_end),
      text("seal", &WordsStyle::seal),
      text("stamp", &WordsStyle::stamp),
      any_text("table-continued", &WordsStyle::table_continued),
      text("carried-forward", &WordsStyle::carried_forward),
      text("brought-forward", &WordsStyle::brought_forward),
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
  };
  return kFields;
}

const StyleFields<LetterStyle>& letter_fields() {
  static const StyleFields<LetterStyle> kFields = {
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

const StyleFields<FormatStyle>& format_fields() {
  static const StyleFields<FormatStyle> kFields = {
      word("letterhead", &FormatStyle::letterhead, kLetterheadKinds),
      length("mark-top", &FormatStyle::mark_top, Sign::not_negative),
      any_text("suffix", &FormatStyle::suffix),
      boolean("joint-mark", &FormatStyle::joint_mark),
      boolean("rule", &FormatStyle::rule),
      part("gap-below", &FormatStyle::gap_below, 0, kMostGapLines),
      boolean("title", &FormatStyle::title),
      boolean("signers", &FormatStyle::signers),
      boolean("addressees", &FormatStyle::addressees),
      word("first-page-foot", &FormatStyle::first_page_foot, kFirstPageFeet),
      boolean("first-page-number", &FormatStyle::first_page_number),
      boolean("imprint-rules", &FormatStyle::imprint_rules),
      boolean("imprint-issuer", &FormatStyle::imprint_issuer),
      boolean("imprint-even-page", &FormatStyle::imprint_even_page),
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

const StyleFields<CopyfitStyle>& tail_fields() {
  static const StyleFields<CopyfitStyle> kFields = {
      part("tighter", &CopyfitStyle::tighter_permille, 0, kMostTailChange),
      part("looser", &CopyfitStyle::looser_permille, 0, kMostTailChange),
      part("tracking", &CopyfitStyle::tracking_permille, 0, kMostTailChange),
      integer("pages", &CopyfitStyle::pages, 0, kMostTailPages),
  };
  return kFields;
}

const StyleFields<LetterheadStyle>& letterhead_fields() {
  static const StyleFields<LetterheadStyle> kFields = {
      em("spaced-gap", &LetterheadStyle::spaced_gap),
      length("parallel-gap", &LetterheadStyle::parallel_gap, Sign::not_negative),
      length("mark-condensed-from", &LetterheadStyle::mark_condensed_from, Sign::type_size),
      part("mark-condensed", &LetterheadStyle::mark_condensed_permille, 0.3, 1),
      length("mark-one-line", &LetterheadStyle::mark_one_line, Sign::type_size),
      length("mark-smallest", &LetterheadStyle::mark_smallest, Sign::type_size),
      length("mark-height", &LetterheadStyle::mark_height, Sign::positive),
      em("mark-pitch", &LetterheadStyle::mark_pitch),
      em("suffix-gap", &LetterheadStyle::suffix_gap),
      length("lines-gap", &LetterheadStyle::lines_gap, Sign::not_negative),
      em("inset", &LetterheadStyle::inset),
      em("short-signer", &LetterheadStyle::short_signer),
      integer("signers-a-row", &LetterheadStyle::signers_a_row, 1, kMostSignersARow),
      em("signer-gap", &LetterheadStyle::signer_gap),
      length("rule-gap", &LetterheadStyle::rule_gap, Sign::not_negative),
      length("rule", &LetterheadStyle::rule, Sign::not_negative),
      color("rule-color", &LetterheadStyle::rule_color),
  };
  return kFields;
}

}  // namespace banxin
