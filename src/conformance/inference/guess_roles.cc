#include "conformance/inference/guess_roles.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "conformance/clauses/standard.h"
#include "conformance/inference/guess.h"

namespace banxin {
namespace {

double middle_of(const MeasuredLine& line) { return (line.left() + line.right()) / 2; }

/// Unsealed names stand below one another, spread to one width: those side by side, or lines of
/// several widths about one middle, wait for seals.
bool names_wait(const std::vector<PlacedLine>& names) {
  constexpr double kSame = 1;
  for (size_t i = 1; i < names.size(); ++i) {
    const MeasuredLine &one = *names[i - 1].line, &other = *names[i].line;
    if (names[i - 1].page != names[i].page) continue;
    if (std::abs(one.baseline() - other.baseline()) < kSame) return true;
    if (std::abs(middle_of(one) - middle_of(other)) < kSame &&
        std::abs(one.left() - other.left()) > kSame)
      return true;
  }
  return false;
}

/// Without seals on the pages: a name centred on a date that stands four characters from the right,
/// or farther for a long name, waits for one (GB/T 9704 7.3.5.1).
std::optional<ClosingMode> guess_closing(const MeasuredDocument& document, Format format) {
  const Subject subject(document, {format, std::nullopt});
  const auto date = subject.last(Role::date);
  const auto name = subject.last(Role::signature);
  if (subject.closing() != ClosingMode::unsealed || !date || !name) return std::nullopt;
  if (names_wait(subject.lines(Role::signature))) return ClosingMode::sealed;
  const double inset = subject.area(date->page).right - date->line->right();
  const double offset = middle_of(*name->line) - middle_of(*date->line);
  const double from_unsealed =
      date->line->left() - name->line->left() - standard::kDateOffset * standard::kColumn;
  const bool waits = inset > standard::kSealedInset * standard::kColumn - 1.5 &&
                     std::abs(offset) < std::min(1.5, std::abs(from_unsealed));
  return waits ? ClosingMode::sealed : ClosingMode::unsealed;
}

}  // namespace

Expectation guess_roles(MeasuredDocument& document, std::optional<Format> format) {
  Expectation expectation;
  if (format) expectation.format = *format;
  if (document.pages.empty()) return expectation;
  guess::name_tables(document);
  guess::name_page_numbers(document);
  expectation.format = guess::name_red(document.pages.front(), format);
  guess::name_imprint(document, expectation.format);
  const guess::BodyLook look = guess::find_body_look(document);
  guess::name_head(document.pages.front(), expectation.format, look);
  guess::name_attachments(document, look);
  guess::name_sign_off(document, look);
  guess::name_body(document, look);
  expectation.closing = guess_closing(document, expectation.format);
  return expectation;
}

}  // namespace banxin
