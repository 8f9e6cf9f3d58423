#include "model/report/report_context.h"

#include <fmt/core.h>
#include <unicode/uchar.h>

#include <utility>

#include "base/utf8.h"
#include "base/written_date.h"

namespace banxin {
namespace {

DecodedString decode(const ReportContext& context, const TomlValue& value) {
  return decode_toml_string(context.document().source, value.span.offset);
}

RichText read_whole(ReportContext& context, const TomlValue& value) {
  const DecodedString decoded = decode(context, value);
  RichText text = parse_inline(decoded, 0, decoded.text().size(), context.marks);
  text.span = value.span;
  return text;
}

/// Without the white around it, which authors type or paste.
RichText read_trimmed(ReportContext& context, const TomlValue& value) {
  const DecodedString decoded = decode(context, value);
  const auto [begin, end] = trimmed(decoded.text(), 0, decoded.text().size());
  RichText text = parse_inline(decoded, begin, end, context.marks);
  text.span = value.span;
  return text;
}

/// The values of an array, or a value alone.
std::vector<const TomlValue*> items_of(const TomlValue& value) {
  std::vector<const TomlValue*> items;
  if (const auto* array = value.as<TomlArray>())
    for (const TomlValue& item : *array) items.push_back(&item);
  else
    items.push_back(&value);
  return items;
}

}  // namespace

RichText read_line(ReportContext& context, const TomlValue& value) {
  const auto* text = value.as<std::string>();
  if (text == nullptr) {
    context.read.wrong_type(value, "a string");
    return {};
  }
  if (text->find('\n') == std::string::npos) return read_trimmed(context, value);
  context.diagnostics().error("E0208", value.span, "a line break does not belong in this text",
                              "write it on one line; a backslash at a line's end continues it");
  return {};
}

RichText read_line(ReportContext& context, TableReader& table, std::string_view key) {
  const TomlMember* member = table.take(key);
  return member == nullptr ? RichText{} : read_line(context, member->value);
}

namespace {

/// False for spaces of all kinds and characters without a shape.
bool shows_anything(std::string_view text) {
  for (size_t at = 0; at < text.size(); at += utf8_length(text, at)) {
    const auto c = static_cast<UChar32>(utf8_at(text, at));
    if (u_isUWhiteSpace(c) == 0 && u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0)
      return true;
  }
  return false;
}

}  // namespace

RichText read_required_line(ReportContext& context, TableReader& table, std::string_view key,
                            std::string help) {
  const TomlMember* member = table.take(key);
  if (member == nullptr) {
    table.missing(key, std::move(help));
    return {};
  }
  const auto* given = member->value.as<std::string>();
  if (given != nullptr && !shows_anything(*given))
    context.diagnostics().error("E0207", member->value.span, fmt::format("{} is empty", key),
                                std::move(help));
  return read_line(context, member->value);
}

std::vector<RichText> read_paragraphs(ReportContext& context, TableReader& table,
                                      std::string_view key) {
  const TomlMember* member = table.take(key);
  if (member == nullptr) return {};
  if (member->value.as<std::string>())
    return parse_paragraphs(decode(context, member->value), context.marks);
  context.read.wrong_type(member->value, "a string");
  return {};
}

RichText read_cell_text(ReportContext& context, const TomlValue& value) {
  if (value.as<std::string>()) return read_whole(context, value);
  if (!value.as<int64_t>() && !value.as<double>()) {
    context.read.wrong_type(value, "a string, a number or a table");
    return {};
  }
  const auto written = context.document().source.substr(value.span.offset, value.span.length);
  if (!written.starts_with('-')) return plain_text(std::string(written), value.span);
  // Printed with a true minus; each piece of the text still knows where it was written.
  RichText text = plain_text("\u2212" + std::string(written.substr(1)), value.span);
  constexpr uint32_t kMinus = 3;
  TextRun rest = text.runs.front();
  text.runs.front().end = rest.begin = kMinus;
  const Span span = value.span;
  text.runs.front().span = Span::of(span.file, span.offset, 1);
  rest.span = Span::of(span.file, span.offset + 1, span.length - 1U);
  text.runs.push_back(rest);
  return text;
}

RichText plain_text(std::string words, Span span) {
  RichText text;
  text.text = std::move(words);
  text.span = span;
  TextRun run;
  run.end = static_cast<uint32_t>(text.text.size());
  run.span = span;
  text.runs.push_back(run);
  return text;
}

std::vector<RichText> read_lines(ReportContext& context, TableReader& table, std::string_view key) {
  std::vector<RichText> lines;
  const TomlMember* member = table.take(key);
  if (member == nullptr) return lines;
  for (const TomlValue* item : items_of(member->value)) {
    if (!item->as<std::string>())
      context.read.wrong_type(*item, item == &member->value ? "an array of strings" : "a string");
    else
      lines.push_back(read_line(context, *item));
  }
  return lines;
}

std::vector<std::string> read_strings(ReportContext& context, TableReader& table,
                                      std::string_view key) {
  std::vector<std::string> strings;
  const TomlMember* member = table.take(key);
  if (member == nullptr) return strings;
  for (const TomlValue* item : items_of(member->value)) {
    if (const auto* text = item->as<std::string>())
      strings.push_back(*text);
    else
      context.read.wrong_type(*item, item == &member->value ? "an array of strings" : "a string");
  }
  return strings;
}

namespace {

/// Of a date that was written out, as TOML has it.
void report_date_in_quotes(ReportContext& context, Span span, std::string_view key,
                           const std::string& text) {
  const auto date = read_written_date(text);
  if (date && !date->complete()) {
    context.diagnostics().error("E0206", span, "the date is open",
                                "write the day; a draft has state = \"draft\" in [document]");
    return;
  }
  const bool known = date && date->exists() && date->length == text.size();
  context.diagnostics().error(
      "E0206", span, "expected a date, found a string",
      fmt::format("write the date without quotation marks{} {} = {}", known ? ":" : ", such as",
                  key, known ? date->iso() : "2018-02-28"));
}

}  // namespace

std::optional<Date> read_date(ReportContext& context, TableReader& table, std::string_view key,
                              DocumentState state) {
  const TomlMember* member = table.take(key);
  if (member == nullptr) return std::nullopt;
  const TomlValue& value = member->value;
  if (const auto* date = value.as<TomlDate>()) {
    if (date->year >= 1) return Date{date->year, date->month, date->day, value.span};
    context.diagnostics().error("E0117", value.span, "there was no year 0",
                                "write year-month-day, such as 2018-02-28");
    return std::nullopt;
  }
  const auto* text = value.as<std::string>();
  if (text != nullptr && state == DocumentState::draft)
    if (const auto open = read_written_date(*text); open && !open->complete())
      return Date{open->year.value_or(0), open->month.value_or(0), open->day.value_or(0),
                  value.span};
  if (text != nullptr)
    report_date_in_quotes(context, value.span, key, *text);
  else
    context.read.wrong_type(value, "a date", "write year-month-day, such as 2018-02-28");
  return std::nullopt;
}

std::string read_label(ReportContext& context, TableReader& table) {
  const TomlMember* member = table.take("label");
  if (member == nullptr) return {};
  const auto* label = member->value.as<std::string>();
  if (label == nullptr) {
    context.read.wrong_type(member->value, "a string");
    return {};
  }
  const auto [first, is_new] = context.labels.emplace(*label, member->value.span);
  if (!is_new)
    context.diagnostics().error("E0211", member->value.span,
                                fmt::format("label '{}' is given twice", *label),
                                "give each part a label of its own, or none");
  return *label;
}

}  // namespace banxin
