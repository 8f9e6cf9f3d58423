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
  const int fitting = (1000 * columns + permille) / (1000 + permille);
  if (fitting <= 1) return std::numeric_limits<double>::infinity();
  return 100.0 * (columns - fitting) / (fitting - 1);
}

/// By which a full line holds so many characters instead of a grid's. What is added or taken stands
/// between characters, of which there is one more than of these places.
int permille_of(int characters, int columns) {
  const int all = 1000 * (columns - characters), between = characters - 1;
  return all >= 0 ? all / between : (all - between + 1) / between;  // down, so that it holds them
}

}  // namespace

std::vector<Tracking> trackings(const Style& style) {
  const int columns = style.grid.columns, most = style.tail.tracking_permille;
  std::vector<int> amounts = {permille_of(columns + 1, columns)};
  if (columns > 2) amounts.push_back(permille_of(columns - 1, columns));
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
