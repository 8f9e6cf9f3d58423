// What an element of a page is, and what follows from that alone: one row a role. Styles are keyed
// by it, frames carry it for tests, tagging and `--layout`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/structure_tag.h"

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
  heading_5,         ///< ①
  part,              ///< 第一编, a division of a law or regulation
  chapter,           ///< 第一章
  subchapter,        ///< 第一节
  article,           ///< 第一条, before an article's words
  list_item,         ///< an item of a list
  quote,             ///< a quoted paragraph
  centred,           ///< a paragraph in the middle
  unindented,        ///< a paragraph that begins at the left edge: a salutation
  flush_right,       ///< a paragraph at the right edge
  name_list,         ///< names in columns
  table_caption,     ///< 表1, above a table, and its caption
  table_unit,        ///< 单位：万元
  table_head,        ///< 表头: a cell of a table's head rows
  table_stub,        ///< a cell of its head columns
  table_cell,        ///< any other cell
  table_note,        ///< below a table
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
  copies,            ///< 抄送, 发送, and 主送 in the imprint
  contacts,          ///< 承办单位, 联系人, 电话
  printed_by,        ///< 印发机关
  printed_on,        ///< 印发日期
  copies_printed,    ///< 共印300份
  // What follows has no text.
  rule,             ///< a line that separates
  letterhead_rule,  ///< 版头的分隔线, and the double rules of a letter
  imprint_rule,     ///< 版记的分隔线
  seal,             ///< 印章
  stamp,            ///< 签名章
};

/// What a role's words are to the page.
enum class RoleText : uint8_t {
  none,    ///< it has none, and so no element in a style
  around,  ///< around the body: title, letterhead, sign-off, imprint
  body,    ///< 正文: what a first page must show (GB/T 9704 7.3.3) and a sign-off stand with
           ///< (7.3.5.5)
};

/// All that the program knows of a role; how it looks is the style's.
struct RoleRow {
  Role role;
  std::string_view name;  ///< in style files and dumps
  RoleText text;
  int heading_level;  ///< 1 to 5; 0: no heading
  StructureTag tag;   ///< of what it stands in, in a tagged PDF
};

