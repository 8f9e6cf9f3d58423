#include "layout/elements/sign_off.h"

#include <algorithm>
#include <utility>

namespace banxin {

std::vector<SignOffLine> lay_sign_off(SignOffBlock&& block, Typesetter& typesetter) {
  std::vector<SignOffLine> lines;
  Len names_width;
  for (SignOffBlock::Signer& signer : block.signers) {
    lines.push_back(
        {Role::signature, typesetter.line(Role::signature, std::move(signer.name)), {}});
    names_width = std::max(names_width, lines.back().text.width());
  }
  const ClosingStyle& look = typesetter.style().closing;
  const Len character = typesetter.character(Role::signature);
  const Len right = typesetter.grid().type_width - look.inset.of(character);
  const Len offset = block.signers.empty() ? Len() : look.date_offset.of(character);
  Len names_left = right - names_width;
  if (block.date) {
    LaidText date = typesetter.line(Role::date, std::move(*block.date));
    if (date.width() > names_width) names_left = right - date.width() - offset;
    lines.push_back({Role::date, std::move(date), names_left + offset});
  }
  for (SignOffLine& line : lines) {
    if (line.role != Role::signature) continue;
    if (!line.text.empty()) line.text = typesetter.lay_line(line.text.paragraph, names_width);
    line.left = names_left;
  }
  return lines;
}

}  // namespace banxin
