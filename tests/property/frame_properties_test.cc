// What must be true of every document's frame, whatever is in it: what its nodes may hold
// (ISO 32000-1 14.8.4), what its drawings and links belong to, and that it takes no room to spare.
#include <gtest/gtest.h>

#include <filesystem>

#include "golden/whole_file.h"
#include "property/documents.h"
#include "tree_paths.h"
#include "tree_world.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

/// Every sample, golden and document of the tests; in its own folder, where its pictures are.
const std::vector<CompiledDocument>& documents() {
  static const std::vector<CompiledDocument> all = [] {
    const TreeWorld world;
    Session session(world);
    std::vector<CompiledDocument> found;
    for (const char* folder : {"samples", "tests/documents", "tests/golden"})
      for (const auto& entry :
           fs::recursive_directory_iterator(fs::path(BANXIN_SOURCE_DIR) / folder)) {
        const fs::path& path = entry.path();
        if (path.extension() != ".toml") continue;
        CompiledDocument& one = found.emplace_back();
        one.name = fs::relative(path, BANXIN_SOURCE_DIR).string();
        one.compilation = check(
            session, {path.filename().string(), whole_file(path), path.parent_path().string()});
      }
    return found;
  }();
  return all;
}

/// Calls `check` with the document, page and item for every item of every document.
template <class Check>
void for_each_item(Check check) {
  for (const CompiledDocument& document : documents())
    for (const FramePage& page : document.compilation->frame.pages)
      for (const FrameItem& item : page.items) check(document, page, item);
}

const StructureTree& tree_of(const CompiledDocument& document) {
  return document.compilation->frame.structure;
}

TEST(FrameProperties, SealsAndStampsAreFiguresWithWordsForThem) {
  size_t figures = 0;
  for_each_item([&](const CompiledDocument& document, const FramePage&, const FrameItem& item) {
    if (item.text() != nullptr || (item.role != Role::seal && item.role != Role::stamp)) return;
    ASSERT_NE(item.node, kArtifact) << document.name;
    const StructureNode& node = tree_of(document).node(item.node);
    EXPECT_EQ(node.tag, StructureTag::figure) << document.name;
    EXPECT_FALSE(node.alternative.empty()) << document.name;
    EXPECT_TRUE(item.span.known()) << document.name << ": E0612 could not point at it";
    ++figures;
  });
  EXPECT_GT(figures, 10U);
}

TEST(FrameProperties, RulesAreArtifacts) {
  size_t rules = 0;
  for_each_item([&](const CompiledDocument& document, const FramePage&, const FrameItem& item) {
    if (row_of(item.role).tag != StructureTag::artifact || item.path() == nullptr) return;
    EXPECT_EQ(item.node, kArtifact) << document.name << ", " << name_of(item.role);
    ++rules;
  });
  EXPECT_GT(rules, 10U);
}

TEST(FrameProperties, RulesLieBelowTextAndSealsAboveIt) {
  const auto layer_of = [](const FrameItem& item) {
    if (item.text() != nullptr) return 1;
    return row_of(item.role).tag == StructureTag::artifact ? 0 : 2;
  };
  for (const CompiledDocument& document : documents())
    for (const FramePage& page : document.compilation->frame.pages)
      EXPECT_TRUE(std::is_sorted(page.items.begin(), page.items.end(),
                                 [&](const FrameItem& below, const FrameItem& above) {
                                   return layer_of(below) < layer_of(above);
                                 }))
          << document.name << ", page " << page.number;
}

TEST(FrameProperties, ListsAndTablesHoldTheirPartsAlone) {
  using Tag = StructureTag;
  const auto is_part = [](Tag tag) {
    return tag == Tag::li || tag == Tag::lbl || tag == Tag::l_body || tag == Tag::tr ||
           tag == Tag::th || tag == Tag::td || tag == Tag::caption || tag == Tag::t_head ||
           tag == Tag::t_body;
  };
  const auto may_hold = [&](Tag parent, Tag child) {
    if (parent == Tag::l) return child == Tag::li;
    if (parent == Tag::li) return child == Tag::lbl || child == Tag::l_body;
    const bool rows = parent == Tag::t_head || parent == Tag::t_body;
    if (parent == Tag::table && child != Tag::tr)
      return child == Tag::caption || child == Tag::t_head || child == Tag::t_body;
    if (parent == Tag::table || rows) return child == Tag::tr;
    if (parent == Tag::tr) return child == Tag::th || child == Tag::td;
    return !is_part(child) && child != Tag::document && child != Tag::artifact;
  };
  size_t parts = 0;
  for (const CompiledDocument& document : documents()) {
    const StructureTree& tree = tree_of(document);
    for (StructureId id = 0; id < tree.size(); ++id)
      for (const StructureId child : tree.node(id).children) {
        const Tag held = tree.node(child).tag;
        EXPECT_TRUE(may_hold(tree.node(id).tag, held))
            << document.name << ": " << name_of(held) << " in " << name_of(tree.node(id).tag);
        if (is_part(held)) ++parts;
      }
  }
  EXPECT_GT(parts, 50U);
}

TEST(FrameProperties, LinksAreLinkNodesAndKnowWhereTheyWereWritten) {
  size_t links = 0;
  for (const CompiledDocument& document : documents())
    for (const FramePage& page : document.compilation->frame.pages)
      for (const FrameLink& link : page.links) {
        ASSERT_NE(link.node, kArtifact) << document.name;
        EXPECT_EQ(tree_of(document).node(link.node).tag, StructureTag::link) << document.name;
        EXPECT_TRUE(link.span.known()) << document.name;
        ++links;
      }
  EXPECT_GT(links, 0U);
}

TEST(FrameProperties, TheOutlineLeadsToItsHeadingsInTheirOrder) {
  size_t entries = 0;
  for (const CompiledDocument& document : documents()) {
    const Frame& frame = document.compilation->frame;
    uint32_t page = 0;
    for (const OutlineEntry& entry : frame.outline) {
      ASSERT_LT(entry.destination, frame.destinations.size()) << document.name;
      const FrameDestination& to = frame.destinations[entry.destination];
      ASSERT_LT(to.page, frame.pages.size()) << document.name;
      EXPECT_GE(to.page, page) << document.name << ": " << entry.title;
      EXPECT_TRUE(entry.span.known()) << document.name << ": " << entry.title;
      page = to.page;
      ++entries;
    }
  }
  EXPECT_GT(entries, 100U);
}

// Thousands of pages are kept until they are written: a vector that has doubled for its last item
// would take half as much again.
TEST(FrameProperties, PagesKeepNoRoomToSpare) {
  for (const CompiledDocument& document : documents())
    for (const FramePage& page : document.compilation->frame.pages) {
      EXPECT_EQ(page.items.capacity(), page.items.size()) << document.name;
      EXPECT_EQ(page.glyphs.capacity(), page.glyphs.size()) << document.name;
      EXPECT_LE(page.text.capacity(), std::max(page.text.size(), std::string().capacity()))
          << document.name;
    }
}

}  // namespace
}  // namespace banxin
