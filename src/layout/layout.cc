#include "layout/layout.h"

#include <utility>

#include "base/thread_pool.h"
#include "base/timers.h"
#include "layout/blocks.h"
#include "layout/element_fonts.h"
#include "layout/flow_builder.h"
#include "layout/metadata.h"
#include "layout/page_frames.h"
#include "layout/pages.h"
#include "layout/typesetter.h"

namespace banxin {

Frame lay_out(const Report& report, const Style& style, const FontBook& fonts, ThreadPool& pool,
              Timers& timers, const Progress& progress, Diagnostics& diagnostics) {
  Frame frame;
  const ElementFonts element_fonts(style, fonts, diagnostics);
  if (diagnostics.has_errors()) return frame;

  std::vector<SetBlock> set;
  {
    const Timers::Scope scope(timers, "set-lines");
    set = set_blocks(build_blocks(report, style), style, fonts, element_fonts, pool, progress,
                     diagnostics);
  }
  const Timers::Scope scope(timers, "pages");
  Flow flow = build_flow(std::move(set), style, frame.outline);
  const auto plan = plan_pages(flow.items, style);
  frame.pages = make_pages(flow, plan, style, fonts, element_fonts, pool, frame.outline);
  frame.metadata = describe(report);
  return frame;
}

std::vector<TitleChoice> list_titles(const Report& report, const Style& style,
                                     const FontBook& fonts, size_t count) {
  if (!sets_title(report.document.format)) return {};
  Diagnostics said_before;
  const ElementFonts element_fonts(style, fonts, said_before);
  if (said_before.has_errors()) return {};
  return Typesetter(style, fonts, element_fonts)
      .list_titles(build_title(report, style.title), count);
}

}  // namespace banxin
