// What holds of a table whatever it is like: random ones, by seeds.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "messages/render_diagnostics.h"
#include "property/documents.h"
#include "property/random_seeds.h"
#include "property/random_table.h"

namespace banxin {
namespace {

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};

bool overlap(const Box& a, const Box& b, double allowed) {
  return std::min(a.right, b.right) - std::max(a.left, b.left) > allowed &&
         std::min(a.bottom, b.bottom) - std::max(a.top, b.top) > allowed;
}

struct CellRun {
  const FrameItem* item = nullptr;
  const GlyphRun* run = nullptr;
  std::string text;
};

/// Where a run's ink may be: half of a full-width mark's square is white.
Box box_of(const CellRun& cell) {
  const GlyphRun& run = *cell.run;
  const auto begins = [&](const char* mark) { return cell.text.rfind(mark, 0) == 0; };
  const auto ends = [&](std::string_view mark) { return cell.text.ends_with(mark); };
  const double half = run.size.mm() / 2;
  const bool opens = begins("（") || begins("“");
  const bool closes = ends("）") || ends("”") || ends("。") || ends("、");
  return {run.x.mm() + (opens ? half : 0), (run.y - run.size.scaled(7, 10)).mm(),
          (run.x + run.width).mm() - (closes ? half : 0), run.y.mm()};
}

struct TablePage {
  std::vector<CellRun> runs;
  std::vector<Box> rules;
};

bool is_cell(Role role) {
  return role == Role::table_head || role == Role::table_stub || role == Role::table_cell;
}

TablePage read_page(const FramePage& page) {
  TablePage read;
  for (const FrameItem& item : page.items) {
    const GlyphRun* run = item.text();
    if (run != nullptr && is_cell(item.role))
      read.runs.push_back(
          {&item, run, page.text.substr(run->text_begin, run->text_end - run->text_begin)});
    if (const FramePath* path = item.path(); path != nullptr && item.role == Role::rule)
      read.rules.push_back({path->x.mm(), path->y.mm(), (path->x + path->width).mm(),
                            (path->y + path->height).mm()});
  }
  return read;
}

/// The cells' nodes, row by row.
void collect_cells(const StructureTree& tree, StructureId id, std::vector<StructureId>& cells) {
  for (const StructureId child : tree.node(id).children) {
    const StructureTag tag = tree.node(child).tag;
    if (tag == StructureTag::td || tag == StructureTag::th) cells.push_back(child);
    collect_cells(tree, child, cells);
  }
}

class TableCheck {
 public:
  TableCheck(const RandomTable& table, const CompiledDocument& document)
      : table_(table), frame_(document.compilation->frame) {
    for (const FramePage& page : frame_.pages) pages_.push_back(read_page(page));
    collect_cells(frame_.structure, StructureTree::kRoot, nodes_);
    for (const Diagnostic& one : document.compilation->diagnostics.all())
      too_wide_ = too_wide_ || one.code == "W0521";
  }

  void run() const {
    expect_each_cell_once();
    if (!too_wide_)
      for (const TablePage& page : pages_) expect_cells_apart(page);
    expect_heads();
    if (table_.subtotals) expect_sums();
  }

 private:
  void expect_each_cell_once() const {
    std::map<StructureId, std::string> said;
    for (const TablePage& page : pages_)
      for (const CellRun& run : page.runs)
        if (run.item->node != kArtifact) said[run.item->node] += run.text;
    ASSERT_EQ(nodes_.size(), table_.cells.size());
    for (size_t i = 0; i < nodes_.size(); ++i)
      EXPECT_EQ(without_spaces(said[nodes_[i]]), without_spaces(table_.cells[i].words))
          << "row " << table_.cells[i].row + 1 << ", column " << table_.cells[i].column + 1;
  }

  /// Pieces of a cell's line; of a head that stands again it is not known what cell they are of.
  static bool on_one_line(const CellRun& a, const CellRun& b) {
    return a.run->y == b.run->y && a.item->node == b.item->node;
  }

  static void expect_cells_apart(const TablePage& page) {
    constexpr double kTouch = 0.2;
    for (size_t i = 0; i < page.runs.size(); ++i) {
      const Box own = box_of(page.runs[i]);
      for (size_t k = i + 1; k < page.runs.size(); ++k)
        EXPECT_FALSE(!on_one_line(page.runs[i], page.runs[k]) &&
                     overlap(own, box_of(page.runs[k]), kTouch))
            << page.runs[i].text << " on " << page.runs[k].text;
      for (const Box& rule : page.rules)
        EXPECT_FALSE(overlap(own, rule, 0.05)) << page.runs[i].text << " on a rule";
    }
  }

