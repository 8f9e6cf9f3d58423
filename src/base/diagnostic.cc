#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace banxin {

void Diagnostics::error(std::string_view code, Span span, std::string message, std::string help) {
  items_.push_back({Severity::error, std::string(code), std::move(message), span, std::move(help)});
  ++errors_;
}

void Diagnostics::warning(std::string_view code, Span span, std::string message, std::string help) {
  items_.push_back(
      {Severity::warning, std::string(code), std::move(message), span, std::move(help)});
}

void Diagnostics::info(std::string_view code, Span span, std::string message, std::string help) {
  items_.push_back({Severity::info, std::string(code), std::move(message), span, std::move(help)});
}

void Diagnostics::append(Diagnostics&& other) {
  std::move(other.items_.begin(), other.items_.end(), std::back_inserter(items_));
  errors_ += std::exchange(other.errors_, 0);
  other.items_.clear();
}

size_t Diagnostics::count(Severity severity) const {
  return static_cast<size_t>(std::count_if(
      items_.begin(), items_.end(), [&](const auto& item) { return item.severity == severity; }));
}

void Diagnostics::sort() {
  std::stable_sort(items_.begin(), items_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tuple(a.span.file, a.span.offset) < std::tuple(b.span.file, b.span.offset);
  });
}

}  // namespace banxin
