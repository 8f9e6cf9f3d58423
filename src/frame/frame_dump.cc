#include "frame/frame_dump.h"

#include <fmt/core.h>

namespace banxin {
namespace {

/// Hundredths of a millimetre: finer than any ruler, coarse enough to read.
std::string mm(Len length) { return fmt::format("{:.2f}", length.mm()); }

std::string pt(Len length) { return fmt::format("{:g}", length.pt()); }

void add(std::string& out, std::initializer_list<std::string_view> parts) {
  for (const std::string_view part : parts) out += part;
  out += '\n';
}

/// ` turned 0 1 -1 0 at 210.00,0.00`: the factors, and where the item's own corner lies.
std::string turned(const FramePage& page, const FrameItem& item) {
  const Transform* transform = page.transform_of(item);
  if (transform == nullptr) return {};
  std::string out = " turned";
  for (const int32_t factor : {transform->a, transform->b, transform->c, transform->d})
    out += fmt::format(" {:g}", static_cast<double>(factor) / Transform::kOne);
  return fmt::format("{} at {},{}", out, mm(transform->x), mm(transform->y));
}

/// ` <12>`, the node that something belongs to; nothing for an artifact.
std::string node(StructureId id) { return id == kArtifact ? "" : fmt::format(" <{}>", id); }

/// ` cmyk 0 1000 1000 0`, in thousandths; nothing for black.
std::string ink(const Color& color) {
  if (color == Color{}) return {};
  const bool is_gray = color.space == Color::Space::gray;
  std::string out = is_gray ? " gray" : " cmyk";
  for (size_t i = 0; i < (is_gray ? 1 : color.components.size()); ++i)
    out += ' ' + std::to_string(color.components[i]);
  return out;
}

/// ` @120+45`: bytes of the report. Of another file (a style) its number only: each of its edits
/// would move the rest.
std::string place(const Span& span) {
  if (!span.known()) return " @?";
  if (span.file != 0) return fmt::format(" @file {}", span.file);
  return fmt::format(" @{}+{}", span.offset, span.length);
}

/// Every glyph's origin from the run's, with its height above the baseline where it has one.
std::string glyph_places(const FramePage& page, const GlyphRun& run) {
  std::string out;
  for (uint32_t g = run.glyph_begin; g < run.glyph_end; ++g) {
    const FrameGlyph& glyph = page.glyphs[g];
    out += ' ' + mm(Len::from_raw(glyph.x));
    if (glyph.y != 0) out += '^' + mm(Len::from_raw(glyph.y));
  }
  return out;
}

class Dumper {
 public:
  explicit Dumper(const std::vector<const FontFace*>& faces) : faces_(faces) {}

  std::string run(const Frame& frame) {
    for (const FramePage& page : frame.pages) dump_page(page);
    for (size_t i = 0; i < frame.destinations.size(); ++i) {
      const FrameDestination& to = frame.destinations[i];
      add(out_, {"destination ", std::to_string(i), " page ", std::to_string(to.page + 1), " at ",
                 mm(to.y)});
    }
    for (const OutlineEntry& entry : frame.outline)
      add(out_, {"outline ", std::to_string(entry.level), " to ", std::to_string(entry.destination),
                 place(entry.span), " ", entry.title});
    dump_node(frame.structure, StructureTree::kRoot, "");
    return std::move(out_);
  }

 private:
  void dump_page(const FramePage& page) {
    add(out_, {"page ", std::to_string(page.number), " ", mm(page.width), " x ", mm(page.height),
               page.landscape ? " landscape" : ""});
    for (const FrameItem& item : page.items) {
      if (const GlyphRun* run = item.text()) dump_text(page, item, *run);
      if (const FramePath* path = item.path()) dump_path(page, item, *path);
      if (const FramePicture* picture = item.picture()) dump_picture(page, item, *picture);
    }
    for (const FrameLink& link : page.links) dump_link(link);
  }

