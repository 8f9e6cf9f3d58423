#include "layout/elements/table_widths.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace banxin {
namespace {

/// Raises `width` of columns `[begin, end)` to `wanted` in all, each by its part of `weight`.
template <class Width, class Weight>
void raise(std::vector<ColumnNeed>& needs, const SpanNeed& span, Len wanted, Width width,
           Weight weight) {
  Len has, weights;
  const size_t end = std::min<size_t>(span.column + span.columns, needs.size());
  for (size_t i = span.column; i < end; ++i) {
    has += width(needs[i]);
    weights += weight(needs[i]);
  }
  if (wanted <= has) return;
  const Len more = wanted - has;
  const auto count = static_cast<int64_t>(end - span.column);
  Len given;
  for (size_t i = span.column; i < end; ++i) {
    const bool last = i + 1 == end;
    const Len own = last              ? more - given
                    : weights > Len() ? more.scaled(weight(needs[i]).raw() >> 8,
                                                    std::max<int64_t>(1, weights.raw() >> 8))
                                      : more / count;
    width(needs[i]) += own;
    given += own;
  }
}

bool is_fixed(const std::vector<TableColumn>& columns, size_t i) {
  return i < columns.size() && columns[i].width.has_value();
}
bool has_share(const std::vector<TableColumn>& columns, size_t i) {
  return i < columns.size() && columns[i].share.has_value();
}

/// `amount` parted by weights, to the last unit.
std::vector<Len> parted(Len amount, const std::vector<double>& weights) {
  const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
  std::vector<Len> parts;
  double weight = 0;
  Len given;
  for (const double one : weights) {
    weight += one;
    const auto until = Len::from_raw(
        std::llround(static_cast<double>(amount.raw()) * (all > 0 ? weight / all : 0)));
    parts.push_back(until - given);
    given = until;
  }
  return parts;
}

/// What a column should have before others get more than that: all of a label, but a head over
/// numbers may have several lines.
Len wanted(const ColumnNeed& need) {
  constexpr int kHeadLines = 3;
  return std::max(need.least, need.of_numbers ? need.natural / kHeadLines : need.natural);
}

Len least_of(const ColumnNeed& need) { return need.least; }
Len natural_of(const ColumnNeed& need) { return need.natural; }
Len nothing_of(const ColumnNeed&) { return Len(); }

/// Each column's `from`, and its part of what is left of `room`, by what it lacks of `to`.
template <class From, class To>
std::vector<Len> between(const std::vector<ColumnNeed>& needs, Len room, From from, To to) {
  std::vector<double> weights;
  for (const ColumnNeed& need : needs) {
    room -= from(need);
    weights.push_back(static_cast<double>(std::max(Len(), to(need) - from(need)).raw()));
  }
  if (std::all_of(weights.begin(), weights.end(), [](double weight) { return weight <= 0; }))
    std::fill(weights.begin(), weights.end(), 1.0);
  std::vector<Len> widths = parted(room, weights);
  for (size_t i = 0; i < needs.size(); ++i) widths[i] += from(needs[i]);
  return widths;
}

/// Columns of numbers get the same width, but for those that need more than that.
template <class Need>
void level_numbers(const std::vector<ColumnNeed>& needs, Need need, std::vector<Len>& widths) {
  std::vector<size_t> columns;
  Len sum;
  for (size_t i = 0; i < needs.size(); ++i)
    if (needs[i].of_numbers) {
      columns.push_back(i);
      sum += widths[i];
    }
  const auto needs_more = [&](size_t i) {
    return need(needs[i]) > Len::from_raw(sum.raw() / static_cast<int64_t>(columns.size()));
  };
  for (size_t before = 0; before != columns.size() && !columns.empty();) {
    before = columns.size();
    Len apart;
    std::vector<size_t> level;
    for (const size_t i : columns)
      if (needs_more(i))
        apart += widths[i];
      else
        level.push_back(i);
    sum -= apart;
    columns = std::move(level);
  }
  const auto equal = parted(sum, std::vector<double>(columns.size(), 1.0));
  for (size_t k = 0; k < columns.size(); ++k) widths[columns[k]] = equal[k];
}

/// Widths of the columns that content decides, within `room`, which holds the least ones.
std::vector<Len> by_content(const std::vector<ColumnNeed>& needs, Len room) {
  Len all_wanted, natural;
  for (const ColumnNeed& need : needs) {
    all_wanted += wanted(need);
    natural += need.natural;
  }
  if (all_wanted > room) {
    std::vector<Len> widths = between(needs, room, least_of, wanted);
    level_numbers(needs, least_of, widths);
    return widths;
  }
  std::vector<Len> widths = natural <= room ? between(needs, room, nothing_of, natural_of)
                                            : between(needs, room, wanted, natural_of);
  level_numbers(needs, wanted, widths);
  return widths;
}

}  // namespace

