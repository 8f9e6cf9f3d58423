// The document and its attachments, each laid on pages of its own.
#pragma once

#include <deque>

#include "layout/pages/layout_context.h"
#include "layout/pages/part.h"
#include "model/report/report.h"

namespace banxin {

struct LaidDocument {
  std::deque<Part> parts;  ///< the document, then its attachments in order, each before its tables
  bool addressees_in_imprint = false;
};

/// Lays and plans all parts, and adds their structure to `tree`. Where the addressees would leave
/// the first page without body text, they go to the imprint (GB/T 9704 7.3.2; reported as I0512).
LaidDocument lay_parts(const Report& report, const LayoutContext& context, StructureTree& tree);

}  // namespace banxin