  void dump_text(const FramePage& page, const FrameItem& item, const GlyphRun& run) {
    const std::string_view text =
        std::string_view(page.text).substr(run.text_begin, run.text_end - run.text_begin);
    add(out_,
        {"  ", name_of(item.role), " ", faces_[run.face]->postscript_name(), " ", pt(run.size),
         ink(run.color), " at ", mm(run.x), ",", mm(run.y), " to ", mm(run.x + run.width),
         turned(page, item), place(item.span), node(item.node), " ", text,
         run.ends == GlyphRun::Ends::nothing ? ""
                                             : (run.ends == GlyphRun::Ends::line ? " ↵" : " ¶")});
    if (run.glyph_begin < run.glyph_end) add(out_, {"   ", glyph_places(page, run)});
  }

  void dump_path(const FramePage& page, const FrameItem& item, const FramePath& path) {
    const std::string line =
        path.line > Len() ? fmt::format(", line {}{}", mm(path.line), ink(path.line_color)) : "";
    add(out_, {"  ", name_of(item.role), path.is_rectangle() ? "" : " path", " at ", mm(path.x),
               ",", mm(path.y), " ", mm(path.width), " x ", mm(path.height),
               path.filled ? ink(path.fill) : " open", line, turned(page, item),
               item.span.known() ? place(item.span) : "", node(item.node)});
    std::string steps;
    for (uint32_t i = path.step_begin; i < path.step_end; ++i) steps += step(page.steps[i]);
    if (!steps.empty()) add(out_, {"   ", steps});
    std::string dashes;
    for (uint32_t i = path.dash_begin; i < path.dash_end; ++i) dashes += ' ' + mm(page.dashes[i]);
    if (!dashes.empty()) add(out_, {"    dashes", dashes});
  }

  static std::string step(const PathStep& step) {
    const auto point = [](const FramePoint& at) {
      return fmt::format("{},{}", mm(at.x), mm(at.y));
    };
    switch (step.kind) {
      case PathStep::Kind::move:
        return " from " + point(step.end);
      case PathStep::Kind::line:
        return " to " + point(step.end);
      case PathStep::Kind::curve:
        return fmt::format(" by {} {} to {}", point(step.control_1), point(step.control_2),
                           point(step.end));
      case PathStep::Kind::close:
        break;
    }
    return " close";
  }

  void dump_picture(const FramePage& page, const FrameItem& item, const FramePicture& picture) {
    add(out_, {"  ", name_of(item.role), " picture ", std::to_string(picture.image), " at ",
               mm(picture.x), ",", mm(picture.y), " ", mm(picture.width), " x ", mm(picture.height),
               picture.multiply ? " multiplied" : "", turned(page, item),
               item.span.known() ? place(item.span) : "", node(item.node)});
  }

  void dump_link(const FrameLink& link) {
    const auto* uri = std::get_if<std::string>(&link.target);
    add(out_, {"  link at ", mm(link.x), ",", mm(link.y), " ", mm(link.width), " x ",
               mm(link.height), place(link.span), node(link.node), " ",
               uri != nullptr ? *uri : fmt::format("to {}", std::get<uint32_t>(link.target))});
  }

  /// Two spaces a level. A tree with nothing in it says nothing.
  void dump_node(const StructureTree& tree, StructureId id, const std::string& indent) {
    const StructureNode& one = tree.node(id);
    if (id == StructureTree::kRoot && one.children.empty()) return;
    add(out_,
        {indent, name_of(one.tag), node(id), one.language.empty() ? "" : " in " + one.language,
         one.alternative.empty() ? "" : fmt::format(" “{}”", one.alternative)});
    for (const StructureId child : one.children) dump_node(tree, child, indent + "  ");
  }

  const std::vector<const FontFace*>& faces_;
  std::string out_;
};

}  // namespace

std::string dump_frame(const Frame& frame, const std::vector<const FontFace*>& faces) {
  return Dumper(faces).run(frame);
}

}  // namespace banxin
