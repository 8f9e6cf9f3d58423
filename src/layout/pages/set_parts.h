// The document and its attachments, each set on pages of its own.
#pragma once

#include <list>
#include <vector>

#include "base/diagnostic.h"
#include "layout/layout.h"
#include "layout/lines/element_fonts.h"
#include "layout/pages/set_part.h"
#include "model/report/report.h"

namespace banxin {

struct SetDocument {
  std::list<Style> styles;     ///< of landscape parts
  std::vector<SetPart> parts;  ///< the document, then its attachments in order
  bool addressees_in_imprint = false;
};

/// What setting needs besides the report.
struct SettingContext {
  const Style& style;
  const FontBook& fonts;
  const ElementFonts& element_fonts;
  ThreadPool& pool;
  const Progress& progress;
  Diagnostics& diagnostics;
};

/// Sets and plans all parts. Where the addressees would leave the first page without body text,
/// they go to the imprint (GB/T 9704 7.3.2; reported as I0512).
SetDocument set_parts(const Report& report, const SettingContext& context);

/// A style whose page is turned for reading (GB/T 9704 8): its type area turns with the sheet.
Style landscape_style(const Style& style);

}  // namespace banxin
