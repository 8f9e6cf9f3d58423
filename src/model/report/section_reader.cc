#include "model/report/section_reader.h"

#include <fmt/core.h>

#include <array>
#include <utility>

#include "model/report/block_reader.h"

namespace banxin {
namespace {

constexpr int kDeepestLevel = 5;
constexpr std::array<std::string_view, 4> kDivisions = {"part", "chapter", "subchapter", "article"};

Section read_section(ReportContext& context, const TomlValue& value, const std::string& name) {
  TableReader table(context.read, value, fmt::format("[[{}]]", name));
  Section section;
  section.span = value.span;
  section.level = table.integer("level", 1, kDeepestLevel, 1);
  if (const auto division = table.word("division", kDivisions))
    section.division = static_cast<Division>(*division);
  section.place = read_place(table);
  section.numbered = table.boolean("numbered", true);
  section.run_in = table.boolean("run-in", false);
  section.heading = read_line(context, table, "heading");
  section.label = read_label(context, table);
  section.paragraphs = read_paragraphs(context, table, "text");
  for (const TomlValue* block : table.tables("block"))
    section.blocks.push_back(read_block(context, *block, fmt::format("[[{}.block]]", name)));
  table.finish();
  return section;
}

/// Where a section's level stands, or the section where it is left out.
Span level_span(const TomlValue& section) {
  const TomlMember* level = find_member(*section.as<TomlTable>(), "level");
  return level == nullptr ? section.span : level->value.span;
}

/// Headings go one level deeper at a time (7.3.3); practice skips 二级 in short documents.
/// Sections without a heading do not count, and below a chapter or an article any level may come.
class LevelCheck {
 public:
  explicit LevelCheck(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void add(const Section& section, Span place) {
    if (section.division) level_ = -1;
    if (section.heading.empty() || section.division) return;
    if (level_ >= 0 && section.level > level_ + 1)
      diagnostics_.warning(
          "W0210", place, message(section.level),
          fmt::format("give this heading level {}, or put a heading of that level before it",
                      level_ + 1));
    level_ = section.level;
  }

 private:
  std::string message(int level) const {
    return level_ == 0 ? fmt::format("the first heading has level {}", level)
                       : fmt::format("the heading skips from level {} to {}", level_, level);
  }

  Diagnostics& diagnostics_;
  int level_ = 0;  ///< of the heading above; -1: below a division any may come
};

bool is_bare(const Section& section) {
  return section.paragraphs.empty() && section.blocks.empty();
}

/// A heading alone is fine where headings below it follow.
void warn_of_empty(const std::vector<Section>& sections, Diagnostics& diagnostics) {
  for (size_t i = 0; i < sections.size(); ++i) {
    const Section& section = sections[i];
    if (!is_bare(section)) continue;
    const bool divides = section.division && *section.division != Division::article;
    const bool has_children = i + 1 < sections.size() && !section.heading.empty() &&
                              (divides || sections[i + 1].level > section.level);
    if (!has_children)
      diagnostics.warning("W0220", section.span, "this section has no content",
                          "give it text or a block, or take it away");
  }
}

}  // namespace

std::vector<Section> read_sections(ReportContext& context, TableReader& parent,
                                   const std::string& name) {
  std::vector<Section> sections;
  LevelCheck levels(context.diagnostics());
  for (const TomlValue* value : parent.tables("section")) {
    sections.push_back(read_section(context, *value, name));
    if (!context.document().partial) levels.add(sections.back(), level_span(*value));
  }
  if (!context.document().partial) warn_of_empty(sections, context.diagnostics());
  return sections;
}

}  // namespace banxin
