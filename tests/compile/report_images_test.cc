#include "report_images.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "image/picture_files.h"
#include "memory_world.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// With the report's folder and, as the tests of it say, one above it allowed.
void read_images(const World& world, const std::string& folder, Report& report,
                 Diagnostics& diagnostics) {
  NamedFiles files(world, {folder, "/"});
  banxin::read_images(files, folder, report, diagnostics);
}

Impression impression(const std::string& file, uint32_t offset = 0) {
  Impression made;
  made.file = file;
  made.span = Span::of(0, offset, 1);
  return made;
}

/// A report whose signatures have these seals and stamps.
Report report_with(const std::vector<std::pair<Impression, Impression>>& pairs) {
  Report report;
  report.closing.emplace();
  for (const auto& [seal, stamp] : pairs) {
    Signature signature;
    signature.seal = seal;
    signature.stamp = stamp;
    report.closing->signatures.push_back(signature);
  }
  return report;
}

std::string red_dot() { return png_file(1, 1, PNG_FORMAT_RGB, std::string("\xFF\x00\x00", 3)); }

TEST(ReportImages, AreFoundFromTheReportsFolderAndReadOnceEach) {
  const MemoryWorld world(
      MemoryWorld::Files{{"/reports/seals/one.png", red_dot()}, {"/two.png", red_dot()}});
  Report report = report_with({{impression("seals/one.png"), impression("../two.png")},
                               {impression("./seals/one.png"), {}}});
  Diagnostics diagnostics;
  read_images(world, "reports", report, diagnostics);
  EXPECT_TRUE(diagnostics.all().empty());
  EXPECT_THAT(world.read, ElementsAre("/reports/seals/one.png", "/two.png"));
  const auto& signatures = report.closing->signatures;
  ASSERT_NE(signatures[0].seal.image, nullptr);
  EXPECT_EQ(signatures[0].seal.image, signatures[1].seal.image);
  ASSERT_NE(signatures[0].stamp.image, nullptr);
  EXPECT_NE(signatures[0].stamp.image, signatures[0].seal.image);
}

TEST(ReportImages, ThatAreNotThereAreAnErrorAtEachPlaceThatNamesThem) {
  const MemoryWorld world(MemoryWorld::Files{});
  Report report = report_with({{impression("none.png", 7), impression("none.png", 9)}});
  Diagnostics diagnostics;
  read_images(world, "a", report, diagnostics);
  ASSERT_EQ(diagnostics.all().size(), 2U);
  for (const Diagnostic& one : diagnostics.all()) {
    EXPECT_EQ(one.code, "E0226");
    EXPECT_THAT(one.message, HasSubstr("a/none.png: not there"));
    EXPECT_NE(one.help, "");
  }
  EXPECT_EQ(diagnostics.all()[0].span.offset, 7U);
  EXPECT_EQ(diagnostics.all()[1].span.offset, 9U);
  EXPECT_EQ(world.read.size(), 1U);
}

TEST(ReportImages, OfAnotherKindOrDamagedAreAnError) {
  const MemoryWorld world(
      MemoryWorld::Files{{"/a.gif", "GIF89a"}, {"/b.png", red_dot().substr(0, 50)}});
  Report report = report_with({{impression("a.gif"), impression("b.png")}});
  Diagnostics diagnostics;
  read_images(world, "", report, diagnostics);
  ASSERT_EQ(diagnostics.all().size(), 2U);
  EXPECT_EQ(diagnostics.all()[0].code, "E0227");
  EXPECT_THAT(diagnostics.all()[0].message, HasSubstr("a.gif: it is neither a PNG nor a JPEG"));
  EXPECT_EQ(diagnostics.all()[1].code, "E0227");
  EXPECT_THAT(diagnostics.all()[1].message, HasSubstr("b.png: the PNG is damaged"));
  EXPECT_NE(diagnostics.all()[1].help, "");
}

TEST(ReportImages, DrawnOrLeftOutNeedNoFile) {
  const MemoryWorld world(MemoryWorld::Files{});
  Impression circle;
  circle.drawn = true;
  Report report = report_with({{circle, {}}});
  Diagnostics diagnostics;
  read_images(world, "", report, diagnostics);
  Report without;
  read_images(world, "", without, diagnostics);
  EXPECT_TRUE(diagnostics.all().empty());
  EXPECT_TRUE(world.read.empty());
}

TEST(ReportImages, LargerThanAFileThatIsReadAreAnError) {
  const MemoryWorld world(
      MemoryWorld::Files{{"/a.png", std::string((size_t{64} << 20) + 1, '\0')}});
  Report report = report_with({{impression("a.png"), {}}});
  Diagnostics diagnostics;
  read_images(world, "", report, diagnostics);
  ASSERT_EQ(diagnostics.all().size(), 1U);
  EXPECT_EQ(diagnostics.all()[0].code, "E0107");
  EXPECT_THAT(diagnostics.all()[0].message, HasSubstr("64 MiB"));
}

}  // namespace
}  // namespace banxin
