#include "frame/settle_structure.h"

#include <algorithm>
#include <vector>

namespace banxin {

void settle_structure(Frame& frame) {
  std::vector<uint64_t> first(frame.structure.size(), StructureTree::kUnused);
  uint64_t number = 0;
  for (const FramePage& page : frame.pages)
    for (const FrameItem& item : page.items) {
      if (item.node == kArtifact) continue;
      const uint64_t key = item.text() != nullptr ? number++ : StructureTree::kNoText;
      first[item.node] = std::min(first[item.node], key);
    }
  frame.structure.settle(first);
}

}  // namespace banxin
