// Text-showing operators: strings of glyphs gathered into TJ arrays (ISO 32000-1 9.4.3).
#pragma once

#include <cstdint>
#include <string>

#include "frame/frame.h"
#include "pdf/pen.h"

namespace banxin {

/// Appends a font's name among a page's resources: `/F3` is face 3, `/F3.1` its variant 1
/// (GlyphUse).
void append_font_name(std::string& out, size_t face, size_t variant);

/// Writes glyphs at exact places. What changes the state or the line closes the array that is open.
class TextShower {
 public:
  explicit TextShower(std::string& out) : out_(out) {}

  /// Opens a text object: lines begin at the page's corner, along its axes (ISO 32000-1 9.4.1).
  void begin();
  /// Closes it.
  void end();
  bool is_open() const { return open_; }

  /// The axes of the lines that follow: the page's (all zero), or those of a transform, about a
  /// place of the page, which then is 0, 0.
  struct Axes {
    int32_t a = Transform::kOne, b = 0, c = 0, d = Transform::kOne;  ///< y upwards
    int64_t x = 0, y = 0;                                            ///< in thousandths of a point
    friend bool operator==(const Axes&, const Axes&) = default;
  };
  void set_axes(const Axes& axes);
  /// Both `x` and `y` in thousandths of a point, y upwards from the page's lower edge.
  void start_line(int64_t x, int64_t y);
  /// True if the pen stands near enough to `x` (Pen::position) on the line at `y` to go on there.
  bool reaches(int64_t x, int64_t y) const;
  /// `size` in thousandths of a point.
  void set_font(unsigned face, unsigned variant, int64_t size);
  void set_spacing(int64_t spacing);
  /// Ts, in thousandths of a point.
  void set_rise(int64_t rise);
  void glyph(uint16_t number, const PlacedGlyph& glyph);
  /// Ends the array; `out` may then take other operators.
  void close();

  int64_t spacing() const { return pen_.spacing(); }

 private:
  static constexpr unsigned kNoFace = UINT32_MAX;

  void adjust_to(int64_t x);

  std::string& out_;
  std::string array_;  ///< what stands between `[` and `]`, its last string without `)`
  bool string_open_ = false, has_number_ = false;
  Pen pen_;
  unsigned face_ = kNoFace, variant_ = 0;
  int64_t line_x_ = 0, line_y_ = 0, rise_ = 0;
  Axes axes_;
  bool open_ = false;
};

}  // namespace banxin
