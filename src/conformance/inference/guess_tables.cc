// Tables: rules that meet, or level ones below one another, and what stands between them.
#include <algorithm>
#include <cmath>
#include <vector>

#include "conformance/clauses/subject.h"
#include "conformance/inference/guess.h"
#include "conformance/inference/text_forms.h"

namespace banxin::guess {
namespace {

constexpr double kThick = 1.5;      // mm: a rule is no thicker
constexpr double kLeast = 3;        // mm: nor shorter
constexpr double kMeet = 0.6;       // mm: rules so near one another touch
constexpr double kSameEdge = 1;     // mm: of level rules of one table
constexpr double kLargest = 14.2;   // points: a cell's type
constexpr double kLeastTable = 40;  // mm wide

bool is_level(const Area& area) { return area.height() < kThick && area.width() > kLeast; }
bool is_upright(const Area& area) { return area.width() < kThick && area.height() > kLeast; }

bool touch(const Area& a, const Area& b) {
  return a.left < b.right + kMeet && b.left < a.right + kMeet && a.top < b.bottom + kMeet &&
         b.top < a.bottom + kMeet;
}

/// Black rules that no step named.
std::vector<Area> free_rules(const MeasuredPage& page) {
  std::vector<Area> areas;
  for (const MeasuredRule& rule : page.rules)
    if (!rule.role && !is_red(rule.ink) && (is_level(rule.area) || is_upright(rule.area)))
      areas.push_back(rule.area);
  return areas;
}

/// Boxes around rules that meet, both level and upright ones. Sorted by their tops, each rule is
/// compared with the boxes alone.
std::vector<Area> grids(const std::vector<Area>& rules) {
  struct Grid {
    Area area;
    size_t level = 0, upright = 0;
  };
  std::vector<Area> sorted = rules;
  std::sort(sorted.begin(), sorted.end(),
            [](const Area& a, const Area& b) { return a.top < b.top; });
  std::vector<Grid> found;
  for (const Area& rule : sorted) {
    Grid joined{rule, is_level(rule) ? 1U : 0U, is_upright(rule) ? 1U : 0U};
    std::erase_if(found, [&](const Grid& other) {
      if (!touch(other.area, joined.area)) return false;
      joined.area.add(other.area);
      joined.level += other.level;
      joined.upright += other.upright;
      return true;
    });
    found.push_back(joined);
  }
  std::vector<Area> boxes;
  for (const Grid& grid : found)
    if (grid.level >= 2 && grid.upright >= 1 && grid.area.width() > kLeastTable)
      boxes.push_back(grid.area);
  return boxes;
}

bool holds(const Area& box, const MeasuredLine& line) {
  const double middle = (line.top() + line.bottom()) / 2;
  return !line.on_sheet && middle > box.top && middle < box.bottom && line.left() > box.left - 1 &&
         line.right() < box.right + 1;
}

/// Whether lines stand in the box, small ones alone.
bool holds_small_lines(const MeasuredPage& page, const Area& box) {
  bool any = false;
  for (const MeasuredLine& line : page.lines) {
    if (!holds(box, line)) continue;
    if (line.role() || line.size() > kLargest) return false;
    any = true;
  }
  return any;
}

/// 三线表: boxes between level rules of one width that follow one another.
std::vector<Area> rows_between_rules(const MeasuredPage& page, const std::vector<Area>& rules) {
  std::vector<Area> level;
  for (const Area& rule : rules)
    if (is_level(rule) && rule.width() > kLeastTable) level.push_back(rule);
  std::sort(level.begin(), level.end(), [](const Area& a, const Area& b) { return a.top < b.top; });
  std::vector<Area> boxes;
  for (size_t i = 1; i < level.size(); ++i) {
    const Area &above = level[i - 1], &below = level[i];
    const bool same = std::abs(above.left - below.left) < kSameEdge &&
                      std::abs(above.right - below.right) < kSameEdge;
    const Area between{above.left, above.top, above.right, below.bottom};
    if (same && holds_small_lines(page, between)) boxes.push_back(between);
  }
  return boxes;
}

/// Small lines that follow a table closely: its notes.
void name_notes(MeasuredPage& page, const Area& box) {
  constexpr double kClose = 4;  // mm
  double foot = box.bottom;
  for (MeasuredLine& line : page.lines) {  // from the upper edge down
    const bool close = line.top() > foot - 1 && line.top() < foot + kClose;
    if (line.role() || line.on_sheet || !close || line.size() > kLargest) continue;
    if (line.left() < box.left - 1 || looks_of_imprint(without_spaces(line.text()))) continue;
    line.set_role(Role::table_note);
    foot = line.bottom();
  }
}

bool is_imprint(const MeasuredPage& page, const Area& box) {
  return std::any_of(page.lines.begin(), page.lines.end(), [&](const MeasuredLine& line) {
    return holds(box, line) && looks_of_imprint(without_spaces(line.text()));
  });
}

}  // namespace

void name_tables(MeasuredDocument& document) {
  for (MeasuredPage& page : document.pages) {
    const std::vector<Area> rules = free_rules(page);
    std::vector<Area> boxes = grids(rules);
    const std::vector<Area> open = rows_between_rules(page, rules);
    boxes.insert(boxes.end(), open.begin(), open.end());
    std::erase_if(boxes, [&](const Area& box) { return is_imprint(page, box); });
    for (MeasuredLine& line : page.lines)
      if (!line.role() && std::any_of(boxes.begin(), boxes.end(),
                                      [&](const Area& box) { return holds(box, line); }))
        line.set_role(Role::table_cell);
    for (const Area& box : boxes) name_notes(page, box);
  }
}

}  // namespace banxin::guess
