// A file that appears whole or not at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace banxin {

/// Which of the files that were read `output` is, through whatever links; empty if none.
std::string input_overwritten(const std::string& output, const std::vector<std::string>& inputs);

/// Writes `bytes` beside `path` and moves them there once they are all on the disk, so that a
/// failure leaves an older file as it was. Writes straight to what is no regular file (a pipe,
/// /dev/null). `-` is standard output. Returns what went wrong, empty if nothing did.
std::string write_output(const std::string& path, std::string_view bytes);

}  // namespace banxin
