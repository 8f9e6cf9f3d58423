#include "layout/blocks/structure.h"

#include <string>
#include <utility>
#include <variant>

namespace banxin {
namespace {

Span span_of(const BlockText& text) { return text.runs.empty() ? Span{} : text.runs.front().span; }

/// `{name}印章` of a name.
std::string alternative_of(const std::string& pattern, const std::string& name) {
  std::string words = pattern;
  constexpr std::string_view kName = "{name}";
  if (const size_t at = words.find(kName); at != words.npos) words.replace(at, kName.size(), name);
  return words;
}

/// Gives runs their node, and those of a link one of their own below it.
class RunTagger {
 public:
  explicit RunTagger(StructureTree& tree) : tree_(tree) {}

  void tag(BlockRun& run, StructureId holder) {
    if (run.link < 0) {
      link_ = -1;
      run.node = holder;
      return;
    }
    if (run.link != link_ || holder != holder_)
      link_node_ = tree_.add(holder, StructureTag::link, run.span);
    link_ = run.link;
    holder_ = holder;
    run.node = link_node_;
  }

 private:
  StructureTree& tree_;
  int32_t link_ = -1;
  StructureId holder_ = kArtifact, link_node_ = kArtifact;
};

class BlockTagger {
 public:
  BlockTagger(StructureId parent, const WordsStyle& words, StructureTree& tree)
      : parent_(parent), words_(words), tree_(tree) {}

  void operator()(ParagraphBlock& block) {
    if (block.role == Role::list_item) return tag_item(block);
    list_ = kArtifact;
    if (block.role != Role::quote) quote_ = kArtifact;
    if (block.role == Role::quote) {
      if (quote_ == kArtifact) quote_ = tree_.add(parent_, row_of(block.role).tag, block.span);
      return tag_text(block.text, quote_, StructureTag::p, tree_);
    }
    tag_paragraph(block);
  }
  void operator()(LabelledBlock& block) {
    leave();
    tag_labelled(block, parent_, tree_);
  }
  void operator()(TitleBlock& block) {
    leave();
    tag_text(block.text, parent_, row_of(block.role).tag, tree_);
  }
  void operator()(InfoTableBlock& block) {
    leave();
    tag_index(block, parent_);
  }
  void operator()(LetterheadBlock& block) {
    leave();
    const StructureId head = tree_.add(parent_, StructureTag::sect);
    if (block.index) tag_index(*block.index, head);
    for (LetterheadBlock::Line& line : block.lines) line_of(line.text, head);
    line_of(block.parallel_mark, head);
    const StructureId mark = tree_.add(head, StructureTag::p);
    for (BlockText& issuer : block.issuers) give(issuer, mark);
    give(block.suffix, mark);
    line_of(block.number, head);
    const StructureId signers = tree_.add(head, StructureTag::p);
    give(block.signer_label, signers);
    for (BlockText& signer : block.signers) give(signer, signers);
  }
  void operator()(SignOffBlock& block) {
    leave();
    for (SignOffBlock::Signer& signer : block.signers) {
      const StructureId line = tree_.add(parent_, StructureTag::p, signer.span);
      give(signer.office, line);
      give(signer.name, line);
      signer.seal.node = figure(words_.seal, signer, signer.seal);
      signer.stamp.node = figure(words_.stamp, signer, signer.stamp);
    }
    if (block.date) line_of(*block.date, parent_);
  }
  void operator()(NamesBlock& block) {
    leave();
    const StructureId list = tree_.add(parent_, StructureTag::l, block.span);
    for (NamesBlock::Entry& entry : block.entries) {
      const StructureId item = tree_.add(list, StructureTag::li, span_of(entry.name));
      const StructureId words = tree_.add(item, StructureTag::l_body, span_of(entry.name));
      give(entry.name, words);
      give(entry.unit, words);
    }
  }
  void operator()(GridTableBlock& block) {
    leave();
    const StructureId table = tree_.add(parent_, StructureTag::table, block.span);
    const StructureId caption = tree_.add(table, StructureTag::caption, block.span);
    give(block.caption, caption);
    give(block.unit, caption);
    tag_cells(block, table);
    for (BlockText& note : block.notes) tag_text(note, parent_, StructureTag::p, tree_);
  }
  void operator()(PageBreak&) {}
  void operator()(TurnedTable&) {}

 private:
  /// What stands next belongs to no list and no quote.
  void leave() {
    list_ = kArtifact;
    quote_ = kArtifact;
  }

  void tag_item(ParagraphBlock& block) {
    quote_ = kArtifact;
    if (block.begins_list || list_ == kArtifact)
      list_ = tree_.add(parent_, StructureTag::l, block.span);
    const StructureId item = tree_.add(list_, StructureTag::li, block.span);
    const StructureId label = tree_.add(item, StructureTag::lbl, block.span);
    const StructureId words = tree_.add(item, row_of(block.role).tag, block.span);
    RunTagger tagger(tree_);
    for (BlockRun& run : block.text.runs) tagger.tag(run, run.label ? label : words);
  }

