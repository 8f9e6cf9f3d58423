#include "base/decimal.h"

#include <algorithm>

#include "base/utf8.h"

namespace banxin {
namespace {

constexpr int kDecimals = 9, kMostDigits = 24;
constexpr int kGroup = 3;  // digits between commas

bool is_white(char32_t c) { return c == U' ' || c == U'\u3000' || c == U'\u00A0' || c == U'\t'; }

/// Full-width forms as their ASCII ones.
char32_t narrow(char32_t c) { return c >= U'！' && c <= U'～' ? c - 0xFEE0 : c; }

/// Reads a number's characters one by one.
class NumberReader {
 public:
  explicit NumberReader(std::string_view text) : text_(text) { skip_white(); }

  bool take_sign() {
    const char32_t c = peek();
    if (c == U'+' || c == U'-' || c == U'\u2212') advance();
    return c == U'-' || c == U'\u2212';
  }
  /// A digit's value, -1 if there stands none.
  int take_digit() {
    const char32_t c = peek();
    if (c < U'0' || c > U'9') return -1;
    advance();
    return static_cast<int>(c - U'0');
  }
  bool take(char32_t wanted) {
    if (peek() != wanted) return false;
    advance();
    return true;
  }
  /// A mark with digits behind it: `digits` many, or some.
  bool take_before_digits(char32_t mark, int digits) {
    const size_t before = at_;
    if (!take(mark)) return false;
    const size_t first = at_;
    int found = 0;
    while (take_digit() >= 0) ++found;
    at_ = first;
    if (digits > 0 ? found == digits : found > 0) return true;
    at_ = before;
    return false;
  }
  bool at_end() {
    skip_white();
    return at_ >= text_.size();
  }

 private:
  char32_t peek() const { return at_ < text_.size() ? narrow(utf8_at(text_, at_)) : 0; }
  void advance() { at_ += utf8_length(text_, at_); }
  void skip_white() {
    while (at_ < text_.size() && is_white(utf8_at(text_, at_))) advance();
  }

  std::string_view text_;
  size_t at_ = 0;
};

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  NumberReader reader(text);
  const bool negative = reader.take_sign();
  Units units = 0;
  int digits = 0, decimals = 0;
  for (int digit = reader.take_digit(); digit >= 0; digit = reader.take_digit()) {
    units = units * 10 + digit;
    if (++digits > kMostDigits) return std::nullopt;
    reader.take_before_digits(U',', kGroup);
  }
  if (reader.take_before_digits(U'.', 0))
    for (int digit = reader.take_digit(); digit >= 0; digit = reader.take_digit()) {
      units = units * 10 + digit;
      if (++decimals > kDecimals || ++digits > kMostDigits) return std::nullopt;
    }
  reader.take(U'%');
  if (digits == 0 || !reader.at_end()) return std::nullopt;
  for (; decimals < kDecimals; ++decimals) units *= 10;
  return Decimal(negative ? -units : units);
}

std::string Decimal::text(int decimals) const {
  Units rest = units_ < 0 ? -units_ : units_;
  std::string digits;
  for (int i = 0; i <= kDecimals || rest > 0; ++i, rest /= 10)
    digits += static_cast<char>('0' + static_cast<int>(rest % 10));
  std::reverse(digits.begin(), digits.end());
  const size_t point = digits.size() - kDecimals;
  size_t end = digits.size();
  while (end > point + static_cast<size_t>(decimals) && digits[end - 1] == '0') --end;
  std::string out = units_ < 0 ? "\u2212" : "";
  out.append(digits, 0, point);
  if (end > point) (out += '.').append(digits, point, end - point);
  return out;
}

bool is_number_gap(std::string_view text) {
  for (size_t at = 0; at < text.size(); at += utf8_length(text, at)) {
    const char32_t c = utf8_at(text, at);
    constexpr std::u32string_view kGaps = U"-—–─…\u2212－.·/／*";
    if (!is_white(c) && kGaps.find(c) == std::u32string_view::npos) return false;
  }
  return true;
}

bool is_percentage(std::string_view text) {
  return text.find('%') != std::string_view::npos || text.find("％") != std::string_view::npos;
}

int decimals_of(std::string_view text) {
  NumberReader reader(text);
  reader.take_sign();
  while (reader.take_digit() >= 0 || reader.take(U',')) {
  }
  if (!reader.take(U'.')) return 0;
  int decimals = 0;
  while (reader.take_digit() >= 0) ++decimals;
  return decimals;
}

}  // namespace banxin
