#include "conformance/table_texts.h"

namespace banxin {
namespace {

std::string listed(const std::vector<std::string>& items, const std::string& separator) {
  std::string list;
  for (const std::string& item : items) list += item + separator;
  return list;
}

}  // namespace

std::string table(const std::string& keys, const std::vector<std::string>& rows) {
  return "\n[[section.block]]\ntype = \"table\"\n" + keys + "\nrows = [\n" + listed(rows, ",\n") +
         "]\n";
}

std::string cell(const std::string& words) { return "\"" + words + "\""; }

std::string row(const std::vector<std::string>& words) {
  std::vector<std::string> cells;
  for (const std::string& one : words) cells.push_back(cell(one));
  return "[" + listed(cells, ", ") + "]";
}

}  // namespace banxin
