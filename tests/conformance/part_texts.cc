#include "conformance/part_texts.h"

#include <stdexcept>

#include "conformance/documents.h"

namespace banxin {

std::string letterhead_head() {
  return "[document]\nformat = \"document\"\ntitle = \"关于安全生产工作的通知\"\n"
         "number = \"国办发〔2012〕10号\"\naddressees = [\"各区人民政府\"]\n"
         "date = 2012-07-01\n\n[header]\nissuers = [\"国务院办公厅\"]\n";
}

std::string attachment(const std::string& title, const std::string& keys) {
  return "\n[[attachment]]\ntitle = \"" + title + "\"\n" + keys + "\n";
}

std::string listed_attachment(const std::string& title) {
  return attachment(title, "bound = \"apart\"");
}

std::string attachment_section(const std::string& text, const std::string& heading) {
  std::string toml = "\n[[attachment.section]]\n";
  if (!heading.empty()) toml += "heading = \"" + heading + "\"\n";
  return toml + "text = \"" + text + "\"\n";
}

std::string imprint(const std::string& copies) {
  std::string toml = "\n[imprint]\n";
  if (!copies.empty()) toml += "copies-to = [" + copies + "]\n";
  return toml + "printed-by = \"区政府办公室\"\nprinted-on = 2012-07-02\n";
}

MeasuredRow row_with(const MeasuredPage& page, const std::u32string& words) {
  for (MeasuredRow& row : page.rows())
    if (row.text().find(words) != std::u32string::npos) return std::move(row);
  return {};
}

int page_with(const Document& document, const std::u32string& words) {
  const auto& pages = document.pages();
  for (size_t i = 0; i < pages.size(); ++i)
    if (!row_with(pages[i], words).glyphs.empty()) return static_cast<int>(i) + 1;
  throw std::runtime_error("no page has these words");
}

MeasuredRow row_with(const Document& document, const std::u32string& words) {
  return row_with(document.page(page_with(document, words)), words);
}

MeasuredGlyph glyph_of(const MeasuredRow& row, char32_t character) {
  for (const MeasuredGlyph& glyph : row.glyphs)
    if (glyph.character == character) return glyph;
  throw std::runtime_error("the row has no such character");
}

}  // namespace banxin
