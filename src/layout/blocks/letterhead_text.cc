#include "layout/blocks/letterhead_text.h"

#include <string_view>

#include "base/open_serial.h"
#include "base/utf8.h"
#include "layout/blocks/word_lists.h"

namespace banxin {
namespace {

BlockText words_of(const RichText& words, Role role) {
  BlockText text;
  text.add(words, role);
  return text;
}

/// 机密★1年, 7.2.2. A star that the author wrote is not doubled.
BlockText secrecy_with_period(const Header& header, const std::string& star) {
  BlockText text = words_of(header.secrecy, Role::secrecy);
  if (!header.retention.text.starts_with(star))
    text.add(star, Role::secrecy, header.retention.span);
  text.add(header.retention, Role::secrecy);
  return text;
}

/// Six digits' width: a draft's number is written in later, by hand or by a machine.
BlockText open_copy_number(const Header& header, const std::string& two_digits) {
  BlockText text;
  text.add(two_digits + two_digits + two_digits, Role::copy_number, header.span);
  return text;
}

/// 云政发〔2026〕　　号: where a draft's serial is open, it has the width of two characters.
BlockText number_of(const Document& document, const std::string& two_digits) {
  BlockText text;
  const std::optional<OpenSerial> open = find_open_serial(document.number.text);
  if (document.state != DocumentState::draft || !open) {
    text.add(document.number, Role::number);
    return text;
  }
  const std::string& words = document.number.text;
  text.add(words.substr(0, open->begin) + two_digits + two_digits + words.substr(open->end),
           Role::number, document.number.span);
  return text;
}

bool is_two_characters(std::string_view text) {
  if (text.empty()) return false;
  const size_t first = utf8_length(text, 0);
  return first < text.size() && first + utf8_length(text, first) == text.size();
}

/// 份号, 密级和保密期限, 紧急程度 in this order, 7.2.3. Without a period 机　密 is spaced, and
/// 特　急 below it.
void add_lines(LetterheadBlock& block, const Header& header, const WordsStyle& words) {
  const std::string& star = words.secrecy_star;
  const bool spaced = is_two_characters(header.secrecy.text) && header.retention.empty();
  if (header.copy_number_open)
    block.lines.push_back({Role::copy_number, open_copy_number(header, words.open)});
  if (!header.copy_number.empty())
    block.lines.push_back({Role::copy_number, words_of(header.copy_number, Role::copy_number)});
  if (header.retention.empty() && !header.secrecy.empty())
    block.lines.push_back({Role::secrecy, words_of(header.secrecy, Role::secrecy), spaced});
  else if (!header.secrecy.empty())
    block.lines.push_back({Role::secrecy, secrecy_with_period(header, star)});
  if (!header.urgency.empty())
    block.lines.push_back({Role::urgency, words_of(header.urgency, Role::urgency), spaced});
}

/// 发文机关标志, 7.2.4. One issuer and 文件 are one line of words. A suffix that the author wrote
/// (教育部令) is not doubled.
void add_mark(LetterheadBlock& block, const Header& header, const FormatStyle& format) {
  const std::string_view default_suffix = format.suffix;
  for (const RichText& issuer : header.issuers)
    if (!issuer.empty() && (format.joint_mark || block.issuers.empty()))
      block.issuers.push_back(words_of(issuer, Role::issuer_mark));
  if (block.issuers.empty()) return;
  block.parallel_mark.add(header.parallel_mark, Role::parallel_mark);
  BlockText& suffix = block.issuers.size() == 1 ? block.issuers.front() : block.suffix;
  if (header.mark_suffix)
    suffix.add(*header.mark_suffix, Role::issuer_mark);
  else if (!suffix.text.ends_with(default_suffix))
    suffix.add(default_suffix, Role::issuer_mark, header.span);
}

/// 签发人, 7.2.6.
void add_signers(LetterheadBlock& block, const Header& header, const std::string& label) {
  for (const RichText& signer : header.signers)
    block.signers.push_back(words_of(signer, Role::signer));
  if (block.signers.empty()) return;
  block.signer_label.add(label, Role::signer_label, header.signers.front().span);
}

}  // namespace

std::optional<LetterheadBlock> build_letterhead(const Report& report, const Style& style) {
  const Format format = report.document.format;
  if (!style.format(format).has_letterhead()) return std::nullopt;
  if (!report.header && report.document.number.empty()) return std::nullopt;
  LetterheadBlock block;
  block.format = format;
  if (report.header) {
    add_lines(block, *report.header, style.words);
    add_mark(block, *report.header, style.format(format));
    if (style.format(format).has_signers()) add_signers(block, *report.header, style.words.signers);
  }
  block.number = number_of(report.document, style.words.open);
  return block;
}

BlockText join_addressees(const std::vector<RichText>& addressees, const WordsStyle& marks) {
  return join_names(addressees, Role::addressees,
                    {marks.name_separator, marks.group_separator, marks.addressees_end});
}

}  // namespace banxin
