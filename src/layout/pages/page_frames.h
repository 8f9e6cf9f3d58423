// Bound pages made into frames, in parallel.
#pragma once

#include <memory>
#include <vector>

#include "frame/frame.h"
#include "layout/pages/bind_pages.h"
#include "layout/pages/layout_context.h"

namespace banxin {

/// The pictures of the pages' boxes, each once, in order: Frame::images.
std::vector<std::shared_ptr<const Image>> collect_images(const std::vector<BoundPage>& pages);

/// Every page with its lines, rules, seals, links and number. `images` are collect_images's. The
/// document's paragraphs are used up: each is freed when the last page that shows it is made, so
/// that glyphs are not kept twice.
std::vector<FramePage> make_pages(LaidDocument& document, const std::vector<BoundPage>& pages,
                                  const LayoutContext& context,
                                  const std::vector<std::shared_ptr<const Image>>& images);

/// Adds the parts' outlines one after the other, and their places on the pages as destinations.
void place_outline(const LaidDocument& document, const std::vector<BoundPage>& pages, Frame& frame);

}  // namespace banxin
