// Where in a source file something was written.
#pragma once

#include <compare>
#include <cstdint>

namespace banxin {

/// A range of bytes of one of a compile's source files (see SourceMap). Eight bytes, so that every
/// block, run and frame item can keep one. A range longer than 16,777,215 bytes is cut to that.
struct Span {
  static constexpr uint32_t kMaxLength = (1U << 24) - 1;
  static constexpr uint8_t kNoFile = 255;

  uint32_t offset = 0;
  uint32_t length : 24 = 0;
  uint32_t file : 8 = kNoFile;

  static constexpr Span of(uint8_t file, uint32_t offset, uint32_t length) {
    Span span;
    span.offset = offset;
    span.length = (length < kMaxLength ? length : kMaxLength) & kMaxLength;
    span.file = file;
    return span;
  }
  /// False where nothing in a file is meant (a message about the environment, say).
  constexpr bool known() const { return file != kNoFile; }
  friend constexpr bool operator==(const Span& a, const Span& b) {
    return a.offset == b.offset && a.length == b.length && a.file == b.file;
  }
};
static_assert(sizeof(Span) == 8);

}  // namespace banxin
