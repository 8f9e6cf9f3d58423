#include "layout/pages/bind_pages.h"

#include <algorithm>
#include <utility>

#include "layout/pages/copyfit.h"

namespace banxin {
namespace {

class Binder {
 public:
  Binder(LaidDocument& document, Format format, const Style& style, Diagnostics& diagnostics)
      : document_(document),
        style_(style),
        format_(style.format(format)),
        diagnostics_(diagnostics) {}

  std::vector<BoundPage> run(const std::vector<Box>& imprint) {
    for (Part& part : document_.parts)
      if (!part.separate && !part.turned) last_part_ = &part;
    const bool stands = imprint.size() == 1 && find_room(imprint.front());
    for (const Part& part : document_.parts)
      if (!part.separate && !part.turned) add_pages(part);
    if (stands)
      pages_.back().imprint = &imprint.front();
    else if (!imprint.empty())
      add_imprint_pages(imprint);
    if (!format_.first_page_number) pages_.front().numbered = false;  // 10.1
    for (const Part& part : document_.parts)
      if (part.separate && !part.turned) add_pages(part);
    return std::move(pages_);
  }

 private:
  bool find_room(const Box& imprint) {
    if (last_part_->landscape || ends_turned(*last_part_)) return false;
    size_t count = 0;
    for (const Part& part : document_.parts) count += part.separate ? 0 : part.pages.size();
    if (format_.imprint_even_page && count % 2 == 1) return false;
    const Len need = imprint.height + style_.imprint.gap_least;
    const PageGrid& grid = last_part_->grid;
    if (foot_of(last_part_->pages.back(), last_part_->flow) + need <= grid.type_height) return true;
    const bool first = last_part_->pages.size() == 1 && last_part_->first_height > Len();
    const Len below = first ? last_part_->first_height - grid.type_height : Len();
    return make_room_at_foot(*last_part_, need + below, count - last_part_->pages.size(),
                             diagnostics_);
  }

  void add_pages(const Part& part) {
    int sheet = part.separate || pages_.empty() ? 0 : pages_.back().sheet;
    const auto add = [&](const Part& of) {
      for (const PlannedPage& plan : of.pages)
        pages_.push_back({&of, &plan, ++sheet, true, nullptr});
    };
    size_t next = 0;
    for (const PlannedPage& plan : part.pages) {
      const size_t end = next + turned_on(plan, part.flow);
      const bool before = stands_before(plan, part);
      for (; before && next < end; ++next) add(*part.turned_tables[next]);
      pages_.push_back({&part, &plan, ++sheet, true, nullptr});
      for (; next < end; ++next) add(*part.turned_tables[next]);
    }
  }

  /// How many turned tables a page speaks of.
  static size_t turned_on(const PlannedPage& plan, const Flow& flow) {
    size_t count = 0;
    for (const PlacedItem& placed : plan.body.items) count += flow.of(placed).turned;
    return count;
  }

  /// They follow the page, but not the sign-off's: that ends the text.
  static bool stands_before(const PlannedPage& plan, const Part& part) {
    if (&plan == part.pages.data()) return false;
    return std::any_of(plan.body.items.begin(), plan.body.items.end(),
                       [&](const PlacedItem& placed) { return part.flow.of(placed).needs_text; });
  }

  static bool ends_turned(const Part& part) {
    return turned_on(part.pages.back(), part.flow) > 0 && !stands_before(part.pages.back(), part);
  }

  /// An empty page before them has no number, nor have they then.
  void add_imprint_pages(const std::vector<Box>& imprint) {
    const size_t last = static_cast<size_t>(pages_.back().sheet) + imprint.size();
    const bool empty_before = format_.imprint_even_page && last % 2 == 1;
    if (empty_before) add_page(false, nullptr);
    for (const Box& piece : imprint) add_page(!empty_before, &piece);
  }

  void add_page(bool numbered, const Box* imprint) {
    pages_.push_back({nullptr, nullptr, pages_.back().sheet + 1, numbered, imprint});
  }

  LaidDocument& document_;
  const Style& style_;
  const FormatStyle& format_;
  Diagnostics& diagnostics_;
  Part* last_part_ = nullptr;
  std::vector<BoundPage> pages_;
};

}  // namespace

std::vector<BoundPage> bind_pages(LaidDocument& document, const std::vector<Box>& imprint,
                                  Format format, const Style& style, Diagnostics& diagnostics) {
  return Binder(document, format, style, diagnostics).run(imprint);
}

}  // namespace banxin
