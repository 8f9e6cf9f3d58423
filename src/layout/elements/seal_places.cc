#include "layout/elements/seal_places.h"

#include <algorithm>

namespace banxin {
namespace {

class SealPlacer {
 public:
  SealPlacer(const std::vector<SealWidths>& issuers, Len date, const Style& style,
             const PageGrid& grid)
      : issuers_(issuers),
        date_(date),
        style_(style),
        look_(style.seal),
        column_(grid.column()),
        measure_(grid.type_width) {
    const Len name_white = look_.name_white.of(column_);
    for (const SealWidths& one : issuers) {
      const Len beside = issuers.size() > 1 ? name_white : Len();
      widths_.push_back(std::max(one.seal, one.name + beside));
    }
    if (!widths_.empty()) widths_.back() = std::max(widths_.back(), date);
  }

  std::vector<SealRow> run() {
    std::vector<SealRow> rows;
    for (size_t first = 0; first < issuers_.size(); first += rows.back().centres.size()) {
      rows.push_back({first, {}});
      rows.back().centres.resize(fitting_from(first));
    }
    for (SealRow& row : rows) place(row, rows.size() == 1);
    return rows;
  }

 private:
  /// No row is wider than the type area.
  size_t fitting_from(size_t first) const {
    const size_t most = std::min(issuers_.size() - first, static_cast<size_t>(look_.most_a_row));
    Len taken = widths_[first];
    size_t count = 1;
    for (; count < most; ++count) {
      taken += look_.white_least + widths_[first + count];
      if (taken > measure_) break;
    }
    return count;
  }

  // A seal that has its row to itself stands as the one with the date does: one below the other.
  void place(SealRow& row, bool only) const {
    const bool last = row.first + row.centres.size() == issuers_.size();
    const Len white = only ? look_.white : look_.white_last;
    const Len least = only ? look_.white : look_.white_least;
    if (!(last || row.centres.size() == 1) || !place_by_date(row, white, least)) spread(row);
  }

  /// The last seal at the date's place, the others to its left. False if there is no room for them.
  bool place_by_date(SealRow& row, Len white, Len least) const {
    const size_t before = row.centres.size() - 1;
    const size_t end = row.first + before;
    Len centre = centre_by_date(end);
    if (before > 0) {
      Len room = centre - widths_[end] / 2;
      for (size_t i = row.first; i < end; ++i) room -= widths_[i];
      white = std::min(white, Len::from_raw(room.raw() / static_cast<int64_t>(before)));
      if (white < least) return false;
    }
    for (size_t i = before;; --i) {
      row.centres[i] = centre;
      if (i == 0) return true;
      const size_t issuer = row.first + i;
      centre -= (widths_[issuer - 1] + widths_[issuer]) / 2 + white;
    }
  }

  /// The date's place, or the name's if there is no date; further left where the name or the seal
  /// would stand too near to the right edge.
  Len centre_by_date(size_t issuer) const {
    const SealWidths& one = issuers_[issuer];
    const Len below = date_ > Len() ? date_ : one.name;
    Len centre = measure_ - style_.closing.sealed_inset.of(column_) - below / 2;
    centre = std::min(centre, measure_ - style_.closing.inset.of(column_) - one.name / 2);
    centre = std::min(centre, measure_ - one.seal / 2);
    return std::max(centre, one.name / 2);
  }

  /// Equal white at the edges and between.
  void spread(SealRow& row) const {
    const auto count = static_cast<int64_t>(row.centres.size());
    Len room = measure_;
    for (size_t i = 0; i < row.centres.size(); ++i) room -= widths_[row.first + i];
    const Len between = std::max(look_.white_least, room / (count + 1));
    Len left = (room - between * (count - 1)) / 2;
    for (size_t i = 0; i < row.centres.size(); ++i) {
      const Len width = widths_[row.first + i];
      row.centres[i] = left + width / 2;
      left += width + between;
    }
  }

  const std::vector<SealWidths>& issuers_;
  const Len date_;
  const Style& style_;
  const SealStyle& look_;
  const Len column_, measure_;
  std::vector<Len> widths_;  ///< what no neighbour may enter
};

}  // namespace

std::vector<SealRow> place_seals(const std::vector<SealWidths>& issuers, Len date,
                                 const Style& style, const PageGrid& grid) {
  return SealPlacer(issuers, date, style, grid).run();
}

}  // namespace banxin
