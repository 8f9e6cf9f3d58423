// A table on a finished page, by its rules: what stands in which of its cells.
#pragma once

#include <string>
#include <vector>

#include "conformance/measured_page.h"

namespace banxin {

class MeasuredTable {
 public:
  /// Of a page that has one table and no other rules.
  explicit MeasuredTable(const MeasuredPage& page);

  bool empty() const { return level_.empty(); }
  /// Outer edges.
  double left() const { return left_; }
  double right() const { return right_; }
  double top() const { return top_; }
  double bottom() const { return bottom_; }

  const std::vector<MeasuredRule>& level() const { return level_; }      ///< from top to bottom
  const std::vector<MeasuredRule>& upright() const { return upright_; }  ///< from left to right
  /// The outer edges and the middles of the rules between: one more than rows and columns.
  const std::vector<double>& row_edges() const { return row_edges_; }
  const std::vector<double>& column_edges() const { return column_edges_; }
  size_t rows() const { return row_edges_.size() - 1; }
  size_t columns() const { return column_edges_.size() - 1; }
  double height(size_t row) const { return row_edges_.at(row + 1) - row_edges_.at(row); }
  double width(size_t column) const {
    return column_edges_.at(column + 1) - column_edges_.at(column);
  }

  /// By the middles of their squares, in the file's order, without spaces.
  std::vector<MeasuredGlyph> cell(size_t row, size_t column) const;
  std::u32string text(size_t row, size_t column) const;
  std::u32string row_text(size_t row) const;

 private:
  std::vector<MeasuredGlyph> within(double left, double top, double right, double bottom) const;

  std::vector<MeasuredGlyph> glyphs_;
  std::vector<MeasuredRule> level_, upright_;
  double left_ = 0, right_ = 0, top_ = 0, bottom_ = 0;
  std::vector<double> row_edges_, column_edges_;
};

}  // namespace banxin
