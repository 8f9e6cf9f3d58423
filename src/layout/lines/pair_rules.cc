#include "layout/lines/pair_rules.h"

#include <algorithm>

namespace banxin {
namespace {

int32_t units(Em em, Len size) { return static_cast<int32_t>(em.of(size).raw()); }

bool is_full_mark(CharClass c) {
  return is_closing_mark(c) || c == CharClass::opening || c == CharClass::middle_dot ||
         c == CharClass::ellipsis || c == CharClass::dash || c == CharClass::full_space;
}

bool is_square_letter(CharClass c) { return c == CharClass::han; }

bool is_narrow_letter(CharClass c) {
  return c == CharClass::latin || c == CharClass::digit || c == CharClass::postfix;
}

bool needs_gap(CharClass left, CharClass right) {
  return (is_square_letter(left) && (is_narrow_letter(right) && right != CharClass::postfix)) ||
         (is_narrow_letter(left) && is_square_letter(right));
}

}  // namespace

SharedWhite shared_white(CharClass left, CharClass right, const InlineCell& left_cell,
                         const InlineCell& right_cell) {
  if (is_closing_mark(left) && (is_full_mark(right) && right != CharClass::full_space)) {
    // Two dashes or an ellipsis keep their distance: only marks with white of their own share.
    if (right == CharClass::dash || right == CharClass::ellipsis) return {};
    return {left_cell.white_right, 0};
  }
  if (left == CharClass::opening && right == CharClass::opening) return {0, right_cell.white_left};
  if (left == CharClass::middle_dot && right == CharClass::opening)
    return {0, right_cell.white_left};
  return {};
}

void set_mark_width(PunctuationStyle style, CharClass mark, InlineCell& cell) {
  const bool narrow = style == PunctuationStyle::half ||
                      (style == PunctuationStyle::open && mark != CharClass::stop);
  if (!narrow) return;
  cell.width -= cell.white_left + cell.white_right;
  cell.glyph_shift -= cell.white_left;
  cell.white_left = 0;
  cell.white_right = 0;
}

bool may_part(CharClass left, CharClass right) {
  const auto narrow = [](CharClass c) { return !traits_of(c).full_width; };
  if (narrow(left) && narrow(right)) return false;
  // A mark stays at its number or word: `12，` must not tear.
  if (narrow(left) && is_closing_mark(right)) return false;
  if (left == CharClass::opening && narrow(right)) return false;
  if (right == CharClass::invisible || right == CharClass::space || left == CharClass::space)
    return false;
  const bool doubled = left == CharClass::dash || left == CharClass::ellipsis;
  return !(doubled && left == right);
}

Glue PairRules::glue_before(size_t i, std::vector<InlineCell>& cells) const {
  const CharClass left = cluster(i - 1).last;
  const CharClass right = cluster(i).first;
  if (right == CharClass::space) return space_glue(i, cells);
  Glue glue;
  if (needs_gap(left, right)) {
    glue = gap_glue(i);
  } else if (traits_of(left).full_width || traits_of(right).full_width) {
    glue = marks_glue(i, cells);
  }
  if (may_part(left, right)) glue.elastic[static_cast<size_t>(Elastic::stretch_characters)] = 1;
  if (cluster(i).run != cluster(i - 1).run)
    glue.natural += static_cast<int32_t>(text_.run_of(cluster(i - 1)).gap_after.raw());
  return glue;
}

size_t PairRules::next_visible(size_t i) const {
  while (i < text_.clusters.size() &&
         (cluster(i).first == CharClass::space || cluster(i).first == CharClass::invisible))
    ++i;
  return i;
}

Glue PairRules::space_glue(size_t i, std::vector<InlineCell>& cells) const {
  Glue glue;
  const CharClass left = cluster(i - 1).last;
  const bool repeated = left == CharClass::space;
  const size_t next = repeated ? i + 1 : next_visible(i);
  const CharClass right = next < text_.clusters.size() ? cluster(next).first : CharClass::space;
  if (!repeated && needs_gap(left, right)) {
    cells[i].width = 0;
    glue = gap_glue(i);
    glue.elastic[static_cast<size_t>(Elastic::stretch_characters)] = 1;
    return glue;
  }
  if (repeated || is_full_mark(left) || is_full_mark(right)) {
    cells[i].width = 0;
    return glue;
  }
  glue.elastic[static_cast<size_t>(Elastic::shrink_spaces)] =
      units(style_.word_space_shrink, size_of(i));
  glue.elastic[static_cast<size_t>(Elastic::stretch_spaces)] =
      units(style_.word_space_stretch, size_of(i));
  return glue;
}

Glue PairRules::gap_glue(size_t i) const {
  Glue glue;
  const Len size = std::max(size_of(i - 1), size_of(i));
  glue.natural = units(style_.han_latin_gap, size);
  glue.elastic[static_cast<size_t>(Elastic::shrink_gaps)] =
      glue.natural - units(style_.han_latin_gap_min, size);
  glue.elastic[static_cast<size_t>(Elastic::stretch_gaps)] =
      units(style_.han_latin_gap_max, size) - glue.natural;
  return glue;
}

/// ！ and ？, of which two stand on one square, three on two (GB/T 15834 5.1.2).
bool PairRules::is_outcry(size_t i) const {
  const std::string_view rest = std::string_view(text_.source.text).substr(cluster(i).text);
  return cluster(i).first == CharClass::stop &&
         (rest.starts_with("\uFF01") || rest.starts_with("\uFF1F"));
}

Glue PairRules::marks_glue(size_t i, std::vector<InlineCell>& cells) const {
  Glue glue;
  if (cells[i - 1].white_right > 0 && is_outcry(i) && is_outcry(i - 1)) {
    cells[i].width -= cells[i].white_right;
    cells[i].white_right = 0;
  }
  const InlineCell& left = cells[i - 1];
  const InlineCell& right = cells[i];
  const SharedWhite shared = shared_white(cluster(i - 1).last, cluster(i).first, left, right);
  glue.natural = -(shared.from_left + shared.from_right);
  glue.elastic[static_cast<size_t>(Elastic::shrink_marks)] =
      left.white_right + right.white_left - shared.from_left - shared.from_right;
  return glue;
}

}  // namespace banxin
