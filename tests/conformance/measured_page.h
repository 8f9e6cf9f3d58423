// What stands where on a finished page, in millimetres from its upper left corner, y downwards.
// Read from MuPDF's trace, which knows nothing of our frames.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace banxin {

struct MeasuredGlyph {
  char32_t character = 0;
  std::string face;     ///< PostScript name without the subset's tag
  double x = 0;         ///< origin
  double baseline = 0;  ///< of the square around the ink of Han: the face's own, but in low faces
  double size = 0;
  double advance = 0;   ///< the face's, as the file's widths say
  bool turned = false;  ///< stands on its side: a page number beside turned text, or the other way

  double right() const { return x + advance; }
  /// The character's square: its upper edge is 0.88 of the size above the baseline.
  double top() const { return baseline - 0.88 * size; }
  double bottom() const { return baseline + 0.12 * size; }
};

/// Glyphs on one line, left to right. Raised and lowered ones belong to it.
struct MeasuredRow {
  std::vector<MeasuredGlyph> glyphs;
  double baseline = 0;  ///< of the largest glyph
  double size = 0;

  double left() const { return glyphs.front().x; }
  double right() const { return glyphs.back().right(); }
  double top() const { return baseline - 0.88 * size; }
  double bottom() const { return baseline + 0.12 * size; }
  char32_t first() const { return glyphs.front().character; }
  char32_t last() const { return glyphs.back().character; }
  std::u32string text() const;
};

/// A filled area.
struct MeasuredRule {
  double left = 0, top = 0, right = 0, bottom = 0;
  std::string color;  ///< the file's numbers: "0", "0 .8 .8 0"
  double thickness() const;
};

/// A circle's line, to its outer edge.
struct MeasuredCircle {
  double left = 0, top = 0, right = 0, bottom = 0;
  double line = 0;  ///< thickness
  std::string color;
  double middle() const { return (left + right) / 2; }
};

struct MeasuredPicture {
  double left = 0, top = 0, right = 0, bottom = 0;
  bool multiplies = false;  ///< what lies below shows through
};

struct MeasuredPage {
  double width = 0, height = 0;
  std::vector<MeasuredGlyph> glyphs;
  std::vector<MeasuredRule> rules;
  std::vector<MeasuredCircle> circles;
  std::vector<MeasuredPicture> pictures;

  /// Rows from top to bottom. Table cells of one height make one row. What is turned
  /// is left out.
  std::vector<MeasuredRow> rows() const;
  /// Those inside the type area's height: all but the page number.
  std::vector<MeasuredRow> text_rows() const;
  /// Those of one size of type.
  std::vector<MeasuredRow> rows_of_size(double size) const;
  /// Below the type area; no glyphs if the page bears no number.
  MeasuredRow number_row() const;
};

/// Reads `mutool trace FILE`.
std::vector<MeasuredPage> measure_pages(const std::filesystem::path& pdf);

}  // namespace banxin
