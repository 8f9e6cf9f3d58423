// The registry of codes against the codes that the source reports.
#include "base/diagnostic_codes.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "tree_paths.h"

namespace banxin {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> codes_in_source() {
  static const std::regex kCode("\"([EWI][0-9]{4})\"");
  std::set<std::string> codes;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(BANXIN_SOURCE_DIR "/src")) {
    const std::string extension = entry.path().extension().string();
    if (entry.path().filename() == "diagnostic_codes.h") continue;
    if (extension != ".cc" && extension != ".h") continue;
    const std::string text = text_of(entry.path());
    for (std::sregex_iterator match(text.begin(), text.end(), kCode), end; match != end; ++match)
      codes.insert((*match)[1]);
  }
  return codes;
}

std::set<std::string> codes_in_registry() {
  std::set<std::string> codes;
  for (const DiagnosticCode& one : kDiagnosticCodes) codes.emplace(one.code);
  return codes;
}

TEST(DiagnosticCodes, AreRegistered) {
  const auto registry = codes_in_registry();
  for (const std::string& code : codes_in_source())
    EXPECT_TRUE(registry.contains(code)) << code << ": add it to base/diagnostic_codes.h";
}

TEST(DiagnosticCodes, AreUsed) {
  const auto source = codes_in_source();
  for (const std::string& code : codes_in_registry())
    EXPECT_TRUE(source.contains(code)) << code << ": nothing reports it";
}

TEST(DiagnosticCodes, AreUniqueAndHaveAMeaning) {
  EXPECT_EQ(codes_in_registry().size(), kDiagnosticCodes.size());
  for (const DiagnosticCode& one : kDiagnosticCodes) EXPECT_FALSE(one.meaning.empty());
}

}  // namespace
}  // namespace banxin
