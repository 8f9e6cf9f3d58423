// The structure tree of every document, sample and golden: what a reader that does not see the
// pages is told is what they show, once and in their order (ISO 32000-1 14.8.2.3).
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "property/documents.h"
#include "tree_paths.h"

namespace banxin {
namespace {

std::vector<std::string> reports() {
  std::vector<std::string> found;
  for (const char* folder : {"/samples", "/tests/documents", "/tests/golden"})
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(BANXIN_SOURCE_DIR + std::string(folder)))
      if (entry.path().extension() == ".toml") found.push_back(entry.path().string());
  std::sort(found.begin(), found.end());
  return found;
}

std::string text_of(const FramePage& page, const GlyphRun& run) {
  return page.text.substr(run.text_begin, run.text_end - run.text_begin);
}

/// What is read of a node and what it holds. A paragraph that a link parts is read by its items.
class Reading {
 public:
  explicit Reading(const Frame& frame) : frame_(frame) {
    for (const FramePage& page : frame.pages)
      for (const FrameItem& item : page.items)
        if (const GlyphRun* run = item.text(); run != nullptr && item.node != kArtifact)
          items_.push_back({item.node, text_of(page, *run)});
    for (size_t i = 0; i < items_.size(); ++i) of_node_[items_[i].node].push_back(i);
  }

  /// Items in the order of the tree; those of one node and its children in the pages' order.
  std::string run() {
    std::vector<size_t> order;
    read(StructureTree::kRoot, order);
    std::string text;
    for (const size_t i : order) text += items_[i].text;
    return text;
  }
  std::string as_shown() const {
    std::string text;
    for (const Item& item : items_) text += item.text;
    return text;
  }

 private:
  struct Item {
    StructureId node;
    std::string text;
  };

  void read(StructureId id, std::vector<size_t>& order) {
    const StructureNode& node = frame_.structure.node(id);
    std::vector<size_t> own = of_node_[id];
    for (const StructureId child : node.children)
      if (frame_.structure.node(child).tag == StructureTag::link)
        own.insert(own.end(), of_node_[child].begin(), of_node_[child].end());
    std::sort(own.begin(), own.end());
    order.insert(order.end(), own.begin(), own.end());
    for (const StructureId child : node.children)
      if (frame_.structure.node(child).tag != StructureTag::link) read(child, order);
  }

  const Frame& frame_;
  std::vector<Item> items_;
  std::map<StructureId, std::vector<size_t>> of_node_;
};

/// Nodes that the tree reaches, each as often as it does.
void count_nodes(const StructureTree& tree, StructureId id, std::vector<int>& counts) {
  ++counts[id];
  for (const StructureId child : tree.node(id).children) {
    EXPECT_EQ(tree.node(child).parent, id);
    count_nodes(tree, child, counts);
  }
}

bool has_turned_table(const Report& report) {
  for (const Section& section : report.sections)
    for (const Block& block : section.blocks)
      if (const auto* table = std::get_if<TableBlock>(&block.content);
          table != nullptr && table->turn != TableTurn::upright)
        return true;
  return false;
}

class Structure : public testing::TestWithParam<std::string> {};

TEST_P(Structure, SaysWhatThePagesShowOnceAndInTheirOrder) {
  const CompiledDocument document = compiled_document(GetParam());
  const Frame& frame = document.compilation->frame;
  if (frame.pages.empty()) GTEST_SKIP() << "the program must refuse it";

  std::vector<int> counts(frame.structure.size()), used(frame.structure.size());
  count_nodes(frame.structure, StructureTree::kRoot, counts);
  for (const FramePage& page : frame.pages)
    for (const FrameItem& item : page.items) {
      // A table's head stands again on each of its pages.
      EXPECT_FALSE(item.text() != nullptr && item.role != Role::page_number &&
                   !is_of_table(item.role) && item.node == kArtifact)
          << name_of(item.role) << " is said nowhere";
      EXPECT_TRUE(item.role != Role::page_number || item.node == kArtifact);
      if (item.node != kArtifact) ++used[item.node];
    }
  for (StructureId id = 0; id < counts.size(); ++id) {
    const StructureTag tag = frame.structure.node(id).tag;
    const bool cell = tag == StructureTag::td || tag == StructureTag::th;  // one may be empty
    const bool empty = !cell && used[id] == 0 && frame.structure.node(id).children.empty();
    EXPECT_LE(counts[id], 1) << "node " << id << " stands twice";
    EXPECT_FALSE(used[id] > 0 && counts[id] == 0) << "node " << id << " is not in the tree";
    EXPECT_FALSE(id > 0 && counts[id] == 1 && empty) << "node " << id << " holds nothing";
  }
  Reading reading(frame);
  std::string read = reading.run(), shown = reading.as_shown();
  if (has_turned_table(document.report)) {
    // It stands behind the page that speaks of it, perhaps amid a paragraph that goes on.
    std::sort(read.begin(), read.end());
    std::sort(shown.begin(), shown.end());
  }
  EXPECT_EQ(read, shown);
}

INSTANTIATE_TEST_SUITE_P(Documents, Structure, testing::ValuesIn(reports()), [](const auto& param) {
  std::string name = std::filesystem::relative(param.param, BANXIN_SOURCE_DIR).string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); },
      '_');
  return name;
});

}  // namespace
}  // namespace banxin
