#include "layout/elements/labelled.h"

#include <algorithm>
#include <utility>

namespace banxin {
namespace {

class LabelledLayout {
 public:
  LabelledLayout(LabelledBlock&& block, Typesetter& typesetter)
      : block_(std::move(block)), typesetter_(typesetter) {}

  std::vector<LabelledEntry> run() {
    LaidText label = typesetter_.line(block_.role, std::move(block_.label));
    const Len label_width = label.width() + white_after(label, typesetter_.style().text);
    std::vector<LaidText> numbers;
    for (LabelledBlock::Entry& entry : block_.entries)
      numbers.push_back(typesetter_.line(block_.role, std::move(entry.number)));
    const Len text_left = label_width + room_of(numbers);

    std::vector<LabelledEntry> entries;
    const Len edge = left_edge();
    for (size_t i = 0; i < block_.entries.size(); ++i) {
      LabelledEntry& entry = entries.emplace_back();
      add_head(entry, std::exchange(label, {}), edge);  // the first has it
      add_head(entry, std::move(numbers[i]), edge + label_width);
      entry.words = set_words(std::move(block_.entries[i].text), text_left);
      if (entry.words.empty()) use_last_head(entry);
    }
    return entries;
  }

 private:
  Len left_edge() const {
    const ElementStyle& element = typesetter_.style().element(block_.role);
    return element.indent_left.of(typesetter_.character(block_.role));
  }

  /// What the widest number takes, and the white after it.
  Len room_of(const std::vector<LaidText>& numbers) const {
    Len widest;
    for (const LaidText& number : numbers) widest = std::max(widest, number.width());
    if (widest == Len()) return widest;
    return widest +
           typesetter_.style().attachment.number_gap.of(typesetter_.character(block_.role));
  }

  LaidText set_words(BlockText&& text, Len text_left) const {
    const Len measure = typesetter_.grid().type_width - left_edge() - text_left -
                        typesetter_.style()
                            .element(block_.role)
                            .indent_right.of(typesetter_.character(block_.role));
    return typesetter_.lay(typesetter_.shape(block_.role, std::move(text)), text_left, measure);
  }

  static void add_head(LabelledEntry& entry, LaidText&& text, Len left) {
    if (!text.empty()) entry.heads.push_back({std::move(text), left});
  }

  static void use_last_head(LabelledEntry& entry) {
    if (entry.heads.empty()) return;
    entry.words = std::move(entry.heads.back().text);
    entry.left = entry.heads.back().left;
    entry.heads.pop_back();
  }

  LabelledBlock block_;
  Typesetter& typesetter_;
};

}  // namespace

std::vector<LabelledEntry> lay_labelled(LabelledBlock&& block, Typesetter& typesetter) {
  return LabelledLayout(std::move(block), typesetter).run();
}

}  // namespace banxin
