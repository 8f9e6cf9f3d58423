#include "toml/table_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "toml/suggest.h"

namespace banxin {
namespace {

/// Longest piece of the user's text that a message repeats, in characters.
constexpr size_t kQuotedCharacters = 40;

std::string quoted(std::string_view text) {
  return fmt::format("'{}'", clip_utf8(text, kQuotedCharacters));
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known) {
  const std::string_view meant = suggest(word, known);
  return meant.empty() ? "" : fmt::format("; did you mean '{}'?", meant);
}

std::string number_text(double number) {
  std::string text = std::to_string(number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string help_for(std::string_view expected, const TomlValue& found) {
  if (expected == "a string") return "write the value between quotation marks";
  if (expected == "true or false") return "write true or false without quotation marks";
  if (found.as<std::string>() && (expected == "an integer" || expected == "a number"))
    return "write the number without quotation marks";
  if (expected == "an array of strings") return "write [\"…\", \"…\"]";
  return fmt::format("write {} here", expected);
}

}  // namespace

void ReadContext::wrong_type(const TomlValue& value, std::string_view expected,
                             std::string help) const {
  if (help.empty()) help = help_for(expected, value);
  diagnostics.error(codes.wrong_type, value.span,
                    fmt::format("expected {}, found {}", expected, kind_of(value)),
                    std::move(help));
}

void ReadContext::unknown_word(const TomlValue& value, std::string_view key,
                               const std::vector<std::string_view>& words) const {
  const std::string& given = *value.as<std::string>();
  diagnostics.error(codes.word, value.span,
                    fmt::format("unknown {} {}{}", key, quoted(given), did_you_mean(given, words)),
                    "write " + list_of(words));
}

TableReader::TableReader(const ReadContext& context, const TomlValue& value, std::string name)
    : context_(context),
      value_(value),
      members_(*value.as<TomlTable>()),
      name_(std::move(name)),
      taken_(members_.size(), false) {}

const TomlMember* TableReader::take(std::string_view key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.push_back(key);
  const TomlMember* member = find_member(members_, key);
  if (member != nullptr) taken_[static_cast<size_t>(member - members_.data())] = true;
  return member;
}

std::string TableReader::string(std::string_view key) {
  const auto* text = take_as<std::string>(key, "a string");
  return text == nullptr ? std::string() : *text;
}

bool TableReader::boolean(std::string_view key, bool fallback) {
  const bool* value = take_as<bool>(key, "true or false");
  return value == nullptr ? fallback : *value;
}

int TableReader::integer(std::string_view key, int lowest, int highest, int fallback) {
  const auto* value = take_as<int64_t>(key, "an integer");
  if (value == nullptr) return fallback;
  if (*value >= lowest && *value <= highest) return static_cast<int>(*value);
  const std::string range = fmt::format("{} to {}", lowest, highest);
  context_.diagnostics.error(context_.codes.range, find_member(members_, key)->value.span,
                             fmt::format("{} must be {}, not {}", key, range, *value),
                             "write a number from " + range);
  return fallback;
}

std::optional<double> TableReader::number(std::string_view key, double lowest, double highest) {
  const TomlMember* member = take(key);
  if (member == nullptr) return std::nullopt;
  const auto* integer = member->value.as<int64_t>();
  const auto* decimal = member->value.as<double>();
  if (integer == nullptr && decimal == nullptr) {
    context_.wrong_type(member->value, "a number");
    return std::nullopt;
  }
  const double value = integer != nullptr ? static_cast<double>(*integer) : *decimal;
  if (value >= lowest && value <= highest) return value;
  const std::string range = fmt::format("{} to {}", number_text(lowest), number_text(highest));
  context_.diagnostics.error(context_.codes.range, member->value.span,
                             fmt::format("{} must be {}", key, range),
                             "write a number from " + range);
  return std::nullopt;
}

std::optional<size_t> TableReader::word(std::string_view key,
                                        std::span<const std::string_view> words) {
  const auto* given = take_as<std::string>(key, "a string");
  if (given == nullptr) return std::nullopt;
  for (size_t i = 0; i < words.size(); ++i)
    if (words[i] == *given) return i;
  context_.unknown_word(find_member(members_, key)->value, key, {words.begin(), words.end()});
  return std::nullopt;
}

std::vector<const TomlValue*> TableReader::tables(std::string_view key) {
  std::vector<const TomlValue*> found;
  const TomlMember* member = take(key);
  if (member == nullptr) return found;
  const auto* array = member->value.as<TomlArray>();
  if (array == nullptr) {
    // [closing] → [[closing.signatures]]; the file itself and tables in line have no name to give.
    std::string path(key);
    if (name_.starts_with('[')) {
      const size_t begin = name_.find_first_not_of('['), end = name_.find(']');
      path = name_.substr(begin, end - begin) + '.' + path;
    }
    context_.wrong_type(
        member->value, "an array of tables",
        fmt::format("write {} = [{{ … }}], or tables with double brackets: [[{}]]", key, path));
    return found;
  }
  for (const TomlValue& item : *array) {
    if (item.as<TomlTable>())
      found.push_back(&item);
    else
      context_.wrong_type(item, "a table",
                          fmt::format("write {{ … }} for each, or a [[{}]] each", key));
  }
  return found;
}

void TableReader::missing(std::string_view key, std::string help) {
  if (context_.document.partial) return;
  context_.diagnostics.error(context_.codes.missing, value_.span,
                             fmt::format("key '{}' is missing in {}", key, name_), std::move(help));
}

void TableReader::finish() {
  for (size_t i = 0; i < members_.size(); ++i) {
    if (taken_[i]) continue;
    const TomlMember& member = members_[i];
    context_.diagnostics.error(context_.codes.unknown_key, member.key_span,
                               fmt::format("unknown key {} in {}{}", quoted(member.key), name_,
                                           did_you_mean(member.key, known_)),
                               known_.empty() ? "nothing is known here yet: take it out"
                                              : "known here: " + list_of(known_));
  }
}

}  // namespace banxin
