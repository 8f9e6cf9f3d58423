#include "layout/blocks/title_spaces.h"

#include <algorithm>
#include <string_view>

#include "text/characters.h"

namespace banxin {
namespace {

bool is_square(const Characters& text, size_t at) {
  return traits_of(text.classes[at]).full_width && text.classes[at] != CharClass::full_space;
}

/// Byte offsets of the spaces to drop, in order.
std::vector<uint32_t> find_stray_spaces(std::string_view words) {
  const Characters text = read_characters(words);
  const size_t about = words.find("关于");
  std::vector<uint32_t> found;
  for (size_t i = 1; i + 1 < text.size(); ++i) {
    if (text.codes[i] != U' ' || !is_square(text, i - 1)) continue;
    size_t end = i;
    while (end < text.size() && text.codes[end] == U' ') ++end;
    const bool issuers = about != std::string_view::npos && text.offsets[i] < about;
    if (end < text.size() && is_square(text, end) && !issuers)
      for (size_t space = i; space < end; ++space) found.push_back(text.offsets[space]);
    i = end;
  }
  return found;
}

}  // namespace

void drop_stray_spaces(RichText& words, std::vector<TitleLine>& lines) {
  const std::vector<uint32_t> dropped = find_stray_spaces(words.text);
  const auto moved = [&](uint32_t at) {
    const auto before = std::lower_bound(dropped.begin(), dropped.end(), at);
    return at - static_cast<uint32_t>(before - dropped.begin());
  };
  for (auto space = dropped.rbegin(); space != dropped.rend(); ++space) words.text.erase(*space, 1);
  for (TextRun& run : words.runs) {
    run.begin = moved(run.begin);
    run.end = moved(run.end);
  }
  for (TitleLine& line : lines) line.begin = moved(line.begin);
}

}  // namespace banxin
