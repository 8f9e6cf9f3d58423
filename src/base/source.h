// The text of the files a compile reads, and lines and columns in them.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace banxin {

/// One source file as read, with an index of its lines. The text is kept byte for byte, so that
/// spans point into the user's own file.
class SourceFile {
 public:
  SourceFile(std::string name, std::string text);

  /// The name as the user gave it; `<stdin>` for standard input.
  const std::string& name() const { return name_; }
  const std::string& text() const { return text_; }

  /// 1-based line of a byte offset. An offset beyond the end counts as the end.
  uint32_t line_of(uint32_t offset) const;
  /// 1-based column of a byte offset, counted in code points.
  uint32_t column_of(uint32_t offset) const;
  /// The text of a 1-based line without its line end.
  std::string_view line(uint32_t line) const;
  /// Byte offset at which a 1-based line starts.
  uint32_t line_start(uint32_t line) const;
  /// Byte offset of the 1-based code point `column` of a line; its end if the line is shorter.
  uint32_t offset_of(uint32_t line, uint32_t column) const;
  uint32_t line_count() const { return static_cast<uint32_t>(starts_.size()); }

 private:
  std::string name_;
  std::string text_;
  std::vector<uint32_t> starts_;
};

/// The files of one compile, addressed by Span::file.
class SourceMap {
 public:
  /// Returns the file's number. At most 255 files.
  uint8_t add(std::string name, std::string text);
  const SourceFile& file(uint8_t number) const { return files_.at(number); }
  size_t size() const { return files_.size(); }

 private:
  std::deque<SourceFile> files_;  ///< never moved: views into a file's text stay good
};

}  // namespace banxin
