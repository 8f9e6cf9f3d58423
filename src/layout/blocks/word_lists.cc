#include "layout/blocks/word_lists.h"

#include <algorithm>
#include <array>
#include <vector>

namespace banxin {
namespace {

bool ends_in_mark(std::string_view words) {
  constexpr std::array<std::string_view, 5> kMarks = {"、", "，", "；", "：", "。"};
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&](std::string_view mark) { return words.ends_with(mark); });
}

/// Takes bytes off the end, and with them the runs that held only these.
void drop_end(BlockText& text, size_t bytes) {
  text.text.resize(text.text.size() - bytes);
  const auto end = static_cast<uint32_t>(text.text.size());
  while (!text.runs.empty() && text.runs.back().begin >= end) text.runs.pop_back();
  if (!text.runs.empty()) text.runs.back().end = end;
}

/// The ASCII character that stands for a full-width mark in careless typing.
std::string_view ascii_of(std::string_view mark) {
  if (mark == "：") return ":";
  if (mark == "。") return ".";
  return {};
}

void end_with(BlockText& text, std::string_view ending, Role role, Span span) {
  if (ending.empty() || text.text.empty()) return;
  const std::string_view ascii = ascii_of(ending);
  if (!ascii.empty() && text.text.ends_with(ascii)) drop_end(text, ascii.size());
  if (!text.text.ends_with(ending)) text.add(ending, role, span);
}

bool opens_at(std::string_view words, size_t at, const WordsStyle& marks) {
  return words[at] == '(' || words.substr(at).starts_with(marks.note_open);
}
bool closes_at(std::string_view words, size_t at, const WordsStyle& marks) {
  return words[at] == ')' || words.substr(at).starts_with(marks.note_close);
}

/// Which of the brackets around all the words are there: 甲（乙） has none of its own.
struct OuterBrackets {
  bool opens = false, closes = false;
};

OuterBrackets find_outer_brackets(std::string_view words, const WordsStyle& marks) {
  OuterBrackets found;
  found.opens = !words.empty() && opens_at(words, 0, marks);
  std::vector<size_t> open;  // those not yet closed
  for (size_t at = 0; at < words.size(); ++at) {
    if (opens_at(words, at, marks)) open.push_back(at);
    if (!closes_at(words, at, marks)) continue;
    const bool of_first = !open.empty() && open.back() == 0;
    const bool last = at + (words[at] == ')' ? 1 : marks.note_close.size()) == words.size();
    if (of_first && !last) found.opens = false;
    if (last) found.closes = open.empty() || of_first;
    if (!open.empty()) open.pop_back();
  }
  return found;
}

/// Without its first byte, which is no part of an escape.
RichText without_first(RichText words) {
  words.text.erase(0, 1);
  for (TextRun& run : words.runs) {
    if (run.begin == 0 && run.span.length > 0)
      run.span = Span::of(run.span.file, run.span.offset + 1, run.span.length - 1);
    run.begin -= run.begin > 0 ? 1 : 0;
    run.end -= run.end > 0 ? 1 : 0;
  }
  return words;
}

}  // namespace

BlockText join_names(const std::vector<RichText>& names, Role role, const WordList& list) {
  const bool groups = std::any_of(names.begin(), names.end(), [](const RichText& one) {
    return one.text.find("、") != std::string::npos;
  });
  const std::string_view separator = groups ? list.group_separator : list.separator;
  BlockText text;
  for (const RichText& one : names) {
    if (!text.text.empty() && !ends_in_mark(text.text)) text.add(separator, role, one.span);
    text.add(one, role);
  }
  if (!names.empty()) end_with(text, list.ending, role, names.back().span);
  return text;
}

BlockText in_brackets(const RichText& words, Role role, const WordsStyle& marks) {
  const OuterBrackets outer = find_outer_brackets(words.text, marks);
  const bool ascii_opens = outer.opens && words.text.front() == '(';
  const bool ascii_closes = outer.closes && words.text.back() == ')';
  BlockText text;
  if (!outer.opens || ascii_opens) text.add(marks.note_open, role, words.span);
  text.add(ascii_opens ? without_first(words) : words, role);
  if (ascii_closes) drop_end(text, 1);
  if (!outer.closes || ascii_closes) text.add(marks.note_close, role, words.span);
  return text;
}

}  // namespace banxin
