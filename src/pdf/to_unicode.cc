#include "pdf/to_unicode.h"

#include <algorithm>
#include <cstdint>

#include "pdf/syntax.h"

namespace banxin {
namespace {

/// Adobe Technical Note 5014, 4.3: no more entries than that in one block.
constexpr size_t kBlock = 100;

constexpr std::string_view kHead =
    "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
    "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
    "1 begincodespacerange<0000><FFFF>endcodespacerange\n";
constexpr std::string_view kTail = "endcmap CMapName currentdict/CMap defineresource pop end end\n";

void append_code(std::string& out, size_t code) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[(code >> shift) & 15];
}

}  // namespace

std::string to_unicode_cmap(const std::vector<std::string_view>& texts) {
  std::vector<size_t> codes;
  for (size_t code = 0; code < texts.size(); ++code) {
    if (!texts[code].empty()) codes.push_back(code);
  }
  std::string out(kHead);
  for (size_t i = 0; i < codes.size(); ++i) {
    if (i % kBlock == 0) {
      append_integer(out, static_cast<int64_t>(std::min(kBlock, codes.size() - i)));
      out += " beginbfchar\n";
    }
    append_code(out += '<', codes[i]);
    append_utf16_hex(out += "><", texts[codes[i]]);
    out += ">\n";
    if (i % kBlock == kBlock - 1 || i + 1 == codes.size()) out += "endbfchar\n";
  }
  return out += kTail;
}

}  // namespace banxin
