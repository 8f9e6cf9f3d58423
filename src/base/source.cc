#include "base/source.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace banxin {
namespace {

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

SourceFile::SourceFile(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), starts_{0} {
  for (size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
    starts_.push_back(static_cast<uint32_t>(at + 1));
}

uint32_t SourceFile::line_of(uint32_t offset) const {
  auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<uint32_t>(after - starts_.begin());
}

uint32_t SourceFile::column_of(uint32_t offset) const {
  const uint32_t start = line_start(line_of(offset));
  const size_t end = std::min<size_t>(offset, text_.size());
  uint32_t column = 1;
  for (size_t at = start; at < end; ++at)
    if (!continues_character(text_[at])) ++column;
  return column;
}

uint32_t SourceFile::line_start(uint32_t line) const { return starts_.at(line - 1); }

std::string_view SourceFile::line(uint32_t line) const {
  const size_t start = line_start(line);
  size_t end = line < starts_.size() ? starts_[line] - 1 : text_.size();
  if (end > start && text_[end - 1] == '\r') --end;
  return std::string_view(text_).substr(start, end - start);
}

uint32_t SourceFile::offset_of(uint32_t line_number, uint32_t column) const {
  const std::string_view text = line(line_number);
  size_t at = 0;
  for (uint32_t passed = 1; passed < column && at < text.size(); ++passed) {
    ++at;
    while (at < text.size() && continues_character(text[at])) ++at;
  }
  return line_start(line_number) + static_cast<uint32_t>(at);
}

uint8_t SourceMap::add(std::string name, std::string text) {
  if (files_.size() >= Span::kNoFile) throw std::length_error("more than 255 source files");
  files_.emplace_back(std::move(name), std::move(text));
  return static_cast<uint8_t>(files_.size() - 1);
}

}  // namespace banxin
