#include "pdf/cff_charset.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace banxin {
namespace {

constexpr int kCharsetOperator = 15;
constexpr int kRosOperator = 12 << 8 | 30;  ///< present in CID-keyed fonts only

/// Big-endian numbers of a table. A read beyond the end gives 0 and is remembered.
struct Reader {
  std::string_view bytes;
  bool ok = true;

  uint32_t number(size_t offset, size_t size) {
    if (offset + size > bytes.size()) return ok = false, 0;
    uint32_t value = 0;
    for (size_t i = 0; i < size; ++i) {
      value = value << 8 | static_cast<unsigned char>(bytes[offset + i]);
    }
    return value;
  }
};

/// Where the first object of an INDEX lies, and where the INDEX ends (5176, 5).
struct InfoTable {
  size_t first = 0, first_end = 0, end = 0;
};

InfoTable read_index(Reader& cff, size_t at) {
  size_t count = cff.number(at, 2);
  if (count == 0) return {at + 2, at + 2, at + 2};
  size_t width = cff.number(at + 2, 1);
  if (width < 1 || width > 4) return cff.ok = false, InfoTable{};
  size_t base = at + 3 + (count + 1) * width - 1;  // offsets count from 1
  return {base + cff.number(at + 3, width), base + cff.number(at + 3 + width, width),
          base + cff.number(at + 3 + count * width, width)};
}

/// What the Top DICT says of the charset (5176, 4 and 9).
struct TopDict {
  bool cid_keyed = false;
  std::optional<size_t> operand;  ///< where the charset's offset is written
  bool five_bytes = false;        ///< it is, as `29 xx xx xx xx`
  uint32_t charset = 0;           ///< 0: the predefined ISOAdobe
};

size_t operand_size(uint32_t b0, Reader& cff, size_t at) {
  if (b0 == 28) return 3;
  if (b0 == 29) return 5;
  if (b0 >= 247) return 2;
  if (b0 != 30) return 1;
  size_t size = 1;  // a real: nibbles up to one of 15
  while (cff.ok && (cff.number(at + size, 1) & 15) != 15) ++size;
  return size + 1;
}

uint32_t operand_value(uint32_t b0, Reader& cff, size_t at) {
  if (b0 == 28) return cff.number(at + 1, 2);
  if (b0 == 29) return cff.number(at + 1, 4);
  if (b0 >= 247 && b0 <= 250) return (b0 - 247) * 256 + cff.number(at + 1, 1) + 108;
  return b0 >= 32 && b0 <= 246 ? b0 - 139 : 0;
}

TopDict read_top_dict(Reader& cff, size_t at, size_t end) {
  TopDict top;
  size_t last = at;
  while (cff.ok && at < end) {
    uint32_t b0 = cff.number(at, 1);
    if (b0 > 21) {
      last = at;
      at += operand_size(b0, cff, at);
      continue;
    }
    int op = static_cast<int>(b0 == 12 ? 12 << 8 | cff.number(at + 1, 1) : b0);
    at += b0 == 12 ? 2 : 1;
    if (op == kRosOperator) top.cid_keyed = true;
    if (op != kCharsetOperator) continue;
    uint32_t kind = cff.number(last, 1);
    top.operand = last;
    top.five_bytes = kind == 29;
    top.charset = operand_value(kind, cff, last);
  }
  return top;
}

/// How many bytes the present charset takes: three formats (5176, 13).
size_t charset_size(Reader& cff, size_t at, uint32_t glyphs) {
  uint32_t format = cff.number(at, 1);
  if (format == 0) return 1 + 2 * (static_cast<size_t>(glyphs) - 1);
  size_t left_size = format == 1 ? 1 : 2;
  size_t size = 1;
  for (uint32_t covered = 1; cff.ok && covered < glyphs; size += 2 + left_size) {
    covered += 1 + cff.number(at + size + 2, left_size);
  }
  return size;
}

/// One range of format 2: glyph 1 has CID 1, and so on to the last.
std::string identity_charset(uint32_t glyphs) {
  uint32_t left = glyphs - 2;
  return {2, 0, 1, static_cast<char>(left >> 8), static_cast<char>(left & 255)};
}

void append_charset(std::string& cff, const TopDict& top, const std::string& charset) {
  size_t offset = cff.size();
  for (size_t i = 0; i < 4; ++i) {
    cff[*top.operand + 1 + i] = static_cast<char>(offset >> (24 - 8 * i) & 255);
  }
  cff += charset;
}

}  // namespace

bool make_cids_glyph_numbers(std::string& cff, uint32_t glyph_count) {
  if (glyph_count < 2) return true;
  Reader reader{cff};
  InfoTable names = read_index(reader, reader.number(2, 1));
  InfoTable tops = read_index(reader, names.end);
  TopDict top = read_top_dict(reader, tops.first, tops.first_end);
  if (!reader.ok) return false;
  if (!top.cid_keyed) return true;
  if (!top.operand || top.charset < 4) return false;  // 0 to 2 are predefined, not for CIDs
  size_t room = charset_size(reader, top.charset, glyph_count);
  if (!reader.ok || top.charset + room > cff.size()) return false;
  std::string charset = identity_charset(glyph_count);
  if (room >= charset.size()) {
    std::fill_n(cff.begin() + static_cast<std::ptrdiff_t>(top.charset), room, '\0');
    cff.replace(top.charset, charset.size(), charset);
    return true;
  }
  if (!top.five_bytes) return false;
  append_charset(cff, top, charset);
  return true;
}

}  // namespace banxin
