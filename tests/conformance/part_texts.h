// What stands around a report's body: letterhead, attachments, imprint.
#pragma once

#include <string>

#include "conformance/measured_page.h"

namespace banxin {

class Document;

/// `[document]` of format document, of 1 July 2012, with number and addressees, and its letterhead.
std::string letterhead_head();
/// 附件; `keys` as TOML writes them. Without sections.
std::string attachment(const std::string& title, const std::string& keys = "");
/// One that is only listed: printed elsewhere.
std::string listed_attachment(const std::string& title);
/// Of the attachment before.
std::string attachment_section(const std::string& text, const std::string& heading = "");
/// 版记; `copies` are the names of 抄送 as TOML writes them.
std::string imprint(const std::string& copies = "\"甲局\", \"乙局\"");

/// The row in which words stand, or one without glyphs.
MeasuredRow row_with(const MeasuredPage& page, const std::u32string& words);
/// The first page (1-based) that has a row with these words, and that row. Throws if there is none.
int page_with(const Document& document, const std::u32string& words);
MeasuredRow row_with(const Document& document, const std::u32string& words);
/// The first of these characters in the row.
MeasuredGlyph glyph_of(const MeasuredRow& row, char32_t character);

}  // namespace banxin
