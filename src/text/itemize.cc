#include "text/itemize.h"

#include <fmt/core.h>
#include <unicode/uchar.h>

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace banxin {
namespace {

bool is_variation_selector(char32_t c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool joins_base(char32_t c, CharClass char_class) {
  if (char_class == CharClass::invisible) return true;
  return c >= 0x0300 && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

/// HarfBuzz sorts the marks of one base in quadratic time; no writing system piles up so many.
constexpr uint32_t kMostMarks = 64;

/// What is chosen for one character.
struct Choice {
  FaceId face;
  ScriptTag script;
};

class Itemizer {
 public:
  Itemizer(const StyledText& text, const Characters& characters, const std::vector<uint8_t>& levels,
           const FontBook& fonts, std::vector<Fallback>& fallbacks, Diagnostics& diagnostics)
      : text_(text),
        characters_(characters),
        levels_(levels),
        scripts_(find_scripts(characters)),
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
    if (scripts_[i] == kMongolian) warn_of_mongolian(i, run);
    if (joins_base(c, characters_.classes[i]) && !items_.empty())
      return {items_.back().face, items_.back().script};
    if (const auto variant = variant_face(i, run)) return {*variant, scripts_[i]};
    for (const RoleId role : roles_for(i, run)) {
      const FaceId face = fonts_.face_for(role, c);
      if (face == kNoFace) continue;
      note_fallback(i, run, role, face);
      return {face, scripts_[i]};
    }
    return missing(i, run);
  }

  /// A face that knows the variation sequence which begins here (GB 18030, UTS #37), if one does;
  /// else the base's own shape is shown.
  std::optional<FaceId> variant_face(uint32_t i, uint32_t run) {
    if (i + 1 >= characters_.size() || !is_variation_selector(characters_.codes[i + 1]))
      return std::nullopt;
    const char32_t c = characters_.codes[i];
    for (const RoleId role : roles_for(i, run)) {
      const FaceId face = fonts_.face_for(role, c, characters_.codes[i + 1]);
      if (face == kNoFace) continue;
      note_fallback(i, run, role, face);
      return face;
    }
    diagnostics_.info(
        "I0407", span_at(i, run),
        fmt::format("no font knows the variant of {} that is asked for; its usual shape is set",
                    describe_character(c)),
        "add a font that has it with --font-path");
    return std::nullopt;
  }

  /// The roles to ask, in order: that of the script, then the run's; what the Latin face lacks (an
  /// arrow, a letter of another script) a Han role's list may still have, and the other way round.
  std::array<RoleId, 3> roles_for(uint32_t i, uint32_t run) const {
    const FontStyle& font = text_.runs[run].font;
    if (scripts_[i] == kHan || traits_of(characters_.classes[i]).full_width)
      return {own_role(i, font.han).value_or(font.han), font.han, font.latin};
    return {own_role(i, font.han).value_or(font.latin), font.latin, font.han};
  }

  std::optional<RoleId> own_role(uint32_t i, RoleId han) const {
    const bool common = scripts_[i] == kHan || scripts_[i] == kLatin;
    return common ? std::nullopt : fonts_.role_for(scripts_[i], han);
  }

  Choice missing(uint32_t i, uint32_t run) {
    const FontStyle& font = text_.runs[run].font;
    const FaceId stand_in = fonts_.primary(font.han);
    if (characters_.classes[i] == CharClass::invisible) return {stand_in, scripts_[i]};
    std::string tried;
    for (const ServingFace& serving : fonts_.serving(font.han))
      if (serving.face != kNoFace)
        tried += (tried.empty() ? "" : ", ") + fonts_.face(serving.face).postscript_name();
    diagnostics_.error("E0402", span_at(i, run),
                       "no font has the character " + describe_character(characters_.codes[i]),
                       fmt::format("fonts tried: {}; check the character, or add a font that has "
                                   "it to the role '{}' (--font-path)",
                                   tried, fonts_.role_name(font.han)));
    return {stand_in, scripts_[i]};
  }

  /// Mongolian runs downwards; until that is set, its letters at least stand joined and in order.
  void warn_of_mongolian(uint32_t i, uint32_t run) {
    if (std::exchange(warned_of_mongolian_, true)) return;
    diagnostics_.warning("W0406", span_at(i, run),
                         "Mongolian is set in horizontal lines: vertical ones do not exist yet",
                         "print the Mongolian text apart if it must stand upright");
  }

  void note_fallback(uint32_t i, uint32_t run, RoleId role, FaceId face) {
    const FaceId first = fonts_.primary(role);
    // What the font list takes from a face on purpose is no fallback worth a message.
    if (face == first || fonts_.face(first).glyph_of(characters_.codes[i]) != 0) return;
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
    const uint8_t level = levels_.empty() ? uint8_t{0} : levels_[i];
    joined_ = joins_base(characters_.codes[i], characters_.classes[i]) ? joined_ + 1 : 0;
    if (!items_.empty()) {
      ShapingItem& last = items_.back();
      if (last.run == run && last.face == choice.face && last.script == choice.script &&
          last.level == level && (joined_ == 0 || joined_ % kMostMarks != 0)) {
        last.end = i + 1;
        return;
      }
    }
    items_.push_back({i, i + 1, run, choice.face, choice.script, level});
  }

  const StyledText& text_;
  const Characters& characters_;
  const std::vector<uint8_t>& levels_;
  const std::vector<ScriptTag> scripts_;
  const FontBook& fonts_;
  std::vector<Fallback>& fallbacks_;
  Diagnostics& diagnostics_;
  std::vector<ShapingItem> items_;
  bool warned_of_mongolian_ = false;
  uint32_t joined_ = 0;  ///< marks since the last base
};

}  // namespace

std::vector<ShapingItem> itemize(const StyledText& text, const Characters& characters,
                                 const std::vector<uint8_t>& levels, const FontBook& fonts,
                                 std::vector<Fallback>& fallbacks, Diagnostics& diagnostics) {
  return Itemizer(text, characters, levels, fonts, fallbacks, diagnostics).run();
}

}  // namespace banxin
