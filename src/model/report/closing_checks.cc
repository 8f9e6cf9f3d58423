#include "model/report/closing_checks.h"

#include <fmt/core.h>

#include <string>

namespace banxin {
namespace {

bool given(const Impression& impression) { return impression.drawn || !impression.file.empty(); }

void warn(Diagnostics& diagnostics, Span span, const std::string& what, const std::string& mode) {
  diagnostics.warning("W0229", span, fmt::format("{} is set in mode '{}' only", what, mode),
                      fmt::format("write mode = \"{}\" in [closing], or leave it out", mode));
}

}  // namespace

void check_date(const Report& report, Diagnostics& diagnostics) {
  if (!report.document.date || report.closing || report.cover) return;
  diagnostics.warning("W0235", report.document.date->span,
                      "the date stands nowhere on the pages: it belongs to a [closing]",
                      "write [closing], with signatures or without");
}

void check_closing(const Closing& closing, Diagnostics& diagnostics) {
  const bool sealed = closing.mode == ClosingMode::sealed;
  const bool stamped = closing.mode == ClosingMode::signed_;
  for (const Signature& one : closing.signatures) {
    if (!sealed && given(one.seal)) warn(diagnostics, one.seal.span, "a seal", "sealed");
    if (!stamped && !one.office.empty()) warn(diagnostics, one.office.span, "an office", "signed");
    if (!stamped && given(one.stamp)) warn(diagnostics, one.stamp.span, "a stamp", "signed");
    if (stamped && one.stamp.drawn)
      diagnostics.warning("W0229", one.stamp.span, "a stamp has no circle; the name is set",
                          "give the stamp's picture: stamp = \"FILE.png\"");
  }
}

}  // namespace banxin
