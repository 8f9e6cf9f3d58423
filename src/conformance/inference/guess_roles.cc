#include "conformance/inference/guess_roles.h"

#include <algorithm>
#include <cmath>

#include "conformance/clauses/standard.h"
#include "conformance/inference/guess.h"

namespace banxin {
namespace {

/// Without seals on the pages: a name centred on a date that stands four characters from the right,
/// or farther for a long name, waits for one (GB/T 9704 7.3.5.1).
std::optional<ClosingMode> guess_closing(const MeasuredDocument& document, Format format) {
  const Subject subject(document, {format, std::nullopt});
  const auto date = subject.last(Role::date);
  const auto name = subject.last(Role::signature);
  if (subject.closing() != ClosingMode::unsealed || !date || !name) return std::nullopt;
  const double inset = subject.area(date->page).right - date->line->right();
  const double offset = (name->line->left() + name->line->right()) / 2 -
                        (date->line->left() + date->line->right()) / 2;
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
