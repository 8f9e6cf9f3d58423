// What the parts of a document are to a reader who does not see them: a tree in reading order
// (ISO 32000-1 14.7, 14.8). Items of the pages name the node that they belong to.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "base/structure_tag.h"

namespace banxin {

/// Number of a node; kArtifact: none, for what says nothing (14.8.2.2: rules, page numbers).
using StructureId = uint32_t;
inline constexpr StructureId kArtifact = UINT32_MAX;

/// What a table's head cell is the head of (ISO 32000-1 14.8.5.7).
enum class HeadScope : uint8_t { none, row, column };

struct StructureNode {
  StructureTag tag = StructureTag::p;
  HeadScope scope = HeadScope::none;
  uint16_t columns = 1;  ///< that a table's cell covers
  uint32_t rows = 1;
  StructureId parent = kArtifact;
  std::vector<StructureId> children;  ///< in reading order
  std::string language;               ///< BCP 47, where it changes; empty: the parent's
  std::string alternative;            ///< what a picture shows, in words
  Span span;
};

/// Node 0 is the Document.
class StructureTree {
 public:
  StructureTree() {
    nodes_.emplace_back();
    node(kRoot).tag = StructureTag::document;
  }

  static constexpr StructureId kRoot = 0;
  const StructureNode& node(StructureId id) const { return nodes_[id]; }
  StructureNode& node(StructureId id) { return nodes_[id]; }
  size_t size() const { return nodes_.size(); }

  /// Adds a node as the last child of `parent`; returns its number.
  StructureId add(StructureId parent, StructureTag tag, Span span = {});
  /// Takes out of the tree what no item names and what holds nothing that is named (but cells of
  /// tables), and puts children in the order in which their text comes; a child without text (a
  /// seal) stays behind the one before it. `first`: by node, the number of its first text, kNoText
  /// where it has none but something is drawn, kUnused where nothing is. Numbers of nodes stay.
  void settle(const std::vector<uint64_t>& first);
  static constexpr uint64_t kNoText = UINT64_MAX - 1, kUnused = UINT64_MAX;

 private:
  std::vector<StructureNode> nodes_;
};

}  // namespace banxin
