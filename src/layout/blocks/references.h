// @{label}: what the part that it names is called on the page.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/report/report.h"
#include "model/style/style.h"

namespace banxin {

/// The words of each label that a reference may print: 第三部分, （二）, 第十二条, 附件1, 表2.
using ReferenceWords = std::map<std::string, std::string, std::less<>>;

ReferenceWords find_reference_words(const Report& report, const Style& style);

/// The numbers of the tables that have a caption, counted through the document and its attachments.
using TableNumbers = std::map<const TableBlock*, int>;

TableNumbers number_tables(const Report& report);

/// A text with its references spelled out; those of parts that are not set stay empty. Each is as
/// it was written in all else.
RichText with_references(const RichText& text, const ReferenceWords& words);

}  // namespace banxin
