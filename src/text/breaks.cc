#include "text/breaks.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <memory>
#include <new>
#include <stdexcept>
#include <string>

#include "text/break_rules.h"
#include "text/utf16.h"

namespace banxin {
namespace {

std::unique_ptr<icu::BreakIterator> open_iterator(bool words) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(
      words ? icu::BreakIterator::createWordInstance(icu::Locale("zh"), status)
            : icu::BreakIterator::createLineInstance(icu::Locale("zh@lb=strict"), status));
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no break rules: its data are missing");
  return iterator;
}

// Opening an iterator parses rules; each thread keeps its own and only changes the text.
icu::BreakIterator& thread_iterator(bool words) {
  thread_local const std::unique_ptr<icu::BreakIterator> lines = open_iterator(false);
  // The analyzer takes a thread's own object for a local one.
  if (!words) return *lines;  // NOLINT(clang-analyzer-cplusplus.NewDelete)
  thread_local const std::unique_ptr<icu::BreakIterator> word_iterator = open_iterator(true);
  return *word_iterator;  // NOLINT(clang-analyzer-cplusplus.NewDelete)
}

/// ICU counts UTF-16 units; this walks both countings side by side.
template <typename Visit>
void for_each_boundary(const Characters& text, bool words, Visit visit) {
  const std::u16string utf16 = to_utf16(text.codes);
  // A view of it, not a copy.
  const icu::UnicodeString view(false, utf16.data(), static_cast<int32_t>(utf16.size()));
  icu::BreakIterator& iterator = thread_iterator(words);
  iterator.setText(view);
  size_t character = 0;
  int32_t unit = 0;
  for (int32_t boundary = iterator.first(); boundary != icu::BreakIterator::DONE;
       boundary = iterator.next()) {
    while (unit < boundary) unit += text.codes[character++] > 0xFFFF ? 2 : 1;
    if (character < text.size()) visit(character, iterator.getRuleStatus());
  }
}

}  // namespace

std::vector<Break> find_breaks(const Characters& text) {
  std::vector<Break> breaks(text.size(), Break::forbidden);
  for_each_boundary(text, false, [&](size_t at, int32_t status) {
    breaks[at] = status >= UBRK_LINE_HARD ? Break::mandatory : Break::allowed;
  });
  if (!breaks.empty()) breaks[0] = Break::forbidden;
  apply_break_rules(text, breaks);
  return breaks;
}

std::vector<bool> find_word_starts(const Characters& text) {
  std::vector<bool> starts(text.size(), false);
  for_each_boundary(text, true, [&](size_t at, int32_t) { starts[at] = true; });
  return starts;
}

}  // namespace banxin
