#include "text/font_book.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <utility>

#include "text/characters.h"
#include "text/font_fitness.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

constexpr uint8_t kNone = 255;

bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFF);
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Whether a face has a glyph for a character, and ink in it where something is to be seen: some
/// fonts map what they lack to empty glyphs. Asked of TrueType outlines, whose extents are at hand.
bool draws(const FontFace& face, char32_t character) {
  const uint32_t glyph = face.glyph_of(character);
  if (glyph == 0 || face.is_cff()) return glyph != 0;
  const CharClass kind = classify(character);
  if (kind == CharClass::space || kind == CharClass::full_space || kind == CharClass::invisible)
    return true;
  const GlyphInk ink = face.ink(glyph);
  return ink.x_max > ink.x_min && ink.y_max > ink.y_min;
}

}  // namespace

struct FontBook::FaceSlot {
  std::string path;
  unsigned index = 0;
  FileBytes file;  ///< mapped; its pages come when the face is opened
  std::optional<Em> rise;
  bool half_digits = false;
  std::once_flag once;
  std::unique_ptr<FontFace> face;
  std::atomic<bool> ready{false};
};

struct FontBook::UserFace {
  std::string path;
  unsigned index = 0;
  FaceNames names;
};

FontBook::FontBook(FontList list, const FontFiles& files) : list_(std::move(list)), source_(files) {
  index_scripts();
  index_files();
  for (const FontRoleSpec& spec : list_.roles) {
    Role& role = roles_.emplace_back();
    for (const FaceSpec& face : spec.faces) {
      role.all.push_back({&face, find(face)});
      const FaceId found = role.all.back().face;
      if (found == kNoFace) continue;
      if (!faces_[found]->rise) faces_[found]->rise = face.rise;
      faces_[found]->half_digits = faces_[found]->half_digits || face.half_digits;
      if (role.faces.size() + 1 >= kNone) continue;
      if (std::find(role.faces.begin(), role.faces.end(), found) != role.faces.end()) continue;
      role.faces.push_back(found);
      role.without.push_back(read_characters(face.without).codes);
    }
    role.known = std::make_unique<std::array<std::atomic<uint8_t>, 0x10000>>();
  }
}

FontBook::~FontBook() = default;

