// What rows, columns and gaps may give so that a sign-off or an imprint stands with text
// (GB/T 9704 7.3.5.5): on the pages that end with it, and only where they do give.
#pragma once

#include <optional>
#include <vector>

#include "conformance/measured.h"

namespace banxin {

/// The median distance of a page's rows of body text; nothing where there are too few.
std::optional<double> pitch_on(const MeasuredPage& page);
/// Baselines of the body's rows from top to bottom; a row's runs share one.
std::vector<double> row_baselines(const MeasuredPage& page);

/// Pages are counted from 1; 0: there is none.
struct Licence {
  int sign_off = 0;      ///< the page of the sign-off, or of the text's end where there is none
  int imprint = 0;       ///< the imprint's page
  bool granted = false;  ///< lines did move
  /// So few pages, all of one pitch, that it may have been moved or chosen.
  bool untold = false;

  /// Is the page one of the few that end with the sign-off or the imprint, in a document whose
  /// lines moved for it?
  bool covers(int page) const;
};

/// `copyfitted`: whether lines were moved, if the layout tells; else they were if the pages' row
/// pitches differ: a document all of whose pages have one has chosen it. Linear in the document.
Licence find_licence(const MeasuredDocument& document, std::optional<bool> copyfitted);

}  // namespace banxin
