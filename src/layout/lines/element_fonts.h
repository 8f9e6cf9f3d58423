// A style's font roles looked up once in the font book.
#pragma once

#include <array>
#include <optional>

#include "base/diagnostic.h"
#include "layout/blocks/block.h"
#include "model/style/style.h"
#include "text/font_book.h"
#include "text/shaped_text.h"

namespace banxin {

class ElementFonts {
 public:
  /// Adds an error for each role that fonts.toml does not name (E0322) or that no installed face
  /// serves (E0401).
  ElementFonts(const Style& style, const FontBook& fonts, Diagnostics& diagnostics);

  FontStyle font(Role role, bool strong, ScriptPosition script) const;
  /// Words and their runs as the text stage takes them.
  StyledText style_text(std::string words, const std::vector<BlockRun>& runs) const;

 private:
  struct Roles {
    RoleId han = 0, latin = 0, strong = 0, strong_latin = 0;
  };
  const Style& style_;
  std::array<Roles, kRoleCount> roles_{};
};

}  // namespace banxin
