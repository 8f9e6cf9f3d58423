#include "layout/elements/lay_table.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "layout/elements/set_table.h"
#include "layout/elements/table_widths.h"

namespace banxin {
namespace {

/// Rows that one task of the pool measures.
constexpr uint32_t kRowsATask = 256;

/// What some rows' cells ask for.
struct Needs {
  std::vector<ColumnNeed> columns;  ///< without padding
  std::vector<PointReach> points;
  std::vector<SpanNeed> spans;
};

void widen(ColumnNeed& need, const ColumnNeed& other) {
  need.least = std::max(need.least, other.least);
  need.natural = std::max(need.natural, other.natural);
  need.words = std::max(need.words, other.words);
}

void widen(PointReach& reach, const PointReach& other) {
  reach.left = std::max(reach.left, other.left);
  reach.right = std::max(reach.right, other.right);
}

class TableLayout {
 public:
  TableLayout(GridTableBlock&& block, const Job& job, const ElementFonts& element_fonts,
              Typesetter& typesetter)
      : job_(job),
        element_fonts_(element_fonts),
        typesetter_(typesetter),
        table_(std::make_shared<SetTable>(std::move(block), typesetter.style())),
        cells_(table_->cells()),
        places_(cells_.places()),
        look_(table_->look()) {}

  bool is_cramped() {
    measure();
    for (const Trial& trial : trials())
      if (trial.words && column_widths(source().columns, needs_of(trial), room())) return false;
    return true;
  }

  LaidRows run() {
    measure();
    decide_widths();
    measure_heights();
    LaidRows laid;
    laid.span = table_->block().span;
    laid.gap_above = look_.gap_above;
    laid.gap_below = look_.gap_below;
    if (table_->sums)
      laid.subtotal = table_->measures.subtotal = padded(table_->height_of(Role::table_cell, 1));
    laid.above = captioned(table_->block().caption);
    laid.above_continued = captioned(table_->block().caption_continued, true);
    add_slots(laid);
    if (laid.heads > 0) keep_heads();
    add_notes(laid);
    laid.rows = table_;
    return laid;
  }

 private:
  Len room() const { return typesetter_.grid().type_width; }
  const TableBlock& source() const { return *table_->block().table; }

  /// Calls `visit` for pieces of the rows in parallel, each with a typesetter of its own; what they
  /// say is joined in the rows' order.
  template <class Visit>
  void in_parallel(Visit visit) {
    const uint32_t tasks = (places_.rows() + kRowsATask - 1) / kRowsATask;
    std::vector<std::pair<std::vector<Fallback>, Diagnostics>> said(tasks);
    job_.for_each(tasks, [&](size_t task) {
      Typesetter own(typesetter_.style(), typesetter_.grid(), typesetter_.fonts(), element_fonts_);
      const auto first = static_cast<uint32_t>(task) * kRowsATask;
      visit(task, first, std::min(first + kRowsATask, places_.rows()), own);
      said[task] = {std::move(own.fallbacks()), std::move(own.diagnostics())};
    });
    for (auto& [fallbacks, diagnostics] : said) {
      auto& all = typesetter_.fallbacks();
      all.insert(all.end(), fallbacks.begin(), fallbacks.end());
      typesetter_.diagnostics().append(std::move(diagnostics));
    }
  }

  // ---- widths ----

  void measure() {
    const uint32_t tasks = (places_.rows() + kRowsATask - 1) / kRowsATask;
    std::vector<Needs> needs(tasks);
    table_->naturals.resize(places_.size());
    in_parallel([&](size_t task, uint32_t first, uint32_t last, Typesetter& typesetter) {
      needs[task].columns.resize(places_.columns());
      needs[task].points.resize(places_.columns());
      for (uint32_t i = places_.begin_of(first); i < places_.begin_of(last); ++i)
        measure_cell(i, needs[task], typesetter);
    });
    needs_.columns.resize(places_.columns());
    needs_.points.resize(places_.columns());
    for (const Needs& one : needs) {
      for (uint32_t c = 0; c < places_.columns(); ++c) {
        widen(needs_.columns[c], one.columns[c]);
        widen(needs_.points[c], one.points[c]);
      }
      needs_.spans.insert(needs_.spans.end(), one.spans.begin(), one.spans.end());
    }
    if (source().subtotals) measure_sums();
    bool numbers_alone = true;  // else the first column counts the rows
    for (uint32_t c = 0; c < places_.columns(); ++c)
      numbers_alone = numbers_alone && cells_.is_of_numbers(c);
    for (uint32_t c = 0; c < places_.columns(); ++c) {
      const Len on_point = needs_.points[c].left + needs_.points[c].right;
      widen(needs_.columns[c], {on_point, on_point, Len(), false});
      needs_.columns[c].of_numbers = cells_.is_of_numbers(c) && (c > 0 || numbers_alone);
    }
  }

