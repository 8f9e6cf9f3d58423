// What a title's breaks cost, and how each cost was judged: on the titles of tests/layout/
// title_table.h, set one below the other and looked at.
#pragma once

#include <compare>
#include <cstdint>

namespace banxin {

/// The cost of a way to break a title, heaviest first: words stay whole (GB/T 9704 7.3.1 词意完整),
/// then it looks well. A line more is a price among the others, not a rule before them.
struct TitleCost {
  int32_t splits = 0;  ///< words and names parted
  int64_t looks = 0;   ///< thousandths; a line that nobody would print weighs title_cost::kFault

  TitleCost& operator+=(const TitleCost& other) {
    splits += other.splits;
    looks += other.looks;
    return *this;
  }
  friend TitleCost operator+(TitleCost a, const TitleCost& b) { return a += b; }
  friend auto operator<=>(const TitleCost&, const TitleCost&) = default;
};

namespace title_cost {

// Words that had to be parted: only where a single word is wider than a line.
inline constexpr int32_t kInName = 1;  ///< between the dictionary's words: 国民经济|和社会发展
inline constexpr int32_t kInWord = 4;  ///< within a word of the dictionary: 经|济

// Lines.
/// A good three-liner beats a bad two-liner: 国务院办公厅转发国家教委|关于内地西藏班（校）扩大规模|
/// 有关问题请示的通知, not …关于内地|西藏班（校）扩大规模有关问题请示的通知.
inline constexpr int64_t kLine = 800;
/// Any choice of words is better than a line of one or two characters:
/// 关于|《…》|公开征求意见的公告.
inline constexpr int64_t kFault = 20'000;
/// A line beyond the style's max-width, up to the type area's edge, for a title in 《》 only:
/// 《云岭市城市市容和环境卫生管理条例》的决定.
inline constexpr int64_t kFullMeasure = 1800;

// Where a line ends. …局|关于…, 关于修改|《…》 and 关于印发|…方案 cost nothing, nor do the typed
// spaces between issuers that no line holds together.
/// 财政部　|税务总局关于…: better than any place within a name, but 财政部　税务总局|关于… is
/// clearer.
inline constexpr int64_t kBetweenIssuers = 1200;
/// 关于|印发…, 关于|黄金经济政策: 关于 begins a line rather than ending one.
inline constexpr int64_t kAfterAbout = 2000;
inline constexpr int64_t kAfterFirstVerb = 60;  ///< 关于加强|…, where no clause follows
inline constexpr int64_t kBeforeSource = 500;   ///< 国务院办公厅转发|国家教委关于…
inline constexpr int64_t kAfterFirstOfTwo = 300;  ///< 关于推广|…支持…, where another clause follows
inline constexpr int64_t kAfterVerb = 450;     ///< …体育消费推动|体育产业…
inline constexpr int64_t kBetweenVerbs = 800;  ///< 关于同意|设立…
inline constexpr int64_t kBeforeClause = 30;  ///< 企业关切|进一步推动…, 体育消费|推动…
inline constexpr int64_t kBeforeLink = 80;  ///< 知识产权|和制售…; a tie goes to it
inline constexpr int64_t kInPair = 600;  ///< 规范|和监督, 建设|与管理: two words as one
inline constexpr int64_t kBeforePhrase = 350;  ///< 推广|第二批…
inline constexpr int64_t kAfterEnding = 100;   ///< 2022年|…, 实施管辖的|…, 工作|…
inline constexpr int64_t kAfterPlace = 250;  ///< 关于印发福建省|…, better 关于印发|福建省…
inline constexpr int64_t kBeforeYear = 250;  ///< …财政金融局|2022年度, better …2022年度|政府信息
inline constexpr int64_t kAfterTitle = 100;     ///< 《…》|的决定
inline constexpr int64_t kAfterMark = 200;      ///< “十四五”|…, （校）|…
inline constexpr int64_t kInList = 400;         ///< 山西、|安徽省
inline constexpr int64_t kBetweenNames = 500;   ///< 政府信息公开|年度报告
inline constexpr int64_t kAfterName = 700;      ///< 安全生产|风险
inline constexpr int64_t kBeforeName = 800;     ///< 黄金|经济政策
inline constexpr int64_t kBetweenWords = 1300;  ///< 绩效|考核: perhaps a phrase, perhaps not
/// 关于2022年|法治工作情况暨2023年|工作要点: such a year belongs to what follows.
inline constexpr int64_t kAfterOpenYear = 2500;
/// An issuer that a line holds: 云岭市人民代表大会|常务委员会关于…
inline constexpr int64_t kInIssuer = 1500;
/// 第|二十四, 险|情: a lone character mostly belongs to a neighbour, one cannot know which.
inline constexpr int64_t kBesideSingle = 1500;
/// 雄|安, 曾|培|炎: a name that the dictionary lacks. More than any two faults of shape short of
/// kFault.
inline constexpr int64_t kBetweenSingles = 4000;
/// A phrase that comes again and again in the body is as good as a word; but no fault is accepted
/// for its sake, for much comes again in a document about one thing.
inline constexpr int64_t kInPhrase = 2500;
/// 西藏班|（校）, 总体规划|（2018—2035年）: the second is common print, the first is not.
inline constexpr int64_t kBeforeParenthesis = 2000;
/// What stands in brackets is one name: 《…》 on a line of its own reads better than 《…|…》, even
/// if 的决定 then stands alone.
inline constexpr int64_t kInBrackets = 3500;
/// 《…规划|（2021—2035年）》: if it must break, there.
inline constexpr int64_t kBeforeYears = 1500;
inline constexpr int64_t kInLongBrackets = 600;  ///< 《…》 wider than a line must break somewhere
inline constexpr int64_t kAvoided = 3000;        ///< 2018年|12月

// Steps from line to line, in thousandths of the measure or of the longer line.
/// 0.4 characters of 20: the eye takes such lines for equal.
inline constexpr int64_t kEqualWidth = 20;
/// A step smaller than a character of 20 looks like a mistake: up to kFlat (14|14|12).
inline constexpr int64_t kLeastStep = 50;
inline constexpr int64_t kFlat = 300;
/// From a quarter of the longer line on, a step is more than it need be: 1 for each thousandth
/// (8|12).
inline constexpr int64_t kLargeStep = 250;
/// From two fifths of the longer line on, lines fall apart: 2 more for each thousandth (19|7).
inline constexpr int64_t kMostStep = 400;
inline constexpr int64_t kTorn = 2;
// The standard asks for a trapezium or a lozenge, which rules these out but for want of another.
inline constexpr int64_t kHourglass = 1500;  ///< 16|12|15
inline constexpr int64_t kRectangle = 1500;  ///< 13|13

/// Characters that may not stand alone on a line (…年度报|告).
inline constexpr int kLoneCharacters = 2;

}  // namespace title_cost
}  // namespace banxin
