// Internet and e-mail addresses that stand in a text without any mark.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace banxin {

/// End of the address http://…, https://…, ftp:// or www.… that begins at `at`; `at` if none does.
/// It ends before white space, before any character beyond ASCII (an address is followed by
/// Chinese without a space), before brackets and quotes, and before trailing .,;:!?)
size_t web_address_end(std::string_view text, size_t at);

struct MailAddress {
  size_t begin = 0, end = 0;  ///< equal if there is none
};

/// The e-mail address around the @ at `at`, which begins no earlier than `earliest`.
MailAddress mail_address_around(std::string_view text, size_t at, size_t earliest);

/// Whether what follows [words] in round brackets can be where they lead: `http://…`, `a.cn`,
/// `x.pdf`, `#part`, a mail address; not 18, not 另行印发.
bool may_be_address(std::string_view text);

/// What a link to a written address points to: with http:// before www., mailto: before an e-mail.
std::string link_target(std::string_view address);

}  // namespace banxin
