#include "lint/linted_text.h"

#include <fmt/core.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "base/utf8.h"

namespace banxin {

LintedText::LintedText(const RichText& text) : span_(text.span) {
  for (const TextRun& run : text.runs) {
    const bool as_written = run.span.length == run.end - run.begin;
    for (size_t at = run.begin; at < run.end;) {
      const size_t length = utf8_length(text.text, at);
      LintedCharacter one;
      one.character = utf8_at(text.text, at);
      one.span = run.span;
      if (as_written)
        one.span = Span::of(run.span.file, run.span.offset + static_cast<uint32_t>(at - run.begin),
                            static_cast<uint32_t>(length));
      one.address = run.link >= 0;
      words_ += one.character;
      characters_.push_back(one);
      at += length;
    }
  }
}

Span LintedText::span(size_t begin, size_t end) const {
  const Span& first = characters_[begin].span;
  const Span& last = characters_[end - 1].span;
  return Span::of(first.file, first.offset, last.offset + last.length - first.offset);
}

void LintFinding::replace(size_t begin, size_t end, std::u32string_view right) {
  places_.push_back({begin, end, std::u32string(right), true});
}

void LintFinding::doubt(size_t begin, size_t end) { places_.push_back({begin, end, {}, false}); }

std::string LintFinding::right_words() const {
  constexpr size_t kAround = 8;
  const Place& first = places_.front();
  const size_t begin = first.begin > kAround ? first.begin - kAround : 0;
  const size_t end = std::min(text_.size(), first.end + kAround);
  std::u32string words;
  size_t at = begin;
  for (const Place& place : places_) {
    if (place.begin >= end) break;
    words += text_.words().substr(at, place.begin - at);
    words += place.certain ? std::u32string_view(place.right)
                           : text_.words().substr(place.begin, place.end - place.begin);
    at = place.end;
  }
  if (at < end) words += text_.words().substr(at, end - at);
  return fmt::format("{}{}{}", begin > 0 ? "…" : "", utf8_of(words), end < text_.size() ? "…" : "");
}

void LintFinding::say(std::string_view code, const std::string& message, const std::string& help,
                      Diagnostics& diagnostics) const {
  if (places_.empty()) return;
  std::vector<TextEdit> edits;
  for (const Place& place : places_)
    if (place.certain)
      edits.push_back({{}, text_.span(place.begin, place.end), utf8_of(place.right)});
  const std::string count =
      places_.size() > 1 ? fmt::format(" ({} places in this text)", places_.size()) : "";
  diagnostics.mendable(
      code, text_.span(places_.front().begin, places_.front().end), message + count,
      help.empty() ? fmt::format("write {}", right_words()) : help, std::move(edits));
}

bool may_be_mistyped(std::string_view utf8) {
  static constexpr std::string_view kMarks = ",;:?!.()\"-";
  static constexpr std::string_view kAlways = "\"&<\t";
  const auto beyond_ascii = [&](size_t at) {
    return at < utf8.size() && static_cast<unsigned char>(utf8[at]) >= 0x80U;
  };
  for (size_t at = 0; at < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte >= 0xE4U && byte <= 0xE9U) {  // U+4000 to U+9FFF
      at += 3;
      continue;
    }
    if (byte >= 0x80U) {
      const char32_t c = utf8_at(utf8, at);
      const bool usual = c == U'○' ? false
                                   : (c >= 0x3001 && c <= 0x33FF) || (c >= 0x2010 && c <= 0x2E7F) ||
                                         (c >= 0xA1 && c < 0x2000 && c != 0xAD) ||
                                         (c > 0xFF00 && c < 0xFF10) || (c > 0xFF19 && c < 0xFF21) ||
                                         (c > 0xFF3A && c < 0xFF41) || (c > 0xFF5A && c < 0xFF61);
      if (!usual || c == U'。') {
        const bool doubled = c == U'。' && utf8.substr(at + 3).starts_with("。");
        if (c != U'。' || doubled) return true;
      }
      at += utf8_length(utf8, at);
      continue;
    }
    const char c = static_cast<char>(byte);
    if (kAlways.find(c) != std::string_view::npos) return true;
    const bool beside = beyond_ascii(at + 1) || (at > 0 && beyond_ascii(at - 1));
    const bool mark = kMarks.find(c) != std::string_view::npos;
    if (mark && (beside || (at > 0 && kMarks.find(utf8[at - 1]) != std::string_view::npos)))
      return true;
    if (c == ' ' && at + 1 < utf8.size() && utf8[at + 1] == ' ') return true;
    if ((c == 'O' || c == '0') && at > 0 && beyond_ascii(at - 1) && beyond_ascii(at + 1))
      return true;
    ++at;
  }
  return false;
}

bool is_han_character(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return c > 0x2E7F && uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_HAN;
}

bool is_chinese(char32_t c) {
  static constexpr std::u32string_view kMarks = U"，。、；：？！“”‘’（）《》〈〉【】〔〕…—・·％";
  return is_han_character(c) || kMarks.find(c) != std::u32string_view::npos;
}

std::string utf8_of(std::u32string_view text) {
  std::string bytes;
  for (const char32_t c : text) append_utf8(bytes, c);
  return bytes;
}

}  // namespace banxin
