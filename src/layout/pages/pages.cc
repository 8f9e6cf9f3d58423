#include "layout/pages/pages.h"

#include <algorithm>

#include "layout/pages/page_fill.h"

namespace banxin {
namespace {

class Planner {
 public:
  Planner(const Flow& flow, const Style& style, const PageOrders& orders)
      : flow_(flow), style_(style), orders_(orders), fill_(flow, style) {
    if (orders.carry_text) find_carried();
  }

  std::optional<std::vector<PlannedPage>> run() {
    std::vector<PlannedPage> pages;
    for (size_t next = 0; next < flow_.size(); next += pages.back().items.size()) {
      auto page = plan_page(next, pages.size());
      if (!page) return std::nullopt;
      pages.push_back(std::move(*page));
    }
    if (pages.empty()) pages.emplace_back().pitch = style_.pitch();
    return pages;
  }

 private:
  Len height_of(size_t page) const {
    return page == 0 && orders_.first_height > Len() ? orders_.first_height
                                                     : style_.page.type_height;
  }

  PlannedPage filled(size_t begin, Len height, const Fill& fill) const {
    return {fill_.place(begin, height, fill), fill.pitch.at(1)};
  }

  std::optional<PlannedPage> plan_page(size_t begin, size_t index) const {
    const Len height = height_of(index);
    if (orders_.last == index) return take_all(begin, height - orders_.reserve);
    PlannedPage page = filled(begin, height, fill_.natural());
    const size_t end = begin + page.items.size();
    const bool head = has_head(begin);
    if (head && is_full(end)) page = filled(begin, height, fill_.fill_head(begin, end, height));
    if (const auto order = orders_.rows.find(index); order != orders_.rows.end())
      return force_rows(begin, begin + page.items.size(), order->second, height);
    const size_t count = cut(begin, begin + page.items.size()) - begin;
    if (count == page.items.size()) return page;
    // A heading that went to the next page left its rows' room to the others.
    if (head) page = filled(begin, height, fill_.fill_as_may_be(begin, begin + count, height));
    page.items.resize(count);
    return page;
  }

  bool is_full(size_t end) const {
    return end < flow_.size() && !flow_[end].page_break && flow_[end].row;
  }

  /// A page that begins with rows of text stands on the grid; any other is filled.
  bool has_head(size_t begin) const {
    return !flow_[begin].on_grid || flow_[begin].role == Role::attachment_mark;
  }

  /// `more` rows than the `end - begin` items that fill the page; less than none: fewer.
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
    if (begin + page.items.size() != wanted) return std::nullopt;
    return page;
  }

  std::optional<PlannedPage> take_all(size_t begin, Len height) const {
    const auto fill = fill_.squeeze(begin, height);
    if (!fill) return std::nullopt;
    PlannedPage page = filled(begin, height, *fill);
    if (begin + page.items.size() != flow_.size()) return std::nullopt;
    return page;
  }

  /// The last place at or before `end` where a page may end; `end` itself if there is none.
  size_t cut(size_t begin, size_t end) const {
    if (end >= flow_.size() || flow_[end].page_break) return end;
    size_t at = end;
    while (at > begin + 1 && glued(at)) --at;
    return glued(at) ? end : at;
  }

  bool glued(size_t at) const {
    return flow_[at].glued || (at > last_text_ && at <= first_closing_);
  }

  /// The page of the sign-off must carry body text (GB/T 9704 7.3.5.5): what stands between goes
  /// along.
  void find_carried() {
    size_t closing = 0;
    while (closing < flow_.size() && !flow_[closing].closing) ++closing;
    if (closing == flow_.size()) return;
    size_t text = closing;
    while (text > 0 && !flow_[text].text) --text;
    if (!flow_[text].text) return;
    last_text_ = text;
    first_closing_ = closing;
  }

  const Flow& flow_;
  const Style& style_;
  const PageOrders& orders_;
  const PageFill fill_;
  size_t last_text_ = 0, first_closing_ = 0;  ///< pages end nowhere between; equal: anywhere
};

}  // namespace

std::optional<std::vector<PlannedPage>> plan_pages(const Flow& flow, const Style& style,
                                                   const PageOrders& orders) {
  return Planner(flow, style, orders).run();
}

Len foot_of(const PlannedPage& page, const Flow& flow) {
  Len foot;
  for (const PlacedItem& placed : page.items)
    foot = std::max(foot, placed.top + flow[placed.item].height);
  return foot;
}

}  // namespace banxin
