#include "layout/elements/labelled.h"

#include <algorithm>
#include <utility>

#include "layout/lines/line_edits.h"

namespace banxin {
namespace {

class LabelledSetter {
 public:
  LabelledSetter(LabelledBlock&& block, Typesetter& typesetter)
      : block_(std::move(block)), typesetter_(typesetter) {}

  std::vector<SetParagraph> run() {
    SetParagraph label = typesetter_.set_label(block_.role, std::move(block_.label));
    const Len label_width = line_width(label);
    std::vector<SetParagraph> numbers;
    for (LabelledBlock::Entry& entry : block_.entries)
      numbers.push_back(typesetter_.set_line(block_.role, std::move(entry.number)));
    const Len text_left = label_width + room_of(numbers);

    std::vector<SetParagraph> entries;
    const Len edge = left_edge();
    for (size_t i = 0; i < block_.entries.size(); ++i) {
      entries.push_back(set_entry(std::move(block_.entries[i].text), text_left));
      prepend(entries.back(), std::move(numbers[i]), edge + label_width);
    }
    if (!entries.empty()) prepend(entries.front(), std::move(label), edge);
    return entries;
  }

 private:
  Len left_edge() const {
    const ElementStyle& element = typesetter_.style().element(block_.role);
    return element.indent_left.of(typesetter_.character(block_.role));
  }

  /// What the widest number takes, and the white after it.
  Len room_of(const std::vector<SetParagraph>& numbers) const {
    Len widest;
    for (const SetParagraph& number : numbers) widest = std::max(widest, line_width(number));
    if (widest == Len()) return widest;
    return widest +
           typesetter_.style().attachment.number_gap.of(typesetter_.character(block_.role));
  }

  SetParagraph set_entry(BlockText&& text, Len text_left) const {
    const Style& style = typesetter_.style();
    const ElementStyle& element = style.element(block_.role);
    const Len right = element.indent_right.of(typesetter_.character(block_.role));
    return typesetter_.set(block_.role, std::move(text), text_left,
                           style.page.type_width - left_edge() - text_left - right);
  }

  static void prepend(SetParagraph& entry, SetParagraph&& head, Len left) {
    if (head.lines.empty()) return;
    place_line(head, left);
    prepend_line(entry, std::move(head));
  }

  LabelledBlock block_;
  Typesetter& typesetter_;
};

}  // namespace

std::vector<SetParagraph> set_labelled(LabelledBlock&& block, Typesetter& typesetter) {
  return LabelledSetter(std::move(block), typesetter).run();
}

}  // namespace banxin
