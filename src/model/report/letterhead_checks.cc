#include "model/report/letterhead_checks.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/open_serial.h"
#include "base/utf8.h"

namespace banxin {
namespace {

constexpr std::string_view kFirst = "第";
constexpr std::string_view kEnding = "号";
constexpr std::string_view kIssue = "期";
constexpr std::string_view kOpen = "〔";
constexpr std::string_view kClose = "〕";
constexpr size_t kCopyDigits = 6;  // 7.2.1

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::array<std::string_view, 5> kWrongOpen = {"[", "［", "(", "（", "【"};
constexpr std::array<std::string_view, 5> kWrongClose = {"]", "］", ")", "）", "】"};

bool has_wrong_bracket(std::string_view words) {
  const auto found = [&](std::string_view bracket) { return words.find(bracket) != words.npos; };
  return std::any_of(kWrongOpen.begin(), kWrongOpen.end(), found) ||
         std::any_of(kWrongClose.begin(), kWrongClose.end(), found);
}

/// 国办发〔2012〕5号: what follows the year's bracket, whichever it is.
std::string_view serial_of(std::string_view words) {
  size_t begin = words.npos;
  const auto look_for = [&](std::string_view close) {
    const size_t at = words.rfind(close);
    if (at != words.npos && begin == words.npos) begin = at + close.size();
  };
  look_for(kClose);
  for (const std::string_view close : kWrongClose) look_for(close);
  return begin == words.npos ? std::string_view() : words.substr(begin);
}

bool has_whole_year(std::string_view words) {
  const size_t open = words.find(kOpen), close = words.find(kClose);
  if (open == words.npos || close == words.npos || close < open) return true;
  const std::string_view year = words.substr(open + kOpen.size(), close - open - kOpen.size());
  return year.size() == 4 || !std::all_of(year.begin(), year.end(), is_digit);
}

/// What stands for one character of a number that was typed otherwise.
std::string_view right_of(std::string_view typed) {
  struct Pair {
    std::string_view typed, right;
  };
  static constexpr auto kPairs = std::to_array<Pair>(
      {{"０", "0"},  {"１", "1"},  {"２", "2"},  {"３", "3"},   {"４", "4"},  {"５", "5"},
       {"６", "6"},  {"７", "7"},  {"８", "8"},  {"９", "9"},   {"[", "〔"},  {"［", "〔"},
       {"(", "〔"},  {"（", "〔"}, {"【", "〔"}, {"﹝", "〔"},  {"{", "〔"},  {"]", "〕"},
       {"］", "〕"}, {")", "〕"},  {"）", "〕"}, {"】", "〕"},  {"﹞", "〕"}, {"}", "〕"},
       {" ", ""},    {"　", ""},   {"\t", ""},   {"\u00A0", ""}});
  for (const Pair& pair : kPairs)
    if (pair.typed == typed) return pair.right;
  return typed;
}

/// 国办发〔2012〕5号: a name, the year in full, a serial without leading zero; × for a digit.
bool is_right_number(std::string_view words) {
  const size_t open = words.find(kOpen), close = words.find(kClose);
  if (open == words.npos || open == 0 || close == words.npos || close < open) return false;
  const auto digits = [](std::string_view text) {
    size_t count = 0;
    while (!text.empty()) {
      const size_t length = is_digit(text.front()) ? 1 : text.starts_with("×") ? 2 : 0;
      if (length == 0) return size_t{0};
      text.remove_prefix(length);
      ++count;
    }
    return count;
  };
  std::string_view name = words.substr(0, open);
  std::string_view serial = words.substr(close + kClose.size());
  if (!serial.ends_with(kEnding) || serial.starts_with('0')) return false;
  serial.remove_suffix(kEnding.size());
  constexpr size_t kYear = 4, kLongest = 6;
  const bool plain = std::none_of(name.begin(), name.end(), [](char c) {
    return is_digit(c) || c == ' ' || c == '-' || c == ',';
  });
  const size_t length = digits(serial);
  return plain && digits(words.substr(open + kOpen.size(), close - open - kOpen.size())) == kYear &&
         length > 0 && length <= kLongest;
}

/// As it ought to be written, if that can be told; else empty.
std::string mended_number(std::string_view words) {
  std::string text;
  for (size_t at = 0; at < words.size(); at += utf8_length(words, at))
    text += right_of(words.substr(at, utf8_length(words, at)));
  const size_t close = text.rfind(kClose);
  if (close == text.npos) return {};
  size_t serial = close + kClose.size();
  if (text.compare(serial, kFirst.size(), kFirst) == 0) text.erase(serial, kFirst.size());
  while (serial + 1 < text.size() && text[serial] == '0' && is_digit(text[serial + 1]))
    text.erase(serial, 1);
  if (!text.ends_with(kEnding)) text += kEnding;
  return is_right_number(text) ? text : std::string();
}

void check_number(const RichText& number, Diagnostics& diagnostics) {
  if (number.empty() || is_right_number(number.text)) return;
  const std::string mended = mended_number(number.text);
  bool said = false;
  const auto warn = [&](const std::string& what, const std::string& help) {
    std::vector<TextEdit> edits;
    // Only of a text that stands in the source as it is.
    const bool plain =
        number.runs.size() == 1 && number.runs.front().span.length == number.text.size();
    if (!mended.empty() && !said && plain) edits.push_back({{}, number.runs.front().span, mended});
    diagnostics.mendable("W0223", number.span, "the number " + what,
                         mended.empty() ? help : "write " + mended, std::move(edits));
    said = true;
  };
  const std::string_view words = number.text;
  if (has_wrong_bracket(words)) warn("has its year in other brackets than 〔〕", "write 〔2026〕");
  if (!has_whole_year(words)) warn("has a year that is not written in full", "write 〔2026〕");
  const std::string_view serial = serial_of(words);
  if (serial.starts_with(kFirst)) warn("has 第 before its serial", "write 〔2026〕5号");
  if (serial.starts_with('0')) warn("begins its serial with a zero", "write 5号, not 05号");
  if (!words.ends_with(kEnding)) warn("does not end in 号", "write 〔2026〕5号");
  if (!said)
    warn("is not written as 国办发〔2012〕5号", "write the body's sign, 〔year〕, serial and 号");
}

/// 第3期: 纪要 are counted by issue, with or without a year.
bool counts_issues(std::string_view words) {
  if (words.find(kFirst) == words.npos) return false;
  return serial_of(words).empty() || (words.ends_with(kIssue) && !has_wrong_bracket(words));
}

/// An issue, or 〔2026〕12号 without a body's sign before it.
bool is_minutes_number(std::string_view words) {
  return counts_issues(words) ||
         (words.starts_with(kOpen) && is_right_number("×" + std::string(words)));
}

/// 第×号, 10.2.
void check_order_number(const RichText& number, Diagnostics& diagnostics) {
  std::string_view words = number.text;
  if (words.empty()) return;
  const bool framed = words.starts_with(kFirst) && words.ends_with(kEnding);
  if (framed) words = words.substr(kFirst.size(), words.size() - kFirst.size() - kEnding.size());
  if (!framed || words.empty() || words.starts_with('0'))
    diagnostics.warning("W0228", number.span, "the number of an order is not 第×号", "write 第5号");
}

/// 〔2026〕　号: a draft's. A final document has its number.
bool is_open_number(const Document& document, Diagnostics& diagnostics) {
  if (!find_open_serial(document.number.text)) return false;
  if (document.state != DocumentState::draft)
    diagnostics.error("E0234", document.number.span, "the number is open",
                      "write its serial; a draft has state = \"draft\" in [document]");
  return true;
}

void check_number_of(const Document& document, Diagnostics& diagnostics) {
  if (is_open_number(document, diagnostics)) return;
  if (document.format == Format::order)
    check_order_number(document.number, diagnostics);
  else if (document.format != Format::minutes || !is_minutes_number(document.number.text))
    check_number(document.number, diagnostics);
}

void check_copy_number(const RichText& copy, Diagnostics& diagnostics) {
  const std::string& words = copy.text;
  if (words.empty()) return;
  if (words.size() != kCopyDigits || !std::all_of(words.begin(), words.end(), is_digit))
    diagnostics.warning("W0225", copy.span, "the copy number is not six digits",
                        "write \"000001\"");
}

}  // namespace

void check_letterhead(const Report& report, Diagnostics& diagnostics) {
  if (report.document.format == Format::report) return;
  check_number_of(report.document, diagnostics);
  if (!report.header) return;
  if (report.header->copy_number_open && report.document.state != DocumentState::draft)
    diagnostics.error(
        "E0234", report.header->span, "the copy number is open",
        "write it, or leave the key out; a draft has state = \"draft\" in [document]");
  check_copy_number(report.header->copy_number, diagnostics);
  if (!report.header->retention.empty() && report.header->secrecy.empty())
    diagnostics.warning("W0224", report.header->retention.span,
                        "a period of secrecy without its level is left out",
                        "add secrecy = \"秘密\", \"机密\" or \"绝密\"");
}

}  // namespace banxin
