// A file that appears whole or not at all.
#pragma once

#include <string>
#include <string_view>

namespace banxin {

/// Writes `bytes` beside `path` and moves them there once they are all on the disk, so that a
/// failure leaves an older file as it was. Writes straight to what is no regular file (a pipe,
/// /dev/null). `-` is standard output. Returns what went wrong, empty if nothing did.
std::string write_output(const std::string& path, std::string_view bytes);

}  // namespace banxin
