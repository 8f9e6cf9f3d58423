// How a document looks: a style file (styles/*.toml) read and checked. No look lives in C++.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "base/format.h"
#include "base/len.h"
#include "base/role.h"
#include "base/seal_rank.h"
#include "base/span.h"
#include "model/style/format_style.h"
#include "model/style/words_style.h"

namespace banxin {

enum class Align : uint8_t { justify, left, center, right };

/// Paper and type area (版心), GB/T 9704 clause 5.
struct PageStyle {
  Len width, height;            ///< paper
  Len margin_top, margin_left;  ///< 天头, 订口: to the type area's upper and left edge
  Len type_width, type_height;  ///< 版心
  bool mirrored = false;        ///< even pages swap left and right margins

  bool operator==(const PageStyle&) const = default;
};

/// Where the distance named "n lines empty" is taken from.
enum class GapUnit : uint8_t {
  ink,   ///< n × line, from lower edge to upper edge (GB/T 33476.2)
  rows,  ///< n whole skipped rows, as word processors do
};

/// The grid of rows and columns, GB/T 9704 5.2.2 and 6.
struct GridStyle {
  int rows = 0;     ///< lines a page
  int columns = 0;  ///< characters a line
  Len size;         ///< type size of a grid character
  Len line;         ///< 一行: the height that gaps count in
  GapUnit gaps = GapUnit::ink;
  Len fill_gap;  ///< how far each gap of a page with a head may give or take to fill it
  int fill_pitch_permille = 0;  ///< how far its row pitch may give or take
  bool returns = true;  ///< text below a block that is no row stands on the rows above it again

  bool operator==(const GridStyle&) const = default;
};

enum class PunctuationStyle : uint8_t {
  full,  ///< 全角式
  open,  ///< 开明式: only sentence-ending marks keep full width
  half,  ///< 半角式
};

/// How a line is set: widths, gaps and what they may give. Em values are of the character's size.
struct TextStyle {
  int em_ascent_permille = 880;  ///< baseline below the upper edge of the character's square
  PunctuationStyle punctuation = PunctuationStyle::full;
  bool hanging = false;  ///< 、，。 at a line's end stand outside the measure
  Em han_latin_gap, han_latin_gap_min, han_latin_gap_max;
  Em word_space_shrink, word_space_stretch;  ///< how far a Latin space may give and take
  Em loose_limit;  ///< widest gap between two Han characters that passes without a warning
  int superscript_size_permille = 0;
  Em superscript_rise, subscript_drop;
  int first_lines = 1;  ///< lines of a paragraph that must stand together at a page's foot
  int last_lines = 1;   ///< and at the next page's head; 1 keeps nothing together

  bool operator==(const TextStyle&) const = default;
};

/// The look of one element.
struct ElementStyle {
  std::string font;    ///< role in fonts.toml for Han text
  std::string latin;   ///< role for Latin letters and digits
  std::string strong;  ///< role that **bold** takes
  std::string strong_latin;
  Len size;
  Align align = Align::justify;
  bool on_grid = false;  ///< characters on the columns, lines on the row pitch
  Len pitch;             ///< distance of its lines where not on the grid
  Em first_indent;       ///< first line, in characters
  Em indent_left, indent_right;
  int gap_above = 0;  ///< empty lines above, in thousandths of GridStyle::line
  int gap_below = 0;
  bool gap_below_wins = false;  ///< over the next element's gap above; else the larger counts
  Color color;
  Span span;
};

/// 页码, GB/T 9704 7.5.
struct PageNumberStyle {
  std::string dash;  ///< text before and after the number
  Span dash_span;
  Len gap;             ///< white between a dash's ink and the digits' ink
  Len drop;            ///< from the type area's lower edge to the dashes' upper edge
  Em inset;            ///< from the outer edge of the type area, in grid characters
  bool facing = true;  ///< odd pages right, even pages left; else all centred

  bool operator==(const PageNumberStyle&) const = default;
};

/// The table of labels and values above a report's title.
struct InfoTableStyle {
  Len rule;       ///< thickness of its lines
  Len gap_below;  ///< least white to a letterhead's lines or mark
  Len padding_x;  ///< white left and right of a cell's text
  Len padding_y;  ///< white above and below a cell's text
  Color rule_color;

