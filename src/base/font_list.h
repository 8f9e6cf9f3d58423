// Which faces serve which role: the content of fonts/fonts.toml as plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/len.h"
#include "base/span.h"

namespace banxin {

/// One candidate for a role. It is found by `file` in the font folders, or by any of `families`
/// among the fonts a user added.
struct FaceSpec {
  std::vector<std::string> families;  ///< family names (any language) that a user's own font bears
  std::string file;                   ///< file name in the font folders; empty: by family only
  std::string face;                   ///< family name of the face wanted in a collection (.ttc)
  std::string style;                  ///< style name wanted with the family: "Bold"; empty: any
  std::string without;    ///< characters that the face draws wrong: as if it lacked them
  bool licensed = false;  ///< not free: never reported as missing
  /// Its digits take half a square (OpenType feature hwid); given once it holds wherever the face
  /// serves.
  bool half_digits = false;
  /// How far its glyphs must be raised for Han ink to stand in the middle of the square, in its own
  /// type size; unset: as another mention of the same face says, or not at all.
  std::optional<Em> rise;
  Span span;
};

/// A role and its faces, the preferred one first; the rest serve what the earlier ones lack.
struct FontRoleSpec {
  std::string name;  ///< "fangsong", "hei", "latin" …
  std::vector<FaceSpec> faces;
  /// ISO 15924 codes ("Arab") of scripts that this role serves wherever they occur.
  std::vector<std::string> scripts;
  /// Names of the Han roles beside which it does; empty: beside all that no other role of the
  /// script names.
  std::vector<std::string> beside;
  Span span;
};

/// fonts.toml. `fallback` faces end every role's list.
struct FontList {
  std::vector<FontRoleSpec> roles;
};

}  // namespace banxin