  /// Body text after a run-in heading is a paragraph of its own.
  void tag_paragraph(ParagraphBlock& block) {
    const StructureId first = tree_.add(parent_, row_of(block.role).tag, block.span);
    StructureId body = kArtifact;
    RunTagger tagger(tree_);
    for (BlockRun& run : block.text.runs) {
      const bool goes_on = heading_level(block.role) > 0 && heading_level(run.role) == 0;
      if (goes_on && body == kArtifact) body = tree_.add(parent_, row_of(run.role).tag, run.span);
      tagger.tag(run, goes_on ? body : first);
    }
  }

  void tag_cells(GridTableBlock& block, StructureId table) {
    const CellPlaces& cells = *block.cells;
    const auto heads = static_cast<uint32_t>(block.table->header_rows);
    const auto stubs = static_cast<uint32_t>(block.table->header_columns);
    block.nodes.reserve(cells.size());
    StructureId group = kArtifact;
    for (uint32_t row = 0; row < cells.rows(); ++row) {
      if (row == 0 || row == heads)
        group =
            tree_.add(table, row < heads ? StructureTag::t_head : StructureTag::t_body, block.span);
      const StructureId line = tree_.add(group, StructureTag::tr, block.span);
      for (uint32_t i = cells.begin_of(row); i < cells.end_of(row); ++i) {
        const PlacedCell& placed = cells[i];
        const bool of_column = row < heads || placed.cell->header;
        const bool is_head = of_column || placed.column < stubs;
        const StructureId id =
            tree_.add(line, is_head ? StructureTag::th : StructureTag::td, placed.cell->text.span);
        StructureNode& node = tree_.node(id);
        node.columns = static_cast<uint16_t>(placed.cell->colspan);
        node.rows = static_cast<uint32_t>(placed.cell->rowspan);
        if (is_head) node.scope = of_column ? HeadScope::column : HeadScope::row;
        block.nodes.push_back(id);
      }
    }
  }

  void tag_index(InfoTableBlock& block, StructureId parent) {
    const StructureId table = tree_.add(parent, StructureTag::table, block.span);
    for (InfoTableBlock::Entry& entry : block.entries) {
      const StructureId row = tree_.add(table, StructureTag::tr, span_of(entry.label));
      tag_text(entry.label, row, row_of(Role::index_label).tag, tree_);
      tag_text(entry.value, row, row_of(Role::index_value).tag, tree_);
    }
  }

  void line_of(BlockText& text, StructureId parent) {
    tag_text(text, parent, StructureTag::p, tree_);
  }

  void give(BlockText& text, StructureId node) {
    RunTagger tagger(tree_);
    for (BlockRun& run : text.runs) tagger.tag(run, node);
  }

  StructureId figure(const std::string& words, const SignOffBlock::Signer& signer,
                     const SignOffBlock::Impressed& impressed) {
    const StructureId id = tree_.add(parent_, StructureTag::figure, impressed.span);
    tree_.node(id).alternative = alternative_of(words, signer.name.text);
    return id;
  }

  const StructureId parent_;
  const WordsStyle& words_;
  StructureTree& tree_;
  /// What the next item or quote goes on with, if anything.
  StructureId list_ = kArtifact, quote_ = kArtifact;
};

}  // namespace

void tag_blocks(std::vector<LayoutBlock>& blocks, StructureId parent, const WordsStyle& words,
                StructureTree& tree) {
  BlockTagger tagger(parent, words, tree);
  for (LayoutBlock& block : blocks) std::visit(tagger, block);
}

void tag_labelled(LabelledBlock& block, StructureId parent, StructureTree& tree) {
  RunTagger tagger(tree);
  const StructureId line = tree.add(parent, row_of(block.role).tag, span_of(block.label));
  for (BlockRun& run : block.label.runs) tagger.tag(run, line);
  if (block.entries.size() == 1) {
    for (BlockRun& run : block.entries.front().text.runs) tagger.tag(run, line);
    return;
  }
  const StructureId list = tree.add(parent, StructureTag::l, span_of(block.label));
  for (LabelledBlock::Entry& entry : block.entries) {
    const StructureId item = tree.add(list, StructureTag::li, span_of(entry.number));
    tag_text(entry.number, item, StructureTag::lbl, tree);
    tag_text(entry.text, item, StructureTag::l_body, tree);
  }
}

void tag_text(BlockText& text, StructureId parent, StructureTag tag, StructureTree& tree) {
  if (text.runs.empty()) return;
  const StructureId node = tree.add(parent, tag, span_of(text));
  RunTagger tagger(tree);
  for (BlockRun& run : text.runs) tagger.tag(run, node);
}

}  // namespace banxin
