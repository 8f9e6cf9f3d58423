#include <array>
#include <optional>

#include "lint/text_rules.h"

namespace banxin {
namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// What stands for a half-width mark in Chinese text.
std::optional<std::u32string_view> full_width_of(char32_t mark) {
  switch (mark) {
    case U',':
      return U"，";
    case U';':
      return U"；";
    case U':':
      return U"：";
    case U'?':
      return U"？";
    case U'!':
      return U"！";
    case U'.':
      return U"。";
    default:
      return std::nullopt;
  }
}

class MarkRules {
 public:
  MarkRules(const LintedText& text, Diagnostics& diagnostics)
      : text_(text), diagnostics_(diagnostics) {}

  void run() {
    stops();
    brackets();
    quotes();
    dashes();
    ellipses();
  }

 private:
  bool in_chinese(size_t i) const { return i < text_.size() && !text_.is_address(i); }

  /// After a Chinese character or mark; a full stop only where the words end or Chinese goes on.
  void stops() {
    LintFinding finding(text_);
    for (size_t i = 1; i < text_.size(); ++i) {
      const auto right = full_width_of(text_.at(i));
      const char32_t before = text_.before(i), after = text_.after(i);
      // 到位",即: a mark after a mark that is none of Chinese text itself.
      const bool after_mark = (before == U'"' || before == U')') && i > 1 &&
                              is_chinese(text_.at(i - 2)) && (after == 0 || is_chinese(after));
      if (!right || !in_chinese(i) || !(is_chinese(before) || after_mark)) continue;
      const bool dot = text_.at(i) == U'.';
      if (dot && after != 0 && !is_chinese(after)) continue;
      finding.replace(i, i + 1, *right);
    }
    finding.say("W0240", "half-width marks stand between Chinese characters", "", diagnostics_);
  }

  /// Both of a pair, if Chinese stands before or in it.
  void brackets() {
    LintFinding finding(text_);
    for (size_t open = 0; open < text_.size(); ++open) {
      if (text_.at(open) != U'(' || !in_chinese(open)) continue;
      bool chinese = is_chinese(text_.before(open));
      size_t close = open + 1;
      for (; close < text_.size() && text_.at(close) != U')' && text_.at(close) != U'('; ++close)
        chinese |= is_han_character(text_.at(close));
      if (!chinese || text_.at(close) != U')') continue;
      finding.replace(open, open + 1, U"（");
      finding.replace(close, close + 1, U"）");
      open = close;
    }
    finding.say("W0240", "half-width brackets stand around Chinese words", "", diagnostics_);
  }

  void quotes() {
    size_t count = 0;
    bool chinese = false;
    for (size_t i = 0; i < text_.size(); ++i)
      if (text_.at(i) == U'"') {
        ++count;
        chinese |= is_chinese(text_.before(i)) || is_chinese(text_.after(i));
      }
    if (count == 0 || !chinese) return;
    LintFinding finding(text_);
    bool open = true;
    for (size_t i = 0; i < text_.size(); ++i) {
      if (text_.at(i) != U'"') continue;
      if (count % 2 == 0)
        finding.replace(i, i + 1, open ? U"“" : U"”");
      else
        finding.doubt(i, i + 1);
      open = !open;
    }
    finding.say("W0241", "straight quotation marks stand in Chinese text",
                count % 2 == 0 ? "" : "write “…”; one of a pair is missing here", diagnostics_);
  }

  /// Between times and numbers a range is meant: 3月—4月.
  void dashes() {
    static constexpr std::u32string_view kUnits = U"年月日号时点分个项条人％%";
    LintFinding finding(text_);
    bool range = false;
    for (size_t i = 0; i < text_.size(); ++i) {
      size_t end = i;
      while (text_.at(end) == U'-') ++end;
      if (end - i < 2 || !in_chinese(i)) {
        i = std::max(i, end > i ? end - 1 : i);
        continue;
      }
      const char32_t left = text_.before(i), right = text_.at(end);
      const bool numbers = is_digit(left) || is_digit(right) ||
                           (left != 0 && kUnits.find(left) != std::u32string_view::npos);
      if (is_chinese(left) && is_chinese(right) && !numbers) {
        finding.replace(i, end, U"——");
      } else if (is_chinese(left) || is_chinese(right)) {
        finding.doubt(i, end);
        range = true;
      }
      i = end - 1;
    }
    finding.say("W0242", "hyphens stand for a dash",
                range ? "write —— for a dash, — or ～ or 至 for a range: 3月—4月" : "",
                diagnostics_);
  }

  void ellipses() {
    LintFinding finding(text_);
    for (size_t i = 0; i < text_.size(); ++i) {
      const char32_t dot = text_.at(i);
      if ((dot != U'.' && dot != U'。') || !in_chinese(i)) continue;
      size_t end = i;
      while (text_.at(end) == dot) ++end;
      const bool chinese = is_chinese(text_.before(i)) || is_chinese(text_.at(end));
      if (end - i >= 3 && (dot == U'。' || chinese)) finding.replace(i, end, U"……");
      if (end - i == 2 && dot == U'。') finding.doubt(i, end);
      i = end - 1;
    }
    finding.say("W0243", "dots stand for an ellipsis", "", diagnostics_);
  }

  const LintedText& text_;
  Diagnostics& diagnostics_;
};

}  // namespace

void lint_marks(const LintedText& text, Diagnostics& diagnostics) {
  MarkRules(text, diagnostics).run();
}

}  // namespace banxin
