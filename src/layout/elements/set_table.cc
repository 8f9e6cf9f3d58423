#include "layout/elements/set_table.h"

#include <algorithm>
#include <utility>

#include "layout/lines/line_edits.h"
#include "layout/titles/lay_name.h"

namespace banxin {

SetTable::SetTable(GridTableBlock&& block, const Style& style)
    : block_(std::move(block)), style_(style), cells_(block_, style) {}

Len SetTable::height_of(Role role, size_t lines) const {
  const Len size = scaled(style_.element(role).size);
  return lines == 0 ? Len() : pitch(role) * (static_cast<int64_t>(lines) - 1) + size;
}

namespace {

/// Longer ones are text.
constexpr size_t kLongestHead = 60;

/// Lines of a head or another centred cell are of about one length, and words stay whole.
bool is_short(const Paragraph& paragraph) {
  return paragraph.text.clusters.size() <= kLongestHead &&
         paragraph.text.source.text.find('\n') == std::string::npos;
}

}  // namespace

LaidText SetTable::lay(uint32_t cell, StructureId node, Typesetter& typesetter) const {
  const PlacedCell& placed = cells_[cell];
  const ParagraphRef paragraph = cells_.shape(cell, node, typesetter);
  if (paragraph->empty()) return {};
  const Len room =
      measures.lefts[placed.column_end()] - measures.lefts[placed.column] - 2 * measures.padding_x;
  const Len measure = room.scaled(measures.scale_from.raw(), measures.scale_to.raw());
  LaidText laid;
  if (cells_.on_point(cell) && naturals[cell] <= measure) {
    laid = typesetter.lay_line(paragraph);
  } else {
    LineShape shape = paragraph->shape;
    shape.left = shape.first_indent = Len();
    shape.align = cells_.on_point(cell) ? Align::center : cells_.align(cell);
    shape.measure = measure;
    laid = shape.align == Align::center && is_short(*paragraph)
               ? lay_name(paragraph, measure, Align::center, style_)
               : banxin::lay(paragraph, shape, style_.text);
  }
  if (measures.scale_to != measures.scale_from)
    scale_line(laid, measures.scale_to, measures.scale_from);
  return laid;
}

/// Draws some rows of a table as one piece.
class TablePiece {
 public:
  TablePiece(const SetTable& table, std::span<const RowPart> rows, Typesetter& typesetter)
      : table_(table),
        places_(table.cells().places()),
        look_(table.look()),
        rows_(rows),
        typesetter_(typesetter) {
    tops_.push_back(Len());
    for (const RowPart& part : rows) {
      const Len whole = table.measures.heights[part.row];
      tops_.push_back(tops_.back() + (part.from == part.to ? whole : part.to - part.from));
    }
    box_.height = tops_.back();
  }

  Box run() {
    for (size_t k = 0; k < rows_.size(); ++k)
      for (uint32_t column = 0; column < places_.columns();) {
        const uint32_t cell = places_.at(rows_[k].row, column);
        if (begins_at(k, cell)) add_cell(cell, k);
        column = places_[cell].column_end();
      }
    add_level_rules();
    add_upright_rules();
    return std::move(box_);
  }

 private:
  // ---- cells ----

  /// Do the rows `k` and `k + 1` of the piece follow one another in the table?
  bool follow(size_t k) const { return rows_[k + 1].row == rows_[k].row + 1; }

  /// Is row `k` the first of the piece that shows the cell?
  bool begins_at(size_t k, uint32_t cell) const {
    const bool above = k > 0 && follow(k - 1) && places_[cell].row <= rows_[k - 1].row;
    return !above && !(k > 0 && rows_[k - 1].row == rows_[k].row);
  }

  /// Where what the piece shows of a cell ends.
  Len bottom_of(uint32_t cell, size_t k) const {
    while (k + 1 < rows_.size() && places_[cell].row_end() > rows_[k + 1].row &&
           (follow(k) || rows_[k + 1].row == rows_[k].row))
      ++k;
    return tops_[k + 1];
  }

  void add_cell(uint32_t cell, size_t k) {
    if (!table_.cells().has_words(cell)) return;
    if (const auto kept = table_.kept.find(cell); kept != table_.kept.end())
      return add_part(cell, k, kept->second);
    const bool repeated = rows_[k].repeated || places_[cell].row < rows_[k].row;
    const StructureId node = repeated ? kArtifact : table_.cells().node(cell);
    const Role role = table_.cells().role(cell);
    const Len room = bottom_of(cell, k) - tops_[k];
    std::shared_ptr<const LaidText> laid = lines_of(cell, k, node);
    if (laid->empty()) return;
    const size_t lines = laid->lines.size();
    Len own = table_.height_of(role, lines);
    Len pitch = table_.pitch(role), ascent = table_.scaled(typesetter_.style().ascent(role));
    if (own > room && repeated) {
      // Little of a label's rows stands on this page: it is set as small as that asks.
      for (Len* length : {&pitch, &ascent}) *length = length->scaled(room.raw(), own.raw());
      LaidText smaller = *laid;
      scale_line(smaller, room, own);
      laid = std::make_shared<const LaidText>(std::move(smaller));
      own = room;
    }
    const Len top = tops_[k] + above(places_[cell].cell->valign, room, own);
    const Len left = left_of(cell, *laid);
    box_.add_lines(role, left, top, {std::move(laid), 0, lines, pitch, ascent});
  }

  std::shared_ptr<const LaidText> lines_of(uint32_t cell, size_t k, StructureId node) const {
    if (rows_[k].repeated)
      if (const auto head = table_.heads.find(cell); head != table_.heads.end())
        return head->second;
    return std::make_shared<const LaidText>(table_.lay(cell, node, typesetter_));
  }

