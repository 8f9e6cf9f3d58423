// GB/T 9704-2012 in millimetres and points, each with its clause: what a page is held against.
// Written from the standard, not from a style, so that a style that departs from it is found.
#pragma once

namespace banxin::standard {

constexpr double mm_of_points(double value) { return value * 25.4 / 72; }

/// What a clause allows that names no tolerance.
inline constexpr double kAllowed = 0.5;
/// A box of a glyph's control points reaches a little beyond its ink.
inline constexpr double kInkDepth = 0.15;
/// Upper edge of a character's square above its baseline, in parts of its size.
inline constexpr double kAscent = 0.88;

// 5.1, 5.2.1: paper, 天头, 订口, 版心
inline constexpr double kPaperWidth = 210, kPaperHeight = 297;
inline constexpr double kMarginTop = 37, kMarginLeft = 28, kMarginAllowed = 1;
inline constexpr double kTypeWidth = 156, kTypeHeight = 225;

// 5.2.2: sizes in points, 号数制 to word processors'
struct TypeSize {
  const char* name;
  double from, to;
};
inline constexpr TypeSize kSize2 = {"2号", 21, 22};
inline constexpr TypeSize kSize3 = {"3号", 15.75, 16};
inline constexpr TypeSize kSize4 = {"4号", 13.75, 14};
inline constexpr double kSizeAllowed = 0.1;

// 5.2.3: 22 rows of 28 characters fill the type area (撑满版心)
inline constexpr int kRows = 22, kColumns = 28;
inline constexpr double kCharacter3 = mm_of_points(kSize3.from);  // 3号
inline constexpr double kCharacter4 = mm_of_points(kSize4.to);    // 4号
inline constexpr double kPitch = (kTypeHeight - kCharacter3) / (kRows - 1);
inline constexpr double kColumn = kTypeWidth / kColumns;  // 一字
/// 一般: "in special cases to be adjusted". A page with a head is filled by its pitch, the pages
/// up to a sign-off (kTailPages before its own) may give (7.3.5.5), in parts of the pitch.
inline constexpr double kHeadPitchGives = 0.02, kTailPitchGives = 0.06, kTailColumnGives = 0.04;
inline constexpr int kTailPages = 3, kTailRows = 2;

// 3.3: 一行, as GB/T 33476.2 gives it; a gap of a page with a head may give to fill it, as those of
// the model pages do
inline constexpr double kLine = 10.39;
inline constexpr double kGapGives = 1;

// 6.2: red is Y 80 %, M 80 %; black K 100 %
inline constexpr double kRedInk = 0.8, kInkAllowed = 0.02;

// 7.2: 版头
inline constexpr double kLineStepFrom = 9.6;  // 份号, 密级, 紧急程度: of the model pages
inline constexpr double kLineStepTo = kPitch;
inline constexpr double kMarkTop = 35;     // 7.2.4
inline constexpr double kNumberLines = 2;  // 7.2.5
inline constexpr double kNumberInset = 1;  // 7.2.5, 7.2.6: upward documents, in characters
inline constexpr int kSignersARow = 2;     // 7.2.6
inline constexpr double kRuleGap = 4;      // 7.2.7

// 7.3: 主体
inline constexpr double kTitleLines = 2;                      // 7.3.1
inline constexpr double kAddresseesLines = 1;                 // 7.3.2
inline constexpr double kIndent = 2;                          // 7.3.3, 7.3.4, 7.3.6, in characters
inline constexpr double kListLines = 1;                       // 7.3.4
inline constexpr double kSealedInset = 4;                     // 7.3.5.1, 7.3.5.3, in characters
inline constexpr double kSealDiameters[] = {60, 50, 45, 42};  // 国发〔1999〕25号
inline constexpr int kSealsARow = 3;                          // 7.3.5.1
inline constexpr double kUnsealedInset = 2;                   // 7.3.5.2, in characters
inline constexpr double kDateOffset = 2;
inline constexpr double kStampLines = 2, kStampDateLines = 1, kOfficeGap = 2;  // 7.3.5.3
inline constexpr int kAttachmentTitleRow = 3;                                  // 7.3.7

// 7.4: 版记
inline constexpr double kThickRule = 0.35, kThinRule = 0.25, kThicknessAllowed = 0.04;
inline constexpr double kImprintInset = 1;  // 7.4.2, 7.4.3, in characters

// 7.5: 页码
inline constexpr double kPageNumberDrop = 7;
inline constexpr double kPageNumberInset = 1;  // in characters

// 10.1: 信函
inline constexpr double kLetterMarkTop = 30, kLetterRuleGap = 4, kLetterRuleBottom = 20;
inline constexpr double kLetterRuleWidth = 170;
inline constexpr double kSevenEighths = kCharacter3 * 7 / 8;
inline constexpr double kLetterTitleLines = 2;

// 10.2, 10.3: 命令, 纪要
inline constexpr double kOrderMarkTop = 20, kOrderNumberLines = 2, kOrderBodyLines = 2;
inline constexpr double kMinutesMarkTop = 35;
inline constexpr double kAttendanceLines = 1;

}  // namespace banxin::standard
