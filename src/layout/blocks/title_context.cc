#include "layout/blocks/title_context.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/utf8.h"
#include "layout/blocks/title_words.h"
#include "layout/blocks/word_counts.h"

namespace banxin {
namespace {

/// Shorter names say nothing that the dictionary does not know.
constexpr size_t kShortestName = 2;
/// A phrase that came once may have come by chance.
constexpr uint32_t kLeastCount = 2;

void add_names(const std::vector<RichText>& from, std::vector<std::string>& names) {
  for (const RichText& name : from)
    if (read_characters(name.text).size() >= kShortestName) names.push_back(name.text);
}

std::vector<std::string> find_names(const Report& report) {
  std::vector<std::string> names;
  if (report.header) {
    add_names(report.header->issuers, names);
    add_names(report.header->signers, names);
  }
  add_names(report.document.addressees, names);
  if (report.closing)
    for (const Signature& signature : report.closing->signatures)
      add_names({signature.name}, names);
  return names;
}

void read_section(const Section& section, WordCounts& counts) {
  counts.read(section.heading.text);
  for (const RichText& paragraph : section.paragraphs) counts.read(paragraph.text);
  for (const Block& block : section.blocks) {
    const auto read_all = [&](const std::vector<RichText>& texts) {
      for (const RichText& text : texts) counts.read(text.text);
    };
    if (const auto* text = std::get_if<TextBlock>(&block.content)) read_all(text->paragraphs);
    if (const auto* quote = std::get_if<QuoteBlock>(&block.content)) read_all(quote->paragraphs);
    if (const auto* list = std::get_if<ListBlock>(&block.content)) read_all(list->items);
  }
}

/// The words of the title, each followed by itself with the next.
class Phrases {
 public:
  Phrases(Characters text, std::vector<TitleWord> words)
      : text_(std::move(text)), words_(std::move(words)) {}

  std::vector<std::u32string> candidates() const {
    std::vector<std::u32string> all;
    for (size_t i = 0; i < words_.size(); ++i) {
      all.push_back(codes(i, i));
      if (i + 1 < words_.size()) all.push_back(codes(i, i + 1));
    }
    return all;
  }

  /// The longest runs of words that keep together.
  std::vector<std::string> keep_together(std::span<const uint32_t> counts) const {
    std::vector<std::string> phrases;
    for (size_t first = 0, last = 0; first < words_.size(); first = ++last) {
      while (last + 1 < words_.size() && together(counts, last)) ++last;
      if (last > first) phrases.push_back(utf8(first, last));
    }
    return phrases;
  }

 private:
  /// Word `i` and the next come together, and the rarer of the two mostly so: 政府信息 in a report
  /// on it, but not 公开|工作, which also go their own ways.
  bool together(std::span<const uint32_t> counts, size_t i) const {
    const uint32_t both = counts[2 * i + 1];
    return both >= kLeastCount && both * 2 >= std::min(counts[2 * i], counts[2 * i + 2]);
  }

  std::u32string codes(size_t first, size_t last) const {
    return text_.codes.substr(words_[first].begin, words_[last].end - words_[first].begin);
  }

  std::string utf8(size_t first, size_t last) const {
    std::string text;
    for (const char32_t c : codes(first, last)) append_utf8(text, c);
    return text;
  }

  Characters text_;
  std::vector<TitleWord> words_;
};

}  // namespace

TitleContext find_title_context(const Report& report, std::string_view title,
                                const TitleStyle& style) {
  return std::move(find_title_contexts(report, {title}, style).front());
}

std::vector<TitleContext> find_title_contexts(const Report& report,
                                              const std::vector<std::string_view>& titles,
                                              const TitleStyle& style) {
  const std::vector<std::string> names = find_names(report);
  std::vector<Phrases> phrases;
  std::vector<std::u32string> candidates;
  std::vector<size_t> first_candidate;
  for (const std::string_view title : titles) {
    Characters text = read_characters(title);
    std::vector<TitleWord> words = find_title_words(text, style, names).words;
    phrases.emplace_back(std::move(text), std::move(words));
    first_candidate.push_back(candidates.size());
    for (std::u32string& one : phrases.back().candidates()) candidates.push_back(std::move(one));
  }
  WordCounts counter(candidates);
  for (const std::string& name : names) counter.read(name);
  for (const Section& section : report.sections) read_section(section, counter);
  const std::vector<uint32_t> counts = counter.counts();
  std::vector<TitleContext> contexts;
  for (size_t i = 0; i < titles.size(); ++i)
    contexts.push_back(
        {names, phrases[i].keep_together(std::span(counts).subspan(first_candidate[i]))});
  return contexts;
}

}  // namespace banxin
