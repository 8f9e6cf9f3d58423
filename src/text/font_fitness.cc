#include "text/font_fitness.h"

#include <fmt/core.h>

#include <cstdint>
#include <string_view>

namespace banxin {
namespace {

/// A file's big-endian numbers; beyond its end they are 0.
class Numbers {
 public:
  explicit Numbers(std::string_view bytes) : bytes_(bytes) {}

  uint32_t u16(size_t at) const { return byte(at) << 8 | byte(at + 1); }
  uint32_t u32(size_t at) const { return u16(at) << 16 | u16(at + 2); }
  std::string_view tag(size_t at) const {
    return at + 4 <= bytes_.size() ? bytes_.substr(at, 4) : std::string_view();
  }
  size_t size() const { return bytes_.size(); }

 private:
  uint32_t byte(size_t at) const {
    return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0;
  }

  std::string_view bytes_;
};

constexpr size_t kHeader = 12, kEntry = 16;  // OpenType, Table Directory

bool is_sfnt(std::string_view tag) {
  return tag == "OTTO" || tag == "true" || tag == std::string_view("\0\1\0\0", 4);
}

/// What a face's table directory lists.
struct Directory {
  bool outlines = false, other_outlines = false, character_map = false, cut_off = false;
};

Directory read_directory(const Numbers& file, size_t start) {
  Directory found;
  const size_t count = file.u16(start + 4);
  found.cut_off = start + kHeader + count * kEntry > file.size();
  for (size_t i = 0; i < count && !found.cut_off; ++i) {
    const size_t entry = start + kHeader + i * kEntry;
    const std::string_view tag = file.tag(entry);
    const size_t length = file.u32(entry + 12);
    found.cut_off = file.u32(entry + 8) + length > file.size();
    if (length == 0) continue;
    found.outlines |= tag == "glyf" || tag == "CFF ";
    found.other_outlines |= tag == "CFF2";
    found.character_map |= tag == "cmap";
  }
  return found;
}

}  // namespace

std::string why_unfit(const FileBytes& file, unsigned index) {
  const Numbers numbers(file.bytes);
  const std::string_view kind = numbers.tag(0);
  if (kind == "wOFF" || kind == "wOF2") return "a web font (WOFF): bring its .ttf or .otf";
  size_t start = 0;
  if (kind == "ttcf") {
    if (index >= numbers.u32(8)) return "has no such face";
    start = numbers.u32(12 + size_t{4} * index);
  }
  if (!is_sfnt(numbers.tag(start))) return "not a font, or damaged";
  const Directory directory = read_directory(numbers, start);
  if (directory.cut_off) return "damaged: it ends before its tables do";
  if (!directory.outlines)
    return directory.other_outlines ? "a variable font with CFF2 outlines" : "has no outlines";
  if (!directory.character_map) return "has no character map";
  return {};
}

}  // namespace banxin
