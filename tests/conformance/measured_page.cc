#include "conformance/measured_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <sstream>
#include <string_view>

#include "base/utf8.h"
#include "conformance/clauses.h"
#include "conformance/shell.h"

namespace banxin {
namespace {

constexpr double kMmPerPoint = 25.4 / 72;
/// Half of the narrowest row pitch on a page: nearer baselines are one row's.
constexpr double kSameRow = 2.6;

/// The value of `name="…"` in a line of the trace. A glyph's own value may be a quotation mark.
std::string_view attribute(std::string_view line, std::string_view name) {
  const size_t at = line.find(" " + std::string(name) + "=\"");
  if (at == std::string_view::npos) return {};
  const size_t begin = at + name.size() + 3;
  size_t end = line.find('"', begin);
  if (end == begin && name == "unicode") end = line.find("\" glyph=", begin);
  return line.substr(begin, end - begin);
}

double number(std::string_view text) { return std::strtod(std::string(text).c_str(), nullptr); }

char32_t character_of(std::string_view value) {
  if (value == "&quot;") return U'"';
  if (value == "&amp;") return U'&';
  if (value == "&lt;") return U'<';
  if (value == "&gt;") return U'>';
  return value.empty() ? U'\0' : utf8_at(value, 0);
}

struct Matrix {
  std::array<double, 6> m{1, 0, 0, 1, 0, 0};

  static Matrix read(std::string_view text) {
    Matrix matrix;
    std::istringstream stream{std::string(text)};
    for (double& value : matrix.m) stream >> value;
    return matrix;
  }
  double x(double px, double py) const { return (m[0] * px + m[2] * py + m[4]) * kMmPerPoint; }
  double y(double px, double py) const { return (m[1] * px + m[3] * py + m[5]) * kMmPerPoint; }
  double scale() const { return std::hypot(m[0], m[1]) * kMmPerPoint; }
};

/// Takes the trace line by line. Elements: page, fill_text > span > g, fill_path > moveto, lineto.
class TraceReader {
 public:
  void take(std::string_view line) {
    line.remove_prefix(std::min(line.find('<'), line.size()));
    if (line.starts_with("<page ")) begin_page(line);
    if (line.starts_with("<fill_")) transform_ = Matrix::read(attribute(line, "transform"));
    if (line.starts_with("<fill_path")) path_.clear();
    if (line.starts_with("<span ")) begin_span(line);
    if (line.starts_with("<g ")) add_glyph(line);
    if (line.starts_with("<moveto") || line.starts_with("<lineto")) add_point(line);
    if (line.starts_with("</fill_path")) end_path();
  }

  std::vector<MeasuredPage> finish() { return std::move(pages_); }

 private:
  void begin_page(std::string_view line) {
    const Matrix box = Matrix::read(attribute(line, "mediabox"));
    pages_.emplace_back();
    pages_.back().width = (box.m[2] - box.m[0]) * kMmPerPoint;
    pages_.back().height = (box.m[3] - box.m[1]) * kMmPerPoint;
  }

  void begin_span(std::string_view line) {
    const std::string_view name = attribute(line, "font");
    face_ = name.substr(name.find('+') + 1);
    span_size_ = number(attribute(line, "trm"));
  }

  void add_glyph(std::string_view line) {
    MeasuredGlyph glyph;
    const double x = number(attribute(line, "x")), y = number(attribute(line, "y"));
    glyph.character = character_of(attribute(line, "unicode"));
    glyph.face = face_;
    glyph.x = transform_.x(x, y);
    glyph.baseline = transform_.y(x, y);
    glyph.size = span_size_ * transform_.scale();
    glyph.advance = number(attribute(line, "adv")) * glyph.size;
    // The second character of a glyph that stands for two (a font's one glyph for ——) comes without
    // a glyph of its own, at the same place: it ends where that glyph does.
    if (line.find("glyph=") == std::string_view::npos && !pages_.back().glyphs.empty())
      glyph.x = pages_.back().glyphs.back().right();
    pages_.back().glyphs.push_back(std::move(glyph));
  }

  void add_point(std::string_view line) {
    const double x = number(attribute(line, "x")), y = number(attribute(line, "y"));
    path_.emplace_back(transform_.x(x, y), transform_.y(x, y));
  }

  void end_path() {
    if (path_.empty()) return;
    const auto xs = std::minmax_element(path_.begin(), path_.end());
    const auto ys = std::minmax_element(path_.begin(), path_.end(),
                                        [](auto& a, auto& b) { return a.second < b.second; });
    pages_.back().rules.push_back(
        {xs.first->first, ys.first->second, xs.second->first, ys.second->second});
  }

  std::vector<MeasuredPage> pages_;
  Matrix transform_;
  std::string face_;
  double span_size_ = 0;
  std::vector<std::pair<double, double>> path_;
};

void finish_row(MeasuredRow& row) {
  std::stable_sort(row.glyphs.begin(), row.glyphs.end(),
                   [](const auto& a, const auto& b) { return a.x < b.x; });
  const auto largest =
      std::max_element(row.glyphs.begin(), row.glyphs.end(),
                       [](const auto& a, const auto& b) { return a.size < b.size - 1e-3; });
  row.size = largest->size;
  row.baseline = largest->baseline;
}

bool is_space(const MeasuredGlyph& glyph) {
  return glyph.character == U' ' || glyph.character == U'\0';
}

}  // namespace

std::u32string MeasuredRow::text() const {
  std::u32string result;
  for (const MeasuredGlyph& glyph : glyphs) result += glyph.character;
  return result;
}

double MeasuredRule::thickness() const { return std::min(right - left, bottom - top); }

std::vector<MeasuredRow> MeasuredPage::rows() const {
  std::vector<MeasuredGlyph> sorted;
  std::remove_copy_if(glyphs.begin(), glyphs.end(), std::back_inserter(sorted), is_space);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.baseline < b.baseline; });
  std::vector<MeasuredRow> result;
  for (MeasuredGlyph& glyph : sorted) {
    if (result.empty() || glyph.baseline > result.back().glyphs.back().baseline + kSameRow)
      result.emplace_back();
    result.back().glyphs.push_back(std::move(glyph));
  }
  for (MeasuredRow& row : result) finish_row(row);
  return result;
}

std::vector<MeasuredRow> MeasuredPage::text_rows() const {
  std::vector<MeasuredRow> result = rows();
  std::erase_if(result, [](const MeasuredRow& row) { return row.baseline > clauses::kBottom; });
  return result;
}

std::vector<MeasuredRow> MeasuredPage::rows_of_size(double size) const {
  std::vector<MeasuredRow> result = text_rows();
  std::erase_if(result,
                [size](const MeasuredRow& row) { return std::abs(row.size - size) > 0.01; });
  return result;
}

MeasuredRow MeasuredPage::number_row() const {
  for (MeasuredRow& row : rows())
    if (row.baseline > clauses::kBottom) return std::move(row);
  return {};
}

std::vector<MeasuredPage> measure_pages(const std::filesystem::path& pdf) {
  TraceReader reader;
  for (const std::string& line : lines_of(output_of({"mutool", "trace", pdf.string()})))
    reader.take(line);
  return reader.finish();
}

}  // namespace banxin
