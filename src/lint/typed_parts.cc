#include "lint/typed_parts.h"

#include <fmt/core.h>

namespace banxin {
namespace {

bool any_of(char32_t c, std::u32string_view set) {
  return c != 0 && set.find(c) != std::u32string_view::npos;
}

constexpr std::u32string_view kHanNumerals = U"一二三四五六七八九十百零〇";
constexpr std::u32string_view kDigits = U"0123456789０１２３４５６７８９";
constexpr std::u32string_view kStops = U"、.．，,";
constexpr std::u32string_view kOpens = U"（(", kCloses = U"）)";
constexpr std::u32string_view kBlanks = U" \u3000\t\u00A0";

char32_t at(std::u32string_view text, size_t i) { return i < text.size() ? text[i] : 0; }

size_t skip(std::u32string_view text, size_t from, std::u32string_view set) {
  while (any_of(at(text, from), set)) ++from;
  return from;
}

/// After an opening bracket: （一） or （1）.
size_t bracketed_number(std::u32string_view text) {
  size_t end = skip(text, 1, kHanNumerals);
  if (end == 1) end = skip(text, 1, kDigits);
  constexpr size_t kLongest = 5;
  return end > 1 && end <= kLongest && any_of(at(text, end), kCloses) ? end + 1 : 0;
}

size_t division_number(std::u32string_view text) {
  if (at(text, 0) != U'第') return 0;
  size_t end = skip(text, 1, kHanNumerals);
  if (end == 1) end = skip(text, 1, kDigits);
  return end > 1 && any_of(at(text, end), U"编章节条") ? end + 1 : 0;
}

size_t bare_number(std::u32string_view text) {
  const size_t han = skip(text, 0, kHanNumerals);
  if (han > 0) return any_of(at(text, han), U"、.．") ? han + 1 : 0;
  const size_t digits = skip(text, 0, kDigits);
  constexpr size_t kLongest = 2;
  const bool stop = digits > 0 && digits <= kLongest && any_of(at(text, digits), kStops);
  // 3.5万 begins no heading.
  return stop && !any_of(at(text, digits + 1), kDigits) ? digits + 1 : 0;
}

}  // namespace

size_t typed_number(std::u32string_view text, bool division) {
  if (text.empty()) return 0;
  size_t end = 0;
  if (division)
    end = division_number(text);
  else if (any_of(text[0], kOpens))
    end = bracketed_number(text);
  else if (text[0] >= U'①' && text[0] <= U'⑳')
    end = 1;
  else
    end = bare_number(text);
  return end == 0 ? 0 : skip(text, end, kBlanks);
}

void lint_typed_number(const LintedText& text, bool division, std::string_view what,
                       Diagnostics& diagnostics) {
  const size_t end = typed_number(text.words(), division);
  if (end == 0 || end == text.size()) return;
  LintFinding finding(text);
  finding.replace(0, end, U"");
  finding.say("W0251", fmt::format("{} has its number typed: it would stand twice", what), "",
              diagnostics);
}

void lint_typed_label(const LintedText& text, std::u32string_view label, Diagnostics& diagnostics) {
  if (!text.words().starts_with(label)) return;
  if (!any_of(text.at(label.size()), U"：:")) return;
  const size_t end = skip(text.words(), label.size() + 1, kBlanks);
  if (end == text.size()) return;
  LintFinding finding(text);
  finding.replace(0, end, U"");
  finding.say("W0252",
              fmt::format("{}： is set by the program: it would stand twice", utf8_of(label)), "",
              diagnostics);
}

void lint_typed_attachment(const LintedText& text, Diagnostics& diagnostics) {
  constexpr std::u32string_view kWord = U"附件";
  if (!text.words().starts_with(kWord)) return;
  size_t end = skip(text.words(), kWord.size(), kDigits);
  if (end == kWord.size()) end = skip(text.words(), kWord.size(), kHanNumerals);
  const bool numbered = end > kWord.size();
  const size_t mark = end;
  end = skip(text.words(), end, U"：:、.．");
  end = skip(text.words(), end, kBlanks);
  if (end == text.size() || (end == mark && !numbered)) return;
  LintFinding finding(text);
  finding.replace(0, end, U"");
  finding.say("W0252", "附件 and its number are set by the program: they would stand twice", "",
              diagnostics);
}

void lint_end_mark(const LintedText& text, std::string_view what, Diagnostics& diagnostics) {
  if (text.size() < 2 || !any_of(text.at(text.size() - 1), U"。；，、：.;,:")) return;
  LintFinding finding(text);
  finding.replace(text.size() - 1, text.size(), U"");
  finding.say("W0253", fmt::format("{} ends in a mark", what), "", diagnostics);
}

}  // namespace banxin
