#include "model/report/bare_address.h"

#include <algorithm>
#include <array>

namespace banxin {
namespace {

/// Longest local part and domain of an e-mail address, RFC 5321 4.5.3.1.
constexpr size_t kLongestLocalPart = 64;
constexpr size_t kLongestDomain = 255;

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool in(std::string_view set, char c) { return set.find(c) != std::string_view::npos; }

bool begins_with(std::string_view text, size_t at, std::string_view lower_case) {
  if (text.size() - at < lower_case.size()) return false;
  for (size_t i = 0; i < lower_case.size(); ++i) {
    const char c = text[at + i];
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    if (lower != lower_case[i]) return false;
  }
  return true;
}

/// Characters of RFC 3986, without brackets and quotes, which enclose addresses in texts.
/// What browsers take; longer runs of letters are no address that anyone can follow.
constexpr size_t kLongestAddress = 2083;

bool in_address(char c) { return is_alnum(c) || in("-._~:/?#@!$&()*+,;=%", c); }

bool in_local_part(char c) { return is_alnum(c) || in("._%+-", c); }

bool in_domain(char c) { return is_alnum(c) || c == '-' || c == '.'; }

size_t scheme_length(std::string_view text, size_t at) {
  static constexpr std::array<std::string_view, 4> kSchemes = {"http://", "https://", "ftp://",
                                                               "www."};
  for (const std::string_view scheme : kSchemes)
    if (begins_with(text, at, scheme)) return scheme.size();
  return 0;
}

}  // namespace

size_t web_address_end(std::string_view text, size_t at) {
  const size_t scheme = scheme_length(text, at);
  if (scheme == 0 || (at > 0 && is_alnum(text[at - 1]))) return at;
  size_t end = at + scheme;
  // Two asterisks close bold type; they are not part of the address.
  while (end < text.size() && in_address(text[end]) && text.substr(end, 2) != "**") ++end;
  while (end > at + scheme && in(".,;:!?)", text[end - 1])) --end;
  const bool plausible = is_alnum(text[at + scheme]) && end - at <= kLongestAddress;
  return end > at + scheme && plausible ? end : at;
}

MailAddress mail_address_around(std::string_view text, size_t at, size_t earliest) {
  size_t begin = at, end = at + 1;
  const size_t limit = std::max(earliest, at - std::min(at, kLongestLocalPart));
  while (begin > limit && in_local_part(text[begin - 1])) --begin;
  while (begin < at && !is_alnum(text[begin])) ++begin;
  const size_t last = std::min(text.size(), at + 1 + kLongestDomain);
  while (end < last && in_domain(text[end])) ++end;
  while (end > at + 1 && !is_alnum(text[end - 1])) --end;
  const std::string_view domain = text.substr(at + 1, end - at - 1);
  const size_t dot = domain.rfind('.');
  const bool complete = begin < at && dot != std::string_view::npos && dot > 0 &&
                        domain.size() - dot > 2 && is_alnum(domain.front()) &&
                        domain.find("..") == std::string_view::npos;
  return complete ? MailAddress{begin, end} : MailAddress{at, at};
}

bool may_be_address(std::string_view text) {
  if (text.empty()) return false;
  if (text.front() == '#' || text.front() == '/') return true;
  const bool scheme = text.find("://") != text.npos || text.starts_with("mailto:");
  return scheme || text.find_first_of(".@") != text.npos;
}

std::string link_target(std::string_view address) {
  if (begins_with(address, 0, "www.")) return "http://" + std::string(address);
  const bool has_scheme = address.find(':') != std::string_view::npos;
  const size_t mail_at = address.find('@');
  if (!has_scheme && mail_at != std::string_view::npos && mail_at > 0 &&
      address.find('/') == std::string_view::npos)
    return "mailto:" + std::string(address);
  return std::string(address);
}

}  // namespace banxin
