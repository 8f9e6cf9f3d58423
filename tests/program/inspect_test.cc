// `banxin inspect`: our own PDFs, those that others could have made, and files that are none.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <sstream>
#include <vector>

#include "program/clause_texts.h"
#include "program/program_runner.h"
#include "tree_paths.h"

#ifdef BANXIN_INSPECT

namespace banxin {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string compile(const TempFolder& folder, const std::string& report) {
  const std::string pdf = folder.path("a.pdf");
  const Outcome run = run_program({"compile", report, "-o", pdf});
  EXPECT_EQ(run.status, 0) << run.err;
  return pdf;
}

Outcome inspect(const std::string& pdf, std::vector<std::string> options = {}) {
  options.insert(options.begin(), "inspect");
  options.push_back(pdf);
  return run_program(options);
}

/// What a JSON report says of each requirement, without its numbers: the last digits differ.
std::vector<std::string> verdicts(const std::string& lines) {
  std::vector<std::string> all;
  std::istringstream stream(lines);
  for (std::string line; std::getline(stream, line);) {
    const size_t verdict = line.find(",\"verdict\"");
    all.push_back(line.substr(0, line.find(",\"required\"")) +
                  line.substr(verdict, line.find(",\"page\"") - verdict));
  }
  return all;
}

TEST(Inspect, AgreesWithCheckOnOurOwnSamples) {
  for (const auto& entry : std::filesystem::directory_iterator(BANXIN_SOURCE_DIR "/samples")) {
    if (entry.path().filename() == "court-notice") continue;  // its date is none of 7.3.5.4
    const std::string report = (entry.path() / "report.toml").string();
    const TempFolder folder;
    const Outcome run = inspect(compile(folder, report));
    EXPECT_EQ(run.status, 0) << entry.path() << "\n" << run.out << run.err;
    EXPECT_THAT(run.out, HasSubstr("requirements, 0 failed\n"));
  }
}

TEST(Inspect, TellsAJointOrderAndALowLetterhead) {
  const TempFolder folder;
  const auto taken_for = [&](const std::string& toml) {
    const Outcome run = inspect(compile(folder, folder.write("a.toml", toml)));
    const size_t at = run.out.find("taken for ");
    return run.out.substr(at, run.out.find(',', at) - at);
  };
  const std::string text = "[[section]]\ntext = \"现予公布。\"\n";
  EXPECT_EQ(
      taken_for("[document]\nformat = \"order\"\ntitle = \"令\"\nnumber = \"第5号\"\n[header]\n"
                "issuers = [\"教育部\", \"财政部\", \"公安部\"]\n" +
                text),
      "taken for a order");
  std::string many =
      "[document]\nformat = \"document\"\ntitle = \"请示\"\n"
      "number = \"云政发〔2026〕5号\"\n[header]\nissuers = [";
  for (int i = 0; i < 6; ++i) many += "\"云岭市第" + std::to_string(i) + "局\", ";
  many += "]\nsigners = [";
  for (int i = 0; i < 18; ++i) many += "\"张建国\", ";
  EXPECT_EQ(taken_for(many + "]\n" + text), "taken for a document");
}

/// A letterhead that a black printer made is one whose colour fails.
TEST(Inspect, FindsALetterheadThatIsBlack) {
  const TempFolder folder;
  const std::string style = folder.write("s.toml",
                                         "name = \"black\"\nextends = \"gbt9704\"\n[colors]\n"
                                         "red = { gray = 0 }\n");
  const std::string pdf = folder.path("a.pdf");
  ASSERT_EQ(run_program(
                {"compile", folder.write("a.toml", clause_document()), "--style", style, "-o", pdf})
                .status,
            0);
  const Outcome run = inspect(pdf);
  EXPECT_THAT(run.out, HasSubstr("taken for a document"));
  for (const char* row : {"发文机关标志: colour", "red rule: colour"}) {
    const size_t at = run.out.find(row);
    ASSERT_NE(at, std::string::npos) << row << run.out;
    EXPECT_THAT(run.out.substr(at, run.out.find('\n', at) - at), HasSubstr("FAILS"));
  }
}

// ---- what was laid over the pages ----

/// A page of A4 that shows `content` in Helvetica, with a see-through state /See.
std::string page_showing(const std::string& content) {
  return "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
         "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
         "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.276 841.89]/Contents 4 0 R/Resources"
         "<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/ExtGState<</See<</ca .3>>>>"
         ">>>>endobj\n4 0 obj<</Length " +
         std::to_string(content.size()) + ">>stream\n" + content +
         "\nendstream endobj\ntrailer<</Root 1 0 R>>\n";
}

/// The verdicts on a PDF of ours once `content` was laid over its pages.
std::vector<std::string> verdicts_under(const TempFolder& folder, const std::string& pdf,
                                        const std::string& content) {
  const std::string over = folder.write("over.pdf", page_showing(content));
  const std::string both = folder.path("both.pdf");
  std::filesystem::remove(both);
  run_shell("qpdf " + pdf + " --overlay " + over + " --repeat=1 -- " + both);
  EXPECT_TRUE(std::filesystem::exists(both));
  return verdicts(inspect(both, {"--diagnostics", "json"}).out);
}

TEST(Inspect, PassesOverWatermarksAndReceivedStamps) {
  const TempFolder folder;
  const std::string pdf = compile(folder, folder.write("a.toml", clause_document()));
  const auto bare = verdicts(inspect(pdf, {"--diagnostics", "json"}).out);
  const std::string words = "(RECEIVED 2026-11-27 No 1832) Tj ET ";
  for (const std::string& over :
       {"BT 0 g .7 .7 -.7 .7 150 300 Tm /F 40 Tf " + words,    // slanted
        "/See gs 0 g BT 1 0 0 1 90 500 Tm /F 12 Tf " + words,  // see-through
        ".85 g BT 1 0 0 1 90 400 Tm /F 60 Tf " + words,        // large and light
        "0 0 1 RG 1 w 380 750 180 40 re S 0 0 1 rg BT 390 765 Td /F 10 Tf " + words,
        "0 0 1 RG 1 w 380 600 180 40 re S 0 0 1 rg BT 390 615 Td /F 10 Tf " + words})
    EXPECT_EQ(verdicts_under(folder, pdf, over), bare) << over;
  // A line in blue, or in a black box, is the document's own.
  EXPECT_NE(verdicts_under(folder, pdf, "0 0 1 rg BT 90 400 Td /F 16 Tf " + words), bare);
  const Outcome said = inspect(folder.path("both.pdf"));
  EXPECT_THAT(said.err, Not(HasSubstr("I0704")));
  verdicts_under(folder, pdf, "/See gs BT 90 500 Td /F 12 Tf " + words);
  EXPECT_THAT(inspect(folder.path("both.pdf")).err, HasSubstr("[I0704]"));
}

TEST(Inspect, SeesAllOfADocumentThatCheckSees) {
  const TempFolder folder;
  const std::string report = folder.write("a.toml", clause_document());
  const Outcome check = run_program({"check", "--clauses", "--diagnostics", "json", report});
  const Outcome run = inspect(compile(folder, report), {"--diagnostics", "json"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(verdicts(run.out), verdicts(check.out));
}

/// Letterheads and sign-offs whose lines stand side by side.
TEST(Inspect, PartsWhatStandsOnOneLine) {
  for (const char* name : {"letterhead", "letterhead-joint", "letterhead-signers",
                           "letterhead-parallel", "sign-off-joint", "headings", "pages"}) {
    const std::string report = std::string(BANXIN_SOURCE_DIR) + "/tests/golden/" + name + ".toml";
    const TempFolder folder;
    const Outcome check = run_program({"check", "--clauses", "--diagnostics", "json", report});
    const Outcome run = inspect(compile(folder, report), {"--diagnostics", "json"});
    EXPECT_EQ(verdicts(run.out), verdicts(check.out)) << name;
  }
}

TEST(Inspect, FindsAStylesDeparture) {
  const TempFolder folder;
  const std::string report = folder.write("a.toml", clause_document());
  const std::string style =
      folder.write("s.toml",
                   "name = \"s\"\nextends = \"gbt9704\"\n[page]\nmargin-top = \"40 mm\"\n"
                   "[page-number]\nfacing = false\n");
  const std::string pdf = folder.path("b.pdf");
  ASSERT_EQ(run_program({"compile", report, "--style", style, "-o", pdf}).status, 0);
  const Outcome run = inspect(pdf);
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("requirements, 2 failed\n"));
}

// ---- PDFs made by hand ----

/// A page of one content stream; its text is in Helvetica.
std::string made_pdf(const std::string& content, const std::string& page = "") {
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.276 841.89] /Contents 4 0 R " + page +
          "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> "
          ">>",
      "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream"};
  std::string pdf = "%PDF-1.7\n", table;
  for (size_t i = 0; i < objects.size(); ++i) {
    char entry[32];
    (void)std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", pdf.size());
    table += entry;
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const size_t start = pdf.size();
  return pdf + "xref\n0 5\n0000000000 65535 f \n" + table +
         "trailer << /Size 5 /Root 1 0 R >>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
}

Outcome inspect_made(const std::string& content, const std::string& page = "") {
  const TempFolder folder;
  return inspect(folder.write("made.pdf", made_pdf(content, page)), {"--format", "document"});
}

/// The row of a requirement.
std::string row(const Outcome& run, const std::string& title) {
  std::istringstream stream(run.out);
  for (std::string line; std::getline(stream, line);)
    if (line.find(title) != line.npos) return line;
  return "";
}

constexpr const char* kText = "BT /F 15.75 Tf 79.37 700 Td (Text) Tj ET\n";

TEST(Inspect, SeesRedRulesHoweverTheyAreDrawn) {
  // 156 mm is 442.205 pt.
  for (const char* rule : {"0 0.8 0.8 0 k 79.37 500 442.205 1.7 re f\n",
                           "0 0.8 0.8 0 K 1.7 w 79.37 500 m 521.575 500 l S\n",
                           "1 0 0 RG 1.7 w 79.37 500 m 300 500 l 521.575 500 l S\n",
                           "1 0 0 rg 79.37 500 200 1.7 re 279.37 500 242.205 1.7 re f\n",
                           "q 79.37 500 442.205 1.7 re W n 1 0 0 rg 0 400 600 300 re f Q\n",
                           "q 442.205 0 0 1.7 79.37 500 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID "
                           "\xFF\x01\x01 EI Q\n"}) {
    const Outcome run = inspect_made(std::string(kText) + rule);
    EXPECT_THAT(row(run, "red rule: width"), HasSubstr("156 mm")) << rule << run.out;
    EXPECT_THAT(row(run, "red rule: colour"), HasSubstr("ok")) << rule;
  }
}

TEST(Inspect, FindsARuleThatIsTooShort) {
  const Outcome run = inspect_made(std::string(kText) + "0 0.8 0.8 0 k 79.37 500 400 1.7 re f\n");
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(row(run, "red rule: width"), HasSubstr("FAILS"));
}

TEST(Inspect, TellsTheInkOfReds) {
  const auto ink = [](const char* color) {
    return row(inspect_made(std::string(kText) + color + " 79.37 500 442.205 1.7 re f\n"),
               "red ink");
  };
  EXPECT_THAT(ink("0 0.8 0.8 0 k"), HasSubstr("ok"));
  EXPECT_THAT(ink("0 1 1 0 k"), HasSubstr("FAILS"));
  EXPECT_THAT(ink("1 0 0 rg"), HasSubstr("unclear"));
}

TEST(Inspect, MeasuresThePaper) {
  EXPECT_THAT(row(inspect_made(kText), "paper"), HasSubstr("ok"));
  EXPECT_THAT(row(inspect_made(kText, "/MediaBox [0 0 612 792] "), "paper"),
              HasSubstr("215.9 × 279.4 mm"));
}

TEST(Inspect, ReadsAPageNumberOutsideTheTypeArea) {
  const auto number = [](const std::string& at) {
    return inspect_made(std::string(kText) + "BT /F 14 Tf " + at + " Td (- 1 -) Tj ET\n");
  };
  EXPECT_THAT(row(number("481 75"), "页码: form"), HasSubstr("-1-"));
  EXPECT_THAT(row(number("481 75"), "页码: odd right"), HasSubstr("ok"));
  EXPECT_THAT(row(number("285 75"), "页码: odd right"), HasSubstr("FAILS"));
}

/// Word processors make a face bold by drawing its outlines too.
TEST(Inspect, CountsCharactersDrawnTwiceOnce) {
  const Outcome run =
      inspect_made(std::string(kText) + "BT 2 Tr /F 14 Tf 481 75 Td (- 1 -) Tj ET\n");
  EXPECT_THAT(row(run, "页码: form"), HasSubstr(" -1- "));
}

TEST(Inspect, WarnsOfAScan) {
  const Outcome run = inspect_made("0.5 g 100 100 300 300 re f\n");
  EXPECT_TRUE(run.says("[W0703]")) << run.err;
  EXPECT_THAT(run.out, HasSubstr("paper"));
}

// ---- files that cannot be read ----

TEST(Inspect, SaysThatAPdfAsksForAPassword) {
  const TempFolder folder;
  const std::string pdf = folder.write("open.pdf", made_pdf(kText));
  const std::string locked = folder.path("locked.pdf");
  ASSERT_EQ(run_shell("qpdf --encrypt user owner 256 -- " + pdf + " " + locked).status, 0);
  const Outcome run = inspect(locked);
  EXPECT_EQ(run.status, 3);
  EXPECT_TRUE(run.says("[E0702]")) << run.err;
}

TEST(Inspect, ReadsAPdfThatOnlyItsOwnersPasswordProtects) {
  const TempFolder folder;
  const std::string pdf = folder.write("open.pdf", made_pdf(kText));
  const std::string kept = folder.path("kept.pdf");
  ASSERT_EQ(run_shell("qpdf --encrypt '' owner 256 -- " + pdf + " " + kept).status, 0);
  EXPECT_THAT(row(inspect(kept), "paper"), HasSubstr("ok"));
}

TEST(Inspect, RefusesWhatIsNoPdf) {
  const TempFolder folder;
  for (const std::string& file :
       {folder.path("none.pdf"), folder.path(), folder.write("empty.pdf", ""),
        folder.write("text.pdf", "[document]\n"), folder.write("head.pdf", "%PDF-1.7\n")}) {
    const Outcome run = inspect(file);
    EXPECT_EQ(run.status, 3) << file << run.err;
    EXPECT_TRUE(run.says("[E0701]")) << file << run.err;
    EXPECT_EQ(run.out, "");
  }
}

/// Whatever is left of a PDF: measured or refused, never a crash.
TEST(Inspect, SurvivesDamage) {
  const TempFolder folder;
  const std::string pdf = compile(folder, BANXIN_SOURCE_DIR "/samples/notice-document/report.toml");
  const std::string whole = read_whole(pdf);
  for (size_t part = 1; part < 8; ++part) {
    const Outcome cut = inspect(folder.write("cut.pdf", whole.substr(0, whole.size() * part / 8)));
    EXPECT_THAT(cut.status, testing::AnyOf(0, 1, 3)) << part << cut.err;
    std::string holed = whole;
    for (size_t i = part; i < holed.size(); i += 97 * part) holed[i] = static_cast<char>(i);
    const Outcome hole = inspect(folder.write("holed.pdf", holed));
    EXPECT_THAT(hole.status, testing::AnyOf(0, 1, 3)) << part << hole.err;
  }
}

TEST(Inspect, TakesFormatsThatItKnows) {
  const TempFolder folder;
  const std::string pdf = folder.write("a.pdf", made_pdf(kText));
  EXPECT_THAT(inspect(pdf, {"--format", "letter"}).out, HasSubstr("taken for a letter\n"));
  EXPECT_EQ(inspect(pdf, {"--format", "novel"}).status, 2);
  EXPECT_EQ(run_program({"inspect"}).status, 2);
}

TEST(Inspect, WithoutItsProgramSaysWhatIsMissing) {
  const TempFolder folder;
  const std::string alone = folder.path("banxin");
  std::filesystem::copy_file(BANXIN_PROGRAM, alone);
  Start start;
  start.program = alone;
  const Outcome run = run_program({"inspect", folder.write("a.pdf", made_pdf(kText))}, start);
  EXPECT_EQ(run.status, 3);
  EXPECT_TRUE(run.says("banxin-inspect")) << run.err;
}

}  // namespace
}  // namespace banxin

#endif
