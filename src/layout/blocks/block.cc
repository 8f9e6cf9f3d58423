#include "layout/blocks/block.h"

#include <utility>

namespace banxin {

void BlockText::add(std::string_view words, Role role, Span span, Em gap_after) {
  BlockRun run;
  run.begin = static_cast<uint32_t>(text.size());
  text += words;
  run.end = static_cast<uint32_t>(text.size());
  run.role = role;
  run.span = span;
  run.gap_after = gap_after;
  if (run.end > run.begin) runs.push_back(run);
}

void BlockText::add_run_of(const BlockText& other, BlockRun run) {
  const auto begin = static_cast<uint32_t>(text.size());
  text.append(other.text, run.begin, run.end - run.begin);
  run.begin = begin;
  run.end = static_cast<uint32_t>(text.size());
  run.link = -1;
  runs.push_back(run);
}

void BlockText::add(const RichText& words, Role role) {
  const auto base = static_cast<uint32_t>(text.size());
  const auto first_link = static_cast<int32_t>(links.size());
  text += words.text;
  links.insert(links.end(), words.links.begin(), words.links.end());
  for (const TextRun& written : words.runs) {
    if (written.end == written.begin) continue;  // a footnote's or reference's mark
    BlockRun run;
    run.begin = base + written.begin;
    run.end = base + written.end;
    run.role = role;
    run.strong = written.strong;
    run.script = written.script;
    run.link = written.link < 0 ? -1 : first_link + written.link;
    run.span = written.span;
    runs.push_back(run);
  }
}

}  // namespace banxin