  std::optional<size_t> cell_of(StructureId node) const {
    const auto found = std::find(nodes_.begin(), nodes_.end(), node);
    if (found == nodes_.end()) return std::nullopt;
    return static_cast<size_t>(found - nodes_.begin());
  }

  /// The first row of the body that begins on a page.
  std::optional<uint32_t> first_row(const TablePage& page) const {
    std::optional<uint32_t> first;
    for (const CellRun& run : page.runs)
      if (const auto cell = cell_of(run.item->node);
          cell && table_.cells[*cell].row >= table_.head_rows)
        first = std::min(first.value_or(UINT32_MAX), table_.cells[*cell].row);
    return first;
  }

  /// One that would take half of each page stands once.
  bool head_is_high() const {
    return std::any_of(pages_.begin(), pages_.end(), [&](const TablePage& page) {
      double top = 1000, bottom = 0;
      for (const CellRun& run : page.runs)
        if (run.item->role == Role::table_head) {
          top = std::min(top, box_of(run).top);
          bottom = std::max(bottom, box_of(run).bottom);
        }
      return bottom - top > 0.35 * (table_.turned ? 156 : 225);
    });
  }

  void expect_heads() const {
    if (table_.head_rows == 0) return;
    const std::string head = without_spaces(table_.cells.front().words);
    if (head.empty() || head_is_high()) return;
    for (const TablePage& page : pages_) {
      if (!first_row(page)) continue;
      std::string words;
      for (const CellRun& run : page.runs)
        if (run.item->role == Role::table_head) words += run.text;
      EXPECT_NE(without_spaces(words).find(head), std::string::npos) << "no head on a page";
    }
  }

  /// 承前页 of a page is what 过次页 of the one before says, and both are the sum so far.
  void expect_sums() const {
    std::vector<std::string> carried;
    uint32_t row = 0;
    for (const TablePage& page : pages_) {
      const std::vector<std::string> brought = sums_beside(page, "承前页");
      if (!carried.empty()) {  // none below a head of a page's height
        EXPECT_EQ(brought, carried);
      }
      if (!brought.empty()) row = row_below(row, brought);
      EXPECT_LT(row, table_.rows) << "no sums of rows above: " << brought.front();
      carried = sums_beside(page, "过次页");
    }
    EXPECT_TRUE(carried.empty()) << "nothing goes on";
  }

  static std::vector<std::string> sums_beside(const TablePage& page, const std::string& label) {
    std::vector<std::string> sums;
    for (const CellRun& one : page.runs)
      if (one.text == label)
        for (const CellRun& run : page.runs)
          if (run.item->node == kArtifact && run.run->y == one.run->y && run.text != label)
            sums.push_back(run.text);
    return sums;
  }

  /// The row above which the sums are those of some columns, from `row` on.
  uint32_t row_below(uint32_t row, const std::vector<std::string>& sums) const {
    while (row < table_.rows && !are_above(row, sums)) ++row;
    return row;
  }

  bool are_above(uint32_t row, const std::vector<std::string>& sums) const {
    size_t column = 0;
    for (const std::string& sum : sums) {
      const auto number = Decimal::parse(sum);
      while (column < table_.columns && table_.sums[column][row] != number) ++column;
      if (column++ == table_.columns) return false;
    }
    return true;
  }

  const RandomTable& table_;
  const Frame& frame_;
  std::vector<TablePage> pages_;
  std::vector<StructureId> nodes_;
  bool too_wide_ = false;
};

TEST(Tables, AreSetWholeWhateverTheyAreLike) {
  const Seeds seeds = random_seeds({1, 150});
  for (uint32_t seed = seeds.first; seed < seeds.first + seeds.count; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const RandomTable table = random_table(seed);
    const CompiledDocument document = set_text("table", table.toml);
    ASSERT_EQ(document.compilation->outcome, Outcome::done)
        << render_human(document.compilation->diagnostics, document.compilation->sources, false)
        << table.toml;
    TableCheck(table, document).run();
    if (testing::Test::HasFailure()) FAIL() << table.toml;
  }
}

}  // namespace
}  // namespace banxin
