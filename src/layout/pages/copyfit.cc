#include "layout/pages/copyfit.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "layout/lines/lay.h"
#include "layout/pages/copyfit_report.h"
#include "layout/pages/tracking.h"

namespace banxin {
namespace {

bool is_text(const FlowItem& item) { return item.text; }

struct Plan {
  PageOrders orders;
  std::vector<PlannedPage> pages;
};

class Copyfitter {
 public:
  Copyfitter(Part& part, size_t pages_before, const LayTracked& lay, Diagnostics& diagnostics)
      : part_(part), lay_(lay), tail_(part.style->tail), report_(part, pages_before, diagnostics) {}

  void plan() {
    Plan natural = *planned(orders());
    first_page_had_text_ = has_text(natural.pages.front());
    if (!could_stand_with_text() || stands_with_text(natural.pages))
      return take(std::move(natural));
    if (move_lines(natural) || move_text_along()) return;
    report_.no_text();
    take(*planned(orders(Along::what_is_above)));
  }

  bool make_room(Len reserve) {
    const std::vector<PlannedPage> before = part_.pages;
    if (before.back().body.items.empty()) return false;
    const size_t last = before.size() - 1;
    PageOrders wish = part_.orders;
    wish.room.take(last, reserve);
    std::optional<Plan> tighter = try_tighter(last, std::move(wish));
    if (!tighter) return false;
    take_reported(std::move(*tighter), before, "the imprint stands on this page");
    return true;
  }

 private:
  /// Rows and characters give or take a little; nothing is left short.
  bool move_lines(const Plan& natural) {
    const size_t sign_off = page_of(first_needing_text(part_.flow), natural.pages);
    if (sign_off == 0) return false;  // it is higher than what is left of the first page
    const size_t page = sign_off - 1;
    std::optional<Plan> found = try_tighter(page, orders());
    if (!found) found = try_looser(page);
    if (found) take_reported(std::move(*found), natural.pages, purpose());
    return found || try_tracking(page, natural);
  }

  /// The page before the sign-off's ends early: the text's last lines go over with it.
  bool move_text_along() {
    Plan along = *planned(orders(Along::text));
    if (!all_stand_with_text(along.pages)) return false;
    const size_t page = page_of(first_needing_text(part_.flow), along.pages) - 1;
    report_.page_ends_early(page, along.pages[page], purpose());
    take(std::move(along));
    return true;
  }

  PageOrders orders(Along along = Along::nothing) const {
    PageOrders orders{PageRoom(part_.grid.type_height, part_.first_height)};
    orders.along = along;
    return orders;
  }

  std::optional<Plan> planned(PageOrders orders) const {
    auto pages = plan_pages(part_.flow, part_.grid, *part_.style, orders);
    if (!pages) return std::nullopt;
    return Plan{std::move(orders), std::move(*pages)};
  }

  bool has_text(const PlannedPage& page) const {
    return std::any_of(page.body.items.begin(), page.body.items.end(),
                       [&](const PlacedItem& placed) { return part_.flow.of(placed).text; });
  }

  static size_t page_of(size_t item, const std::vector<PlannedPage>& pages) {
    size_t page = 0;
    while (page + 1 < pages.size() && pages[page].body.end <= item) ++page;
    return page;
  }

  /// All of the sign-off stands with text, a part that went over to another page too; on the first
  /// page it does, with the title if there is no text.
  bool stands_with_text(const std::vector<PlannedPage>& pages) const {
    for (size_t page = 1; page < pages.size(); ++page) {
      bool needs_text = false;
      for (const PlacedItem& placed : pages[page].body.items)
        needs_text |= part_.flow.of(placed).needs_text;
      if (needs_text && !has_text(pages[page])) return false;
    }
    return true;
  }

  /// Without text before it nothing can be done.
  bool could_stand_with_text() const {
    const auto& items = part_.flow.items;
    const size_t sign_off = first_needing_text(part_.flow);
    return std::any_of(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(sign_off),
                       is_text);
  }

  /// So does the first page, if it did (首页必须显示正文, 7.3.3).
  bool all_stand_with_text(const std::vector<PlannedPage>& pages) const {
    return stands_with_text(pages) && (!first_page_had_text_ || has_text(pages.front()));
  }

  /// All that is left goes on `page`; if that is not enough, a row more on each of the pages before
  /// it.
  std::optional<Plan> try_tighter(size_t page, PageOrders wish) const {
    wish.last = page;
    wish.rows.erase(page);
    for (int more = 0; more < tail_.pages && static_cast<size_t>(more) <= page; ++more) {
      if (more > 0) wish.rows[page - static_cast<size_t>(more)] = 1;
      auto plan = planned(wish);
      if (plan && plan->pages.size() == page + 1 && all_stand_with_text(plan->pages)) return plan;
    }
    return std::nullopt;
  }

