#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace banxin {

void Diagnostics::error(std::string_view code, Span span, std::string message, std::string help,
                        Blame blame) {
  add({Severity::error, std::string(code), std::move(message), span, std::move(help), blame});
}

void Diagnostics::warning(std::string_view code, Span span, std::string message, std::string help) {
  add({Severity::warning, std::string(code), std::move(message), span, std::move(help)});
}

void Diagnostics::info(std::string_view code, Span span, std::string message, std::string help) {
  add({Severity::info, std::string(code), std::move(message), span, std::move(help)});
}

void Diagnostics::mendable(std::string_view code, Span span, std::string message, std::string help,
                           std::vector<TextEdit> edits) {
  warning(code, span, std::move(message), std::move(help));
  for (TextEdit& edit : edits) {
    edit.code = code;
    edits_.push_back(std::move(edit));
  }
}

void Diagnostics::allow(const std::vector<std::string>& codes) {
  const auto allowed = [&](const std::string& code, Severity severity) {
    return severity != Severity::error &&
           std::find(codes.begin(), codes.end(), code) != codes.end();
  };
  std::erase_if(items_, [&](const Diagnostic& item) { return allowed(item.code, item.severity); });
  std::erase_if(edits_,
                [&](const TextEdit& edit) { return allowed(edit.code, Severity::warning); });
  std::erase_if(tallies_, [&](const auto& one) {
    const bool goes = allowed(one.first, one.second.severity);
    if (goes) counts_[static_cast<size_t>(one.second.severity)] -= one.second.all;
    return goes;
  });
}

void Diagnostics::add(Diagnostic&& item) {
  Tally& tally = tallies_[item.code];
  tally.severity = item.severity;
  ++counts_[static_cast<size_t>(item.severity)];
  if (++tally.all - tally.left_out > kMostOfACode)
    ++tally.left_out;
  else
    items_.push_back(std::move(item));
}

void Diagnostics::append(Diagnostics&& other) {
  for (Diagnostic& item : other.items_) add(std::move(item));
  edits_.insert(edits_.end(), other.edits_.begin(), other.edits_.end());
  for (const auto& [code, theirs] : other.tallies_) {
    Tally& tally = tallies_[code];
    tally.all += theirs.left_out;
    tally.left_out += theirs.left_out;
    counts_[static_cast<size_t>(theirs.severity)] += theirs.left_out;
  }
  other = {};
}

bool Diagnostics::has_blame_on(Blame blame) const {
  return std::any_of(items_.begin(), items_.end(), [&](const Diagnostic& item) {
    return item.severity == Severity::error && item.blame == blame;
  });
}

Diagnostics Diagnostics::without(Severity severity) const {
  Diagnostics rest = *this;
  std::erase_if(rest.items_, [&](const Diagnostic& item) { return item.severity == severity; });
  std::erase_if(rest.tallies_, [&](const auto& one) { return one.second.severity == severity; });
  rest.counts_[static_cast<size_t>(severity)] = 0;
  return rest;
}

void Diagnostics::sort() {
  std::stable_sort(items_.begin(), items_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tuple(a.span.file, a.span.offset) < std::tuple(b.span.file, b.span.offset);
  });
}

}  // namespace banxin
