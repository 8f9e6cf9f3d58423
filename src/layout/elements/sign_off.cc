#include "layout/elements/sign_off.h"

#include <algorithm>
#include <utility>

#include "layout/lines/line_edits.h"

namespace banxin {

std::vector<SignOffLine> set_sign_off(SignOffBlock&& block, Typesetter& typesetter) {
  std::vector<SignOffLine> lines;
  Len names_width;
  for (SignOffBlock::Signer& signer : block.signers) {
    lines.push_back(
        {Role::signature, typesetter.set_line(Role::signature, std::move(signer.name))});
    names_width = std::max(names_width, line_width(lines.back().paragraph));
  }
  const ClosingStyle& look = typesetter.style().closing;
  const Len character = typesetter.character(Role::signature);
  const Len right = typesetter.style().page.type_width - look.inset.of(character);
  const Len offset = block.signers.empty() ? Len() : look.date_offset.of(character);
  Len names_left = right - names_width;
  if (block.date) {
    lines.push_back({Role::date, typesetter.set_line(Role::date, std::move(*block.date))});
    const Len date_width = line_width(lines.back().paragraph);
    if (date_width > names_width) names_left = right - date_width - offset;
    place_line(lines.back().paragraph, names_left + offset);
  }
  for (SignOffLine& line : lines) {
    if (line.role != Role::signature) continue;
    spread_line(line.paragraph, names_width);
    place_line(line.paragraph, names_left);
  }
  return lines;
}

}  // namespace banxin
