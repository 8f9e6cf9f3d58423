#include "frame/structure.h"

#include <algorithm>
#include <utility>

namespace banxin {

StructureId StructureTree::add(StructureId parent, StructureTag tag, Span span) {
  const auto id = static_cast<StructureId>(nodes_.size());
  StructureNode& added = nodes_.emplace_back();
  added.tag = tag;
  added.parent = parent;
  added.span = span;
  nodes_[parent].children.push_back(id);
  return id;
}

// A node's number is above its parent's, so children are settled before their parents.
void StructureTree::settle(const std::vector<uint64_t>& first) {
  std::vector<uint64_t> keys = first;
  keys.resize(nodes_.size(), kUnused);
  // A table is read by its columns: cells without words count.
  for (size_t id = 0; id < nodes_.size(); ++id)
    if (nodes_[id].tag == StructureTag::td || nodes_[id].tag == StructureTag::th)
      keys[id] = std::min(keys[id], kNoText);
  for (size_t id = nodes_.size(); id-- > 0;) {
    auto& children = nodes_[id].children;
    std::erase_if(children, [&](StructureId child) { return keys[child] == kUnused; });
    uint64_t before = 0;
    for (const StructureId child : children) {
      keys[id] = std::min(keys[id], keys[child]);
      if (keys[child] == kNoText) keys[child] = before;
      before = keys[child];
    }
    std::stable_sort(children.begin(), children.end(),
                     [&](StructureId a, StructureId b) { return keys[a] < keys[b]; });
  }
}

}  // namespace banxin
