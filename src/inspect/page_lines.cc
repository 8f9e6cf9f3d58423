#include "inspect/page_lines.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "conformance/face_kind.h"

namespace banxin {
namespace {

/// A gap wider than this, in characters, parts a line in two: names beside a number, cells.
constexpr double kWideGap = 1.9;
/// Baselines apart by less than this, in characters, are one line's; raised and lowered smaller
/// characters stand farther off.
constexpr double kSameBaseline = 0.15, kRaised = 0.5;

bool is_white_space(char32_t c) {
  return c <= U' ' || c == U'\u00A0' || c == U'\u3000' || (c >= 0x2000 && c <= 0x200F) ||
         c == 0xFEFF;
}

/// Characters drawn twice, filled and stroked, are bold ones.
void join_doubles(std::vector<PdfCharacter>& characters) {
  constexpr double kSamePlace = 0.1;
  std::vector<PdfCharacter> kept;
  for (PdfCharacter& one : characters) {
    // Both are drawn with one operator or one after the other: the twin is near in the file.
    constexpr size_t kNear = 200;
    const auto begin = kept.end() - static_cast<std::ptrdiff_t>(std::min(kept.size(), kNear));
    const auto twin = std::find_if(begin, kept.end(), [&](const PdfCharacter& other) {
      return other.measured.character == one.measured.character && other.font == one.font &&
             std::abs(other.measured.left - one.measured.left) < kSamePlace &&
             std::abs(other.baseline - one.baseline) < kSamePlace;
    });
    if (twin == kept.end())
      kept.push_back(std::move(one));
    else if (one.stroked != twin->stroked)
      twin->stroked = true;
  }
  characters = std::move(kept);
}

bool on_one_line(const PdfCharacter& a, const PdfCharacter& b) {
  const double size = points(std::max(a.size, b.size));
  const bool raised = std::min(a.size, b.size) < 0.8 * std::max(a.size, b.size);
  return a.on_sheet == b.on_sheet &&
         std::abs(a.baseline - b.baseline) < (raised ? kRaised : kSameBaseline) * size;
}

bool in_one_run(const PdfCharacter& a, const MeasuredRun& run) {
  return a.font == run.font && std::abs(a.size - run.size) < 0.01 && a.color == run.ink &&
         std::abs(a.baseline - run.baseline) < 0.01;
}

MeasuredLine line_of(const std::vector<PdfCharacter>& characters, size_t begin, size_t end) {
  MeasuredLine line;
  line.on_sheet = characters[begin].on_sheet;
  for (size_t i = begin; i < end; ++i) {
    const PdfCharacter& one = characters[i];
    if (line.runs.empty() || !in_one_run(one, line.runs.back())) {
      MeasuredRun run;
      run.font = one.font;
      run.size = one.size;
      run.ink = one.color;
      run.bold = one.stroked || is_bold(one.font);
      run.baseline = one.baseline;
      line.runs.push_back(std::move(run));
    }
    line.runs.back().characters.push_back(one.measured);
  }
  return line;
}

/// Cuts characters of one baseline, sorted from left to right, where the gaps are wide, white space
/// in them or not. Lines neither begin nor end with white space.
void add_lines(std::vector<PdfCharacter>& row, MeasuredPage& page) {
  std::sort(row.begin(), row.end(),
            [](const auto& a, const auto& b) { return a.measured.left < b.measured.left; });
  size_t begin = 0, end = 0;  // of the line; `end` after its last character with ink
  for (size_t i = 0; i < row.size(); ++i) {
    if (is_white_space(row[i].measured.character)) continue;
    const bool wide =
        end > begin && row[i].measured.left - row[end - 1].measured.right >
                           kWideGap * points(std::min(row[i].size, row[end - 1].size));
    if (wide) page.lines.push_back(line_of(row, begin, end));
    if (wide || end == begin) begin = i;
    end = i + 1;
  }
  if (end > begin) page.lines.push_back(line_of(row, begin, end));
}

void make_lines(std::vector<PdfCharacter>& characters, MeasuredPage& page) {
  std::erase_if(characters, [](const PdfCharacter& one) { return one.size <= 0; });
  join_doubles(characters);
  std::stable_sort(characters.begin(), characters.end(), [](const auto& a, const auto& b) {
    return std::pair(a.on_sheet, a.baseline) < std::pair(b.on_sheet, b.baseline);
  });
  std::vector<PdfCharacter> row;
  for (PdfCharacter& one : characters) {
    if (!row.empty() && !on_one_line(row.back(), one)) {
      add_lines(row, page);
      row.clear();
    }
    row.push_back(std::move(one));
  }
  if (!row.empty()) add_lines(row, page);
}

constexpr double kNear = 0.1;

/// Whether both are pieces of one level line.
bool meet(const MeasuredRule& a, const MeasuredRule& b) {
  constexpr double kGap = 0.3;
  return std::abs(a.area.top - b.area.top) < kNear &&
         std::abs(a.area.bottom - b.area.bottom) < kNear && a.ink == b.ink &&
         b.area.left <= a.area.right + kGap && b.area.right >= a.area.left - kGap;
}

/// A line drawn in pieces is one line.
void join_rules(std::vector<MeasuredRule>& rules) {
  std::sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) {
    return std::pair(a.area.top, a.area.left) < std::pair(b.area.top, b.area.left);
  });
  std::vector<MeasuredRule> kept;
  for (const MeasuredRule& rule : rules) {
    auto before = kept.rbegin();
    while (before != kept.rend() && before->area.top > rule.area.top - 2 * kNear &&
           !meet(*before, rule))
      ++before;
    const bool alone = before == kept.rend() || before->area.top <= rule.area.top - 2 * kNear;
    if (alone)
      kept.push_back(rule);
    else
      before->area.add(rule.area);
  }
  rules = std::move(kept);
}

}  // namespace

MeasuredDocument measure_pdf(std::vector<PdfPage>&& pages) {
  MeasuredDocument document;
  document.guessed = true;
  for (PdfPage& page : pages) {
    MeasuredPage& measured = document.pages.emplace_back();
    measured.width = page.width;
    measured.height = page.height;
    measured.landscape = page.width > page.height;
    make_lines(page.characters, measured);
    measured.rules = std::move(page.rules);
    join_rules(measured.rules);
    measured.circles = std::move(page.circles);
    measured.images = std::move(page.images);
  }
  return document;
}

}  // namespace banxin
