#include "layout/pages/tracking.h"

#include <algorithm>
#include <limits>

namespace banxin {
namespace {

constexpr int kStep = 10;  ///< thousandths between two trials: less is not seen

/// A full line of Han that holds a character less is justified: it stands wider than was asked. One
/// that holds a character more never stands closer than was asked.
double percent_seen(int permille, int columns) {
  if (permille <= 0) return -permille / 10.0;
  const int fitting = 1000 * columns / (1000 + permille);
  if (fitting == 0) return std::numeric_limits<double>::infinity();
  return 100.0 * columns / fitting - 100;
}

/// By which a full line holds so many characters instead of a grid's.
int permille_of(int characters, int columns) { return 1000 * columns / characters - 1000; }

}  // namespace

std::vector<Tracking> trackings(const Style& style) {
  const int columns = style.grid.columns, most = style.tail.tracking_permille;
  std::vector<int> amounts = {permille_of(columns + 1, columns)};
  if (columns > 1) amounts.push_back(permille_of(columns - 1, columns));
  for (int step = kStep; step <= most; step += kStep) amounts.insert(amounts.end(), {-step, step});
  std::vector<Tracking> all;
  for (const int permille : amounts) {
    const double percent = percent_seen(permille, columns);
    if (permille != 0 && percent <= most / 10.0) all.push_back({permille, percent});
  }
  std::stable_sort(all.begin(), all.end(), [](const Tracking& one, const Tracking& other) {
    return one.percent < other.percent;
  });
  return all;
}

}  // namespace banxin
