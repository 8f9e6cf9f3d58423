// How often each of many words occurs in a text: all at once, in one pass (Aho and Corasick,
// Efficient String Matching, 1975).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace banxin {

class WordCounts {
 public:
  explicit WordCounts(const std::vector<std::u32string>& words);

  /// Linear, and quick where the text shares few characters with the words.
  void read(std::string_view utf8);

  /// How often each word occurred in what was read, in the order given; overlaps count.
  std::vector<uint32_t> counts() const;

 private:
  /// The words' common beginnings, as a tree.
  struct Node {
    int32_t parent = 0;
    char32_t character = 0;
    int32_t link = 0;  ///< the longest other node that this one ends in
  };

  int32_t add(std::u32string_view word);
  void link_nodes();
  int32_t child(int32_t node, char32_t c) const;
  int32_t step(int32_t node, char32_t c) const;
  static uint64_t key(int32_t node, char32_t c) {
    return static_cast<uint64_t>(node) << 32 | static_cast<uint64_t>(c);
  }

  std::vector<Node> nodes_;
  std::vector<int32_t> shallow_first_;  ///< nodes by depth
  std::unordered_map<uint64_t, int32_t> children_;
  std::vector<bool> known_;  ///< low halves of the words' characters
  std::vector<int32_t> ends_;
  std::vector<uint32_t> visits_;
};

}  // namespace banxin
