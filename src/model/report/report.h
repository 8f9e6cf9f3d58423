// The report as its author wrote it, typed and checked: no looks, no numbers, no pages.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/format.h"
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

/// A date that exists (Gregorian).
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  Span span;
};

/// A line that the author gave a title (title-lines).
struct TitleLine {
  uint32_t begin = 0;  ///< where it begins in the title's text
  Span span;
};

struct Document {
  Format format = Format::report;
  Span format_span;
  RichText title;
  std::vector<TitleLine> title_lines;  ///< empty: the layout breaks the title
  RichText subtitle;
  RichText parallel_title;  ///< the title in another language
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

enum class CellAlign : uint8_t { unset, left, center, right };
enum class CellVAlign : uint8_t { unset, top, middle, bottom };

struct Cell {
  RichText text;
  int colspan = 1;
  int rowspan = 1;
  CellAlign align = CellAlign::unset;
  CellVAlign valign = CellVAlign::unset;
  bool header = false;
};
struct TableColumn {
  double width = 1;  ///< share of the table's width
  CellAlign align = CellAlign::unset;
};

struct TextBlock {
  std::vector<RichText> paragraphs;
};
struct ListBlock {
  std::vector<RichText> items;
  bool ordered = false;
};
struct TableBlock {
  RichText caption, unit;
  std::vector<TableColumn> columns;
  int header_rows = 0;
  std::vector<std::vector<Cell>> rows;
  std::string source;
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
               PageBreakBlock>
      content;
  std::string label;
  Span span;
};

struct Section {
  int level = 1;  ///< 1 to 4
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
  std::vector<RichText> present, excused, observers;
  Span span;
};

struct Attachment {
  RichText title;
  std::vector<Section> sections;
  bool landscape = false;
  bool separate = false;  ///< not bound with the document (GB/T 9704 7.3.7)
  std::string file;
  Span span;
};

struct Imprint {
  std::vector<RichText> copies_to;
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
