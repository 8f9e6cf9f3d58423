#include "layout/page_frames.h"

#include <algorithm>

#include "base/thread_pool.h"
#include "layout/append_line.h"
#include "layout/page_number.h"
#include "layout/typesetter.h"

namespace banxin {
namespace {

/// Left edge of the type area on page `number` (1-based).
Len type_left(const PageStyle& page, int number) {
  const Len right = page.width - page.margin_left - page.type_width;
  return page.mirrored && number % 2 == 0 ? right : page.margin_left;
}

using Images = std::vector<std::shared_ptr<const Image>>;

void append_impressions(FramePage& page, const Box& box, const Images& images, Len x, Len y) {
  for (FrameCircle circle : box.circles) {
    circle.x += x;
    circle.y += y;
    page.circles.push_back(circle);
  }
  for (const Box::Picture& picture : box.pictures) {
    FrameImage place = picture.place;
    place.x += x;
    place.y += y;
    const auto found = std::find(images.begin(), images.end(), picture.image);
    place.image = static_cast<uint32_t>(found - images.begin());
    page.images.push_back(place);
  }
}

void append_box(FramePage& page, const Box& box, const Images& images, Len x, Len y) {
  append_impressions(page, box, images, x, y);
  for (FrameRule rule : box.rules) {
    rule.x += x;
    rule.y += y;
    page.rules.push_back(rule);
  }
  for (const Box::Piece& piece : box.pieces)
    for (size_t line = piece.first; line < piece.last; ++line)
      append_line(
          page, piece.paragraph, line, x,
          y + piece.y + piece.pitch * static_cast<int64_t>(line - piece.first) + piece.ascent);
}

void append_item(FramePage& page, const FlowItem& item, const Images& images, Len x, Len top) {
  if (item.box != nullptr) append_box(page, *item.box, images, x, top);
  if (item.paragraph != nullptr)
    append_line(page, *item.paragraph, item.line, x, top + item.ascent);
}

FramePage make_page(const Flow& flow, const PlannedPage& plan, const Images& images, int number,
                    Typesetter& typesetter) {
  const PageStyle& style = typesetter.style().page;
  FramePage page;
  page.width = style.width;
  page.height = style.height;
  page.number = number;
  const Len left = type_left(style, number);
  for (const PlacedItem& placed : plan)
    append_item(page, flow.items[placed.item], images, left, style.margin_top + placed.top);
  add_page_number(page, left, typesetter);
  return page;
}

}  // namespace

std::vector<std::shared_ptr<const Image>> collect_images(const Flow& flow) {
  Images images;
  for (const Box& box : flow.boxes)
    for (const Box::Picture& picture : box.pictures)
      if (std::find(images.begin(), images.end(), picture.image) == images.end())
        images.push_back(picture.image);
  return images;
}

std::vector<FramePage> make_pages(const Flow& flow, const std::vector<PlannedPage>& plan,
                                  const Style& style, const FontBook& fonts,
                                  const ElementFonts& element_fonts,
                                  const std::vector<std::shared_ptr<const Image>>& images,
                                  ThreadPool& pool, std::vector<OutlineEntry>& outline) {
  std::vector<FramePage> pages(plan.size());
  pool.for_each(plan.size(), [&](size_t i) {
    Typesetter typesetter(style, fonts, element_fonts);
    pages[i] = make_page(flow, plan[i], images, static_cast<int>(i) + 1, typesetter);
  });
  for (size_t i = 0; i < plan.size(); ++i)
    for (const PlacedItem& placed : plan[i])
      if (const int32_t entry = flow.items[placed.item].outline; entry >= 0) {
        outline[static_cast<size_t>(entry)].page = static_cast<uint32_t>(i);
        outline[static_cast<size_t>(entry)].y = style.page.margin_top + placed.top;
      }
  return pages;
}

}  // namespace banxin
