#include "toml/toml_string.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/byte_set.h"

namespace banxin {
namespace {

std::string utf8_of(uint32_t c) {
  std::string bytes;
  auto add = [&](uint32_t byte) { bytes += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    add(c);
  } else if (c < 0x800) {
    add(0xC0U | (c >> 6U));
    add(0x80U | (c & 0x3FU));
  } else {
    if (c < 0x10000) {
      add(0xE0U | (c >> 12U));
    } else {
      add(0xF0U | (c >> 18U));
      add(0x80U | ((c >> 12U) & 0x3FU));
    }
    add(0x80U | ((c >> 6U) & 0x3FU));
    add(0x80U | (c & 0x3FU));
  }
  return bytes;
}

uint32_t hex_value(std::string_view digits) {
  uint32_t value = 0;
  for (const char c : digits) {
    const bool decimal = c >= '0' && c <= '9';
    value = value * 16 + static_cast<uint32_t>(decimal ? c - '0' : ((c | 0x20) - 'a' + 10));
  }
  return value;
}

/// Bytes of the white space at `at`; 0 if there is none. After a backslash at a line's end the
/// parser drops every horizontal space of Unicode, an indent of ideographic spaces among them.
size_t space_length(std::string_view text, size_t at) {
  static constexpr std::array<std::string_view, 10> kSpaces = {" ",
                                                               "\t",
                                                               "\xC2\xA0",
                                                               "\xE1\x9A\x80",
                                                               "\xE1\xA0\x8E",
                                                               "\xE2\x80\xAF",
                                                               "\xE2\x81\x9F",
                                                               "\xE2\x81\xA0",
                                                               "\xE3\x80\x80",
                                                               "\xEF\xBB\xBF"};
  for (const std::string_view space : kSpaces)
    if (text.substr(at, space.size()) == space) return space.size();
  const bool general = text.substr(at, 2) == "\xE2\x80" && at + 2 < text.size();
  const auto last = general ? static_cast<unsigned char>(text[at + 2]) : 0U;
  return last >= 0x80U && last <= 0x8BU ? 3 : 0;
}

/// Walks one literal.
class Decoder {
 public:
  Decoder(std::string_view source, size_t begin) : source_(source), at_(begin) {}

  DecodedString run() {
    open();
    while (at_ < source_.size() && !at_closing_quotes()) step();
    return std::move(out_);
  }

 private:
  void open() {
    quote_ = source_[at_];
    multi_line_ = source_.substr(at_, 3) == std::string(3, quote_);
    at_ += multi_line_ ? 3 : 1;
    if (multi_line_) skip_newline();
  }

  /// Up to two quotes right before the closing three are text.
  bool at_closing_quotes() const {
    if (source_[at_] != quote_) return false;
    return !multi_line_ || (source_.substr(at_, 3) == std::string(3, quote_) &&
                            source_.substr(at_ + 3, 1) != std::string_view(&quote_, 1));
  }

  void step() {
    if (quote_ == '"' && source_[at_] == '\\') return escape();
    if (source_.substr(at_, 2) == "\r\n") return add_newline();
    static constexpr ByteSet kBasicStops("\\\r\""), kLiteralStops("\r'");
    const size_t stop = (quote_ == '"' ? kBasicStops : kLiteralStops).find_in(source_, at_ + 1);
    out_.add_verbatim(source_.substr(at_, stop - at_), at_);
    at_ = stop;
  }

  /// A line end of two bytes counts as one newline, as in the parser.
  void add_newline() {
    out_.add_escape("\n", at_, 2);
    at_ += 2;
  }

  void escape() {
    const char c = at_ + 1 < source_.size() ? source_[at_ + 1] : '\\';
    if (c == 'u' || c == 'U') return escape_code_point(c == 'u' ? 4 : 8);
    static constexpr std::string_view kNames = "btnfr\"\\", kMeant = "\b\t\n\f\r\"\\";
    if (const size_t known = kNames.find(c); known != std::string_view::npos) {
      out_.add_escape(kMeant.substr(known, 1), at_, 2);
      at_ += 2;
    } else {
      ++at_;
      skip_spaces_and_newlines();
    }
  }

  void escape_code_point(size_t digits) {
    const std::string_view code = source_.substr(at_ + 2, digits);
    out_.add_escape(utf8_of(hex_value(code)), at_, 2 + code.size());
    at_ += 2 + code.size();
  }

  bool skip_newline() {
    const size_t width = source_.substr(at_, 2) == "\r\n" ? 2 : source_.substr(at_, 1) == "\n";
    at_ += width;
    return width > 0;
  }

  void skip_spaces_and_newlines() {
    while (at_ < source_.size()) {
      const size_t width = space_length(source_, at_);
      at_ += width;
      if (width == 0 && !skip_newline()) return;
    }
  }

  std::string_view source_;
  size_t at_;
  char quote_ = '"';
  bool multi_line_ = false;
  DecodedString out_;
};

}  // namespace

size_t DecodedString::piece_at(size_t at) const {
  auto after =
      std::upper_bound(pieces_.begin(), pieces_.end(), at,
                       [](size_t value, const Piece& piece) { return value < piece.begin; });
  return after == pieces_.begin() ? 0 : static_cast<size_t>(after - pieces_.begin()) - 1;
}

size_t DecodedString::piece_end(size_t index) const {
  return index + 1 < pieces_.size() ? pieces_[index + 1].begin : text_.size();
}

Span DecodedString::span_of(uint8_t file, size_t begin, size_t end) const {
  if (pieces_.empty()) return Span::of(file, 0, 0);
  const Piece& first = pieces_[piece_at(begin)];
  const Piece& last = pieces_[piece_at(end > begin ? end - 1 : begin)];
  auto place = [](const Piece& piece, size_t at) {
    return piece.source + (piece.source_length > 0 ? 0 : static_cast<uint32_t>(at - piece.begin));
  };
  const uint32_t from = place(first, begin);
  const uint32_t to =
      last.source_length > 0 && end > begin ? last.source + last.source_length : place(last, end);
  return Span::of(file, from, to > from ? to - from : 0);
}

void DecodedString::add_verbatim(std::string_view bytes, size_t source) {
  const bool continues = !pieces_.empty() && pieces_.back().source_length == 0 &&
                         pieces_.back().source + (text_.size() - pieces_.back().begin) == source;
  if (!continues)
    pieces_.push_back({static_cast<uint32_t>(text_.size()), static_cast<uint32_t>(source), 0});
  text_ += bytes;
}

void DecodedString::add_escape(std::string_view bytes, size_t source, size_t source_length) {
  pieces_.push_back({static_cast<uint32_t>(text_.size()), static_cast<uint32_t>(source),
                     static_cast<uint32_t>(source_length)});
  text_ += bytes;
}

DecodedString decode_toml_string(std::string_view source, size_t begin) {
  return Decoder(source, begin).run();
}

}  // namespace banxin
