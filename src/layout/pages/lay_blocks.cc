#include "layout/pages/lay_blocks.h"

#include <mutex>
#include <utility>

#include "base/utf8.h"
#include "layout/elements/info_table.h"
#include "layout/elements/labelled.h"
#include "layout/elements/lay_table.h"
#include "layout/elements/letterhead.h"
#include "layout/elements/name_list.h"
#include "layout/elements/sealed_sign_off.h"
#include "layout/elements/signed_sign_off.h"
#include "layout/lines/fallback_report.h"
#include "layout/lines/typesetter.h"
#include "layout/titles/lay_title.h"

namespace banxin {
namespace {

/// A reader's side panel shows no more; the heading on the page is whole.
constexpr size_t kLongestOutlineTitle = 120;

/// Lays one block of whatever kind.
class BlockLayout {
 public:
  BlockLayout(const LayoutContext& context, Typesetter& typesetter)
      : context_(context), typesetter_(typesetter) {}

  LaidBlock operator()(ParagraphBlock& block) {
    LaidParagraph set;
    set.role = block.role;
    set.keep_with_next = block.keep_with_next;
    set.keep_with_previous = block.keep_with_previous;
    set.outline_level = block.outline_level;
    if (block.outline_level > 0) set.outline_title = heading_words(block);
    set.text = typesetter_.lay(typesetter_.shape(block.role, std::move(block.text)));
    return set;
  }
  LaidBlock operator()(LabelledBlock& block) {
    LaidList set;
    set.role = block.role;
    set.follows = block.follows;
    set.entries = lay_labelled(std::move(block), typesetter_);
    return set;
  }
  LaidBlock operator()(TitleBlock& block) {
    LaidParagraph set;
    set.role = block.role;
    set.outline_level = block.outline_level;
    set.outline_title = clip_utf8(block.outline_title, kLongestOutlineTitle);
    set.follows = block.follows;
    set.text = lay_title(std::move(block), typesetter_);
    return set;
  }
  LaidBlock operator()(InfoTableBlock& block) {
    return lay_info_table(std::move(block), typesetter_.grid().type_width, typesetter_);
  }
  LaidBlock operator()(LetterheadBlock& block) {
    return LaidBoxes{lay_letterhead(std::move(block), typesetter_)};
  }
  LaidBlock operator()(SignOffBlock& block) {
    if (block.mode == ClosingMode::sealed)
      return LaidSignOff{{}, lay_sealed_sign_off(std::move(block), typesetter_)};
    if (block.mode == ClosingMode::signed_)
      return LaidSignOff{{}, lay_signed_sign_off(std::move(block), typesetter_)};
    return LaidSignOff{lay_sign_off(std::move(block), typesetter_), {}};
  }
  LaidBlock operator()(NamesBlock& block) {
    LaidList set;
    set.role = Role::name_list;
    set.follows = true;
    set.entries = lay_names(std::move(block), typesetter_);
    return set;
  }
  LaidBlock operator()(GridTableBlock& block) {
    return lay_table(std::move(block), context_.job, context_.element_fonts, typesetter_);
  }
  LaidBlock operator()(PageBreak& block) { return block; }
  LaidBlock operator()(TurnedTable& block) { return block; }

 private:
  /// The number and the heading, without the body text that a run-in heading opens.
  static std::string heading_words(const ParagraphBlock& block) {
    std::string words;
    for (const BlockRun& run : block.text.runs)
      if (run.role == block.role) {
        words.append(block.text.text, run.begin, run.end - run.begin);
        const bool after_number =
            &run == &block.text.runs.front() && run.gap_after.thousandths > 500;
        if (after_number && !words.empty()) words += ' ';
      }
    return clip_utf8(words, kLongestOutlineTitle);
  }

  const LayoutContext& context_;
  Typesetter& typesetter_;
};

struct Outcome {
  LaidBlock block = PageBreak{};
  std::vector<Fallback> fallbacks;
  Diagnostics diagnostics;
};

}  // namespace

std::vector<LaidBlock> lay_blocks(std::vector<LayoutBlock>&& blocks, const PageGrid& grid,
                                  const LayoutContext& context) {
  std::vector<Outcome> outcomes(blocks.size());
  std::mutex progress_mutex;
  size_t done = 0;
  context.job.for_each(blocks.size(), [&](size_t i) {
    Typesetter typesetter(context.style, grid, context.fonts, context.element_fonts);
    outcomes[i].block = std::visit(BlockLayout(context, typesetter), blocks[i]);
    outcomes[i].fallbacks = std::move(typesetter.fallbacks());
    outcomes[i].diagnostics = std::move(typesetter.diagnostics());
    if (!context.job.progress) return;
    const std::lock_guard lock(progress_mutex);
    context.job.progress(++done, blocks.size());
  });
  FallbackReport fallbacks(context.fonts);
  std::vector<LaidBlock> laid;
  laid.reserve(outcomes.size());
  for (Outcome& outcome : outcomes) {
    laid.push_back(std::move(outcome.block));
    fallbacks.add(outcome.fallbacks);
    context.job.diagnostics.append(std::move(outcome.diagnostics));
  }
  fallbacks.report(context.job.diagnostics);
  return laid;
}

}  // namespace banxin
