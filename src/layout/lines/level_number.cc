#include "layout/lines/level_number.h"

#include <string_view>

#include "base/utf8.h"

namespace banxin {
namespace {

/// Reads a paragraph's first characters.
class NumberReader {
 public:
  explicit NumberReader(std::string_view text) : text_(text) {}

  size_t at() const { return at_; }
  char32_t peek() const { return at_ < text_.size() ? utf8_at(text_, at_) : 0; }
  void advance() { at_ += utf8_length(text_, at_); }
  bool take(std::u32string_view any) {
    if (at_ >= text_.size() || any.find(peek()) == any.npos) return false;
    advance();
    return true;
  }
  /// A numeral of at most so many characters.
  bool take_numeral() {
    constexpr int kMost = 8;
    int count = 0;
    while (count < kMost && take(U"0123456789〇零一二三四五六七八九十百千")) ++count;
    return count > 0;
  }

 private:
  std::string_view text_;
  size_t at_ = 0;
};

bool is_enclosed(char32_t c) {
  return (c >= U'①' && c <= U'⒛') || (c >= U'㈠' && c <= U'㈩') || (c >= U'㉑' && c <= U'㉟');
}

bool take_number(NumberReader& reader) {
  if (is_enclosed(reader.peek())) return reader.advance(), true;
  if (reader.take(U"第")) return reader.take_numeral() && reader.take(U"编章节条款项");
  if (reader.take(U"（(")) return reader.take_numeral() && reader.take(U"）)");
  return reader.take_numeral() && reader.take(U"、.．");
}

/// The byte after the number and the white behind it; 0: there is none.
size_t number_end(std::string_view text) {
  NumberReader reader(text);
  while (reader.take(U"\u3000")) {
  }
  if (!take_number(reader)) return 0;
  while (reader.take(U" \u3000\u00A0")) {
  }
  return reader.at();
}

}  // namespace

size_t level_number_end(const ShapedText& text) {
  const size_t end = number_end(text.source.text);
  if (end == 0) return 0;
  size_t cluster = 0;
  while (cluster < text.clusters.size() && text.clusters[cluster].text < end) ++cluster;
  return cluster;
}

}  // namespace banxin
