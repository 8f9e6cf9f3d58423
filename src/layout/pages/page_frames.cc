#include "layout/pages/page_frames.h"

#include <algorithm>
#include <atomic>
#include <map>

#include "layout/lines/append_line.h"
#include "layout/lines/typesetter.h"
#include "layout/pages/page_number.h"

namespace banxin {
namespace {

using Images = std::vector<std::shared_ptr<const Image>>;

class PageMaker {
 public:
  PageMaker(const BoundPage& bound, const Images& images, const ParagraphRef& dash,
            Typesetter& typesetter)
      : bound_(bound),
        images_(images),
        dash_(dash),
        typesetter_(typesetter),
        upright_(typesetter.style().page) {
    const bool landscape = bound.part != nullptr && bound.part->landscape;
    const PageGrid& own = landscape ? bound.part->grid : typesetter.grid();
    page_.landscape = landscape;
    page_.width = own.width;
    page_.height = own.height;
    page_.number = bound.numbered ? bound.sheet : 0;
    // A turned sheet's left edge, odd pages' binding edge and even pages' fore edge, is the page's
    // upper edge (GB/T 9704 8).
    const Len binding = type_left(upright_, bound.sheet);
    left_ = landscape ? own.left : binding;
    top_ = landscape ? binding : own.top;
  }

  FramePage run() {
    if (bound_.plan != nullptr) add_body(*bound_.plan);
    if (bound_.imprint != nullptr)
      add_box(*bound_.imprint, left_, top_ + upright_.type_height - bound_.imprint->height);
    add_page_number(page_, type_left(upright_, bound_.sheet), dash_, typesetter_);
    join_layers();
    return std::move(page_);
  }

 private:
  /// Pages are many and all kept until they are written: none has room to spare.
  void join_layers() {
    std::vector<FrameItem> items;
    items.reserve(below_.size() + page_.items.size() + above_.size());
    for (const std::vector<FrameItem>* layer : {&below_, &page_.items, &above_})
      items.insert(items.end(), layer->begin(), layer->end());
    page_.items = std::move(items);
    page_.glyphs.shrink_to_fit();
    page_.text.shrink_to_fit();
  }

  void add_body(const PlannedPage& plan) {
    const Flow& flow = bound_.part->flow;
    const PageBody& body = plan.body;
    for (size_t i = 0; i < body.items.size(); ++i) {
      const FlowItem& item = flow.of(body.items[i]);
      const Len top = top_ + body.items[i].top;
      if (const FlowLine* line = item.line()) add_line(*line, top);
      if (const auto* box = std::get_if<FlowBox>(&item.what)) i = add_flow_box(flow, body, *box, i);
      if (const FlowRow* row = item.row_part()) i = add_rows(flow, body, *row->rows, i);
    }
    Len top = top_ + plan.height - body.notes_height + flow.note_foot.above;
    for (uint32_t note = body.note_begin; note < body.note_end; ++note) {
      add_box(*flow.notes[note].box, left_, top);
      top += flow.notes[note].box->height + flow.note_foot.between;
    }
  }

  void add_line(const FlowLine& line, Len top) {
    const Len baseline = top + line.ascent;
    if (line.heads != nullptr)
      for (const LineHead& head : *line.heads)
        append_line(page_, head.text, 0, left_ + head.left, baseline, true);
    append_line(page_, *line.text, line.line, left_ + line.left, baseline);
  }

  /// The box of item `i` of the page; slices of one box that follow one another are one. Returns
  /// the last item that was added.
  size_t add_flow_box(const Flow& flow, const PageBody& body, FlowBox whole, size_t i) {
    const Len top = top_ + body.items[i].top;
    if (whole.from == whole.to) {
      add_box(*whole.box, left_, top);
      return i;
    }
    for (; i + 1 < body.items.size(); ++i) {
      const auto* next = std::get_if<FlowBox>(&flow.of(body.items[i + 1]).what);
      if (next == nullptr || next->box != whole.box || next->from != whole.to) break;
      whole.to = next->to;
    }
    add_box(slice_of(*whole.box, whole.from, whole.to), left_, top);
    return i;
  }

