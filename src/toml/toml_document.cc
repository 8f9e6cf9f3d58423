#include "toml/toml_document.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "toml/toml_errors.h"
#include "toml/toml_parser.h"
#include "toml/toml_scan.h"

namespace banxin {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
/// Parts of a dotted key; a million of them would exhaust the stack.
constexpr size_t kMaxKeyParts = 64;
/// Bytes that may be parsed again in the search for more syntax errors.
constexpr size_t kMaxReparsed = size_t{192} << 20;

Span byte_span(uint8_t file, size_t at, size_t length) {
  return Span::of(file, static_cast<uint32_t>(at), static_cast<uint32_t>(length));
}

/// What is wrong with a file before it is TOML. False: it cannot be parsed.
bool check_bytes(std::string_view text, uint8_t file, Diagnostics& diagnostics) {
  if (text.size() > kMaxTomlBytes) {
    diagnostics.error(
        "E0103", byte_span(file, 0, 0), "the file is larger than 64 MiB",
        "a report is text; give images, tables and attachments as files of their own");
    return false;
  }
  if (const size_t bad = first_bad_utf8(text); bad < text.size()) {
    diagnostics.error("E0101", byte_span(file, bad, 1), "the file is not UTF-8: this byte is none",
                      "save the file with the encoding UTF-8");
    return false;
  }
  if (const size_t nul = text.find('\0'); nul != std::string_view::npos) {
    diagnostics.error("E0102", byte_span(file, nul, 1), "the file holds a NUL byte",
                      "remove it, or save the file as UTF-8 text");
    return false;
  }
  return true;
}

/// Parses a text again and again, blanking out what is faulty.
class RecoveringParser {
 public:
  RecoveringParser(std::string_view source, uint8_t file, Diagnostics& diagnostics)
      : source_(source),
        file_(file),
        base_(source.substr(0, 3) == kByteOrderMark ? 3 : 0),
        text_(source.substr(base_)),
        diagnostics_(diagnostics) {}

  TomlDocument run() {
    TomlDocument document{source_, file_, {}, false};
    for (int faults = 0; !parse(document.root); ++faults) {
      document.partial = true;
      if (stuck_ || faults + 1 >= most_faults()) {
        diagnostics_.info("I0104", {}, "more syntax errors may follow; mend these first");
        break;
      }
    }
    return document;
  }

 private:
  int most_faults() const {
    const size_t affordable = kMaxReparsed / std::max<size_t>(1, text_.size());
    return static_cast<int>(std::clamp<size_t>(affordable, 2, kMaxSyntaxErrors));
  }

  bool parse(TomlValue& root) {
    if (const TomlStatement deep = find_deep_key(); deep.begin < text_.size()) {
      fault(deep, {static_cast<uint32_t>(deep.begin) + base_, "nested keys"});
      return false;
    }
    auto result = run_toml_parser(text_, file_, base_);
    if (auto* value = std::get_if<TomlValue>(&result)) {
      root = std::move(*value);
      return true;
    }
    const TomlFault& found = std::get<TomlFault>(result);
    fault(faulty_toml_statement(text_, found.offset - base_), found);
    return false;
  }

  TomlStatement find_deep_key() const {
    TomlStatement found = next_toml_statement(text_, 0);
    while (found.begin < text_.size() && found.depth <= kMaxKeyParts)
      found = next_toml_statement(text_, found.end);
    return found;
  }

  void fault(TomlStatement statement, const TomlFault& found) {
    const TomlStatement local = statement;
    statement.begin += base_;
    statement.end += base_;
    if (statement.open_quote > 0) statement.open_quote += base_;
    // The same fault again would mean that blanking did not help: better to stop than to repeat it.
    stuck_ = found.offset == last_fault_;
    last_fault_ = found.offset;
    if (stuck_) return;
    report_toml_fault(source_, file_, statement, found, diagnostics_);
    blank(local);
  }

  /// Spaces over a statement, so that all that follows keeps its place. A header stays one, under a
  /// name that nothing reads, so that its keys do not fall to the table before.
  void blank(const TomlStatement& statement) {
    if (copy_.empty()) copy_ = text_;
    size_t begin = statement.begin;
    size_t end = std::min(std::max(statement.end, begin + 1), copy_.size());
    if (statement.header) {
      const size_t kept = copy_header(begin, end);
      if (kept == begin) end = next_header(end);
      begin = kept;
    }
    for (size_t at = begin; at < end; ++at)
      if (copy_[at] != '\n' && copy_.compare(at, 2, "\r\n") != 0) copy_[at] = ' ';
    text_ = copy_;
  }

  /// Writes a placeholder over [begin, end) and returns where it ends; `begin` if it does not fit.
  size_t copy_header(size_t begin, size_t end) {
    const std::string name = fmt::format("[_{}]", ++skipped_);
    if (end - begin < name.size()) return begin;
    copy_.replace(begin, name.size(), name);
    return begin + name.size();
  }

  /// Where the next header after `at` begins.
  size_t next_header(size_t at) const {
    while (at < copy_.size()) {
      const TomlStatement next = next_toml_statement(copy_, at);
      if (next.begin == copy_.size() || next.header) return next.begin;
      at = next.end;
    }
    return at;
  }

  std::string_view source_;
  uint8_t file_;
  uint32_t base_;
  std::string_view text_;
  std::string copy_;
  int skipped_ = 0;
  bool stuck_ = false;
  uint32_t last_fault_ = UINT32_MAX;
  Diagnostics& diagnostics_;
};

/// Takes away the tables that stand for blanked headers.
void drop_placeholders(TomlValue& root) {
  auto& members = std::get<TomlTable>(root.data);
  members.erase(
      std::remove_if(members.begin(), members.end(),
                     [](const TomlMember& member) { return member.key.starts_with('_'); }),
      members.end());
}

}  // namespace

TomlDocument parse_toml(const SourceFile& source, uint8_t file, Diagnostics& diagnostics) {
  if (!check_bytes(source.text(), file, diagnostics))
    return {source.text(), file, {TomlTable{}, byte_span(file, 0, 0)}, true};
  TomlDocument document = RecoveringParser(source.text(), file, diagnostics).run();
  document.root.span = byte_span(file, 0, 0);
  if (document.partial) drop_placeholders(document.root);
  return document;
}

}  // namespace banxin
