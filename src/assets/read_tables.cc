#include "assets/read_tables.h"

#include <fmt/core.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "assets/csv.h"
#include "model/report/cell_places.h"
#include "model/report/table_relations.h"

namespace banxin {
namespace {

class TablesReader {
 public:
  TablesReader(NamedFiles& files, const std::string& folder, size_t most, SourceMap& sources,
               Assets& assets, Diagnostics& diagnostics)
      : files_(files),
        folder_(folder),
        most_(most),
        sources_(sources),
        assets_(assets),
        diagnostics_(diagnostics) {}

  void read(const Report& report) {
    for_each_table(report, [&](const TableBlock& table, Span) {
      if (!table.source.empty()) read_source(table);
    });
    if (diagnostics_.has_errors()) return;  // places are those of sound grids
    for_each_table(report, [&](const TableBlock& table, Span place) {
      const CellRows& rows = assets_.rows_of(table);
      if (!table.relations.empty() && !rows.empty())
        check_relations(table, CellPlaces(rows), place, diagnostics_);
    });
  }

 private:
  template <class Visit>
  static void for_each_table(const Report& report, Visit visit) {
    const auto in = [&](const std::vector<Section>& sections) {
      for (const Section& section : sections)
        for (const Block& block : section.blocks)
          if (const auto* table = std::get_if<TableBlock>(&block.content))
            visit(*table, block.span);
    };
    in(report.sections);
    for (const Attachment& attachment : report.attachments) in(attachment.sections);
  }

  void read_source(const TableBlock& table) {
    if (!assets_.has_table(table.source)) {
      auto rows = open(table);
      if (!rows) return;
      assets_.add_table(table.source, std::make_shared<const CellRows>(std::move(*rows)));
    }
    check_fit(table, assets_.rows_of(table));
  }

  std::optional<CellRows> open(const TableBlock& table) {
    const std::string path = (folder_ / table.source).lexically_normal().string();
    ReadFailure failure;
    auto bytes = files_.read(path, most_, failure);
    if (!bytes) {
      diagnostics_.error(failure.code.empty() ? "E0260" : failure.code, table.source_span,
                         fmt::format("the table cannot be read: {}: {}", path, failure.why),
                         failure.help.empty()
                             ? "write the path of a CSV file, from the report's folder"
                             : failure.help);
      return std::nullopt;
    }
    auto text = csv_text(std::move(*bytes));
    constexpr size_t kMostFiles = 200;  // of a compile: spans count no further
    if (!text || sources_.size() >= kMostFiles) {
      diagnostics_.error("E0260", table.source_span,
                         text ? "the report names too many CSV files"
                              : fmt::format("{} is neither UTF-8 nor GB 18030", path),
                         text ? "name at most 190" : "save it as CSV (UTF-8)");
      return std::nullopt;
    }
    return read_csv(sources_, sources_.add(path, std::move(*text)), diagnostics_);
  }

  void check_fit(const TableBlock& table, const CellRows& rows) {
    const size_t columns = rows.empty() ? 0 : rows.front().size();
    if (rows.empty()) {
      diagnostics_.error("E0260", table.source_span, "the CSV file holds no rows",
                         "save the table with its rows");
    } else if (!table.columns.empty() && columns != table.columns.size()) {
      diagnostics_.error(
          "E0215", table.source_span,
          fmt::format("the file has {} columns, the table {}", columns, table.columns.size()),
          "give as many columns as the file has");
    } else if (static_cast<size_t>(table.header_rows) > rows.size()) {
      diagnostics_.error("E0216", table.source_span,
                         fmt::format("the file has {} rows, fewer than header-rows", rows.size()),
                         "make header-rows smaller");
    }
  }

  NamedFiles& files_;
  const std::filesystem::path folder_;
  const size_t most_;
  SourceMap& sources_;
  Assets& assets_;
  Diagnostics& diagnostics_;
};

}  // namespace

void read_tables(const Report& report, NamedFiles& files, const std::string& folder, size_t most,
                 SourceMap& sources, Assets& assets, Diagnostics& diagnostics) {
  TablesReader(files, folder, most, sources, assets, diagnostics).read(report);
}

}  // namespace banxin
