#include "text/scripts.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>

namespace banxin {
namespace {

struct ScriptLanguage {
  ScriptTag script;
  std::string_view language;
};

constexpr std::array<ScriptLanguage, 9> kLanguages = {{
    {kHan, "zh-Hans"},
    {kLatin, "en"},
    {script_tag("Arab"), "ug"},
    {script_tag("Tibt"), "bo"},
    {script_tag("Mong"), "mn"},
    {script_tag("Yiii"), "ii"},
    {script_tag("Hang"), "ko"},
    {script_tag("Kana"), "ja"},
    {script_tag("Cyrl"), "ru"},
}};

constexpr ScriptTag kUnknown = 0;

ScriptTag tag_of(UScriptCode code) {
  const char* name = uscript_getShortName(code);
  if (name == nullptr) return kUnknown;
  return script_tag({name[0], name[1], name[2], name[3], 0});
}

/// The script of a character by itself; kUnknown for what takes that of its neighbours.
ScriptTag own_script(char32_t c, CharClass char_class) {
  if (char_class == CharClass::invisible) return kUnknown;
  if (c < 0x0250) return char_class == CharClass::latin ? kLatin : kUnknown;
  if (c >= 0x2E80 && c < 0xA000 && traits_of(char_class).full_width) return kHan;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(static_cast<UChar32>(c), &status);
  if (code == USCRIPT_HIRAGANA || code == USCRIPT_KATAKANA || code == USCRIPT_BOPOMOFO) return kHan;
  if (code > USCRIPT_INHERITED) return tag_of(code);
  return traits_of(char_class).full_width ? kHan : kUnknown;
}

}  // namespace

std::vector<ScriptTag> find_scripts(const Characters& text) {
  std::vector<ScriptTag> scripts(text.size(), kUnknown);
  ScriptTag last = kUnknown;
  for (size_t i = 0; i < text.size(); ++i) {
    const ScriptTag own = own_script(text.codes[i], text.classes[i]);
    if (own != kUnknown) last = own;
    scripts[i] = last;
    // Digits and marks after squares are Latin text: they come from the Latin face.
    if (own == kUnknown && last == kHan) scripts[i] = kLatin;
  }
  ScriptTag next = kLatin;
  for (size_t i = text.size(); i-- > 0;) {
    if (scripts[i] == kUnknown) scripts[i] = next == kHan ? kLatin : next;
    next = scripts[i];
  }
  return scripts;
}

std::string_view language_of(ScriptTag script) {
  const auto* known = std::find_if(kLanguages.begin(), kLanguages.end(),
                                   [&](const auto& entry) { return entry.script == script; });
  return known == kLanguages.end() ? "und" : known->language;
}

}  // namespace banxin
