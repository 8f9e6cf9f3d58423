#include "base/written_date.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "base/utf8.h"

namespace banxin {
namespace {

constexpr std::array<std::u32string_view, 10> kNumerals = {
    U"0０〇○零Ｏ", U"1１一", U"2２二", U"3３三", U"4４四",
    U"5５五",      U"6６六", U"7７七", U"8８八", U"9９九"};
/// 1.2.3 is no date.
constexpr int kLeastYear = 1000;
constexpr char32_t kTen = U'十';

int digit_of(char32_t c) {
  for (size_t digit = 0; digit < kNumerals.size(); ++digit)
    if (kNumerals[digit].find(c) != std::u32string_view::npos) return static_cast<int>(digit);
  return -1;
}

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\u00A0' || c == U'\u3000' ||
         (c >= U'\u2000' && c <= U'\u200B') || c == U'_' || c == U'×' || c == U'X' || c == U'x';
}

class DateReader {
 public:
  explicit DateReader(std::string_view text) : text_(text) {}

  std::optional<WrittenDate> run() {
    skip_blanks();
    WrittenDate date;
    date.year = number(4);
    skip_blanks();
    if (take(U"年")) {
      if (!finish_in_words(date)) return std::nullopt;
    } else if (date.year.value_or(0) < kLeastYear || !finish_in_figures(date)) {
      return std::nullopt;
    }
    date.length = at_;
    return date;
  }

 private:
  bool finish_in_words(WrittenDate& date) {
    skip_blanks();
    date.month = number(2);
    skip_blanks();
    if (!take(U"月")) return false;
    skip_blanks();
    date.day = number(2);
    skip_blanks();
    return take(U"日号");
  }

  bool finish_in_figures(WrittenDate& date) {
    if (!take(U"./-．／－")) return false;
    skip_blanks();
    date.month = number(2);
    if (!date.month || !take(U"./-．／－")) return false;
    skip_blanks();
    date.day = number(2);
    return date.day.has_value() && digit_of(next()) < 0;
  }

  char32_t next() const { return at_ < text_.size() ? utf8_at(text_, at_) : U'\0'; }
  void step() { at_ += utf8_length(text_, at_); }
  void skip_blanks() {
    while (at_ < text_.size() && is_blank(next())) step();
  }
  bool take(std::u32string_view any) {
    if (at_ >= text_.size() || any.find(next()) == std::u32string_view::npos) return false;
    step();
    return true;
  }

  /// Of at most so many digits; 十一 and 二十七 have their own way. Unset if there is none.
  std::optional<int> number(int most) {
    int value = 0, digits = 0;
    bool tens = false;
    while (at_ < text_.size() && digits < most + (tens ? 1 : 0)) {
      if (next() == kTen && !tens && digits <= 1) {
        value = digits == 0 ? 10 : value * 10;
        tens = true;
        digits = 1;
        step();
        continue;
      }
      const int digit = digit_of(next());
      if (digit < 0) break;
      value = tens ? value + digit : value * 10 + digit;
      ++digits;
      step();
    }
    if (digits == 0) return std::nullopt;
    return value;
  }

  std::string_view text_;
  size_t at_ = 0;
};

}  // namespace

bool WrittenDate::exists() const {
  if (!complete() || *year < 1) return false;
  return std::chrono::year_month_day(std::chrono::year(*year),
                                     std::chrono::month(static_cast<unsigned>(*month)),
                                     std::chrono::day(static_cast<unsigned>(*day)))
      .ok();
}

std::string WrittenDate::iso() const {
  return fmt::format("{:04}-{:02}-{:02}", *year, *month, *day);
}

std::optional<WrittenDate> read_written_date(std::string_view text) {
  return DateReader(text).run();
}

}  // namespace banxin
