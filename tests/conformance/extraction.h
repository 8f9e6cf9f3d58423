// What a reader copies, searches and clicks: a PDF's text, outline and links, as other programs see
// them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "conformance/ink.h"

namespace banxin {

/// The text inside the type area's height, page after page, without white space.
std::string poppler_text(const std::filesystem::path& pdf);
std::string mupdf_text(const std::filesystem::path& pdf);

/// What tests/conformance/source_text.py makes of the report: `what` is text, headings or links.
std::string source_text(const std::filesystem::path& report, const std::string& what);

/// Space, ideographic space, line and page ends taken away.
std::string without_white_space(const std::string& text);

struct OutlineLine {
  int level = 1;
  std::string title;
  int page = 0;    ///< 1-based
  double top = 0;  ///< millimetres from the page's upper edge
};
std::vector<OutlineLine> outline_of(const std::filesystem::path& pdf);

struct LinkArea {
  std::string address;
  Area area;
  int page = 0;  ///< 1-based
};
std::vector<LinkArea> links_of(const std::filesystem::path& pdf);

}  // namespace banxin