  bool operator==(const InfoTableStyle&) const = default;
};

/// How tables of one kind are ruled and placed; their faces are the elements' (table-cell …).
struct TableStyle {
  std::string name;  ///< `kind` of a table
  Len outer;         ///< rules above and below the table
  Len sides;         ///< left and right of it
  Len head;          ///< below its head rows
  Len inner;         ///< between rows
  Len columns;       ///< between columns
  Len spans;         ///< in the head, below a cell of several columns; where `inner` is none
  Color rule_color;
  Len padding_x, padding_x_least;  ///< white left and right of a cell's text
  Len padding_y;                   ///< white above and below it
  Len row_least;                   ///< lowest row
  Len size_step,
      size_least;  ///< a table that is too wide is set smaller by steps, down to the least
  Align head_align = Align::center, stub_align = Align::left, text_align = Align::left;
  bool numbers_on_point = true;      ///< a column of numbers is set on its decimal point
  Len caption_gap;                   ///< between caption or unit and the table
  Len note_gap;                      ///< between the table and its notes
  int gap_above = 0, gap_below = 0;  ///< empty lines, in thousandths of GridStyle::line
  int whole_permille = 0;            ///< of a page: a table that is no higher stands on one page

  bool operator==(const TableStyle&) const = default;
};

/// The numbers of the heading levels, of lists and of attachments. `{一}` is the number in Han
/// numerals,
/// `{1}` in digits, `{①}` circled.
struct NumberingStyle {
  std::array<std::string, 5> headings;
  /// Of divisions: 第一编, 第一章, 第一节, 第一条; by Division.
  std::array<std::string, 4> divisions;
  Em division_gap;           ///< white after such a number
  std::string article_item;  ///< of an ordered list below an article (项)
  /// What a reference to a heading prints, by its level.
  std::array<std::string, 5> references;
  std::string ordered_item;
  std::string unordered_item;
  std::string attachment;       ///< in the 附件说明 (GB/T 9704 7.3.4)
  std::string table;            ///< before a caption, and in references
  std::string table_continued;  ///< the same on the table's later pages
  Em caption_gap;               ///< between such a number and the caption
  Em digit_gap;                 ///< white after a number that ends in a Latin full stop

  bool operator==(const NumberingStyle&) const = default;
};

/// Names in columns. Em values are grid characters.
struct NameListStyle {
  Em short_name;  ///< a name of two characters is spread to this width
  Em column_gap;  ///< least white between two columns
  Em unit_gap;    ///< between a name and its unit
  int most_a_row = 1;

  bool operator==(const NameListStyle&) const = default;
};

/// 落款, GB/T 9704 7.3.5. Em values are grid characters.
struct ClosingStyle {
  Em inset;                 ///< unsealed: name (or the longer date) from the right edge
  Em date_offset;           ///< unsealed: the date's first character right of the name's first
  Em sealed_inset;          ///< sealed and signed: the date (and the stamp) from the right edge
  Len sealed_pitch;         ///< sealed: from the name's line to the date's
  int short_name = 0;       ///< sealed: names of so many characters or fewer are spaced
  Em short_name_gap;        ///< and by how much
  Em office_gap;            ///< signed: between office and stamp
  Len stamp_height;         ///< signed: of a stamp's picture
  int signed_gap = 0;       ///< signed: empty lines above the stamp, in thousandths
  int signed_date_gap = 0;  ///< signed: and above the date

  bool operator==(const ClosingStyle&) const = default;
};

/// 印章, GB/T 9704 7.3.5.1; the diameters are those of 国发〔1999〕25号.
struct SealStyle {
  std::array<Len, kSealRanks> diameters;  ///< in the order of SealRank
  Len gap;                                ///< from the text above to the seal's upper edge
  Len gap_least;                          ///< what is left of it where room is short
  Len drop;                               ///< the seal's lower edge below the date's ink
  int most_a_row = 3;                     ///< seals of a joint document
  Len white;                              ///< between the seals of the only row
  Len white_least;                        ///< between any two
  Em name_white;                          ///< between the names below them
  Len white_last;                         ///< between those of a last row that stands below others
  Len row_white;                          ///< between rows
  Len line;                               ///< thickness of a drawn seal's circle
  Color color;                            ///< of a drawn seal

  bool operator==(const SealStyle&) const = default;
};

/// 附件说明 and 附件, GB/T 9704 7.3.4, 7.3.7.
struct AttachmentStyle {
  Em number_gap;      ///< between number and title in the list below the body
  int title_row = 3;  ///< row of the grid on whose middle the title's first line stands

  bool operator==(const AttachmentStyle&) const = default;
};

/// 版记, GB/T 9704 7.4.
struct ImprintStyle {
  Len thick, thin;  ///< rules
  Color rule_color;
  Len pitch;      ///< between lines of one part
  Len padding;    ///< from a rule to the text's upper edge, and from the text to the rule below
  Len last_row;   ///< from the middle rule to the last one
  Em inset;       ///< from both edges, in the element's characters
  Len gap_least;  ///< white above it, to the text on its page

