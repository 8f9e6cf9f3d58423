// The plan of pages made into frames, in parallel.
#pragma once

#include <memory>
#include <vector>

#include "layout/element_fonts.h"
#include "layout/flow.h"
#include "layout/pages.h"

namespace banxin {

class ThreadPool;

/// The pictures of the flow's boxes, each once, in order: Frame::images.
std::vector<std::shared_ptr<const Image>> collect_images(const Flow& flow);

/// Every page with its lines, rules, seals, links and number; gives the outline's entries their
/// places. `images` are collect_images's.
std::vector<FramePage> make_pages(const Flow& flow, const std::vector<PlannedPage>& plan,
                                  const Style& style, const FontBook& fonts,
                                  const ElementFonts& element_fonts,
                                  const std::vector<std::shared_ptr<const Image>>& images,
                                  ThreadPool& pool, std::vector<OutlineEntry>& outline);

}  // namespace banxin
