#include "assets/read_assets.h"

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

constexpr size_t kMost = size_t{64} << 20;

/// With the report's folder and, as the tests of it say, one above it allowed.
Assets read_assets(const World& world, const std::string& folder, const Report& report,
                   Diagnostics& diagnostics, size_t most = kMost, size_t memory = kMost) {
  NamedFiles files(world, {folder, "/"});
  return banxin::read_assets(report, files, folder, {most, memory}, diagnostics);
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

TEST(ReadAssets, AreFoundFromTheReportsFolderAndReadOnceEach) {
  const MemoryWorld world(
      MemoryWorld::Files{{"/reports/seals/one.png", red_dot()}, {"/two.png", red_dot()}});
  Report report = report_with({{impression("seals/one.png"), impression("../two.png")},
                               {impression("./seals/one.png"), {}}});
  Diagnostics diagnostics;
  const Assets assets = read_assets(world, "reports", report, diagnostics);
  EXPECT_TRUE(diagnostics.all().empty());
  EXPECT_THAT(world.read, ElementsAre("/reports/seals/one.png", "/two.png"));
  ASSERT_NE(assets.picture("seals/one.png"), nullptr);
  EXPECT_EQ(assets.picture("./seals/one.png"), assets.picture("seals/one.png"));
  ASSERT_NE(assets.picture("../two.png"), nullptr);
  EXPECT_NE(assets.picture("../two.png"), assets.picture("seals/one.png"));
  EXPECT_EQ(assets.picture("two.png"), nullptr) << "not as the report names it";
}

TEST(ReadAssets, ThatAreNotThereAreAnErrorAtEachPlaceThatNamesThem) {
  const MemoryWorld world(MemoryWorld::Files{});
  Report report = report_with({{impression("none.png", 7), impression("none.png", 9)}});
  Diagnostics diagnostics;
  read_assets(world, "a", report, diagnostics);
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

TEST(ReadAssets, OfAnotherKindOrDamagedAreAnError) {
  const MemoryWorld world(
      MemoryWorld::Files{{"/a.gif", "GIF89a"}, {"/b.png", red_dot().substr(0, 50)}});
  Report report = report_with({{impression("a.gif"), impression("b.png")}});
  Diagnostics diagnostics;
  read_assets(world, "", report, diagnostics);
  ASSERT_EQ(diagnostics.all().size(), 2U);
  EXPECT_EQ(diagnostics.all()[0].code, "E0227");
  EXPECT_THAT(diagnostics.all()[0].message,
              HasSubstr("a.gif: it is a GIF, neither a PNG nor a JPEG"));
  EXPECT_EQ(diagnostics.all()[1].code, "E0227");
  EXPECT_THAT(diagnostics.all()[1].message, HasSubstr("b.png: the PNG is damaged"));
  EXPECT_NE(diagnostics.all()[1].help, "");
}

TEST(ReadAssets, DrawnOrLeftOutNeedNoFile) {
  const MemoryWorld world(MemoryWorld::Files{});
  Impression circle;
  circle.drawn = true;
  Report report = report_with({{circle, {}}});
  Diagnostics diagnostics;
  read_assets(world, "", report, diagnostics);
  Report without;
  read_assets(world, "", without, diagnostics);
  EXPECT_TRUE(diagnostics.all().empty());
  EXPECT_TRUE(world.read.empty());
}

TEST(ReadAssets, TooMuchTogetherIsAnErrorAtTheOneTooMuch) {
  const std::string png = png_file(100, 100, PNG_FORMAT_RGB, std::string(30'000, 'x'));
  const MemoryWorld world(MemoryWorld::Files{{"/a.png", png}, {"/b.png", png}});
  Report report = report_with(
      {{impression("a.png", 1), {}}, {impression("a.png", 2), {}}, {impression("b.png", 3), {}}});
  Diagnostics diagnostics;
  read_assets(world, "", report, diagnostics, kMost, 59'999);
  ASSERT_EQ(diagnostics.all().size(), 1U);
  EXPECT_EQ(diagnostics.all()[0].code, "E0236");
  EXPECT_EQ(diagnostics.all()[0].span.offset, 3U);
  Diagnostics enough;
  read_assets(world, "", report, enough, kMost, 60'000);
  EXPECT_TRUE(enough.all().empty());
}

TEST(ReadAssets, LargerThanAFileThatIsReadAreAnError) {
  const MemoryWorld world(MemoryWorld::Files{{"/a.png", std::string(3'000'001, '\0')}});
  Report report = report_with({{impression("a.png"), {}}});
  Diagnostics diagnostics;
  read_assets(world, "", report, diagnostics, 3'000'000);
  ASSERT_EQ(diagnostics.all().size(), 1U);
  EXPECT_EQ(diagnostics.all()[0].code, "E0107");
}

}  // namespace
}  // namespace banxin
