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
    if (rows.empty()) return rows;
    place(rows.back(), rows.size() == 1);
    const std::vector<Len> foot = rows.back().centres;
    for (size_t i = 0; i + 1 < rows.size(); ++i)
      if (hold(foot, rows[i]))
        rows[i].centres = foot;
      else if (rows[i].centres.size() == 1)
        place(rows[i], false);
      else
        spread(rows[i], column_widths(rows, rows[i].centres.size()));
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

  /// 排列整齐: rows of as many seals share their middles, those of the last row if they may.
  bool hold(const std::vector<Len>& centres, const SealRow& row) const {
    if (centres.size() != row.centres.size()) return false;
    Len free;  // the least place of what comes next
    for (size_t i = 0; i < centres.size(); ++i) {
      const Len width = widths_[row.first + i];
      if (centres[i] - width / 2 < free) return false;
      free = centres[i] + width / 2 + look_.white_least;
    }
    return free - look_.white_least <= measure_;
  }

  /// Of the rows of so many seals: each column as wide as its widest.
  std::vector<Len> column_widths(const std::vector<SealRow>& rows, size_t count) const {
    std::vector<Len> columns(count);
    for (const SealRow& row : rows)
      for (size_t i = 0; i < count && row.centres.size() == count; ++i)
        columns[i] = std::max(columns[i], widths_[row.first + i]);
    return columns;
  }

  // A seal that has its row to itself stands as the one with the date does: one below the other.
  void place(SealRow& row, bool only) const {
    const bool last = row.first + row.centres.size() == issuers_.size();
    const Len white = only ? look_.white : look_.white_last;
    const Len least = only ? look_.white : look_.white_least;
    if (!(last || row.centres.size() == 1) || !place_by_date(row, white, least))
      spread(row, own_widths(row));
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

  std::vector<Len> own_widths(const SealRow& row) const {
    const auto first = widths_.begin() + static_cast<std::ptrdiff_t>(row.first);
    return {first, first + static_cast<std::ptrdiff_t>(row.centres.size())};
  }

  Len room_beside(const std::vector<Len>& widths) const {
    Len room = measure_;
    for (const Len width : widths) room -= width;
    return room;
  }

  /// Equal white at the edges and between `columns`, or between the row's own seals and names where
  /// those are too wide.
  void spread(SealRow& row, std::vector<Len> columns) const {
    const auto count = static_cast<int64_t>(row.centres.size());
    if (room_beside(columns) < look_.white_least * (count - 1)) columns = own_widths(row);
    const Len room = room_beside(columns);
    const Len between = std::max(look_.white_least, room / (count + 1));
    Len left = (room - between * (count - 1)) / 2;
    for (size_t i = 0; i < row.centres.size(); ++i) {
      row.centres[i] = left + columns[i] / 2;
      left += columns[i] + between;
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
