#include "toml/toml_scan.h"

#include <algorithm>
#include <utility>

#include "base/byte_set.h"

namespace banxin {
namespace {

bool is_bare_key_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

size_t line_end(std::string_view text, size_t at) {
  return std::min(text.find('\n', at), text.size());
}

size_t skip_blanks(std::string_view text, size_t at) {
  return std::min(text.find_first_not_of(" \t", at), text.size());
}

/// A line outside all statements, such as a comment, as one.
TomlStatement line_at(std::string_view text, size_t at) {
  TomlStatement line;
  const size_t newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  line.begin = newline == std::string_view::npos ? 0 : newline + 1;
  line.end = line_end(text, at);
  return line;
}

/// Walks from a statement's first byte to the line end that closes it.
class StatementScanner {
 public:
  StatementScanner(std::string_view text, size_t begin) : text_(text), at_(begin) {
    out_.begin = begin;
    out_.header = text[begin] == '[';
  }

  TomlStatement run() {
    while (at_ < text_.size() && !(text_[at_] == '\n' && (depth_ == 0 || out_.header))) step();
    out_.end = at_;
    if (out_.open_end || (depth_ > 0 && !out_.header)) guess_end();
    return out_;
  }

 private:
  void step() {
    switch (text_[at_]) {
      case '"':
      case '\'':
        return string();
      case '#':
        at_ = line_end(text_, at_);
        return;
      case '[':
      case '{':
        ++depth_;
        return separator();
      case ']':
      case '}':
        if (depth_ > 0) --depth_;
        return separator();
      case '.':
        return dot();
      case ',':
      case '=':
      case '\n':
        return separator();
      default:
        ++at_;
    }
  }

  void separator() {
    parts_ = 1;
    ++at_;
  }

  void dot() {
    ++at_;
    if (++parts_ <= out_.depth) return;
    out_.depth = parts_;
    out_.deep_key_end = at_;
  }

  void string() {
    const char quote = text_[at_];
    const bool multi_line =
        text_.size() - at_ >= 3 && text_[at_ + 1] == quote && text_[at_ + 2] == quote;
    return multi_line ? multi_line_string(quote) : one_line_string(quote);
  }

  void one_line_string(char quote) {
    for (++at_; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
      if (quote == '"' && text_[at_] == '\\') {
        ++at_;
        if (at_ >= text_.size() || text_[at_] == '\n') return;
      } else if (text_[at_] == quote) {
        ++at_;
        return;
      }
    }
  }

  void multi_line_string(char quote) {
    out_.open_quote = at_;
    out_.swallowed = 0;
    static constexpr ByteSet kStops("\\\n\"'");
    for (at_ += 3; (at_ = kStops.find_in(text_, at_)) < text_.size(); ++at_) {
      if (quote == '"' && text_[at_] == '\\') {
        ++at_;
      } else if (text_[at_] == '\n' && out_.swallowed == 0) {
        if (looks_like_toml_statement(text_, at_ + 1)) out_.swallowed = at_;
      } else if (closes(quote)) {
        at_ += 3;
        // One or two quotes more belong to the string's text.
        for (int extra = 0; extra < 2 && at_ < text_.size() && text_[at_] == quote; ++extra) ++at_;
        return;
      }
    }
    at_ = std::min(at_, text_.size());
    out_.open_end = true;
  }

  bool closes(char quote) const {
    return text_.size() - at_ >= 3 && text_[at_] == quote && text_[at_ + 1] == quote &&
           text_[at_ + 2] == quote;
  }

  /// What never closes is taken to end before the next line that starts a statement.
  void guess_end() {
    out_.open_end = true;
    const size_t limit = out_.end;
    out_.end = line_end(text_, out_.begin);
    while (out_.end < limit && !looks_like_toml_statement(text_, out_.end + 1))
      out_.end = line_end(text_, out_.end + 1);
  }

  std::string_view text_;
  size_t at_;
  size_t depth_ = 0, parts_ = 1;
  TomlStatement out_;
};

}  // namespace

TomlStatement next_toml_statement(std::string_view text, size_t at) {
  while (at < text.size()) {
    at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    if (at == text.size()) break;
    if (text[at] != '#') return StatementScanner(text, at).run();
    at = line_end(text, at);
  }
  TomlStatement none;
  none.begin = none.end = text.size();
  return none;
}

TomlStatement faulty_toml_statement(std::string_view text, size_t at) {
  TomlStatement before, found = next_toml_statement(text, 0);
  while (found.end < at && !found.open_end) {
    const TomlStatement next = next_toml_statement(text, found.end);
    if (next.begin > at || next.begin == text.size()) break;
    before = std::exchange(found, next);
  }
  if (found.begin > at || (found.end < at && !found.open_end)) return line_at(text, at);
  if (before.swallowed == 0 || looks_like_toml_statement(text, found.begin)) return found;
  before.open_end = true;
  before.end = before.swallowed;
  return before;
}

bool looks_like_toml_statement(std::string_view text, size_t at) {
  at = skip_blanks(text, at);
  if (at < text.size() && text[at] == '[') {
    while (at < text.size() && text[at] == '[') ++at;
    const size_t name = at;
    while (at < text.size() && (is_bare_key_byte(text[at]) || text[at] == '.')) ++at;
    return at > name && at < text.size() && text[at] == ']';
  }
  const size_t key = at;
  while (at < text.size() && is_bare_key_byte(text[at])) ++at;
  const size_t equals = skip_blanks(text, at);
  return at > key && equals < text.size() && text[equals] == '=';
}

}  // namespace banxin
