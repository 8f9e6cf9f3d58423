#include "layout/layout.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "frame/settle_structure.h"
#include "layout/blocks/blocks.h"
#include "layout/blocks/metadata.h"
#include "layout/elements/imprint.h"
#include "layout/lines/element_fonts.h"
#include "layout/lines/fallback_report.h"
#include "layout/lines/typesetter.h"
#include "layout/pages/bind_pages.h"
#include "layout/pages/lay_parts.h"
#include "layout/pages/on_paper.h"
#include "layout/pages/page_frames.h"
#include "layout/titles/lay_title.h"

namespace banxin {
namespace {

/// As pages show it: one box as a rule, none where there is no imprint.
std::vector<Box> imprint_of(const Report& report, const LaidDocument& document,
                            const LayoutContext& context, StructureTree& tree) {
  ImprintBlock block = build_imprint(report, context.style, document.addressees_in_imprint);
  if (block.empty()) return {};
  tag_imprint(block, tree);
  Typesetter typesetter(context.style, context.upright, context.fonts, context.element_fonts);
  Box box = lay_imprint(std::move(block), typesetter);
  FallbackReport fallbacks(context.fonts);
  fallbacks.add(typesetter.fallbacks());
  fallbacks.report(context.job.diagnostics);
  context.job.diagnostics.append(std::move(typesetter.diagnostics()));
  return sliced(std::move(box), context.upright.type_height);
}

bool within_limits(size_t pages, const Job& job) {
  if (pages <= job.limits.pages) return true;
  job.diagnostics.error("E0516", Span{},
                        fmt::format("the document has {} pages, more than the {} that it may have",
                                    pages, job.limits.pages),
                        "split the report, or allow it more pages");
  return false;
}

}  // namespace

Frame lay_out(const Report& report, const Assets& assets, const Style& style, const FontBook& fonts,
              const Job& job) {
  Frame frame;
  const ElementFonts element_fonts(style, fonts, job.diagnostics);
  if (job.diagnostics.has_errors()) return frame;

  const PageGrid upright = upright_grid(style);
  const LayoutContext context{style, upright, fonts, element_fonts, assets, job};
  LaidDocument document = [&] {
    const Timers::Scope scope(job.timers, "set-lines");
    return lay_parts(report, context, frame.structure);
  }();
  const Timers::Scope scope(job.timers, "pages");
  const std::vector<Box> imprint = imprint_of(report, document, context, frame.structure);
  const std::vector<BoundPage> pages =
      bind_pages(document, imprint, report.document.format, style, job.diagnostics);
  if (!within_limits(pages.size(), job)) return frame;
  frame.lines_moved = std::any_of(document.parts.begin(), document.parts.end(),
                                  [](const Part& part) { return part.lines_moved; });
  frame.images = collect_images(pages);
  frame.pages = make_pages(document, pages, context, frame.images);
  check_on_paper(frame, job.diagnostics);
  check_in_type_area(frame, style, report.document.format, job.diagnostics);
  place_outline(document, pages, frame);
  settle_structure(frame);
  frame.metadata = describe(report, style.words);
  return frame;
}

std::vector<TitleChoice> list_titles(const Report& report, const Style& style,
                                     const FontBook& fonts, size_t count) {
  if (!style.format(report.document.format).title) return {};
  Diagnostics said_before;
  const ElementFonts element_fonts(style, fonts, said_before);
  if (said_before.has_errors()) return {};
  const PageGrid upright = upright_grid(style);
  Typesetter typesetter(style, upright, fonts, element_fonts);
  return list_titles(build_title(report, style.title), count, typesetter);
}

}  // namespace banxin
