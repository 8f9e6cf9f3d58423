// What a shrunken font file does to the program that mapped it.
#include "cli/mapped_font_guard.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/font_files.h"
#include "program/program_runner.h"

namespace banxin {
namespace {

int sum_of_shrunken_file(const std::string& path, bool json) {
  guard_mapped_fonts(json);
  std::string why;
  const auto file = FontFolders({}).map_file(path, why);
  std::filesystem::resize_file(path, 0);
  int sum = 0;
  for (const char byte : file->bytes) sum += byte;
  return sum;
}

TEST(MappedFontGuardDeathTest, SaysThatAFontChangedAndEndsWithStatus3) {
  const TempFolder folder;
  for (const bool json : {false, true}) {
    const std::string path = folder.write("a.ttf", std::string(100000, 'x'));
    const auto expected = testing::ExitedWithCode(3);
    EXPECT_EXIT(sum_of_shrunken_file(path, json), expected,
                json ? "\"E0410\"" : "a font file was changed while it was read .E0410.");
  }
}

}  // namespace
}  // namespace banxin
