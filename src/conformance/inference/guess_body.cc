// Page numbers, the body's look, headings and body.
#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "conformance/clauses/standard.h"
#include "conformance/clauses/subject.h"
#include "conformance/face_kind.h"
#include "conformance/inference/guess.h"
#include "conformance/inference/text_forms.h"

namespace banxin::guess {
namespace {

constexpr double kSameSize = 0.3;   // points
constexpr double kSameEdge = 0.4;   // mm
constexpr double kIndented = 1;     // characters: a paragraph's first line begins farther right
constexpr double kEndsShort = 1.5;  // characters: a paragraph's last line ends farther left

bool looks_like_page_number(const MeasuredLine& line, const MeasuredPage& page) {
  static constexpr std::u32string_view kOthers = U"—－–-―·第页共/ ";
  constexpr double kFoot = 45;
  constexpr size_t kLongest = 14;
  const double height = line.on_sheet ? page.width : page.height;
  const std::u32string text = line.text();
  const auto is_digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
  return line.bottom() > height - kFoot && text.size() <= kLongest &&
         std::any_of(text.begin(), text.end(), is_digit) &&
         std::all_of(text.begin(), text.end(),
                     [&](char32_t c) { return is_digit(c) || kOthers.find(c) != kOthers.npos; });
}

FaceKind han_face(const MeasuredRun& run) {
  const bool han = std::any_of(run.characters.begin(), run.characters.end(),
                               [](const auto& one) { return is_han(one.character); });
  return han ? face_kind(run.font) : FaceKind::unknown;
}

/// Edges of at least two lines, or of a few in a hundred, from the left.
std::vector<double> common_edges(std::vector<double> edges) {
  std::sort(edges.begin(), edges.end());
  std::vector<double> common;
  const size_t least = std::max<size_t>(2, edges.size() / 50);
  for (size_t i = 0; i < edges.size();) {
    const auto end = std::upper_bound(edges.begin(), edges.end(), edges[i] + kSameEdge);
    const auto count = static_cast<size_t>(end - edges.begin()) - i;
    if (count >= least) common.push_back(edges[i + count / 2]);
    i += count;
  }
  return common;
}

/// The size of most Han text; a short document's title or table does not count where there is text
/// of a size that a body can have.
double han_size(const MeasuredDocument& document) {
  constexpr double kStep = 0.05, kLeast = 12, kMost = 18;
  std::map<long, size_t> sizes;
  for (const MeasuredPage& page : document.pages)
    for (const MeasuredLine& line : page.lines)
      for (const MeasuredRun& run : line.runs)
        for (const MeasuredCharacter& one : run.characters)
          if (is_han(one.character) && !line.role()) ++sizes[std::lround(run.size / kStep)];
  double size = 0;
  size_t most = 0;
  for (const bool any : {false, true})
    for (const auto& [steps, count] : sizes) {
      const double own = static_cast<double>(steps) * kStep;
      const bool counts = any ? size == 0 : own >= kLeast && own <= kMost;
      if (counts && count > most) most = count, size = own;
    }
  return size;
}

FaceKind commonest_face(const MeasuredDocument& document, double size) {
  std::map<FaceKind, size_t> faces;
  for (const MeasuredPage& page : document.pages)
    for (const MeasuredLine& line : page.lines)
      for (const MeasuredRun& run : line.runs)
        if (std::abs(run.size - size) < kSameSize) faces[han_face(run)] += run.characters.size();
  faces.erase(FaceKind::unknown);
  const auto most = std::max_element(
      faces.begin(), faces.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return faces.empty() ? FaceKind::unknown : most->first;
}

/// The left edge, told from those of first lines, which stand two characters right of it. A short
/// text may have one line at its edge: that counts where it is the one expected.
double left_edge(const std::vector<double>& lefts, double right, double character,
                 double otherwise) {
  const auto common = common_edges(lefts);
  const bool as_expected = std::any_of(lefts.begin(), lefts.end(), [&](double left) {
    return std::abs(left - otherwise) < kSameEdge;
  });
  if (common.empty() || (as_expected && common.front() > otherwise)) return otherwise;
  const double first = common.front();
  constexpr double kFullLine = 26.7;
  const bool only_first_lines = common.size() == 1 && right - first < kFullLine * character;
  return only_first_lines ? first - standard::kIndent * character : first;
}

void find_edges(const MeasuredDocument& document, BodyLook& look) {
  std::vector<double> lefts[2], rights;
  for (size_t i = 0; i < document.pages.size(); ++i) {
    if (document.pages[i].landscape) continue;
    for (const MeasuredLine& line : document.pages[i].lines) {
      if (line.role() || line.on_sheet || !has_body_size(line, look)) continue;
      const std::u32string text = line.text();
      const bool at_left = line.left() < document.pages[i].width / 3;
      if (at_left && !is_punctuation(text.front())) lefts[i % 2].push_back(line.left());
      if (!is_punctuation(text.back())) rights.push_back(line.right());
    }
  }
  if (const auto common = common_edges(rights); !common.empty()) look.right = common.back();
  std::vector<double> all = lefts[0];
  all.insert(all.end(), lefts[1].begin(), lefts[1].end());
  const double left = left_edge(all, look.right, look.character(), look.left[0]);
  for (size_t i : {0, 1}) {
    constexpr double kFarthest = 12;
    const double own = left_edge(lefts[i], look.right, look.character(), left);
    look.left[i] = std::abs(own - left) < kFarthest ? own : left;
  }
}

/// A heading, and the body that a run-in one opens: its face differs.
void name_heading(MeasuredLine& line, Role role) {
  std::optional<FaceKind> face;
  bool body = false;
  for (MeasuredRun& run : line.runs) {
    const FaceKind own = han_face(run);
    if (own != FaceKind::unknown && !face) face = own;
    body = body || (face && own != FaceKind::unknown && own != *face);
    run.role = body ? Role::body : role;
  }
}

/// By its number; where that is not written as it should be, by its face. 0: no heading.
int heading_level(const MeasuredLine& line) {
  const int level = numbered_level(line.text());
  if (level >= 0) return level;
  for (const MeasuredRun& run : line.runs) {
    const FaceKind face = han_face(run);
    if (face == FaceKind::hei) return 1;
    if (face == FaceKind::kai) return 2;
    if (face != FaceKind::unknown) return 0;
  }
  return 0;
}

/// A heading's later line has its face, and that is not the body's.
bool goes_on_with_heading(const MeasuredLine& line, const MeasuredLine* before) {
  if (before == nullptr || line.begins_paragraph || !before->role()) return false;
  const Role role = *before->role();
  const bool whole = heading_level(role) > 0 && before->runs.back().role == role;
  const FaceKind face = han_face(line.runs.front());
  return whole && face != FaceKind::fangsong && face == han_face(before->runs.front());
}

/// Cells of a table stand side by side.
bool stands_beside_another(const MeasuredPage& page, const MeasuredLine& line) {
  return std::any_of(page.lines.begin(), page.lines.end(), [&](const MeasuredLine& other) {
    return &other != &line && other.on_sheet == line.on_sheet &&
           other.role() != Role::page_number && std::abs(other.baseline() - line.baseline()) < 1;
  });
}

/// In the middle, at the right edge, or a salutation at the left one: meant so, and no paragraph.
std::optional<Role> place_of(const MeasuredLine& line, const BodyLook& look, size_t page) {
  constexpr double kSame = 0.7, kAway = 3;  // mm; characters from both edges
  const double from_left = line.left() - look.left_on(page), character = look.character();
  const double from_right = look.right - look.left[0] + look.left_on(page) - line.right();
  const char32_t division = division_of(line.text());
  const bool middle = std::abs(from_left - from_right) < kSame && from_left > kAway * character;
  if (middle && (division == U'章' || division == U'编')) return Role::chapter;
  if (middle && division == U'节') return Role::subchapter;
  if (middle) return Role::centred;
  if (std::abs(from_right) < kSame && from_left > 2 * kAway * character) return Role::flush_right;
  const char32_t last = line.text().back();
  const bool salutes = last == U'：' || last == U'！';
  if (salutes && std::abs(from_left) < kSame && from_right > kAway * character)
    return Role::unindented;
  return std::nullopt;
}

/// A paragraph's last line ends short of the right edge, with a mark.
bool ends_paragraph(const MeasuredLine* line, const BodyLook& look) {
  static constexpr std::u32string_view kEnds = U"。！？：；”）";
  if (line == nullptr) return true;
  if (!is_body(*line)) return line->role() != Role::attachment_list;
  return line->right() < look.right - kEndsShort * look.character() &&
         kEnds.find(line->text().back()) != kEnds.npos;
}

}  // namespace

void name_page_numbers(MeasuredDocument& document) {
  for (MeasuredPage& page : document.pages)
    for (MeasuredLine& line : page.lines)
      if (!line.role() && looks_like_page_number(line, page)) line.set_role(Role::page_number);
}

BodyLook find_body_look(const MeasuredDocument& document) {
  BodyLook look;
  look.size = han_size(document);
  look.face = commonest_face(document, look.size);
  if (look.size > 0) find_edges(document, look);
  return look;
}

bool has_body_size(const MeasuredLine& line, const BodyLook& look) {
  return std::abs(line.size() - look.size) < kSameSize;
}

void name_body(MeasuredDocument& document, const BodyLook& look) {
  constexpr Role kHeadings[] = {Role::heading_1, Role::heading_2, Role::heading_3, Role::heading_4,
                                Role::heading_5};
  const MeasuredLine* before = nullptr;
  for (size_t i = 0; i < document.pages.size(); ++i)
    for (MeasuredLine& line : document.pages[i].lines) {
      if (line.role() == Role::page_number) continue;
      const double indent = line.left() - look.left_on(i);
      const bool body = !line.role() && !line.on_sheet && has_body_size(line, look) &&
                        indent > -look.character() &&
                        !stands_beside_another(document.pages[i], line);
      if (body) {
        const bool after_end = ends_paragraph(before, look);
        line.begins_paragraph = indent > kIndented * look.character() || after_end;
        const FaceKind face = han_face(line.runs.front());
        const bool quote = face == FaceKind::kai && look.face != FaceKind::kai;
        const int level = line.begins_paragraph ? heading_level(line) : 0;
        const std::optional<Role> placed = place_of(line, look, i);
        if (division_of(line.text()) == U'条' && line.begins_paragraph)
          name_heading(line, Role::article);
        else if (placed)
          line.set_role(*placed);
        else if (level > 0)
          name_heading(line, kHeadings[level - 1]);
        else if (goes_on_with_heading(line, before))
          line.set_role(*before->role());
        else
          line.set_role(quote ? Role::quote : Role::body);
      } else if (!line.role() && !line.on_sheet && has_body_size(line, look) &&
                 indent > -look.character() && is_black(line.largest().ink)) {
        line.set_role(Role::name_list);  // side by side: names, or a table's cells
      }
      before = &line;
    }
}

}  // namespace banxin::guess
