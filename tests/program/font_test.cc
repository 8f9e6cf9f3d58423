// Which fonts the program finds, and what it says of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <regex>

#include "font_bytes.h"
#include "program/installation.h"
#include "program/report_texts.h"
#include "tree_paths.h"

namespace banxin {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

/// The lines of a role in what `banxin fonts` prints.
std::string lines_of_role(const std::string& table, const std::string& role) {
  const size_t begin = table.find('\n' + role + '\n');
  if (begin == std::string::npos) return {};
  const size_t first = begin + role.size() + 2;
  size_t end = first;
  while (end < table.size() && table[end] == ' ') end = table.find('\n', end) + 1;
  return table.substr(first, end - first);
}

/// A program whose font list asks for the family "Liberation Sans" where ours asks for Times New
/// Roman, and a folder with such a font under a name that no list has: a licensed font of a user.
class UsersFont : public testing::Test {
 protected:
  void SetUp() override {
    home_.link_fonts();
    std::string list = read_whole(BANXIN_SOURCE_DIR "/fonts/fonts.toml");
    list = std::regex_replace(list, std::regex("Times New Roman"), "Liberation Sans");
    home_.folder().write("share/banxin/fonts/fonts.toml", list);
    std::filesystem::copy_file(BANXIN_SOURCE_DIR "/fonts/LiberationSans-Regular.ttf",
                               users_.path("mine.ttf"));
    start_.program = home_.program();
    start_.folder = work_.path();
  }

  /// The face that the Latin letters of a report take.
  std::string latin_face(std::vector<std::string> options) {
    const auto report = work_.write("a.toml", report_saying("正文 Latin。"));
    options.insert(options.begin(), {"compile", report});
    const Outcome run = run_program(options, start_);
    EXPECT_EQ(run.status, 0) << run.err;
    const std::string fonts = run_shell("pdffonts " + work_.path("a.pdf")).out;
    if (fonts.find("LiberationSans") != std::string::npos) return "LiberationSans";
    return fonts.find("LiberationSerif") != std::string::npos ? "LiberationSerif" : fonts;
  }

