#include "cli/title_list.h"

#include <fmt/core.h>

#include <algorithm>

namespace banxin {
namespace {

/// A terminal's Han character is two columns wide, so a column is half of one.
constexpr int64_t kColumn = 500;

/// `12` or `12.5` from thousandths.
std::string characters(int64_t width) {
  const int64_t tenths = (width + 50) / 100;
  return tenths % 10 == 0 ? std::to_string(tenths / 10)
                          : fmt::format("{}.{}", tenths / 10, tenths % 10);
}

std::string rank(size_t i) {
  if (i == 0) return "taken";
  return fmt::format("{}{}", i + 1, i == 1 ? "nd" : i == 2 ? "rd" : "th");
}

std::string verdict(const TitleChoice& title) {
  if (title.given) return "as title-lines has it";
  return fmt::format("cost {}{}", title.looks, title.splits == 0 ? "" : ", parts a word");
}

std::string widths(const TitleChoice& title) {
  std::string text;
  for (const TitleChoice::Line& line : title.lines)
    text += (text.empty() ? "" : " + ") + characters(line.width);
  return text + " characters";
}

std::string centred(const TitleChoice& title) {
  int64_t widest = 0;
  for (const TitleChoice::Line& line : title.lines) widest = std::max(widest, line.width);
  std::string text;
  for (const TitleChoice::Line& line : title.lines) {
    const auto indent = static_cast<size_t>((widest - line.width) / 2 / kColumn);
    text += fmt::format("    {:{}}{}\n", "", indent, line.text);
  }
  return text;
}

}  // namespace

std::string describe_titles(const std::vector<TitleChoice>& titles) {
  std::string text;
  for (size_t i = 0; i < titles.size(); ++i)
    text += fmt::format("{}: {}, {}\n{}", rank(i), widths(titles[i]), verdict(titles[i]),
                        centred(titles[i]));
  return text;
}

void add_title_infos(const std::vector<TitleChoice>& titles, Diagnostics& diagnostics) {
  for (size_t i = 0; i < titles.size(); ++i) {
    std::string lines;
    for (const TitleChoice::Line& line : titles[i].lines)
      lines += (lines.empty() ? "" : "|") + line.text;
    diagnostics.info("I0503", titles[i].span,
                     fmt::format("title, {}: {} ({}, {})", rank(i), lines, widths(titles[i]),
                                 verdict(titles[i])),
                     "write title-lines to have another");
  }
}

}  // namespace banxin
