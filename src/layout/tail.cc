#include "layout/tail.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

namespace banxin {
namespace {

using Pages = std::vector<PlannedPage>;

constexpr int kTrackingStep = 10;  ///< thousandths between two trials: less is not seen

std::string two_decimals(double value) {
  char text[32];
  (void)std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

/// Pages `first` to `last`, 0-based, as a reader counts them.
std::string pages_called(size_t first, size_t last) {
  if (first == last) return "page " + std::to_string(first + 1);
  return "pages " + std::to_string(first + 1) + "–" + std::to_string(last + 1);
}

class TailSolver {
 public:
  TailSolver(SetPart& part, Diagnostics& diagnostics)
      : part_(part), style_(*part.style), diagnostics_(diagnostics) {}

  void plan(const BlockResetter& reset) {
    const Pages before = *plan_pages(part_.flow, style_, orders(false));
    if (stands_with_text(before)) return take(before);
    const size_t page = page_of_closing(before) - 1;
    if (auto tighter = try_tighter(page, Len(), false)) return take_reported(*tighter, before);
    if (auto looser = try_looser(page)) return take_reported(*looser, before);
    if (try_tracking(page, reset)) return;
    take(*plan_pages(part_.flow, style_, orders(true)));
  }

  bool make_room(Len reserve) {
    const Pages before = part_.pages;
    const auto tighter = try_tighter(before.size() - 1, reserve, true);
    if (!tighter) return false;
    take_reported(*tighter, before, "the imprint stands on this page");
    return true;
  }

 private:
  PageOrders orders(bool carry_text) const {
    PageOrders orders;
    orders.first_height = part_.first_height;
    orders.carry_text = carry_text;
    return orders;
  }

  void take(Pages pages) { part_.pages = std::move(pages); }

  size_t first_of_closing() const {
    size_t at = 0;
    while (at < part_.flow.size() && !part_.flow[at].closing) ++at;
    return at;
  }

  size_t page_of_closing(const Pages& pages) const {
    const size_t closing = first_of_closing();
    size_t page = 0;
    while (page + 1 < pages.size() && pages[page].items.back().item < closing) ++page;
    return page;
  }

  /// Nothing can be done where the closing stands on the first page, or where there is no text.
  bool stands_with_text(const Pages& pages) const {
    const size_t closing = first_of_closing();
    const size_t page = closing < part_.flow.size() ? page_of_closing(pages) : 0;
    if (page == 0) return true;
    const auto is_text = [&](const PlacedItem& placed) { return part_.flow[placed.item].text; };
    const auto& items = pages[page].items;
    if (std::any_of(items.begin(), items.end(), is_text)) return true;
    const auto& all = part_.flow;
    return std::none_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(closing),
                        [](const FlowItem& item) { return item.text; });
  }

  /// All that is left goes on `page`; if that is not enough, a row more on each of the pages before
  /// it.
  std::optional<Pages> try_tighter(size_t page, Len reserve, bool carry_text) const {
    PageOrders wish = orders(carry_text);
    wish.last = page;
    wish.reserve = reserve;
    for (int more = 0; more < style_.tail.pages; ++more) {
      if (more > 0 && page < static_cast<size_t>(more)) break;
      if (more > 0) wish.rows[page - static_cast<size_t>(more)] = 1;
      if (auto pages = plan_pages(part_.flow, style_, wish);
          pages && pages->size() == page + 1 && stands_with_text(*pages))
        return pages;
    }
    return std::nullopt;
  }

  /// A row less on one of the last pages, the one where it is seen least, so that text goes over.
  std::optional<Pages> try_looser(size_t page) const {
    std::optional<Pages> best;
    Len least;
    for (int back = 0; back < style_.tail.pages && static_cast<size_t>(back) <= page; ++back) {
      PageOrders wish = orders(false);
      const size_t loosened = page - static_cast<size_t>(back);
      wish.rows[loosened] = -1;
      auto pages = plan_pages(part_.flow, style_, wish);
      if (!pages || !stands_with_text(*pages)) continue;
      const Len change = (*pages)[loosened].pitch - style_.pitch();
      if (best && change >= least) continue;
      least = change;
      best = std::move(pages);
    }
    return best;
  }

  /// A paragraph of `page` gets a line less or more.
  bool try_tracking(size_t page, const BlockResetter& reset) {
    const std::vector<int32_t> blocks = paragraphs_on(page);
    for (int amount = kTrackingStep; amount <= style_.tail.tracking_permille;
         amount += kTrackingStep)
      for (const int permille : {-amount, amount})
        for (const int32_t block : blocks)
          if (try_block(static_cast<size_t>(block), permille, page, reset)) return true;
    return false;
  }

  bool try_block(size_t block, int permille, size_t page, const BlockResetter& reset) {
    SetBlock other = reset(block, permille);
    std::swap(part_.blocks[block], other);
    part_.rebuild();
    Pages pages = *plan_pages(part_.flow, style_, orders(false));
    std::optional<Pages> found;
    if (stands_with_text(pages))
      found = std::move(pages);
    else
      found = try_tighter(page, Len(), false);
    if (!found) {
      std::swap(part_.blocks[block], other);
      part_.rebuild();
      return false;
    }
    take(*found);
    diagnostics_.info("I0510", span_of_closing(),
                      "the characters of a paragraph on " + pages_called(page, page) + " stand " +
                          two_decimals(std::abs(permille) / 10.0) + " % " +
                          (permille < 0 ? "closer" : "wider") + " so that " + purpose());
    return true;
  }

  /// The paragraphs that have a line on a page, the last first.
  std::vector<int32_t> paragraphs_on(size_t page) const {
    const Pages pages = *plan_pages(part_.flow, style_, orders(false));
    std::vector<int32_t> blocks;
    const auto& items = pages[std::min(page, pages.size() - 1)].items;
    for (auto placed = items.rbegin(); placed != items.rend(); ++placed) {
      const FlowItem& item = part_.flow[placed->item];
      if (item.text && (blocks.empty() || blocks.back() != item.block))
        blocks.push_back(item.block);
    }
    return blocks;
  }

  bool has_seal() const { return part_.flow[first_of_closing()].box != nullptr; }
  std::string purpose() const {
    return has_seal() ? "the seal stands with text" : "the sign-off stands with text";
  }

  Span span_of_closing() const {
    const size_t closing = first_of_closing();
    if (closing >= part_.flow.size()) return {};
    const FlowItem& item = part_.flow[closing];
    if (item.paragraph != nullptr && !item.paragraph->runs.empty())
      return item.paragraph->runs.front().span;
    if (item.box != nullptr && !item.box->pieces.empty() &&
        !item.box->pieces.front().paragraph.runs.empty())
      return item.box->pieces.front().paragraph.runs.front().span;
    return {};
  }

  void take_reported(const Pages& pages, const Pages& before) {
    take_reported(pages, before, purpose());
  }

  void take_reported(const Pages& pages, const Pages& before, const std::string& purpose) {
    size_t first = pages.size(), last = 0;
    Len least, most;
    for (size_t i = 0; i < pages.size(); ++i) {
      const Len was = i < before.size() ? before[i].pitch : style_.pitch();
      if (pages[i].pitch == was) continue;
      if (first == pages.size()) least = most = pages[i].pitch;
      least = std::min(least, pages[i].pitch);
      most = std::max(most, pages[i].pitch);
      first = std::min(first, i);
      last = i;
    }
    take(pages);
    if (first == pages.size())
      return diagnostics_.info("I0510", span_of_closing(),
                               "the white above the seal is less so that " + purpose);
    const Len now = most - style_.pitch() > style_.pitch() - least ? most : least;
    diagnostics_.info("I0510", span_of_closing(),
                      "line pitch " +
                          two_decimals(before[std::min(first, before.size() - 1)].pitch.mm()) +
                          " → " + two_decimals(now.mm()) + " mm on " + pages_called(first, last) +
                          " so that " + purpose);
  }

  SetPart& part_;
  const Style& style_;
  Diagnostics& diagnostics_;
};

}  // namespace

void plan_part(SetPart& part, const BlockResetter& reset, Diagnostics& diagnostics) {
  TailSolver(part, diagnostics).plan(reset);
}

bool make_room_at_foot(SetPart& part, Len reserve, Diagnostics& diagnostics) {
  return TailSolver(part, diagnostics).make_room(reserve);
}

}  // namespace banxin
