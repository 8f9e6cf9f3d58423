// From a parser's line and column to a byte offset, without walking the line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace banxin {

/// Byte offsets of a text's lines and columns. A million values on one line must not cost a million
/// walks along it, so code points are counted once, with a mark each kStride bytes.
class PositionIndex {
 public:
  /// `text` must be UTF-8 and outlive the index.
  explicit PositionIndex(std::string_view text);

  /// Byte offset of 1-based `line` and 1-based `column` in code points; clipped to the text.
  uint32_t offset_of(uint32_t line, uint32_t column) const;

 private:
  static constexpr size_t kStride = 256;
  uint32_t code_points_before(size_t offset) const;

  std::string_view text_;
  std::vector<uint32_t> line_starts_;
  std::vector<uint32_t> counts_;  ///< code points before byte i × kStride
};

}  // namespace banxin
