// The faces of a compile: which file serves which role, and which face has which character.
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/font_files.h"
#include "base/font_list.h"
#include "text/font.h"
#include "text/scripts.h"
#include "text/shaped_text.h"

namespace banxin {

inline constexpr FaceId kNoFace = 0xFFFF;

/// A font file that was found but is no font, or none that can be embedded.
class FontUnreadable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct FontFile {
  std::string path;
  unsigned index = 0;  ///< of the face in a collection
};

/// A FaceSpec as found, or not found, on this machine.
struct ServingFace {
  const FaceSpec* spec = nullptr;
  FaceId face = kNoFace;  ///< kNoFace: no file serves it
};

/// Family and style names of a face, in every language it gives.
struct FaceNames {
  std::vector<std::string> families;
  std::vector<std::string> styles;
  int weight = 400;  ///< OS/2 usWeightClass
  bool slanted = false;

  bool has_family(std::string_view name) const;
  bool has_style(std::string_view name) const;
};
/// As names are compared: without case and white space, full-width forms as ASCII.
std::string folded_name(std::string_view name);
/// Of each face in a font file; none if it is no font.
std::vector<FaceNames> read_face_names(const FileBytes& file);

/// A face of a font file that serves no role, and why.
struct UnusedFace {
  FontFile file;
  std::vector<std::string> families;  ///< none, if they cannot be read
  std::string why;
};

/// Roles and faces. Files are looked up when the book is made and mapped when first needed. Safe
/// for use from several threads once made.
class FontBook {
 public:
  /// `files` outlives the book. A font that a user added (one whose file name the list does not
  /// know) is found by its family names.
  FontBook(FontList list, const FontFiles& files);
  ~FontBook();
  FontBook(const FontBook&) = delete;
  FontBook& operator=(const FontBook&) = delete;

  /// The role's number, if the list has it.
  std::optional<RoleId> role(std::string_view name) const;
  /// The role that serves a script in text whose Han comes from `han`, if the list names one.
  std::optional<RoleId> role_for(ScriptTag script, RoleId han) const;
  const std::string& role_name(RoleId role) const { return list_.roles[role].name; }
  size_t role_count() const { return list_.roles.size(); }
  /// All candidates of a role in the list's order, found or not.
  const std::vector<ServingFace>& serving(RoleId role) const { return roles_[role].all; }

  /// The first face of the role that has the character; kNoFace if none has. Private-use characters
  /// mean something else in each font, so no face has them.
  FaceId face_for(RoleId role, char32_t character) const;
  /// The first face of the role that knows the variation sequence; kNoFace if none does.
  FaceId face_for(RoleId role, char32_t character, char32_t selector) const;
  /// The role's first face that was found; kNoFace if none was.
  FaceId primary(RoleId role) const;

  /// Throws FontUnreadable where its tables turn out to be damaged when it is first needed.
  const FontFace& face(FaceId face) const;
  /// How far a face's glyphs are to be raised, in its own type size (FaceSpec::rise).
  Em rise(FaceId face) const;
  /// Whether its digits take half a square (FaceSpec::half_digits).
  bool has_half_digits(FaceId face) const;
  /// Where a face comes from, without opening it.
  FontFile file(FaceId face) const;
  /// Faces that the list names, but that cannot serve: the next in their roles stand in for them.
  const std::vector<UnusedFace>& passed_over() const { return passed_over_; }
  /// Those, and every other face that was found and that the list does not ask for.
  std::vector<UnusedFace> unused() const;
  /// Every face by its FaceId; null where it was never needed. For the PDF writer.
  std::vector<const FontFace*> opened() const;

 private:
  struct FaceSlot;
  struct UserFace;
  struct Role {
    std::vector<ServingFace> all;
    std::vector<FaceId> faces;            ///< those found
    std::vector<std::u32string> without;  ///< what each is not to be asked for
    /// Face of each BMP character as 1 + its place in `faces`, 255 for none, 0 while unknown.
    std::unique_ptr<std::array<std::atomic<uint8_t>, 0x10000>> known;
  };

  void index_files();
  void read_user_faces(const std::vector<std::string>& files);
  FaceId find(const FaceSpec& spec);
  FaceId find_by_family(const FaceSpec& spec);
  FaceId find_in_file(const FaceSpec& spec, const std::string& path);
  FaceId add_face(const std::string& path, unsigned index);
  std::optional<FileBytes> map_fit(const std::string& path, unsigned index);
  bool is_named(const std::vector<std::string>& families) const;
  size_t look_up(const Role& role, char32_t character) const;

  FontList list_;
  const FontFiles& source_;
  std::vector<std::pair<std::string, std::string>>
      files_;  ///< file name, path; by name, the source's first first
  struct ScriptRole {
    ScriptTag script = 0;
    RoleId role = 0;
  };
  void index_scripts();
  std::vector<ScriptRole> script_roles_;
  std::vector<UserFace> user_faces_;
  std::vector<UnusedFace> passed_over_, unreadable_;
  std::vector<Role> roles_;
  std::vector<std::unique_ptr<FaceSlot>> faces_;
};

}  // namespace banxin
