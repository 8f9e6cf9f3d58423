#include "conformance/clauses/type_area.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "conformance/clauses/standard.h"

namespace banxin {
namespace {

/// Edges nearer than this are one edge.
constexpr double kSame = 0.3;

/// The value that most of them have; of several such the least. They are not empty.
double commonest(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  size_t best = 0, most = 0;
  for (size_t i = 0; i < values.size(); ++i) {
    const auto end = std::upper_bound(values.begin(), values.end(), values[i] + kSame);
    const auto count = static_cast<size_t>(end - values.begin()) - i;
    if (count > most) most = count, best = i;
  }
  return values[best + most / 2];
}

bool stands_flush_left(Role role) {
  return role == Role::addressees || role == Role::copy_number || role == Role::secrecy ||
         role == Role::urgency || role == Role::attachment_mark;
}

bool is_wide_rule(const MeasuredRule& rule, Format format) {
  return (rule.role == Role::letterhead_rule && format != Format::letter) ||
         rule.role == Role::imprint_rule;
}

/// A line whose ends may stand on the type area's edges: a quote's stand within them.
bool spans_measure(const MeasuredLine& line) {
  return is_running_text(line) || line.role() == Role::unindented;
}

class Edges {
 public:
  Edges(const MeasuredDocument& document, Format format) : document_(document), format_(format) {}

  std::vector<double> lefts(bool even) const {
    std::vector<double> all;
    each_line(even, [&](const MeasuredLine& line, const MeasuredLine*) {
      const bool goes_on = spans_measure(line) && !line.begins_paragraph;
      const char32_t first = line.runs.front().characters.front().character;
      if ((goes_on && !is_punctuation(first)) || (line.role() && stands_flush_left(*line.role())))
        all.push_back(line.left());
    });
    each_rule(even, [&](const Area& rule) { all.push_back(rule.left); });
    return all;
  }

  std::vector<double> rights(bool even) const {
    std::vector<double> all;
    each_line(even, [&](const MeasuredLine& line, const MeasuredLine* next) {
      const bool full =
          spans_measure(line) && next != nullptr && is_body(*next) && !next->begins_paragraph;
      if (full && !is_punctuation(line.text().back())) all.push_back(line.right());
    });
    each_rule(even, [&](const Area& rule) { all.push_back(rule.right); });
    return all;
  }

  std::vector<double> tops() const {
    std::vector<double> all;
    for (size_t i = 0; i < document_.pages.size(); ++i) {
      const MeasuredLine* line = first_line(document_.pages[i]);
      if (document_.pages[i].landscape || line == nullptr || !line->role()) continue;
      const bool heads_report = i == 0 && format_ == Format::report && *line->role() == Role::title;
      const bool heads_document = format_ != Format::letter && stands_flush_left(*line->role());
      if (is_body(*line) || heads_report || heads_document) all.push_back(line->top());
    }
    return all;
  }

  /// Pages that end alike show it best; else that of the imprint's last rule, the page numbers
  /// where 7.5 has them and the lowest text which stands nearest to the standard's.
  std::optional<double> foot(double standards) const {
    if (const auto common = common_of(feet_of_pages_that_go_on())) return common;
    const auto numbers = foot_above_numbers();
    if (!numbers) {
      const auto text = foot_of_lowest_text();
      return text && *text >= standards - standard::kAllowed ? text : std::nullopt;
    }
    double nearest = *numbers;
    for (const auto& one : {foot_of_imprint(), foot_of_lowest_text()})
      if (one && std::abs(*one - standards) < std::abs(nearest - standards)) nearest = *one;
    return nearest;
  }

 private:
  std::vector<double> feet_of_pages_that_go_on() const {
    std::vector<double> all;
    for (size_t i = 0; i + 1 < document_.pages.size(); ++i) {
      const bool reaches_down = i == 0 && format_ == Format::letter;  // 10.1
      if (goes_on(document_, i) && !reaches_down)
        all.push_back(last_body_line(document_.pages[i])->bottom());
    }
    return all;
  }

  /// That of most; nothing where a single page has it, which may be left short.
  static std::optional<double> common_of(const std::vector<double>& feet) {
    if (feet.empty()) return std::nullopt;
    const double foot = commonest(feet);
    const auto alike = std::count_if(feet.begin(), feet.end(),
                                     [&](double one) { return std::abs(one - foot) <= kSame; });
    if (alike < 2 || 2 * static_cast<size_t>(alike) <= feet.size()) return std::nullopt;
    return foot;
  }

  std::optional<double> foot_of_lowest_text() const {
    std::optional<double> lowest;
    for (size_t i = 0; i < document_.pages.size(); ++i) {
      const bool reaches_down = i == 0 && format_ == Format::letter;  // 10.1
      const MeasuredLine* line = last_body_line(document_.pages[i]);
      if (document_.pages[i].landscape || reaches_down || line == nullptr) continue;
      lowest = std::max(lowest.value_or(line->bottom()), line->bottom());
    }
    return lowest;
  }

  std::optional<double> foot_of_imprint() const {
    std::optional<double> foot;
    for (const MeasuredPage& page : document_.pages)
      for (const MeasuredRule& rule : page.rules)
        if (rule.role == Role::imprint_rule)
          foot = std::max(foot.value_or(rule.area.bottom), rule.area.bottom);
    return foot;
  }

  std::optional<double> foot_above_numbers() const {
    std::vector<double> all;
    for (const MeasuredPage& page : document_.pages)
      if (const auto top = number_top(page); top && !page.landscape)
        all.push_back(*top - standard::kPageNumberDrop);
    if (all.empty()) return std::nullopt;
    return commonest(all);
  }

