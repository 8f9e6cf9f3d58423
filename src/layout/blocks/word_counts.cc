#include "layout/blocks/word_counts.h"

#include <algorithm>

#include "base/utf8.h"

namespace banxin {

WordCounts::WordCounts(const std::vector<std::u32string>& words) : nodes_(1), known_(0x10000) {
  for (const std::u32string& word : words) ends_.push_back(add(word));
  link_nodes();
  visits_.resize(nodes_.size());
}

int32_t WordCounts::add(std::u32string_view word) {
  int32_t node = 0;
  for (const char32_t c : word) {
    known_[c & 0xFFFF] = true;
    const auto fresh = static_cast<int32_t>(nodes_.size());
    const auto [found, is_new] = children_.emplace(key(node, c), fresh);
    if (is_new) nodes_.push_back({node, c, 0});
    node = found->second;
  }
  return node;
}

void WordCounts::link_nodes() {
  std::vector<uint32_t> depth(nodes_.size());
  for (size_t node = 1; node < nodes_.size(); ++node) {
    depth[node] = depth[nodes_[node].parent] + 1;
    shallow_first_.push_back(static_cast<int32_t>(node));
  }
  std::stable_sort(shallow_first_.begin(), shallow_first_.end(),
                   [&](int32_t a, int32_t b) { return depth[a] < depth[b]; });
  for (const int32_t node : shallow_first_) {
    const auto [parent, character, unset] = nodes_[node];
    if (parent != 0) nodes_[node].link = step(nodes_[parent].link, character);
  }
}

int32_t WordCounts::child(int32_t node, char32_t c) const {
  const auto found = children_.find(key(node, c));
  return found == children_.end() ? -1 : found->second;
}

int32_t WordCounts::step(int32_t node, char32_t c) const {
  int32_t next = child(node, c);
  while (next < 0 && node != 0) {
    node = nodes_[node].link;
    next = child(node, c);
  }
  return std::max(next, 0);
}

void WordCounts::read(std::string_view utf8) {
  int32_t node = 0;
  for (size_t at = 0; at < utf8.size(); at += utf8_length(utf8, at)) {
    const char32_t c = utf8_at(utf8, at);
    node = known_[c & 0xFFFF] ? step(node, c) : 0;
    ++visits_[node];
  }
}

std::vector<uint32_t> WordCounts::counts() const {
  std::vector<uint32_t> sums = visits_;
  // A word occurs wherever a longer node that it ends is visited.
  for (auto node = shallow_first_.rbegin(); node != shallow_first_.rend(); ++node)
    sums[nodes_[*node].link] += sums[*node];
  std::vector<uint32_t> counts;
  for (const int32_t end : ends_) counts.push_back(sums[end]);
  return counts;
}

}  // namespace banxin
