#include "model/style/style_fit.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace banxin {
namespace {

/// May it stand on a turned page, as all of an attachment may?
bool stands_in_attachments(Role role) {
  return is_body_text(role) || role == Role::attachment_mark || role == Role::attachment_title;
}

/// A type area as it is read.
struct TypeArea {
  Len width, height;
  int columns;
  std::string_view grid;  ///< the table of its columns
  std::string name;       ///< for messages
};

class FitCheck {
 public:
  FitCheck(const Style& style, const StyleLayers& layers, LikeChains& elements)
      : style_(style), layers_(layers), elements_(elements) {}

  void run() {
    check_page();
    check_text();
    if (said()) return;  // no grid can be taken from a page that is none
    const PageStyle& page = style_.page;
    const TypeArea upright{page.type_width, page.type_height, style_.grid.columns, "grid",
                           "the type area"};
    for (const RoleRow& row : kRoles)
      if (has_text(row.role)) check_element(row.role, upright);
    const TypeArea turned{page.type_height, page.type_width, style_.landscape.columns, "landscape",
                          "the type area of a turned page"};
    for (const RoleRow& row : kRoles)
      if (has_text(row.role) && stands_in_attachments(row.role)) check_element(row.role, turned);
    check_insets();
  }

 private:
  bool said() const { return layers_.diagnostics().has_errors(); }

  void check_page() {
    const PageStyle& page = style_.page;
    if (page.margin_left + page.type_width > page.width)
      unfit("page", "type-width", "the type area is wider than the paper leaves room for");
    if (page.margin_top + page.type_height > page.height)
      unfit("page", "type-height", "the type area is higher than the paper leaves room for");
    if (style_.letter.rule_width > page.width)
      unfit("letter", "rule-width", "a letter's double rule is wider than the paper");
    if (style_.grid.size > page.type_height)
      unfit("grid", "size", "a grid character is higher than the type area");
  }

  /// What stands away from an edge of the type area still stands within it, or on the paper below.
  void check_insets() {
    struct Inset {
      Em value;
      std::string_view table, key;
    };
    const PageStyle& page = style_.page;
    const Len column = Len::from_raw(page.type_width.raw() / style_.grid.columns);
    for (const Inset& inset : {Inset{style_.page_number.inset, "page-number", "inset"},
                               {style_.closing.inset, "closing", "inset"},
                               {style_.closing.sealed_inset, "closing", "sealed-inset"},
                               {style_.imprint.inset, "imprint", "inset"},
                               {style_.letterhead.inset, "letterhead", "inset"}})
      if (inset.value < Em{} || inset.value.of(column) > page.type_width - column)
        unfit(inset.table, inset.key, "this leaves no room for a character within the type area");
    const Len foot = page.margin_top + page.type_height + style_.page_number.drop;
    if (foot < Len() || foot > page.height)
      unfit("page-number", "drop", "the page number does not stand on the paper");
  }

  void check_text() {
    const TextStyle& text = style_.text;
    if (text.han_latin_gap < text.han_latin_gap_min)
      unfit("text", "han-latin-gap-min", "the least gap is wider than the gap");
    if (text.han_latin_gap > text.han_latin_gap_max)
      unfit("text", "han-latin-gap-max", "the widest gap is narrower than the gap");
  }

  void check_element(Role role, const TypeArea& area) {
    const ElementStyle& element = style_.element(role);
    const Len column = Len::from_raw(area.width.raw() / area.columns);
    const Len character = element.on_grid ? column : element.size;
    const Len left = element.indent_left.of(character), right = element.indent_right.of(character);
    const Len first = element.first_indent.of(character);
    if (left < Len()) unfit(role, {"indent-left"}, {}, "begins left of " + area.name);
    if (right < Len()) unfit(role, {"indent-right"}, {}, "ends right of " + area.name);
    if (left + first < Len())
      unfit(role, {"first-indent", "indent-left"}, {}, "begins left of " + area.name);
    // A character that is no square of the grid keeps its own width.
    const Len least = std::max(character, element.size);
    if (area.width - left - right - std::max(first, Len()) < least)
      unfit(role,
            by_share({{left, "indent-left"},
                      {right, "indent-right"},
                      {first, "first-indent"},
                      {least, "size"}}),
            {{area.grid, "columns"}, {"page", "type-width"}, {"page", "type-height"}},
            "has no room for one of its characters within " + area.name);
    if (element.size > area.height)
      unfit(role, {"size"}, {{"page", "type-height"}, {"page", "type-width"}},
            "is higher than " + area.name);
    if (!element.on_grid && element.pitch > area.height)
      unfit(role, {"pitch"}, {{"page", "type-height"}, {"page", "type-width"}},
            fmt::format("has its lines farther apart than {} is high", area.name));
  }

  using Keys = std::vector<std::string_view>;

  /// Keys in the order of what they take of the measure.
  static Keys by_share(std::vector<std::pair<Len, std::string_view>> shares) {
    std::stable_sort(shares.begin(), shares.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    Keys keys;
    for (const auto& share : shares) keys.push_back(share.second);
    return keys;
  }

  /// Blames the first of the element's `keys` and then of `others`, tables and keys, that stands in
  /// the file nearest to the user: a style is not at fault that another one extends.
  void unfit(Role role, const Keys& keys,
             const std::vector<std::pair<std::string_view, std::string_view>>& others,
             const std::string& what) {
    const auto chain = elements_.chain_of(name_of(role));
    StyleKey blamed;
    const auto consider = [&](const StyleKey& key) {
      if (key && (!blamed || key.layer < blamed.layer)) blamed = key;
    };
    for (const std::string_view key : keys) consider(elements_.find(chain, key));
    for (const auto& [table, key] : others) consider(layers_.find(table, key));
    say(blamed, fmt::format("element '{}' {}", name_of(role), what));
  }

  void unfit(std::string_view table, std::string_view key, std::string message) {
    say(layers_.find(table, key), std::move(message));
  }

  /// One fault only: others may follow from it.
  void say(const StyleKey& key, std::string message) {
    if (key && !said())
      layers_.diagnostics().error("E0318", key.member->value.span, std::move(message),
                                  "change this value or those it must fit");
  }

  const Style& style_;
  const StyleLayers& layers_;
  LikeChains& elements_;
};

}  // namespace

void check_fit(const Style& style, const StyleLayers& layers, LikeChains& elements) {
  if (!layers.diagnostics().has_errors()) FitCheck(style, layers, elements).run();
}

}  // namespace banxin
