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
bool spans_measure(const MeasuredLine& line) { return is_body(line) && line.role() != Role::quote; }

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

  /// Feet of pages that hold nothing but rows and were full.
  std::vector<double> feet_of_full_pages() const {
    std::vector<double> all;
    for (size_t i = 0; i + 1 < document_.pages.size(); ++i) {
      const MeasuredLine* line = first_line(document_.pages[i]);
      if (is_filled(document_, i) && line != nullptr && is_body(*line))
        all.push_back(last_body_line(document_.pages[i])->bottom());
    }
    return all;
  }

  double lowest_foot() const {
    double lowest = 0;
    for (size_t i = 0; i < document_.pages.size(); ++i) {
      const bool reaches_down = i == 0 && format_ == Format::letter;  // 10.1
      if (document_.pages[i].landscape || reaches_down) continue;
      if (const MeasuredLine* line = last_body_line(document_.pages[i]))
        lowest = std::max(lowest, line->bottom());
    }
    return lowest;
  }

 private:
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

void find_sides(const Edges& edges, TypeArea& found) {
  const bool even_alone = edges.lefts(false).empty();
  const auto lefts = edges.lefts(even_alone);
  const auto rights = edges.rights(edges.rights(false).empty());
  if ((found.left_seen = !lefts.empty())) found.area.left = commonest(lefts);
  if ((found.right_seen = !rights.empty())) found.area.right = commonest(rights);
  const auto even = edges.lefts(true);
  if (found.left_seen && !even.empty()) {
    const double shift = commonest(even) - found.area.left;
    if (std::abs(shift) > standard::kAllowed) found.even_shift = shift;
  }
}

void find_top_and_foot(const Edges& edges, TypeArea& found) {
  const auto tops = edges.tops();
  if ((found.top_seen = !tops.empty())) found.area.top = commonest(tops);
  const auto feet = edges.feet_of_full_pages();
  const double lowest = edges.lowest_foot();
  found.bottom_seen = !feet.empty() || lowest >= found.area.bottom - standard::kAllowed;
  if (found.bottom_seen) found.area.bottom = feet.empty() ? lowest : commonest(feet);
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

bool is_body(const MeasuredLine& line) {
  return !line.on_sheet && line.role() && is_body_text(*line.role());
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

bool is_filled(const MeasuredDocument& document, size_t page) {
  if (page + 1 >= document.pages.size()) return false;
  const MeasuredPage& next = document.pages[page + 1];
  const MeasuredLine* line = first_line(next);
  if (document.pages[page].landscape || next.landscape || line == nullptr) return false;
  return is_body(*line) && !line->begins_paragraph &&
         last_body_line(document.pages[page]) != nullptr;
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
