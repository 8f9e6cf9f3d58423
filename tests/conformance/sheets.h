// Sheets as they are printed: pages turned for reading stand upright again.
#pragma once

#include <filesystem>

#include "conformance/documents.h"
#include "conformance/ink.h"

namespace banxin {

/// The file with its pages as their sheets are printed.
const std::filesystem::path& sheets(const Document& document);

/// The page number's ink: from the first dash to the last, and its upper edge.
Area number_on_sheet(const Document& document, int page);

}  // namespace banxin
