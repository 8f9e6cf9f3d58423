#include "pdf/writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf_tools.h"

namespace banxin {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr Len kSize = Len::from_pt(16);

struct Fonts {
  std::unique_ptr<FontFace> fang = open_font("FandolFang-Regular.otf");
  std::unique_ptr<FontFace> latin = open_font("LiberationSerif-Regular.ttf");
  std::unique_ptr<FontFace> rare = open_font("HanaMinB.ttf");
  std::unique_ptr<FontFace> noto = open_font("NotoSerifCJK-Light.ttc", 2);
  std::unique_ptr<FontFace> kai = open_font("ukai.ttc");
  std::vector<const FontFace*> all() const {
    return {fang.get(), latin.get(), rare.get(), noto.get(), kai.get()};
  }
};
enum : FaceId { kFang, kLatin, kRare, kNoto, kKai };

const Fonts& fonts() {
  static const Fonts opened;
  return opened;
}

Frame one_page(FramePage page) {
  Frame frame;
  frame.pages.push_back(std::move(page));
  return frame;
}

/// A page that has every kind of face on it, on lines of their own.
FramePage mixed_page() {
  const Fonts& f = fonts();
  FramePage page = a4_page();
  add_line(page, *f.fang, kFang, "沙依巴克区政府信息公开（2017年）", Len::from_mm(28),
           Len::from_mm(50), kSize);
  add_line(page, *f.latin, kLatin, "GB/T 9704-2012 (a\\b)", Len::from_mm(28), Len::from_mm(60),
           kSize);
  add_line(page, *f.rare, kRare, "\U00020000\U0002A6D6\U00020BB7", Len::from_mm(28),
           Len::from_mm(70), kSize);
  add_line(page, *f.noto, kNoto, "镕囧喆堃昇龘㐀", Len::from_mm(28), Len::from_mm(80), kSize);
  add_line(page, *f.kai, kKai, "楷体的文字", Len::from_mm(28), Len::from_mm(90), kSize);
  return page;
}

std::string text_of_mixed_page() { return mixed_page().text; }

TEST(Writer, QpdfFindsNothingWrong) {
  PdfFile file(write(one_page(mixed_page()), fonts().all()).bytes);
  EXPECT_THAT(file.run("qpdf --check %"), HasSubstr("No syntax or stream encoding errors"));
  EXPECT_EQ(file.status(), 0);
  EXPECT_THAT(file.run("head -c 8 %"), StartsWith("%PDF-1.7"));
}

TEST(Writer, EveryFontIsEmbeddedSubsetAndHasToUnicode) {
  PdfFile file(write(one_page(mixed_page()), fonts().all()).bytes);
  std::string listed = file.run("pdffonts %");
  EXPECT_EQ(all_matches(listed, "\n[A-Z]{6}\\+\\S+ +CID Type 0C +Identity-H +yes yes yes").size(),
            2U);
  EXPECT_EQ(all_matches(listed, "\n[A-Z]{6}\\+\\S+ +CID TrueType +Identity-H +yes yes yes").size(),
            3U);
}

TEST(Writer, AFaceThatNoPageShowsIsNotEmbedded) {
  FramePage page = a4_page();
  add_line(page, *fonts().kai, kKai, "楷", Len::from_mm(28), Len::from_mm(50), kSize);
  PdfFile file(write(one_page(page), fonts().all()).bytes);
  EXPECT_EQ(all_matches(file.run("pdffonts %"), "yes yes yes").size(), 1U);
}

TEST(Writer, ANullFaceThatNoPageShowsIsAllowed) {
  FramePage page = a4_page();
  add_line(page, *fonts().kai, 1, "楷", Len::from_mm(28), Len::from_mm(50), kSize);
  EXPECT_FALSE(write(one_page(page), {nullptr, fonts().kai.get()}).bytes.empty());
}

TEST(Writer, TextCopiesOutAsTheSourceHasIt) {
  PdfFile file(write(one_page(mixed_page()), fonts().all()).bytes);
  EXPECT_EQ(without_breaks(file.run("pdftotext % -")), text_of_mixed_page());
  EXPECT_EQ(without_breaks(file.run("mutool draw -q -F txt %")), text_of_mixed_page());
}

TEST(Writer, SharedGlyphsCopyOutAsEachCharacterThatWasTyped) {
  // Noto draws the radical U+2F00 with the glyph of U+4E00, and so on.
  std::string text = "一\u2F00一\u2F06二人\u2F08人";
  ASSERT_EQ(fonts().noto->glyph_of(U'\u2F00'), fonts().noto->glyph_of(U'一'));
  FramePage page = a4_page();
  add_line(page, *fonts().noto, kNoto, text, Len::from_mm(28), Len::from_mm(50), kSize);
  PdfFile file(write(one_page(page), fonts().all()).bytes);
  EXPECT_EQ(without_breaks(file.run("pdftotext % -")), text);
  EXPECT_EQ(without_breaks(file.run("mutool draw -q -F txt %")), text);
  EXPECT_EQ(all_matches(file.run("pdffonts %"), "NotoSerifCJK").size(), 2U);
}

TEST(Writer, AClusterOfSeveralGlyphsCopiesOutOnce) {
  FramePage page = a4_page();
  GlyphRun& run =
      add_line(page, *fonts().latin, kLatin, "abc", Len::from_mm(28), Len::from_mm(50), kSize);
  page.glyphs[1].text = 0;  // "ab" is one cluster of two glyphs
  run.text_end = 3;
  PdfFile file(write(one_page(page), fonts().all()).bytes);
  EXPECT_EQ(without_breaks(file.run("pdftotext % -")), "abc");
  EXPECT_EQ(without_breaks(file.run("mutool draw -q -F txt %")), "abc");
  EXPECT_THAT(file.run("mutool show -b % pages/1/Contents"),
              HasSubstr("/Span<</ActualText<FEFF00610062>>>BDC"));
}

TEST(Writer, AGlyphThatTheSourceLacksCopiesOutAsNothing) {
  FramePage page = a4_page();
  add_line(page, *fonts().latin, kLatin, "Word-", Len::from_mm(28), Len::from_mm(50), kSize);
  page.items[0].text()->text_end = 4;  // the hyphen was added at a line's end
  page.text = "Word";
  PdfFile file(write(one_page(page), fonts().all()).bytes);
  EXPECT_EQ(without_breaks(file.run("pdftotext % -")), "Word");
}

/// Hebrew set from right to left: glyphs in visual order, text in logical order.
FramePage right_to_left_page() {
  FramePage page = a4_page();
  add_line(page, *fonts().latin, kLatin, "םולש", Len::from_mm(28), Len::from_mm(50), kSize);
  page.text = "שלום";
  for (uint32_t i = 0; i < 4; ++i) page.glyphs[i].text = 2 * (3 - i);
  return page;
}

TEST(Writer, RightToLeftTextCopiesOutInLogicalOrder) {
  PdfFile file(write(one_page(right_to_left_page()), fonts().all()).bytes);
  std::string marks = "\u202A|\u202B|\u202C";  // poppler's own embedding marks
  std::string text = std::regex_replace(file.run("pdftotext % -"), std::regex(marks), "");
  EXPECT_EQ(without_breaks(text), "שלום");
  EXPECT_EQ(without_breaks(file.run("mutool draw -q -F txt %")), "שלום");
}

TEST(Writer, RightToLeftGlyphsStandInTheirPlaces) {
  FramePage page = right_to_left_page();
  PdfFile file(write(one_page(page), fonts().all()).bytes);
  auto glyphs = all_matches(file.run("mutool draw -q -F trace %"), "<g [^>]*x=\"([0-9.]+)\"");
  ASSERT_EQ(glyphs.size(), 4U);
  for (size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(std::stod(glyphs[3 - i][1]) * 25.4 / 72,
                (runs_of(page)[0].x + Len::from_raw(page.glyphs[i].x)).mm(), 0.02);
  }
}

TEST(Writer, ARunInMixedOrderCarriesItsTextWhole) {
  FramePage page = a4_page();
  add_line(page, *fonts().latin, kLatin, "bca", Len::from_mm(28), Len::from_mm(50), kSize);
  page.text = "abc";
  for (uint32_t i = 0; i < 3; ++i) page.glyphs[i].text = (i + 1) % 3;
  PdfFile file(write(one_page(page), fonts().all()).bytes);
  EXPECT_EQ(without_breaks(file.run("pdftotext % -")), "abc");
}

TEST(Writer, GlyphsStandWithinTwoHundredthsOfAMillimetre) {
  FramePage page = a4_page();
  const Len pitch = Len::from_mm(156) / 28;
  add_line(page, *fonts().fang, kFang, "政府信息公开工作年度报告沙依巴克区人民政府办公室二月",
           Len::from_mm(28), Len::from_mm(50), kSize, pitch);
  add_line(page, *fonts().latin, kLatin, "Various widths, WAVE.", Len::from_mm(28),
           Len::from_mm(60), kSize);
  PdfFile file(write(one_page(page), fonts().all()).bytes);
  auto glyphs = all_matches(file.run("mutool draw -q -F stext %"),
                            "<char quad=\"[^\"]*\" x=\"([0-9.]+)\" y=\"([0-9.]+)\"");
  ASSERT_EQ(glyphs.size(), page.glyphs.size());
  for (size_t i = 0; i < glyphs.size(); ++i) {
    const GlyphRun run = runs_of(page)[i < runs_of(page)[0].glyph_end ? 0 : 1];
    double x = std::stod(glyphs[i][1]) * 25.4 / 72, y = std::stod(glyphs[i][2]) * 25.4 / 72;
    EXPECT_NEAR(x, (run.x + Len::from_raw(page.glyphs[i].x)).mm(), 0.02) << i;
    EXPECT_NEAR(y, run.y.mm(), 0.02) << i;
  }
}

TEST(Writer, RaisedGlyphsStandAboveTheLine) {
  FramePage page = a4_page();
  add_line(page, *fonts().latin, kLatin, "m2", Len::from_mm(28), Len::from_mm(50), kSize);
  page.glyphs[1].y = static_cast<int32_t>(Len::from_mm(2).raw());
  PdfFile file(write(one_page(page), fonts().all()).bytes);
  auto glyphs =
      all_matches(file.run("mutool draw -q -F stext %"), "x=\"([0-9.]+)\" y=\"([0-9.]+)\"");
  ASSERT_EQ(glyphs.size(), 2U);
  EXPECT_NEAR(std::stod(glyphs[1][2]) * 25.4 / 72, 48, 0.02);
}

TEST(Writer, BlackIsBlackAloneAndRedIsCmyk) {
  FramePage page = a4_page();
  add_line(page, *fonts().fang, kFang, "黑", Len::from_mm(28), Len::from_mm(50), kSize);
  add_line(page, *fonts().fang, kFang, "红", Len::from_mm(28), Len::from_mm(60), kSize).color = {
      Color::Space::cmyk, {0, 1000, 1000, 0}};
  page.items.push_back(rectangle(Role::rule, Len::from_mm(28), Len::from_mm(100), Len::from_mm(156),
                                 Len::from_mm(0.35), {}));
  PdfFile file(write(one_page(page), fonts().all()).bytes);
  std::string trace = file.run("mutool draw -q -F trace %");
  EXPECT_EQ(all_matches(trace, "<fill_text colorspace=\"DeviceGray\" color=\"0\"").size(), 1U);
  EXPECT_EQ(all_matches(trace, "<fill_text colorspace=\"DeviceCMYK\" color=\"0 1 1 0\"").size(),
            1U);
  EXPECT_EQ(all_matches(trace, "<fill_path [^>]*colorspace=\"DeviceGray\" color=\"0\"").size(), 1U);
  EXPECT_THAT(trace, Not(HasSubstr("colorspace=\"DeviceRGB")));
}

TEST(Writer, RulesLieWhereTheFrameSays) {
  FramePage page = a4_page();
  page.items.push_back(rectangle(Role::rule, Len::from_mm(28), Len::from_mm(100), Len::from_mm(156),
                                 Len::from_mm(0.35), {}));
  PdfFile file(write(one_page(page), fonts().all()).bytes);
  auto box =
      all_matches(file.run("mutool draw -q -F trace %"), "moveto x=\"([0-9.]+)\" y=\"([0-9.]+)\"");
  ASSERT_EQ(box.size(), 1U);
  EXPECT_NEAR(std::stod(box[0][1]) * 25.4 / 72, 28, 0.02);
  EXPECT_NEAR(297 - std::stod(box[0][2]) * 25.4 / 72, 100.35, 0.02);
}

TEST(Writer, PagesHaveTheirSizeAndTrimBox) {
  FramePage landscape = a4_page();
  std::swap(landscape.width, landscape.height);
  Frame frame = one_page(a4_page());
  frame.pages.push_back(landscape);
  PdfFile file(write(frame, {}).bytes);
  std::string info = file.run("pdfinfo -box -f 1 -l 2 %");
  EXPECT_THAT(info, HasSubstr("Page    2 size:  841.89 x 595.276 pts"));
  EXPECT_EQ(all_matches(info, "Page +1 TrimBox: +0.00 +0.00 +595.28 +841.89").size(), 1U);
}

TEST(Writer, InfoAndXmpSayTheSame) {
  Frame frame = one_page(a4_page());
  frame.metadata = {"年度报告", "区政府",         "信息公开", "zh-CN",
                    "banxin",   {"公开", "2017"}, 1517823000};
  PdfFile file(write(frame, {}).bytes);
  std::string info = file.run("TZ=UTC pdfinfo %");
  for (const char* line :
       {"Title:           年度报告\n", "Author:          区政府\n", "Subject:         信息公开\n",
        "Keywords:        公开, 2017\n", "Producer:        banxin\n", "Feb  5 09:30:00 2018"}) {
    EXPECT_THAT(info, HasSubstr(line));
  }
  std::string xmp = file.run("pdfinfo -meta %");
  EXPECT_THAT(xmp, HasSubstr("<rdf:li xml:lang=\"x-default\">年度报告</rdf:li>"));
  EXPECT_THAT(xmp, HasSubstr("2018-02-05T09:30:00Z"));
  EXPECT_THAT(file.run("qpdf --qdf --stream-data=uncompress % -"), HasSubstr("/Lang (zh-CN)"));
}

TEST(Writer, TheXrefTableFindsEveryObject) {
  std::string bytes = write(one_page(mixed_page()), fonts().all()).bytes;
  size_t xref = bytes.rfind("\nxref\n");
  ASSERT_NE(xref, std::string::npos);
  auto entries = all_matches(bytes.substr(xref), "([0-9]{10}) 00000 n");
  ASSERT_GT(entries.size(), 30U);
  for (size_t i = 0; i < entries.size(); ++i) {
    std::string head = std::to_string(i + 1) + " 0 obj\n";
    EXPECT_EQ(bytes.substr(std::stoul(entries[i][1]), head.size()), head);
  }
}

TEST(Writer, EmptyRunsAndPagesAreAllowed) {
  FramePage page = a4_page();
  add_line(page, *fonts().fang, kFang, "", Len(), Len(), kSize);
  PdfFile file(write(one_page(page), fonts().all()).bytes);
  file.run("qpdf --check %");
  EXPECT_EQ(file.status(), 0);
}

TEST(Writer, OutlineNestsByLevelAndPointsAtThePlace) {
  Frame frame = one_page(a4_page());
  frame.pages.push_back(a4_page());
  frame.destinations = {
      {0, Len::from_mm(37)}, {0, Len::from_mm(60)}, {1, Len::from_mm(70)}, {1, Len::from_mm(100)}};
  frame.outline = {{1, "一、概述", 0, {}},
                   {2, "（一）情况", 1, {}},
                   {3, "1.细目", 2, {}},
                   {1, "二、问题", 3, {}}};
  PdfFile file(write(frame, {}).bytes);
  std::string outline = file.run("mutool show % outline");
  auto lines = all_matches(outline, "(\t+)\"([^\"]+)\"\t#page=([0-9])");
  ASSERT_EQ(lines.size(), 4U) << outline;
  EXPECT_EQ(lines[0][2], "一、概述");
  EXPECT_EQ(lines[2][1].size(), lines[0][1].size() + 2);
  EXPECT_EQ(lines[2][3], "2");
  EXPECT_EQ(lines[3][1].size(), lines[0][1].size());
  EXPECT_EQ(file.run("qpdf --check %"), file.run("qpdf --check %"));
  EXPECT_EQ(file.status(), 0);
}

TEST(Writer, LinksOpenTheirAddress) {
  FramePage page = a4_page();
  page.links.push_back({Len::from_mm(30),
                        Len::from_mm(40),
                        Len::from_mm(50),
                        Len::from_mm(6),
                        "http://www.gov.cn/政策(1)",
                        {}});
  PdfFile file(write(one_page(page), {}).bytes);
  EXPECT_THAT(file.run("mutool show % pages/1/Annots/1/A/URI"),
              HasSubstr("http://www.gov.cn/%E6%94%BF%E7%AD%96\\(1\\)"));
  EXPECT_THAT(file.run("mutool show % pages/1/Annots/1/Rect"),
              HasSubstr("85.039 711.496 226.772 728.504"));
}

TEST(Writer, LinksLeadToPlacesOfTheDocument) {
  Frame frame;
  frame.pages = {a4_page(), a4_page()};
  frame.destinations = {{1, Len::from_mm(100)}};
  frame.pages[0].links.push_back(
      {Len::from_mm(30), Len::from_mm(40), Len::from_mm(50), Len::from_mm(6), uint32_t{0}, {}});
  PdfFile file(write(frame, {}).bytes);
  EXPECT_THAT(file.run("qpdf --check %"), HasSubstr("No syntax"));
  const std::string links = file.run("mutool show % pages/1/Annots/1/Dest");
  EXPECT_THAT(links, HasSubstr("/XYZ null 558 null")) << "841.89 - 283.46 pt";
  const auto second = all_matches(file.run("mutool show % pages"), "page 2 = ([0-9]+ 0 R)");
  ASSERT_EQ(second.size(), 1U);
  EXPECT_THAT(links, HasSubstr(second[0][1]));
  frame.pages[0].links[0].target = uint32_t{1};
  frame.pages[0].links[0].span = Span::of(0, 5, 3);
  const Written broken = write(frame, {});
  EXPECT_EQ(broken.diagnostics.all().at(0).code, "E0606");
  EXPECT_EQ(broken.diagnostics.all().at(0).span, Span::of(0, 5, 3));
}

/// What an approval system stamps on top must find the page's own axes (ISO 32000-1 8.4.2).
TEST(Writer, EveryPagesContentStandsBetweenqAndQ) {
  Frame frame;
  frame.pages = {a4_page(), a4_page()};
  frame.pages[1].landscape = true;
  PdfFile file(write(frame, {}).bytes);
  for (const char* page : {"1", "2"}) {
    const std::string content =
        file.run(std::string("mutool show -b % pages/") + page + "/Contents");
    EXPECT_TRUE(content.starts_with("q\n")) << content;
    EXPECT_TRUE(content.ends_with("Q\n") || content.ends_with("Q")) << content;
  }
}

/// ISO 32000-1 12.4.2
TEST(Writer, PagesAreLabelledWithTheNumbersThatTheyBear) {
  Frame frame;
  for (const int number : {0, 2, 3, 0, 1, 2}) {
    frame.pages.push_back(a4_page());
    frame.pages.back().number = number;
  }
  PdfFile file(write(frame, {}).bytes);
  EXPECT_THAT(file.run("qpdf --check %"), HasSubstr("No syntax"));
  const std::string labels = file.run("mutool show % trailer/Root/PageLabels/Nums");
  EXPECT_TRUE(std::regex_search(labels, std::regex("0\\s*<<\\s*/S\\s*/D\\s*/St\\s*1\\s*>>\\s*4\\s*"
                                                   "<<\\s*/S\\s*/D\\s*/St\\s*1\\s*>>")))
      << labels;
  Frame plain;
  plain.pages = {a4_page(), a4_page()};
  plain.pages[0].number = 1;
  plain.pages[1].number = 2;
  EXPECT_THAT(PdfFile(write(plain, {}).bytes).run("mutool show % trailer/Root/PageLabels"),
              HasSubstr("null"));
}

TEST(Writer, OneThreadAndEightGiveTheSameBytes) {
  Frame frame;
  for (int i = 0; i < 50; ++i) frame.pages.push_back(mixed_page());
  std::string one = write(frame, fonts().all(), 1).bytes;
  EXPECT_EQ(one, write(frame, fonts().all(), 8).bytes);
  EXPECT_EQ(one, write(frame, fonts().all(), 8).bytes);
}

TEST(Writer, TheIdFollowsTheContent) {
  auto id_of = [](const std::string& title) {
    Frame frame = one_page(mixed_page());
    frame.metadata.title = title;
    return PdfFile(write(frame, fonts().all()).bytes).run("mutool show % trailer/ID");
  };
  EXPECT_EQ(id_of("甲"), id_of("甲"));
  EXPECT_NE(id_of("甲"), id_of("乙"));
}

TEST(Writer, ThousandsOfPagesStandInABalancedTree) {
  Frame frame;
  frame.pages.assign(5000, a4_page());
  PdfFile file(write(frame, {}).bytes);
  EXPECT_THAT(file.run("qpdf --show-npages %"), StartsWith("5000"));
  EXPECT_THAT(file.run("mutool show % trailer/Root/Pages/Kids/length; pdfinfo -f 5000 -l 5000 %"),
              HasSubstr("Page 5000 size"));
  EXPECT_EQ(file.run("qpdf --check % >/dev/null"), "");
  EXPECT_EQ(file.status(), 0);
}

std::string only_code(const Written& written) {
  EXPECT_TRUE(written.bytes.empty());
  if (written.diagnostics.all().size() != 1) return "not one diagnostic";
  EXPECT_FALSE(written.diagnostics.all()[0].help.empty());
  return written.diagnostics.all()[0].code;
}

TEST(Writer, AFrameWithoutPagesIsAnError) { EXPECT_EQ(only_code(write({}, {})), "E0601"); }

TEST(Writer, APageWithoutSizeOrTooLargeIsAnError) {
  EXPECT_EQ(only_code(write(one_page({}), {})), "E0602");
  FramePage page = a4_page();
  page.width = Len::from_pt(14401);
  EXPECT_EQ(only_code(write(one_page(page), {})), "E0602");
}

TEST(Writer, ABrokenRunIsAnErrorNotACrash) {
  auto broken = [](auto&& change) {
    FramePage page = a4_page();
    change(add_line(page, *fonts().fang, kFang, "甲乙", Len(), Len(), kSize), page);
    return only_code(write(one_page(page), fonts().all()));
  };
  EXPECT_EQ(broken([](GlyphRun& run, FramePage&) { run.face = 99; }), "E0603");
  EXPECT_EQ(broken([](GlyphRun& run, FramePage&) { run.glyph_end = 99; }), "E0603");
  EXPECT_EQ(broken([](GlyphRun& run, FramePage&) { run.text_end = 99; }), "E0603");
  EXPECT_EQ(broken([](GlyphRun& run, FramePage&) { run.size = Len(); }), "E0603");
  EXPECT_EQ(broken([](GlyphRun&, FramePage& page) { page.glyphs[0].id = 60000; }), "E0603");
  EXPECT_EQ(broken([](GlyphRun&, FramePage& page) { page.glyphs[0].text = 60000; }), "E0603");
}

TEST(Writer, ADamagedFontIsAnErrorOrAValidFileNeverACrash) {
  for (const char* name : {"FandolSong-Regular.otf", "LiberationSerif-Regular.ttf"}) {
    std::ifstream in(font_path(name), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    for (size_t eighths = 1; eighths < 8; ++eighths) {
      std::string damaged = bytes;
      for (size_t i = bytes.size() * eighths / 8; i < damaged.size(); i += 97) damaged[i] ^= 0x55;
      auto face = FontFace::open(held_bytes(damaged), 0, "damaged", nullptr);
      if (face == nullptr) continue;
      FramePage page = a4_page();
      add_line(page, *face, 0, "GB/T 9704—2012", Len(), Len::from_mm(50), kSize);
      Written written = write(one_page(page), {face.get()});
      if (written.bytes.empty()) {
        EXPECT_EQ(only_code(written), "E0607");
      } else {
        PdfFile file(written.bytes);
        file.run("qpdf --check %");
        EXPECT_EQ(file.status(), 0) << name << " " << eighths;
      }
    }
  }
}

TEST(Writer, TextsBeyondAStringsLimitAreErrors) {
  Frame frame = one_page(a4_page());
  frame.metadata.title = std::string(70000, 'x');
  EXPECT_EQ(only_code(write(frame, {})), "E0604");
  frame = one_page(a4_page());
  const Span span = Span::of(0, 12, 3);  // E06xx point at the report's line all the same
  const auto expect_at_span = [&](const std::string& code) {
    const Written written = write(frame, {});
    EXPECT_EQ(only_code(written), code);
    EXPECT_EQ(written.diagnostics.all().at(0).span, span);
  };
  frame.destinations = {{0, Len()}, {7, Len()}};
  frame.outline.push_back({1, std::string(70000, 'x'), 0, span});
  expect_at_span("E0605");
  frame.outline = {{1, "beyond the last page", 1, span}};
  expect_at_span("E0605");
  frame.outline = {{1, "beyond the last destination", 2, span}};
  expect_at_span("E0605");
  frame = one_page(a4_page());
  frame.pages[0].links.push_back({Len(), Len(), Len(), Len(), std::string(70000, 'x'), span});
  expect_at_span("E0606");
}

TEST(Writer, ErrorsOfEarlierStagesDoNotStopIt) {
  TestJob test;
  test.diagnostics.error("E0101", {}, "earlier", "help");
  EXPECT_FALSE(write_pdf(one_page(a4_page()), {}, test.job).empty());
}

}  // namespace
}  // namespace banxin
