// "did you mean": the known word nearest to a misspelt one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace banxin {

/// Restricted Damerau-Levenshtein distance in bytes: insertions, deletions, changes, swaps of
/// neighbours. Any distance above `limit` is returned as limit + 1.
size_t edit_distance(std::string_view a, std::string_view b, size_t limit);

/// The word of `known` that was probably meant by `word`: the Chinese term or common synonym of
/// one, or the nearest within a third of the length. Empty if none comes near.
std::string_view suggest(std::string_view word, const std::vector<std::string_view>& known);

/// "'a', 'b' or 'c'".
std::string list_of(const std::vector<std::string_view>& words);

}  // namespace banxin
