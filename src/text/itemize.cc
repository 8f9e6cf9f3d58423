#include "text/itemize.h"

#include <unicode/uchar.h>

#include <string>

namespace banxin {
namespace {

bool is_latin_set(CharClass c) {
  return c == CharClass::latin || c == CharClass::digit || c == CharClass::postfix ||
         c == CharClass::latin_mark || c == CharClass::space;
}

bool joins_base(char32_t c, CharClass char_class) {
  if (char_class == CharClass::invisible) return true;
  return c >= 0x0300 && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

/// What is chosen for one character.
struct Choice {
  FaceId face;
  ScriptKind script;
};

class Itemizer {
 public:
  Itemizer(const StyledText& text, const Characters& characters, const FontBook& fonts,
           std::vector<Fallback>& fallbacks, Diagnostics& diagnostics)
      : text_(text),
        characters_(characters),
        fonts_(fonts),
        fallbacks_(fallbacks),
        diagnostics_(diagnostics) {}

  std::vector<ShapingItem> run() {
    uint32_t run = 0;
    for (uint32_t i = 0; i < characters_.size(); ++i) {
      while (run + 1U < text_.runs.size() && characters_.offsets[i] >= text_.runs[run].end) ++run;
      add(i, run, choose(i, run));
    }
    return std::move(items_);
  }

 private:
  Choice choose(uint32_t i, uint32_t run) {
    const char32_t c = characters_.codes[i];
    if (joins_base(c, characters_.classes[i]) && !items_.empty())
      return {items_.back().face, items_.back().script};
    const FontStyle& font = text_.runs[run].font;
    const bool latin = is_latin_set(characters_.classes[i]);
    if (const FaceId face = fonts_.face_for(latin ? font.latin : font.han, c); face != kNoFace) {
      note_fallback(i, run, latin ? font.latin : font.han, face);
      return {face, latin ? ScriptKind::latin : ScriptKind::chinese};
    }
    // What the Latin face lacks (an arrow, a letter of another script) a Han role's list may still
    // have.
    const FaceId other = fonts_.face_for(latin ? font.han : font.latin, c);
    if (other != kNoFace) {
      note_fallback(i, run, latin ? font.han : font.latin, other);
      return {other, latin ? ScriptKind::latin : ScriptKind::chinese};
    }
    return missing(i, run);
  }

  Choice missing(uint32_t i, uint32_t run) {
    const FontStyle& font = text_.runs[run].font;
    const FaceId stand_in = fonts_.primary(font.han);
    const ScriptKind script = ScriptKind::chinese;
    if (characters_.classes[i] == CharClass::invisible) return {stand_in, script};
    std::string tried;
    for (const ServingFace& serving : fonts_.serving(font.han))
      if (serving.face != kNoFace)
        tried += (tried.empty() ? "" : ", ") + fonts_.face(serving.face).postscript_name();
    diagnostics_.error("E0402", span_at(i, run),
                       "no font has the character " + describe_character(characters_.codes[i]),
                       "fonts tried: " + tried +
                           "; check the character, or add a font that has it to the role '" +
                           fonts_.role_name(font.han) + "' (--font-path)");
    return {stand_in, script};
  }

  void note_fallback(uint32_t i, uint32_t run, RoleId role, FaceId face) {
    if (face == fonts_.primary(role)) return;
    fallbacks_.push_back({characters_.codes[i], role, face, span_at(i, run)});
  }

  Span span_at(uint32_t i, uint32_t run) const {
    const StyledRun& source = text_.runs[run];
    const uint32_t length = characters_.offsets[i + 1] - characters_.offsets[i];
    if (!source.span.known()) return source.span;
    // A run that is one escape is shorter or longer than its text; it is marked whole.
    if (source.span.length != source.end - source.begin) return source.span;
    return Span::of(source.span.file, source.span.offset + characters_.offsets[i] - source.begin,
                    length);
  }

  void add(uint32_t i, uint32_t run, Choice choice) {
    if (!items_.empty()) {
      ShapingItem& last = items_.back();
      if (last.run == run && last.face == choice.face && last.script == choice.script) {
        last.end = i + 1;
        return;
      }
    }
    items_.push_back({i, i + 1, run, choice.face, choice.script});
  }

  const StyledText& text_;
  const Characters& characters_;
  const FontBook& fonts_;
  std::vector<Fallback>& fallbacks_;
  Diagnostics& diagnostics_;
  std::vector<ShapingItem> items_;
};

}  // namespace

std::vector<ShapingItem> itemize(const StyledText& text, const Characters& characters,
                                 const FontBook& fonts, std::vector<Fallback>& fallbacks,
                                 Diagnostics& diagnostics) {
  return Itemizer(text, characters, fonts, fallbacks, diagnostics).run();
}

}  // namespace banxin