  /// Rows from item `i` of the page on, as one piece. Returns the last that was added.
  size_t add_rows(const Flow& flow, const PageBody& body, const Rows& rows, size_t i) {
    const Len top = top_ + body.items[i].top;
    std::vector<RowPart> parts;
    for (; i < body.items.size(); ++i) {
      const FlowRow* row = flow.of(body.items[i]).row_part();
      if (row == nullptr || row->rows != &rows) break;
      parts.push_back(row->part);
    }
    add_box(rows.piece(parts, typesetter_), left_, top);
    return i - 1;
  }

  void add_box(const Box& box, Len left, Len top) {
    for (const BoxItem& item : box.items) {
      const Len x = left + item.x, y = top + item.y;
      std::visit([&](const auto& what) { add(what, item, x, y); }, item.what);
    }
  }

  void add(const BoxLines& lines, const BoxItem&, Len x, Len y) {
    const size_t first = page_.items.size();
    for (size_t line = lines.first; line < lines.last; ++line) {
      const Len row = lines.pitch * static_cast<int64_t>(line - lines.first);
      append_line(page_, *lines.text, line, x, y + row + lines.ascent, lines.goes_on);
    }
    if (lines.condensed != Transform::kOne) condense(first, x, lines.condensed);
  }
  /// Draws the items from `first` on narrower, about a place that stays.
  void condense(size_t first, Len about, int32_t factor) {
    const Len shift = about - about.scaled(factor, Transform::kOne);
    page_.transforms.push_back({factor, 0, 0, Transform::kOne, shift, Len()});
    const auto transform = static_cast<uint32_t>(page_.transforms.size());
    for (size_t i = first; i < page_.items.size(); ++i) page_.items[i].transform = transform;
  }
  void add(const BoxRule& rule, const BoxItem& item, Len x, Len y) {
    below_.push_back(rectangle(item.role, x, y, rule.width, rule.height, rule.color));
  }
  void add(const BoxCircle& drawn, const BoxItem& item, Len x, Len y) {
    above_.push_back(circle(page_, item.role, {x, y}, drawn.diameter, drawn.line, drawn.color));
    above_.back().span = item.span;
    above_.back().node = item.node;
  }
  void add(const BoxPicture& picture, const BoxItem& item, Len x, Len y) {
    const auto found = std::find(images_.begin(), images_.end(), picture.image);
    const auto image = static_cast<uint32_t>(found - images_.begin());
    const FramePicture drawn{
        x, y, picture.width, picture.height, image, picture.multiply, picture.image->orientation};
    above_.push_back({drawn, item.role, item.span, item.node});
  }
  void add(const std::shared_ptr<const Box>& box, const BoxItem&, Len x, Len y) {
    add_box(*box, x, y);
  }

  const BoundPage& bound_;
  const Images& images_;
  const ParagraphRef& dash_;  ///< of the page number
  Typesetter& typesetter_;
  const PageStyle& upright_;
  Len left_, top_;  ///< the type area's upper left corner
  FramePage page_;
  /// Rules lie below all text of the page, seals and stamps above it.
  std::vector<FrameItem> below_, above_;
};

/// Frees paragraphs as soon as no page needs them any more.
class ParagraphRelease {
 public:
  ParagraphRelease(LaidDocument& document, const std::vector<BoundPage>& pages) {
    for (Part& part : document.parts) parts_.emplace(&part, Uses(part));
    for (const BoundPage& page : pages)
      for_each_block(page, [&](Uses& uses, size_t block) { ++uses.left[block]; });
  }

