#include "layout/lines/element_fonts.h"

#include <fmt/core.h>

#include <set>
#include <string>
#include <utility>

namespace banxin {
namespace {

/// Looks roles up, and speaks of each that fails once.
class RoleFinder {
 public:
  RoleFinder(const FontBook& fonts, Diagnostics& diagnostics)
      : fonts_(fonts), diagnostics_(diagnostics) {}

  RoleId find(const std::string& name, Span span) {
    const auto role = fonts_.role(name);
    if (!role) {
      if (said_.insert(name).second)
        diagnostics_.error("E0322", span, fmt::format("the style asks for font role '{}'", name),
                           "name the role in fonts.toml, or use one of those it has");
      return 0;
    }
    if (fonts_.primary(*role) == kNoFace && said_.insert(name).second)
      diagnostics_.error("E0401", Span{}, fmt::format("no font is installed for role '{}'", name),
                         "run tools/fetch-fonts, or give a folder of fonts with --font-path",
                         Blame::machine);
    return *role;
  }

 private:
  const FontBook& fonts_;
  Diagnostics& diagnostics_;
  std::set<std::string> said_;
};

}  // namespace

ElementFonts::ElementFonts(const Style& style, const FontBook& fonts, Diagnostics& diagnostics)
    : style_(style) {
  RoleFinder finder(fonts, diagnostics);
  for (size_t i = 0; i < kRoleCount; ++i) {
    const ElementStyle& element = style.elements[i];
    if (!has_text(static_cast<Role>(i))) continue;
    roles_[i].han = finder.find(element.font, element.span);
    roles_[i].latin = finder.find(element.latin, element.span);
    roles_[i].strong = finder.find(element.strong, element.span);
    roles_[i].strong_latin = finder.find(element.strong_latin, element.span);
  }
}

FontStyle ElementFonts::font(Role role, bool strong, ScriptPosition script) const {
  const Roles& roles = roles_[static_cast<size_t>(role)];
  FontStyle font;
  font.han = strong ? roles.strong : roles.han;
  font.latin = strong ? roles.strong_latin : roles.latin;
  font.size = style_.element(role).size;
  if (script == ScriptPosition::none) return font;
  const TextStyle& text = style_.text;
  font.rise = script == ScriptPosition::superscript ? text.superscript_rise.of(font.size)
                                                    : -text.subscript_drop.of(font.size);
  font.size = font.size.scaled(text.superscript_size_permille, 1000);
  return font;
}

StyledText ElementFonts::style_text(std::string words, const std::vector<BlockRun>& runs) const {
  StyledText styled;
  styled.text = std::move(words);
  styled.runs.reserve(runs.size());
  for (const BlockRun& run : runs) {
    const FontStyle style = font(run.role, run.strong, run.script);
    styled.runs.push_back(
        {run.begin, run.end, style, run.link, run.gap_after.of(style.size), run.span});
  }
  return styled;
}

}  // namespace banxin
