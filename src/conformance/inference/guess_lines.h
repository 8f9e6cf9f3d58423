// Lines that were read as one though they are two, or as two though they are one.
#pragma once

#include "conformance/measured.h"

namespace banxin::guess {

/// Cuts a line before its character `index`, which begins a line of its own.
void split_line(MeasuredPage& page, size_t line, size_t index);

/// Makes one line of those of the role that stand side by side.
void join_rows(MeasuredPage& page, Role role);

}  // namespace banxin::guess