  void measure_sums() {
    table_->sums.emplace(cells_);
    const Len size = typesetter_.style().element(Role::table_cell).size;
    table_->measures.scale_to = table_->measures.scale_from = size;
    for (uint32_t c = 0; c < places_.columns(); ++c)
      if (table_->sums->has(c))
        for (const std::string& sum : table_->sums->extremes(c))
          widen(needs_.points[c], cells_.point_reach(table_->lay_sum(sum, typesetter_)));
    const WordsStyle& words = typesetter_.style().words;
    for (const std::string* label : {&words.carried_forward, &words.brought_forward}) {
      const Len width = table_->lay_sum(*label, typesetter_).width();
      needs_.spans.push_back({0, table_->sums->label_columns(), {width, width, width, false}});
    }
  }

  void measure_cell(uint32_t i, Needs& needs, Typesetter& typesetter) {
    const PlacedCell& placed = places_[i];
    const ParagraphRef paragraph = cells_.shape(i, kArtifact, typesetter);
    if (paragraph->empty()) return;
    const ParagraphWidths widths = widths_of(*paragraph, typesetter.style().text);
    table_->naturals[i] = widths.natural;
    ColumnNeed need{widths.least, widths.natural, Len(), false};
    const bool upright = placed.cell->rowspan > 1 && cells_.role(i) != Role::table_head;
    need.words = upright ? need.least : readable(i, need, typesetter.style());
    // A label of several rows has as many lines: it need not stand on one.
    if (placed.cell->rowspan > 1)
      need.natural = std::max(need.least, need.natural / placed.cell->rowspan);
    if (placed.cell->colspan > 1) {
      needs.spans.push_back({placed.column, static_cast<uint32_t>(placed.cell->colspan), need});
      return;
    }
    widen(needs.columns[placed.column], need);
    if (cells_.on_point(i))
      widen(needs.points[placed.column], cells_.point_reach(typesetter.lay_line(paragraph)));
  }

  /// The least width in which a cell reads well: a head's words whole, some characters of a text.
  Len readable(uint32_t i, const ColumnNeed& need, const Style& style) const {
    constexpr int kCharacters = 4;
    const Role role = cells_.role(i);
    if (role == Role::table_head) return cells_.widest_word(i, style);
    return std::min(need.natural, style.element(role).size * kCharacters);
  }

  /// How a table is set that may be too wide.
  struct Trial {
    Len size;     ///< of a cell's type
    Len padding;  ///< left and right of its text
    bool words;   ///< of heads stay whole
  };

  /// What columns ask for then, with padding.
  std::vector<ColumnNeed> needs_of(const Trial& trial) const {
    const Len size = typesetter_.style().element(Role::table_cell).size;
    const auto at = [&](const ColumnNeed& need) {
      // Rounded up: what is laid again may be a unit wider.
      const Len more = 2 * trial.padding + Len::from_raw(4);
      const Len least = trial.words ? std::max(need.least, need.words) : need.least;
      return ColumnNeed{least.scaled(trial.size.raw(), size.raw()) + more,
                        need.natural.scaled(trial.size.raw(), size.raw()) + more, Len(),
                        need.of_numbers};
    };
    std::vector<ColumnNeed> needs;
    for (const ColumnNeed& need : needs_.columns) needs.push_back(at(need));
    std::vector<SpanNeed> spans;
    for (const SpanNeed& span : needs_.spans)
      spans.push_back({span.column, span.columns, at(span.need)});
    spread_spans(spans, needs);
    return needs;
  }

