// The elements of a document in order, with their text but without glyphs: what is set, not how.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "assets/assets.h"
#include "base/len.h"
#include "base/role.h"
#include "base/span.h"
#include "frame/structure.h"
#include "layout/blocks/title_context.h"
#include "model/report/cell_places.h"
#include "model/report/report.h"
#include "model/style/style.h"

namespace banxin {

/// Bytes `[begin, end)` of a block's text. A run-in heading and the body after it differ in `role`.
struct BlockRun {
  uint32_t begin = 0;
  uint32_t end = 0;
  Role role = Role::body;
  bool strong = false;
  ScriptPosition script = ScriptPosition::none;
  int32_t link = -1;  ///< index in BlockText::links
  Em gap_after;       ///< white after the run, in its own characters
  Span span;
  bool label = false;            ///< an item's number or bullet
  StructureId node = kArtifact;  ///< given by tag_blocks
};

struct BlockText {
  std::string text;
  std::vector<BlockRun> runs;
  std::vector<std::string> links;

  /// Adds text that the source does not spell out (a number, a date); `span` is what it comes from.
  void add(std::string_view words, Role role, Span span, Em gap_after = {});
  /// Adds what the author wrote.
  void add(const RichText& words, Role role);
  /// Adds a run of another text as it is; without its link.
  void add_run_of(const BlockText& other, BlockRun run);
};

struct ParagraphBlock {
  Role role = Role::body;
  BlockText text;
  bool keep_with_next = false;
  bool keep_with_previous = false;
  bool begins_list = false;  ///< the first item of a list
  int outline_level = 0;     ///< 0: no entry in the reader's side panel
  Span span;
};

/// Words after a label, later lines aligned with the first one's words: 附件：1.…, 出席：…,
/// 抄送：….
struct LabelledBlock {
  struct Entry {
    BlockText number;  ///< right of the label: 1.
    BlockText text;
  };
  Role role = Role::attachment_list;
  BlockText label;
  std::vector<Entry> entries;
  bool follows = false;  ///< another of its kind: no gap above
};

/// A title or subtitle: its lines are broken by words and shape (GB/T 9704 7.3.1).
struct TitleBlock {
  Role role = Role::title;
  BlockText text;
  TitleContext context;
  std::vector<TitleLine> lines;  ///< the author's, if any
  bool follows = false;          ///< a further line of the block above: no gap between
  int outline_level = 0;
  std::string outline_title;
};

/// The information index above a title.
struct InfoTableBlock {
  struct Entry {
    BlockText label, value;
  };
  std::vector<Entry> entries;
  int columns = 2;
  Span span;
};

/// Names in columns (任免, 表彰), each with its unit or none.
struct NamesBlock {
  struct Entry {
    BlockText name, unit;
  };
  std::vector<Entry> entries;
  int columns = 0;  ///< 0: as many as fit
  Span span;
};

/// A table. Its cells are the report's own, or its file's: they are many, and shaped when needed.
struct GridTableBlock {
  const TableBlock* table = nullptr;
  std::shared_ptr<const CellPlaces> cells;
  const TableStyle* look = nullptr;
  BlockText caption, caption_continued, unit;  ///< with the table's number
  std::vector<BlockText> notes;
  /// Words set in place of a cell's own, by its number: references resolved, a true minus.
  std::map<uint32_t, RichText> spelled;
  std::vector<StructureId> nodes;  ///< of each cell; given by tag_blocks
  Span span;
};

/// 落款: who signs, and when (GB/T 9704 7.3.5).
struct SignOffBlock {
  /// What stands over a name.
  struct Impressed {
    Assets::Picture picture;
    bool drawn = false;  ///< a circle in place of a picture
    Span span;
    StructureId node = kArtifact;  ///< given by tag_blocks
  };
  struct Signer {
    BlockText name, office;
    Impressed seal, stamp;
    SealRank rank = SealRank::county;
    Span span;
  };
  ClosingMode mode = ClosingMode::unsealed;
  std::vector<Signer> signers;
  std::optional<BlockText> date;
  Span span;
};

/// 版头 (GB/T 9704 7.2). What a document lacks is empty.
struct LetterheadBlock {
  Format format = Format::document;
  std::optional<InfoTableBlock> index;  ///< above all else, in copies for the web
  struct Line {
    Role role = Role::copy_number;
    BlockText text;
    bool spaced = false;  ///< 机　密
  };
  std::vector<Line> lines;         ///< 份号, 密级, 紧急程度
  std::vector<BlockText> issuers;  ///< one has its suffix with it
  BlockText suffix;                ///< 文件 of joint issuers
  BlockText parallel_mark;         ///< above them
  BlockText number;
  BlockText signer_label;  ///< 签发人：
  std::vector<BlockText> signers;
};

struct PageBreak {};

/// Where a table is spoken of that stands on pages of its own, turned for reading (GB/T 9704 8).
struct TurnedTable {};

using LayoutBlock =
    std::variant<ParagraphBlock, LabelledBlock, TitleBlock, InfoTableBlock, LetterheadBlock,
                 SignOffBlock, PageBreak, NamesBlock, GridTableBlock, TurnedTable>;

}  // namespace banxin
