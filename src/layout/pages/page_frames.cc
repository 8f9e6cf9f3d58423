#include "layout/pages/page_frames.h"

#include <algorithm>
#include <map>

#include "base/thread_pool.h"
#include "layout/lines/append_line.h"
#include "layout/lines/typesetter.h"
#include "layout/pages/page_number.h"

namespace banxin {
namespace {

using Images = std::vector<std::shared_ptr<const Image>>;

/// Left edge of the type area on an upright sheet.
Len type_left(const PageStyle& page, int sheet) {
  const Len right = page.width - page.margin_left - page.type_width;
  return page.mirrored && sheet % 2 == 0 ? right : page.margin_left;
}

class PageMaker {
 public:
  PageMaker(const BoundPage& bound, const Images& images, Typesetter& typesetter)
      : bound_(bound), images_(images), typesetter_(typesetter), upright_(typesetter.style().page) {
    const bool landscape = bound.part != nullptr && bound.part->landscape;
    const PageStyle& own = landscape ? bound.part->style->page : upright_;
    page_.landscape = landscape;
    page_.width = own.width;
    page_.height = own.height;
    page_.number = bound.numbered ? bound.sheet : 0;
    // A turned sheet's left edge, odd pages' binding edge and even pages' fore edge, is the page's
    // upper edge (GB/T 9704 8).
    const Len binding = type_left(upright_, bound.sheet);
    left_ = landscape ? own.margin_left : binding;
    top_ = landscape ? binding : own.margin_top;
  }

  FramePage run() {
    if (bound_.plan != nullptr)
      for (const PlacedItem& placed : bound_.plan->items)
        add_item(bound_.part->flow[placed.item], top_ + placed.top);
    if (bound_.imprint != nullptr)
      add_box(*bound_.imprint, top_ + upright_.type_height - bound_.imprint->height);
    add_page_number(page_, type_left(upright_, bound_.sheet), typesetter_);
    return std::move(page_);
  }

 private:
  void add_item(const FlowItem& item, Len top) {
    if (item.box != nullptr) add_box(*item.box, top);
    if (item.paragraph != nullptr)
      append_line(page_, *item.paragraph, item.line, left_, top + item.ascent);
  }

  void add_box(const Box& box, Len top) {
    add_impressions(box, top);
    for (FrameRule rule : box.rules) {
      rule.x += left_;
      rule.y += top;
      page_.rules.push_back(rule);
    }
    for (const Box::Piece& piece : box.pieces)
      for (size_t line = piece.first; line < piece.last; ++line)
        append_line(
            page_, piece.paragraph, line, left_,
            top + piece.y + piece.pitch * static_cast<int64_t>(line - piece.first) + piece.ascent);
  }

  void add_impressions(const Box& box, Len top) {
    for (FrameCircle circle : box.circles) {
      circle.x += left_;
      circle.y += top;
      page_.circles.push_back(circle);
    }
    for (const Box::Picture& picture : box.pictures) {
      FrameImage place = picture.place;
      place.x += left_;
      place.y += top;
      const auto found = std::find(images_.begin(), images_.end(), picture.image);
      place.image = static_cast<uint32_t>(found - images_.begin());
      page_.images.push_back(place);
    }
  }

  const BoundPage& bound_;
  const Images& images_;
  Typesetter& typesetter_;
  const PageStyle& upright_;
  Len left_, top_;  ///< the type area's upper left corner
  FramePage page_;
};

}  // namespace

std::vector<std::shared_ptr<const Image>> collect_images(const std::vector<BoundPage>& pages) {
  Images images;
  for (const BoundPage& page : pages) {
    if (page.plan == nullptr) continue;
    for (const PlacedItem& placed : page.plan->items) {
      const Box* box = page.part->flow[placed.item].box;
      if (box == nullptr) continue;
      for (const Box::Picture& picture : box->pictures)
        if (std::find(images.begin(), images.end(), picture.image) == images.end())
          images.push_back(picture.image);
    }
  }
  return images;
}

std::vector<FramePage> make_pages(const std::vector<BoundPage>& pages, const Style& style,
                                  const FontBook& fonts, const ElementFonts& element_fonts,
                                  const Images& images, ThreadPool& pool) {
  std::vector<FramePage> frames(pages.size());
  pool.for_each(pages.size(), [&](size_t i) {
    Typesetter typesetter(style, fonts, element_fonts);
    frames[i] = PageMaker(pages[i], images, typesetter).run();
  });
  return frames;
}

std::vector<OutlineEntry> place_outline(const SetDocument& document,
                                        const std::vector<BoundPage>& pages) {
  std::map<const SetPart*, size_t> first_entry;
  std::vector<OutlineEntry> outline;
  for (const SetPart& part : document.parts) {
    first_entry[&part] = outline.size();
    outline.insert(outline.end(), part.outline.begin(), part.outline.end());
  }
  for (size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].plan == nullptr) continue;
    const SetPart& part = *pages[i].part;
    const size_t base = first_entry[&part];
    for (const PlacedItem& placed : pages[i].plan->items)
      if (const int32_t entry = part.flow[placed.item].outline; entry >= 0) {
        outline[base + static_cast<size_t>(entry)].page = static_cast<uint32_t>(i);
        outline[base + static_cast<size_t>(entry)].y = part.style->page.margin_top + placed.top;
      }
  }
  return outline;
}

}  // namespace banxin
