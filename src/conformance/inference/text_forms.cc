#include "conformance/inference/text_forms.h"

#include <algorithm>
#include <array>

namespace banxin {
namespace {

constexpr size_t kLongestSerial = 6;

/// The standard's figures write × for a digit that does not matter.
bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || c == U'×'; }

bool is_han_digit(char32_t c) {
  return std::u32string_view(U"一二三四五六七八九十百").find(c) != std::u32string_view::npos;
}

}  // namespace

std::u32string without_spaces(std::u32string_view text) {
  std::u32string kept;
  for (const char32_t c : text)
    if (c != U' ' && c != U'\u3000' && c != U'\u00A0' && c != U'\t') kept += c;
  return kept;
}

bool FormReader::take(std::u32string_view words) {
  if (!rest_.starts_with(words)) return false;
  rest_.remove_prefix(words.size());
  return true;
}

bool FormReader::take_number(size_t fewest, size_t most) {
  size_t count = 0;
  while (count < rest_.size() && is_digit(rest_[count])) ++count;
  if (count < fewest || count > most || rest_.front() == U'0') return false;
  rest_.remove_prefix(count);
  return true;
}

bool FormReader::take_han_number() {
  size_t count = 0;
  while (count < rest_.size() && is_han_digit(rest_[count])) ++count;
  rest_.remove_prefix(count);
  return count > 0;
}

bool is_copy_number(std::u32string_view text) {
  constexpr size_t kDigits = 6;
  return text.size() == kDigits && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_secrecy(std::u32string_view text) {
  // What bodies print in its place by rules of their own.
  if (text == U"内部" || text == U"工作秘密") return true;
  FormReader reader(text);
  if (!reader.take(U"绝密") && !reader.take(U"机密") && !reader.take(U"秘密")) return false;
  if (reader.done()) return true;
  if (!reader.take(U"★")) return false;
  if (reader.take(U"长期")) return reader.done();
  return reader.take_number(1, 3) &&
         (reader.take(U"年") || reader.take(U"个月") || reader.take(U"天")) && reader.done();
}

bool is_document_number(std::u32string_view text) {
  const size_t bracket = text.find(U'〔');
  return bracket != text.npos && bracket > 0 && is_yearly_number(text.substr(bracket));
}

bool is_yearly_number(std::u32string_view text) {
  FormReader reader(text);
  constexpr size_t kYear = 4;
  return reader.take(U"〔") && reader.take_number(kYear, kYear) && reader.take(U"〕") &&
         reader.take_number(1, kLongestSerial) && reader.take(U"号") && reader.done();
}

bool is_issue(std::u32string_view text) {
  FormReader reader(text);
  return reader.take(U"第") && reader.take_number(1, kLongestSerial) && reader.take(U"期") &&
         reader.done();
}

bool is_serial_number(std::u32string_view text) {
  FormReader reader(text);
  if (!reader.take(U"第")) return false;
  const bool number = reader.take_number(1, kLongestSerial) || reader.take_han_number();
  return number && reader.take(U"号") && reader.done();
}

bool is_date(std::u32string_view text) {
  FormReader reader(text);
  return reader.take_number(4, 4) && reader.take(U"年") && reader.take_number(1, 2) &&
         reader.take(U"月") && reader.take_number(1, 2) && reader.take(U"日") && reader.done();
}

bool is_open_number(std::u32string_view text) {
  const size_t bracket = text.find(U'〔');
  if (bracket == text.npos || bracket == 0) return false;
  FormReader reader(text.substr(bracket));
  constexpr size_t kYear = 4;
  return reader.take(U"〔") && reader.take_number(kYear, kYear) && reader.take(U"〕号") &&
         reader.done();
}

bool is_open_date(std::u32string_view text) {
  FormReader reader(text);
  (void)reader.take_number(4, 4);
  if (!reader.take(U"年")) return false;
  (void)reader.take_number(1, 2);
  if (!reader.take(U"月")) return false;
  (void)reader.take_number(1, 2);
  return reader.take(U"日") && reader.done() && !is_date(text);
}

char32_t division_of(std::u32string_view text) {
  FormReader reader(text);
  if (!reader.take(U"第") || !reader.take_han_number()) return 0;
  for (const char32_t division : {U'编', U'章', U'节', U'条'})
    if (reader.take({&division, 1})) return division;
  return 0;
}

int numbered_level(std::u32string_view text) {
  constexpr size_t kLongest = 2;
  if (!text.empty() && text.front() >= U'①' && text.front() <= U'⑳') return 5;
  if (FormReader reader(text); reader.take_han_number())
    return reader.take(U"、") ? 1 : reader.take(U"．") || reader.take(U".") ? -1 : 0;
  if (FormReader reader(text); reader.take(U"（")) {
    if (reader.take_han_number()) return reader.take(U"）") ? 2 : 0;
    return reader.take_number(1, kLongest) && reader.take(U"）") ? 4 : 0;
  }
  if (FormReader reader(text); reader.take(U"("))
    return (reader.take_han_number() || reader.take_number(1, kLongest)) && reader.take(U")") ? -1
                                                                                              : 0;
  FormReader reader(text);
  if (!reader.take_number(1, kLongest)) return 0;
  if (reader.take(U"、") || reader.take(U")") || reader.take(U"）")) return -1;
  if (!reader.take(U".") && !reader.take(U"．")) return 0;
  return reader.take_number(1, kLongest) ? 0 : 3;  // 3.5万 begins no heading
}

bool is_contact(std::u32string_view text) {
  return text.starts_with(U"承办单位：") || text.starts_with(U"联系人：") ||
         text.starts_with(U"联系电话：") || text.starts_with(U"电话：");
}

bool is_copy_count(std::u32string_view text) {
  return text.find(U"共印") <= 1 && text.find(U'份') != text.npos;
}

bool looks_of_imprint(std::u32string_view text) {
  return text.starts_with(U"抄送") || text.starts_with(U"主送") || text.starts_with(U"发送：") ||
         text.ends_with(U"印发") || is_contact(text) || is_copy_count(text);
}

}  // namespace banxin
