// Styles with absurd values: refused at their place, or a PDF all the same.
#include "program/hostile.h"
#include "program/report_texts.h"

namespace banxin {
namespace {

/// The keys of a style that extends gbt9704.
std::string style_with(const std::string& keys) {
  return "name = \"absurd\"\nextends = \"gbt9704\"\n" + keys + "\n";
}

class RefusedStyle : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(RefusedStyle, HasTheErrorAtItsPlace) {
  const TempFolder folder;
  folder.write("absurd.toml", style_with(GetParam().first));
  expect_refused(folder, report_saying("正文。"), GetParam().second, {"--style", "absurd.toml"});
}

INSTANTIATE_TEST_SUITE_P(
    Hostile, RefusedStyle,
    testing::Values(std::pair("[grid]\nrows = 1", "E0304"), std::pair("[grid]\nrows = -5", "E0304"),
                    std::pair("[grid]\ncolumns = 0", "E0304"),
                    std::pair("[grid]\nsize = \"1000 pt\"", "E0318"),
                    std::pair("[element.body]\nsize = \"-3 pt\"", "E0304"),
                    std::pair("[element.body]\nsize = \"0 pt\"", "E0304"),
                    std::pair("[element.body]\nsize = \"nan pt\"", "E0311"),
                    std::pair("[element.body]\nsize = \"1e300 mm\"", "E0310"),
                    std::pair("[page]\nmargin-left = \"-3 mm\"", "E0304"),
                    std::pair("[page]\ntype-width = \"300 mm\"", "E0318"),
                    std::pair("[grid]\ncolumns = 1", "E0318"),
                    std::pair("[element.body]\nsize = \"1000 pt\"", "E0318"),
                    std::pair("[element.title]\nsize = \"1000 pt\"", "E0318"),
                    std::pair("[element.title]\npitch = \"9000 mm\"", "E0318"),
                    std::pair("[element.page-number]\nsize = \"1000 pt\"", "E0318"),
                    std::pair("[page]\ntype-width = \"0.001 mm\"", "E0318"),
                    std::pair("[closing]\ninset = \"1000 em\"", "E0318"),
                    std::pair("[closing]\ninset = \"-1000 em\"", "E0318"),
                    std::pair("[page-number]\ndrop = \"-1000 mm\"", "E0318"),
                    std::pair("[closing]\nsealed-inset = \"28 em\"", "E0318"),
                    std::pair("[letterhead]\ninset = \"60 em\"", "E0318"),
                    std::pair("[imprint]\ninset = \"60 em\"", "E0318"),
                    std::pair("[page-number]\ninset = \"60 em\"", "E0318"),
                    std::pair("[page-number]\ndrop = \"60 mm\"", "E0318"),
                    std::pair("[page]\ntype-height = \"5.6 mm\"", "E0318"),
                    std::pair("[element.body]\nfirst-indent = \"1000 em\"", "E0318"),
                    std::pair("[element.body]\nfirst-indent = \"-1000 em\"", "E0318"),
                    std::pair("[element.body]\nindent-left = \"1000 em\"", "E0318"),
                    std::pair("[title]\nmax-width = 0", "E0304"),
                    std::pair("[colors]\nblack = { gray = 200 }", "E0304"),
                    std::pair("[element.body]\nfont = \"nonesuch\"", "E0322"),
                    std::pair("[element.body]\nlike = \"title\"", "E0315")));

class AbsurdStyle : public testing::TestWithParam<const char*> {};

TEST_P(AbsurdStyle, GivesAPdf) {
  const TempFolder folder;
  folder.write("absurd.toml", style_with(GetParam()));
  EXPECT_GT(pages_of_hostile(folder, read_whole(minimal_report()), {"--style", "absurd.toml"}), 0);
}

INSTANTIATE_TEST_SUITE_P(Hostile, AbsurdStyle,
                         testing::Values("[grid]\nrows = 2", "[grid]\nrows = 1000\ncolumns = 1000",

                                         "[element.body]\nsize = \"1 pt\"",

                                         "[element.title]\ngap-above = 100\ngap-below = 100",
                                         "[grid]\nline = \"10000 mm\"",
                                         "[page-number]\ndash = \"\"",
                                         "[index]\nrule = \"1000 mm\"",
                                         "[text]\nfirst-lines = 10\nlast-lines = 10",
                                         "[text]\nhan-latin-gap-max = \"1000 em\""));

/// Below the smallest type that anything can be made of; it once divided by zero.
TEST(HostileStyle, TypeTooSmallToMeasure) {
  const TempFolder folder;
  folder.write("absurd.toml", style_with("[element.body]\nsize = \"0.00001 pt\""));
  expect_refused(folder, report_saying("正文。"), "E0304", {"--style", "absurd.toml"});
}

TEST(HostileStyle, PaperLargerThanPdfAllows) {
  const TempFolder folder;
  folder.write("absurd.toml", style_with("[page]\nwidth = \"9000 mm\"\nheight = \"9000 mm\""));
  expect_refused(folder, report_saying("正文。"), "E0602", {"--style", "absurd.toml"});
}

}  // namespace
}  // namespace banxin
