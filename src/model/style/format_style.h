// What a format of document has: one row of the style, [format.…] (GB/T 9704 7.2, 10).
#pragma once

#include <cstdint>
#include <string>

#include "base/len.h"

namespace banxin {

/// How a 版头 is built; its measures are those of [letterhead] and [letter].
enum class LetterheadKind : uint8_t {
  none,      ///< no 版头: neither marks nor 发文字号
  document,  ///< within the type area, 7.2
  letter,    ///< between double rules that are measured from the paper's edges, 10.1
};

/// How far down the first page's text may go.
enum class FirstPageFoot : uint8_t {
  type_area,    ///< as on every page
  double_rule,  ///< to [letter] text-gap above a letter's lower double rule, 10.1
};

/// A row as it stands by default has all that a document may have.
struct FormatStyle {
  LetterheadKind letterhead = LetterheadKind::document;
  Len mark_top;        ///< to the mark's ink, from the type area's upper edge; a letter's, from the
                       ///< paper's
  std::string suffix;  ///< 文件, 令, 纪要, where the report names no other; may be empty
  bool joint_mark =
      true;             ///< all joint issuers stand in the mark (7.2.4); else the lead's name alone
  bool rule = true;     ///< 分隔线 below a document's letterhead
  int gap_below = 0;    ///< empty lines below the letterhead, in thousandths; a larger gap wins
  bool title = true;    ///< printed; else it is only the file's metadata (a 命令, 10.2)
  bool signers = true;  ///< 签发人: above the red rule (7.2.6), in a letter below its number
  bool addressees = true;  ///< 主送机关 below the title
  FirstPageFoot first_page_foot = FirstPageFoot::type_area;
  bool first_page_number = true;
  bool imprint_rules = true;
  bool imprint_issuer = true;     ///< 印发机关 and 印发日期
  bool imprint_even_page = true;  ///< its page is even (GB/T 33476.2): a page is added if need be

  bool has_letterhead() const { return letterhead != LetterheadKind::none; }
  bool has_signers() const { return signers && has_letterhead(); }

  bool operator==(const FormatStyle&) const = default;
};

}  // namespace banxin
