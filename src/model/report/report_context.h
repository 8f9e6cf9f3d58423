// What the readers of a report's parts share, and how they read texts with inline marks.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/report/inline_marks.h"
#include "model/report/report.h"
#include "toml/table_reader.h"

namespace banxin {

struct ReportContext {
  ReadContext read;
  InlineContext marks;
  std::unordered_map<std::string, Span> labels = {};  ///< where each was given first

  const TomlDocument& document() const { return read.document; }
  Diagnostics& diagnostics() { return read.diagnostics; }
};

/// A text of one line: a title, a heading, a name. A line break in it is an error.
RichText read_line(ReportContext& context, const TomlValue& value);
RichText read_line(ReportContext& context, TableReader& table, std::string_view key);

/// A text that must be there and not empty; `help` says how to give it.
RichText read_required_line(ReportContext& context, TableReader& table, std::string_view key,
                            std::string help);

/// The paragraphs of a text of several lines.
std::vector<RichText> read_paragraphs(ReportContext& context, TableReader& table,
                                      std::string_view key);

/// A cell's text: a string, which may have several lines, or a number as it was written.
RichText read_cell_text(ReportContext& context, const TomlValue& value);

/// An array of texts of one line; a string alone counts as one.
std::vector<RichText> read_lines(ReportContext& context, TableReader& table, std::string_view key);
/// An array of strings; a string alone counts as one.
std::vector<std::string> read_strings(ReportContext& context, TableReader& table,
                                      std::string_view key);

/// What the program makes of a value that is no text.
RichText plain_text(std::string words, Span span);

/// A date: TOML knows which exist. A draft's may be open, written out: "2026年　月　日".
std::optional<Date> read_date(ReportContext& context, TableReader& table, std::string_view key,
                              DocumentState state = DocumentState::final);

/// A label, which must not have been given before.
std::string read_label(ReportContext& context, TableReader& table);

}  // namespace banxin
