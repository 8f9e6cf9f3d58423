#include "layout/titles/title_choices.h"

#include <algorithm>

#include "layout/titles/title_lines.h"

namespace banxin {
namespace {

TitleChoice choice_of(const TitleText& title, const std::vector<Line>& lines, Len character) {
  TitleChoice choice;
  choice.span = title.text.source.runs.front().span;
  const std::vector<std::string> texts = line_texts(title.text, lines);
  for (size_t i = 0; i < lines.size(); ++i)
    choice.lines.push_back({texts[i], lines[i].width * 1000 / character.raw()});
  return choice;
}

}  // namespace

std::vector<TitleChoice> list_title_choices(const TitleText& title, const TitleMeasures& measures,
                                            const Style& style, size_t count) {
  std::vector<TitleChoice> choices;
  if (title.spacing.size() == 0 || title.text.source.runs.empty()) return choices;
  const Len character = style.element(title.block.role).size;
  if (!title.block.lines.empty()) {
    Diagnostics said_before;
    const auto lines = given_title_lines(title, measures.type_area, said_before);
    choices.push_back(choice_of(title, lines, character));
    choices.back().given = true;
  }
  for (const TitleShape& shape : title_shapes(title, measures, style.title, count)) {
    const auto lines = cut_title(title.spacing, shape.cuts, measures.type_area);
    choices.push_back(choice_of(title, lines, character));
    choices.back().splits = shape.cost.splits;
    choices.back().looks = shape.cost.looks;
  }
  choices.resize(std::min(choices.size(), count));
  return choices;
}

}  // namespace banxin
