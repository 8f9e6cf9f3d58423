// The statements of a TOML text, found without parsing them: to leave out a faulty one, and to
// guard the parser against keys so deep that they would exhaust its stack.
#pragma once

#include <cstddef>
#include <string_view>

namespace banxin {

/// One `key = value` or `[header]`, from its first byte to the end of its last line.
struct TomlStatement {
  size_t begin = 0;
  size_t end = 0;
  bool header = false;
  bool open_end = false;    ///< a string or bracket never closes; `end` is a guess
  size_t open_quote = 0;    ///< where the last string of several lines began, or 0
  size_t swallowed = 0;     ///< where that string holds a line like a statement: the line before it
  size_t depth = 0;         ///< most parts that one dotted key in it has
  size_t deep_key_end = 0;  ///< where that key ends
};

/// Finds the statement at or after `at`; its `begin` is text.size() where there is none. Linear in
/// the statement's length.
TomlStatement next_toml_statement(std::string_view text, size_t at);

/// The statement to blame for a fault found at byte `at`: the one that holds it, or the last one
/// before it; but the one before where that lacks its closing quotes and so ended too late.
TomlStatement faulty_toml_statement(std::string_view text, size_t at);

/// True if a line of its own at `at` looks like a header or the start of `key = …`.
bool looks_like_toml_statement(std::string_view text, size_t at);

}  // namespace banxin
