#include "model/report/inline_scan.h"

#include <algorithm>
#include <utility>

#include "base/byte_set.h"
#include "model/report/bare_address.h"

namespace banxin {
namespace {

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

class InlineScanner {
 public:
  InlineScanner(std::string_view text, size_t begin) : text_(text), at_(begin), free_from_(begin) {}

  std::vector<InlineToken> run() {
    static constexpr ByteSet kStarters("\\*[]^_}@hHfFwW");
    while ((at_ = kStarters.find_in(text_, at_)) < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  void step() {
    switch (text_[at_]) {
      case '\\':
        return escape();
      case '*':
        return asterisks();
      case '[':
        return next_is('^') ? named(InlineKind::footnote, ']') : add(InlineKind::open_bracket, 1);
      case ']':
        return next_is('(') ? link_end() : add(InlineKind::close_bracket, 1);
      case '^':
        return next_is('{') ? add(InlineKind::open_super, 2) : skip(1);
      case '_':
        return next_is('{') ? add(InlineKind::open_sub, 2) : skip(1);
      case '}':
        return add(InlineKind::close_brace, 1);
      case '@':
        return next_is('{') ? named(InlineKind::reference, '}') : mail();
      default:
        return address();
    }
  }

  bool next_is(char c) const { return at_ + 1 < text_.size() && text_[at_ + 1] == c; }
  void skip(size_t bytes) { at_ += bytes; }

  void add(InlineKind kind, size_t bytes, size_t name_begin = 0, size_t name_end = 0) {
    tokens_.push_back({kind, static_cast<uint32_t>(at_), static_cast<uint32_t>(at_ + bytes),
                       static_cast<uint32_t>(name_begin), static_cast<uint32_t>(name_end)});
    at_ += bytes;
    free_from_ = at_;
  }

  void escape() {
    const bool known = at_ + 1 < text_.size() && is_ascii_punctuation(text_[at_ + 1]);
    return known ? add(InlineKind::escape, 2) : skip(1);
  }

  /// Two asterisks are a mark; more are what they seem (a telephone number made unreadable).
  void asterisks() {
    const size_t end = std::min(text_.find_first_not_of('*', at_), text_.size());
    return end - at_ == 2 ? add(InlineKind::strong, 2) : skip(end - at_);
  }

  /// A name runs to its closing character; white space and opening marks cannot stand in one, so
  /// that no stretch is searched twice.
  void named(InlineKind kind, char close) {
    const size_t begin = at_ + 2;
    const size_t end = std::min(text_.find_first_of(" \t\n[]{}@^\\", begin), text_.size());
    const bool whole = end < text_.size() && text_[end] == close && end > begin;
    return whole ? add(kind, end + 1 - at_, begin, end) : add(InlineKind::cut_name, 2);
  }

  /// As above: an address holds no brackets.
  void link_end() {
    const size_t begin = at_ + 2;
    const size_t end = std::min(text_.find_first_of(" \t\n()[]", begin), text_.size());
    const bool whole = end < text_.size() && text_[end] == ')' && end > begin;
    return whole ? add(InlineKind::close_link, end + 1 - at_, begin, end)
                 : add(InlineKind::cut_link, 1);
  }

  void mail() {
    const MailAddress found = mail_address_around(text_, at_, free_from_);
    if (found.begin == found.end) return skip(1);
    at_ = found.begin;
    add(InlineKind::mail, found.end - found.begin, found.begin, found.end);
  }

  void address() {
    const size_t end = web_address_end(text_, at_);
    return end > at_ ? add(InlineKind::address, end - at_, at_, end) : skip(1);
  }

  std::string_view text_;
  size_t at_;
  size_t free_from_;  ///< end of the last token
  std::vector<InlineToken> tokens_;
};

}  // namespace

std::vector<InlineToken> scan_inline(std::string_view text, size_t begin, size_t end) {
  return InlineScanner(text.substr(0, end), begin).run();
}

}  // namespace banxin
