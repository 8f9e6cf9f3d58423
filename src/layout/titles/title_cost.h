// What a title's breaks cost, and how each cost was judged: on the titles of tests/layout/
// title_table_test.cc, set one below the other and looked at.
#pragma once

#include <compare>
#include <cstdint>

namespace banxin {

/// The cost of a way to break a title, heaviest first: words stay whole (GB/T 9704 7.3.1 词意完整),
/// then there are as few lines as can be, then it looks well.
struct TitleCost {
  int32_t splits = 0;  ///< words and names parted
  int32_t lines = 0;   ///< in half lines, so that a fault can weigh more than one line, not two
  int64_t looks = 0;   ///< thousandths; a line that nobody would print weighs title_cost::kFault

  TitleCost& operator+=(const TitleCost& other) {
    splits += other.splits;
    lines += other.lines;
    looks += other.looks;
    return *this;
  }
  friend TitleCost operator+(TitleCost a, const TitleCost& b) { return a += b; }
  friend auto operator<=>(const TitleCost&, const TitleCost&) = default;
};

namespace title_cost {

// Words that had to be parted: only where a single word is wider than a line.
inline constexpr int32_t kInName = 1;  ///< between the dictionary's words of a longer name
inline constexpr int32_t kInWord = 4;  ///< within a word of the dictionary

// Half lines.
inline constexpr int32_t kLine = 2;
/// Each is worth one more line, not two: the clause rules hourglasses and equal lines out, and what
/// stands in brackets is one name: 《…》 on a line of its own reads better than 《…|…》.
inline constexpr int32_t kHourglass = 3;
inline constexpr int32_t kRectangle = 3;
inline constexpr int32_t kInBrackets = 3;

/// Any choice of words is better than a line of one or two characters.
inline constexpr int64_t kFault = 20'000;

// Where a line ends. A clear joint costs nothing: 国务院办公厅|关于…, …年|…, …的|…, …|《….
inline constexpr int64_t kBetweenNames = 100;  ///< 关于|印发, 政府信息公开|年度报告
inline constexpr int64_t kBeforePrefix = 150;  ///< 企业关切|进一步推动, 知识产权|和制售
inline constexpr int64_t kAfterName = 200;     ///< 关于|黄金…
inline constexpr int64_t kBeforeName = 250;    ///< 黄金|经济政策
inline constexpr int64_t kBetweenWords = 300;  ///< 绩效|考核: perhaps a phrase, perhaps not
/// 第|二十四, 险|情: a lone character mostly belongs to a neighbour, one cannot know which.
inline constexpr int64_t kBesideSingle = 1000;
/// 雄|安, 曾|培|炎: a name that the dictionary lacks. More than any two faults of shape short of
/// kFault.
inline constexpr int64_t kBetweenSingles = 4000;
/// A phrase that comes again and again in the body is as good as a word; but no fault is accepted
/// for its sake, for much comes again in a document about one thing.
inline constexpr int64_t kInPhrase = 2500;
/// 西藏班|（校）, 总体规划|（2018—2035年）: the second is common print, the first is not.
inline constexpr int64_t kBeforeParenthesis = 1000;
inline constexpr int64_t kInLongBrackets = 600;  ///< 《…》 wider than a line must break somewhere
inline constexpr int64_t kAvoided = 3000;        ///< 2018年|12月

// Steps from line to line, in thousandths of the measure or of the longer line.
/// 0.4 characters of 20: the eye takes such lines for equal.
inline constexpr int64_t kEqualWidth = 20;
/// A step smaller than a character of 20 looks like a mistake: up to kFlat.
inline constexpr int64_t kLeastStep = 50;
inline constexpr int64_t kFlat = 600;
/// From two fifths of the longer line on, lines fall apart: 4 for each thousandth.
inline constexpr int64_t kMostStep = 400;
inline constexpr int64_t kTorn = 4;

/// Characters that may not stand alone on a line (…年度报|告).
inline constexpr int kLoneCharacters = 2;

}  // namespace title_cost
}  // namespace banxin
