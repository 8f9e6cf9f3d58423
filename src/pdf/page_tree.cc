#include "pdf/page_tree.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "pdf/syntax.h"

namespace banxin {
namespace {

constexpr size_t kFanOut = 64;

/// A node, or a page: then its `kids` are none and `leaves` is 1.
struct TreeNode {
  Ref ref;
  std::vector<size_t> kids;
  size_t leaves = 1;
};

size_t add_parent(std::vector<TreeNode>& nodes, Ref ref, const std::vector<size_t>& level,
                  size_t begin, size_t end) {
  TreeNode parent{ref, {}, 0};
  for (size_t i = begin; i < end; ++i) {
    parent.kids.push_back(level[i]);
    parent.leaves += nodes[level[i]].leaves;
  }
  nodes.push_back(std::move(parent));
  return nodes.size() - 1;
}

std::string node_entries(const std::vector<TreeNode>& nodes, const TreeNode& node) {
  std::string out = "/Kids[";
  for (size_t kid : node.kids) {
    append_ref(out, nodes[kid].ref);
    out += ' ';
  }
  out.back() = ']';
  append_integer(out += "/Count ", static_cast<int64_t>(node.leaves));
  return out;
}

/// Adds the nodes above `level` until few enough are left to be the root's kids: those it leaves.
void add_levels(PdfObjects& objects, std::vector<TreeNode>& nodes, std::vector<size_t>& level) {
  while (level.size() > kFanOut) {
    std::vector<size_t> above;
    for (size_t i = 0; i < level.size(); i += kFanOut) {
      size_t end = std::min(i + kFanOut, level.size());
      above.push_back(add_parent(nodes, objects.reserve(), level, i, end));
    }
    level = std::move(above);
  }
}

}  // namespace

PageTree::PageTree(PdfObjects& objects, size_t pages, const std::string& inherited)
    : parents_(pages) {
  std::vector<TreeNode> nodes(pages);
  for (TreeNode& page : nodes) pages_.push_back(page.ref = objects.reserve());
  std::vector<size_t> level(pages);
  std::iota(level.begin(), level.end(), 0);
  add_levels(objects, nodes, level);
  size_t root = add_parent(nodes, objects.page_root(), level, 0, level.size());
  objects.set_page_root(inherited + node_entries(nodes, nodes[root]));
  for (size_t i = pages; i < nodes.size(); ++i) {
    for (size_t kid : nodes[i].kids) {
      if (kid < pages) {
        parents_[kid] = nodes[i].ref;
      } else {
        std::string entries = "/Type/Pages";
        append_ref(entries += "/Parent ", nodes[i].ref);
        objects.set(nodes[kid].ref, entries + node_entries(nodes, nodes[kid]));
      }
    }
  }
}

}  // namespace banxin
