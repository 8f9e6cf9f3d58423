// A PDF file in, its pages' content out. Only here is MuPDF included.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "inspect/pdf_content.h"

namespace banxin {

/// Nothing, with the reason in `diagnostics`, if the file is no PDF, damaged beyond repair, or asks
/// for a password.
std::optional<std::vector<PdfPage>> read_pdf(const std::string& path, Diagnostics& diagnostics);

}  // namespace banxin