/// In the order of Role.
inline constexpr auto kRoles = std::to_array<RoleRow>({
    {Role::body, "body", RoleText::body, 0, StructureTag::p},
    {Role::title, "title", RoleText::around, 0, StructureTag::h},
    {Role::subtitle, "subtitle", RoleText::around, 0, StructureTag::p},
    {Role::parallel_title, "parallel-title", RoleText::around, 0, StructureTag::h},
    {Role::heading_1, "heading-1", RoleText::body, 1, StructureTag::h1},
    {Role::heading_2, "heading-2", RoleText::body, 2, StructureTag::h2},
    {Role::heading_3, "heading-3", RoleText::body, 3, StructureTag::h3},
    {Role::heading_4, "heading-4", RoleText::body, 4, StructureTag::h4},
    {Role::heading_5, "heading-5", RoleText::body, 5, StructureTag::h5},
    {Role::part, "part", RoleText::body, 0, StructureTag::h1},
    {Role::chapter, "chapter", RoleText::body, 0, StructureTag::h1},
    {Role::subchapter, "subchapter", RoleText::body, 0, StructureTag::h2},
    {Role::article, "article", RoleText::body, 0, StructureTag::p},
    {Role::list_item, "list-item", RoleText::body, 0, StructureTag::l_body},
    {Role::quote, "quote", RoleText::body, 0, StructureTag::block_quote},
    {Role::centred, "centred", RoleText::body, 0, StructureTag::p},
    {Role::unindented, "unindented", RoleText::body, 0, StructureTag::p},
    {Role::flush_right, "flush-right", RoleText::body, 0, StructureTag::p},
    {Role::name_list, "name-list", RoleText::body, 0, StructureTag::l_body},
    {Role::table_caption, "table-caption", RoleText::around, 0, StructureTag::caption},
    {Role::table_unit, "table-unit", RoleText::around, 0, StructureTag::p},
    {Role::table_head, "table-head", RoleText::around, 0, StructureTag::th},
    {Role::table_stub, "table-stub", RoleText::around, 0, StructureTag::th},
    {Role::table_cell, "table-cell", RoleText::around, 0, StructureTag::td},
    {Role::table_note, "table-note", RoleText::around, 0, StructureTag::p},
    {Role::index_label, "index-label", RoleText::around, 0, StructureTag::th},
    {Role::index_value, "index-value", RoleText::around, 0, StructureTag::td},
    {Role::signature, "signature", RoleText::around, 0, StructureTag::p},
    {Role::date, "date", RoleText::around, 0, StructureTag::p},
    {Role::page_number, "page-number", RoleText::around, 0, StructureTag::artifact},
    {Role::copy_number, "copy-number", RoleText::around, 0, StructureTag::p},
    {Role::secrecy, "secrecy", RoleText::around, 0, StructureTag::p},
    {Role::urgency, "urgency", RoleText::around, 0, StructureTag::p},
    {Role::issuer_mark, "issuer-mark", RoleText::around, 0, StructureTag::p},
    {Role::parallel_mark, "parallel-mark", RoleText::around, 0, StructureTag::p},
    {Role::number, "number", RoleText::around, 0, StructureTag::p},
    {Role::signer_label, "signer-label", RoleText::around, 0, StructureTag::p},
    {Role::signer, "signer", RoleText::around, 0, StructureTag::p},
    {Role::addressees, "addressees", RoleText::around, 0, StructureTag::p},
    {Role::attachment_list, "attachment-list", RoleText::around, 0, StructureTag::p},
    {Role::office, "office", RoleText::around, 0, StructureTag::p},
    {Role::signed_name, "signed-name", RoleText::around, 0, StructureTag::p},
    {Role::note, "note", RoleText::around, 0, StructureTag::p},
    {Role::attendance_label, "attendance-label", RoleText::around, 0, StructureTag::p},
    {Role::attendance, "attendance", RoleText::around, 0, StructureTag::p},
    {Role::attachment_mark, "attachment-mark", RoleText::around, 0, StructureTag::p},
    {Role::attachment_title, "attachment-title", RoleText::around, 0, StructureTag::h},
    {Role::copies, "copies", RoleText::around, 0, StructureTag::p},
    {Role::contacts, "contacts", RoleText::around, 0, StructureTag::p},
    {Role::printed_by, "printed-by", RoleText::around, 0, StructureTag::p},
    {Role::printed_on, "printed-on", RoleText::around, 0, StructureTag::p},
    {Role::copies_printed, "copies-printed", RoleText::around, 0, StructureTag::p},
    {Role::rule, "rule", RoleText::none, 0, StructureTag::artifact},
    {Role::letterhead_rule, "letterhead-rule", RoleText::none, 0, StructureTag::artifact},
    {Role::imprint_rule, "imprint-rule", RoleText::none, 0, StructureTag::artifact},
    {Role::seal, "seal", RoleText::none, 0, StructureTag::figure},
    {Role::stamp, "stamp", RoleText::none, 0, StructureTag::figure},
});
inline constexpr size_t kRoleCount = kRoles.size();

constexpr const RoleRow& row_of(Role role) { return kRoles[static_cast<size_t>(role)]; }

static_assert(
    [] {
      for (size_t i = 0; i < kRoleCount; ++i)
        if (kRoles[i].role != static_cast<Role>(i)) return false;
      return kRoles.back().role == Role::stamp;
    }(),
    "a row a role, in order");

inline constexpr auto kRoleNames = [] {
  std::array<std::string_view, kRoleCount> names;
  for (size_t i = 0; i < kRoleCount; ++i) names[i] = kRoles[i].name;
  return names;
}();

constexpr std::string_view name_of(Role role) { return row_of(role).name; }
constexpr bool has_text(Role role) { return row_of(role).text != RoleText::none; }
constexpr bool is_body_text(Role role) { return row_of(role).text == RoleText::body; }
/// Text of the 版记.
constexpr bool is_imprint_text(Role role) {
  return role == Role::copies || role == Role::contacts || role == Role::printed_by ||
         role == Role::printed_on || role == Role::copies_printed;
}
/// Set by a table, in its own type.
constexpr bool is_of_table(Role role) {
  return role >= Role::table_caption && role <= Role::table_note;
}
constexpr int heading_level(Role role) { return row_of(role).heading_level; }

/// The heading of `level`, 1 to 5.
constexpr Role heading_role(int level) {
  for (const RoleRow& row : kRoles)
    if (row.heading_level == level) return row.role;
  return Role::body;
}

}  // namespace banxin
