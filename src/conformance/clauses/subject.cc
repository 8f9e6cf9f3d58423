#include "conformance/clauses/subject.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace banxin {
namespace {

ClosingMode closing_of(const Subject& subject, const Expectation& expectation) {
  if (expectation.closing) return *expectation.closing;
  if (!subject.seals().empty()) return ClosingMode::sealed;
  const bool is_signed =
      !subject.stamps().empty() || subject.has(Role::signed_name) || subject.has(Role::office);
  return is_signed ? ClosingMode::signed_ : ClosingMode::unsealed;
}

std::string size_text(const standard::TypeSize& size) {
  return fmt::format("{}, {} to {} pt", size.name, decimal(size.from), decimal(size.to));
}

}  // namespace

Subject::Subject(const MeasuredDocument& document, const Expectation& expectation)
    : document_(document),
      format_(expectation.format),
      type_area_(find_type_area(document, expectation.format)),
      licence_(find_licence(document, expectation.copyfitted)) {
  find_lines();
  closing_ = closing_of(*this, expectation);
}

bool is_bound_apart(const MeasuredLine& mark) {
  return mark.role() == Role::attachment_mark && !mark.text().starts_with(U"附件");
}

bool is_above_sign_off(const MeasuredLine& line) {
  return is_text(line) || line.role() == Role::attachment_list ||
         line.role() == Role::attendance_label || line.role() == Role::attendance;
}

int Subject::bound_pages() const {
  for (int i = 1; i <= pages(); ++i) {
    const MeasuredLine* line = first_line(page(i));
    if (line != nullptr && is_bound_apart(*line)) return i - 1;
  }
  return pages();
}

double Subject::foot_above(const PlacedLine& line, double y) const {
  double foot = line->bottom();
  if (!line->role() || !is_of_table(*line->role())) return foot;
  constexpr double kNear = 1;
  for (const MeasuredRule& rule : page(line.page).rules) {
    const bool level = rule.area.width() > rule.area.height();
    if (level && rule.area.top > line->bottom() - kNear && rule.area.bottom < y)
      foot = std::max(foot, rule.area.bottom);
  }
  return foot;
}

void Subject::find_lines() {
  for (int number = 1; number <= pages(); ++number)
    for (const MeasuredLine& line : page(number).lines) {
      if (const auto role = line.role())
        lines_[static_cast<size_t>(*role)].push_back({&line, number});
      if (is_body(line)) body_lines_.push_back({&line, number});
      for (const MeasuredRun& run : line.runs)
        if (run.role) runs_[static_cast<size_t>(*run.role)].push_back({&run, number});
    }
}

std::optional<PlacedLine> Subject::first(Role role) const {
  const auto& all = lines(role);
  return all.empty() ? std::nullopt : std::optional(all.front());
}

std::optional<PlacedLine> Subject::last(Role role) const {
  const auto& all = lines(role);
  return all.empty() ? std::nullopt : std::optional(all.back());
}

Area Subject::ink(Role role) const {
  Area all;
  const auto& placed = lines(role);
  for (const PlacedLine& line : placed)
    if (line.page == placed.front().page) all.add(line->ink());
  return all;
}

bool Subject::has_index_above() const {
  const auto index = first(Role::index_value);
  if (!index || index->page != 1) return false;
  for (const Role role : {Role::issuer_mark, Role::copy_number, Role::secrecy, Role::urgency})
    if (const auto line = first(role);
        line && line->page == 1 && line->line->top() > index->line->top())
      return true;
  return false;
}

std::vector<PlacedArea> Subject::rules(Role role) const {
  std::vector<PlacedArea> found;
  for (int number = 1; number <= pages(); ++number)
    for (const MeasuredRule& rule : page(number).rules)
      if (rule.role == role) found.push_back({rule.area, rule.ink, number});
  return found;
}

std::vector<PlacedArea> Subject::seals() const {
  std::vector<PlacedArea> found;
  const Ink unknown{Ink::Space::unknown, {}};
  for (int number = 1; number <= pages(); ++number) {
    for (const MeasuredCircle& circle : page(number).circles)
      if (circle.role == Role::seal) found.push_back({circle.area, circle.ink, number});
    for (const MeasuredImage& image : page(number).images)
      if (image.role == Role::seal) found.push_back({image.area, unknown, number});
  }
  return found;
}

