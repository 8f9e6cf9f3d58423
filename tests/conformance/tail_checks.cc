#include "conformance/tail_checks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <regex>

#include "conformance/clauses.h"
#include "conformance/part_texts.h"

namespace banxin {
namespace {

using namespace clauses;

// What [tail] allows.
constexpr double kTighter = 0.05, kLooser = 0.06, kTracking = 0.04;
constexpr double kFirstPage = 0.02;  // what the first page's rows give without [tail]
constexpr double kOverhang = kExact;
constexpr double kShown = 0.006;  // half of the last digit that is printed

bool is_of_body(const MeasuredRow& row) {
  static const std::u32string kCharacters =
      U"依法推进政务公开保障公民知情权监督权提高政府透明度促进职能转变建设服务型政府";
  return std::abs(row.size - kSize3) < 0.01 &&
         row.text().find_first_not_of(kCharacters) == std::u32string::npos;
}

void expect_text_beside_the_date(const Document& document) {
  const MeasuredPage& page = document.page(page_with(document, U"2012年7月1日"));
  EXPECT_FALSE(body_of(page).empty());
}

void expect_rows_at_one_pitch(const MeasuredPage& page) {
  const std::vector<MeasuredRow> body = body_of(page);
  for (size_t i = 1; i < body.size(); ++i) {
    const double pitch = body[i].top() - body[i - 1].top();
    EXPECT_NEAR(pitch, body[1].top() - body[0].top(), 0.01);
    EXPECT_GE(pitch, kPitch * (1 - kTighter) - 0.01);
    EXPECT_LE(pitch, kPitch * (1 + kLooser) + 0.01);
  }
}

double pitch_of(const MeasuredPage& page) {
  const std::vector<MeasuredRow> body = body_of(page);
  if (body.size() < 2) return kPitch;
  return (body.back().top() - body[0].top()) / static_cast<double>(body.size() - 1);
}

}  // namespace

std::vector<MeasuredRow> body_of(const MeasuredPage& page) {
  std::vector<MeasuredRow> rows = page.text_rows();
  std::erase_if(rows, [](const MeasuredRow& row) { return !is_of_body(row); });
  return rows;
}

std::vector<Said> pitches_said(const std::string& messages) {
  static const std::regex kForm("→ ([0-9.]+)(?:–([0-9.]+))? mm on pages? ([0-9]+)(?:–([0-9]+))?");
  std::vector<Said> all;
  for (std::sregex_iterator at(messages.begin(), messages.end(), kForm), end; at != end; ++at) {
    const auto part = [&](size_t i, size_t other) {
      return std::stod((*at)[(*at)[i].matched ? i : other]);
    };
    all.push_back(
        {part(1, 1), part(2, 1), static_cast<int>(part(3, 3)), static_cast<int>(part(4, 3))});
  }
  return all;
}

std::optional<double> tracking_said(const std::string& messages) {
  static const std::regex kForm("stand up to ([0-9.]+) % (closer|wider)");
  std::smatch found;
  if (!std::regex_search(messages, found, kForm)) return std::nullopt;
  const double part = std::stod(found[1]) / 100;
  return found[2] == "wider" ? 1 + part : 1 - part;
}

void expect_nothing_overlaps(const MeasuredPage& page) {
  const std::vector<MeasuredRow> rows = page.text_rows();
  for (size_t i = 0; i < rows.size(); ++i) {
    EXPECT_GE(rows[i].top(), kTop - kExact);
    EXPECT_LE(rows[i].bottom(), kBottom + kExact);
    EXPECT_GE(rows[i].left(), kLeft - kOverhang);
    EXPECT_LE(rows[i].right(), kRight + kOverhang);
    const bool beside = i > 0 && rows[i].size > 2 * rows[i - 1].size;  // an office and its name
    if (i > 0 && !beside) {
      EXPECT_GE(rows[i].top(), rows[i - 1].bottom() - kExact);
    }
  }
  const double foot = page.rules.empty() || page.rules.back().bottom < kBottom - kExact
                          ? kBottom
                          : page.rules.at(0).top;
  const std::vector<MeasuredRow> body = body_of(page);
  for (const MeasuredCircle& seal : page.circles) {
    EXPECT_LE(seal.bottom, foot + kExact);
    EXPECT_GT(seal.top, body.empty() ? kTop : body.back().bottom());
    EXPECT_LT(seal.right, kRight);
  }
}

void expect_tracking_said(const Document& document) {
  const double said = tracking_said(document.messages()).value_or(1);
  EXPECT_LE(std::abs(said - 1), kTracking);
  double furthest = 1;
  for (const MeasuredPage& page : document.pages())
    for (const MeasuredRow& row : body_of(page)) {
      if (row.glyphs.size() < 2 || (row.left() > kLeft + 1 && row.right() > kRight - 1))
        continue;  // an indent stays as wide, so that a first line gives or takes a little more
      const double wider = (row.glyphs[1].x - row.glyphs[0].x) / kColumn;
      if (std::abs(wider - 1) > std::abs(furthest - 1)) furthest = wider;
    }
  EXPECT_NEAR(furthest, said, 0.0008) << "the characters of a paragraph";
}

void expect_what_is_said(const Document& document) {
  std::vector<bool> moved(document.pages().size());
  for (const Said& said : pitches_said(document.messages())) {
    double least = 2 * kPitch, most = 0;
    for (int page = said.first; page <= said.last; ++page) {
      least = std::min(least, pitch_of(document.page(page)));
      most = std::max(most, pitch_of(document.page(page)));
      moved.at(static_cast<size_t>(page) - 1) = true;
    }
    EXPECT_NEAR(said.least, least, kShown);
    EXPECT_NEAR(said.most, most, kShown);
  }
  for (size_t i = 0; i < moved.size(); ++i) {
    const double own = i == 0 ? kFirstPage * kPitch + 0.01 : 0.005;
    if (!moved[i]) {
      EXPECT_NEAR(pitch_of(document.pages()[i]), kPitch, own) << "page " << i + 1;
    }
  }
  expect_tracking_said(document);
}

void expect_full_pages(const Document& document) {
  for (size_t i = 0; i + 1 < document.pages().size(); ++i) {
    const std::vector<MeasuredRow> rows = document.pages()[i].text_rows();
    const std::vector<MeasuredRow> next = body_of(document.pages()[i + 1]);
    if (next.empty()) continue;
    const double white = kBottom - rows.back().bottom();
    EXPECT_GE(white, -kExact);
    if (next.size() > 1) {
      EXPECT_LE(white, kExact) << "page " << i + 1;
    }
    // A row less is looser by 5 % where a page is full: that is within [tail].
    if (i > 0) {
      EXPECT_TRUE(white < kExact || white > 1.5 * kPitch) << "page " << i + 1;
    }
  }
}

void expect_all_of(const Document& document) {
  expect_text_beside_the_date(document);
  for (const MeasuredPage& page : document.pages()) {
    expect_nothing_overlaps(page);
    expect_rows_at_one_pitch(page);
  }
  expect_what_is_said(document);
}

}  // namespace banxin
