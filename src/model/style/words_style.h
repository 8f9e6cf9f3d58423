// The words and marks that are printed though no author writes them: [words] of a style.
#pragma once

#include <string>

namespace banxin {

/// Any of them may be empty but the brackets.
struct WordsStyle {
  std::string signers;          ///< 签发人：, before the first one's name (GB/T 9704 7.2.6)
  std::string secrecy_star;     ///< ★, between level and period of secrecy (7.2.2)
  std::string attachment_list;  ///< 附件：, 7.3.4
  std::string attachment;       ///< 附件, above an attachment and before its number (7.3.7)
  std::string present, excused, observers;  ///< 出席：, 请假：, 列席：, 10.3
  std::string chair, recorder;              ///< 主持：, 记录：
  std::string imprint_addressees;           ///< 主送：, where they stand in the imprint (7.4.2)
  std::string copies;                       ///< 抄送：, 7.4.2
  std::string sent_to;                      ///< 发送：
  std::string contact_unit, contact_name, contact_phone;  ///< 承办单位：, 联系人：, 电话：
  std::string printed;                                    ///< 印发, after the date (7.4.3)
  std::string copies_printed;                             ///< （共印{copies}份）
  /// With {year}, {month} and {day}: digits without leading zeros (7.3.5.4), or {year-han},
  /// {month-han} and {day-han}: Han numerals.
  std::string date;
  std::string open;                   ///< two digits that a draft leaves open
  std::string note_open, note_close;  ///< （）, around the 附注 (7.3.6)
  std::string name_separator;         ///< 、, between names
  std::string group_separator;        ///< ，, where a name is itself a list with 、
  std::string copies_separator;       ///< ，, between those of the imprint
  std::string addressees_end;         ///< ：, 7.3.2
  std::string copies_end;             ///< 。, 7.4.2
  std::string seal, stamp;            ///< said of them to who does not see them, of {name}
  std::string table_continued;        ///< above a later page of a table without a number
  std::string carried_forward;        ///< 过次页: the foot of a page whose table goes on
  std::string brought_forward;        ///< 承前页

  bool operator==(const WordsStyle&) const = default;
};

}  // namespace banxin
