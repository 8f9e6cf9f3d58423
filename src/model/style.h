// How a document looks: a style file (styles/*.toml) read and checked. No look lives in C++.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/color.h"
#include "base/len.h"
#include "base/role.h"
#include "base/span.h"

namespace banxin {

enum class Align : uint8_t { justify, left, center, right };

/// Paper and type area (版心), GB/T 9704 clause 5.
struct PageStyle {
  Len width, height;            ///< paper
  Len margin_top, margin_left;  ///< 天头, 订口: to the type area's upper and left edge
  Len type_width, type_height;  ///< 版心
  bool mirrored = false;        ///< even pages swap left and right margins
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

  /// 一字: the columns fill the measure. Rounded down, so that a line of them always fits.
  /// `type_width` is PageStyle's.
  Len column(Len type_width) const { return Len::from_raw(type_width.raw() / columns); }
  /// First row's upper edge and last row's lower edge lie on the type area's edges.
  Len pitch(Len type_height) const { return (type_height - size) / (rows - 1); }
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
  std::string dash;    ///< text before and after the number
  Len gap;             ///< white between a dash's ink and the digits' ink
  Len drop;            ///< from the type area's lower edge to the dashes' upper edge
  Em inset;            ///< from the outer edge of the type area, in grid characters
  bool facing = true;  ///< odd pages right, even pages left; else all centred
};

/// The table of labels and values above a report's title.
struct IndexStyle {
  Len rule;       ///< thickness of its lines
  Len padding_x;  ///< white left and right of a cell's text
  Len padding_y;  ///< white above and below a cell's text
  Color rule_color;
};

/// The numbers of the heading levels and of ordered lists. `{一}` is the number in Han numerals,
/// `{1}` in digits, `{①}` circled.
struct NumberingStyle {
  std::array<std::string, 4> headings;
  std::string ordered_item;
  std::string unordered_item;
  Em digit_gap;  ///< white after a number that ends in a Latin full stop
};

/// 落款 of an unsealed report, GB/T 9704 7.3.5.2.
struct ClosingStyle {
  Em inset;        ///< name (or the longer date) from the right edge
  Em date_offset;  ///< the date's first character right of the name's first
};

/// 版头, GB/T 9704 7.2. Em values of the number and the signers are grid characters.
struct LetterheadStyle {
  Em spaced_gap;       ///< 机　密: white in a level of secrecy without a period
  Len mark_top;        ///< from the type area's upper edge to the mark's ink
  Len parallel_gap;    ///< from the ink of the mark in another language down to the mark's
  Len mark_smallest;   ///< least type size of the mark; the element's size is the largest
  Len mark_height;     ///< highest block of joint issuers
  Em mark_pitch;       ///< between the rows of joint issuers, in the mark's type size
  Em suffix_gap;       ///< between joint issuers and 文件, in the mark's type size
  std::string suffix;  ///< 文件, where the report names no other
  Em inset;            ///< number from the left edge and signers from the right, 7.2.5, 7.2.6
  int signers_a_row = 1;
  Em signer_gap;  ///< between two signers of a row
  Len rule_gap;   ///< from the number's lower edge to the red rule
  Len rule;       ///< its thickness
  Color rule_color;
};

/// How a title's lines are broken, GB/T 9704 7.3.1. The lists of all files of a style count
/// together.
struct TitleStyle {
  int max_width_permille = 0;         ///< widest line as part of the measure
  std::vector<std::string> lexicon;   ///< names and set phrases that stay whole
  std::vector<std::string> suffixes;  ///< words that stay with the word before them
  std::vector<std::string> endings;   ///< so do these; and after them a line ends well
  std::vector<std::string> prefixes;  ///< words that stay with the word after them
};

struct Style {
  std::string name;
  PageStyle page;
  GridStyle grid;
  TextStyle text;
  std::array<ElementStyle, kRoleCount> elements;
  PageNumberStyle page_number;
  IndexStyle index;
  NumberingStyle numbering;
  ClosingStyle closing;
  LetterheadStyle letterhead;
  TitleStyle title;

  const ElementStyle& element(Role role) const { return elements[static_cast<size_t>(role)]; }
  Len column() const { return grid.column(page.type_width); }
  Len pitch() const { return grid.pitch(page.type_height); }
  /// n empty lines: ink to ink, or whole skipped rows (the row's own white comes with it).
  Len gap_length(int thousandths) const {
    if (grid.gaps == GapUnit::ink) return grid.line.scaled(thousandths, 1000);
    return pitch().scaled(thousandths, 1000) + pitch() - grid.size;
  }
};

}  // namespace banxin
