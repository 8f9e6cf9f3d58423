// Which of the standard's faces a font is, by its name.
#pragma once

#include <string_view>

namespace banxin {

enum class FaceKind { unknown, fangsong, title_song, song, hei, kai, latin };

/// 仿宋, 小标宋, 宋体, 黑体, 楷体, a Latin face; unknown: a face that none of them is known to be.
FaceKind face_kind(std::string_view font);
std::string_view name_of(FaceKind kind);

/// How much lower than in most faces Han ink stands in this one, in parts of its size: 0, but for
/// faces known to. The squares that the standard counts in are drawn around the ink, so a face's
/// baseline is as much below that of its squares.
double square_drop(std::string_view font);

/// Whether the name says that the face is bold: 小标宋 and 黑体 are so by nature and do not count.
bool is_bold(std::string_view font);

}  // namespace banxin