  /// In the order of preference: as the look has it, with less padding, smaller and smaller; then
  /// the same with words cut.
  std::vector<Trial> trials() const {
    std::vector<Trial> trials;
    const Len size = typesetter_.style().element(Role::table_cell).size;
    for (const bool words : {true, false}) {
      trials.push_back({size, look_.padding_x, words});
      trials.push_back({size, look_.padding_x_least, words});
      if (look_.size_step <= Len()) continue;
      for (Len to = size - look_.size_step; to >= look_.size_least; to -= look_.size_step)
        trials.push_back({to, look_.padding_x_least, words});
    }
    return trials;
  }

  void decide_widths() {
    for (const Trial& trial : trials())
      if (const auto widths = column_widths(source().columns, needs_of(trial), room()))
        return settle(*widths, trial);
    const Trial last = trials().back();
    const auto needs = needs_of(last);
    say_too_wide(needs);
    settle(forced_widths(source().columns, needs, widest()), last);
  }

  /// A turned page's number stands left of the type area.
  bool is_turned() const { return typesetter_.grid().width > typesetter_.grid().height; }

  /// As far as a table that is too wide may stand out: no number is cut, but paper has its end.
  Len widest() const {
    const PageGrid& grid = typesetter_.grid();
    constexpr Len kWhite = Len::from_mm(8);
    const Len right = std::max(Len(), grid.width - grid.left - grid.type_width - kWhite);
    return room() + (is_turned() ? right : 2 * std::min(right, grid.left - kWhite));
  }

  void settle(const std::vector<Len>& widths, const Trial& trial) {
    TableMeasures& measures = table_->measures;
    measures.padding_x = trial.padding;
    measures.scale_to = trial.size;
    measures.scale_from = typesetter_.style().element(Role::table_cell).size;
    Len all;
    for (const Len width : widths) all += width;
    Len left = all > room() && is_turned() ? Len() : (room() - all) / 2;
    for (const Len width : widths) {
      measures.lefts.push_back(left);
      left += width;
    }
    measures.lefts.push_back(left);
    for (const PointReach& reach : needs_.points)
      measures.points.push_back({table_->scaled(reach.left), table_->scaled(reach.right)});
  }

  void say_too_wide(const std::vector<ColumnNeed>& needs) {
    const Len beyond = least_width(source().columns, needs) - room();
    const auto widest = std::max_element(
        needs.begin(), needs.end(),
        [](const ColumnNeed& a, const ColumnNeed& b) { return a.least < b.least; });
    typesetter_.diagnostics().warning(
        "W0521", table_->block().span,
        fmt::format("the table is {:.1f} mm too wide for the page; column {} asks for the most",
                    std::max(Len(), beyond).mm(), widest - needs.begin() + 1),
        "give columns less width, part long words, or write landscape = true");
  }

  // ---- heights ----

  Len padded(Len text) const { return std::max(look_.row_least, text + 2 * look_.padding_y); }

  void measure_heights() {
    std::vector<Len>& heights = table_->measures.heights;
    heights.assign(places_.rows(), look_.row_least);
    in_parallel([&](size_t, uint32_t first, uint32_t last, Typesetter& typesetter) {
      Typesetter silent(typesetter.style(), typesetter.grid(), typesetter.fonts(), element_fonts_);
      for (uint32_t row = first; row < last; ++row)
        for (uint32_t i = places_.begin_of(row); i < places_.end_of(row); ++i)
          if (places_[i].cell->rowspan == 1)
            heights[row] = std::max(heights[row], padded(text_height(i, silent)));
    });
    // Cells of several rows: what they lack is shared out among the rows.
    Typesetter silent(typesetter_.style(), typesetter_.grid(), typesetter_.fonts(), element_fonts_);
    for (const uint32_t i : places_.tall()) {
      const Len wanted = text_height(i, silent) + 2 * look_.padding_y;
      Len has;
      const uint32_t end = std::min(places_[i].row_end(), places_.rows());
      for (uint32_t row = places_[i].row; row < end; ++row) has += heights[row];
      if (wanted > has) {
        const auto count = static_cast<int64_t>(end - places_[i].row);
        for (uint32_t row = places_[i].row; row < end; ++row)
          heights[row] += (wanted - has) / count + Len::from_raw(1);
      }
      if (wanted > typesetter_.grid().type_height / 2) let_flow(i, silent);
    }
  }

