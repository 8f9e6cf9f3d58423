// What the program sets and an author typed as well: numbers, labels, marks at an end.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "lint/linted_text.h"

namespace banxin {

/// How many characters a number at the text's beginning takes: 一、 （一） 1. （1） ①, however
/// written; 0: none. Of a division's: 第一章.
size_t typed_number(std::u32string_view text, bool division);

/// W0251: a number that stands twice. `what` says where: "a heading".
void lint_typed_number(const LintedText& text, bool division, std::string_view what,
                       Diagnostics& diagnostics);

/// W0252: a label that stands twice: 抄送： before the first of 抄送.
void lint_typed_label(const LintedText& text, std::u32string_view label, Diagnostics& diagnostics);

/// W0252: 附件1： before an attachment's title.
void lint_typed_attachment(const LintedText& text, Diagnostics& diagnostics);

/// W0253: a mark at the end of a title or a name.
void lint_end_mark(const LintedText& text, std::string_view what, Diagnostics& diagnostics);

}  // namespace banxin
