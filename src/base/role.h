// What an element of a page is. Styles are keyed by it, frames carry it for tests, tagging and
// `--layout`.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace banxin {

enum class Role : uint8_t {
  body,              ///< 正文
  title,             ///< 标题
  subtitle,          ///< 副标题
  parallel_title,    ///< the title in a region's other language, above the title
  heading_1,         ///< 一、
  heading_2,         ///< （一）
  heading_3,         ///< 1.
  heading_4,         ///< （1）
  list_item,         ///< an item of a list
  quote,             ///< a quoted paragraph
  index_label,       ///< left cell of a pair of the information index
  index_value,       ///< right cell of a pair
  signature,         ///< 署名
  date,              ///< 成文日期
  page_number,       ///< 页码
  copy_number,       ///< 份号
  secrecy,           ///< 密级和保密期限
  urgency,           ///< 紧急程度
  issuer_mark,       ///< 发文机关标志
  parallel_mark,     ///< the issuer in the region's other language, above the mark
  number,            ///< 发文字号
  signer_label,      ///< 签发人：
  signer,            ///< a 签发人's name
  addressees,        ///< 主送机关
  attachment_list,   ///< 附件说明, below the body
  office,            ///< 职务 of who signs
  signed_name,       ///< a name in the place of a signature stamp (签名章)
  note,              ///< 附注
  attendance_label,  ///< 出席, 请假, 列席
  attendance,        ///< their names
  attachment_mark,   ///< 附件1, above an attachment
  attachment_title,  ///< 附件标题
  copies,            ///< 抄送, and 主送 in the imprint
  printed_by,        ///< 印发机关
  printed_on,        ///< 印发日期
  // What follows has no text, and so no element in a style.
  rule,             ///< a line that separates
  letterhead_rule,  ///< 版头的分隔线, and the double rules of a letter
  imprint_rule,     ///< 版记的分隔线
  seal,             ///< 印章
  stamp,            ///< 签名章
};

/// The names that style files and dumps use, in the order of Role.
inline constexpr auto kRoleNames = std::to_array<std::string_view>({
    "body",
    "title",
    "subtitle",
    "parallel-title",
    "heading-1",
    "heading-2",
    "heading-3",
    "heading-4",
    "list-item",
    "quote",
    "index-label",
    "index-value",
    "signature",
    "date",
    "page-number",
    "copy-number",
    "secrecy",
    "urgency",
    "issuer-mark",
    "parallel-mark",
    "number",
    "signer-label",
    "signer",
    "addressees",
    "attachment-list",
    "office",
    "signed-name",
    "note",
    "attendance-label",
    "attendance",
    "attachment-mark",
    "attachment-title",
    "copies",
    "printed-by",
    "printed-on",
    "rule",
    "letterhead-rule",
    "imprint-rule",
    "seal",
    "stamp",
});
inline constexpr size_t kRoleCount = kRoleNames.size();

constexpr std::string_view name_of(Role role) { return kRoleNames[static_cast<size_t>(role)]; }

constexpr bool has_text(Role role) { return role < Role::rule; }

}  // namespace banxin