  /// What a page may be too low for goes on from page to page, so many lines in each of its rows.
  void let_flow(uint32_t i, Typesetter& typesetter) {
    auto text = std::make_shared<const LaidText>(table_->lay(i, cells_.node(i), typesetter));
    const auto lines = static_cast<int64_t>(text->lines.size());
    table_->kept.emplace(i, std::move(text));
    const uint32_t begin = places_[i].row, end = std::min(places_[i].row_end(), places_.rows());
    const Len pitch = table_->pitch(cells_.role(i));
    int64_t held = 0;
    for (uint32_t row = begin; row < end; ++row) held += table_->lines_in_row(row, pitch);
    const int64_t more = (std::max<int64_t>(0, lines - held) + end - begin - 1) / (end - begin);
    for (uint32_t row = begin; row < end && more > 0; ++row)
      table_->measures.heights[row] =
          std::max(table_->measures.heights[row],
                   pitch * (table_->lines_in_row(row, pitch) + more) + Len::from_raw(1));
  }

  Len text_height(uint32_t i, Typesetter& typesetter) const {
    if (!cells_.has_words(i)) return {};
    const PlacedCell& placed = places_[i];
    const TableMeasures& measures = table_->measures;
    const Len width = measures.lefts[placed.column_end()] - measures.lefts[placed.column] -
                      2 * measures.padding_x;
    const bool one_line = table_->scaled(table_->naturals[i]) < width &&
                          placed.cell->text.text.find('\n') == std::string::npos;
    const size_t lines = one_line ? 1 : table_->lay(i, kArtifact, typesetter).lines.size();
    return table_->height_of(cells_.role(i), lines);
  }

  // ---- slots ----

  void add_slots(LaidRows& laid) {
    const std::vector<Len>& heights = table_->measures.heights;
    const auto heads = static_cast<uint32_t>(source().header_rows);
    Len all = laid.above.height, of_heads = laid.above_continued.height;
    for (uint32_t row = 0; row < places_.rows(); ++row) {
      all += heights[row];
      if (row < heads) of_heads += heights[row];
    }
    const PageGrid& grid = typesetter_.grid();
    const Len page = grid.type_height;
    const Len line_above = grid.size + gap_length(grid, typesetter_.style().grid, look_.gap_above);
    laid.whole = all + line_above <= page.scaled(look_.whole_permille, 1000);
    // Heads that would leave little room stand once.
    if (of_heads * 2 <= page) laid.heads = heads;
    const Len left = page - (laid.heads > 0 ? of_heads : Len()) - 2 * laid.subtotal;
    find_torn_spans();
    for (uint32_t row = 0; row < places_.rows(); ++row) {
      const bool first_of_body = row == heads, head = row > 0 && row < heads;
      const bool last = row + 1 == places_.rows() && row > heads;
      const bool keeps = (row > 0 && (head || first_of_body)) || last || torn_[row];
      if (heights[row] <= left)
        laid.slots.push_back({{row, Len(), Len(), false}, heights[row], keeps});
      else
        part_row(row, keeps, laid);
    }
  }

  void keep_heads() {
    Typesetter silent(typesetter_.style(), typesetter_.grid(), typesetter_.fonts(), element_fonts_);
    const auto rows = static_cast<uint32_t>(source().header_rows);
    for (uint32_t i = 0; i < places_.end_of(rows - 1); ++i)
      table_->heads.emplace(i, std::make_shared<const LaidText>(table_->lay(i, kArtifact, silent)));
  }

  /// Between rows where a cell of several leaves less height on one side than its words need.
  void find_torn_spans() {
    torn_.assign(places_.rows(), false);
    const std::vector<Len>& heights = table_->measures.heights;
    Typesetter silent(typesetter_.style(), typesetter_.grid(), typesetter_.fonts(), element_fonts_);
    for (const uint32_t i : places_.tall()) {
      const Len need = text_height(i, silent);
      const uint32_t begin = places_[i].row, end = std::min(places_[i].row_end(), places_.rows());
      Len above;
      for (uint32_t row = begin + 1; row < end && (above += heights[row - 1]) < need; ++row)
        torn_[row] = true;
      Len below;
      for (uint32_t row = end; row > begin + 1 && (below += heights[row - 1]) < need; --row)
        torn_[row - 1] = true;
    }
  }

