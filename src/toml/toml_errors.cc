#include "toml/toml_errors.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "base/written_date.h"

namespace banxin {
namespace {

/// One explanation; an empty code means that it does not apply.
struct Finding {
  std::string_view code;
  size_t begin = 0, end = 0;
  std::string message, help;
};

struct Fault {
  std::string_view source;
  const TomlStatement& statement;
  size_t at;
  std::string_view words;  ///< toml++'s

  bool says(std::string_view part) const { return words.find(part) != std::string_view::npos; }
  size_t line_begin() const {
    const size_t newline = at == 0 ? std::string_view::npos : source.rfind('\n', at - 1);
    return newline == std::string_view::npos ? 0 : newline + 1;
  }
  size_t line_end() const {
    size_t end = std::min(source.find('\n', at), source.size());
    if (end > at && source[end - 1] == '\r') --end;
    return end;
  }
  /// End of the word, or of the character, at `at`.
  size_t word_end() const {
    const size_t end = std::min(source.find_first_of(" \t,]}=#\"'", at), line_end());
    return end > at ? end : std::min(at + utf8_length(source, at), source.size());
  }
};

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
}

// ---- full-width characters that took the place of syntax
// -----------------------------------------

struct Lookalike {
  std::string_view typed, meant, name;
};
constexpr std::array<Lookalike, 13> kLookalikes = {{
    {"“", "\"", "a Chinese quotation mark"},
    {"”", "\"", "a Chinese quotation mark"},
    {"‘", "'", "a Chinese quotation mark"},
    {"’", "'", "a Chinese quotation mark"},
    {"＂", "\"", "a full-width quotation mark"},
    {"＝", "=", "a full-width equals sign"},
    {"［", "[", "a full-width bracket"},
    {"］", "]", "a full-width bracket"},
    {"【", "[", "a Chinese bracket"},
    {"】", "]", "a Chinese bracket"},
    {"，", ",", "a Chinese comma"},
    {"、", ",", "a Chinese comma"},
    {"＃", "#", "a full-width number sign"},
}};

Finding find_lookalike(const Fault& fault) {
  if (fault.says("expected space or tab"))
    return {"E0112", fault.at, fault.at + utf8_length(fault.source, fault.at),
            "this is not an ordinary space", "replace it with a space typed in English mode"};
  for (const Lookalike& one : kLookalikes)
    if (fault.source.substr(fault.at, one.typed.size()) == one.typed)
      return {"E0112", fault.at, fault.at + one.typed.size(),
              fmt::format("{} is {} where TOML needs {}", one.typed, one.name, one.meant),
              fmt::format("switch the keyboard to English punctuation and type {}", one.meant)};
  return {};
}

// ---- strings ------------------------------------------------------------------------------------

Finding find_open_string(const Fault& fault) {
  const bool within =
      fault.statement.open_quote > 0 && fault.statement.open_quote < fault.statement.end;
  if (!fault.statement.open_end || !within) return {};
  const size_t quote = fault.statement.open_quote;
  const std::string_view fence = fault.source.substr(quote, 3);
  return {"E0114", quote, quote + 3, "this text is not closed",
          fmt::format("write {} on a line of its own after the text's last line", fence)};
}

/// Brackets that run on over the statements that follow.
Finding find_open_bracket(const Fault& fault) {
  if (!fault.statement.open_end || fault.at < fault.statement.end) return {};
  const size_t begin = fault.statement.begin;
  const size_t end = std::min(fault.source.find_first_of(" \t=\r\n", begin), fault.source.size());
  return {"E0110", begin, end, "a bracket of this value is not closed",
          "close [ with ] and { with }, the latter on the same line"};
}

Finding find_line_break_in_string(const Fault& fault) {
  const bool broken = fault.at < fault.source.size() &&
                      (fault.source[fault.at] == '\n' || fault.source[fault.at] == '\r');
  const bool in_string = fault.says("control characters") || fault.says("end-of-file");
  if (!in_string || !(broken || fault.at >= fault.source.size())) return {};
  const size_t begin = fault.line_begin();
  const size_t equals = fault.source.find('=', begin);
  size_t quote = fault.source.find_first_of("\"'", equals < fault.at ? equals : begin);
  if (quote >= fault.at) return {};
  return {
      "E0114", quote, fault.at, "this string is not closed on its line",
      "close it with a quotation mark, or write text of several lines between \"\"\" and \"\"\""};
}

Finding find_bad_escape(const Fault& fault) {
  const size_t slash = fault.source.rfind('\\', fault.at);
  if (slash == std::string_view::npos || slash < fault.statement.begin) return {};
  if (fault.says("surrogates"))
    return {"E0116", slash, fault.at, "a surrogate escape stands for no character",
            "write the character itself, or \\U and eight digits"};
  if (fault.says("values greater than U+10FFFF"))
    return {"E0115", slash, fault.at, "no character has so high a number",
            "the highest is \\U0010FFFF; write the character itself"};
  const bool wrong = fault.says("escape sequence") || fault.says("hex digit") ||
                     fault.says("line-ending backslashes");
  if (!wrong) return {};
  const size_t end = std::min(fault.at + utf8_length(fault.source, fault.at), fault.source.size());
  return {"E0115", slash, end, "a backslash must not stand before this",
          "write \\\\ for a backslash, or put the text between single quotes"};
}

// ---- keys and tables ----------------------------------------------------------------------------

Finding find_duplicate(const Fault& fault) {
  if (!fault.says("cannot redefine") && !fault.says("cannot insert")) return {};
  const size_t begin = fault.statement.begin;
  const size_t line = std::min(fault.source.find_first_of("\r\n", begin), fault.source.size());
  const size_t close = std::min(fault.source.find_first_of("=#", begin), line);
  const size_t last = fault.source.find_last_not_of(" \t", close - 1);
  const size_t end = last == std::string_view::npos || last < begin ? close : last + 1;
  const std::string name = clip_utf8(fault.source.substr(begin, end - begin), 60);
  if (!fault.statement.header)
    return {"E0113", begin, end, fmt::format("key '{}' is given twice", name),
            "keep one of the two"};
  return {
      "E0113", begin, end, fmt::format("table {} is given twice", name),
      "join the two; a table that repeats is written with double brackets, such as [[section]]"};
}

Finding find_foreign_key(const Fault& fault) {
  const size_t end = std::min(fault.source.find_first_of("=\r\n", fault.at), fault.source.size());
  const bool at_key = fault.says("expected keys, tables") || fault.says("expected bare key") ||
                      fault.says("expected key or closing");
  const bool assigned = end < fault.source.size() && fault.source[end] == '=';
  if (!at_key) return {};
  if (assigned)
    return {"E0111", fault.at, fault.word_end(), "a key must be an English word",
            "see the README for the keys; a name of your own goes between quotation marks"};
  return {"E0111", fault.at, fault.line_end(), "this line is neither a key nor a table",
          "text goes between quotation marks after a key, such as text = \"\"\"…\"\"\""};
}

Finding find_header_fault(const Fault& fault) {
  if (!fault.statement.header) return {};
  return {"E0110", fault.statement.begin, fault.line_end(), "this table's brackets are not right",
          "write [name] for a table, [[name]] for one that repeats, alone on its line"};
}

// ---- values -------------------------------------------------------------------------------------

Finding find_missing_equals(const Fault& fault) {
  if (!fault.says("expected '='")) return {};
  return {"E0110", fault.at, fault.word_end(), "'=' is missing after the key", "write key = value"};
}

Finding find_missing_value(const Fault& fault) {
  const bool missing = fault.says("expected value") ||
                       (fault.says("end-of-file") && fault.at >= fault.source.size());
  if (!missing) return {};
  return {"E0110", fault.at, fault.word_end(), "a value is missing",
          "write the value, or take the key away"};
}

/// 2026年11月27日, 2026/11/27, 2026.11.27 without quotation marks: a date as a clerk writes it.
Finding find_written_date(const Fault& fault) {
  const size_t line = fault.line_begin();
  const size_t equals = fault.source.rfind('=', fault.at);
  if (equals == std::string_view::npos || equals < line) return {};
  const size_t begin = fault.source.find_first_not_of(" \t", equals + 1);
  if (begin == std::string_view::npos || begin >= fault.line_end()) return {};
  const auto date = read_written_date(fault.source.substr(begin, fault.line_end() - begin));
  if (!date || fault.at > begin + date->length) return {};
  const size_t rest = fault.source.find_first_not_of(" \t,}]", begin + date->length);
  const bool alone = rest == std::string_view::npos || rest >= fault.line_end() ||
                     fault.source[rest] == '#' || fault.source[rest - 1] == ',';
  if (!alone) return {};
  if (!date->complete())
    return {
        "E0117", begin, begin + date->length, "this date is open",
        "a draft writes it between quotation marks: \"2026年　月　日\", with state = \"draft\""};
  if (!date->exists())
    return {"E0117", begin, begin + date->length, "there is no such date",
            "write a day of the calendar, such as 2018-02-28"};
  return {"E0117", begin, begin + date->length, "a date is written in figures and hyphens",
          fmt::format("write {}", date->iso())};
}

Finding find_date_fault(const Fault& fault) {
  if (!fault.says(" month") && !fault.says(" day") && !fault.says(" year") &&
      !fault.says(" hour") && !fault.says("minute") && !fault.says(" second"))
    return {};
  size_t begin = fault.at;
  while (begin > 0 &&
         (std::string_view("0123456789-:").find(fault.source[begin - 1]) != std::string_view::npos))
    --begin;
  const size_t end =
      std::min(fault.source.find_first_not_of("0123456789-:", begin), fault.source.size());
  const bool on_calendar = fault.says("between");
  return {"E0117", begin, std::max(end, begin + 1),
          on_calendar ? "there is no such date" : "this is not a date",
          "write year-month-day with four, two and two digits, such as 2018-02-28"};
}

Finding find_unquoted(const Fault& fault) {
  size_t begin = std::min(fault.at, fault.source.size());
  // The parser may have taken the first letters for true, inf or a number.
  while (begin > 0 && is_word_byte(fault.source[begin - 1])) --begin;
  const bool untyped =
      fault.says("could not determine value type") || fault.says("expected 'true'") ||
      fault.says("expected 'false'") || fault.says("values may not begin") ||
      fault.says("expected value-terminator") || fault.says("not a value") ||
      fault.says("in boolean") || fault.says("expected 'inf'") || fault.says("expected 'nan'");
  if (!untyped) return {};
  return {"E0111", begin, std::max(fault.word_end(), begin + 1),
          "text must stand between quotation marks", "write \"…\" around the value"};
}

Finding find_number_fault(const Fault& fault) {
  if (!fault.says("digit") && !fault.says("leading zeroes") && !fault.says("representable") &&
      !fault.says("numeric") && !fault.says("underscores"))
    return {};
  return {"E0118", fault.at, fault.word_end(), "this is not a number TOML knows",
          "write digits only, no zero in front; put what is not a number between quotation marks"};
}

Finding find_after_value(const Fault& fault) {
  if (!fault.says("expected a comment or whitespace")) return {};
  return {"E0110", fault.at, fault.line_end(), "nothing may follow the value on its line",
          "inside \"…\" write \\\" for a quotation mark; put a remark after #"};
}

Finding find_control_character(const Fault& fault) {
  const bool lone_return =
      fault.source.substr(fault.at, 1) == "\r" && fault.source.substr(fault.at, 2) != "\r\n";
  if (!lone_return && !fault.says("control character") && !fault.says("line breaks") &&
      !fault.says("after '\\r'"))
    return {};
  return {"E0120", fault.at, fault.at + 1, "a control character may not stand here",
          "remove it; it is often left behind by copying from another program"};
}

Finding find_separator_fault(const Fault& fault) {
  if (!fault.says("comma") && !fault.says("closing")) return {};
  return {"E0110", fault.at, fault.word_end(),
          "a comma or a closing bracket is missing before this",
          "separate items with commas; close [ with ] and { with }, the latter on the same line"};
}

Finding find_depth(const Fault& fault) {
  if (!fault.says("nested")) return {};
  return {"E0119", fault.at, fault.word_end(), "values are nested too deep",
          "no report needs this; check the brackets"};
}

Finding anything_else(const Fault& fault) {
  return {"E0110", fault.at, fault.word_end(),
          fmt::format("TOML cannot be read here: {}", fault.words),
          "check the quotation marks, brackets and commas of this line"};
}

}  // namespace

