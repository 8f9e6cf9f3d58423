// Characters of a PDF's page as lines: what stands on one baseline without a wide gap.
#pragma once

#include "inspect/pdf_content.h"

namespace banxin {

MeasuredDocument measure_pdf(std::vector<PdfPage>&& pages);

}  // namespace banxin
