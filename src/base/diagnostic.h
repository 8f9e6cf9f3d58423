// Messages to the user: collected by every stage, sorted and printed once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace banxin {

enum class Severity : uint8_t { error, warning, info };

/// One message. `code` is stable across versions: `E0102`. Its first letter is the severity, the
/// next two digits the area: 01 files and TOML, 02 the report's keys and values, 03 styles and the
/// font list, 04 fonts and characters, 05 layout, 06 PDF, 07 a PDF that is inspected.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;
  std::string message;
  Span span;         ///< what the caret line marks; unknown for the environment
  std::string help;  ///< what the user can do; never empty for an error
};

/// The messages of a stage. Not safe for use from several threads: a parallel stage keeps one a
/// task and joins them in source order.
class Diagnostics {
 public:
  void error(std::string_view code, Span span, std::string message, std::string help);
  void warning(std::string_view code, Span span, std::string message, std::string help = {});
  void info(std::string_view code, Span span, std::string message, std::string help = {});
  void append(Diagnostics&& other);

  bool has_errors() const { return errors_ > 0; }
  size_t count(Severity severity) const;
  const std::vector<Diagnostic>& all() const { return items_; }
  /// Orders by file and offset; messages without a place come last; equal places keep their order.
  void sort();

 private:
  std::vector<Diagnostic> items_;
  size_t errors_ = 0;
};

}  // namespace banxin
