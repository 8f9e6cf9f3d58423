// A report's text character by character, each with where it was written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/report/report.h"

namespace banxin {

struct LintedCharacter {
  char32_t character = 0;
  Span span;
  bool address = false;  ///< of a link, which is no Chinese text
};

class LintedText {
 public:
  explicit LintedText(const RichText& text);

  size_t size() const { return characters_.size(); }
  bool empty() const { return characters_.empty(); }
  /// 0 beyond the ends.
  char32_t at(size_t i) const { return i < size() ? characters_[i].character : 0; }
  char32_t before(size_t i) const { return i > 0 ? at(i - 1) : 0; }
  char32_t after(size_t i) const { return at(i + 1); }
  bool is_address(size_t i) const { return characters_[i].address; }
  std::u32string_view words() const { return words_; }
  /// Of characters `[begin, end)`, which must not be empty.
  Span span(size_t begin, size_t end) const;
  Span span() const { return span_; }

 private:
  std::vector<LintedCharacter> characters_;
  std::u32string words_;
  Span span_;
};

/// What one rule finds in one text: said once, at the first place.
class LintFinding {
 public:
  explicit LintFinding(const LintedText& text) : text_(text) {}

  /// Characters `[begin, end)` ought to be `right`.
  void replace(size_t begin, size_t end, std::u32string_view right);
  /// They ought to be otherwise, but what is meant is not certain.
  void doubt(size_t begin, size_t end);
  bool empty() const { return places_.empty(); }

  /// `message` is about the first place; how many there are is added. The help is `help`, or, left
  /// empty, the words around the first place as they ought to be.
  void say(std::string_view code, const std::string& message, const std::string& help,
           Diagnostics& diagnostics) const;

 private:
  struct Place {
    size_t begin = 0, end = 0;
    std::u32string right;
    bool certain = true;
  };
  std::string right_words() const;

  const LintedText& text_;
  std::vector<Place> places_;
};

/// False only for a text that no rule about texts says anything of: Han, full-width marks, and
/// ASCII that stands as it ought to. One pass over the bytes; most texts are so.
bool may_be_mistyped(std::string_view utf8);

bool is_han_character(char32_t c);
/// Han, or a mark of Chinese text.
bool is_chinese(char32_t c);
std::string utf8_of(std::u32string_view text);

}  // namespace banxin
