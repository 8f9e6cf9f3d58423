// Frames made by hand from real fonts, and what outside tools say of the PDF made from them.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <regex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "font_bytes.h"
#include "frame/frame.h"
#include "frame/frame_parts.h"
#include "pdf/syntax.h"
#include "pdf/writer.h"
#include "test_job.h"
#include "text/font.h"
#include "tree_paths.h"

namespace banxin {

inline std::string font_path(const std::string& name) {
  return std::string(BANXIN_SOURCE_DIR) + "/fonts/" + name;
}

/// A face of tools/fetch-fonts; throws where it is missing.
inline std::unique_ptr<FontFace> open_font(const std::string& name, unsigned index = 0) {
  std::string why;
  auto face = open_font_file(font_path(name), index, &why);
  if (face == nullptr) throw std::runtime_error(name + ": " + why + " (run tools/fetch-fonts)");
  return face;
}

inline FramePage a4_page() {
  FramePage page;
  page.width = Len::from_mm(210);
  page.height = Len::from_mm(297);
  return page;
}

/// Sets `text` as one run of one glyph a character, `pitch` from glyph to glyph (zero: the glyph's
/// own advance). Returns the run for changes.
inline GlyphRun& add_line(FramePage& page, const FontFace& face, FaceId id, std::string_view text,
                          Len x, Len y, Len size, Len pitch = Len()) {
  GlyphRun run;
  run.face = id;
  run.x = x;
  run.y = y;
  run.size = size;
  run.glyph_begin = static_cast<uint32_t>(page.glyphs.size());
  run.text_begin = static_cast<uint32_t>(page.text.size());
  page.text += text;
  Len pen;
  for (std::string_view rest = text; !rest.empty();) {
    auto offset = static_cast<uint32_t>(text.size() - rest.size());
    uint32_t glyph = face.glyph_of(take_character(rest));
    page.glyphs.push_back({glyph, static_cast<int32_t>(pen.raw()), 0, run.text_begin + offset});
    pen += pitch > Len() ? pitch : size.scaled(face.advance(glyph), face.units_per_em());
  }
  run.width = pen;
  run.glyph_end = static_cast<uint32_t>(page.glyphs.size());
  run.text_end = static_cast<uint32_t>(page.text.size());
  page.items.push_back({run, Role::body, {}});
  return *page.items.back().text();
}

struct Written {
  std::string bytes;
  Diagnostics diagnostics;
};

inline Written write(const Frame& frame, const std::vector<const FontFace*>& faces,
                     unsigned jobs = 2) {
  TestJob test(jobs);
  std::string bytes = write_pdf(frame, faces, test.job);
  return {std::move(bytes), std::move(test.diagnostics)};
}

/// A PDF on disk for as long as the object lives.
class PdfFile {
 public:
  explicit PdfFile(const std::string& bytes) {
    std::string pattern = (std::filesystem::temp_directory_path() / "banxin-pdf-XXXXXX").string();
    int descriptor = mkstemp(pattern.data());
    if (descriptor < 0) throw std::runtime_error("no temporary file");
    close(descriptor);
    path_ = pattern;
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~PdfFile() { std::filesystem::remove(path_); }
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  /// Standard output of a command in which `%` stands for the file.
  std::string run(const std::string& command) const {
    std::string line = std::regex_replace(command, std::regex("%"), path_) + " 2>/dev/null";
    FILE* pipe = popen(line.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot run " + line);
    std::string output;
    char buffer[4096];
    while (size_t size = fread(buffer, 1, sizeof buffer, pipe)) output.append(buffer, size);
    status_ = pclose(pipe);
    return output;
  }
  /// What the last command returned.
  int status() const { return status_; }

 private:
  std::string path_;
  mutable int status_ = 0;
};

/// Text without line ends, which extraction adds.
inline std::string without_breaks(std::string text) {
  return std::regex_replace(text, std::regex("[\n\f\r]"), "");
}

inline std::vector<std::vector<std::string>> all_matches(const std::string& text,
                                                         const std::string& pattern) {
  std::vector<std::vector<std::string>> found;
  std::regex regex(pattern);
  for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it) {
    found.emplace_back(it->begin(), it->end());
  }
  return found;
}

}  // namespace banxin
