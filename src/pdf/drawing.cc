#include "pdf/drawing.h"

#include <algorithm>
#include <array>

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

void append_point(std::string& out, const FramePage& page, const FramePoint& at) {
  append_milli_pt(out, {milli_pt(at.x), milli_pt(flipped(page, at.y))});
}

/// A step's operator (ISO 32000-1 table 59).
void append_step(std::string& out, const FramePage& page, const PathStep& step) {
  switch (step.kind) {
    case PathStep::Kind::move:
      append_point(out, page, step.end);
      out += 'm';
      break;
    case PathStep::Kind::line:
      append_point(out, page, step.end);
      out += 'l';
      break;
    case PathStep::Kind::curve:
      for (const FramePoint& at : {step.control_1, step.control_2, step.end})
        append_point(out, page, at);
      out += 'c';
      break;
    case PathStep::Kind::close:
      out += 'h';
      break;
  }
}

/// Whether its last step closes it: the painting operator then does.
bool closes(const FramePage& page, const FramePath& path) {
  return !path.is_rectangle() && page.steps[path.step_end - 1].kind == PathStep::Kind::close;
}

void append_outline(std::string& out, const FramePage& page, const FramePath& path) {
  if (path.is_rectangle()) {
    const Len inset = path.line / 2;  // a line lies on both sides of its path
    append_milli_pt(
        out, {milli_pt(path.x + inset), milli_pt(flipped(page, path.y + path.height - inset)),
              milli_pt(path.width - path.line), milli_pt(path.height - path.line)});
    out += "re";
    return;
  }
  const uint32_t end = path.step_end - (closes(page, path) ? 1 : 0);
  for (uint32_t i = path.step_begin; i < end; ++i) {
    if (i > path.step_begin) out += '\n';
    append_step(out, page, page.steps[i]);
  }
}

/// The operator that paints it (ISO 32000-1 table 60).
const char* painting(const FramePage& page, const FramePath& path) {
  const bool stroked = path.line > Len(), closed = closes(page, path);
  if (path.filled) return stroked ? (closed ? " b\n" : " B\n") : " f\n";
  return stroked ? (closed ? " s\n" : " S\n") : " n\n";
}

/// Colour, thickness and dashes of a path's line (ISO 32000-1 8.4.3). Of dashes a later path
/// without any must not know: they stand in a graphics state of their own.
void append_stroke_state(std::string& out, const FramePage& page, const FramePath& path) {
  append_color(out, path.line_color, "G", "K");
  append_milli_pt(out, {milli_pt(path.line)});
  out += "w\n";
  if (path.dash_begin == path.dash_end) return;
  out += '[';
  for (uint32_t i = path.dash_begin; i < path.dash_end; ++i)
    append_milli_pt(out, {milli_pt(page.dashes[i])});
  out.back() = ']';
  out += " 0 d\n";
}

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

void append_factor(std::string& out, int32_t factor) {
  append_decimal(out, Len::from_raw(factor).scaled(1'000'000, Transform::kOne).raw(), 6);
  out += ' ';
}

// p' = T(p) with y downwards from the upper edge is, upwards from the lower one at height H,
// x' = a x - c y + (c H + x0), y' = -b x + d y + (H - d H - y0).
void append_axes(std::string& out, const FramePage& page, const Transform& transform) {
  for (const int32_t factor : {transform.a, -transform.b, -transform.c, transform.d})
    append_factor(out, factor);
  const auto of_height = [&](int32_t factor) {
    return page.height.scaled(factor, Transform::kOne);
  };
  append_milli_pt(out, {milli_pt(of_height(transform.c) + transform.x),
                        milli_pt(page.height - of_height(transform.d) - transform.y)});
  out += "cm\n";
}

void append_path(std::string& out, const FramePage& page, const FramePath& path) {
  const bool stroked = path.line > Len(), dashed = path.dash_begin < path.dash_end;
  if (dashed) out += "q\n";
  if (stroked) append_stroke_state(out, page, path);
  append_outline(out, page, path);
  out += painting(page, path);
  if (dashed) out += "Q\n";
}

namespace {

/// Where the unit square's corners go, in parts of the picture's sides: a, b, c, d, e, f of a
/// matrix by Exif's Orientation.
struct Turn {
  int a, b, c, d, e, f;
};
constexpr std::array<Turn, 8> kTurns = {{{1, 0, 0, 1, 0, 0},
                                         {-1, 0, 0, 1, 1, 0},
                                         {-1, 0, 0, -1, 1, 1},
                                         {1, 0, 0, -1, 0, 1},
                                         {0, -1, -1, 0, 1, 1},
                                         {0, -1, 1, 0, 0, 1},
                                         {0, 1, 1, 0, 0, 0},
                                         {0, 1, -1, 0, 1, 0}}};

}  // namespace

/// A picture fills the unit square (ISO 32000-1 8.9.4).
void append_picture(std::string& out, const FramePage& page, const FramePicture& picture) {
  out += "q\n";
  if (picture.multiply) (out += kMultiplyName) += " gs\n";
  const Turn& turn = kTurns[static_cast<size_t>(std::clamp(picture.orientation, 1, 8) - 1)];
  const int64_t width = milli_pt(picture.width), height = milli_pt(picture.height);
  const int64_t left = milli_pt(picture.x);
  const int64_t foot = milli_pt(flipped(page, picture.y + picture.height));
  append_milli_pt(out, {turn.a * width, turn.b * height, turn.c * width, turn.d * height,
                        left + turn.e * width, foot + turn.f * height});
  append_image_name(out += "cm\n", picture.image);
  out += " Do\nQ\n";
}

void append_image_name(std::string& out, uint32_t image) { append_integer(out += "/I", image); }

}  // namespace banxin
