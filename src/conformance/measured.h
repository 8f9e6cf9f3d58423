// What stands where on finished pages, in millimetres from a page's upper left corner, y downwards:
// what the clauses of GB/T 9704 are held against. Made of a frame (measure_frame.h) or of a PDF.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/role.h"

namespace banxin {

struct Area {
  double left = 0, top = 0, right = 0, bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  double middle_x() const { return (left + right) / 2; }
  double middle_y() const { return (top + bottom) / 2; }
  bool empty() const { return right <= left || bottom <= top; }
  /// Grows to hold the other, unless that is empty.
  void add(const Area& other);
};

/// A colour as the page gives it; components from 0 to 1.
struct Ink {
  enum class Space { unknown, gray, rgb, cmyk };
  Space space = Space::gray;
  std::array<double, 4> components{};

  friend bool operator==(const Ink&, const Ink&) = default;
};

struct MeasuredCharacter {
  char32_t character = 0;
  double left = 0, right = 0;  ///< the face's own width, without what justification adds
  Area ink;                    ///< empty: none
};

/// Characters of one face, size and colour on one baseline. That is where the face's own is, or
/// would be if Han stood as high in it as in most (face_kind.h): faces side by side have one.
struct MeasuredRun {
  std::string font;
  double size = 0;  ///< in points
  Ink ink;
  bool bold = false;         ///< a bold face, or one whose outlines are drawn too
  std::optional<Role> role;  ///< unset: unknown
  double baseline = 0;
  std::vector<MeasuredCharacter> characters;
};

/// Runs that stand side by side, from left to right. Never empty.
struct MeasuredLine {
  std::vector<MeasuredRun> runs;
  bool begins_paragraph = true;
  /// Stands across the page as it is read: its places count from the corner of the upright sheet
  /// (GB/T 9704 8).
  bool on_sheet = false;

  std::optional<Role> role() const { return runs.front().role; }
  void set_role(Role role);
  const MeasuredRun& largest() const;
  double size() const { return largest().size; }  ///< in points
  double baseline() const { return largest().baseline; }
  double left() const;
  double right() const;
  /// Upper and lower edge of the characters' squares.
  double top() const;
  double bottom() const;
  Area ink() const;
  std::u32string text() const;
  size_t characters() const;
};

struct MeasuredRule {
  Area area;
  Ink ink;
  std::optional<Role> role;
};

struct MeasuredCircle {
  Area area;
  Ink ink;
  std::optional<Role> role;
};

struct MeasuredImage {
  Area area;
  std::optional<Role> role;
};

struct MeasuredPage {
  double width = 0, height = 0;  ///< as the page is read
  bool landscape = false;
  std::vector<MeasuredLine> lines;  ///< in reading order
  std::vector<MeasuredRule> rules;
  std::vector<MeasuredCircle> circles;
  std::vector<MeasuredImage> images;
};

struct MeasuredDocument {
  std::vector<MeasuredPage> pages;
  bool guessed = false;  ///< what is what is inferred from looks
};

/// Points to millimetres.
constexpr double points(double value) { return value * 25.4 / 72; }

/// Marks whose ink fills half of their square.
bool is_punctuation(char32_t character);
bool is_han(char32_t character);
/// Arabic letters: their lines begin at the right.
bool runs_right_to_left(const MeasuredLine& line);
std::string to_utf8(std::u32string_view text);

}  // namespace banxin
