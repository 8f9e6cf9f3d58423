#include "model/style/style_values.h"

#include <fmt/core.h>

#include <array>
#include <cmath>
#include <utility>

#include "base/written_length.h"
#include "toml/suggest.h"

namespace banxin {
namespace {

constexpr double kMostEms = 1'000;  // no page comes near

int32_t rounded_thousandths(double value) {
  return static_cast<int32_t>(std::lround(value * 1000));
}

bool fits(Len length, StyleValues::Sign sign) {
  switch (sign) {
    case StyleValues::Sign::any:
      return true;
    case StyleValues::Sign::not_negative:
      return length >= Len();
    case StyleValues::Sign::positive:
      return length > Len();
    case StyleValues::Sign::type_size:
      return length >= kSmallestType && length <= kLargestType;
  }
  return false;
}

std::string_view demand_of(StyleValues::Sign sign) {
  if (sign == StyleValues::Sign::type_size) return "be from 1 pt to 1000 pt";
  return sign == StyleValues::Sign::positive ? "be more than 0" : "not be negative";
}

}  // namespace

std::optional<Len> StyleValues::length(const StyleKey& key, Sign sign) {
  const std::string* text = string(key, "a length");
  if (text == nullptr) return std::nullopt;
  const auto measure = parse_length(*text);
  std::optional<Len> length = measure ? absolute_length(*measure) : std::nullopt;
  if (!length) length = size_called(key, *text);
  if (!length) return std::nullopt;
  if (fits(*length, sign)) return length;
  error(key, kStyleCodes.range, fmt::format("{} must {}", key.member->key, demand_of(sign)),
        "write a length such as \"5 mm\"");
  return std::nullopt;
}

std::optional<Len> StyleValues::size_called(const StyleKey& key, const std::string& name) {
  const StyleKey size = layers_.find("sizes", name);
  if (size) {
    const auto* text = size.member->value.as<std::string>();
    const auto measure = text != nullptr ? parse_length(*text) : std::nullopt;
    const auto length = measure ? absolute_length(*measure) : std::nullopt;
    if (!length || *length <= Len())
      error(size, "E0310", "this size is not a length", "write a length such as \"15.75 pt\"");
    return length;
  }
  const bool looks_like_length =
      name.find_first_of("0123456789") == 0 && name.find("号") == name.npos;
  const std::string_view meant = suggest(name, layers_.keys("sizes"));
  if (looks_like_length || name.empty())
    error(key, "E0310", fmt::format("'{}' is not a length", name),
          "write a number and mm, cm or pt, such as \"5 mm\", or a size such as \"3号\"");
  else
    error(key, "E0311",
          fmt::format("there is no size '{}'{}", name,
                      meant.empty() ? "" : fmt::format("; did you mean '{}'?", meant)),
          "write a name from [sizes], or a length such as \"15.75 pt\"");
  return std::nullopt;
}

std::optional<Em> StyleValues::em(const StyleKey& key) {
  const std::string* text = string(key, "a length in em");
  if (text == nullptr) return std::nullopt;
  const auto measure = parse_length(*text);
  if (measure && measure->unit == "em" && std::abs(measure->number) <= kMostEms)
    return Em{rounded_thousandths(measure->number)};
  error(key, "E0310", fmt::format("'{}' is not a number of characters", *text),
        "write a number and em, such as \"2 em\" for two characters");
  return std::nullopt;
}

std::optional<int> StyleValues::thousandths(const StyleKey& key, double lowest, double highest) {
  const auto value = number(key, lowest, highest);
  if (!value) return std::nullopt;
  return rounded_thousandths(*value);
}

std::optional<int> StyleValues::integer(const StyleKey& key, int lowest, int highest) {
  if (!key.member->value.as<int64_t>()) {
    if (first_report(key.member->value)) key.context->wrong_type(key.member->value, "an integer");
    return std::nullopt;
  }
  const auto value = number(key, lowest, highest);
  if (!value) return std::nullopt;
  return static_cast<int>(*value);
}

std::optional<double> StyleValues::number(const StyleKey& key, double lowest, double highest) {
  const TomlValue& given = key.member->value;
  const auto* integer = given.as<int64_t>();
  const auto* decimal = given.as<double>();
  if (integer == nullptr && decimal == nullptr) {
    if (first_report(given)) key.context->wrong_type(given, "a number");
    return std::nullopt;
  }
  const double value = integer != nullptr ? static_cast<double>(*integer) : *decimal;
  if (value >= lowest && value <= highest) return value;
  auto plain = [](double n) {
    std::string digits = std::to_string(n);
    digits.erase(digits.find_last_not_of('0') + 1);
    return digits.back() == '.' ? digits.substr(0, digits.size() - 1) : digits;
  };
  error(key, kStyleCodes.range,
        fmt::format("{} must be {} to {}", key.member->key, plain(lowest), plain(highest)),
        fmt::format("write a number from {} to {}", plain(lowest), plain(highest)));
  return std::nullopt;
}

std::optional<bool> StyleValues::boolean(const StyleKey& key) {
  if (const bool* value = key.member->value.as<bool>()) return *value;
  if (first_report(key.member->value)) key.context->wrong_type(key.member->value, "true or false");
  return std::nullopt;
}

std::optional<std::string> StyleValues::text(const StyleKey& key) {
  const std::string* text = string(key, "a string");
  if (text == nullptr) return std::nullopt;
  if (!text->empty()) return *text;
  error(key, kStyleCodes.empty, key.member->key + " is empty",
        "write a text between the quotation marks");
  return std::nullopt;
}

std::optional<std::string> StyleValues::any_text(const StyleKey& key) {
  const std::string* text = string(key, "a string");
  if (text == nullptr) return std::nullopt;
  return *text;
}

std::optional<size_t> StyleValues::word(const StyleKey& key,
                                        std::span<const std::string_view> words) {
  const std::string* text = string(key, "a string");
  if (text == nullptr) return std::nullopt;
  for (size_t i = 0; i < words.size(); ++i)
    if (words[i] == *text) return i;
  if (first_report(key.member->value))
    key.context->unknown_word(key.member->value, key.member->key, {words.begin(), words.end()});
  return std::nullopt;
}

std::vector<std::string> StyleValues::words_of_all(std::string_view table, std::string_view key) {
  std::vector<std::string> words;
  for (const StyleKey& found : layers_.all(table, key)) add_words(found, words);
  return words;
}

void StyleValues::add_words(const StyleKey& key, std::vector<std::string>& words) {
  const auto* list = key.member->value.as<TomlArray>();
  if (list == nullptr) {
    if (first_report(key.member->value))
      key.context->wrong_type(key.member->value, "an array of strings");
    return;
  }
  for (const TomlValue& item : *list) {
    const TomlMember member{key.member->key, key.member->key_span, item};
    if (auto word = text({&member, key.context, key.layer})) words.push_back(std::move(*word));
  }
}

std::optional<std::string> StyleValues::numbering(const StyleKey& key) {
  const std::string* text = string(key, "a string");
  if (text == nullptr) return std::nullopt;
  std::string rest = *text;
  for (const std::string_view place : {"{一}", "{1}", "{①}"})
    if (const size_t at = rest.find(place); at != std::string::npos) rest.erase(at, place.size());
  if (rest.find_first_of("{}") == std::string::npos) return *text;
  error(key, "E0319", fmt::format("'{}' is not a numbering", *text),
        "write the number's place once, as {一}, {1} or {①}");
  return std::nullopt;
}

std::optional<std::string> StyleValues::date(const StyleKey& key) {
  const std::string* text = string(key, "a string");
  if (text == nullptr) return std::nullopt;
  std::string rest = *text;
  bool all = true;
  for (const std::string part : {"year", "month", "day"}) {
    bool found = false;
    for (const std::string& place : {"{" + part + "}", "{" + part + "-han}"}) {
      const size_t at = rest.find(place);
      if (at != std::string::npos && !std::exchange(found, true)) rest.erase(at, place.size());
    }
    all = all && found;
  }
  if (all && rest.find_first_of("{}") == std::string::npos) return *text;
  error(key, "E0319", fmt::format("'{}' is not the form of a date", *text),
        "write {year}, {month} and {day}, each once, or {year-han} …");
  return std::nullopt;
}

std::optional<Color> StyleValues::color(const StyleKey& key) {
  const TomlValue& value = key.member->value;
  if (const auto* name = value.as<std::string>()) return color_called(key, *name);
  if (const auto* table = value.as<TomlTable>()) return color_table(key, *table);
  if (first_report(value))
    key.context->wrong_type(value, "a colour", "write a name from [colors] or { gray = 0 }");
  return std::nullopt;
}

std::optional<Color> StyleValues::color_called(const StyleKey& key, const std::string& name) {
  const StyleKey found = layers_.find("colors", name);
  if (found && !found.member->value.as<std::string>()) return color(found);
  const std::string_view meant = suggest(name, layers_.keys("colors"));
  error(key, "E0313",
        fmt::format("there is no colour '{}'{}", name,
                    meant.empty() ? "" : fmt::format("; did you mean '{}'?", meant)),
        "write a name from [colors], { gray = 0 } or { cmyk = [0, 80, 80, 0] }");
  return std::nullopt;
}

std::optional<Color> StyleValues::color_table(const StyleKey& key, const TomlTable& table) {
  const TomlMember* gray = find_member(table, "gray");
  const TomlMember* cmyk = find_member(table, "cmyk");
  const auto* inks = cmyk != nullptr ? cmyk->value.as<TomlArray>() : nullptr;
  const bool well_formed = table.size() == 1 && (gray != nullptr || (inks && inks->size() == 4));
  if (!well_formed) {
    error(key, "E0312", "this is not a colour",
          "write { gray = 0 } (0 black, 100 white) or { cmyk = [0, 80, 80, 0] }, in percent");
    return std::nullopt;
  }
  Color color;
  color.space = gray != nullptr ? Color::Space::gray : Color::Space::cmyk;
  for (size_t i = 0; i < (gray != nullptr ? 1U : 4U); ++i) {
    const auto component = percent(key, gray != nullptr ? gray->value : (*inks)[i]);
    if (!component) return std::nullopt;
    color.components[i] = *component;
  }
  return color;
}

std::optional<int16_t> StyleValues::percent(const StyleKey& key, const TomlValue& value) {
  const TomlMember member{key.member->key, key.member->key_span, value};
  const auto amount = number({&member, key.context}, 0, 100);
  if (!amount) return std::nullopt;
  return static_cast<int16_t>(std::lround(*amount * 10));
}

void StyleValues::check_definitions() {
  for (const std::string_view name : layers_.keys("sizes"))
    size_called(layers_.find("sizes", name), std::string(name));
  for (const std::string_view name : layers_.keys("colors")) color(layers_.find("colors", name));
}

const std::string* StyleValues::string(const StyleKey& key, std::string_view expected) {
  const auto* text = key.member->value.as<std::string>();
  if (text == nullptr && first_report(key.member->value))
    key.context->wrong_type(key.member->value, expected, "write it between quotation marks");
  return text;
}

void StyleValues::error(const StyleKey& key, std::string_view code, std::string message,
                        std::string help) {
  if (first_report(key.member->value))
    layers_.diagnostics().error(code, key.member->value.span, std::move(message), std::move(help));
}

bool StyleValues::first_report(const TomlValue& value) {
  return reported_.emplace(value.span.file, value.span.offset).second;
}

}  // namespace banxin
