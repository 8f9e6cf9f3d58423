// What comes out for every sample and every document of the tests, by hash: the PDF byte for byte,
// the messages, the clause report. `tools/update-golden` renews the list; a commit that changes it
// says which difference is meant and why.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "compile.h"
#include "conformance/clause_report.h"
#include "golden/whole_file.h"
#include "messages/render_diagnostics.h"
#include "pdf/hash.h"
#include "tree_paths.h"
#include "tree_world.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = BANXIN_SOURCE_DIR;
const fs::path kList = kRoot / "tests" / "golden" / "outputs.txt";

/// A machine whose clock and fonts are the tree's alone.
class StillWorld : public TreeWorld {
 public:
  std::optional<int64_t> build_time() const override { return std::nullopt; }
};

/// Paths from the tree's root, in order.
std::vector<std::string> reports() {
  std::vector<std::string> found;
  for (const char* folder : {"samples", "tests/documents", "tests/golden", "tests/figures"})
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder))
      if (entry.path().extension() == ".toml" && entry.path().stem() != "elements")
        found.push_back(fs::relative(entry.path(), kRoot).string());
  std::sort(found.begin(), found.end());
  return found;
}

/// `PDF-HASH MESSAGES-HASH CLAUSES-HASH`.
std::string hashes_of(const std::string& report) {
  static const StillWorld world;
  static Session session(world);
  const fs::path path = kRoot / report;
  const Input input{path.filename().string(), whole_file(path), path.parent_path().string()};
  const auto compiled = compile(session, input);
  CompileOptions with_clauses;
  with_clauses.clauses = true;
  const auto checked = check(session, input, with_clauses);
  return hash128_hex(compiled->pdf) + ' ' +
         hash128_hex(render_json(compiled->diagnostics, compiled->sources)) + ' ' +
         hash128_hex(render_clauses_json(checked->clauses));
}

std::map<std::string, std::string> recorded() {
  std::map<std::string, std::string> list;
  std::istringstream lines(whole_file(kList));
  for (std::string line; std::getline(lines, line);) {
    const size_t name = line.rfind(' ') + 1;
    list[line.substr(name)] = line.substr(0, name - 1);
  }
  return list;
}

class Outputs : public testing::TestWithParam<std::string> {};

TEST_P(Outputs, AreAsRecorded) {
  static const bool update = std::getenv("BANXIN_UPDATE_GOLDEN") != nullptr;
  const std::string hashes = hashes_of(GetParam());
  if (update) {
    static std::ofstream list(kList, std::ios::binary);
    list << hashes << ' ' << GetParam() << '\n' << std::flush;
    return;
  }
  static const auto list = recorded();
  const auto found = list.find(GetParam());
  ASSERT_NE(found, list.end()) << "run tools/update-golden";
  EXPECT_EQ(hashes, found->second)
      << "PDF, messages, clause report; if the change is meant, run tools/update-golden";
}

INSTANTIATE_TEST_SUITE_P(Documents, Outputs, testing::ValuesIn(reports()), [](const auto& param) {
  std::string name = param.param;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); },
      '_');
  return name;
});

}  // namespace
}  // namespace banxin
