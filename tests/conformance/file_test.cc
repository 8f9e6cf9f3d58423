// The file as a whole: sound, black alone (GB/T 9704 5.2.3), fonts inside, the same on every run.
#include <gtest/gtest.h>

#include <iterator>
#include <sstream>

#include "conformance/documents.h"
#include "conformance/report_texts.h"
#include "conformance/shell.h"
#include "tree_paths.h"

namespace banxin {
namespace {

class FileOfEveryReport : public testing::TestWithParam<std::filesystem::path> {
 protected:
  std::string pdf() const { return compiled(GetParam()).pdf().string(); }
};

/// Values of an attribute in MuPDF's trace: every glyph, line and area that is painted has them.
std::vector<std::string> painted_with(const std::string& pdf, const std::string& attribute) {
  const std::string trace = output_of({"mutool", "trace", pdf});
  const std::string key = " " + attribute + "=\"";
  std::vector<std::string> values;
  for (size_t at = trace.find(key); at != std::string::npos; at = trace.find(key, at)) {
    at += key.size();
    values.push_back(trace.substr(at, trace.find('"', at) - at));
  }
  return values;
}

/// 7.2.4, 7.2.7: then the mark and the rule are red.
bool has_letterhead(const std::filesystem::path& report) {
  return read_bytes(report).find("\n[header]") != std::string::npos;
}

TEST_P(FileOfEveryReport, Clause5_2_3_EverythingIsBlackButTheLetterheadsRed) {
  const bool red = has_letterhead(GetParam());
  const std::vector<std::string> spaces = painted_with(pdf(), "colorspace");
  EXPECT_FALSE(spaces.empty());
  for (const std::string& space : spaces)
    ASSERT_TRUE(space == "DeviceGray" || (red && space == "DeviceCMYK")) << space;
  for (const std::string& value : painted_with(pdf(), "color"))
    ASSERT_TRUE(value == "0" || (red && value == "0 .8 .8 0")) << value;
}

TEST_P(FileOfEveryReport, FontsAreEmbeddedSubsetAndReadable) {
  const std::vector<std::string> lines = lines_of(output_of({"pdffonts", pdf()}));
  ASSERT_GT(lines.size(), 2U);
  for (size_t i = 2; i < lines.size(); ++i) {
    std::istringstream stream(lines[i]);
    std::vector<std::string> fields{std::istream_iterator<std::string>(stream), {}};
    ASSERT_GE(fields.size(), 7U);
    // … emb sub uni, object number and generation
    for (size_t back : {3U, 4U, 5U}) EXPECT_EQ(fields[fields.size() - back], "yes") << lines[i];
    EXPECT_EQ(fields[0].find('+'), 6U) << lines[i];
  }
}

TEST_P(FileOfEveryReport, QpdfFindsNoFault) {
  EXPECT_EQ(run({"qpdf", "--check", pdf()}).status, 0);
}

TEST_P(FileOfEveryReport, TwoRunsGiveTheSameBytes) {
  const Document again(GetParam(), scratch_directory() / "again.pdf", {});
  ASSERT_EQ(again.status(), 0);
  EXPECT_TRUE(again.bytes() == compiled(GetParam()).bytes());
}

TEST_P(FileOfEveryReport, OneJobAndEightGiveTheSameBytes) {
  const Document& one = compiled(GetParam(), {"--jobs", "1"});
  const Document& eight = compiled(GetParam(), {"--jobs", "8"});
  EXPECT_TRUE(one.bytes() == eight.bytes());
}

INSTANTIATE_TEST_SUITE_P(, FileOfEveryReport, testing::ValuesIn(compiling_reports()),
                         [](const auto& one) { return test_name_of(one.param); });

TEST(File, OneJobAndEightGiveTheSameBytesOfAHundredSections) {
  const std::filesystem::path report = compiled_text(long_report(100)).report();
  const Document& one = compiled(report, {"--jobs", "1"});
  const Document& eight = compiled(report, {"--jobs", "8"});
  EXPECT_TRUE(one.bytes() == eight.bytes());
}

TEST(File, OnStandardOutputHasTheSameBytes) {
  const Document& file = customer_report();
  const std::string stream =
      output_of({BANXIN_PROGRAM, "compile", file.report().string(), "-o", "-"});
  EXPECT_TRUE(stream == file.bytes());
}

TEST(File, OtherWordsGiveOtherBytes) {
  const std::string changed = long_report(100) + text_section("又一段。");
  EXPECT_FALSE(compiled_text(long_report(100)).bytes() == compiled_text(changed).bytes());
}

TEST(File, OfARefusedReportIsNotWritten) {
  for (const std::filesystem::path& report : refused_reports()) {
    const Document document(report, scratch_directory() / "refused.pdf", {});
    EXPECT_EQ(document.status(), 1);
    EXPECT_FALSE(std::filesystem::exists(document.pdf()));
  }
}

}  // namespace
}  // namespace banxin
