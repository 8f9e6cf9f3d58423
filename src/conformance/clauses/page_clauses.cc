// Paper, margins, type and ink: GB/T 9704 5.1, 5.2.1, 5.2.2, 5.2.4, 6.2.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "conformance/clauses/clause_table.h"

namespace banxin {
namespace {

using namespace standard;

std::optional<Finding> paper(const Subject& subject) {
  Facts facts("210 × 297 mm");
  for (int i = 1; i <= subject.pages(); ++i) {
    const MeasuredPage& page = subject.page(i);
    const double width = page.landscape ? page.height : page.width;
    const double height = page.landscape ? page.width : page.height;
    facts.add(
        std::abs(width - kPaperWidth) <= kAllowed && std::abs(height - kPaperHeight) <= kAllowed,
        fmt::format("{} × {} mm", decimal(width), decimal(height)), i);
  }
  return facts.finding();
}

std::optional<Finding> upper_margin(const Subject& subject) {
  if (!subject.type_area().top_seen) return std::nullopt;
  Measures margin = Measures::near(kMarginTop, kMarginAllowed);
  margin.add(subject.area(1).top, 0);
  return margin.finding();
}

/// Even pages may have their binding margin on the right: both sides of a leaf are bound at one
/// edge.
std::optional<Finding> binding_margin(const Subject& subject) {
  const TypeArea& found = subject.type_area();
  if (!found.left_seen) return std::nullopt;
  Measures margin = Measures::near(kMarginLeft, kMarginAllowed);
  margin.add(found.area.left, 0);
  if (found.even_shift != 0 && subject.pages() > 1) {
    const double right = subject.page(2).width - found.on(2).right;
    const bool mirrored = std::abs(right - found.area.left) <= kAllowed;
    margin.add(mirrored ? right : found.on(2).left, 2);
  }
  return margin.finding();
}

std::optional<Finding> type_width(const Subject& subject) {
  if (!subject.type_area().left_seen || !subject.type_area().right_seen) return std::nullopt;
  Measures width = Measures::near(kTypeWidth, kAllowed);
  width.add(subject.type_area().area.width(), 0);
  return width.finding();
}

std::optional<Finding> type_height(const Subject& subject) {
  if (!subject.type_area().top_seen || !subject.type_area().bottom_seen) return std::nullopt;
  Measures height = Measures::near(kTypeHeight, kAllowed);
  height.add(subject.type_area().area.height(), 0);
  return height.finding();
}

bool has_a_place_of_its_own(const MeasuredLine& line) {
  return line.role() == Role::page_number || line.role() == Role::issuer_mark ||
         line.role() == Role::parallel_mark;
}

/// Marks at a line's edges may hang there; page numbers, the mark and a letter's first page's last
/// lines have clauses of their own (7.2.4, 7.5, 10.1).
std::optional<Finding> text_inside(const Subject& subject) {
  Measures outside = Measures::at_most(0, kAllowed, "mm outside the type area");
  for (int i = 1; i <= subject.pages(); ++i) {
    if (subject.page(i).landscape) continue;
    const Area area = subject.area(i);
    const bool to_lower_rule = i == 1 && subject.format() == Format::letter;
    for (const MeasuredLine& line : subject.page(i).lines) {
      if (line.on_sheet || !line.role() || has_a_place_of_its_own(line)) continue;
      Area ink;
      for (const MeasuredRun& run : line.runs)
        for (const MeasuredCharacter& one : run.characters)
          if (!is_punctuation(one.character)) ink.add(one.ink);
      if (ink.empty()) continue;
      const double sideways = std::max(area.left - ink.left, ink.right - area.right);
      outside.add(to_lower_rule ? sideways : std::max(sideways, line.bottom() - area.bottom), i);
    }
  }
  return outside.finding();
}

std::optional<Finding> body_size(const Subject& subject) {
  return size_of(subject, Role::body, kSize3);
}

std::optional<Finding> body_face(const Subject& subject) {
  return face_of(subject, Role::body, FaceKind::fangsong);
}

/// Red by a clause of its own: the mark (7.2.4), and a name that stands for a stamp (7.3.5.3).
bool is_meant_red(const MeasuredRun& run) {
  return run.role == Role::issuer_mark || run.role == Role::parallel_mark ||
         run.role == Role::signed_name;
}

std::optional<Finding> text_is_black(const Subject& subject) {
  Facts facts("black");
  for (int i = 1; i <= subject.pages(); ++i)
    for (const MeasuredLine& line : subject.page(i).lines)
      for (const MeasuredRun& run : line.runs)
        if (run.role && !is_meant_red(run))
          facts.add(is_black(run.ink),
                    is_black(run.ink) ? "black"
                                      : fmt::format("{} ({}…)", describe(run.ink),
                                                    to_utf8(line.text().substr(0, 8))),
                    i);
  return facts.finding();
}

Verdict red_ink(const Ink& ink) {
  if (ink.space == Ink::Space::unknown || ink.space == Ink::Space::rgb) return Verdict::unclear;
  constexpr std::array<double, 4> kRed = {0, kRedInk, kRedInk, 0};
  if (ink.space != Ink::Space::cmyk) return Verdict::fails;
  for (size_t i = 0; i < kRed.size(); ++i)
    if (std::abs(ink.components[i] - kRed[i]) > kInkAllowed) return Verdict::fails;
  return Verdict::ok;
}

std::optional<Finding> red_is_process_red(const Subject& subject) {
  Facts facts("red is C0 M80 Y80 K0");
  const auto add = [&](const Ink& ink, int page) {
    if (is_red(ink)) facts.add(red_ink(ink), describe(ink), page);
  };
  for (int i = 1; i <= subject.pages(); ++i) {
    for (const MeasuredLine& line : subject.page(i).lines)
      for (const MeasuredRun& run : line.runs) add(run.ink, i);
    for (const MeasuredRule& rule : subject.page(i).rules) add(rule.ink, i);
    for (const MeasuredCircle& circle : subject.page(i).circles) add(circle.ink, i);
  }
  return facts.finding();
}

std::optional<Finding> black_is_black_alone(const Subject& subject) {
  Facts facts("black is K100");
  for (const PlacedLine& line : subject.body_lines())
    for (const MeasuredRun& run : line->runs) {
      if (!is_black(run.ink)) continue;
      const auto& c = run.ink.components;
      const bool alone = run.ink.space == Ink::Space::gray ||
                         (run.ink.space == Ink::Space::cmyk && c[0] + c[1] + c[2] <= kInkAllowed);
      facts.add(run.ink.space == Ink::Space::rgb ? Verdict::unclear
                : alone                          ? Verdict::ok
                                                 : Verdict::fails,
                describe(run.ink), line.page);
    }
  return facts.finding();
}

constexpr Clause kClauses[] = {
    {"5.1", "paper", paper},
    {"5.2.1", "upper margin (天头)", upper_margin},
    {"5.2.1", "binding margin (订口)", binding_margin},
    {"5.2.1", "type area's width (版心)", type_width},
    {"5.2.1", "type area's height", type_height},
    {"5.2.1", "text inside the type area", text_inside},
    {"5.2.2", "body: size", body_size, Force::generally},
    {"5.2.2", "body: face", body_face, Force::generally},
    {"5.2.4", "colour of text", text_is_black},
    {"6.2", "red ink", red_is_process_red},
    {"6.2", "black ink", black_is_black_alone},
};

}  // namespace

std::span<const Clause> page_clauses() { return kClauses; }

}  // namespace banxin