  bool operator==(const ImprintStyle&) const = default;
};

/// 信函, GB/T 9704 10.1.
struct LetterStyle {
  Len mark_width;   ///< widest mark
  Len rule_gap;     ///< from the mark's ink to the upper double rule
  Len rule_bottom;  ///< from the lower double rule's lower edge to the paper's
  Len rule_width;   ///< centred on the paper
  Len thick, thin;  ///< the double rules' lines
  Len between;      ///< and the white between them
  Color rule_color;
  Len lines_gap;  ///< from the upper double rule to the first line below it
  Len text_gap;   ///< from the first page's text to the lower double rule

  bool operator==(const LetterStyle&) const = default;
};

/// A page turned for reading (GB/T 9704 8): its grid fills the type area, which turns with it.
struct LandscapeStyle {
  int rows = 0, columns = 0;

  bool operator==(const LandscapeStyle&) const = default;
};

/// How far the lines may move so that a sign-off stands with text (GB/T 9704 7.3.5.5). Thousandths.
struct CopyfitStyle {
  int tighter_permille = 0;  ///< of the row pitch
  int looser_permille = 0;
  int tracking_permille = 0;  ///< of a column
  int pages = 0;              ///< most pages that change

  bool operator==(const CopyfitStyle&) const = default;
};

/// 版头, GB/T 9704 7.2. Em values of the number and the signers are grid characters.
struct LetterheadStyle {
  Em spaced_gap;            ///< 机　密: white in a level of secrecy without a period
  Len parallel_gap;         ///< from the ink of the mark in another language down to the mark's
  Len mark_condensed_from;  ///< a mark that would be smaller is condensed (长体)
  int mark_condensed_permille = 1000;  ///< its narrowest type
  Len mark_one_line;  ///< of one issuer: a mark that would be smaller takes several lines
  Len mark_smallest;  ///< least type size of the mark; the element's size is the largest
  Len mark_height;    ///< highest block of joint issuers
  Em mark_pitch;      ///< between the rows of joint issuers, in the mark's type size
  Em suffix_gap;      ///< between joint issuers and 文件, in the mark's type size
  Em inset;           ///< number from the left edge and signers from the right, 7.2.5, 7.2.6
  Len lines_gap;      ///< least white from 份号, 密级, 紧急程度 down to the mark's ink
  Em short_signer;    ///< a name of two characters is spread to this width
  int signers_a_row = 1;
  Em signer_gap;  ///< between two signers of a row
  Len rule_gap;   ///< from the number's lower edge to the red rule
  Len rule;       ///< its thickness
  Color rule_color;

  bool operator==(const LetterheadStyle&) const = default;
};

/// How a title's lines are broken, GB/T 9704 7.3.1. The lists of all files of a style count
/// together.
struct TitleStyle {
  int max_width_permille = 0;         ///< widest line as part of the measure
  std::vector<std::string> lexicon;   ///< names and set phrases that stay whole
  std::vector<std::string> suffixes;  ///< words that stay with the word before them
  std::vector<std::string> endings;   ///< so do these; and after them a line ends well
  std::vector<std::string> prefixes;  ///< words that stay with the word after them
  std::vector<std::string> adverbs;   ///< so do these; they open a clause
  std::vector<std::string> links;     ///< so do these; and before them a line ends well
  std::vector<std::string> verbs;     ///< words that open a clause and stand before their object
  std::vector<std::string> issuing;   ///< verbs before the title of another text
  std::vector<std::string> sites;     ///< what a place's name may run to, as one word

  bool operator==(const TitleStyle&) const = default;
};

struct Style {
  std::string name;
  PageStyle page;
  GridStyle grid;
  TextStyle text;
  std::array<ElementStyle, kRoleCount> elements;
  PageNumberStyle page_number;
  InfoTableStyle index;
  std::vector<TableStyle> tables;
  NumberingStyle numbering;
  NameListStyle name_list;
  WordsStyle words;
  ClosingStyle closing;
  SealStyle seal;
  AttachmentStyle attachment;
  ImprintStyle imprint;
  LetterheadStyle letterhead;
  LetterStyle letter;
  std::array<FormatStyle, kFormatCount> formats;
  LandscapeStyle landscape;
  CopyfitStyle tail;
  TitleStyle title;

  const ElementStyle& element(Role role) const { return elements[static_cast<size_t>(role)]; }
  const FormatStyle& format(Format format) const { return formats[static_cast<size_t>(format)]; }
  /// The look of that name; null if there is none.
  const TableStyle* table(std::string_view kind) const {
    for (const TableStyle& one : tables)
      if (one.name == kind) return &one;
    return nullptr;
  }
  std::vector<std::string_view> table_kinds() const {
    std::vector<std::string_view> kinds;
    for (const TableStyle& one : tables) kinds.emplace_back(one.name);
    return kinds;
  }
  /// From an element's upper edge to its baseline.
  Len ascent(Role role) const { return element(role).size.scaled(text.em_ascent_permille, 1000); }
};

}  // namespace banxin
