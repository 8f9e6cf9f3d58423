// The report as its author wrote it, typed and checked: no looks, no numbers, no pages.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/format.h"
#include "base/len.h"
#include "base/seal_rank.h"
#include "base/span.h"

namespace banxin {

enum class ScriptPosition : uint8_t { none, superscript, subscript };

/// A piece of text with one set of inline marks. Its bytes stand in the source without escapes
/// between them: byte i of the piece was written at `span.offset + i` (an escape such as \u4E00 is
/// a piece of its own whose span covers the escape).
struct TextRun {
  uint32_t begin = 0;  ///< byte offsets in RichText::text
  uint32_t end = 0;
  bool strong = false;
  ScriptPosition script = ScriptPosition::none;
  int32_t link = -1;       ///< index in RichText::links, or -1
  int32_t footnote = -1;   ///< index in Report::footnotes; the run is empty
  int32_t reference = -1;  ///< index in RichText::references; the run is empty
  Span span;
};

/// Text with its inline marks resolved. `text` is UTF-8 in what the author typed (no
/// normalisation).
struct RichText {
  std::string text;
  std::vector<TextRun> runs;            ///< in order, covering `text`
  std::vector<std::string> links;       ///< addresses: `http://…`, `mailto:…`
  std::vector<std::string> references;  ///< labels
  Span span;

  bool empty() const { return text.empty() && runs.empty(); }
};

/// A date that exists (Gregorian). A draft's may be open: parts of it are 0.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  Span span;

  bool is_open() const { return year == 0 || month == 0 || day == 0; }
};

/// A line that the author gave a title (title-lines).
struct TitleLine {
  uint32_t begin = 0;  ///< where it begins in the title's text
  Span span;
};

/// A draft's number, date and copy number may be open.
enum class DocumentState : uint8_t { final, draft };

struct Document {
  Format format = Format::report;
  DocumentState state = DocumentState::final;
  Span format_span;
  RichText title;
  std::vector<TitleLine> title_lines;  ///< empty: the layout breaks the title
  std::vector<RichText> subtitle;      ///< its lines
  RichText parallel_title;             ///< the title in another language
  RichText number;
  std::vector<RichText> addressees;
  std::optional<Date> date;
  std::string language = "zh-Hans";
  std::string style;  ///< as written; empty: the default
  Span style_span;
  std::vector<std::string> keywords;
  std::string subject;
  Span span;
};

struct Header {
  bool copy_number_open = false;
  RichText copy_number, secrecy, retention, urgency;
  std::vector<RichText> issuers;
  RichText parallel_mark;  ///< the issuers in the region's other language
  std::optional<RichText> mark_suffix;
  std::vector<RichText> signers;
  Span span;
};

struct InfoEntry {
  RichText label, value;
};
struct InfoTable {
  std::vector<InfoEntry> entries;
  int columns = 2;  ///< label-value pairs a row, 1 to 4
  Span span;
};

struct Cover {
  Span span;
};
struct Contents {
  int depth = 3;
  Span span;
};

enum class CellAlign : uint8_t { unset, left, center, right, decimal };
enum class CellVAlign : uint8_t { unset, top, middle, bottom };

struct Cell {
  RichText text;
  int colspan = 1;
  int rowspan = 1;
  CellAlign align = CellAlign::unset;
  CellVAlign valign = CellVAlign::unset;
  bool header = false;
  bool strong = false;
};
/// Cells row by row; what a span covers is left out.
using CellRows = std::vector<std::vector<Cell>>;

/// Without share and width: as wide as its content asks.
struct TableColumn {
  std::optional<double> share;  ///< of what fixed columns leave
  std::optional<Len> width;     ///< fixed
  CellAlign align = CellAlign::unset;
};

/// Whether a table stands on a page turned for reading (GB/T 9704 8).
enum class TableTurn : uint8_t { upright, turned, if_needed };

/// A relation that a table's numbers must hold.
struct TableRelation {
  std::string text;
  Span span;
};

/// Where paragraphs stand that are none of the body's usual ones.
enum class ParagraphPlace : uint8_t { usual, unindented, centre, right };

