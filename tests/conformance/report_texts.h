// Reports written for a rule: the smallest text in which it shows.
#pragma once

#include <string>
#include <vector>

namespace banxin {

/// `count` Han characters without punctuation.
std::string han(int count);
/// Plain Han that fills `rows` rows of a paragraph, indent and all.
std::string han_rows(int rows);

/// `[document]` with a title of one line.
std::string head(const std::string& more = "");
/// A section of level 1 without a heading.
std::string text_section(const std::string& text);
std::string heading_section(int level, const std::string& heading, const std::string& text);
std::string run_in_section(int level, const std::string& heading, const std::string& text);
/// Blocks of the section before: a new page, and paragraphs.
std::string page_break();
std::string text_block(const std::string& text);
std::string closing(const std::vector<std::string>& names);
/// The same in mode `sealed` or `signed`: signatures as TOML writes them.
std::string closing_in(const std::string& mode, const std::vector<std::string>& signatures);

/// A report of many sections of all levels, for what must hold at length.
std::string long_report(int sections);

}  // namespace banxin
