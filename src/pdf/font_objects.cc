#include "pdf/font_objects.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

#include "pdf/deflate.h"
#include "pdf/hash.h"
#include "pdf/syntax.h"
#include "pdf/to_unicode.h"

namespace banxin {
namespace {

constexpr int kDefaultWidth = 1000;
/// Keeps every array of /W far below the 32,767 items that readers take.
constexpr size_t kLongestRange = 4096;

/// `/Key value`.
void append_entry(std::string& out, std::string_view key, int value) {
  (out += key) += ' ';
  append_integer(out, value);
}

Ref add_program(PdfObjects& objects, const FontFace& face, FontParts& parts) {
  std::string entries;
  if (face.is_cff()) {
    entries = "/Subtype/CIDFontType0C";
  } else {
    append_entry(entries, "/Length1", static_cast<int>(parts.program_size));
  }
  return objects.add_stream(std::move(entries), std::move(parts.program), true);
}

Ref add_descriptor(PdfObjects& objects, const FontFace& face, const std::string& name,
                   Ref program) {
  const FontMetrics& metrics = face.metrics();
  // Flags 4: symbolic, the glyphs are not those of a standard Latin set (ISO 32000-1 9.8.2).
  std::string entries = "/Type/FontDescriptor/FontName" + name + "/Flags 4/FontBBox[";
  for (int side : {metrics.x_min, metrics.y_min, metrics.x_max, metrics.y_max}) {
    append_integer(entries, side);
    entries += ' ';
  }
  entries.back() = ']';
  append_entry(entries, "/ItalicAngle", metrics.italic_angle);
  append_entry(entries, "/Ascent", metrics.ascent);
  append_entry(entries, "/Descent", metrics.descent);
  append_entry(entries, "/CapHeight", metrics.cap_height);
  append_entry(entries, "/StemV", metrics.stem_v);
  append_ref(entries += face.is_cff() ? "/FontFile3 " : "/FontFile2 ", program);
  return objects.add(std::move(entries));
}

Ref add_cid_font(PdfObjects& objects, const FontFace& face, const std::string& name,
                 const Subset& subset, Ref descriptor) {
  std::string entries = "/Type/Font/Subtype";
  entries += face.is_cff() ? "/CIDFontType0" : "/CIDFontType2/CIDToGIDMap/Identity";
  entries += "/BaseFont" + name;
  entries += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";
  append_ref(entries += "/FontDescriptor ", descriptor);
  append_entry(entries, "/DW", kDefaultWidth);
  std::string widths = width_array(subset.widths());
  if (!widths.empty()) entries += "/W" + widths;
  return objects.add(std::move(entries));
}

Ref add_type0(PdfObjects& objects, const FontFace& face, const std::string& name, Ref cid_font,
              Ref to_unicode) {
  // ISO 32000-1 9.7.6.2: a CIDFontType0's name takes the CMap's as a suffix.
  std::string entries = "/Type/Font/Subtype/Type0/BaseFont" + name;
  if (face.is_cff()) entries += "-Identity-H";
  append_ref(entries += "/Encoding/Identity-H/DescendantFonts[", cid_font);
  append_ref(entries += "]/ToUnicode ", to_unicode);
  return objects.add(std::move(entries));
}

}  // namespace

FontParts make_font_parts(Subset& subset, const GlyphUse& use) {
  FontParts parts;
  std::string program = subset.cut();
  if (program.empty()) return parts;
  parts.program_size = program.size();
  parts.program = deflate(program);
  for (size_t variant = 0; variant < use.variants(); ++variant) {
    std::vector<std::string_view> texts;
    for (uint32_t glyph : subset.glyphs()) texts.push_back(use.text(glyph, variant));
    parts.to_unicode.push_back(deflate(to_unicode_cmap(texts)));
  }
  return parts;
}

std::string subset_tag(const FontFace& face, const Subset& subset) {
  std::string key = face.postscript_name() + '\0' + std::to_string(face.index());
  for (uint32_t glyph : subset.glyphs()) (key += ',') += std::to_string(glyph);
  std::array<unsigned char, 16> hash = hash128(key);
  std::string tag;
  for (size_t i = 0; i < 6; ++i)
    tag += static_cast<char>('A' + (hash[2 * i] << 8 | hash[2 * i + 1]) % 26);
  return tag;
}

std::string width_array(const std::vector<int>& widths) {
  std::string out;
  size_t length = 0;
  for (size_t code = 0; code < widths.size(); ++code) {
    if (widths[code] == kDefaultWidth) {
      length = 0;
      continue;
    }
    bool follows = length > 0 && length < kLongestRange;
    if (!follows) append_integer(out += out.empty() ? "[" : "]", static_cast<int64_t>(code));
    append_integer(out += follows ? ' ' : '[', widths[code]);
    length = follows ? length + 1 : 1;
  }
  return out.empty() ? out : out += "]]";
}

std::vector<Ref> add_font(PdfObjects& objects, const FontFace& face, const Subset& subset,
                          FontParts parts) {
  const std::string name = name_object(subset_tag(face, subset) + '+' + face.postscript_name());
  Ref program = add_program(objects, face, parts);
  Ref descriptor = add_descriptor(objects, face, name, program);
  Ref cid_font = add_cid_font(objects, face, name, subset, descriptor);
  std::vector<Ref> fonts;
  for (std::string& to_unicode : parts.to_unicode) {
    Ref cmap = objects.add_stream({}, std::move(to_unicode), true);
    fonts.push_back(add_type0(objects, face, name, cid_font, cmap));
  }
  return fonts;
}

}  // namespace banxin