struct TextBlock {
  std::vector<RichText> paragraphs;
  ParagraphPlace place = ParagraphPlace::usual;
};
struct ListBlock {
  std::vector<RichText> items;
  bool ordered = false;
};
/// Names in columns, each with a unit or none.
struct NameListBlock {
  struct Entry {
    RichText name, unit;
  };
  std::vector<Entry> entries;
  int columns = 0;  ///< 0: as many as fit
};
struct TableBlock {
  RichText caption, unit;
  std::vector<RichText> notes;
  std::vector<TableColumn> columns;
  int header_rows = 0, header_columns = 0;
  CellRows rows;
  std::string source;  ///< a CSV file that holds the rows
  Span source_span;
  std::string kind = "grid";  ///< its look
  Span kind_span;
  TableTurn turn = TableTurn::upright;
  bool subtotals = false;  ///< of each page
  std::vector<TableRelation> relations;
  std::string tolerance = "0";  ///< by how much a relation may fail: a decimal number
};
struct FigureBlock {
  std::string image;
  std::optional<double> width;
  RichText caption;
};
struct ChartSeries {
  RichText name;
  std::vector<double> values;
};
struct ChartBlock {
  std::string kind;
  RichText caption;
  std::vector<RichText> labels;
  std::vector<ChartSeries> series;
};
struct QuoteBlock {
  std::vector<RichText> paragraphs;
};
struct PageBreakBlock {};

struct Block {
  std::variant<TextBlock, ListBlock, TableBlock, FigureBlock, ChartBlock, QuoteBlock,
               PageBreakBlock, NameListBlock>
      content;
  std::string label;
  Span span;
};

/// What a section of a law or regulation is: 编, 章, 节, 条. Counted in their own way: chapters
/// begin anew in a part, subchapters in a chapter, articles never.
enum class Division : uint8_t { part, chapter, subchapter, article };

struct Section {
  int level = 1;  ///< 1 to 5
  std::optional<Division> division;
  ParagraphPlace place = ParagraphPlace::usual;  ///< of its paragraphs
  bool numbered = true;
  bool run_in = false;
  RichText heading;  ///< empty: a headless section, which has no number
  std::string label;
  std::vector<RichText> paragraphs;
  std::vector<Block> blocks;
  Span span;
};

enum class ClosingMode : uint8_t { sealed, unsealed, signed_ };

/// What stands over a name: a picture, a drawn circle (a seal only), or nothing.
struct Impression {
  std::string file;    ///< relative to the report's folder; empty: none
  bool drawn = false;  ///< "circle"
  Span span;
};

struct Signature {
  RichText name, office;
  Impression seal, stamp;
  SealRank rank = SealRank::county;
  Span span;
};
struct Closing {
  std::vector<Signature> signatures;
  ClosingMode mode = ClosingMode::unsealed;
  Span mode_span;
  RichText note;
  Span span;
};

struct Attendance {
  std::vector<RichText> chair, present, excused, observers, recorder;
  Span span;
};

struct Attachment {
  RichText title;
  std::vector<TitleLine> title_lines;  ///< empty: the layout breaks the title
  std::vector<RichText> subtitle;
  std::string label;
  std::vector<Section> sections;
  bool landscape = false;
  bool separate = false;  ///< not bound with the document (GB/T 9704 7.3.7)
  std::string file;
  Span span;
};

/// Who answers questions: 承办单位, 联系人, 电话.
struct Contact {
  RichText unit, name, phone;
};

struct Imprint {
  std::vector<RichText> copies_to, sent_to;
  std::vector<Contact> contacts;
  std::optional<int> copies;  ///< 共印N份
  Span copies_span;
  RichText printed_by;
  std::optional<Date> printed_on;
  Span span;
};

struct Footnote {
  std::string name;
  RichText text;
};

struct Output {
  std::string profile;
  RichText watermark;
  bool attach_source = false;
  /// 套打: printed on sheets that have their red head: what is red is left out, and all else moved.
  bool preprinted = false;
  double offset_x = 0, offset_y = 0;  ///< in mm, to the right and down
  Span span;
};

/// The whole file. Every member but the document's title may be absent.
struct Report {
  Document document;
  std::optional<Header> header;
  std::optional<InfoTable> index;
  std::optional<Cover> cover;
  std::optional<Contents> contents;
  std::vector<Section> sections;
  std::optional<Closing> closing;
  std::optional<Attendance> attendance;
  std::vector<Attachment> attachments;
  std::optional<Imprint> imprint;
  std::vector<Footnote> footnotes;
  std::optional<Output> output;
};

}  // namespace banxin