  /// A row less on one of the last pages, the one where it is seen least, so that text goes over;
  /// if that is not enough, a row less on several that end with `page`.
  std::optional<Plan> try_looser(size_t page) const {
    std::optional<Plan> best;
    Len least;
    for (int back = 0; back < tail_.pages && static_cast<size_t>(back) <= page; ++back) {
      const size_t loosened = page - static_cast<size_t>(back);
      auto plan = with_a_row_less({loosened});
      if (!plan) continue;
      const Len pitch = plan->pages[loosened].pitch;
      if (best && pitch >= least) continue;
      least = pitch;
      best = std::move(plan);
    }
    return best ? std::move(best) : try_looser_several(page);
  }

  std::optional<Plan> try_looser_several(size_t page) const {
    std::optional<Plan> plan;
    std::vector<size_t> loosened = {page};
    while (!plan && static_cast<int>(loosened.size()) < tail_.pages && loosened.back() > 0) {
      loosened.push_back(loosened.back() - 1);
      plan = with_a_row_less(loosened);
    }
    return plan;
  }

  std::optional<Plan> with_a_row_less(const std::vector<size_t>& loosened) const {
    PageOrders wish = orders();
    for (const size_t page : loosened) wish.rows[page] = -1;
    auto plan = planned(std::move(wish));
    if (plan && !all_stand_with_text(plan->pages)) plan.reset();
    return plan;
  }

  /// A paragraph gets a line less or more.
  bool try_tracking(size_t page, const Plan& natural) {
    const std::vector<size_t> blocks = paragraphs_near(page, natural.pages);
    for (const Tracking& tracking : trackings(*part_.style))
      for (const size_t block : blocks)
        if (try_block(block, tracking, page)) return true;
    return false;
  }

  bool try_block(size_t block, const Tracking& tracking, size_t page) {
    auto* paragraph = std::get_if<LaidParagraph>(&part_.blocks[block]);
    if (paragraph == nullptr) return false;
    LaidText other = lay_(*paragraph, *part_.style, tracking.permille);
    if (other.lines.size() == paragraph->text.lines.size()) return false;  // nothing moves
    exchange(paragraph->text, other);
    Plan plan = *planned(orders());
    std::optional<Plan> tighter;
    const bool stands = all_stand_with_text(plan.pages);
    if (!stands) tighter = try_tighter(page, orders());
    if (!stands && !tighter) {
      exchange(paragraph->text, other);
      return false;
    }
    part_.lines_moved = true;
    report_.characters_moved(page, tracking, purpose());
    if (tighter)
      take_reported(std::move(*tighter), plan.pages, purpose());
    else
      take(std::move(plan));
    return true;
  }

  void exchange(LaidText& text, LaidText& other) {
    std::swap(text, other);
    part_.rebuild();
  }

  /// The paragraphs that have a line on `page`, the last first, but for one that would move the
  /// lines of more pages than may change.
  std::vector<size_t> paragraphs_near(size_t page, const std::vector<PlannedPage>& pages) const {
    std::vector<size_t> blocks;
    const auto& items = pages[page].body.items;
    for (auto placed = items.rbegin(); placed != items.rend(); ++placed) {
      const FlowItem& item = part_.flow.of(*placed);
      const auto block = static_cast<size_t>(item.block);
      if (!item.text || (!blocks.empty() && blocks.back() == block)) continue;
      const uint32_t line = item.line() == nullptr ? 0 : item.line()->line;
      const size_t begins = page_of(placed->item - line, pages);
      if (page - begins < static_cast<size_t>(tail_.pages)) blocks.push_back(block);
    }
    return blocks;
  }

  std::string_view purpose() const {
    const FlowItem& sign_off = part_.flow[first_needing_text(part_.flow)];
    const bool has_seal = sign_off.gap_least < sign_off.gap;  // a signature's stamp gives no white
    return has_seal ? "the seal stands with text" : "the sign-off stands with text";
  }

  void take(Plan&& plan) {
    part_.pages = std::move(plan.pages);
    part_.orders = std::move(plan.orders);
  }

  void take_reported(Plan&& plan, const std::vector<PlannedPage>& before,
                     std::string_view purpose) {
    take(std::move(plan));
    part_.lines_moved = true;
    report_.lines_moved(before, purpose);
  }

  Part& part_;
  const LayTracked& lay_;
  const CopyfitStyle& tail_;
  CopyfitReport report_;
  bool first_page_had_text_ = false;
};

}  // namespace

LaidText lay_tracked(const LaidParagraph& paragraph, const Style& style, int permille) {
  const ParagraphRef& glyphs = paragraph.text.paragraph;
  LineShape shape = glyphs->shape;
  shape.tracking = shape.column.scaled(permille, 1000);
  return lay(glyphs, shape, style.text);
}

void plan_part(Part& part, Diagnostics& diagnostics, const LayTracked& lay) {
  Copyfitter(part, 0, lay, diagnostics).plan();
}

bool make_room_at_foot(Part& part, Len reserve, size_t pages_before, Diagnostics& diagnostics) {
  return Copyfitter(part, pages_before, lay_tracked, diagnostics).make_room(reserve);
}

}  // namespace banxin
