// GB/T 9704-2012 in millimetres: what the tests hold the page against. Written from the standard,
// not from the style file, so that a wrong style is found too.
#pragma once

namespace banxin::clauses {

// 5.1, 5.2.1: paper and type area (版心).
inline constexpr double kPaperWidth = 210.0;
inline constexpr double kPaperHeight = 297.0;
inline constexpr double kTop = 37.0;
inline constexpr double kLeft = 28.0;
inline constexpr double kRight = kLeft + 156.0;
inline constexpr double kBottom = kTop + 225.0;

// 5.2.3: 22 rows of 28 characters fill the type area.
inline constexpr int kRows = 22;
inline constexpr int kColumns = 28;

constexpr double points(double value) { return value * 25.4 / 72; }

inline constexpr double kSize2 = points(21);     // 2号
inline constexpr double kSize3 = points(15.75);  // 3号
inline constexpr double kSize4 = points(14);     // 4号
inline constexpr double kPitch = (kBottom - kTop - kSize3) / (kRows - 1);
inline constexpr double kColumn = (kRight - kLeft) / kColumns;  // 一字
inline constexpr double kLine = 10.39;                          // 一行, GB/T 33476.2

/// Our own geometry is exact but for the PDF's rounding.
inline constexpr double kExact = 0.05;
/// What a clause allows that names no tolerance.
inline constexpr double kAllowed = 0.5;
/// What a gap of the first page may give or take to fill it.
inline constexpr double kGapGive = 1.0;

}  // namespace banxin::clauses
