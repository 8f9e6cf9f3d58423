#include "toml/position_index.h"

#include <algorithm>

namespace banxin {
namespace {

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

uint32_t count_characters(std::string_view text) {
  return static_cast<uint32_t>(std::count_if(text.begin(), text.end(), begins_character));
}

}  // namespace

PositionIndex::PositionIndex(std::string_view text) : text_(text), line_starts_{0} {
  for (size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    line_starts_.push_back(static_cast<uint32_t>(at + 1));
  uint32_t count = 0;
  for (size_t at = 0; at <= text.size(); at += kStride) {
    counts_.push_back(count);
    count += count_characters(text.substr(at, kStride));
  }
}

uint32_t PositionIndex::offset_of(uint32_t line, uint32_t column) const {
  if (line > line_starts_.size()) return static_cast<uint32_t>(text_.size());
  const uint32_t start = line_starts_[line == 0 ? 0 : line - 1];
  const uint32_t wanted = code_points_before(start) + (column == 0 ? 0 : column - 1);
  auto after = std::upper_bound(counts_.begin(), counts_.end(), wanted);
  const auto block = static_cast<size_t>(after - counts_.begin()) - 1;
  size_t at = block * kStride;
  for (uint32_t passed = counts_[block]; at < text_.size(); ++at)
    if (begins_character(text_[at]) && passed++ == wanted) break;
  return static_cast<uint32_t>(at);
}

uint32_t PositionIndex::code_points_before(size_t offset) const {
  const size_t block = offset / kStride;
  return counts_[block] + count_characters(text_.substr(block * kStride, offset % kStride));
}

}  // namespace banxin
