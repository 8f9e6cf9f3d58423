#include "conformance/sheets.h"

#include <map>

#include "conformance/clauses.h"
#include "conformance/shell.h"

namespace banxin {

using namespace clauses;

const std::filesystem::path& sheets(const Document& document) {
  static std::map<std::string, std::filesystem::path> made;
  std::filesystem::path& path = made[document.pdf().string()];
  if (path.empty()) {
    path = document.pdf().string() + ".sheets.pdf";
    output_of({"qpdf", "--rotate=0:1-z", document.pdf().string(), path.string()});
  }
  return path;
}

Area number_on_sheet(const Document& document, int page) {
  return ink_in(sheets(document), page, {kLeft, kBottom + 3, kRight, kBottom + 14}).value();
}

}  // namespace banxin
