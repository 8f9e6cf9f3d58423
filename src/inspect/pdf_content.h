// What a PDF's pages show, read by MuPDF: characters, thin areas, circles and pictures at their
// places, in millimetres from the upper left corner of the page as it is read.
#pragma once

#include <string>
#include <vector>

#include "conformance/measured.h"

namespace banxin {

struct PdfCharacter {
  MeasuredCharacter measured;
  std::string font;
  double size = 0;  ///< in points
  Ink color;
  double baseline = 0;     ///< of its square: the face's own, but for low faces
  bool stroked = false;    ///< its outline is drawn
  bool laid_over = false;  ///< see-through, slanted, or of an annotation
  bool on_sheet = false;   ///< runs downwards: places count on the upright sheet (GB/T 9704 8)
};

struct PdfPage {
  double width = 0, height = 0;
  std::vector<PdfCharacter> characters;  ///< in the order of the file
  std::vector<MeasuredRule> rules;
  std::vector<MeasuredCircle> circles;
  std::vector<MeasuredImage> images;
};

}  // namespace banxin
