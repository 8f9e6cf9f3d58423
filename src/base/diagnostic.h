// Messages to the user: collected by every stage, sorted and printed once.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace banxin {

enum class Severity : uint8_t { error, warning, info };

/// Who can mend what an error is about. The program's exit status follows from it.
enum class Blame : uint8_t {
  report,   ///< its author, or that of the style it names
  machine,  ///< files, fonts and memory around the program, or the program itself
};

/// A change of a source file that mends what a message is about, without any doubt.
struct TextEdit {
  std::string code;  ///< of the message
  Span span;         ///< what is replaced; may be empty
  std::string text;
};

/// One message. `code` is stable across versions: `E0102`. Its first letter is the severity, the
/// next two digits the area: 01 files and TOML, 02 the report's keys and values, 03 styles and the
/// font list, 04 fonts and characters, 05 layout, 06 PDF, 07 a PDF that is inspected.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;
  std::string message;
  Span span;         ///< what the caret line marks; unknown for the environment
  std::string help;  ///< what the user can do; never empty for an error
  Blame blame = Blame::report;
};

/// The messages of a stage. Not safe for use from several threads: a parallel stage keeps one a
/// task and joins them in source order. Of one code the first kMostOfACode are kept and the rest
/// counted: what goes wrong a million times must not fill memory and terminal.
class Diagnostics {
 public:
  static constexpr size_t kMostOfACode = 100;

  void error(std::string_view code, Span span, std::string message, std::string help,
             Blame blame = Blame::report);
  void warning(std::string_view code, Span span, std::string message, std::string help = {});
  void info(std::string_view code, Span span, std::string message, std::string help = {});
  /// A warning with what mends it; `code` is set here.
  void mendable(std::string_view code, Span span, std::string message, std::string help,
                std::vector<TextEdit> edits);
  void append(Diagnostics&& other);

  bool has_errors() const { return count(Severity::error) > 0; }
  /// With those that were not kept.
  size_t count(Severity severity) const { return counts_[static_cast<size_t>(severity)]; }
  /// Some error is no fault of the report.
  bool has_blame_on(Blame blame) const;
  const std::vector<Diagnostic>& all() const { return items_; }

  /// How many of a code came, and how many of them are not in all(). By code, ascending.
  struct Tally {
    Severity severity = Severity::error;
    size_t all = 0, left_out = 0;
  };
  const std::map<std::string, Tally, std::less<>>& tallies() const { return tallies_; }

  /// Of all messages, those that were not kept among them.
  const std::vector<TextEdit>& edits() const { return edits_; }

  /// Keeps the messages alone.
  void drop_edits() { edits_.clear(); }

  /// Takes away the warnings and infos of these codes, and their edits. Errors stay.
  void allow(const std::vector<std::string>& codes);

  /// The same but for the messages of one severity.
  Diagnostics without(Severity severity) const;
  /// Orders by file and offset; messages without a place come last; equal places keep their order.
  void sort();

 private:
  void add(Diagnostic&& item);

  std::vector<Diagnostic> items_;
  std::vector<TextEdit> edits_;
  std::map<std::string, Tally, std::less<>> tallies_;
  std::array<size_t, 3> counts_{};
};

}  // namespace banxin
