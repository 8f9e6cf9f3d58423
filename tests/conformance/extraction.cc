#include "conformance/extraction.h"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "base/utf8.h"
#include "conformance/clauses.h"
#include "conformance/shell.h"
#include "tree_paths.h"

namespace banxin {
namespace {

using nlohmann::json;

constexpr double kMmPerPoint = 25.4 / 72;

bool is_white(char32_t character) {
  return character <= U' ' || character == U'\u3000' || character == U'\u00A0';
}

/// `- "title" #page=1&zoom=nan,nan,516.9`, with as many tabs before the title as its level.
OutlineLine read_outline_line(const std::string& line) {
  const size_t quote = line.find('"');
  const size_t end = line.rfind("\"\t#page=");
  const size_t top = line.rfind(',');
  if (quote == std::string::npos || end == std::string::npos || top == std::string::npos)
    throw std::runtime_error("mutool's outline has another form: " + line);
  OutlineLine entry;
  for (char c : line.substr(1, quote - 1)) entry.level += c == '\t';
  --entry.level;
  entry.title = line.substr(quote + 1, end - quote - 1);
  entry.page = std::atoi(line.c_str() + end + 8);
  entry.top = std::strtod(line.c_str() + top + 1, nullptr) * kMmPerPoint;
  return entry;
}

/// Page by page: an annotation of `qpdf --json`, resolved by its reference.
class LinkReader {
 public:
  explicit LinkReader(const std::filesystem::path& pdf)
      : file_(json::parse(output_of({"qpdf", "--json=1", pdf.string()}))) {}

  std::vector<LinkArea> run() {
    int number = 0;
    for (const json& page : file_.at("pages")) {
      ++number;
      const json& object = resolve(page.at("object"));
      if (object.contains("/Annots"))
        for (const json& annotation : resolve(object.at("/Annots")))
          add(resolve(annotation), number);
    }
    return std::move(links_);
  }

 private:
  const json& resolve(const json& value) const {
    const auto& objects = file_.at("objects");
    return value.is_string() && objects.contains(value) ? objects.at(value) : value;
  }

  void add(const json& annotation, int page) {
    const json& action = resolve(annotation.at("/A"));
    const json& rect = annotation.at("/Rect");
    const auto edge = [&](size_t i) { return rect.at(i).get<double>() * kMmPerPoint; };
    const Area area{edge(0), clauses::kPaperHeight - edge(3), edge(2),
                    clauses::kPaperHeight - edge(1)};
    links_.push_back({action.at("/URI").get<std::string>(), area, page});
  }

  json file_;
  std::vector<LinkArea> links_;
};

}  // namespace

std::string without_white_space(const std::string& text) {
  std::string result;
  for (size_t at = 0; at < text.size();) {
    const size_t length = utf8_length(text, at);
    if (!is_white(utf8_at(text, at))) result += text.substr(at, length);
    at += length;
  }
  return result;
}

namespace {

/// A page's last words, — 1 —, are taken away: it does not bear them everywhere (7.5, 10.1).
std::string without_page_number(const std::string& page) {
  static const std::regex kNumber("—[0-9]+—$");
  return std::regex_replace(without_white_space(page), kNumber, "");
}

}  // namespace

std::string poppler_text(const std::filesystem::path& pdf) {
  // -raw: in the file's order, which is to be the reading order.
  const std::string all = output_of({"pdftotext", "-raw", "-enc", "UTF-8", pdf.string(), "-"});
  std::string text;
  std::istringstream pages(all);
  for (std::string page; std::getline(pages, page, '\f');) text += without_page_number(page);
  return text;
}

std::string mupdf_text(const std::filesystem::path& pdf) {
  const json file =
      json::parse(output_of({"mutool", "draw", "-q", "-F", "stext.json", pdf.string()}));
  std::string text;
  for (const json& page : file.at("pages")) {
    std::string words;
    for (const json& block : page.at("blocks"))
      for (const json& line : block.at("lines")) words += line.at("text").get<std::string>();
    text += without_page_number(words);
  }
  return text;
}

std::string source_text(const std::filesystem::path& report, const std::string& what) {
  const std::string script = BANXIN_SOURCE_DIR "/tests/conformance/source_text.py";
  return output_of({"python3", script, what, report.string()});
}

std::vector<OutlineLine> outline_of(const std::filesystem::path& pdf) {
  std::vector<OutlineLine> entries;
  for (const std::string& line : lines_of(output_of({"mutool", "show", pdf.string(), "outline"})))
    entries.push_back(read_outline_line(line));
  return entries;
}

std::vector<LinkArea> links_of(const std::filesystem::path& pdf) { return LinkReader(pdf).run(); }

}  // namespace banxin
