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

LaidText SetTable::lay_sum(const std::string& words, Typesetter& typesetter) const {
  BlockText text;
  text.add(words, Role::table_cell, block_.span);
  for (BlockRun& run : text.runs) run.node = kArtifact;
  LaidText laid = typesetter.lay_line(typesetter.shape(Role::table_cell, std::move(text)));
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
      const Len whole =
          part.kind == RowKind::own ? table.measures.heights[part.row] : table.measures.subtotal;
      tops_.push_back(tops_.back() + (part.from == part.to ? whole : part.to - part.from));
    }
    box_.height = tops_.back();
  }

  Box run() {
    for (size_t k = 0; k < rows_.size(); ++k) is_own(k) ? add_row(k) : add_sums(k);
    add_level_rules();
    add_upright_rules();
    return std::move(box_);
  }

 private:
  // ---- cells ----

  bool is_own(size_t k) const { return rows_[k].kind == RowKind::own; }

  void add_row(size_t k) {
    for (uint32_t column = 0; column < places_.columns();) {
      const uint32_t cell = places_.at(rows_[k].row, column);
      if (begins_at(k, cell)) add_cell(cell, k);
      column = places_[cell].column_end();
    }
  }

  /// The label in the first columns, the sums below their numbers.
  void add_sums(size_t k) {
    const bool carried = rows_[k].kind == RowKind::carried_forward;
    const WordsStyle& words = table_.style().words;
    const auto& lefts = table_.measures.lefts;
    const uint32_t end = std::max(1U, table_.sums->label_columns());
    const LaidText label =
        table_.lay_sum(carried ? words.carried_forward : words.brought_forward, typesetter_);
    add_sum(label, k, (lefts[0] + lefts[end] - label.width()) / 2);
    for (uint32_t column = 0; column < places_.columns(); ++column) {
      if (!table_.sums->has(column)) continue;
      const LaidText sum =
          table_.lay_sum(table_.sums->before(rows_above(k, carried), column), typesetter_);
      add_sum(sum, k, left_on_point(column, column + 1, sum));
    }
  }

  /// The rows of the table whose numbers are known above row `k` of the piece; one that goes on
  /// below counts where it ends.
  uint32_t rows_above(size_t k, bool carried) const {
    if (!carried) return k + 1 < rows_.size() ? rows_[k + 1].row : 0;
    const RowPart& above = rows_[k - 1];
    const bool ends = above.from == above.to || above.to == table_.measures.heights[above.row];
    return above.row + (ends ? 1 : 0);
  }

  void add_sum(const LaidText& laid, size_t k, Len left) {
    if (laid.empty()) return;
    const Len ascent = table_.scaled(typesetter_.style().ascent(Role::table_cell));
    const Len own = table_.height_of(Role::table_cell, 1);
    const Len top = tops_[k] + (tops_[k + 1] - tops_[k] - own) / 2;
    box_.add_lines(Role::table_cell, left, top,
                   {std::make_shared<const LaidText>(laid), 0, 1, Len(), ascent});
  }

  /// Do the rows `k` and `k + 1` of the piece follow one another in the table?
  bool follow(size_t k) const {
    return is_own(k) && is_own(k + 1) && rows_[k + 1].row == rows_[k].row + 1;
  }
  /// Are they parts of one row?
  bool go_on(size_t k) const {
    return is_own(k) && is_own(k + 1) && rows_[k + 1].row == rows_[k].row;
  }

  /// Is row `k` the first of the piece that shows the cell?
  bool begins_at(size_t k, uint32_t cell) const {
    const bool above = k > 0 && follow(k - 1) && places_[cell].row <= rows_[k - 1].row;
    return !above && !(k > 0 && go_on(k - 1));
  }

  /// Where what the piece shows of a cell ends.
  Len bottom_of(uint32_t cell, size_t k) const {
    while (k + 1 < rows_.size() && places_[cell].row_end() > rows_[k + 1].row &&
           (follow(k) || go_on(k)))
      ++k;
    return tops_[k + 1];
  }

  void add_cell(uint32_t cell, size_t k) {
    if (!table_.cells().has_words(cell)) return;
    if (const auto kept = table_.kept.find(cell); kept != table_.kept.end())
      return places_[cell].cell->rowspan > 1 ? add_flowing(cell, k, kept->second)
                                             : add_part(cell, k, kept->second);
    const bool repeated =
        rows_[k].repeated || places_[cell].row < rows_[k].row || rows_[k].from > Len();
    const StructureId node = repeated ? kArtifact : table_.cells().node(cell);
    const Role role = table_.cells().role(cell);
    const Len room = bottom_of(cell, k) - tops_[k];
    std::shared_ptr<const LaidText> laid = lines_of(cell, k, node);
    if (laid->empty()) return;
    const size_t lines = laid->lines.size();
    Len own = table_.height_of(role, lines);
    Len pitch = table_.pitch(role), ascent = table_.scaled(typesetter_.style().ascent(role));
    if (own > room && places_[cell].cell->rowspan > 1) {
      // Little of its rows stands on this page: it is set as small as that asks.
      const Len fit = std::max(room / 2, room - look_.padding_y);
      for (Len* length : {&pitch, &ascent}) *length = length->scaled(fit.raw(), own.raw());
      LaidText smaller = *laid;
      scale_line(smaller, fit, own);
      laid = std::make_shared<const LaidText>(std::move(smaller));
      own = fit;
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
    for (size_t i = k; i + 1 < rows_.size() && go_on(i); ++i) to = rows_[i + 1].to;
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

  /// Of a cell of several rows: the lines that its rows on this piece hold.
  void add_flowing(uint32_t cell, size_t k, const std::shared_ptr<const LaidText>& laid) {
    const Role role = table_.cells().role(cell);
    const Len pitch = table_.pitch(role), ascent = table_.scaled(typesetter_.style().ascent(role));
    size_t end = k;
    while (end + 1 < rows_.size() && places_[cell].row_end() > rows_[end + 1].row &&
           (follow(end) || go_on(end)))
      ++end;
    const size_t first = lines_above(cell, rows_[k].row, rows_[k].from, pitch);
    const RowPart& last = rows_[end];
    const bool whole = last.from == last.to || last.to == table_.measures.heights[last.row];
    size_t until = whole ? lines_above(cell, last.row + 1, Len(), pitch)
                         : lines_above(cell, last.row, last.to, pitch);
    if (whole && last.row + 1 >= places_[cell].row_end()) until = laid->lines.size();
    until = std::min(until, laid->lines.size());
    if (first >= until) return;
    const Len white = tops_[end + 1] - tops_[k] - table_.height_of(role, until - first);
    box_.add_lines(role, left_of(cell, *laid), tops_[k] + std::min(look_.padding_y, white / 2),
                   {laid, first, until, pitch, ascent});
  }

  /// Lines of the cell that stand above a height of a row.
  size_t lines_above(uint32_t cell, uint32_t row, Len height, Len pitch) const {
    int64_t lines = height.raw() / pitch.raw();
    for (uint32_t r = places_[cell].row; r < row; ++r) lines += table_.lines_in_row(r, pitch);
    return static_cast<size_t>(lines);
  }

  Len left_of(uint32_t cell, const LaidText& laid) const {
    const PlacedCell& placed = places_[cell];
    if (table_.cells().on_point(cell) && laid.lines.size() == 1)
      return left_on_point(placed.column, placed.column_end(), laid);
    return table_.measures.lefts[placed.column] + table_.measures.padding_x;
  }

  /// Of a number, so that its point stands where the column's does.
  Len left_on_point(uint32_t column, uint32_t end, const LaidText& number) const {
    const TableMeasures& measures = table_.measures;
    const Len left = measures.lefts[column] + measures.padding_x;
    const PointReach reach = measures.points[column];
    const Len room = measures.lefts[end] - left - measures.padding_x;
    const Len block = (room - reach.left - reach.right) / 2;
    return left + block + reach.left - table_.cells().point_reach(number).left;
  }

  // ---- rules ----

  uint32_t heads() const { return static_cast<uint32_t>(table_.block().table->header_rows); }

  /// Below row `k` of the piece.
  Len level_weight(size_t k) const {
    if (k + 1 == rows_.size()) return look_.outer;
    const bool head = is_own(k) && rows_[k].row < heads();
    if (head && (!is_own(k + 1) || rows_[k + 1].row >= heads())) return look_.head;
    return go_on(k) ? Len() : look_.inner;
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
      const bool partial =
          weight == Len() && is_own(k) && rows_[k].row < heads() && look_.spans > Len();
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
    if (!is_own(k) || !is_own(k + 1)) return true;
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
        while (k < rows_.size() && has_upright(k, column)) ++k;
        rule(x, tops_[begin], look_.columns, tops_[k] - tops_[begin]);
        k = std::max(k, begin + 1);
      }
    }
  }

  /// Does a rule stand at the left of the column in row `k` of the piece?
  bool has_upright(size_t k, uint32_t column) const {
    if (!is_own(k)) return column >= table_.sums->label_columns();
    return places_.at(rows_[k].row, column) != places_.at(rows_[k].row, column - 1);
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
