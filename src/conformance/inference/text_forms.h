// How dates, numbers and marks are to be written: GB/T 9704 7.2.1, 7.2.2, 7.2.5, 7.3.3, 7.3.5.4.
#pragma once

#include <string>
#include <string_view>

namespace banxin {

/// The text without white space.
std::u32string without_spaces(std::u32string_view text);

/// Reads a text from left to right.
class FormReader {
 public:
  explicit FormReader(std::u32string_view text) : rest_(text) {}

  bool take(std::u32string_view words);
  /// A number in Arabic digits, of so many of them, without a leading zero.
  bool take_number(size_t fewest, size_t most);
  /// A number in Han numerals.
  bool take_han_number();
  bool done() const { return rest_.empty(); }

 private:
  std::u32string_view rest_;
};

bool is_copy_number(std::u32string_view text);      ///< 000001
bool is_secrecy(std::u32string_view text);          ///< 机密, 机密★1年
bool is_document_number(std::u32string_view text);  ///< 国办发〔2012〕10号
bool is_yearly_number(std::u32string_view text);    ///< 〔2012〕10号
bool is_serial_number(std::u32string_view text);    ///< 第10号
bool is_issue(std::u32string_view text);            ///< 第3期
bool is_date(std::u32string_view text);             ///< 2012年7月1日
bool is_open_number(std::u32string_view text);      ///< 国办发〔2012〕号: a draft's
bool is_open_date(std::u32string_view text);        ///< 2012年月日: a draft's
/// 第三章: the word that ends the number of a division of a law; 0: none.
char32_t division_of(std::u32string_view text);

bool is_contact(std::u32string_view text);  ///< 承办单位：…, 联系人：…, 电话：…
bool is_copy_count(std::u32string_view text);  ///< （共印300份）
/// 抄送…, …印发, and what else an imprint says.
bool looks_of_imprint(std::u32string_view text);

/// The level of heading whose number a text begins with: 1 一、 2 （一） 3 1. 4 （1） 5 ①; 0: none;
/// -1: one that is written otherwise (1、 (一) 第一、).
int numbered_level(std::u32string_view text);

}  // namespace banxin
