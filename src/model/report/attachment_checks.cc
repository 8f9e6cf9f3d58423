#include "model/report/attachment_checks.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <variant>

namespace banxin {
namespace {

constexpr auto kEndMarks = std::to_array<std::string_view>(
    {"。", "；", "，", "、", "：", "！", "？", ".", ";", ",", ":", "!", "?"});
constexpr std::array<std::string_view, 2> kColons = {"：", ":"};
constexpr std::array<std::string_view, 2> kListLabels = {"附件：", "附件:"};

template <class Marks>
bool ends_in(std::string_view words, const Marks& marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return words.ends_with(mark); });
}

bool is_attachment_list(std::string_view words) {
  return std::any_of(kListLabels.begin(), kListLabels.end(),
                     [&](std::string_view label) { return words.starts_with(label); });
}

/// A list by hand stands beside the one that is set, and their titles may differ.
void check_paragraph(const RichText& words, const Report& report, Diagnostics& diagnostics) {
  if (!is_attachment_list(words.text)) return;
  const bool differs = std::none_of(
      report.attachments.begin(), report.attachments.end(),
      [&](const Attachment& one) { return words.text.find(one.title.text) != std::string::npos; });
  if (report.attachments.empty())
    return diagnostics.warning("W0230", words.span,
                               "the list of attachments is written in the body",
                               "write an [[attachment]] with its title: the list is set from it");
  diagnostics.warning("W0230", words.span,
                      differs ? "this list of attachments differs from the attachments' titles"
                              : "this list of attachments is set a second time",
                      "take it away: the list is set from the [[attachment]] titles");
}

void check_section(const Section& section, const Report& report, Diagnostics& diagnostics) {
  for (const RichText& words : section.paragraphs) check_paragraph(words, report, diagnostics);
  for (const Block& block : section.blocks)
    if (const auto* text = std::get_if<TextBlock>(&block.content))
      for (const RichText& words : text->paragraphs) check_paragraph(words, report, diagnostics);
}

void check_addressees(const std::vector<RichText>& addressees, Diagnostics& diagnostics) {
  if (addressees.empty()) return;
  const RichText& last = addressees.back();
  if (ends_in(last.text, kEndMarks) && !ends_in(last.text, kColons))
    diagnostics.warning("W0231", last.span, "the addressees do not end in a colon",
                        "leave the mark out: the colon is added");
}

}  // namespace

void check_attachments(const Report& report, Diagnostics& diagnostics) {
  check_addressees(report.document.addressees, diagnostics);
  for (const Section& section : report.sections) check_section(section, report, diagnostics);
  for (const Attachment& one : report.attachments)
    if (ends_in(one.title.text, kEndMarks))
      diagnostics.warning("W0232", one.title.span, "the attachment's title ends in a mark",
                          "write it without the mark");
}

}  // namespace banxin