void spread_spans(const std::vector<SpanNeed>& spans, std::vector<ColumnNeed>& needs) {
  std::vector<SpanNeed> narrow_first = spans;
  std::stable_sort(narrow_first.begin(), narrow_first.end(),
                   [](const SpanNeed& a, const SpanNeed& b) { return a.columns < b.columns; });
  for (const SpanNeed& span : narrow_first) {
    raise(
        needs, span, span.need.least, [](ColumnNeed& need) -> Len& { return need.least; },
        [](const ColumnNeed& need) { return need.natural; });
    raise(
        needs, span, span.need.natural, [](ColumnNeed& need) -> Len& { return need.natural; },
        [](const ColumnNeed& need) { return need.natural; });
  }
  for (ColumnNeed& need : needs) need.natural = std::max(need.natural, need.least);
}

Len least_width(const std::vector<TableColumn>& columns, const std::vector<ColumnNeed>& needs) {
  Len sum;
  for (size_t i = 0; i < needs.size(); ++i)
    sum += is_fixed(columns, i) ? std::max(*columns[i].width, needs[i].least) : needs[i].least;
  return sum;
}

std::optional<std::vector<Len>> column_widths(const std::vector<TableColumn>& columns,
                                              const std::vector<ColumnNeed>& needs, Len room) {
  std::vector<Len> widths(needs.size());
  std::vector<size_t> shared, free;
  std::vector<double> shares;
  Len fixed;
  for (size_t i = 0; i < needs.size(); ++i) {
    if (is_fixed(columns, i)) {
      widths[i] = *columns[i].width;
      fixed += widths[i];
      if (widths[i] < needs[i].least) return std::nullopt;
    } else if (has_share(columns, i)) {
      shared.push_back(i);
      shares.push_back(*columns[i].share);
    } else {
      free.push_back(i);
    }
  }
  if (fixed > room) return std::nullopt;
  if (shared.empty() && free.empty()) return widths;

  // Columns without a width beside shares take what their content asks.
  std::vector<ColumnNeed> free_needs;
  Len free_natural, free_least, shared_least;
  for (const size_t i : free) {
    free_needs.push_back(needs[i]);
    free_natural += needs[i].natural;
    free_least += needs[i].least;
  }
  for (const size_t i : shared) shared_least += needs[i].least;
  const Len left = room - fixed;
  if (free_least + shared_least > left) return std::nullopt;
  const Len for_free = shared.empty() ? left : std::min(free_natural, left - shared_least);
  if (!free.empty()) {
    const auto own = by_content(free_needs, for_free);
    for (size_t k = 0; k < free.size(); ++k) widths[free[k]] = own[k];
  }
  const auto own = parted(left - (free.empty() ? Len() : for_free), shares);
  for (size_t k = 0; k < shared.size(); ++k) {
    widths[shared[k]] = own[k];
    if (own[k] < needs[shared[k]].least) return std::nullopt;
  }
  return widths;
}

std::vector<Len> forced_widths(const std::vector<TableColumn>& columns,
                               const std::vector<ColumnNeed>& needs, Len most) {
  std::vector<Len> widths;
  for (size_t i = 0; i < needs.size(); ++i)
    widths.push_back(is_fixed(columns, i) ? std::max(*columns[i].width, needs[i].least)
                                          : needs[i].least);
  if (least_width(columns, needs) <= most) return widths;
  // What asks for little has it; the others have the same.
  std::vector<Len> sorted = widths;
  std::sort(sorted.begin(), sorted.end());
  Len level, left = most;
  for (size_t i = 0; i < sorted.size(); ++i) {
    level = Len::from_raw(left.raw() / static_cast<int64_t>(sorted.size() - i));
    if (sorted[i] > level) break;
    left -= sorted[i];
  }
  for (Len& width : widths) width = std::min(width, level);
  return widths;
}

}  // namespace banxin