void FontBook::index_files() {
  std::set<std::string_view> listed;
  for (const FontRoleSpec& role : list_.roles)
    for (const FaceSpec& face : role.faces) listed.insert(face.file);
  std::vector<std::string> users_own;
  for (const std::string& path : source_.font_files()) {
    files_.emplace_back(fs::path(path).filename().string(), path);
    if (!listed.contains(files_.back().first)) users_own.push_back(path);
  }
  std::stable_sort(files_.begin(), files_.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  read_user_faces(users_own);
}

void FontBook::read_user_faces(const std::vector<std::string>& files) {
  for (const std::string& path : files) {
    std::string why;
    const auto file = source_.map_file(path, why);
    unsigned index = 0;
    if (file)
      for (FaceNames& names : read_face_names(*file))
        user_faces_.push_back({path, index++, std::move(names)});
    if (index > 0) continue;
    if (file) why = why_unfit(*file, 0);
    UnusedFace& unreadable = unreadable_.emplace_back();
    unreadable.file.path = path;
    unreadable.why = why.empty() ? "bears no name" : std::move(why);
  }
}

FaceId FontBook::find(const FaceSpec& spec) {
  if (spec.file.empty()) return find_by_family(spec);
  auto at = std::lower_bound(files_.begin(), files_.end(), spec.file,
                             [](const auto& file, const auto& name) { return file.first < name; });
  for (; at != files_.end() && at->first == spec.file; ++at)
    if (const FaceId found = find_in_file(spec, at->second); found != kNoFace) return found;
  return find_by_family(spec);
}

FaceId FontBook::find_in_file(const FaceSpec& spec, const std::string& path) {
  if (spec.face.empty()) return add_face(path, 0);
  std::string why;
  const auto file = source_.map_file(path, why);
  const auto names = file ? read_face_names(*file) : std::vector<FaceNames>{};
  for (unsigned index = 0; index < names.size(); ++index)
    if (names[index].has_family(spec.face)) return add_face(path, index);
  return names.empty() ? add_face(path, 0) : kNoFace;
}

/// Of several faces of a family the upright one nearest to the regular weight, unless a style is
/// asked for.
FaceId FontBook::find_by_family(const FaceSpec& spec) {
  for (const std::string& family : spec.families) {
    std::vector<const UserFace*> fit;
    for (const UserFace& user : user_faces_)
      if (user.names.has_family(family) && (spec.style.empty() || user.names.has_style(spec.style)))
        fit.push_back(&user);
    const auto distance = [](const UserFace* face) {
      constexpr int kRegular = 400, kSlanted = 1000;
      return std::abs(face->names.weight - kRegular) + (face->names.slanted ? kSlanted : 0);
    };
    std::stable_sort(fit.begin(), fit.end(), [&](const UserFace* a, const UserFace* b) {
      return distance(a) < distance(b);
    });
    for (const UserFace* user : fit)
      if (const FaceId found = add_face(user->path, user->index); found != kNoFace) return found;
  }
  return kNoFace;
}

FaceId FontBook::add_face(const std::string& path, unsigned index) {
  for (size_t i = 0; i < faces_.size(); ++i)
    if (faces_[i]->path == path && faces_[i]->index == index) return static_cast<FaceId>(i);
  auto file = map_fit(path, index);
  if (!file) return kNoFace;
  auto slot = std::make_unique<FaceSlot>();
  slot->path = path;
  slot->index = index;
  slot->file = std::move(*file);
  faces_.push_back(std::move(slot));
  return static_cast<FaceId>(faces_.size() - 1);
}

/// The file of a face that can be embedded; one that cannot is noted once.
std::optional<FileBytes> FontBook::map_fit(const std::string& path, unsigned index) {
  for (const UnusedFace& known : passed_over_)
    if (known.file.path == path && known.file.index == index) return std::nullopt;
  std::string why;
  auto file = source_.map_file(path, why);
  if (file) why = why_unfit(*file, index);
  if (why.empty()) return file;
  UnusedFace& unfit = passed_over_.emplace_back(UnusedFace{{path, index}, {}, std::move(why)});
  for (const UserFace& user : user_faces_)
    if (user.path == path && user.index == index) unfit.families = user.names.families;
  return std::nullopt;
}

bool FontBook::is_named(const std::vector<std::string>& families) const {
  for (const FontRoleSpec& role : list_.roles)
    for (const FaceSpec& face : role.faces)
      for (const std::string& family : face.families)
        if (FaceNames{families, {}}.has_family(family)) return true;
  return false;
}

std::vector<UnusedFace> FontBook::unused() const {
  std::vector<UnusedFace> all = passed_over_;
  all.insert(all.end(), unreadable_.begin(), unreadable_.end());
  const auto same = [](const auto& a, const UserFace& b) {
    return a.path == b.path && a.index == b.index;
  };
  for (const UserFace& user : user_faces_) {
    const bool told = std::any_of(passed_over_.begin(), passed_over_.end(),
                                  [&](const UnusedFace& one) { return same(one.file, user); }) ||
                      std::any_of(faces_.begin(), faces_.end(),
                                  [&](const auto& one) { return same(*one, user); });
    if (told) continue;
    all.push_back({{user.path, user.index},
                   user.names.families,
                   is_named(user.names.families)
                       ? "another file serves, or another style of it is asked for"
                       : "no role of fonts.toml names it"});
  }
  return all;
}

std::optional<RoleId> FontBook::role(std::string_view name) const {
  for (size_t i = 0; i < list_.roles.size(); ++i)
    if (list_.roles[i].name == name) return static_cast<RoleId>(i);
  return std::nullopt;
}

void FontBook::index_scripts() {
  for (size_t role = 0; role < list_.roles.size(); ++role)
    for (const std::string& script : list_.roles[role].scripts)
      if (script.size() == 4)
        script_roles_.push_back({script_tag({script[0], script[1], script[2], script[3], 0}),
                                 static_cast<RoleId>(role)});
}

std::optional<RoleId> FontBook::role_for(ScriptTag script, RoleId han) const {
  std::optional<RoleId> general;
  for (const ScriptRole& entry : script_roles_) {
    if (entry.script != script) continue;
    const std::vector<std::string>& beside = list_.roles[entry.role].beside;
    if (contains(beside, role_name(han))) return entry.role;
    if (beside.empty() && !general) general = entry.role;
  }
  return general;
}

FaceId FontBook::primary(RoleId role) const {
  return roles_[role].faces.empty() ? kNoFace : roles_[role].faces.front();
}

size_t FontBook::look_up(const Role& role, char32_t character) const {
  for (size_t i = 0; i < role.faces.size(); ++i)
    if (role.without[i].find(character) == std::u32string::npos &&
        draws(face(role.faces[i]), character))
      return i;
  return kNone - 1;
}

FaceId FontBook::face_for(RoleId number, char32_t character) const {
  if (is_private_use(character)) return kNoFace;
  const Role& role = roles_[number];
  size_t place = 0;
  if (character < 0x10000) {
    std::atomic<uint8_t>& known = (*role.known)[character];
    if (known.load(std::memory_order_relaxed) == 0)
      known.store(static_cast<uint8_t>(look_up(role, character) + 1), std::memory_order_relaxed);
    place = known.load(std::memory_order_relaxed) - size_t{1};
  } else {
    place = look_up(role, character);
  }
  return place < role.faces.size() ? role.faces[place] : kNoFace;
}

const FontFace& FontBook::face(FaceId number) const {
  FaceSlot& slot = *faces_[number];
  std::call_once(slot.once, [&] {
    std::string why;
    slot.face = FontFace::open(std::exchange(slot.file, {}), slot.index, slot.path, &why);
    if (!slot.face) throw FontUnreadable(fmt::format("{}: {}", slot.path, why));
    slot.ready.store(true, std::memory_order_release);
  });
  return *slot.face;
}

FaceId FontBook::face_for(RoleId number, char32_t character, char32_t selector) const {
  for (const FaceId candidate : roles_[number].faces)
    if (face(candidate).glyph_of(character, selector) != 0) return candidate;
  return kNoFace;
}

Em FontBook::rise(FaceId face) const { return faces_[face]->rise.value_or(Em{}); }

bool FontBook::has_half_digits(FaceId face) const { return faces_[face]->half_digits; }

FontFile FontBook::file(FaceId face) const { return {faces_[face]->path, faces_[face]->index}; }

std::vector<const FontFace*> FontBook::opened() const {
  std::vector<const FontFace*> faces;
  faces.reserve(faces_.size());
  for (const auto& slot : faces_)
    faces.push_back(slot->ready.load(std::memory_order_acquire) ? slot->face.get() : nullptr);
  return faces;
}

}  // namespace banxin
