#include "messages/render_diagnostics.h"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/utf8.h"
#include "messages/terminal_text.h"

namespace banxin {
namespace {

/// Cells of a source line shown left and right of the place where a line is too long.
constexpr size_t kCellsBefore = 60, kCellsAfter = 60;

struct Paint {
  std::string_view error, warning, info, place, caret, plain;
};
constexpr Paint kNoPaint{};
constexpr Paint kAnsi = {"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m",
                         "\x1b[1m",    "\x1b[1;32m", "\x1b[0m"};

std::string_view name_of(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "info";
}

std::string_view paint_of(Severity severity, const Paint& paint) {
  if (severity == Severity::error) return paint.error;
  return severity == Severity::warning ? paint.warning : paint.info;
}

// ---- a source line in cells --------------------------------------------------------------------

/// A stretch of a line, with the cells that lie before and below the place.
struct Excerpt {
  std::string text;
  size_t before = 0;  ///< cells left of the place
  size_t marked = 0;  ///< cells of the place
};

size_t back_up(std::string_view line, size_t from, size_t characters) {
  size_t at = from;
  for (; characters > 0 && at > 0; --characters) {
    --at;
    while (at > 0 && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U) --at;
  }
  return at;
}

/// Cuts a line around the bytes [begin, end); only the part shown is looked at.
Excerpt excerpt_of(std::string_view line, size_t begin, size_t end) {
  Excerpt out;
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  size_t at = back_up(line, begin, kCellsBefore), column = 0;
  if (at > 0) {
    out.text = "…";
    column = 1;
  }
  const size_t line_limit = kCellsBefore * 2 + kCellsAfter;
  while (at < line.size() && column < line_limit) {
    const size_t character = at;
    const TerminalGlyph glyph = next_glyph(line, at, column);
    out.text += glyph.shown;
    column += glyph.cells;
    if (character < begin) out.before = column;
    if (character >= begin && character < end) out.marked += glyph.cells;
  }
  if (at < line.size()) out.text += "…";
  if (begin > 0 && out.before == 0) out.before = column;
  return out;
}

// ---- places ------------------------------------------------------------------------------------

size_t count_code_points(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

/// Lines and columns. Sorted messages on one long line are counted onward, not each from its start.
class PlaceFinder {
 public:
  struct Place {
    uint32_t file, line, offset;
    size_t column;
  };

  const Place& find(const SourceMap& sources, Span span) {
    const SourceFile& file = sources.file(span.file);
    const auto end = static_cast<uint32_t>(file.text().size());
    const uint32_t offset = std::min<uint32_t>(span.offset, end), line = file.line_of(offset);
    if (last_.file != span.file || last_.line != line || last_.offset > offset)
      last_ = {span.file, line, start_of(file, line), 1};
    const std::string_view between =
        std::string_view(file.text()).substr(last_.offset, offset - std::min(offset, last_.offset));
    last_.column += count_code_points(between);
    last_.offset = std::max(offset, last_.offset);
    return last_;
  }

 private:
  /// A byte order mark is no character of the first line.
  static uint32_t start_of(const SourceFile& file, uint32_t line) {
    const bool marked = line == 1 && file.text().starts_with("\xEF\xBB\xBF");
    return file.line_start(line) + (marked ? 3U : 0U);
  }

  Place last_{Span::kNoFile, 0, 0, 1};
};

// ---- one message --------------------------------------------------------------------------------

class HumanRenderer {
 public:
  HumanRenderer(const SourceMap& sources, bool color)
      : sources_(sources), paint_(color ? kAnsi : kNoPaint) {}

  void message(const Diagnostic& diagnostic) {
    if (diagnostic.span.known()) place(diagnostic.span);
    painted(paint_of(diagnostic.severity, paint_),
            fmt::format("{}:", name_of(diagnostic.severity)));
    out_ += fmt::format(" {} [{}]\n", safe_text(diagnostic.message), diagnostic.code);
    if (diagnostic.span.known()) source_line(diagnostic.span);
    if (!diagnostic.help.empty()) out_ += fmt::format("  help: {}\n", safe_text(diagnostic.help));
  }

  void left_out(const Diagnostic& closing) {
    painted(paint_of(closing.severity, paint_), fmt::format("{}:", name_of(closing.severity)));
    out_ += fmt::format(" {} [{}]\n", closing.message, closing.code);
  }

  std::string finish(const Diagnostics& diagnostics) {
    std::string summary;
    for (const Severity severity : {Severity::error, Severity::warning})
      if (const size_t count = diagnostics.count(severity); count > 0)
        summary += fmt::format("{}{} {}{}", summary.empty() ? "" : ", ", count, name_of(severity),
                               count == 1 ? "" : "s");
    if (!summary.empty()) out_ += summary + '\n';
    return std::move(out_);
  }

 private:
  void painted(std::string_view paint, const std::string& text) {
    out_ += paint;
    out_ += text;
    out_ += paint_.plain;
  }

  void place(Span span) {
    const auto& found = places_.find(sources_, span);
    painted(paint_.place,
            fmt::format("{}:{}:{}:", sources_.file(span.file).name(), found.line, found.column));
    out_ += ' ';
  }

  void source_line(Span span) {
    const SourceFile& file = sources_.file(span.file);
    const uint32_t line = file.line_of(span.offset);
    const size_t begin = span.offset - file.line_start(line);
    std::string_view text = file.line(line);
    // A byte order mark is no character of the line.
    const size_t mark = line == 1 && text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    text.remove_prefix(mark);
    const size_t first = begin - std::min(begin, mark);
    const Excerpt excerpt = excerpt_of(text, first, first + span.length);
    out_ += fmt::format("  {}\n", excerpt.text);
    painted(paint_.caret, std::string(2 + excerpt.before, ' ') +
                              std::string(std::max<size_t>(1, excerpt.marked), '^'));
    out_ += '\n';
  }

  const SourceMap& sources_;
  const Paint& paint_;
  PlaceFinder places_;
  std::string out_;
};

/// `199,900`.
std::string grouped(size_t number) {
  std::string text = std::to_string(number);
  for (size_t at = text.size(); at > 3;) text.insert(at -= 3, 1, ',');
  return text;
}

/// `and 199,900 more`, for each code of which not all messages were kept.
std::vector<Diagnostic> closings_of(const Diagnostics& diagnostics) {
  std::vector<Diagnostic> closings;
  for (const auto& [code, tally] : diagnostics.tallies())
    if (tally.left_out > 0)
      closings.push_back(
          {tally.severity, code, fmt::format("and {} more", grouped(tally.left_out)), {}, {}});
  return closings;
}

nlohmann::ordered_json json_of(const Diagnostic& diagnostic, const SourceMap& sources,
                               PlaceFinder& places) {
  nlohmann::ordered_json object;
  object["severity"] = name_of(diagnostic.severity);
  object["code"] = diagnostic.code;
  object["message"] = diagnostic.message;
  for (const char* key : {"file", "line", "column", "length"}) object[key] = nullptr;
  if (diagnostic.span.known()) {
    const std::string& text = sources.file(diagnostic.span.file).text();
    const auto& found = places.find(sources, diagnostic.span);
    object["file"] = sources.file(diagnostic.span.file).name();
    object["line"] = found.line;
    object["column"] = found.column;
    object["length"] = count_code_points(std::string_view(text).substr(
        std::min<size_t>(diagnostic.span.offset, text.size()), diagnostic.span.length));
  }
  object["help"] = diagnostic.help;
  return object;
}

}  // namespace

std::string render_human(const Diagnostics& diagnostics, const SourceMap& sources, bool color) {
  HumanRenderer renderer(sources, color);
  for (const Diagnostic& diagnostic : diagnostics.all()) renderer.message(diagnostic);
  for (const Diagnostic& closing : closings_of(diagnostics)) renderer.left_out(closing);
  return renderer.finish(diagnostics);
}

std::string render_json(const Diagnostics& diagnostics, const SourceMap& sources) {
  std::string out;
  PlaceFinder places;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    // A message may quote a broken byte; JSON must stay UTF-8.
    out += json_of(diagnostic, sources, places)
               .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    out += '\n';
  }
  for (const Diagnostic& closing : closings_of(diagnostics))
    out += json_of(closing, sources, places).dump() + '\n';
  return out;
}

std::string render_json_line(const std::vector<JsonField>& fields) {
  nlohmann::ordered_json object;
  for (const JsonField& field : fields) {
    if (const auto* text = std::get_if<std::string>(&field.value)) object[field.key] = *text;
    if (const auto* number = std::get_if<int64_t>(&field.value)) object[field.key] = *number;
    if (std::holds_alternative<std::monostate>(field.value)) object[field.key] = nullptr;
  }
  return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace banxin
