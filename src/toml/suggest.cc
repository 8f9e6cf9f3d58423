#include "toml/suggest.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace banxin {
namespace {

struct Alias {
  std::string_view word, key;
};

/// What writers of official documents call the keys, and what other programs call them.
constexpr auto kAliases = std::to_array<Alias>({
    {"文件", "document"},
    {"公文", "document"},
    {"标题", "title"},
    {"副标题", "subtitle"},
    {"发文字号", "number"},
    {"文号", "number"},
    {"主送", "addressees"},
    {"主送机关", "addressees"},
    {"日期", "date"},
    {"成文日期", "date"},
    {"语言", "language"},
    {"样式", "style"},
    {"格式", "format"},
    {"关键词", "keywords"},
    {"主题", "subject"},
    {"版头", "header"},
    {"份号", "copy-number"},
    {"密级", "secrecy"},
    {"保密期限", "retention"},
    {"紧急程度", "urgency"},
    {"发文机关", "issuers"},
    {"签发人", "signers"},
    {"索引", "index"},
    {"封面", "cover"},
    {"目录", "contents"},
    {"章节", "section"},
    {"正文", "text"},
    {"段落", "text"},
    {"落款", "closing"},
    {"署名", "signatures"},
    {"印章", "seal"},
    {"附注", "note"},
    {"出席", "present"},
    {"请假", "excused"},
    {"列席", "observers"},
    {"附件", "attachment"},
    {"版记", "imprint"},
    {"抄送", "copies-to"},
    {"印发机关", "printed-by"},
    {"印发日期", "printed-on"},
    {"脚注", "footnotes"},
    {"水印", "watermark"},
    {"body", "text"},
    {"content", "text"},
    {"paragraphs", "text"},
    {"to", "addressees"},
    {"recipients", "addressees"},
    {"cc", "copies-to"},
    {"lang", "language"},
    {"name", "title"},
    {"heading", "title"},
    {"title", "heading"},
    {"id", "label"},
    {"toc", "contents"},
    {"paragraph", "text"},
    {"kind", "type"},
    {"chapter", "section"},
    {"appendix", "attachment"},
    {"annex", "attachment"},
    {"font-size", "size"},
    {"alignment", "align"},
    {"colour", "color"},
    {"src", "image"},
});

}  // namespace

size_t edit_distance(std::string_view a, std::string_view b, size_t limit) {
  const size_t longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::vector<size_t> before, last(b.size() + 1), row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    before = last;
    last = row;
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return std::min(row[b.size()], limit + 1);
}

std::string_view suggest(std::string_view word, const std::vector<std::string_view>& known) {
  const size_t limit = std::max<size_t>(1, word.size() / 3);
  std::string_view best;
  size_t best_distance = limit + 1;
  for (const std::string_view candidate : known) {
    const size_t distance = edit_distance(word, candidate, std::min<size_t>(limit, 3));
    if (distance < best_distance && distance <= 3) {
      best = candidate;
      best_distance = distance;
    }
  }
  if (best_distance <= 1) return best;
  for (const Alias& alias : kAliases)
    if (alias.word == word && std::find(known.begin(), known.end(), alias.key) != known.end())
      return alias.key;
  return best;
}

std::string list_of(const std::vector<std::string_view>& words) {
  std::string list;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += fmt::format("'{}'", words[i]);
  }
  return list;
}

}  // namespace banxin