  /// White above a cell's lines.
  Len above(CellVAlign valign, Len room, Len own) const {
    if (valign == CellVAlign::top) return look_.padding_y;
    if (valign == CellVAlign::bottom) return room - own - look_.padding_y;
    return (room - own) / 2;
  }

  /// Of a row that is parted: the lines between the part's heights.
  void add_part(uint32_t cell, size_t k, const std::shared_ptr<const LaidText>& laid) {
    const Role role = table_.cells().role(cell);
    const Len pitch = table_.pitch(role), ascent = table_.scaled(typesetter_.style().ascent(role));
    Len to = rows_[k].to;
    for (size_t i = k; i + 1 < rows_.size() && rows_[i + 1].row == rows_[k].row; ++i)
      to = rows_[i + 1].to;
    const auto line_at = [&](Len height) {
      const int64_t above = (height - look_.padding_y + pitch - Len::from_raw(1)).raw();
      return static_cast<size_t>(
          std::clamp<int64_t>(above / pitch.raw(), 0, static_cast<int64_t>(laid->lines.size())));
    };
    const size_t first = line_at(rows_[k].from), last = line_at(to);
    if (first >= last) return;
    const Len top =
        tops_[k] + look_.padding_y + pitch * static_cast<int64_t>(first) - rows_[k].from;
    box_.add_lines(role, left_of(cell, *laid), top, {laid, first, last, pitch, ascent});
  }

  Len left_of(uint32_t cell, const LaidText& laid) const {
    const TableMeasures& measures = table_.measures;
    const PlacedCell& placed = places_[cell];
    const Len left = measures.lefts[placed.column] + measures.padding_x;
    if (!table_.cells().on_point(cell) || laid.lines.size() != 1) return left;
    const PointReach column = measures.points[placed.column];
    const Len room = measures.lefts[placed.column_end()] - left - measures.padding_x;
    const Len block = (room - column.left - column.right) / 2;
    return left + block + column.left - table_.cells().point_reach(laid).left;
  }

  // ---- rules ----

  uint32_t heads() const { return static_cast<uint32_t>(table_.block().table->header_rows); }

  /// Below row `k` of the piece.
  Len level_weight(size_t k) const {
    if (k + 1 == rows_.size()) return look_.outer;
    if (rows_[k].row < heads() && rows_[k + 1].row >= heads()) return look_.head;
    return rows_[k].row == rows_[k + 1].row ? Len() : look_.inner;
  }

  void add_level_rules() {
    const Len width = table_.measures.lefts.back() - table_.measures.lefts.front();
    rule(table_.measures.lefts.front(), Len(), width, look_.outer);
    for (size_t k = 0; k < rows_.size(); ++k) {
      const Len weight = level_weight(k);
      if (k + 1 == rows_.size()) {
        rule(table_.measures.lefts.front(), tops_[k + 1] - weight, width, weight);
        continue;
      }
      const bool partial = weight == Len() && rows_[k].row < heads() && look_.spans > Len();
      level_rule(k, partial ? look_.spans : weight, partial);
    }
  }

  /// Between rows `k` and `k + 1`, but within cells of both; `partial`: below heads of several
  /// columns alone.
  void level_rule(size_t k, Len weight, bool partial) {
    if (weight == Len()) return;
    const Len y = tops_[k + 1] - weight / 2;
    for (uint32_t column = 0; column < places_.columns();) {
      uint32_t end = column;
      while (end < places_.columns() && is_parted(k, end, partial)) ++end;
      if (end > column) {
        const Len inset = partial ? table_.measures.padding_x / 2 : Len();
        const Len left = table_.measures.lefts[column] + inset;
        rule(left, y, table_.measures.lefts[end] - inset - left, weight);
      }
      column = std::max(end, column + 1);
    }
  }

  bool is_parted(size_t k, uint32_t column, bool partial) const {
    const uint32_t above = places_.at(rows_[k].row, column);
    if (partial &&
        (places_[above].cell->colspan < 2 || places_[above].row_end() != rows_[k].row + 1))
      return false;
    return !follow(k) || places_[above].row_end() <= rows_[k + 1].row;
  }

  void add_upright_rules() {
    const auto& lefts = table_.measures.lefts;
    rule(lefts.front(), Len(), look_.sides, box_.height);
    rule(lefts.back() - look_.sides, Len(), look_.sides, box_.height);
    if (look_.columns == Len()) return;
    for (uint32_t column = 1; column < places_.columns(); ++column) {
      const Len x = lefts[column] - look_.columns / 2;
      for (size_t k = 0; k < rows_.size();) {
        const size_t begin = k;
        while (k < rows_.size() &&
               places_.at(rows_[k].row, column) != places_.at(rows_[k].row, column - 1))
          ++k;
        rule(x, tops_[begin], look_.columns, tops_[k] - tops_[begin]);
        k = std::max(k, begin + 1);
      }
    }
  }

  void rule(Len x, Len y, Len width, Len height) {
    if (width > Len() && height > Len())
      box_.add_rule(Role::rule, x, y, {width, height, look_.rule_color});
  }

  const SetTable& table_;
  const CellPlaces& places_;
  const TableStyle& look_;
  const std::span<const RowPart> rows_;
  Typesetter& typesetter_;
  std::vector<Len> tops_;  ///< of the rows' upper edges, and of the last one's lower
  Box box_;
};

Box SetTable::piece(std::span<const RowPart> rows, Typesetter& typesetter) const {
  return TablePiece(*this, rows, typesetter).run();
}

}  // namespace banxin
