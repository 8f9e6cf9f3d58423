#include "conformance/measured_table.h"

#include <algorithm>
#include <iterator>

namespace banxin {
namespace {

/// `middles` sorted, each once, the first and the last replaced by the outer edges.
std::vector<double> edges_of(std::vector<double> middles, double first, double last) {
  constexpr double kSame = 0.3;  // an outer rule's middle, or its edge
  std::vector<double> edges{first};
  std::sort(middles.begin(), middles.end());
  for (const double middle : middles)
    if (middle > edges.back() + kSame && middle < last - kSame) edges.push_back(middle);
  edges.push_back(last);
  return edges;
}

std::u32string text_of(const std::vector<MeasuredGlyph>& glyphs) {
  std::u32string text;
  for (const MeasuredGlyph& glyph : glyphs) text += glyph.character;
  return text;
}

}  // namespace

MeasuredTable::MeasuredTable(const MeasuredPage& page) : glyphs_(page.glyphs) {
  if (page.rules.empty()) return;
  std::vector<double> ys, xs;
  left_ = page.width;
  top_ = page.height;
  for (const MeasuredRule& rule : page.rules) {
    left_ = std::min(left_, rule.left);
    top_ = std::min(top_, rule.top);
    right_ = std::max(right_, rule.right);
    bottom_ = std::max(bottom_, rule.bottom);
    if (rule.right - rule.left > rule.bottom - rule.top) {
      level_.push_back(rule);
      ys.push_back((rule.top + rule.bottom) / 2);
    } else {
      upright_.push_back(rule);
      xs.push_back((rule.left + rule.right) / 2);
    }
  }
  std::stable_sort(level_.begin(), level_.end(), [](auto& a, auto& b) { return a.top < b.top; });
  std::stable_sort(upright_.begin(), upright_.end(),
                   [](auto& a, auto& b) { return a.left < b.left; });
  row_edges_ = edges_of(std::move(ys), top_, bottom_);
  column_edges_ = edges_of(std::move(xs), left_, right_);
}

std::vector<MeasuredGlyph> MeasuredTable::within(double left, double top, double right,
                                                 double bottom) const {
  std::vector<MeasuredGlyph> found;
  std::copy_if(glyphs_.begin(), glyphs_.end(), std::back_inserter(found), [&](auto& glyph) {
    const double x = glyph.x + glyph.advance / 2, y = (glyph.top() + glyph.bottom()) / 2;
    return glyph.character > U' ' && x > left && x < right && y > top && y < bottom;
  });
  return found;
}

std::vector<MeasuredGlyph> MeasuredTable::cell(size_t row, size_t column) const {
  return within(column_edges_.at(column), row_edges_.at(row), column_edges_.at(column + 1),
                row_edges_.at(row + 1));
}

std::u32string MeasuredTable::text(size_t row, size_t column) const {
  return text_of(cell(row, column));
}

std::u32string MeasuredTable::row_text(size_t row) const {
  return text_of(within(left_, row_edges_.at(row), right_, row_edges_.at(row + 1)));
}

}  // namespace banxin
