#include "pdf/show_text.h"

#include <cstdlib>

#include "pdf/drawing.h"
#include "pdf/syntax.h"

namespace banxin {

void append_font_name(std::string& out, size_t face, size_t variant) {
  append_integer(out += "/F", static_cast<int64_t>(face));
  if (variant > 0) append_integer(out += '.', static_cast<int64_t>(variant));
}

void TextShower::begin() {
  out_ += "BT\n";
  open_ = true;
  axes_ = {};
  line_x_ = line_y_ = 0;
  pen_.move_to(0);
}

void TextShower::end() {
  close();
  out_ += "ET\n";
  open_ = false;
}

void TextShower::set_axes(const Axes& axes) {
  if (axes_ == axes) return;
  close();
  axes_ = axes;
  for (const int32_t factor : {axes.a, axes.b, axes.c, axes.d}) append_factor(out_, factor);
  append_decimal(out_, axes.x, 3);
  out_ += ' ';
  append_decimal(out_, axes.y, 3);
  out_ += " Tm\n";
  line_x_ = line_y_ = 0;
  pen_.move_to(0);
}

void TextShower::start_line(int64_t x, int64_t y) {
  close();
  append_decimal(out_, x - line_x_, 3);
  out_ += ' ';
  append_decimal(out_, y - line_y_, 3);
  out_ += " Td\n";
  line_x_ = x;
  line_y_ = y;
  pen_.move_to(x * Pen::kPerMilliPt);
}

bool TextShower::reaches(int64_t x, int64_t y) const {
  // Further than four ems, numbers in an array would say a table's columns.
  return face_ != kNoFace && y == line_y_ &&
         std::abs(pen_.offset_to(x)) < pen_.size() * 4 * Pen::kPerMilliPt;
}

void TextShower::set_font(unsigned face, unsigned variant, int64_t size) {
  if (face == face_ && variant == variant_ && size == pen_.size()) return;
  close();
  face_ = face;
  variant_ = variant;
  pen_.set_size(size);
  append_font_name(out_, face, variant);
  out_ += ' ';
  append_decimal(out_, size, 3);
  out_ += " Tf\n";
}

void TextShower::set_spacing(int64_t spacing) {
  if (spacing == pen_.spacing()) return;
  close();
  pen_.set_spacing(spacing);
  append_decimal(out_, spacing, 4);
  out_ += " Tc\n";
}

void TextShower::set_rise(int64_t rise) {
  if (rise == rise_) return;
  close();
  rise_ = rise;
  append_decimal(out_, rise, 3);
  out_ += " Ts\n";
}

void TextShower::adjust_to(int64_t x) {
  std::optional<Pen::Adjustment> adjustment = pen_.adjust(x);
  if (!adjustment) return;
  if (string_open_) array_ += ')';
  if (has_number_ && !string_open_) array_ += ' ';
  string_open_ = false;
  has_number_ = true;
  append_decimal(array_, adjustment->value, adjustment->decimals);
}

void TextShower::glyph(uint16_t number, const PlacedGlyph& glyph) {
  adjust_to(glyph.x);
  if (!string_open_) array_ += '(';
  string_open_ = true;
  append_literal_byte(array_, static_cast<char>(number >> 8));
  append_literal_byte(array_, static_cast<char>(number & 255));
  pen_.advance(glyph.width);
}

void TextShower::close() {
  if (array_.empty()) return;
  if (has_number_) out_ += '[';
  out_ += array_;
  if (string_open_) out_ += ')';
  out_ += has_number_ ? "]TJ\n" : "Tj\n";
  array_.clear();
  string_open_ = has_number_ = false;
}

}  // namespace banxin
