// Documents compiled by the real program: each once a test program's run, measured when asked for.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "conformance/measured_page.h"

namespace banxin {

class Document {
 public:
  /// Compiles; `arguments` go to `banxin compile` beside the report and the output.
  Document(std::filesystem::path report, std::filesystem::path pdf,
           const std::vector<std::string>& arguments);

  int status() const { return status_; }
  const std::string& messages() const { return messages_; }
  const std::filesystem::path& report() const { return report_; }
  const std::filesystem::path& pdf() const { return pdf_; }
  std::string bytes() const;
  const std::vector<MeasuredPage>& pages() const;
  const MeasuredPage& page(int number) const;  ///< 1-based

 private:
  std::filesystem::path report_, pdf_;
  int status_ = 0;
  std::string messages_;
  mutable std::optional<std::vector<MeasuredPage>> pages_;
};

/// The report of the file, compiled with further arguments. Throws if it does not compile.
const Document& compiled(const std::filesystem::path& report,
                         const std::vector<std::string>& arguments = {});
/// The report of a text, and of a style that extends gbt9704 by `style`, if there is one.
const Document& compiled_text(const std::string& report, const std::string& style = "");

/// The same; its messages() have the notes (I…) too, as JSON.
const Document& compiled_with_notes(const std::string& report, const std::string& style = "");

const Document& customer_report();
/// The same words in a style that extends gbt9704.
const Document& customer_report_in(const std::string& style);

/// samples/*/report.toml and tests/documents/*.toml, but for those that banxin must refuse.
std::vector<std::filesystem::path> compiling_reports();
/// tests/documents/*.toml with a character that no font has.
std::vector<std::filesystem::path> refused_reports();
/// A name for a parametrised test.
std::string test_name_of(const std::filesystem::path& report);

}  // namespace banxin