void report_toml_fault(std::string_view source, uint8_t file, const TomlStatement& statement,
                       const TomlFault& fault, Diagnostics& diagnostics) {
  // The first that applies explains best, so the order matters.
  static constexpr std::array kExplanations = {find_depth,
                                               find_open_string,
                                               find_open_bracket,
                                               find_lookalike,
                                               find_bad_escape,
                                               find_duplicate,
                                               find_line_break_in_string,
                                               find_control_character,
                                               find_header_fault,
                                               find_foreign_key,
                                               find_missing_equals,
                                               find_missing_value,
                                               find_written_date,
                                               find_date_fault,
                                               find_after_value,
                                               find_separator_fault,
                                               find_unquoted,
                                               find_number_fault,
                                               anything_else};
  const Fault seen{source, statement, std::min<size_t>(fault.offset, source.size()), fault.message};
  for (const auto explain : kExplanations) {
    Finding found = explain(seen);
    if (found.code.empty()) continue;
    const size_t end = std::min(std::max(found.end, found.begin), source.size());
    diagnostics.error(found.code,
                      Span::of(file, static_cast<uint32_t>(found.begin),
                               static_cast<uint32_t>(end - std::min(found.begin, end))),
                      std::move(found.message), std::move(found.help));
    return;
  }
}

}  // namespace banxin
