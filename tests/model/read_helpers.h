// Reading texts in tests: a file from a string, messages as short lines.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/report/report_reader.h"

namespace banxin {

/// "E0201 3:1 message" for each message, in the order of the file.
inline std::vector<std::string> lines_of(Diagnostics& diagnostics, const SourceMap& sources) {
  diagnostics.sort();
  std::vector<std::string> lines;
  for (const Diagnostic& one : diagnostics.all()) {
    std::string place = "-";
    if (one.span.known()) {
      const SourceFile& file = sources.file(one.span.file);
      place = std::to_string(file.line_of(one.span.offset)) + ':' +
              std::to_string(file.column_of(one.span.offset));
    }
    lines.push_back(one.code + ' ' + place + ' ' + one.message);
  }
  return lines;
}

/// A report read from a text, with what was said about it.
struct ReadText {
  explicit ReadText(std::string text) {
    sources.add("report.toml", std::move(text));
    report = read_report(sources, 0, diagnostics);
  }
  std::vector<std::string> messages() { return lines_of(diagnostics, sources); }
  std::vector<std::string> codes() {
    std::vector<std::string> codes;
    for (const std::string& line : messages()) codes.push_back(line.substr(0, 5));
    return codes;
  }
  /// The bytes that the first message marks.
  std::string marked() const {
    const Span span = diagnostics.all().at(0).span;
    return sources.file(0).text().substr(span.offset, span.length);
  }

  SourceMap sources;
  Diagnostics diagnostics;
  Report report;
};

/// A valid file around `rest`.
inline std::string with_title(const std::string& rest) {
  return "[document]\ntitle = \"报告\"\n" + rest;
}

/// A section with that text as a literal block.
inline std::string section_text(const std::string& text) {
  return with_title("[[section]]\ntext = '''\n" + text + "\n'''\n");
}

}  // namespace banxin
