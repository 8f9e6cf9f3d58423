// Reports written as TOML, set with the default style and fonts.
#pragma once

#include <string>

#include "layout/pages/bind_pages.h"
#include "layout/typesetter_bench.h"
#include "model/report/report_reader.h"
#include "test_job.h"

namespace banxin {

/// `[document]` of format `document` with a title and `more` keys, then `rest`.
inline std::string official(const std::string& more, const std::string& rest) {
  return "[document]\nformat = \"document\"\ntitle = \"关于放假的通知\"\n" + more + "\n" + rest;
}
inline std::string section(const std::string& text) {
  return "[[section]]\ntext = \"\"\"\n" + text + "\n\"\"\"\n";
}
/// `count` paragraphs of one line each.
inline std::string short_lines(size_t count) {
  std::string all;
  for (size_t i = 0; i < count; ++i) all += "短段。\n";
  return section(all);
}

struct LaidReport {
  explicit LaidReport(std::string text, Style with = default_style()) : bench(std::move(with)) {
    sources.add("report.toml", std::move(text));
    report = read_report(sources, 0, diagnostics);
    document = lay_parts(
        report, {bench.style, bench.grid, default_fonts(), bench.element_fonts, {}, test.job},
        structure);
  }

  std::vector<std::string> codes() const {
    std::vector<std::string> codes;
    for (const Diagnostic& one : diagnostics.all()) codes.push_back(one.code);
    return codes;
  }
  /// The roles of a page's items, without repetition.
  std::vector<Role> roles(size_t which, size_t page) const {
    std::vector<Role> roles;
    const Part& from = document.parts.at(which);
    for (const PlacedItem& placed : from.pages.at(page).body.items) {
      const Role role = from.flow[placed.item].role;
      if (roles.empty() || roles.back() != role) roles.push_back(role);
    }
    return roles;
  }

  TypesetterBench bench;
  SourceMap sources;
  TestJob test;
  Diagnostics& diagnostics = test.diagnostics;
  Report report;
  StructureTree structure;
  LaidDocument document;
};

}  // namespace banxin
