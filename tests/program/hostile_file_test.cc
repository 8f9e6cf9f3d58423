// Files that are not what they should be: bytes, sizes, kinds, TOML that goes wrong in bulk.
#include <sys/stat.h>

#include <thread>

#include "program/hostile.h"
#include "program/report_texts.h"
#include "tree_paths.h"

namespace banxin {
namespace {

TEST(HostileFile, NotUtf8) { expect_refused(report_saying("正文\xff\xfe"), "E0101"); }
TEST(HostileFile, Gb18030) { expect_refused(report_saying("\xd5\xfd\xce\xc4"), "E0101"); }
TEST(HostileFile, EncodedSurrogate) { expect_refused(report_saying("\xed\xa0\x80"), "E0101"); }
TEST(HostileFile, Nul) { expect_refused(report_saying(std::string_view("正\0文", 7)), "E0102"); }
TEST(HostileFile, LoneSurrogateEscape) {
  expect_refused("[document]\ntitle = \"a\\uD800b\"\n", "E0116");
}
TEST(HostileFile, EscapedControlCharacter) {
  expect_refused("[document]\ntitle = \"a\\u0007b\"\n", "E0209");
}
TEST(HostileFile, Empty) { expect_refused("", "E0203"); }
TEST(HostileFile, OnlyComments) { expect_refused("# 一\n\n# 二\n", "E0203"); }
TEST(HostileFile, ByteOrderMark) {
  EXPECT_EQ(pages_of_hostile("\xEF\xBB\xBF" + report_saying("正文。")), 1);
}

TEST(HostileFile, CarriageReturnsChangeNothing) {
  const std::string lines = report_saying("正文。\n第二段。");
  const std::string windows = std::regex_replace(lines, std::regex("\n"), "\r\n");
  const TempFolder one, other;
  EXPECT_EQ(pages_of_hostile(one, lines), 1);
  EXPECT_EQ(pages_of_hostile(other, windows), 1);
  EXPECT_TRUE(one.read("a.pdf") == other.read("a.pdf"));
}

TEST(HostileFile, HundredMegabytes) {
  expect_refused(report_saying(repeated(repeated("字", 40) + "\n", 830'000)), "E0103");
}

TEST(HostileFile, ThatNeverEnds) {
  Start start;
  start.cpu_seconds = kHostileCpuSeconds;
  const Outcome file = run_program({"check", "/dev/zero"}, start);
  EXPECT_EQ(file.status, 1);
  EXPECT_TRUE(file.says("[E0103]")) << file.err;
  const Outcome piped = run_shell(std::string(BANXIN_PROGRAM) + " check - </dev/zero");
  EXPECT_EQ(piped.status, 1);
  EXPECT_TRUE(piped.says("[E0103]")) << piped.err;
}

TEST(HostileFile, ThatIsNoFile) {
  const Outcome null = run_program({"check", "/dev/null"});
  EXPECT_EQ(null.status, 1);
  EXPECT_TRUE(null.says("[E0203]")) << null.err;
  const Outcome folder = run_program({"check", "/"});
  EXPECT_EQ(folder.status, 3);
  EXPECT_TRUE(folder.says("is a folder")) << folder.err;
}

TEST(HostileFile, ThatIsAPipe) {
  const TempFolder folder;
  const std::string pipe = folder.path("a.toml");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const std::string shell = "cat " + minimal_report() + " >" + pipe +
                            " & " BANXIN_PROGRAM " compile " + pipe + " -o " + folder.path("b.pdf");
  EXPECT_EQ(run_shell(shell).status, 0);
  EXPECT_EQ(sound_pages(folder.path("b.pdf")), 1);
}

/// A report that names a file: a style, or the picture of a seal.
std::string naming_style(const std::string& name) {
  return "[document]\ntitle = \"题\"\nstyle = \"" + name + "\"\n[[section]]\ntext = \"正文。\"\n";
}
std::string naming_seal(const std::string& name) {
  return "[document]\ntitle = \"题\"\n[[section]]\ntext = \"正文。\"\n[closing]\nmode = "
         "\"sealed\"\nsignatures = [{ name = \"某市人民政府\", seal = \"" +
         name + "\" }]\n";
}

// Messages once printed that file's lines.
TEST(NamedFile, OutsideTheReportsFolderIsNotRead) {
  for (const char* outside : {"/etc/passwd", "../../../../../../etc/passwd", "/etc/none.toml"}) {
    const TempFolder folder;
    expect_refused(folder, naming_style(outside), "E0105");
    expect_refused(folder, naming_seal(outside), "E0105");
    const Outcome run = run_program({"check", folder.path("a.toml")});
    EXPECT_EQ(run.err.find("root:"), run.err.npos) << run.err;
  }
}

TEST(NamedFile, ThatALinkLeadsOutsideToIsNotRead) {
  const TempFolder folder;
  std::filesystem::create_symlink("/etc/passwd", folder.path("mine.toml"));
  expect_refused(folder, naming_style("mine.toml"), "E0105");
  expect_refused(folder, naming_seal("mine.toml"), "E0105");
}

TEST(NamedFile, MayLieBelowAnAllowedFolder) {
  const TempFolder folder, shared;
  shared.write("office.toml", "name = \"office\"\nextends = \"gbt9704\"\n");
  const std::string report = naming_style(shared.path("office.toml"));
  expect_refused(folder, report, "E0105");
  EXPECT_EQ(pages_of_hostile(folder, report, {"--root", shared.path()}), 1);
}

// The user's own choice is not held to the report's folder.
TEST(NamedFile, OnTheCommandLineMayLieAnywhere) {
  const TempFolder folder, elsewhere;
  elsewhere.write("base.toml", "name = \"base\"\nextends = \"gbt9704\"\n");
  elsewhere.write("office.toml", "name = \"office\"\nextends = \"base.toml\"\n");
  EXPECT_EQ(
      pages_of_hostile(folder, report_saying("正文。"), {"--style", elsewhere.path("office.toml")}),
      1);
}

TEST(NamedFile, ThatIsAPipeOrAFolderIsRefusedAtOnce) {
  const TempFolder folder;
  ASSERT_EQ(::mkfifo(folder.path("pipe").c_str(), 0600), 0);
  ASSERT_EQ(::mkfifo(folder.path("pipe.toml").c_str(), 0600), 0);
  expect_refused(folder, naming_seal("pipe"), "E0106");
  expect_refused(folder, naming_style("pipe.toml"), "E0106");
  expect_refused(folder, naming_seal("."), "E0106");
}

TEST(HostileFile, NestedVeryDeep) {
  constexpr size_t kDeep = 100'000;
  expect_refused("x = " + repeated("[", kDeep) + repeated("]", kDeep) + "\n", "E0119");
  expect_refused("x = " + repeated("{a=", kDeep) + "1" + repeated("}", kDeep) + "\n", "E0119");
  expect_refused("a" + repeated(".a", kDeep) + " = 1\n", "E0119");
  expect_refused("[a" + repeated(".a", kDeep) + "]\n", "E0119");
  expect_refused("[[a" + repeated(".a", kDeep) + "]]\n", "E0119");
}

/// Thousands of mistakes of one kind: a hundred are said and the rest counted.
void expect_errors(const std::string& report, const std::string& code, size_t count) {
  const TempFolder folder;
  Start start;
  start.cpu_seconds = kHostileCpuSeconds;
  const Outcome run = run_program({"check", folder.write("a.toml", report)}, start);
  EXPECT_EQ(run.status, 1);
  size_t found = 0;
  for (size_t at = 0; (at = run.err.find('[' + code + ']', at)) != std::string::npos; ++at) ++found;
  EXPECT_EQ(found, count > 100 ? 100U + 1U : count) << run.err.substr(0, 2000);
  const std::string rest = "and " + std::to_string(count / 1000 - 1) + ",900 more [" + code + "]";
  EXPECT_TRUE(count <= 100 || run.says(rest));
  EXPECT_TRUE(count <= 100 || run.says(std::to_string(count) + " errors"))
      << run.err.substr(run.err.size() - 200);
}

std::string numbered(const std::string& before, const std::string& after, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += before + std::to_string(i) + after;
  return text;
}

TEST(HostileFile, FiveThousandErrors) {
  const std::string good = report_saying("正文。");
  expect_errors(good + numbered("[bad", "]\nx = 1\n", 5000), "E0201", 5000);
  expect_errors(good + "[output]\n" + numbered("k", " = 1\n", 5000), "E0201", 5000);
  expect_errors(good + "[index]\nentries = [" + repeated("[\"a\"],", 5000) + "]\n", "E0218", 5000);
  expect_errors(report_saying(repeated("@{none}", 5000)), "E0212", 5000);
}

TEST(HostileFile, SyntaxErrorsEndInAWordThatThereMayBeMore) {
  expect_errors(report_saying("正文。") + numbered("k", " 1\n", 5000), "I0104", 1);
}

TEST(HostileFile, TwoWritersOfOneOutput) {
  const TempFolder folder;
  const auto report = folder.write("a.toml", report_saying(repeated("正文。\n", 500)));
  std::vector<std::thread> writers;
  for (int i = 0; i < 4; ++i)
    writers.emplace_back([&] { EXPECT_EQ(run_program({"compile", report}).status, 0); });
  for (std::thread& one : writers) one.join();
  EXPECT_GT(sound_pages(folder.path("a.pdf")), 1);
  EXPECT_EQ(folder.names().size(), 2U);
}

// 600 KB of characters that no font has gave 176 MB of messages.
TEST(HostileFile, TwoHundredThousandCharactersWithoutAFont) {
  for (const size_t count : {50'000U, 200'000U}) {
    const TempFolder folder;
    Start start;
    start.cpu_seconds = kHostileCpuSeconds;
    folder.write("a.toml", report_saying(repeated("\uE000", count)));
    for (const char* kind : {"human", "json"}) {
      const Outcome run =
          run_program({"check", folder.path("a.toml"), "--diagnostics", kind}, start);
      EXPECT_EQ(run.status, 1);
      EXPECT_LT(run.err.size(), 100'000U) << "whatever the report's length";
      EXPECT_TRUE(run.says("and " + std::to_string(count / 1000 - 1) + ",900 more")) << kind;
    }
  }
}

}  // namespace
}  // namespace banxin
