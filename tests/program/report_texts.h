// Reports for tests, as text.
#pragma once

#include <string>
#include <string_view>

#include "tree_paths.h"

namespace banxin {

/// `piece` so many times.
inline std::string repeated(std::string_view piece, size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (size_t i = 0; i < times; ++i) text += piece;
  return text;
}

/// A report of one section. `rest` follows it.
inline std::string report_saying(std::string_view text, std::string_view rest = "") {
  std::string report =
      "[document]\ntitle = \"测试\"\ndate = 2026-09-18\n[closing]\n[[section]]\ntext = '''\n";
  report += text;
  report += "\n'''\n";
  report += rest;
  return report;
}

inline std::string minimal_report() {
  return std::string(BANXIN_SOURCE_DIR) + "/samples/notice-minimal/report.toml";
}

}  // namespace banxin
