#include "text/char_class.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace banxin {
namespace {

bool in(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

CharClass classify_ascii(char32_t c) {
  if (in(c, U'0', U'9')) return CharClass::digit;
  if (in(c, U'A', U'Z') || in(c, U'a', U'z')) return CharClass::latin;
  if (c == U' ' || c == U'\t') return CharClass::space;
  if (c == U'%') return CharClass::postfix;
  if (c < 0x20 || c == 0x7F) return CharClass::invisible;
  return CharClass::latin_mark;
}

// U+2000–U+206F, where most of the marks stand whose width depends on the text around them.
CharClass classify_general_punctuation(char32_t c) {
  switch (c) {
    case U'“':
    case U'‘':
      return CharClass::opening;
    case U'”':
    case U'’':
      return CharClass::closing;
    case U'—':
    case U'―':
      return CharClass::dash;
    case U'…':
    case U'‥':
      return CharClass::ellipsis;
    case U'‧':
    case U'•':
      return CharClass::middle_dot;
    case U'‰':
    case U'‱':
    case U'′':
    case U'″':
    case U'‴':
      return CharClass::postfix;
    case U'※':
    case U'⁂':
      return CharClass::full_symbol;
    default:
      break;
  }
  if (in(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F) return CharClass::space;
  if (in(c, 0x200B, 0x200F) || in(c, 0x2028, 0x202E) || c >= 0x2060) return CharClass::invisible;
  return CharClass::latin_mark;
}

// U+3000–U+303F.
CharClass classify_cjk_punctuation(char32_t c) {
  switch (c) {
    case U'\u3000':
      return CharClass::full_space;
    case U'、':
      return CharClass::pause;
    case U'。':
      return CharClass::stop;
    case U'〈':
    case U'《':
    case U'「':
    case U'『':
    case U'【':
    case U'〔':
    case U'〖':
    case U'〘':
    case U'〚':
    case U'〝':
      return CharClass::opening;
    case U'〉':
    case U'》':
    case U'」':
    case U'』':
    case U'】':
    case U'〕':
    case U'〗':
    case U'〙':
    case U'〛':
    case U'〞':
    case U'〟':
      return CharClass::closing;
    case U'々':
    case U'〆':
    case U'〇':
    case U'〻':
      return CharClass::han;
    default:
      return in(c, 0x302A, 0x302F) ? CharClass::invisible : CharClass::full_symbol;
  }
}

// U+FF00–U+FFEF.
CharClass classify_fullwidth_form(char32_t c) {
  switch (c) {
    case U'，':
    case U'；':
    case U'：':
    case U'､':
      return CharClass::pause;
    case U'！':
    case U'？':
    case U'．':
    case U'｡':
      return CharClass::stop;
    case U'（':
    case U'［':
    case U'｛':
    case U'｟':
      return CharClass::opening;
    case U'）':
    case U'］':
    case U'｝':
    case U'｠':
      return CharClass::closing;
    default:
      return in(c, 0xFF66, 0xFFDC) ? CharClass::han : CharClass::full_symbol;
  }
}

CharClass classify_by_property(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  if (u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0)
    return CharClass::invisible;
  const auto width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  const bool wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH;
  if (u_isUAlphabetic(code) != 0 || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0)
    return wide ? CharClass::han : CharClass::latin;
  if (u_charType(code) == U_SPACE_SEPARATOR) return CharClass::space;
  // Symbols that Chinese fonts draw on a square although their width is ambiguous: ① ★ □ ℃ №.
  return wide || width == U_EA_AMBIGUOUS ? CharClass::full_symbol : CharClass::latin_mark;
}

}  // namespace

CharClass classify(char32_t c) {
  if (c < 0x80) return classify_ascii(c);
  if (in(c, 0x3400, 0x9FFF) || in(c, 0x20000, 0x3FFFF) || in(c, 0x3040, 0x30FF))
    return c == U'・' ? CharClass::middle_dot : CharClass::han;
  if (in(c, 0x2000, 0x206F)) return classify_general_punctuation(c);
  if (in(c, 0x3000, 0x303F)) return classify_cjk_punctuation(c);
  if (in(c, 0xFF00, 0xFFEF)) return classify_fullwidth_form(c);
  switch (c) {
    case U'·':
      return CharClass::middle_dot;
    case U'\u00A0':
      return CharClass::space;
    case U'°':
    case U'²':  // of what stands before them: m², CO₂
    case U'³':
    case U'¹':
      return CharClass::postfix;
    case U'®':
    case U'©':
    case U'™':
    case U'§':
    case U'¶':
      return CharClass::latin_mark;
    case U'×':
    case U'÷':
    case U'±':
    case U'℃':
    case U'№':
    case U'℡':
      return CharClass::full_symbol;
    case 0x2E3A:
      return CharClass::dash;
    case U'⋯':  // Taiwan's and Hong Kong's ellipsis (clreq), of class IN as … is
      return CharClass::ellipsis;
    default:
      break;
  }
  if (in(c, 0x2070, 0x209F)) return CharClass::postfix;  // super- and subscripts
  // Circled and Roman numbers, arrows, signs, shapes: squares in Chinese text.
  if (in(c, 0x2100, 0x27BF) || in(c, 0x3200, 0x33FF)) return CharClass::full_symbol;
  return classify_by_property(c);
}

bool is_ambiguous(char32_t c) {
  switch (c) {
    case U'“':
    case U'”':
    case U'‘':
    case U'’':
    case U'—':
    case U'…':
    case U'·':
    case U'×':
    case U'÷':
    case U'±':
      return true;
    default:
      return false;
  }
}

CharClass classify_in_latin(char32_t) { return CharClass::latin_mark; }

}  // namespace banxin
