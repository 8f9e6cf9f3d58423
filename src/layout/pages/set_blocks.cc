#include "layout/pages/set_blocks.h"

#include <mutex>
#include <utility>

#include "base/thread_pool.h"
#include "base/utf8.h"
#include "layout/elements/index_table.h"
#include "layout/elements/labelled.h"
#include "layout/elements/letterhead.h"
#include "layout/elements/sealed_sign_off.h"
#include "layout/elements/signed_sign_off.h"
#include "layout/lines/fallback_report.h"
#include "layout/lines/typesetter.h"

namespace banxin {
namespace {

/// A reader's side panel shows no more; the heading on the page is whole.
constexpr size_t kLongestOutlineTitle = 120;

/// Sets one block of whatever kind.
class BlockSetter {
 public:
  explicit BlockSetter(Typesetter& typesetter) : typesetter_(typesetter) {}

  SetBlock operator()(ParagraphBlock& block) {
    SetText set;
    set.role = block.role;
    set.keep_with_next = block.keep_with_next;
    set.keep_with_previous = block.keep_with_previous;
    set.outline_level = block.outline_level;
    if (block.outline_level > 0) set.outline_title = heading_words(block);
    set.paragraph = typesetter_.set(block.role, std::move(block.text));
    return set;
  }
  SetBlock operator()(LabelledBlock& block) {
    SetList set;
    set.role = block.role;
    set.follows = block.follows;
    set.paragraphs = set_labelled(std::move(block), typesetter_);
    return set;
  }
  SetBlock operator()(TitleBlock& block) {
    SetText set;
    set.role = block.role;
    set.outline_level = block.outline_level;
    set.outline_title = clip_utf8(block.outline_title, kLongestOutlineTitle);
    set.paragraph = typesetter_.set_title(std::move(block));
    return set;
  }
  SetBlock operator()(IndexBlock& block) {
    return set_index_table(std::move(block), typesetter_.style().page.type_width, typesetter_);
  }
  SetBlock operator()(LetterheadBlock& block) {
    return std::vector<Box>{set_letterhead(std::move(block), typesetter_)};
  }
  SetBlock operator()(SignOffBlock& block) {
    if (block.mode == ClosingMode::sealed)
      return SetSignOff{{}, set_sealed_sign_off(std::move(block), typesetter_)};
    if (block.mode == ClosingMode::signed_)
      return SetSignOff{{}, set_signed_sign_off(std::move(block), typesetter_)};
    return SetSignOff{set_sign_off(std::move(block), typesetter_), {}};
  }
  SetBlock operator()(PageBreak& block) { return block; }

 private:
  /// The number and the heading, without the body text that a run-in heading opens.
  static std::string heading_words(const ParagraphBlock& block) {
    std::string words;
    for (const BlockRun& run : block.text.runs)
      if (run.role == block.role) words.append(block.text.text, run.begin, run.end - run.begin);
    return clip_utf8(words, kLongestOutlineTitle);
  }

  Typesetter& typesetter_;
};

struct Outcome {
  SetBlock block = PageBreak{};
  std::vector<Fallback> fallbacks;
  Diagnostics diagnostics;
};

}  // namespace

std::vector<SetBlock> set_blocks(std::vector<LayoutBlock>&& blocks, const Style& style,
                                 const FontBook& fonts, const ElementFonts& element_fonts,
                                 ThreadPool& pool, const Progress& progress,
                                 Diagnostics& diagnostics) {
  std::vector<Outcome> outcomes(blocks.size());
  std::mutex progress_mutex;
  size_t done = 0;
  pool.for_each(blocks.size(), [&](size_t i) {
    Typesetter typesetter(style, fonts, element_fonts);
    outcomes[i].block = std::visit(BlockSetter(typesetter), blocks[i]);
    outcomes[i].fallbacks = std::move(typesetter.fallbacks());
    outcomes[i].diagnostics = std::move(typesetter.diagnostics());
    if (!progress) return;
    const std::lock_guard lock(progress_mutex);
    progress(++done, blocks.size());
  });
  FallbackReport fallbacks(fonts);
  std::vector<SetBlock> set;
  set.reserve(outcomes.size());
  for (Outcome& outcome : outcomes) {
    set.push_back(std::move(outcome.block));
    fallbacks.add(outcome.fallbacks);
    diagnostics.append(std::move(outcome.diagnostics));
  }
  fallbacks.report(diagnostics);
  return set;
}

SetBlock reset_block(LayoutBlock&& block, int permille, const Style& style, const FontBook& fonts,
                     const ElementFonts& element_fonts) {
  Typesetter typesetter(style, fonts, element_fonts, permille);
  return std::visit(BlockSetter(typesetter), block);
}

}  // namespace banxin
