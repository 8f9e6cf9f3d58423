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

/// How much lower than in most faces Han stands in the tree's, in parts of its size (fonts.toml
/// raises them): the squares that the standard counts in are around the ink.
double drop_of(std::string_view face) {
  if (face.starts_with("FandolFang")) return 0.071;
  if (face.starts_with("FandolHei")) return 0.083;
  if (face.starts_with("FandolKai")) return 0.073;
  if (face.starts_with("FandolSong-Bold")) return 0.080;
  return face.starts_with("FandolSong") ? 0.079 : 0;
}

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
  /// Where a step to the right goes that goes by (dx, dy) before.
  std::array<double, 2> turned(double dx, double dy) const {
    return {(m[0] * dx + m[2] * dy) * kMmPerPoint, (m[1] * dx + m[3] * dy) * kMmPerPoint};
  }
};

/// Takes the trace line by line. Elements: page, fill_text > span > g, fill_path and stroke_path >
/// moveto, lineto, curveto, group > fill_image.
class TraceReader {
 public:
  void take(std::string_view line) {
    line.remove_prefix(std::min(line.find('<'), line.size()));
    if (line.starts_with("<page ")) begin_page(line);
    if (line.starts_with("<fill_") || line.starts_with("<stroke_")) begin_painting(line);
    if (line.starts_with("<group ")) multiplies_ = attribute(line, "blendmode") == "Multiply";
    if (line.starts_with("<fill_image")) add_picture();
    if (line.starts_with("<span ")) begin_span(line);
    if (line.starts_with("<g ")) add_glyph(line);
    if (line.starts_with("<moveto") || line.starts_with("<lineto")) add_point(line, "x", "y");
    if (line.starts_with("<curveto")) add_point(line, "x3", "y3");
    if (line.starts_with("</fill_path")) end_filled_path();
    if (line.starts_with("</stroke_path")) end_stroked_path();
  }

  std::vector<MeasuredPage> finish() { return std::move(pages_); }

 private:
  void begin_page(std::string_view line) {
    const Matrix box = Matrix::read(attribute(line, "mediabox"));
    pages_.emplace_back();
    pages_.back().width = (box.m[2] - box.m[0]) * kMmPerPoint;
    pages_.back().height = (box.m[3] - box.m[1]) * kMmPerPoint;
  }

  void begin_painting(std::string_view line) {
    transform_ = Matrix::read(attribute(line, "transform"));
    color_ = attribute(line, "color");
    line_ = number(attribute(line, "linewidth")) * kMmPerPoint;
    path_.clear();
  }

  void begin_span(std::string_view line) {
    const std::string_view name = attribute(line, "font");
    face_ = name.substr(name.find('+') + 1);
    const Matrix matrix = Matrix::read(attribute(line, "trm"));
    span_ = transform_.turned(matrix.m[0], matrix.m[1]);
  }

  void add_glyph(std::string_view line) {
    MeasuredGlyph glyph;
    const double x = number(attribute(line, "x")), y = number(attribute(line, "y"));
    glyph.character = character_of(attribute(line, "unicode"));
    glyph.face = face_;
    const double drop = drop_of(face_);
    glyph.x = transform_.x(x, y) - drop * span_[1];
    glyph.baseline = transform_.y(x, y) + drop * span_[0];
    glyph.size = std::hypot(span_[0], span_[1]);
    glyph.turned = std::abs(span_[0]) < std::abs(span_[1]);
    glyph.advance = number(attribute(line, "adv")) * glyph.size;
    // The second character of a glyph that stands for two (a font's one glyph for ——) comes without
    // a glyph of its own, at the same place: it ends where that glyph does.
    if (line.find("glyph=") == std::string_view::npos && !pages_.back().glyphs.empty())
      glyph.x = pages_.back().glyphs.back().right();
    pages_.back().glyphs.push_back(std::move(glyph));
  }

  void add_point(std::string_view line, std::string_view x, std::string_view y) {
    const double px = number(attribute(line, x)), py = number(attribute(line, y));
    path_.emplace_back(transform_.x(px, py), transform_.y(px, py));
  }

  void add_picture() {
    pages_.back().pictures.push_back({transform_.x(0, 0), transform_.y(0, 0), transform_.x(1, 1),
                                      transform_.y(1, 1), multiplies_});
    multiplies_ = false;
  }

  MeasuredRule path_box() const {
    const auto xs = std::minmax_element(path_.begin(), path_.end());
    const auto ys = std::minmax_element(path_.begin(), path_.end(),
                                        [](auto& a, auto& b) { return a.second < b.second; });
    return {xs.first->first, ys.first->second, xs.second->first, ys.second->second, color_};
  }

  void end_filled_path() {
    if (!path_.empty()) pages_.back().rules.push_back(path_box());
  }

  // A circle's curves meet at its four outermost points.
  void end_stroked_path() {
    if (path_.empty()) return;
    const MeasuredRule box = path_box();
    const double half = line_ / 2;
    pages_.back().circles.push_back(
        {box.left - half, box.top - half, box.right + half, box.bottom + half, line_, box.color});
  }

  std::vector<MeasuredPage> pages_;
  Matrix transform_;
  std::string face_;
  std::array<double, 2> span_{};
  std::string color_;
  double line_ = 0;
  bool multiplies_ = false;
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

bool in_no_row(const MeasuredGlyph& glyph) {
  return glyph.character == U' ' || glyph.character == U'\0' || glyph.turned;
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
  std::remove_copy_if(glyphs.begin(), glyphs.end(), std::back_inserter(sorted), in_no_row);
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
