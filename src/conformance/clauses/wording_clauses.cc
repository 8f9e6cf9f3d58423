// Marks and digits: GB/T 9704 9, which asks for GB/T 15834 and GB/T 15835.
#include "conformance/clauses/clause_table.h"

namespace banxin {
namespace {

/// Around the place, for people.
std::string excerpt(const std::u32string& text, size_t at) {
  constexpr size_t kAround = 4;
  const size_t begin = at > kAround ? at - kAround : 0;
  return to_utf8(text.substr(begin, at + kAround + 1 - begin));
}

/// The lines of the text itself and its title: addresses and codes stand in the index.
template <class Each>
void each_text(const Subject& subject, Each each) {
  for (int page = 1; page <= subject.pages(); ++page)
    for (const MeasuredLine& line : subject.page(page).lines)
      if (is_body(line) || line.role() == Role::title || line.role() == Role::attachment_title)
        each(line.text(), page);
}

std::optional<Finding> full_width_marks(const Subject& subject) {
  static constexpr std::u32string_view kHalf = U",;:?!";
  Facts facts("full-width marks between Han");
  each_text(subject, [&](const std::u32string& text, int page) {
    for (size_t i = 1; i + 1 < text.size(); ++i) {
      const bool half = kHalf.find(text[i]) != kHalf.npos;
      if (half && is_han(text[i - 1]) && is_han(text[i + 1]))
        facts.add(false, excerpt(text, i), page);
    }
    facts.add(true, "full-width", page);
  });
  return facts.finding();
}

std::optional<Finding> half_width_digits(const Subject& subject) {
  Facts facts("half-width digits");
  each_text(subject, [&](const std::u32string& text, int page) {
    for (size_t i = 0; i < text.size(); ++i)
      if (text[i] >= U'０' && text[i] <= U'９') facts.add(false, excerpt(text, i), page);
    facts.add(true, "half-width", page);
  });
  return facts.finding();
}

constexpr Clause kClauses[] = {
    {"9", "marks (GB/T 15834)", full_width_marks},
    {"9", "digits (GB/T 15835)", half_width_digits},
};

}  // namespace

std::span<const Clause> wording_clauses() { return kClauses; }

}  // namespace banxin
