// Frames of small documents, compared with the dumps beside them. `tools/update-golden` renews the
// dumps.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "compile.h"
#include "frame/frame_dump.h"
#include "golden/whole_file.h"
#include "messages/render_diagnostics.h"
#include "tree_paths.h"
#include "tree_world.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(BANXIN_SOURCE_DIR) / "tests" / "golden";

std::string dump(const fs::path& report) {
  const TreeWorld world;
  Session session(world, 1);
  const auto result =
      check(session, {report.filename().string(), whole_file(report), kFolder.string()});
  SourceMap sources;
  Diagnostics none;
  return dump_frame(result->frame, session.fonts(sources, none)->opened()) +
         render_human(result->diagnostics, result->sources, false);
}

/// The first line that differs, both ways; empty if none does. A whole dump would bury it.
std::string first_difference(const std::string& recorded, const std::string& actual) {
  std::istringstream old_lines(recorded);
  std::istringstream new_lines(actual);
  std::string was;
  std::string is;
  for (int number = 1;; ++number) {
    const bool had = static_cast<bool>(std::getline(old_lines, was));
    const bool has = static_cast<bool>(std::getline(new_lines, is));
    if (!had && !has) return {};
    if (had != has || was != is)
      return "line " + std::to_string(number) + "\n  was: " + (had ? was : "(end)") +
             "\n  is:  " + (has ? is : "(end)");
  }
}

std::vector<fs::path> reports() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(kFolder))
    if (entry.path().extension() == ".toml") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

class Golden : public testing::TestWithParam<fs::path> {};

TEST_P(Golden, FrameIsAsRecorded) {
  fs::path recorded = GetParam();
  recorded.replace_extension(".frame");
  const std::string actual = dump(GetParam());
  if (std::getenv("BANXIN_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(recorded, std::ios::binary) << actual;
    return;
  }
  EXPECT_EQ(first_difference(whole_file(recorded), actual), "")
      << "if the change is meant, run tools/update-golden";
}

INSTANTIATE_TEST_SUITE_P(Documents, Golden, testing::ValuesIn(reports()), [](const auto& param) {
  std::string name = param.param.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace banxin
