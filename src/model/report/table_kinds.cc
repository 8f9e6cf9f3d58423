#include "model/report/table_kinds.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "toml/suggest.h"

namespace banxin {
namespace {

using Kinds = std::vector<std::string_view>;

std::string help_for(std::string_view kind, const Kinds& kinds) {
  const std::string_view meant = suggest(kind, kinds);
  return meant.empty() ? fmt::format("the style has '{}'", fmt::join(kinds, "', '"))
                       : fmt::format("did you mean '{}'?", meant);
}

void check(const std::vector<Section>& sections, const Kinds& kinds, Diagnostics& diagnostics) {
  for (const Section& section : sections)
    for (const Block& block : section.blocks) {
      const auto* table = std::get_if<TableBlock>(&block.content);
      if (table == nullptr || std::find(kinds.begin(), kinds.end(), table->kind) != kinds.end())
        continue;
      diagnostics.error("E0266", table->kind_span,
                        fmt::format("the style has no table kind '{}'", table->kind),
                        help_for(table->kind, kinds));
    }
}

}  // namespace

void check_table_kinds(const Report& report, const Kinds& kinds, Diagnostics& diagnostics) {
  check(report.sections, kinds, diagnostics);
  for (const Attachment& attachment : report.attachments)
    check(attachment.sections, kinds, diagnostics);
}

}  // namespace banxin
