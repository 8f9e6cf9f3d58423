#include "pdf/drawing.h"

#include "pdf/syntax.h"

namespace banxin {
namespace {

/// Layout counts from the upper edge, PDF from the lower one.
Len flipped(const FramePage& page, Len y) { return page.height - y; }

/// Appends components in thousandths and one of the operators (ISO 32000-1 8.6.8).
void append_color(std::string& out, const Color& color, const char* gray, const char* cmyk) {
  const bool is_gray = color.space == Color::Space::gray;
  for (size_t i = 0; i < (is_gray ? 1 : 4); ++i) {
    append_decimal(out, color.components[i], 3);
    out += ' ';
  }
  (out += is_gray ? gray : cmyk) += '\n';
}

/// How far the control points of a quarter of a circle stand from its ends: 4/3 (√2 - 1) of the
/// radius, which errs by less than 0.03 %.
Len control_of(Len radius) { return radius.scaled(552285, 1000000); }

}  // namespace

void append_milli_pt(std::string& out, std::initializer_list<int64_t> values) {
  for (int64_t value : values) {
    append_decimal(out, value, 3);
    out += ' ';
  }
}

void append_fill_color(std::string& out, const Color& color) { append_color(out, color, "g", "k"); }

void append_page_axes(std::string& out, const FramePage& page) {
  if (!page.landscape) return;
  out += "0 1 -1 0 ";
  append_milli_pt(out, {milli_pt(page.height), 0});
  out += "cm\n";
}

void append_rule(std::string& out, const FramePage& page, const FrameRule& rule) {
  append_milli_pt(out, {milli_pt(rule.x), milli_pt(flipped(page, rule.y + rule.height)),
                        milli_pt(rule.width), milli_pt(rule.height)});
  out += "re f\n";
}

void append_circle(std::string& out, const FramePage& page, const FrameCircle& circle) {
  const Len radius = (circle.diameter - circle.line) / 2;
  const Len control = control_of(radius);
  const Len x = circle.x, y = flipped(page, circle.y);
  auto append_places = [&](std::initializer_list<Len> lengths, const char* end) {
    for (Len length : lengths) append_milli_pt(out, {milli_pt(length)});
    out += end;
  };
  append_color(out, circle.color, "G", "K");
  append_places({circle.line}, "w\n");
  append_places({x + radius, y}, "m\n");
  append_places({x + radius, y + control, x + control, y + radius, x, y + radius}, "c\n");
  append_places({x - control, y + radius, x - radius, y + control, x - radius, y}, "c\n");
  append_places({x - radius, y - control, x - control, y - radius, x, y - radius}, "c\n");
  append_places({x + control, y - radius, x + radius, y - control, x + radius, y}, "c s\n");
}

/// A picture fills the unit square (ISO 32000-1 8.9.4).
void append_image(std::string& out, const FramePage& page, const FrameImage& image) {
  out += "q\n";
  if (image.multiply) (out += kMultiplyName) += " gs\n";
  append_milli_pt(out, {milli_pt(image.width), 0, 0, milli_pt(image.height), milli_pt(image.x),
                        milli_pt(flipped(page, image.y + image.height))});
  append_image_name(out += "cm\n", image.image);
  out += " Do\nQ\n";
}

void append_image_name(std::string& out, uint32_t image) { append_integer(out += "/I", image); }

}  // namespace banxin
