#include "layout/pages.h"

#include <algorithm>

#include "layout/page_fill.h"

namespace banxin {
namespace {

class Planner {
 public:
  Planner(const Flow& flow, const Style& style, const PageOrders& orders)
      : flow_(flow), style_(style), orders_(orders), fill_(flow, style) {}

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

  std::optional<PlannedPage> plan_page(size_t begin, size_t index) const {
    const Len height = height_of(index);
    if (orders_.last == index) return take_all(begin, height - orders_.reserve);
    const size_t end = begin + fill_.place(begin, height, fill_.natural()).size();
    std::optional<Fill> fill = fill_.natural();
    if (const auto order = orders_.rows.find(index); order != orders_.rows.end())
      fill = forced_rows(begin, end, order->second, height);
    else if (is_full(end) && has_head(begin))
      fill = fill_.fill_head(begin, end, height);
    if (!fill) return std::nullopt;
    PlannedPage page = {fill_.place(begin, height, *fill), fill->pitch.at(1)};
    const size_t whole = page.items.size();
    page.items.resize(cut(begin, begin + whole) - begin);
    if (page.items.size() < whole && has_head(begin)) refill(page, begin, height);
    return page;
  }

  /// A heading that went to the next page left its rows' room to the others.
  void refill(PlannedPage& page, size_t begin, Len height) const {
    const size_t count = page.items.size();
    const Fill fill = fill_.fill_as_may_be(begin, begin + count, height);
    page = {fill_.place(begin, height, fill), fill.pitch.at(1)};
    page.items.resize(count);
  }

  bool is_full(size_t end) const {
    return end < flow_.size() && !flow_[end].page_break && flow_[end].row;
  }

  /// A page that begins with rows of text stands on the grid; any other is filled.
  bool has_head(size_t begin) const {
    return !flow_[begin].on_grid || flow_[begin].role == Role::attachment_mark;
  }

  /// `more` rows than the `end - begin` items that stand there naturally; less than none: fewer.
  std::optional<Fill> forced_rows(size_t begin, size_t end, int more, Len height) const {
    if (end >= flow_.size() || flow_[end].page_break) return std::nullopt;
    for (int i = 0; i < more; ++i)
      if (!is_full(end + static_cast<size_t>(i))) return std::nullopt;
    const auto wanted = static_cast<size_t>(static_cast<int64_t>(end) + more);
    if (wanted <= begin + 1 || !flow_[wanted - 1].row) return std::nullopt;
    return fill_.fill_exactly(begin, wanted, height);
  }

  std::optional<PlannedPage> take_all(size_t begin, Len height) const {
    const auto fill = fill_.squeeze(begin, height);
    if (!fill) return std::nullopt;
    PlannedPage page = {fill_.place(begin, height, *fill), fill->pitch.at(1)};
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

  // The page of the sign-off must carry body text (GB/T 9704 7.3.5.5): what stands between goes
  // along.
  bool glued(size_t at) const {
    if (flow_[at].glued || !orders_.carry_text || flow_[at].text) return flow_[at].glued;
    size_t next = at;
    while (next < flow_.size() && !flow_[next].text && !flow_[next].closing) ++next;
    return next < flow_.size() && flow_[next].closing && !flow_[at - 1].closing;
  }

  const Flow& flow_;
  const Style& style_;
  const PageOrders& orders_;
  const PageFill fill_;
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
