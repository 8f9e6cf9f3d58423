#include "conformance/face_kind.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace banxin {
namespace {

struct Name {
  std::string_view part;  ///< in lower case, without spaces, hyphens and underscores
  FaceKind kind;
};

/// The first part that a name holds decides, so 仿宋 and 小标宋 come before 宋.
constexpr auto kNames = std::to_array<Name>({
    {"fangsong", FaceKind::fangsong},
    {"仿宋", FaceKind::fangsong},
    {"fandolfang", FaceKind::fangsong},
    {"fzfs", FaceKind::fangsong},
    {"fzfang", FaceKind::fangsong},
    {"stfang", FaceKind::fangsong},
    {"simfang", FaceKind::fangsong},
    {"xiaobiaosong", FaceKind::title_song},
    {"小标宋", FaceKind::title_song},
    {"fzxbs", FaceKind::title_song},
    {"中宋", FaceKind::title_song},
    {"zhongsong", FaceKind::title_song},
    {"fandolsongbold", FaceKind::title_song},
    {"notoserifcjkscbold", FaceKind::title_song},
    {"notoserifcjkbold", FaceKind::title_song},
    {"notoserifcjkscblack", FaceKind::title_song},
    {"sourcehanserifscbold", FaceKind::title_song},
    {"sourcehanserifcnbold", FaceKind::title_song},
    {"sourcehanserifscheavy", FaceKind::title_song},
    {"sourcehanserifcnheavy", FaceKind::title_song},
    {"simhei", FaceKind::hei},
    {"黑体", FaceKind::hei},
    {"fandolhei", FaceKind::hei},
    {"fzhei", FaceKind::hei},
    {"fzht", FaceKind::hei},
    {"stheiti", FaceKind::hei},
    {"heiti", FaceKind::hei},
    {"notosanscjk", FaceKind::hei},
    {"sourcehansans", FaceKind::hei},
    {"kai", FaceKind::kai},
    {"楷", FaceKind::kai},
    {"fzkt", FaceKind::kai},
    {"simsun", FaceKind::song},
    {"宋体", FaceKind::song},
    {"书宋", FaceKind::song},
    {"shusong", FaceKind::song},
    {"fzss", FaceKind::song},
    {"stsong", FaceKind::song},
    {"fandolsong", FaceKind::song},
    {"notoserifcjk", FaceKind::song},
    {"sourcehanserif", FaceKind::song},
    {"songti", FaceKind::song},
    {"uming", FaceKind::song},
    {"times", FaceKind::latin},
    {"liberation", FaceKind::latin},
    {"arial", FaceKind::latin},
    {"helvetica", FaceKind::latin},
    {"calibri", FaceKind::latin},
    {"dejavu", FaceKind::latin},
});

/// Against 0.38 of the size above the baseline, where most faces have the ink's middle (Noto,
/// BabelStone Han, UKai); measured over the Han of GB 2312 in Fandol 0.3.
struct LowFace {
  std::string_view part;  ///< as in Name
  double drop;
};
constexpr auto kLowFaces = std::to_array<LowFace>({
    {"fandolfang", 0.071},
    {"fandolhei", 0.083},
    {"fandolkai", 0.073},
    {"fandolsongbold", 0.080},
    {"fandolsong", 0.079},
});

std::string plain(std::string_view font) {
  std::string name;
  for (const char c : font)
    if (c != ' ' && c != '-' && c != '_' && c != ',')
      name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name;
}

}  // namespace

FaceKind face_kind(std::string_view font) {
  const std::string name = plain(font);
  const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const Name& one) {
    return name.find(one.part) != name.npos;
  });
  return found == kNames.end() ? FaceKind::unknown : found->kind;
}

double square_drop(std::string_view font) {
  const std::string name = plain(font);
  const auto found = std::find_if(kLowFaces.begin(), kLowFaces.end(), [&](const LowFace& one) {
    return name.find(one.part) != name.npos;
  });
  return found == kLowFaces.end() ? 0 : found->drop;
}

std::string_view name_of(FaceKind kind) {
  static constexpr std::array<std::string_view, 7> kKinds = {
      "an unknown face", "仿宋", "小标宋", "宋体", "黑体", "楷体", "a Latin face"};
  return kKinds[static_cast<size_t>(kind)];
}

bool is_bold(std::string_view font) {
  const FaceKind kind = face_kind(font);
  if (kind == FaceKind::title_song || kind == FaceKind::hei) return false;
  const std::string name = plain(font);
  return name.find("bold") != name.npos || name.find("heavy") != name.npos;
}

}  // namespace banxin
