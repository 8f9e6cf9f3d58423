#include "layout/tail_report.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace banxin {
namespace {

std::string two_decimals(double value) {
  char text[32];
  (void)std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

Span first_span(const std::vector<GlyphRun>& runs) {
  return runs.empty() ? Span{} : runs.front().span;
}

Span span_of(const FlowItem& item) {
  if (item.paragraph != nullptr) return first_span(item.paragraph->runs);
  if (item.box == nullptr || item.box->pieces.empty()) return {};
  return first_span(item.box->pieces.front().paragraph.runs);
}

/// The pages, 0-based, whose rows' pitch is another, and how they stand now: what differs most from
/// the style's.
struct PitchChange {
  size_t first = 0, last = 0;
  Len was, is;
  bool found = false;
};

PitchChange compare(const std::vector<PlannedPage>& before, const std::vector<PlannedPage>& now,
                    Len natural) {
  const auto strain = [&](Len pitch) { return std::max(pitch - natural, natural - pitch); };
  PitchChange change;
  for (size_t i = 0; i < std::min(before.size(), now.size()); ++i) {
    if (now[i].pitch == before[i].pitch) continue;
    if (!change.found) change.first = i;
    change.last = i;
    if (!change.found || strain(now[i].pitch) > strain(change.is)) {
      change.was = before[i].pitch;
      change.is = now[i].pitch;
    }
    change.found = true;
  }
  return change;
}

}  // namespace

void TailReport::lines_moved(const std::vector<PlannedPage>& before, std::string_view purpose) {
  const PitchChange change = compare(before, part_.pages, part_.style->pitch());
  std::string what = "the white above the seal is less";
  if (change.found)
    what = "line pitch " + two_decimals(change.was.mm()) + " → " + two_decimals(change.is.mm()) +
           " mm on " + pages_called(change.first, change.last);
  diagnostics_.info("I0510", place(), what + " so that " + std::string(purpose));
}

void TailReport::characters_moved(size_t page, int permille, std::string_view purpose) {
  diagnostics_.info("I0510", place(),
                    "the characters of a paragraph on " + pages_called(page, page) + " stand " +
                        two_decimals(std::abs(permille) / 10.0) + " % " +
                        (permille < 0 ? "closer" : "wider") + " so that " + std::string(purpose));
}

/// As a reader counts them.
std::string TailReport::pages_called(size_t first, size_t last) const {
  const std::string from = std::to_string(pages_before_ + first + 1);
  if (first == last) return "page " + from;
  return "pages " + from + "–" + std::to_string(pages_before_ + last + 1);
}

/// Where the sign-off is written, or what ends the part.
Span TailReport::place() const {
  const Flow& flow = part_.flow;
  if (flow.empty()) return {};
  return span_of(flow[std::min(first_of_closing(flow), flow.size() - 1)]);
}

size_t first_of_closing(const Flow& flow) {
  const auto is_closing = [](const FlowItem& item) { return item.closing; };
  return static_cast<size_t>(std::find_if(flow.begin(), flow.end(), is_closing) - flow.begin());
}

}  // namespace banxin
