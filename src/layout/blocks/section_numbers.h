// Which number each section has: by its level, or by the kind of division that it is.
#pragma once

#include <array>

#include "layout/blocks/numbering.h"
#include "model/report/report.h"

namespace banxin {

class SectionNumbers {
 public:
  /// The number of the next section; 0: it has none. An article needs no heading for one. Levels
  /// begin anew in every division, chapters in a part, subchapters in a chapter; articles go on.
  int next(const Section& section);

 private:
  int next_division(const Section& section);

  SectionCounter levels_;
  std::array<int, 4> divisions_{};
};

}  // namespace banxin
