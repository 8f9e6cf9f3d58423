// What a report names and a compile has read: beside the report, which stays text.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "image/image.h"
#include "model/report/report.h"

namespace banxin {

/// By the names that the report gives. Immutable once read; safe for use from several threads.
class Assets {
 public:
  using Picture = std::shared_ptr<const Image>;

  void add_picture(std::string name, Picture picture) {
    pictures_.insert_or_assign(std::move(name), std::move(picture));
  }
  /// Null where the report names none, or one that could not be read.
  Picture picture(std::string_view name) const {
    const auto found = pictures_.find(name);
    return found == pictures_.end() ? nullptr : found->second;
  }

  void add_table(std::string name, std::shared_ptr<const CellRows> rows) {
    tables_.insert_or_assign(std::move(name), std::move(rows));
  }
  bool has_table(std::string_view name) const { return tables_.contains(name); }
  /// A table's own rows, or those of the file that it names; none where that could not be read.
  const CellRows& rows_of(const TableBlock& table) const {
    static const CellRows kNone;
    if (table.source.empty()) return table.rows;
    const auto found = tables_.find(table.source);
    return found == tables_.end() ? kNone : *found->second;
  }

 private:
  std::map<std::string, Picture, std::less<>> pictures_;
  std::map<std::string, std::shared_ptr<const CellRows>, std::less<>> tables_;
};

}  // namespace banxin
