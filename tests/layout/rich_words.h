// Report texts made by hand.
#pragma once

#include <string>
#include <vector>

#include "model/report/report.h"

namespace banxin {

inline RichText rich(const std::string& text) {
  RichText words;
  words.text = text;
  TextRun run;
  run.end = static_cast<uint32_t>(text.size());
  run.span = words.span = Span::of(0, 1000, run.end);
  words.runs.push_back(run);
  return words;
}

inline std::vector<RichText> rich_list(const std::vector<std::string>& texts) {
  std::vector<RichText> all;
  for (const std::string& text : texts) all.push_back(rich(text));
  return all;
}

}  // namespace banxin
