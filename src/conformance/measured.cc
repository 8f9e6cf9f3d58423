#include "conformance/measured.h"

#include <algorithm>

#include "base/utf8.h"
#include "conformance/clauses/standard.h"

namespace banxin {

void Area::add(const Area& other) {
  if (other.empty()) return;
  if (empty()) {
    *this = other;
    return;
  }
  left = std::min(left, other.left);
  top = std::min(top, other.top);
  right = std::max(right, other.right);
  bottom = std::max(bottom, other.bottom);
}

void MeasuredLine::set_role(Role role) {
  for (MeasuredRun& run : runs) run.role = role;
}

const MeasuredRun& MeasuredLine::largest() const {
  return *std::max_element(runs.begin(), runs.end(),
                           [](const auto& a, const auto& b) { return a.size < b.size; });
}

double MeasuredLine::left() const {
  double left = runs.front().characters.front().left;
  for (const MeasuredRun& run : runs)
    for (const MeasuredCharacter& one : run.characters) left = std::min(left, one.left);
  return left;
}

double MeasuredLine::right() const {
  double right = runs.front().characters.front().right;
  for (const MeasuredRun& run : runs)
    for (const MeasuredCharacter& one : run.characters) right = std::max(right, one.right);
  return right;
}

double MeasuredLine::top() const { return baseline() - standard::kAscent * points(size()); }
double MeasuredLine::bottom() const { return top() + points(size()); }

Area MeasuredLine::ink() const {
  Area all;
  for (const MeasuredRun& run : runs)
    for (const MeasuredCharacter& one : run.characters) all.add(one.ink);
  return all;
}

std::u32string MeasuredLine::text() const {
  std::u32string text;
  for (const MeasuredRun& run : runs)
    for (const MeasuredCharacter& one : run.characters) text += one.character;
  return text;
}

size_t MeasuredLine::characters() const {
  size_t count = 0;
  for (const MeasuredRun& run : runs) count += run.characters.size();
  return count;
}

bool is_punctuation(char32_t character) {
  static constexpr std::u32string_view kMarks =
      U"，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕〖〗［］｛｝．·…—～";
  return kMarks.find(character) != kMarks.npos;
}

bool is_han(char32_t character) {
  return (character >= 0x4E00 && character <= 0x9FFF) ||
         (character >= 0x3400 && character <= 0x4DBF) ||
         (character >= 0x20000 && character <= 0x3FFFF) ||
         (character >= 0xF900 && character <= 0xFAFF) || character == U'〇';
}

bool runs_right_to_left(const MeasuredLine& line) {
  const auto is_arabic = [](char32_t c) {
    return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
           (c >= 0xFE70 && c <= 0xFEFF);
  };
  const std::u32string text = line.text();
  return std::any_of(text.begin(), text.end(), is_arabic) &&
         std::none_of(text.begin(), text.end(), is_han);
}

std::string to_utf8(std::u32string_view text) {
  std::string bytes;
  for (const char32_t c : text) append_utf8(bytes, c);
  return bytes;
}

}  // namespace banxin
