#include <gtest/gtest.h>

#include "layout/blocks/structure.h"

namespace banxin {
namespace {

/// The tree below `id`, a node a line, two spaces a level.
std::string drawn(const StructureTree& tree, StructureId id = StructureTree::kRoot,
                  const std::string& indent = {}) {
  const StructureNode& node = tree.node(id);
  std::string out = indent + std::string(name_of(node.tag));
  if (!node.alternative.empty()) out += " “" + node.alternative + "”";
  out += '\n';
  for (const StructureId child : node.children) out += drawn(tree, child, indent + "  ");
  return out;
}

BlockText words(std::string_view text, Role role) {
  BlockText made;
  made.add(text, role, Span::of(0, 1, 2));
  return made;
}

ParagraphBlock paragraph(Role role, std::string_view text = "文") {
  ParagraphBlock block;
  block.role = role;
  block.text = words(text, role);
  return block;
}

ParagraphBlock item(bool begins_list) {
  ParagraphBlock block = paragraph(Role::list_item, "1.");
  block.text.runs[0].label = true;
  block.text.add("项", Role::list_item, {});
  block.begins_list = begins_list;
  return block;
}

class TagBlocks : public testing::Test {
 protected:
  /// Tags the blocks and draws the tree.
  std::string tagged(std::vector<LayoutBlock>& blocks) {
    WordsStyle words;
    words.seal = "{name}印章";
    words.stamp = "{name}签名章";
    tag_blocks(blocks, StructureTree::kRoot, words, tree_);
    return drawn(tree_);
  }

  StructureTag tag_of(const BlockRun& run) const { return tree_.node(run.node).tag; }

  StructureTree tree_;
};

TEST_F(TagBlocks, TitlesHeadingsAndParagraphs) {
  TitleBlock title;
  title.text = words("题", Role::title);
  std::vector<LayoutBlock> blocks{title, paragraph(Role::addressees), paragraph(Role::heading_1),
                                  paragraph(Role::heading_2), paragraph(Role::body)};
  EXPECT_EQ(tagged(blocks), "Document\n  H\n  P\n  H1\n  H2\n  P\n");
}

TEST_F(TagBlocks, BodyTextAfterARunInHeadingIsAParagraphOfItsOwn) {
  ParagraphBlock block = paragraph(Role::heading_3, "1.题。");
  block.text.add("正文", Role::body, {});
  block.text.add("。", Role::body, {});
  std::vector<LayoutBlock> blocks{block};
  EXPECT_EQ(tagged(blocks), "Document\n  H3\n  P\n");
  const auto& runs = std::get<ParagraphBlock>(blocks[0]).text.runs;
  EXPECT_EQ(tag_of(runs[0]), StructureTag::h3);
  EXPECT_EQ(tag_of(runs[1]), StructureTag::p);
  EXPECT_EQ(runs[1].node, runs[2].node);
}

TEST_F(TagBlocks, ItemsOfOneListStandInOneList) {
  std::vector<LayoutBlock> blocks{item(true), item(false), item(true)};
  EXPECT_EQ(tagged(blocks),
            "Document\n  L\n    LI\n      Lbl\n      LBody\n    LI\n      Lbl\n      LBody\n"
            "  L\n    LI\n      Lbl\n      LBody\n");
  const auto& runs = std::get<ParagraphBlock>(blocks[0]).text.runs;
  EXPECT_EQ(tag_of(runs[0]), StructureTag::lbl);
  EXPECT_EQ(tag_of(runs[1]), StructureTag::l_body);
}

TEST_F(TagBlocks, QuotesThatFollowOneAnotherAreOne) {
  std::vector<LayoutBlock> blocks{paragraph(Role::quote), paragraph(Role::quote),
                                  paragraph(Role::body), paragraph(Role::quote)};
  EXPECT_EQ(tagged(blocks), "Document\n  BlockQuote\n    P\n    P\n  P\n  BlockQuote\n    P\n");
}

TEST_F(TagBlocks, ALinkIsANodeOfItsParagraphHoweverManyRunsItHas) {
  ParagraphBlock block = paragraph(Role::body, "见");
  block.text.links = {"http://a/", "http://b/"};
  for (const int32_t link : {0, 0, 1, -1}) {
    block.text.add("处", Role::body, {});
    block.text.runs.back().link = link;
  }
  std::vector<LayoutBlock> blocks{block};
  EXPECT_EQ(tagged(blocks), "Document\n  P\n    Link\n    Link\n");
  const auto& runs = std::get<ParagraphBlock>(blocks[0]).text.runs;
  EXPECT_EQ(runs[1].node, runs[2].node);
  EXPECT_NE(runs[2].node, runs[3].node);
  EXPECT_EQ(runs[0].node, runs[4].node);
}

TEST_F(TagBlocks, TheIndexIsATableOfLabelsAndValues) {
  InfoTableBlock block;
  block.entries = {{words("索引号", Role::index_label), words("1", Role::index_value)},
                   {words("日期", Role::index_label), words("2", Role::index_value)}};
  std::vector<LayoutBlock> blocks{block};
  EXPECT_EQ(tagged(blocks),
            "Document\n  Table\n    TR\n      TH\n      TD\n    TR\n      TH\n      TD\n");
}

TEST_F(TagBlocks, SeveralEntriesOfALabelledListAreAListBehindTheirLabel) {
  LabelledBlock block;
  block.label = words("附件：", Role::attachment_list);
  block.entries = {{words("1.", Role::attachment_list), words("甲", Role::attachment_list)},
                   {words("2.", Role::attachment_list), words("乙", Role::attachment_list)}};
  std::vector<LayoutBlock> blocks{block};
  EXPECT_EQ(tagged(blocks),
            "Document\n  P\n  L\n    LI\n      Lbl\n      LBody\n    LI\n      Lbl\n      LBody\n");
}

TEST_F(TagBlocks, TheOnlyEntryOfALabelledListGoesOnWithItsLabel) {
  LabelledBlock block;
  block.label = words("附件：", Role::attachment_list);
  block.entries = {{{}, words("甲", Role::attachment_list)}};
  std::vector<LayoutBlock> blocks{block};
  EXPECT_EQ(tagged(blocks), "Document\n  P\n");
}

TEST_F(TagBlocks, SealsAndStampsAreFiguresWithTheirSignersName) {
  SignOffBlock block;
  block.signers.resize(1);
  block.signers[0].name = words("市人民政府", Role::signature);
  block.date = words("2012年7月1日", Role::date);
  std::vector<LayoutBlock> blocks{block};
  EXPECT_EQ(tagged(blocks),
            "Document\n  P\n  Figure “市人民政府印章”\n  Figure “市人民政府签名章”\n  P\n");
  const auto& signer = std::get<SignOffBlock>(blocks[0]).signers[0];
  EXPECT_EQ(tree_.node(signer.seal.node).alternative, "市人民政府印章");
  EXPECT_EQ(tree_.node(signer.stamp.node).alternative, "市人民政府签名章");
}

}  // namespace
}  // namespace banxin
