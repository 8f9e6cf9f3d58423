// Every diagnostic code that the program can report, with its meaning. Codes are stable: a retired
// one is not used again. tests/base/diagnostic_codes_test.cc compares this list with the source.
#pragma once

#include <array>
#include <string_view>

namespace banxin {

struct DiagnosticCode {
  std::string_view code;
  std::string_view meaning;
};

/// In ascending order within an area; append where the area ends, one line a code.
inline constexpr auto kDiagnosticCodes = std::to_array<DiagnosticCode>({
    // 01: files and TOML
    {"E0100", "a file cannot be read or written"},
    {"E0101", "the file is not UTF-8"},
    {"E0102", "the file holds a NUL byte"},
    {"E0103", "the file is larger than 64 MiB"},
    {"I0104", "more syntax errors may follow those reported"},
    {"E0105", "a file that lies outside the folders that may be read"},
    {"E0106", "a folder, pipe or device where a file is needed"},
    {"E0107", "a file larger than its kind may be"},
    {"E0110", "a statement is not TOML"},
    {"E0111", "text without quotation marks"},
    {"E0112", "a full-width character where TOML needs an ASCII one"},
    {"E0113", "a key or table given twice"},
    {"E0114", "a string that is not closed"},
    {"E0115", "an unknown backslash escape"},
    {"E0116", "an escape for a lone surrogate"},
    {"E0117", "a date or time that does not exist or is malformed"},
    {"E0118", "a malformed number"},
    {"E0119", "values or keys nested too deep"},
    {"E0120", "a control character in the file"},
    // 02: the report's keys and values
    {"E0201", "an unknown key"},
    {"E0202", "a value of the wrong type"},
    {"E0203", "a key is missing"},
    {"E0204", "a number out of range"},
    {"E0205", "a word that the key does not know"},
    {"E0206", "a date written as text"},
    {"E0207", "an empty value where text is needed"},
    {"E0208", "a line break in a text of one line"},
    {"E0209", "a control character in text"},
    {"E0210", "a heading skips a level"},
    {"E0211", "a label given twice"},
    {"E0212", "a reference to a label that does not exist"},
    {"E0213", "a mark of a footnote that does not exist"},
    {"E0214", "a list without items"},
    {"E0215", "a row of a table is too short or too long"},
    {"E0216", "spans of a table overlap or leave it"},
    {"E0217", "two keys that exclude each other"},
    {"E0218", "an entry with the wrong number of parts"},
    {"W0219", "a footnote that nothing refers to"},
    {"W0220", "a section, block or attachment without content"},
    {"W0221", "an inline mark that is not closed"},
    {"E0222", "title-lines that do not spell the title"},
    {"W0223", "a 发文字号 that is not written by 7.2.5"},
    {"W0224", "a period of secrecy without its level"},
    {"W0225", "a 份号 that is not of six digits"},
    {"E0226", "a picture file that cannot be read"},
    {"E0227", "a file that is no PNG or JPEG, or damaged"},
    {"W0228", "a number of a 命令 that is not 第×号"},
    {"W0229", "a seal, office or stamp that the closing's mode does not set"},
    {"W0230", "a 附件说明 written by hand"},
    {"W0231", "addressees that end in another mark than a colon"},
    {"W0232", "a mark at the end of an attachment's title"},
    {"I0233", "joint issuers of whom the mark names the lead alone"},
    {"W0290", "something that this version does not lay out"},
    // 03: styles and the font list
    {"E0301", "an unknown key"},
    {"E0302", "a value of the wrong type"},
    {"E0303", "a key is missing"},
    {"E0304", "a number out of range"},
    {"E0305", "a word that the key does not know"},
    {"E0307", "an empty value where text is needed"},
    {"E0310", "a malformed length"},
    {"E0311", "an unknown size name"},
    {"E0312", "a malformed colour"},
    {"E0313", "an unknown colour name"},
    {"E0314", "`like` names an unknown element or format"},
    {"E0315", "elements or formats that are like each other in a circle"},
    {"E0316", "a style to extend is not found"},
    {"E0317", "styles that extend each other in a circle"},
    {"E0318", "measures of a style that do not fit together"},
    {"E0319", "a malformed numbering or form of a date"},
    {"E0320", "a face with neither family nor file"},
    {"E0321", "a font role given twice"},
    {"E0322", "a style asks for a font role that the font list lacks"},
    // 04: fonts and characters
    {"E0401", "no installed font serves a role"},
    {"E0402", "a character that no font has"},
    {"I0403", "a character set in another face than its role's first"},
    {"E0404", "a font file that cannot be opened"},
    {"W0405", "a font whose licence bits forbid embedding"},
    {"W0406", "Mongolian text, which is set in horizontal lines"},
    {"I0407", "a variation sequence that no font knows"},
    // 05: layout
    {"W0501", "a line that stands too loose"},
    {"W0502", "a line wider than the type area"},
    {"I0503", "a shape that the title can take"},
    {"W0504", "a 发文机关标志 that does not fit"},
    {"W0505", "a 发文字号 that leaves no room for what stands on its line"},
    {"I0506", "a seal's place that is kept free"},
    {"I0508", "a name in the place of a signature stamp"},
    {"I0510",
     "lines or characters moved, or a page left short, so that a sign-off or imprint stands with "
     "text"},
    {"W0511", "an imprint whose last line is too long"},
    {"I0512", "addressees that stand in the imprint"},
    {"W0513", "an imprint higher than the type area"},
    {"W0514", "a sign-off on a page without body text"},
    {"E0515", "not enough memory to lay out the report"},
    {"E0516", "more pages than a document may have"},
    {"W0517", "a first page without body text"},
    {"E0518", "text or a picture that does not lie on the paper"},
    // 06: PDF
    {"E0601", "a document without pages"},
    {"E0602", "a page that PDF cannot hold"},
    {"E0603", "a line that PDF cannot hold"},
    {"E0604", "metadata too long for a PDF"},
    {"E0605", "a heading that the outline cannot hold"},
    {"E0606", "an address too long for a PDF"},
    {"E0607", "a font that cannot be embedded"},
    {"E0608", "more objects than a PDF may have"},
    {"E0609", "a PDF larger than 2 GiB"},
    {"E0610", "a failure of libharu"},
    {"E0611", "not enough memory to write the PDF"},
    {"E0612", "a picture that PDF cannot hold"},
    // 07: a PDF that is inspected
    {"E0701", "a file that cannot be read as a PDF"},
    {"E0702", "a PDF that asks for a password"},
    {"W0703", "a PDF without text"},
});

}  // namespace banxin
