#include "layout/pages/pages.h"

#include <algorithm>
#include <utility>

namespace banxin {
namespace {

class Planner {
 public:
  Planner(const Flow& flow, const PageGrid& grid, const Style& style, const PageOrders& orders)
      : flow_(flow), grid_(grid), orders_(orders), fill_(flow, grid, style) {
    if (orders.along != Along::nothing) find_what_goes_along();
  }

  std::optional<std::vector<PlannedPage>> run() {
    std::vector<PlannedPage> pages;
    for (size_t next = 0; next < flow_.size(); next = pages.back().body.end) {
      auto page = plan_page(next, pages.size());
      if (!page) return std::nullopt;
      pages.push_back(std::move(*page));
    }
    if (pages.empty()) pages.push_back({{}, grid_.pitch(), orders_.room.of(0)});
    return pages;
  }

 private:
  PlannedPage filled(size_t begin, Len height, const Fill& fill) const {
    return filled(begin, flow_.size(), height, fill);
  }
  /// The page up to `end`, which it may not pass.
  PlannedPage filled(size_t begin, size_t end, Len height, const Fill& fill) const {
    return {fill_.place(begin, end, height, fill), fill.pitch.at(1), height};
  }

  std::optional<PlannedPage> plan_page(size_t begin, size_t index) const {
    const Len height = orders_.room.of(index);
    if (orders_.last == index) return take_all(begin, height);
    PlannedPage page = filled(begin, height, fill_.natural());
    const bool head = has_head(begin);
    if (head && is_full(page.body.end))
      page = filled(begin, height, fill_.fill_head(begin, page.body.end, height));
    if (const auto order = orders_.rows.find(index); order != orders_.rows.end())
      return force_rows(begin, page.body.end, order->second, height);
    const size_t end = cut(begin, page.body.end);
    if (end == page.body.end) return page;
    // A heading that went to the next page left its rows' room to the others.
    const Fill fill = head ? fill_.fill_as_may_be(begin, end, height) : fill_.natural();
    return filled(begin, end, height, fill);
  }

  bool is_full(size_t end) const {
    return end < flow_.size() && !flow_[end].page_break && flow_[end].row;
  }

  /// A page that begins with rows of text stands on the grid; any other is filled.
  bool has_head(size_t begin) const {
    const FlowItem& first = flow_[begin];
    return (!first.on_grid && !first.keeps_grid) || first.fills_page;
  }

  /// `more` rows than the items up to `end` that fill the page; less than none: fewer.
  std::optional<PlannedPage> force_rows(size_t begin, size_t end, int more, Len height) const {
    if (end >= flow_.size() || flow_[end].page_break) return std::nullopt;
    for (int i = 0; i < more; ++i)
      if (!is_full(end + static_cast<size_t>(i))) return std::nullopt;
    const auto wanted = static_cast<size_t>(static_cast<int64_t>(end) + more);
    if (wanted <= begin + 1 || !flow_[wanted - 1].row || cut(begin, wanted) != wanted)
      return std::nullopt;
    const auto fill = fill_.fill_exactly(begin, wanted, height);
    if (!fill) return std::nullopt;
    PlannedPage page = filled(begin, height, *fill);
    if (page.body.end != wanted) return std::nullopt;
    return page;
  }

  std::optional<PlannedPage> take_all(size_t begin, Len height) const {
    const auto fill = fill_.squeeze(begin, height);
    if (!fill) return std::nullopt;
    PlannedPage page = filled(begin, height, *fill);
    if (page.body.end != flow_.size()) return std::nullopt;
    return page;
  }

  /// The last place at or before `end` where a page may end; if there is none, the last where the
  /// least keeps.
  size_t cut(size_t begin, size_t end) const {
    if (end >= flow_.size() || flow_[end].page_break) return end;
    size_t best = end;
    for (size_t at = end; at > begin; --at) {
      if (keep_at(at) < keep_at(best)) best = at;
      if (keep_at(best) == Keep::none) break;
    }
    return best;
  }

  Keep keep_at(size_t at) const {
    const bool along = at > last_staying_ && at <= first_needing_;
    return along ? std::max(Keep::along, flow_[at].keep) : flow_[at].keep;
  }

  /// The page of the sign-off must carry body text (GB/T 9704 7.3.5.5): what stands between goes
  /// along. Where that cannot be, the list above it still goes.
  void find_what_goes_along() {
    size_t needing = 0;
    while (needing < flow_.size() && !flow_[needing].needs_text) ++needing;
    if (needing == flow_.size() || needing == 0) return;
    size_t first = needing - 1;
    while (orders_.along == Along::text && first > 0 && !flow_[first].text) --first;
    if ((orders_.along == Along::text) != flow_[first].text) return;
    last_staying_ = first;
    first_needing_ = needing;
  }

  const Flow& flow_;
  const PageGrid& grid_;
  const PageOrders& orders_;
  const PageFill fill_;
  size_t last_staying_ = 0, first_needing_ = 0;  ///< what is between goes along; equal: nothing
};

}  // namespace

std::optional<std::vector<PlannedPage>> plan_pages(const Flow& flow, const PageGrid& grid,
                                                   const Style& style, const PageOrders& orders) {
  return Planner(flow, grid, style, orders).run();
}

Len foot_of(const PlannedPage& page, const Flow& flow) {
  Len foot;
  for (const PlacedItem& placed : page.body.items)
    foot = std::max(foot, placed.top + flow.of(placed).height);
  return foot + page.body.notes_height;
}

}  // namespace banxin