  /// A row higher than a page, line by line; its cells' lines stand at its top then.
  void part_row(uint32_t row, bool keeps, LaidRows& laid) {
    Typesetter silent(typesetter_.style(), typesetter_.grid(), typesetter_.fonts(), element_fonts_);
    Len pitch = table_->pitch(Role::table_cell);
    size_t lines = 1;
    for (uint32_t i = places_.begin_of(row); i < places_.end_of(row); ++i) {
      if (places_[i].cell->rowspan > 1) continue;
      auto text = std::make_shared<const LaidText>(table_->lay(i, cells_.node(i), silent));
      lines = std::max(lines, text->lines.size());
      table_->kept.emplace(i, std::move(text));
    }
    const Len height = table_->measures.heights[row];
    const Len for_lines = height - look_.padding_y;
    lines = std::max(lines, static_cast<size_t>(for_lines.raw() / pitch.raw()));
    Len from;
    for (size_t line = 0; line < lines; ++line) {
      const bool last = line + 1 == lines;
      const Len to = last ? height : look_.padding_y + pitch * static_cast<int64_t>(line + 1);
      laid.slots.push_back({{row, from, to, false}, to - from, keeps});
      keeps = false;
      from = to;
    }
  }

  // ---- around the rows ----

  /// Caption and unit, one below the other. What stands again is no part of the text.
  Box captioned(const BlockText& caption, bool again = false) {
    Box box;
    BlockText unit = table_->block().unit;
    for (BlockRun& run : unit.runs)
      if (again) run.node = kArtifact;
    add_line_above(box, Role::table_caption, caption);
    add_line_above(box, Role::table_unit, unit);
    if (!box.items.empty()) box.height += look_.caption_gap;
    return box;
  }

  void add_line_above(Box& box, Role role, const BlockText& words) {
    if (words.text.empty()) return;
    BlockText text = words;
    LaidText laid = lay_in_table(role, std::move(text));
    if (laid.empty()) return;
    if (!box.items.empty()) box.height += leading(role);
    add_text(box, role, std::move(laid));
  }

  /// Between the table's own edges, with the element's indents.
  LaidText lay_in_table(Role role, BlockText&& words) {
    const auto& lefts = table_->measures.lefts;
    const ParagraphRef paragraph = typesetter_.shape(role, std::move(words));
    const Len indents = room() - paragraph->shape.measure;
    return typesetter_.lay(paragraph, lefts.front(), lefts.back() - lefts.front() - indents);
  }

  Len leading(Role role) const {
    const ElementStyle& element = typesetter_.style().element(role);
    return std::max(Len(), element.pitch - element.size);
  }

  void add_text(Box& box, Role role, LaidText&& laid) {
    const ElementStyle& element = typesetter_.style().element(role);
    const size_t lines = laid.lines.size();
    const Len top = box.height;
    box.height += element.pitch * (static_cast<int64_t>(lines) - 1) + element.size;
    box.add_lines(role, Len(), top,
                  {std::make_shared<const LaidText>(std::move(laid)), 0, lines, element.pitch,
                   typesetter_.style().ascent(role)});
  }

  void add_notes(LaidRows& laid) {
    for (const BlockText& note : table_->block().notes) {
      BlockText words = note;
      LaidText text = lay_in_table(Role::table_note, std::move(words));
      if (text.empty()) continue;
      Box& box = laid.below.emplace_back();
      box.height = laid.below.size() == 1 ? look_.note_gap : leading(Role::table_note);
      add_text(box, Role::table_note, std::move(text));
    }
  }

  const Job& job_;
  const ElementFonts& element_fonts_;
  Typesetter& typesetter_;
  const std::shared_ptr<SetTable> table_;
  const TableCells& cells_;
  const CellPlaces& places_;
  const TableStyle& look_;
  Needs needs_;
  std::vector<bool> torn_;  ///< by row: a page should not begin with it
};

}  // namespace

bool is_cramped(GridTableBlock block, const Job& job, const ElementFonts& element_fonts,
                Typesetter& typesetter) {
  return TableLayout(std::move(block), job, element_fonts, typesetter).is_cramped();
}

LaidRows lay_table(GridTableBlock&& block, const Job& job, const ElementFonts& element_fonts,
                   Typesetter& typesetter) {
  return TableLayout(std::move(block), job, element_fonts, typesetter).run();
}

}  // namespace banxin
