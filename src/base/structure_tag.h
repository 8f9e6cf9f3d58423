// What a part of a document is to a reader that does not see it: standard structure types,
// ISO 32000-1 14.8.4.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banxin {

enum class StructureTag : uint8_t {
  artifact,  ///< no part of the document's content (14.8.2.2): rules, page numbers
  // Grouping, 14.8.4.2.
  document,
  part,
  sect,
  block_quote,
  caption,
  toc,
  toc_item,
  // Paragraphs, lists and tables, 14.8.4.3.
  h,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  l,
  li,
  lbl,
  l_body,
  table,
  tr,
  th,
  td,
  t_head,
  t_body,
  // Within a line, and illustrations, 14.8.4.4, 14.8.4.5.
  span,
  note,
  reference,
  link,
  figure,
};

/// The names that a PDF gives them, in the order of StructureTag. An artifact is no structure type;
/// its name is that of its marked content.
inline constexpr auto kStructureTagNames = std::to_array<std::string_view>({
    "Artifact", "Document", "Part", "Sect",  "BlockQuote", "Caption", "TOC",    "TOCI",
    "H",        "H1",       "H2",   "H3",    "H4",         "H5",      "H6",     "P",
    "L",        "LI",       "Lbl",  "LBody", "Table",      "TR",      "TH",     "TD",
    "THead",    "TBody",    "Span", "Note",  "Reference",  "Link",    "Figure",
});
static_assert(kStructureTagNames.size() == static_cast<size_t>(StructureTag::figure) + 1);

constexpr std::string_view name_of(StructureTag tag) {
  return kStructureTagNames[static_cast<size_t>(tag)];
}

}  // namespace banxin