  Installation home_;
  TempFolder users_, work_;
  Start start_;
};

TEST_F(UsersFont, IsNotThereByItself) { EXPECT_EQ(latin_face({}), "LiberationSerif"); }

TEST_F(UsersFont, AFontPathThatIsNoFolderIsWarnedOf) {
  const TempFolder folder;
  const std::string report = folder.write("a.toml", report_saying("正文。"));
  const Outcome wrong = run_program({"check", "--font-path", "/nonexistent", report}, start_);
  EXPECT_EQ(wrong.status, 0);
  EXPECT_TRUE(wrong.says("--font-path /nonexistent is no folder [W0408]")) << wrong.err;
  EXPECT_FALSE(run_program({"check", "--font-path", users_.path(), report}, start_).says("W0408"));
}

/// One face of a folder that is damaged must not keep the next from serving, nor stay unsaid.
TEST_F(UsersFont, TheNextServesWhereItIsDamaged) {
  std::filesystem::resize_file(users_.path("mine.ttf"),
                               std::filesystem::file_size(users_.path("mine.ttf")) - 64);
  EXPECT_EQ(latin_face({"--font-path", users_.path()}), "LiberationSerif");
  const std::string report = work_.write("b.toml", report_saying("正文。"));
  const Outcome run = run_program({"check", "--font-path", users_.path(), report}, start_);
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(run.says("mine.ttf cannot serve: damaged: it ends before its tables do [W0409]"))
      << run.err;
  std::filesystem::copy_file(BANXIN_SOURCE_DIR "/fonts/LiberationSans-Regular.ttf",
                             users_.path("second.ttf"));
  EXPECT_EQ(latin_face({"--font-path", users_.path()}), "LiberationSans");
}

TEST_F(UsersFont, TheTableSaysWhatServesNothingAndWhy) {
  users_.write("web.woff2", "wOF2 and the rest");
  users_.write("empty.ttf", "");
  users_.write("text.otf", "no font");
  users_.write("notes.txt", "nothing of fonts");
  std::filesystem::copy_file(BANXIN_SOURCE_DIR "/fonts/DejaVuSans.ttf", users_.path("other.ttf"));
  const Outcome run = run_program({"fonts", "--font-path", users_.path()}, start_);
  EXPECT_EQ(run.status, 0);
  const std::string unused = lines_of_role(run.out, "not used");
  for (const auto& [file, why] : std::vector<std::pair<const char*, const char*>>{
           {"web.woff2", "a web font (WOFF): bring its .ttf or .otf"},
           {"empty.ttf", "not a font, or damaged"},
           {"text.otf", "not a font, or damaged"}})
    EXPECT_THAT(unused, HasSubstr("  " + users_.path(file) + ": " + why + "\n"));
  EXPECT_THAT(unused, HasSubstr("  " + users_.path("other.ttf") + ": DejaVu Sans"));
  EXPECT_THAT(unused, HasSubstr(": no role of fonts.toml names it\n"));
  EXPECT_THAT(unused, testing::Not(HasSubstr("mine.ttf")));
  EXPECT_THAT(unused, testing::Not(HasSubstr("notes.txt")));
}

TEST_F(UsersFont, IsServedByFontPath) {
  EXPECT_EQ(latin_face({"--font-path", users_.path()}), "LiberationSans");
  EXPECT_EQ(latin_face({"--font-path", "/nonexistent", "--font-path", users_.path()}),
            "LiberationSans");
}

TEST_F(UsersFont, IsServedByTheVariable) {
  start_.environment = {{"BANXIN_FONT_PATH", "/nonexistent:" + users_.path()}};
  EXPECT_EQ(latin_face({}), "LiberationSans");
}

TEST_F(UsersFont, IsServedByTheUsersDataFolder) {
  std::filesystem::create_directories(work_.path(".local/share/banxin"));
  std::filesystem::create_directory_symlink(users_.path(), work_.path(".local/share/banxin/fonts"));
  EXPECT_EQ(latin_face({}), "LiberationSans");
}

TEST_F(UsersFont, StandsFirstInTheTable) {
  const Outcome run = run_program({"fonts", "--font-path", users_.path()}, start_);
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(lines_of_role(run.out, "latin"), StartsWith("  Liberation Sans Regular: "));
  EXPECT_THAT(lines_of_role(run.out, "latin"), HasSubstr(users_.path("mine.ttf") + "\n"));
}

TEST(FontTable, GivesFaceCoverageEmbeddingAndFile) {
  const Outcome run = run_program({"fonts"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.err, "");
  const std::regex fangsong(
      "^fangsong\n  FandolFang Regular: 10273 characters, [^\n]*embeddable \\(editable\\), "
      "[^\n]*/fonts/FandolFang-Regular.otf\n");
  EXPECT_TRUE(std::regex_search(run.out, fangsong)) << run.out;
  EXPECT_THAT(lines_of_role(run.out, "hei"), HasSubstr("NotoSansCJK-Medium.ttc#"));
  const std::regex line("^  [^:]+: [0-9]+ characters, [^\n]*embeddable");
  for (const char* role :
       {"title", "hei", "kai", "song", "title-latin", "latin", "latin-bold", "latin-sans"})
    EXPECT_TRUE(std::regex_search(lines_of_role(run.out, role), line)) << role;
  EXPECT_EQ(run.out.find("missing"), std::string::npos) << "run tools/fetch-fonts";
}

TEST(FontTable, NamesWhatIsMissing) {
  const Installation bare;
  Start start;
  start.program = bare.program();
  const Outcome run = run_program({"fonts"}, start);
  EXPECT_EQ(run.status, 3);
  EXPECT_THAT(run.out, HasSubstr("  missing: FandolFang-Regular.otf"));
  EXPECT_THAT(run.out, HasSubstr("NO FACE: this role cannot be set"));
  // Nobody misses what must be bought.
  EXPECT_EQ(run.out.find("missing: 方正"), std::string::npos);
}

TEST(NoFonts, IsTheEnvironmentsFailure) {
  const Installation bare;
  const TempFolder folder;
  Start start;
  start.program = bare.program();
  const Outcome run = run_program({"compile", minimal_report(), "-o", folder.path("a.pdf")}, start);
  EXPECT_EQ(run.status, 3);
  EXPECT_TRUE(run.says("error: no font is installed for role 'fangsong' [E0401]")) << run.err;
  EXPECT_TRUE(folder.names().empty());
}

TEST(NoShareFolder, IsTheEnvironmentsFailure) {
  const Installation bare;
  bare.remove_share();
  Start start;
  start.program = bare.program();
  for (const std::vector<std::string>& call :
       {std::vector<std::string>{"check", minimal_report()}, {"fonts"}}) {
    const Outcome run = run_program(call, start);
    EXPECT_EQ(run.status, 3);
    EXPECT_TRUE(run.says("install banxin with its share folder")) << run.err;
  }
}

TEST(Fonts, ABrokenFileOfTheProgramsIsSaidAndTheNextServes) {
  Installation home;
  home.link_fonts();
  std::filesystem::remove(home.folder().path("share/banxin/fonts/FandolFang-Regular.otf"));
  home.folder().write("share/banxin/fonts/FandolFang-Regular.otf", "no font at all");
  Start start;
  start.program = home.program();
  const Outcome run = run_program({"check", minimal_report()}, start);
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(run.says("FandolFang-Regular.otf cannot serve: not a font, or damaged [W0409]"))
      << run.err;
  const Outcome table = run_program({"fonts"}, start);
  EXPECT_EQ(table.status, 0) << table.err;
  EXPECT_THAT(lines_of_role(table.out, "not used"), HasSubstr("FandolFang-Regular.otf"));
}

/// Old fonts are named in Chinese alone; their names in the PDF tell them apart (ISO
/// 32000-1 7.3.5).
TEST(Fonts, AChineseNameStandsInThePdf) {
  Installation home;
  home.link_fonts();
  const std::string list = read_whole(BANXIN_SOURCE_DIR "/fonts/fonts.toml");
  home.folder().write("share/banxin/fonts/fonts.toml",
                      std::regex_replace(list, std::regex("LiberationSerif-Regular"), "西文宋体"));
  home.folder().write("share/banxin/fonts/西文宋体.ttf",
                      without_names(BANXIN_SOURCE_DIR "/fonts/LiberationSerif-Regular.ttf"));
  const TempFolder folder;
  Start start;
  start.program = home.program();
  const std::string pdf = folder.path("a.pdf");
  const auto report = folder.write("a.toml", report_saying("正文 Latin。"));
  ASSERT_EQ(run_program({"compile", report, "-o", pdf}, start).status, 0);
  EXPECT_THAT(run_shell("pdffonts " + pdf).out, HasSubstr("+西文宋体"));
  EXPECT_EQ(run_shell("qpdf --check " + pdf + " > /dev/null 2>&1; echo $?").out, "0\n");
  EXPECT_THAT(run_shell("pdftotext " + pdf + " -").out, HasSubstr("Latin"));
}

TEST(Fallback, IsListedByCheckAlone) {
  const TempFolder folder;
  const auto report = folder.write("a.toml", report_saying("朱镕基、朱镕基与张喆。"));
  const Outcome check = run_program({"check", report});
  EXPECT_EQ(check.status, 0);
  EXPECT_TRUE(check.says(":7:2: info: ")) << check.err;
  EXPECT_TRUE(check.says("(2 times) is set in Noto Serif CJK SC")) << check.err;
  EXPECT_TRUE(check.says("[I0403]"));
  const Outcome compile = run_program({"compile", report});
  EXPECT_EQ(compile.status, 0);
  EXPECT_EQ(compile.err, "");
}

TEST(Fallback, CheckWritesNoFile) {
  const TempFolder folder;
  const auto report = folder.write("a.toml", report_saying("朱镕基"));
  EXPECT_EQ(run_program({"check", report}).status, 0);
  EXPECT_EQ(folder.names(), std::vector<std::string>{"a.toml"});
}

TEST(Fallback, OfAPrivateUseCharacterIsAnError) {
  const TempFolder folder;
  const Outcome run =
      run_program({"compile", BANXIN_SOURCE_DIR "/tests/documents/26-rules-hangzhou-pua-char.toml",
                   "-o", folder.path("a.pdf")});
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(run.says(".toml:61:47: error: no font has the character U+E010")) << run.err;
  EXPECT_TRUE(run.says("[E0402]"));
  EXPECT_TRUE(run.says("fonts tried: FandolFang-Regular, ")) << run.err;
  EXPECT_TRUE(folder.names().empty());
}

}  // namespace
}  // namespace banxin
