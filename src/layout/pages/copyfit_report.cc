#include "layout/pages/copyfit_report.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>

namespace banxin {
namespace {

Span span_of(const FlowItem& item) {
  if (const FlowLine* line = item.line()) return line->text->span();
  return item.box() == nullptr ? Span{} : span_of(*item.box());
}

/// `10.20`, or `10.20–10.45`.
std::string range(const std::string& first, const std::string& last) {
  return first == last ? first : fmt::format("{}–{}", first, last);
}

/// The row pitches of several pages.
struct Pitches {
  std::optional<Len> least, most;

  void add(Len pitch) {
    least = std::min(pitch, least.value_or(pitch));
    most = std::max(pitch, most.value_or(pitch));
  }
  std::string called() const {
    return range(fmt::format("{:.2f}", least->mm()), fmt::format("{:.2f}", most->mm()));
  }
};

/// The pages, 0-based, from the first to the last whose rows' pitch is another.
struct PitchChange {
  size_t first = 0, last = 0;
  Pitches were, are;
};

std::optional<PitchChange> compare(const std::vector<PlannedPage>& before,
                                   const std::vector<PlannedPage>& now, Len natural) {
  const auto was = [&](size_t i) { return i < before.size() ? before[i].pitch : natural; };
  PitchChange change;
  size_t end = now.size();
  while (end > 0 && now[end - 1].pitch == was(end - 1)) --end;
  if (end == 0) return std::nullopt;
  change.last = end - 1;
  while (now[change.first].pitch == was(change.first)) ++change.first;
  for (size_t i = change.first; i <= change.last; ++i) {
    change.were.add(was(i));
    change.are.add(now[i].pitch);
  }
  return change;
}

}  // namespace

void CopyfitReport::no_text() {
  diagnostics_.warning("W0514", place(), "the sign-off stands on a page without body text",
                       "lengthen or shorten the text, or the list of attachments above it");
}

void CopyfitReport::lines_moved(const std::vector<PlannedPage>& before, std::string_view purpose) {
  const auto change = compare(before, part_.pages, part_.grid.pitch());
  std::string what = "the white above the seal is less";
  if (change)
    what = fmt::format("line pitch {} → {} mm on {}", change->were.called(), change->are.called(),
                       pages_called(change->first, change->last));
  diagnostics_.info("I0510", place(), fmt::format("{} so that {}", what, purpose));
}

void CopyfitReport::characters_moved(size_t page, const Tracking& tracking,
                                     std::string_view purpose) {
  diagnostics_.info(
      "I0510", place(),
      fmt::format("the characters of a paragraph on {} stand up to {:.2f} % {} so that {}",
                  pages_called(page, page), tracking.percent,
                  tracking.permille < 0 ? "closer" : "wider", purpose));
}

void CopyfitReport::page_ends_early(size_t page, const PlannedPage& plan,
                                    std::string_view purpose) {
  const Len white = plan.height - foot_of(plan, part_.flow);
  diagnostics_.info("I0510", place(),
                    fmt::format("{} ends {:.2f} mm above its foot so that {}",
                                pages_called(page, page), white.mm(), purpose));
}

/// As a reader counts them.
std::string CopyfitReport::pages_called(size_t first, size_t last) const {
  return fmt::format(
      "{} {}", first == last ? "page" : "pages",
      range(std::to_string(pages_before_ + first + 1), std::to_string(pages_before_ + last + 1)));
}

/// Where the sign-off is written, or what ends the part.
Span CopyfitReport::place() const {
  const Flow& flow = part_.flow;
  if (flow.empty()) return {};
  return span_of(flow[std::min(first_needing_text(flow), flow.size() - 1)]);
}

size_t first_needing_text(const Flow& flow) {
  const auto needs_text = [](const FlowItem& item) { return item.needs_text; };
  return static_cast<size_t>(std::find_if(flow.items.begin(), flow.items.end(), needs_text) -
                             flow.items.begin());
}

}  // namespace banxin
