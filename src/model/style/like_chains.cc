#include "model/style/like_chains.h"

#include <fmt/core.h>

#include <algorithm>

namespace banxin {

LikeChains::Chain LikeChains::chain_of(std::string_view name) {
  Chain chain = {table_of(name)};
  while (const StyleKey like = layers_.find(chain.back(), "like")) {
    const auto* other = like.member->value.as<std::string>();
    if (other == nullptr) {
      once(like, "E0302", fmt::format("expected a string, found {}", kind_of(like.member->value)),
           fmt::format("write the name of another table [{}.…] between quotation marks", family_));
      break;
    }
    const std::string next = table_of(*other);
    if (!layers_.has_table(next)) {
      once(like, "E0314", fmt::format("there is no {} '{}'", family_, *other),
           fmt::format("name another [{}.…]", family_));
      break;
    }
    if (std::find(chain.begin(), chain.end(), next) != chain.end()) {
      report_circle(chain);
      break;
    }
    chain.push_back(next);
  }
  return chain;
}

/// A circle is the doing of the file that extends the others: it is blamed there, once.
void LikeChains::report_circle(const Chain& chain) {
  StyleKey blamed = layers_.find(chain.front(), "like");
  for (const std::string& table : chain)
    if (const StyleKey like = layers_.find(table, "like"); like.layer < blamed.layer) blamed = like;
  once(blamed, "E0315",
       fmt::format("'{}' is like this {} in a circle", *blamed.member->value.as<std::string>(),
                   family_),
       fmt::format("let one {} of the circle set its own keys", family_));
  for (const std::string& table : chain) mark_reported(layers_.find(table, "like"));
}

StyleKey LikeChains::find(const Chain& chain, std::string_view key) const {
  for (const std::string& table : chain)
    if (const StyleKey found = layers_.find(table, key)) return found;
  return {};
}

void LikeChains::missing(const Chain& chain, std::string_view key) {
  if (broken_) return;
  if (missing_.emplace(chain.back(), std::string(key)).second) layers_.missing(chain.back(), key);
}

/// Faults of `like` would come again with each table of a chain.
void LikeChains::once(const StyleKey& key, std::string_view code, std::string message,
                      std::string help) {
  broken_ = true;
  if (mark_reported(key))
    layers_.diagnostics().error(code, key.member->value.span, std::move(message), std::move(help));
}

/// False if it has been reported before.
bool LikeChains::mark_reported(const StyleKey& key) {
  const Span span = key.member->value.span;
  return reported_.emplace(span.file, span.offset).second;
}

}  // namespace banxin
