#include "layout/elements/box.h"

#include <algorithm>
#include <utility>

namespace banxin {

void Box::add_line(Role role, LaidText text, Len left, Len baseline, Len ascent) {
  if (text.empty()) return;
  auto shared = std::make_shared<const LaidText>(std::move(text));
  add_lines(role, left, baseline - ascent, {std::move(shared), 0, 1, Len(), ascent});
}

void Box::add_lines(Role role, Len left, Len top, BoxLines lines) {
  items.push_back({left, top, role, std::move(lines), {}, kArtifact});
}

void Box::add_rule(Role role, Len left, Len top, BoxRule rule) {
  items.push_back({left, top, role, rule, {}, kArtifact});
}

void Box::add_circle(Role role, Len centre_x, Len centre_y, BoxCircle circle, BoxOrigin origin) {
  items.push_back({centre_x, centre_y, role, circle, origin.span, origin.node});
}

void Box::add_picture(Role role, Len left, Len top, BoxPicture picture, BoxOrigin origin) {
  const Image& image = *picture.image;
  Len wide = picture.width;
  Len high = wide.scaled(image.height, image.width);
  if (high > picture.height) {
    high = picture.height;
    wide = high.scaled(image.width, image.height);
  }
  const Len x = left + (picture.width - wide) / 2, y = top + (picture.height - high) / 2;
  picture.width = wide;
  picture.height = high;
  items.push_back({x, y, role, std::move(picture), origin.span, origin.node});
}

namespace {

/// Adds what of an item at `y` stands between two heights to a box that begins at the upper one.
class Slicer {
 public:
  Slicer(Len from, Len to, Box& out) : from_(from), to_(to), out_(out) {}

  void add(const BoxItem& item) {
    std::visit([&](const auto& what) { add(item, what); }, item.what);
  }

 private:
  void add(const BoxItem& item, const BoxLines& lines) {
    BoxLines kept = lines;
    const auto top_of = [&](size_t line) {
      return item.y + lines.pitch * static_cast<int64_t>(line - lines.first);
    };
    while (kept.first < kept.last && top_of(kept.first) < from_) ++kept.first;
    while (kept.first < kept.last && top_of(kept.last - 1) >= to_) --kept.last;
    const Len top = top_of(kept.first);
    if (kept.first < kept.last) push(item, top, std::move(kept));
  }

  void add(const BoxItem& item, const BoxRule& rule) {
    const Len top = std::max(item.y, from_), bottom = std::min(item.y + rule.height, to_);
    if (top < bottom) push(item, top, BoxRule{rule.width, bottom - top, rule.color});
  }

  void add(const BoxItem& item, const BoxCircle& circle) {
    if (item.y >= from_ && item.y < to_) push(item, item.y, circle);
  }

  void add(const BoxItem& item, const BoxPicture& picture) {
    const Len middle = item.y + picture.height / 2;
    if (middle >= from_ && middle < to_) push(item, item.y, picture);
  }

  void add(const BoxItem& item, const std::shared_ptr<const Box>& box) {
    const Len from = std::max(Len(), from_ - item.y), to = std::min(box->height, to_ - item.y);
    if (from < to) push(item, item.y + from, std::make_shared<const Box>(slice_of(*box, from, to)));
  }

  template <class What>
  void push(const BoxItem& item, Len top, What what) {
    out_.items.push_back({item.x, top - from_, item.role, std::move(what), item.span, item.node});
  }

  const Len from_, to_;
  Box& out_;
};

}  // namespace

Box slice_of(const Box& box, Len from, Len to) {
  Box slice;
  slice.height = to - from;
  Slicer slicer(from, to, slice);
  for (const BoxItem& item : box.items) slicer.add(item);
  if (!box.cut_rule) return slice;
  if (from > Len()) slice.add_rule(Role::rule, Len(), Len(), *box.cut_rule);
  if (to < box.height)
    slice.add_rule(Role::rule, Len(), slice.height - box.cut_rule->height, *box.cut_rule);
  return slice;
}

namespace {

/// The lowest place at which a slice from `from` on may end: above the first line that does not
/// stand whole within `most`.
Len slice_end(const Box& box, Len from, Len most) {
  Len end = std::min(box.height, from + most);
  for (const BoxItem& item : box.items) {
    const auto* lines = std::get_if<BoxLines>(&item.what);
    if (lines == nullptr) continue;
    Len top = item.y;
    for (size_t line = lines->first; line < lines->last; ++line, top += lines->pitch)
      if (top > from && top < end && top + lines->pitch > from + most) end = top;
  }
  return end;
}

}  // namespace

std::vector<Box> sliced(Box&& box, Len most) {
  std::vector<Box> slices;
  if (box.height <= most) {
    slices.push_back(std::move(box));
    return slices;
  }
  for (Len from; from < box.height;) {
    const Len to = slice_end(box, from, most);
    slices.push_back(slice_of(box, from, to));
    from = to;
  }
  return slices;
}

Span span_of(const Box& box) {
  for (const BoxItem& item : box.items) {
    Span span;
    if (const auto* lines = std::get_if<BoxLines>(&item.what)) span = lines->text->span();
    if (const auto* inner = std::get_if<std::shared_ptr<const Box>>(&item.what))
      span = span_of(**inner);
    if (span.known()) return span;
  }
  return {};
}

}  // namespace banxin
