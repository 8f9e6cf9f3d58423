#include "pdf/outline.h"

#include <string>
#include <utility>

#include "pdf/destinations.h"
#include "pdf/metadata.h"
#include "pdf/syntax.h"

namespace banxin {
namespace {

constexpr size_t kRoot = 0, kNone = SIZE_MAX;

/// A place in the tree; entry i of the frame is node i + 1, the root is node 0.
struct Node {
  Ref ref;
  int level = 0;
  size_t parent = kNone, previous = kNone, next = kNone, first = kNone, last = kNone;
  int64_t below = 0;  ///< descendants, all of them open
};

void link_to_parent(std::vector<Node>& nodes, size_t child, size_t parent) {
  nodes[child].parent = parent;
  nodes[child].previous = nodes[parent].last;
  if (nodes[parent].last != kNone) nodes[nodes[parent].last].next = child;
  if (nodes[parent].first == kNone) nodes[parent].first = child;
  nodes[parent].last = child;
}

std::vector<Node> make_tree(PdfObjects& objects, const std::vector<OutlineEntry>& entries) {
  std::vector<Node> nodes(1);
  nodes[kRoot].ref = objects.reserve();
  size_t open = kRoot;
  for (const OutlineEntry& entry : entries) {
    size_t child = nodes.size();
    nodes.push_back({});
    nodes[child].ref = objects.reserve();
    nodes[child].level = entry.level;
    while (open != kRoot && nodes[open].level >= entry.level) open = nodes[open].parent;
    link_to_parent(nodes, child, open);
    open = child;
  }
  for (size_t i = nodes.size() - 1; i > kRoot; --i) {
    nodes[nodes[i].parent].below += nodes[i].below + 1;
  }
  return nodes;
}

std::string entries_of(const std::vector<Node>& nodes, const Node& node) {
  std::string out;
  auto add = [&](const char* key, size_t other) {
    if (other != kNone) append_ref(out += key, nodes[other].ref);
  };
  add("/Parent ", node.parent);
  add("/Prev ", node.previous);
  add("/Next ", node.next);
  add("/First ", node.first);
  add("/Last ", node.last);
  if (node.below > 0) append_integer(out += "/Count ", node.below);
  return out;
}

bool valid(const OutlineEntry& entry, const std::string& destination, Diagnostics& diagnostics) {
  if (!destination.empty() && text_string_bytes(entry.title) <= kLongestString) return true;
  diagnostics.error("E0605", entry.span,
                    "a heading cannot stand in the outline: " + entry.title.substr(0, 120),
                    "shorten the heading to 16,000 characters or fewer");
  return false;
}

}  // namespace

std::optional<Ref> add_outline(PdfObjects& objects, const Frame& frame,
                               const std::vector<Ref>& pages, Diagnostics& diagnostics) {
  if (frame.outline.empty()) return std::nullopt;
  std::vector<std::string> destinations;
  for (const OutlineEntry& entry : frame.outline) {
    destinations.push_back(destination_entry(frame, entry.destination, pages));
    if (!valid(entry, destinations.back(), diagnostics)) return std::nullopt;
  }
  std::vector<Node> nodes = make_tree(objects, frame.outline);
  objects.set(nodes[kRoot].ref, "/Type/Outlines" + entries_of(nodes, nodes[kRoot]));
  for (size_t i = 0; i < frame.outline.size(); ++i) {
    const Node& node = nodes[i + 1];
    objects.set(node.ref, "/Title" + text_string(frame.outline[i].title) + destinations[i] +
                              entries_of(nodes, node));
  }
  return nodes[kRoot].ref;
}

}  // namespace banxin
