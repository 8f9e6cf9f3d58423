// 附件说明 and 附件: GB/T 9704 7.3.4, 7.3.7.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "conformance/clauses/clause_table.h"
#include "conformance/inference/text_forms.h"

namespace banxin {
namespace {

using namespace standard;

constexpr std::u32string_view kLabel = U"附件：";

const MeasuredCharacter& character_at(const MeasuredLine& line, size_t index) {
  for (const MeasuredRun& run : line.runs) {
    if (index < run.characters.size()) return run.characters[index];
    index -= run.characters.size();
  }
  return line.runs.back().characters.back();
}

/// How many characters the number of an attachment takes (`1.`), 0 if there is none.
size_t number_length(std::u32string_view text) {
  size_t digits = 0;
  while (digits < text.size() && text[digits] >= U'0' && text[digits] <= U'9') ++digits;
  const bool ends =
      digits > 0 && digits < text.size() && (text[digits] == U'.' || text[digits] == U'．');
  return ends ? digits + 1 : 0;
}

/// An entry of the 附件说明: its name, without label and number, may take several lines.
struct Entry {
  std::u32string name;
  double number_left = 0, name_left = 0;
  PlacedLine line;                ///< its first
  std::vector<PlacedLine> later;  ///< its others
};

Entry entry_of(const PlacedLine& line, size_t skipped) {
  const std::u32string text = line->text();
  const size_t number = number_length(std::u32string_view(text).substr(skipped));
  size_t name = std::min(skipped + number, text.size() - 1);
  while (name + 1 < text.size() && (text[name] == U' ' || text[name] == U'\u3000')) ++name;
  return {text.substr(name),
          character_at(*line.line, skipped).left,
          character_at(*line.line, name).left,
          line,
          {}};
}

std::vector<Entry> entries(const Subject& subject) {
  std::vector<Entry> all;
  for (const PlacedLine& line : subject.lines(Role::attachment_list)) {
    const std::u32string text = line->text();
    if (all.empty()) {
      all.push_back(entry_of(line, text.starts_with(kLabel) ? kLabel.size() : 0));
    } else if (number_length(text) > 0) {
      all.push_back(entry_of(line, 0));
    } else {
      all.back().name += text;
      all.back().later.push_back(line);
    }
  }
  return all;
}

std::optional<Finding> list_gap(const Subject& subject) {
  const auto list = subject.first(Role::attachment_list);
  if (!list) return std::nullopt;
  const auto above = subject.above(list->page, list->line->top(), is_text);
  if (!above) return std::nullopt;
  const double gives = subject.gap_gives(list->page);
  Measures gap = Measures::near(kListLines * kLine, kAllowed + gives, "mm below the body");
  gap.add(list->line->top() - subject.foot_above(*above, list->line->top()), list->page);
  return gap.finding();
}

std::optional<Finding> list_left(const Subject& subject) {
  const auto list = subject.first(Role::attachment_list);
  if (!list) return std::nullopt;
  Measures left = Measures::near(kIndent * kColumn, kAllowed);
  left.add(list->line->left() - subject.area(list->page).left, list->page);
  return left.finding();
}

std::optional<Finding> list_label(const Subject& subject) {
  const auto list = subject.first(Role::attachment_list);
  if (!list) return std::nullopt;
  const bool labelled = list->line->text().starts_with(kLabel);
  Facts facts("begins with 附件：");
  facts.add(labelled, to_utf8(list->line->text().substr(0, kLabel.size())), list->page);
  return facts.finding();
}

std::optional<Finding> list_aligned(const Subject& subject) {
  Measures offsets = Measures::near(0, kAllowed, "mm from the first");
  const auto all = entries(subject);
  for (const Entry& entry : all) {
    offsets.add(entry.number_left - all.front().number_left, entry.line.page);
    for (const PlacedLine& line : entry.later)
      if (!is_punctuation(line->text().front()))  // an opening mark may stand farther left
        offsets.add(line->left() - entry.name_left, line.page);
  }
  return offsets.finding();
}

/// 附件：1.×××××: an Arabic digit and a full stop.
std::optional<Finding> list_numbers(const Subject& subject) {
  Facts facts("1. 2. …");
  for (const PlacedLine& line : subject.lines(Role::attachment_list)) {
    std::u32string text = without_spaces(line->text());
    if (text.starts_with(kLabel)) text.erase(0, kLabel.size());
    size_t end = 0;
    while (end < text.size() && text[end] >= U'0' && text[end] <= U'9') ++end;
    const bool other = end < text.size() && (text[end] == U'、' || text[end] == U'．' ||
                                             text[end] == U'）' || text[end] == U')');
    const bool numbered = end > 0 && end < text.size() && (other || text[end] == U'.');
    if (numbered && line->begins_paragraph)
      facts.add(!other, to_utf8(text.substr(0, end + 1)), line.page);
  }
  return facts.finding();
}

/// As many follow as are listed, or fewer where some are printed elsewhere.
std::optional<Finding> as_listed(const Subject& subject) {
  const size_t listed = entries(subject).size();
  const auto& marks = subject.lines(Role::attachment_mark);
  if (listed == 0 || marks.empty()) return std::nullopt;
  Facts facts("no more attachments than are listed");
  facts.add(marks.size() <= listed, fmt::format("{} of {} listed", marks.size(), listed),
            marks.front().page);
  return facts.finding();
}

std::optional<Finding> list_ends(const Subject& subject) {
  Facts facts("no mark after a name");
  for (const Entry& entry : entries(subject)) {
    const char32_t last = entry.name.back();
    const bool mark =
        last == U'，' || last == U'。' || last == U'；' || last == U'、' || last == U'：';
    facts.add(!mark, mark ? "ends in " + to_utf8({&last, 1}) : "none", entry.line.page);
  }
  return facts.finding();
}

// ---- 7.3.7 ----

std::optional<Finding> mark_face(const Subject& subject) {
  return face_of(subject, Role::attachment_mark, FaceKind::hei);
}
std::optional<Finding> mark_size(const Subject& subject) {
  return size_of(subject, Role::attachment_mark, kSize3);
}

/// Flush left on the first line of a new page; on a page turned for reading, of its type area.
std::optional<Finding> mark_place(const Subject& subject) {
  Facts facts("flush left on a new page's first line");
  for (const PlacedLine& mark : subject.lines(Role::attachment_mark)) {
    const MeasuredPage& page = subject.page(mark.page);
    const bool opens = first_line(page) == mark.line;
    const Area area = subject.area(mark.page);
    const double edge = page.landscape ? kPaperHeight - area.bottom : area.left;
    const double top = page.landscape ? area.left : area.top;
    const double right = mark->left() - edge;
    const double below = mark->top() - top;
    facts.add(opens && std::abs(right) <= kAllowed && std::abs(below) <= kAllowed,
              fmt::format("{} mm from the left edge, {} mm below the upper{}", decimal(right),
                          decimal(below), opens ? "" : ", not first"),
              mark.page);
  }
  return facts.finding();
}

/// Centred on the middle of the third line.
std::optional<Finding> title_row(const Subject& subject) {
  Measures offset = Measures::near(0, kAllowed, "mm from the third line's middle");
  for (const PlacedLine& mark : subject.lines(Role::attachment_mark)) {
    if (subject.page(mark.page).landscape) continue;
    for (const MeasuredLine& line : subject.page(mark.page).lines) {
      if (line.role() != Role::attachment_title) continue;
      const double middle =
          subject.area(mark.page).top + (kAttachmentTitleRow - 1) * kPitch + kCharacter3 / 2;
      offset.add((line.top() + line.bottom()) / 2 - middle, mark.page);
      break;
    }
  }
  return offset.finding();
}

std::optional<Finding> title_centre(const Subject& subject) {
  return centre_of(subject, Role::attachment_title);
}

/// A title above an attachment, whole.
struct AttachmentTitle {
  std::u32string text;
  int page = 0;
  size_t number = 1;  ///< as the mark has it: those bound apart come last
};

/// `附件2` → 2; 1 where there is none.
size_t number_of(const MeasuredPage& page) {
  size_t number = 0;
  for (const MeasuredLine& line : page.lines)
    if (line.role() == Role::attachment_mark) {
      const std::u32string text = line.text();
      const size_t label = text.rfind(U"附件");
      if (label == text.npos) continue;
      for (const char32_t c : text.substr(label))
        if (c >= U'0' && c <= U'9') number = number * 10 + (c - U'0');
    }
  return std::max<size_t>(1, number);
}

std::vector<AttachmentTitle> attachment_titles(const Subject& subject) {
  std::vector<AttachmentTitle> titles;
  for (const PlacedLine& line : subject.lines(Role::attachment_title)) {
    if (titles.empty() || titles.back().page != line.page)
      titles.push_back({U"", line.page, number_of(subject.page(line.page))});
    titles.back().text += without_spaces(line->text());
  }
  return titles;
}

std::optional<Finding> titles_agree(const Subject& subject) {
  const auto list = entries(subject);
  Facts facts("the 附件说明's titles");
  for (const AttachmentTitle& title : attachment_titles(subject))
    if (title.number <= list.size())
      facts.add(without_spaces(list[title.number - 1].name) == title.text, to_utf8(title.text),
                title.page);
  return facts.finding();
}

std::optional<Finding> before_imprint(const Subject& subject) {
  const auto imprint = subject.rules(Role::imprint_rule);
  if (imprint.empty()) return std::nullopt;
  Facts facts("before the 版记");
  for (const PlacedLine& mark : subject.lines(Role::attachment_mark))
    if (!is_bound_apart(*mark.line))
      facts.add(mark.page <= imprint.front().page, fmt::format("page {}", mark.page), mark.page);
  return facts.finding();
}

constexpr Clause kClauses[] = {
    {"7.3.4", "附件说明: one line below the body", list_gap},
    {"7.3.4", "附件说明: indent", list_left},
    {"7.3.4", "附件说明: label", list_label},
    {"7.3.4", "附件说明: aligned", list_aligned},
    {"7.3.4", "附件说明: ends", list_ends},
    {"7.3.4", "附件说明: numbers", list_numbers},
    {"7.3.7", "附件: face", mark_face},
    {"7.3.7", "附件: size", mark_size},
    {"7.3.7", "附件: place", mark_place},
    {"7.3.7", "附件标题: third line", title_row},
    {"7.3.7", "附件标题: centred", title_centre},
    {"7.3.7", "附件标题: as in the list", titles_agree},
    {"7.3.7", "附件: as listed", as_listed},
    {"7.3.7", "附件: before the imprint", before_imprint},
};

}  // namespace

std::span<const Clause> attachment_clauses() { return kClauses; }

}  // namespace banxin
