#include "model/report/letterhead_checks.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/open_serial.h"

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

void check_number(const RichText& number, Diagnostics& diagnostics) {
  if (number.empty()) return;
  const auto warn = [&](const std::string& what, const std::string& help) {
    diagnostics.warning("W0223", number.span, "the number " + what, help);
  };
  const std::string_view words = number.text;
  if (has_wrong_bracket(words)) warn("has its year in other brackets than 〔〕", "write 〔2026〕");
  if (!has_whole_year(words)) warn("has a year that is not written in full", "write 〔2026〕");
  const std::string_view serial = serial_of(words);
  if (serial.starts_with(kFirst)) warn("has 第 before its serial", "write 〔2026〕5号");
  if (serial.starts_with('0')) warn("begins its serial with a zero", "write 5号, not 05号");
  if (!words.ends_with(kEnding)) warn("does not end in 号", "write 〔2026〕5号");
}

/// 第3期: 纪要 are counted by issue, with or without a year.
bool counts_issues(std::string_view words) {
  if (words.find(kFirst) == words.npos) return false;
  return serial_of(words).empty() || (words.ends_with(kIssue) && !has_wrong_bracket(words));
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
  else if (document.format != Format::minutes || !counts_issues(document.number.text))
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
