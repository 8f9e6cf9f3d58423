// A TOML string literal decoded with its places kept: which source bytes made which text bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace banxin {

/// The text of a literal and where each stretch of it was written.
class DecodedString {
 public:
  /// A stretch of text. Verbatim: byte i was written at `source + i`. An escape: all its bytes were
  /// written as the `source_length` bytes at `source`.
  struct Piece {
    uint32_t begin = 0;          ///< byte offset in text(); it ends where the next piece begins
    uint32_t source = 0;         ///< byte offset in the file
    uint32_t source_length = 0;  ///< of an escape; 0: verbatim
  };

  const std::string& text() const { return text_; }
  const std::vector<Piece>& pieces() const { return pieces_; }

  /// InfoTable of the piece that holds byte `at`; the last piece where `at` is the end.
  size_t piece_at(size_t at) const;
  /// End in text() of piece `index`.
  size_t piece_end(size_t index) const;
  /// The source range from the first to the last of the text bytes [begin, end).
  Span span_of(uint8_t file, size_t begin, size_t end) const;

  void add_verbatim(std::string_view bytes, size_t source);
  void add_escape(std::string_view bytes, size_t source, size_t source_length);

 private:
  std::string text_;
  std::vector<Piece> pieces_;
};

/// Decodes the literal (of any of the four kinds) whose opening quote stands at `begin` of
/// `source`. It must be valid, as it is once a parser has accepted it; its end is found here, since
/// spans do not reach over strings of many megabytes.
DecodedString decode_toml_string(std::string_view source, size_t begin);

}  // namespace banxin
