// The values of a style: lengths, ems, parts of a whole, gaps, colours.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>

#include "model/style/style.h"
#include "model/style/style_layers.h"

namespace banxin {

/// Type smaller or larger than this is a slip of the pen, and no printer's.
inline constexpr Len kSmallestType = Len::from_pt(1), kLargestType = Len::from_pt(1000);

/// Reads values. A fault is reported once even where several elements inherit the value.
class StyleValues {
 public:
  explicit StyleValues(const StyleLayers& layers) : layers_(layers) {}

  enum class Sign : uint8_t { any, not_negative, positive, type_size };

  /// "156 mm", "15.75 pt", "2.1 cm" or a name of [sizes].
  std::optional<Len> length(const StyleKey& key, Sign sign);
  /// "2 em".
  std::optional<Em> em(const StyleKey& key);
  /// A number from `lowest` to `highest`, in thousandths.
  std::optional<int> thousandths(const StyleKey& key, double lowest, double highest);
  std::optional<int> integer(const StyleKey& key, int lowest, int highest);
  std::optional<bool> boolean(const StyleKey& key);
  std::optional<std::string> text(const StyleKey& key);  ///< not empty
  std::optional<std::string> any_text(const StyleKey& key);
  std::optional<size_t> word(const StyleKey& key, std::span<const std::string_view> words);
  /// The texts of the arrays that every file of the style gives for a key: a list that grows.
  std::vector<std::string> words_of_all(std::string_view table, std::string_view key);
  /// A text whose {…} are places of numbers: {一}, {1} or {①}. May be empty.
  std::optional<std::string> numbering(const StyleKey& key);
  /// The form of a date: `{year}`, `{month}` and `{day}`, each once (E0319).
  std::optional<std::string> date(const StyleKey& key);
  /// A name of [colors], `{ gray = 0 }` or `{ cmyk = [0, 80, 80, 0] }`, in percent.
  std::optional<Color> color(const StyleKey& key);

  /// Reports [sizes] and [colors] that are malformed, used or not.
  void check_definitions();

 private:
  const std::string* string(const StyleKey& key, std::string_view expected);
  void add_words(const StyleKey& key, std::vector<std::string>& words);
  std::optional<double> number(const StyleKey& key, double lowest, double highest);
  std::optional<Len> size_called(const StyleKey& key, const std::string& name);
  std::optional<Color> color_called(const StyleKey& key, const std::string& name);
  std::optional<Color> color_table(const StyleKey& key, const TomlTable& table);
  std::optional<int16_t> percent(const StyleKey& key, const TomlValue& value);
  void error(const StyleKey& key, std::string_view code, std::string message, std::string help);
  bool first_report(const TomlValue& value);

  const StyleLayers& layers_;
  std::set<std::pair<uint32_t, uint32_t>> reported_;  ///< files and offsets
};

}  // namespace banxin
