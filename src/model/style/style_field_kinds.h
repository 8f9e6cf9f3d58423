// How a field of a style is read: the kinds that style_fields*.cc make their tables of.
#pragma once

#include <array>
#include <string>

#include "model/style/style_fields.h"

namespace banxin::style_kinds {

using Sign = StyleValues::Sign;

inline constexpr int kMostGridLines = 1000;
inline constexpr int kMostGapLines = 100;

/// A key whose value `read` turns into what `member` holds; nothing is set where it fails.
template <class T, class V, class Read>
StyleField<T> field(std::string_view key, V T::*member, Read read) {
  return {key, true, [=](StyleValues& values, const StyleKey& found, T& out) {
            if (const auto value = read(values, found)) out.*member = static_cast<V>(*value);
          }};
}

template <class T>
StyleField<T> optional(StyleField<T> field) {
  field.required = false;
  return field;
}

template <class T>
StyleField<T> length(std::string_view key, Len T::*member, Sign sign) {
  return field(key, member, [=](StyleValues& values, const StyleKey& found) {
    return values.length(found, sign);
  });
}

template <class T>
StyleField<T> em(std::string_view key, Em T::*member) {
  return field(key, member,
               [](StyleValues& values, const StyleKey& found) { return values.em(found); });
}

template <class T>
StyleField<T> part(std::string_view key, int T::*member, double lowest, double highest) {
  return field(key, member, [=](StyleValues& values, const StyleKey& found) {
    return values.thousandths(found, lowest, highest);
  });
}

template <class T>
StyleField<T> integer(std::string_view key, int T::*member, int lowest, int highest) {
  return field(key, member, [=](StyleValues& values, const StyleKey& found) {
    return values.integer(found, lowest, highest);
  });
}

template <class T>
StyleField<T> boolean(std::string_view key, bool T::*member) {
  return field(key, member,
               [](StyleValues& values, const StyleKey& found) { return values.boolean(found); });
}

template <class T>
StyleField<T> text(std::string_view key, std::string T::*member) {
  return field(key, member,
               [](StyleValues& values, const StyleKey& found) { return values.text(found); });
}

/// One that may be empty.
template <class T>
StyleField<T> any_text(std::string_view key, std::string T::*member) {
  return field(key, member,
               [](StyleValues& values, const StyleKey& found) { return values.any_text(found); });
}

template <class T>
StyleField<T> color(std::string_view key, Color T::*member) {
  return field(key, member,
               [](StyleValues& values, const StyleKey& found) { return values.color(found); });
}

template <class T, class V, size_t kCount>
StyleField<T> word(std::string_view key, V T::*member,
                   const std::array<std::string_view, kCount>& words) {
  return field(key, member, [&words](StyleValues& values, const StyleKey& found) {
    return values.word(found, words);
  });
}

}  // namespace banxin::style_kinds