  /// Safe from several threads.
  void made(const BoundPage& page) {
    for_each_block(page, [](Uses& uses, size_t block) {
      auto* paragraph = std::get_if<LaidParagraph>(&uses.part->blocks[block]);
      if (--uses.left[block] == 0 && paragraph != nullptr) paragraph->text = {};
    });
  }

 private:
  /// How many pages still need each of a part's blocks.
  struct Uses {
    explicit Uses(Part& of) : part(&of), left(of.blocks.size()) {}
    Part* part;
    std::vector<std::atomic<uint32_t>> left;
  };

  template <class Each>
  void for_each_block(const BoundPage& page, Each each) {
    if (page.plan == nullptr) return;
    Uses& uses = parts_.at(page.part);
    int32_t last = -1;
    for (const PlacedItem& placed : page.plan->body.items) {
      const int32_t block = page.part->flow.of(placed).block;
      if (block >= 0 && block != last) each(uses, static_cast<size_t>(block));
      last = block;
    }
  }

  std::map<const Part*, Uses> parts_;
};

void collect_from(const Box& box, Images& images) {
  for (const BoxItem& item : box.items) {
    if (const auto* inner = std::get_if<std::shared_ptr<const Box>>(&item.what))
      collect_from(**inner, images);
    const auto* picture = std::get_if<BoxPicture>(&item.what);
    if (picture == nullptr) continue;
    if (std::find(images.begin(), images.end(), picture->image) == images.end())
      images.push_back(picture->image);
  }
}

}  // namespace

std::vector<std::shared_ptr<const Image>> collect_images(const std::vector<BoundPage>& pages) {
  Images images;
  for (const BoundPage& page : pages) {
    if (page.plan == nullptr) continue;
    for (const PlacedItem& placed : page.plan->body.items)
      if (const Box* box = page.part->flow.of(placed).box()) collect_from(*box, images);
    for (uint32_t note = page.plan->body.note_begin; note < page.plan->body.note_end; ++note)
      collect_from(*page.part->flow.notes[note].box, images);
  }
  return images;
}

std::vector<FramePage> make_pages(LaidDocument& document, const std::vector<BoundPage>& pages,
                                  const LayoutContext& context, const Images& images) {
  ParagraphRelease release(document, pages);
  std::vector<FramePage> frames(pages.size());
  std::vector<Diagnostics> said(pages.size());
  Typesetter of_dash(context.style, context.upright, context.fonts, context.element_fonts);
  const ParagraphRef dash = shape_number_dash(of_dash);
  context.job.for_each(pages.size(), [&](size_t i) {
    Typesetter typesetter(context.style, context.upright, context.fonts, context.element_fonts);
    frames[i] = PageMaker(pages[i], images, dash, typesetter).run();
    release.made(pages[i]);
    said[i] = std::move(typesetter.diagnostics());
  });
  context.job.diagnostics.append(std::move(of_dash.diagnostics()));
  for (Diagnostics& one : said) context.job.diagnostics.append(std::move(one));
  return frames;
}

void place_outline(const LaidDocument& document, const std::vector<BoundPage>& pages,
                   Frame& frame) {
  std::map<const Part*, size_t> first_entry;
  for (const Part& part : document.parts) {
    first_entry[&part] = frame.outline.size();
    frame.outline.insert(frame.outline.end(), part.outline.begin(), part.outline.end());
  }
  frame.destinations.resize(frame.outline.size());
  for (size_t i = 0; i < frame.outline.size(); ++i)
    frame.outline[i].destination = static_cast<uint32_t>(i);
  for (size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].plan == nullptr) continue;
    const Part& part = *pages[i].part;
    const size_t base = first_entry[&part];
    for (const PlacedItem& placed : pages[i].plan->body.items)
      if (const int32_t entry = part.flow.of(placed).outline; entry >= 0)
        frame.destinations[base + static_cast<size_t>(entry)] = {static_cast<uint32_t>(i),
                                                                 part.grid.top + placed.top};
  }
}

}  // namespace banxin
