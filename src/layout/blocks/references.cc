#include "layout/blocks/references.h"

#include <utility>

#include "layout/blocks/section_numbers.h"

namespace banxin {
namespace {

void add_sections(const std::vector<Section>& sections, const NumberingStyle& numbering,
                  ReferenceWords& words) {
  SectionNumbers numbers;
  for (const Section& section : sections) {
    const int number = numbers.next(section);
    if (section.label.empty() || number == 0) continue;
    const std::string& pattern = section.division
                                     ? numbering.divisions[static_cast<size_t>(*section.division)]
                                     : numbering.references[static_cast<size_t>(section.level - 1)];
    words.emplace(section.label, format_number(pattern, number));
  }
}

/// Calls `visit` with each block of the report that is a table, in order.
template <class Visit>
void for_each_table(const Report& report, Visit visit) {
  const auto of_sections = [&](const std::vector<Section>& sections) {
    for (const Section& section : sections)
      for (const Block& block : section.blocks)
        if (const auto* table = std::get_if<TableBlock>(&block.content)) visit(block, *table);
  };
  of_sections(report.sections);
  for (const Attachment& attachment : report.attachments) of_sections(attachment.sections);
}

}  // namespace

TableNumbers number_tables(const Report& report) {
  TableNumbers numbers;
  for_each_table(report, [&](const Block&, const TableBlock& table) {
    if (!table.caption.empty()) numbers.emplace(&table, static_cast<int>(numbers.size()) + 1);
  });
  return numbers;
}

ReferenceWords find_reference_words(const Report& report, const Style& style) {
  ReferenceWords words;
  add_sections(report.sections, style.numbering, words);
  for (size_t i = 0; i < report.attachments.size(); ++i) {
    const Attachment& attachment = report.attachments[i];
    const std::string number = report.attachments.size() > 1 ? std::to_string(i + 1) : "";
    if (!attachment.label.empty()) words.emplace(attachment.label, style.words.attachment + number);
    add_sections(attachment.sections, style.numbering, words);
  }
  const TableNumbers numbers = number_tables(report);
  for_each_table(report, [&](const Block& block, const TableBlock& table) {
    if (const auto found = numbers.find(&table); found != numbers.end() && !block.label.empty())
      words.emplace(block.label, format_number(style.numbering.table, found->second));
  });
  return words;
}

RichText with_references(const RichText& text, const ReferenceWords& words) {
  if (text.references.empty()) return text;
  RichText spelled = text;
  spelled.text.clear();
  for (TextRun& run : spelled.runs) {
    const size_t begin = spelled.text.size();
    if (run.reference < 0)
      spelled.text.append(text.text, run.begin, run.end - run.begin);
    else if (const auto found = words.find(text.references[static_cast<size_t>(run.reference)]);
             found != words.end())
      spelled.text += found->second;
    run.begin = static_cast<uint32_t>(begin);
    run.end = static_cast<uint32_t>(spelled.text.size());
  }
  return spelled;
}

}  // namespace banxin
