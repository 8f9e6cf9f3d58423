// What careless typing leaves in a title.
#pragma once

#include <vector>

#include "model/report/report.h"

namespace banxin {

/// Drops the ASCII spaces between two Han characters or marks: 猎捕工具 和方法. Those before 关于
/// stand between issuers and stay. `lines`, the author's own, keep their places in the words.
void drop_stray_spaces(RichText& words, std::vector<TitleLine>& lines);

}  // namespace banxin
