#include "model/report/title_lines_reader.h"

#include <fmt/core.h>

#include <string>
#include <utility>

#include "base/utf8.h"

namespace banxin {
namespace {

constexpr std::string_view kKey = "title-lines";

bool is_white(char32_t c) { return c == U' ' || c == U'\t' || c == U'\u3000'; }

size_t skip_white(std::string_view text, size_t at) {
  while (at < text.size() && is_white(utf8_at(text, at))) at += utf8_length(text, at);
  return at;
}

/// Where a character of a text was written.
Span span_at(const RichText& text, size_t at) {
  for (const TextRun& run : text.runs)
    if (at >= run.begin && at < run.end) {
      const bool as_written = run.span.length == run.end - run.begin;
      const auto into = static_cast<uint32_t>(at - run.begin);
      const auto length = static_cast<uint32_t>(utf8_length(text.text, at));
      return as_written ? Span::of(run.span.file, run.span.offset + into, length) : run.span;
    }
  return text.span;
}

/// Reads the lines along the title.
class Speller {
 public:
  Speller(const RichText& title, Diagnostics& diagnostics)
      : title_(title), diagnostics_(diagnostics) {}

  /// False if the line does not continue the title.
  bool spell(const RichText& line) {
    size_t at = skip_white(line.text, 0);
    place_ = skip_white(title_.text, place_);
    if (at == line.text.size()) {
      fail(line.span, "a line of title-lines is empty", "take it away");
      return false;
    }
    lines_.push_back({static_cast<uint32_t>(place_), line.span});
    while (at < line.text.size()) {
      if (!same_character(line.text, at)) {
        depart(line, at);
        return false;
      }
      place_ = skip_white(title_.text, place_ + utf8_length(line.text, at));
      at = skip_white(line.text, at + utf8_length(line.text, at));
    }
    return true;
  }

  /// False if the lines end before the title does.
  bool finish(Span list) {
    if (skip_white(title_.text, place_) == title_.text.size()) return true;
    fail(list, fmt::format("title-lines lack the title's end: '{}'", rest_of_title()),
         "add what is missing, or correct the title");
    return false;
  }

  std::vector<TitleLine> lines() { return std::move(lines_); }

 private:
  bool same_character(std::string_view line, size_t at) const {
    return place_ < title_.text.size() && utf8_at(line, at) == utf8_at(title_.text, place_);
  }

  void depart(const RichText& line, size_t at) {
    const std::string rest = rest_of_title();
    fail(span_at(line, at),
         rest.empty()
             ? "title-lines go on where the title ends"
             : fmt::format("title-lines depart from the title here, which goes on '{}'", rest),
         "title-lines only say where the title breaks: write the title's own characters");
  }

  std::string rest_of_title() const {
    constexpr size_t kShown = 12;
    return clip_utf8(std::string_view(title_.text).substr(place_), kShown);
  }

  void fail(Span span, std::string message, std::string help) {
    diagnostics_.error("E0222", span, std::move(message), std::move(help));
  }

  const RichText& title_;
  Diagnostics& diagnostics_;
  size_t place_ = 0;  ///< in the title
  std::vector<TitleLine> lines_;
};

}  // namespace

std::vector<TitleLine> read_title_lines(ReportContext& context, TableReader& table,
                                        const RichText& title) {
  const TomlMember* given = table.take(kKey);
  if (given == nullptr) return {};
  Diagnostics& diagnostics = context.diagnostics();
  const size_t errors = diagnostics.count(Severity::error);
  const std::vector<RichText> lines = read_lines(context, table, kKey);
  // A title that is missing, or a line that is no text, has been reported.
  if (diagnostics.count(Severity::error) > errors || title.text.empty()) return {};
  Speller speller(title, diagnostics);
  for (const RichText& line : lines)
    if (!speller.spell(line)) return {};
  return speller.finish(given->value.span) ? speller.lines() : std::vector<TitleLine>{};
}

}  // namespace banxin