  template <typename Visit>
  void each_line(bool even, Visit visit) const {
    for (size_t i = even ? 1 : 0; i < document_.pages.size(); i += 2) {
      const MeasuredPage& page = document_.pages[i];
      if (page.landscape) continue;
      for (size_t l = 0; l < page.lines.size(); ++l)
        if (!page.lines[l].on_sheet && !runs_right_to_left(page.lines[l]))
          visit(page.lines[l], l + 1 < page.lines.size() ? &page.lines[l + 1] : nullptr);
    }
  }
  template <typename Visit>
  void each_rule(bool even, Visit visit) const {
    for (size_t i = even ? 1 : 0; i < document_.pages.size(); i += 2)
      for (const MeasuredRule& rule : document_.pages[i].rules)
        if (is_wide_rule(rule, format_)) visit(rule.area);
  }

  const MeasuredDocument& document_;
  const Format format_;
};

/// Lines that their author ended stand anywhere left of it: several must end alike, or one where
/// the standard has it.
void find_right(const std::vector<double>& rights, TypeArea& found) {
  const double right = commonest(rights);
  const auto alike = std::count_if(rights.begin(), rights.end(),
                                   [&](double one) { return std::abs(one - right) <= kSame; });
  const double standards = found.area.left + standard::kTypeWidth;
  found.right_seen = alike > 1 || std::abs(right - standards) <= standard::kColumn;
  if (found.right_seen) found.area.right = right;
}

void find_sides(const Edges& edges, TypeArea& found) {
  const bool even_alone = edges.lefts(false).empty();
  const auto lefts = edges.lefts(even_alone);
  const auto rights = edges.rights(edges.rights(false).empty());
  if ((found.left_seen = !lefts.empty())) found.area.left = commonest(lefts);
  if (!rights.empty()) find_right(rights, found);
  const auto even = edges.lefts(true);
  if (found.left_seen && !even.empty()) {
    const double shift = commonest(even) - found.area.left;
    if (std::abs(shift) > standard::kAllowed) found.even_shift = shift;
  }
}

void find_top_and_foot(const Edges& edges, TypeArea& found) {
  const auto tops = edges.tops();
  if ((found.top_seen = !tops.empty())) found.area.top = commonest(tops);
  if (const auto foot = edges.foot(found.area.top + standard::kTypeHeight)) {
    found.bottom_seen = true;
    found.area.bottom = *foot;
  }
}

}  // namespace

Area TypeArea::on(int page) const {
  Area shifted = area;
  if (page % 2 == 0) {
    shifted.left += even_shift;
    shifted.right += even_shift;
  }
  return shifted;
}

bool is_running_text(const MeasuredLine& line) {
  if (!is_body(line)) return false;
  switch (*line.role()) {
    case Role::quote:
    case Role::centred:
    case Role::unindented:
    case Role::flush_right:
    case Role::name_list:
    case Role::part:
    case Role::chapter:
    case Role::subchapter:
      return false;
    default:
      return true;
  }
}

bool is_body(const MeasuredLine& line) {
  return !line.on_sheet && line.role() && is_body_text(*line.role());
}

bool is_text(const MeasuredLine& line) {
  return is_body(line) || (!line.on_sheet && line.role() && is_of_table(*line.role()));
}

const MeasuredLine* first_line(const MeasuredPage& page) {
  const auto found = std::find_if(page.lines.begin(), page.lines.end(), [](const auto& line) {
    return line.role() != Role::page_number;
  });
  return found == page.lines.end() ? nullptr : &*found;
}

const MeasuredLine* last_body_line(const MeasuredPage& page) {
  const auto found = std::find_if(page.lines.rbegin(), page.lines.rend(),
                                  [](const auto& line) { return is_body(line); });
  return found == page.lines.rend() ? nullptr : &*found;
}

bool goes_on(const MeasuredDocument& document, size_t page) {
  if (page + 1 >= document.pages.size()) return false;
  const MeasuredPage& next = document.pages[page + 1];
  const MeasuredLine* line = first_line(next);
  if (document.pages[page].landscape || next.landscape || line == nullptr) return false;
  return is_body(*line) && !line->begins_paragraph &&
         last_body_line(document.pages[page]) != nullptr;
}

bool is_dash(char32_t c) { return c == U'—' || c == U'－' || c == U'–' || c == U'-' || c == U'―'; }

// The digits are taller than the dashes.
std::optional<double> number_top(const MeasuredPage& page) {
  std::optional<double> dashes, all;
  const auto rise = [](std::optional<double>& top, double to) {
    top = std::min(top.value_or(to), to);
  };
  for (const MeasuredLine& line : page.lines)
    for (const MeasuredRun& run : line.runs)
      for (const MeasuredCharacter& one : run.characters) {
        if (run.role != Role::page_number || one.ink.empty()) continue;
        rise(all, one.ink.top);
        if (is_dash(one.character)) rise(dashes, one.ink.top);
      }
  return dashes ? dashes : all;
}

TypeArea find_type_area(const MeasuredDocument& document, Format format) {
  using namespace standard;
  TypeArea found;
  found.area = {kMarginLeft, kMarginTop, kMarginLeft + kTypeWidth, kMarginTop + kTypeHeight};
  const Edges edges(document, format);
  find_sides(edges, found);
  find_top_and_foot(edges, found);
  if (!found.right_seen) found.area.right = found.area.left + kTypeWidth;
  if (!found.bottom_seen) found.area.bottom = found.area.top + kTypeHeight;
  return found;
}

}  // namespace banxin
