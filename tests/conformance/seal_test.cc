// 印章 (GB/T 9704 7.3.5.1): drawn circles and pictures, with the diameters of 国发〔1999〕25号.
#include <png.h>

#include <cmath>

#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/followed.h"
#include "conformance/ink.h"
#include "conformance/part_texts.h"
#include "conformance/report_texts.h"
#include "conformance/shell.h"
#include "image/picture_files.h"

namespace banxin {
namespace {

using namespace clauses;

constexpr double kGap = 7.3;    // of the model pages; one line at most
constexpr double kDrop = 0.25;  // the seal's lower edge below the date's ink, of the model pages
const char* const kRed = "0 .8 .8 0";

std::string signature(const std::string& rank, const std::string& seal = "circle") {
  return "name = \"区政府\", rank = \"" + rank + "\"" +
         (seal.empty() ? "" : ", seal = \"" + seal + "\"");
}

std::string sealed(const std::vector<std::string>& signatures, bool with_list = false) {
  return head("date = 2012-07-01") + text_section(han_rows(3)) + closing_in("sealed", signatures) +
         (with_list ? listed_attachment("名单") : "");
}

std::string circles(size_t count, const std::string& rank = "county") {
  return sealed(std::vector<std::string>(count, signature(rank)));
}

MeasuredCircle circle(const Document& document, size_t i = 0) {
  return document.page(1).circles.at(i);
}
MeasuredRow date_row(const Document& document) { return row_with(document, U"2012年7月1日"); }
MeasuredRow name_row(const Document& document) { return row_with(document, U"区政府"); }
double middle(const MeasuredRow& row) { return (row.left() + row.right()) / 2; }
double date_foot(const Document& document) {
  const MeasuredRow row = date_row(document);
  return ink_in(document.pdf(), 1, {row.left(), row.top(), row.right(), row.bottom() + 3})
      .value()
      .bottom;
}
/// Of the body, or of the list below it.
double text_foot(const Document& document, bool with_list = false) {
  return with_list ? row_with(document, U"附件：").bottom()
                   : document.page(1).rows_of_size(kSize3).at(2).bottom();
}

const Followed kFollowed[] = {
    {"StateCouncil", circles(1, "state-council"), "seal.state-council = \"58 mm\"", 60, 58,
     [](const Document& d) { return circle(d).right - circle(d).left; }},
    {"Ministry", circles(1, "ministry"), "seal.ministry = \"48 mm\"", 50, 48,
     [](const Document& d) { return circle(d).right - circle(d).left; }},
    {"Province", circles(1, "province"), "seal.province = \"48 mm\"", 50, 48,
     [](const Document& d) { return circle(d).right - circle(d).left; }},
    {"City", circles(1, "city"), "seal.city = \"42 mm\"", 45, 42,
     [](const Document& d) { return circle(d).right - circle(d).left; }},
    {"County", circles(1, "county"), "seal.county = \"42 mm\"", 45, 42,
     [](const Document& d) { return circle(d).right - circle(d).left; }},
    {"Township", circles(1, "township"), "seal.township = \"40 mm\"", 42, 40,
     [](const Document& d) { return circle(d).right - circle(d).left; }},
    {"Line", circles(1), "seal.line = \"2 mm\"", 1, 2,
     [](const Document& d) { return circle(d).line; }, 0.01},
    {"GapToTheText", circles(1), "seal.gap = \"9 mm\"", kGap, 9,
     [](const Document& d) { return circle(d).top - text_foot(d); }},
    {"GapToTheList", sealed({signature("county")}, true), "seal.gap = \"9 mm\"", kGap, 9,
     [](const Document& d) { return circle(d).top - text_foot(d, true); }},
    {"WhiteBetweenTwo", circles(2), "seal.white = \"5 mm\"", 2.7, 5,
     [](const Document& d) { return circle(d, 1).left - circle(d, 0).right; }},
    {"WhiteBetweenRows", circles(5), "seal.row-white = \"6 mm\"", 4, 6,
     [](const Document& d) { return circle(d, 3).top - circle(d, 0).bottom; }},
    {"WhiteOfTheLastRow", circles(5), "seal.white-last = \"8 mm\"", 14, 8,
     [](const Document& d) { return circle(d, 4).left - circle(d, 3).right; }},
};

class SealFollow : public FollowedTest {};
TEST_P(SealFollow, MeasurementIsTheClausesByDefault) { expect_the_clauses(); }
TEST_P(SealFollow, MeasurementFollowsTheStyle) { expect_the_styles(); }
INSTANTIATE_TEST_SUITE_P(, SealFollow, testing::ValuesIn(kFollowed), name_of_followed);

TEST(Seal, Clause7_3_5_1_ItsFootIsJustBelowTheDate) {
  const Document& document = compiled_text(circles(1));
  const Document& lower = compiled_text(circles(1), "seal.drop = \"3 mm\"");
  // Where the circle crosses the date its own ink is the lowest: the place kept free has none.
  const double foot = date_foot(compiled_text(sealed({signature("county", "")})));
  EXPECT_NEAR(circle(document).bottom - foot, kDrop, kExact);
  EXPECT_NEAR(circle(lower).bottom - date_row(lower).bottom(),
              circle(document).bottom - date_row(document).bottom() + 3 - kDrop, kExact);
}

TEST(Seal, Clause7_3_5_1_IsARedCircle) {
  const MeasuredCircle seal = circle(compiled_text(circles(1)));
  EXPECT_EQ(seal.color, kRed);
  EXPECT_NEAR(seal.right - seal.left, seal.bottom - seal.top, kExact);
  const Document& black = compiled_text(circles(1), "seal.color = \"black\"");
  EXPECT_EQ(circle(black).color, "0");
}

class SealOfRank : public testing::TestWithParam<std::tuple<const char*, bool>> {};

TEST_P(SealOfRank, Clause7_3_5_1_StandsOverNameAndDateInItsLowerHalf) {
  const auto [rank, with_list] = GetParam();
  const Document& document = compiled_text(sealed({signature(rank)}, with_list));
  const MeasuredCircle seal = circle(document);
  const MeasuredRow name = name_row(document), date = date_row(document);
  EXPECT_NEAR(seal.middle(), middle(name), kExact);
  EXPECT_NEAR(seal.middle(), middle(date), kExact);
  EXPECT_GT(name.top(), (seal.top + seal.bottom) / 2);
  EXPECT_LT(date.baseline, seal.bottom);
  EXPECT_GT(seal.top, text_foot(document, with_list));
  EXPECT_LE(seal.top - text_foot(document, with_list), kLine);
  EXPECT_LE(seal.right, kRight);
}

INSTANTIATE_TEST_SUITE_P(, SealOfRank,
                         testing::Combine(testing::Values("state-council", "ministry", "province",
                                                          "city", "county", "township"),
                                          testing::Bool()),
                         [](const auto& one) {
                           std::string name = std::get<0>(one.param);
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name + (std::get<1>(one.param) ? "BelowAList" : "BelowTheBody");
                         });

TEST(Seal, Clause7_3_5_1_SeveralStandEachOverItsNameAndTheLastOverTheDateToo) {
  const Document& document = compiled_text(circles(5));
  const std::vector<MeasuredCircle>& seals = document.page(1).circles;
  ASSERT_EQ(seals.size(), 5U);
  EXPECT_NEAR(seals[4].middle(), middle(date_row(document)), kExact);
  const std::vector<MeasuredRow> rows = document.page(1).rows_of_size(kSize3);
  const MeasuredRow& upper = rows.at(rows.size() - 3);  // 区政府区政府区政府
  ASSERT_EQ(upper.glyphs.size(), 9U);
  for (size_t i = 0; i < 3; ++i) {
    EXPECT_NEAR(seals[i].middle(), (upper.glyphs[3 * i].x + upper.glyphs[3 * i + 2].right()) / 2,
                kExact);
    EXPECT_GT(upper.top(), (seals[i].top + seals[i].bottom) / 2);
    EXPECT_LT(upper.bottom(), seals[i].bottom);
  }
}

TEST(Seal, Clause7_3_5_1_SealsNeverTouchAndStayInTheTypeArea) {
  for (const size_t count : {2, 3, 4, 5, 6, 7}) {
    const Document& document = compiled_text(circles(count, "ministry"));
    std::vector<MeasuredCircle> seals;
    for (const MeasuredPage& page : document.pages()) {
      for (size_t i = 0; i < page.circles.size(); ++i) {
        const MeasuredCircle& one = page.circles[i];
        EXPECT_GE(one.left, kLeft);
        EXPECT_LE(one.right, kRight);
        EXPECT_GE(one.top, kTop);
        EXPECT_LE(one.bottom, kBottom);
        for (size_t j = i + 1; j < page.circles.size(); ++j)
          EXPECT_GT(
              std::hypot(one.middle() - page.circles[j].middle(), one.top - page.circles[j].top),
              50.5);
        seals.push_back(one);
      }
    }
    EXPECT_EQ(seals.size(), count);
  }
}

/// A red square of 8 by 8 pixels, as a seal's picture.
std::string red_picture() {
  static const std::string path = [] {
    std::string pixels;
    for (int i = 0; i < 64; ++i) pixels += std::string("\xE0\x00\x00", 3);
    const std::filesystem::path file = scratch_directory() / "seal.png";
    write_bytes(file, png_file(8, 8, PNG_FORMAT_RGB, pixels));
    return file.string();
  }();
  return path;
}

TEST(Seal, Clause7_3_5_1_APictureFillsTheSquareOfTheDrawnCircle) {
  for (const char* rank : {"state-council", "county", "township"}) {
    const MeasuredCircle drawn = circle(compiled_text(circles(1, rank)));
    const Document& document = compiled_text(sealed({signature(rank, red_picture())}));
    ASSERT_EQ(document.page(1).pictures.size(), 1U);
    const MeasuredPicture& seal = document.page(1).pictures[0];
    EXPECT_NEAR(seal.left, drawn.left, kExact) << rank;
    EXPECT_NEAR(seal.right, drawn.right, kExact) << rank;
    EXPECT_NEAR(seal.top, drawn.top, kExact) << rank;
    EXPECT_NEAR(seal.bottom, drawn.bottom, kExact) << rank;
  }
}

TEST(Seal, Clause7_3_5_1_BlackTextIsReadUnderAPicture) {
  const Document& document = compiled_text(sealed({signature("county", red_picture())}));
  EXPECT_TRUE(document.page(1).pictures.at(0).multiplies);
  const MeasuredRow name = name_row(document);
  EXPECT_LT(darkest_in(document.pdf(), 1, {name.left(), name.top(), name.right(), name.bottom()}),
            30);
  const MeasuredPicture& seal = document.page(1).pictures[0];
  const Area beside{seal.left + 1, name.top(), name.left() - 1, name.bottom()};
  EXPECT_GT(darkest_in(document.pdf(), 1, beside), 50) << "red without text";
}

TEST(Seal, Clause7_3_5_1_ThePlaceOfOneThatIsLeftOutIsKeptFree) {
  for (const bool with_list : {false, true}) {
    const Document& drawn = compiled_text(sealed({signature("county")}, with_list));
    const Document& left_out = compiled_text(sealed({signature("county", "")}, with_list));
    EXPECT_TRUE(left_out.page(1).circles.empty());
    EXPECT_NEAR(date_row(left_out).baseline, date_row(drawn).baseline, kExact);
    EXPECT_NEAR(name_row(left_out).left(), name_row(drawn).left(), kExact);
    const MeasuredCircle place = circle(drawn);
    // Nothing stands in the seal's upper half.
    EXPECT_FALSE(ink_in(left_out.pdf(), 1,
                        {place.left, place.top, place.right, (place.top + place.bottom) / 2}));
  }
}

}  // namespace
}  // namespace banxin