std::vector<PlacedArea> Subject::stamps() const {
  std::vector<PlacedArea> found;
  for (int number = 1; number <= pages(); ++number) {
    for (const MeasuredImage& image : page(number).images)
      if (image.role == Role::stamp)
        found.push_back({image.area, {Ink::Space::unknown, {}}, number});
    for (const MeasuredLine& line : page(number).lines)
      if (line.role() == Role::signed_name)
        found.push_back({{line.left(), line.top(), line.right(), line.bottom()},
                         line.runs.front().ink,
                         number});
  }
  return found;
}

std::optional<Finding> size_of(const Subject& subject, Role role, const standard::TypeSize& size) {
  Measures sizes = Measures::between(size.from, size.to, standard::kSizeAllowed, "pt");
  for (const PlacedLine& line : subject.lines(role)) sizes.add(line->size(), line.page);
  auto finding = sizes.finding();
  if (finding) finding->required = size_text(size);
  return finding;
}

std::optional<Finding> face_of(const Subject& subject, Role role, FaceKind kind) {
  std::map<std::string, size_t> fonts;
  int page = 0;
  for (const PlacedRun& run : subject.runs(role))
    for (const MeasuredCharacter& one : run->characters)
      if (is_han(one.character)) {
        ++fonts[run->font];
        if (page == 0) page = run.page;
      }
  if (fonts.empty()) return std::nullopt;
  const auto most = std::max_element(
      fonts.begin(), fonts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const FaceKind found = face_kind(most->first);
  Facts facts{std::string(name_of(kind))};
  facts.add(found == FaceKind::unknown ? Verdict::unclear
            : found == kind            ? Verdict::ok
                                       : Verdict::fails,
            fmt::format("{} ({})", name_of(found), most->first), page);
  return facts.finding();
}

std::optional<Finding> indent_of(const Subject& subject, Role role, double inset) {
  Measures lefts = Measures::near(inset, standard::kAllowed);
  for (const PlacedLine& line : subject.lines(role))
    if (line->begins_paragraph && !line->on_sheet && !subject.page(line.page).landscape)
      lefts.add(line->left() - subject.area(line.page).left, line.page);
  return lefts.finding();
}

std::optional<Finding> centre_of(const Subject& subject, Role role) {
  Measures offsets = Measures::near(0, standard::kAllowed, "mm from the middle");
  for (const PlacedLine& line : subject.lines(role)) {
    if (subject.page(line.page).landscape) continue;
    // A mark at an end may have lost the empty half of its square: then the ink tells.
    const double middle = subject.area(line.page).middle_x();
    const double by_square = (line->left() + line->right()) / 2 - middle;
    const Area ink = line->ink();
    const double by_ink = ink.empty() ? by_square : ink.middle_x() - middle;
    offsets.add(std::abs(by_ink) < std::abs(by_square) ? by_ink : by_square, line.page);
  }
  return offsets.finding();
}

std::optional<Finding> red_of(const std::vector<PlacedArea>& impressions) {
  Facts facts("red");
  for (const PlacedArea& one : impressions) {
    const bool picture = one.ink.space == Ink::Space::unknown;
    facts.add(picture           ? Verdict::unclear
              : is_red(one.ink) ? Verdict::ok
                                : Verdict::fails,
              picture           ? "a picture"
              : is_red(one.ink) ? "red"
                                : describe(one.ink),
              one.page);
  }
  return facts.finding();
}

bool is_red(const Ink& ink) {
  const auto& c = ink.components;
  if (ink.space == Ink::Space::cmyk)
    return c[1] >= 0.6 && c[2] >= 0.6 && c[0] <= 0.2 && c[3] <= 0.3;
  if (ink.space == Ink::Space::rgb) return c[0] >= 0.7 && c[1] <= 0.4 && c[2] <= 0.4;
  return false;
}

bool is_black(const Ink& ink) {
  const auto& c = ink.components;
  if (ink.space == Ink::Space::gray) return c[0] <= 0.1;
  if (ink.space == Ink::Space::rgb) return c[0] <= 0.15 && c[1] <= 0.15 && c[2] <= 0.15;
  return ink.space == Ink::Space::cmyk && c[3] >= 0.9;
}

std::string describe(const Ink& ink) {
  const auto& c = ink.components;
  const auto part = [&](size_t i, double full) { return std::lround(c[i] * full); };
  switch (ink.space) {
    case Ink::Space::gray:
      return fmt::format("K{}", std::lround(100 - c[0] * 100));
    case Ink::Space::rgb:
      return fmt::format("RGB {} {} {}", part(0, 255), part(1, 255), part(2, 255));
    case Ink::Space::cmyk:
      return fmt::format("C{} M{} Y{} K{}", part(0, 100), part(1, 100), part(2, 100), part(3, 100));
    default:
      return "an unknown colour";
  }
}

}  // namespace banxin
