// Reading a TOML table key by key: types, ranges and words are checked on the way, and keys that
// nobody asked for are found at the end.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "toml/toml_document.h"

namespace banxin {

/// The codes of the same mistakes in different kinds of files.
struct ReaderCodes {
  std::string_view unknown_key, wrong_type, missing, range, word, empty;
};
inline constexpr ReaderCodes kReportCodes = {"E0201", "E0202", "E0203", "E0204", "E0205", "E0207"};
inline constexpr ReaderCodes kStyleCodes = {"E0301", "E0302", "E0303", "E0304", "E0305", "E0307"};

/// What all readers of one file share.
struct ReadContext {
  const TomlDocument& document;
  const ReaderCodes& codes;
  Diagnostics& diagnostics;

  /// `expected …, found …` at a value.
  void wrong_type(const TomlValue& value, std::string_view expected, std::string help = {}) const;
  /// `expected` one of `words`; the value is a string that is none of them.
  void unknown_word(const TomlValue& value, std::string_view key,
                    const std::vector<std::string_view>& words) const;
};

/// One table. Every key asked for counts as known; finish() reports the others. A getter returns
/// nothing, or the fallback, where the key is absent or its value has been reported.
class TableReader {
 public:
  /// `name` is for messages: "[document]", "[[section]]". `value` must be a table.
  TableReader(const ReadContext& context, const TomlValue& value, std::string name);

  /// The member of that key, now known.
  const TomlMember* take(std::string_view key);
  /// The member of that key if its value has alternative T; else a report of what is `expected`.
  template <class T>
  const T* take_as(std::string_view key, std::string_view expected) {
    const TomlMember* member = take(key);
    if (member == nullptr) return nullptr;
    const T* value = member->value.as<T>();
    if (value == nullptr) context_.wrong_type(member->value, expected);
    return value;
  }

  std::string string(std::string_view key);
  bool boolean(std::string_view key, bool fallback);
  /// `lowest` to `highest`, both allowed.
  int integer(std::string_view key, int lowest, int highest, int fallback);
  /// An integer or a decimal number; finite.
  std::optional<double> number(std::string_view key, double lowest, double highest);
  /// InfoTable in `words` of the string given.
  std::optional<size_t> word(std::string_view key, std::span<const std::string_view> words);
  /// The tables of `[[key]]`, or of an array of tables in line.
  std::vector<const TomlValue*> tables(std::string_view key);

  /// Reports that `key` is missing, unless syntax errors may have taken it.
  void missing(std::string_view key, std::string help);
  /// Reports all keys that were not asked for.
  void finish();

  const TomlValue& value() const { return value_; }
  const std::string& name() const { return name_; }
  Span span() const { return value_.span; }

 private:
  const ReadContext& context_;
  const TomlValue& value_;
  const TomlTable& members_;
  std::string name_;
  std::vector<bool> taken_;
  std::vector<std::string_view> known_;
};

}  // namespace banxin
