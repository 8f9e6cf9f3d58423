#include "base/written_length.h"

#include <charconv>
#include <cmath>
#include <system_error>

namespace banxin {
namespace {

constexpr double kLongestMm = 10'000;  // no page comes near

std::optional<double> millimetres(const WrittenLength& written) {
  if (written.unit == "mm") return written.number;
  if (written.unit == "cm") return written.number * 10;
  if (written.unit == "pt") return written.number * 25.4 / 72;
  return std::nullopt;
}

}  // namespace

std::optional<WrittenLength> parse_length(std::string_view text) {
  WrittenLength written;
  const char* end = text.data() + text.size();
  const auto [after, fault] = std::from_chars(text.data(), end, written.number);
  if (fault != std::errc() || !std::isfinite(written.number)) return std::nullopt;
  written.unit = std::string_view(after, static_cast<size_t>(end - after));
  while (written.unit.starts_with(' ')) written.unit.remove_prefix(1);
  return written;
}

std::optional<Len> absolute_length(const WrittenLength& written) {
  const std::optional<double> mm = millimetres(written);
  if (!mm || std::abs(*mm) > kLongestMm) return std::nullopt;
  if (written.unit == "pt") return Len::from_pt(written.number);
  return Len::from_mm(*mm);
}

}  // namespace banxin
