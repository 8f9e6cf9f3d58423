#include "cli/font_table.h"

#include <fmt/core.h>

#include "text/font_info.h"

namespace banxin {
namespace {

void add_face(std::string& text, const FontFile& file) {
  const auto info = inspect_font(file.path, file.index);
  text += info ? fmt::format("  {} {}: {} characters, {}, {}, ", info->family, info->style,
                             info->characters, info->format, describe(info->embedding))
               : "  UNREADABLE: ";
  text += file.path;
  if (file.index > 0) text += fmt::format("#{}", file.index);
  text += '\n';
}

void add_missing(std::string& text, const FaceSpec& spec) {
  text += fmt::format("  missing: {} (tools/fetch-fonts brings the free ones)\n",
                      spec.file.empty() ? spec.families.front() : spec.file);
}

void add_unused(std::string& text, const UnusedFace& face) {
  text += "  " + face.file.path;
  if (face.file.index > 0) text += fmt::format("#{}", face.file.index);
  text += ": ";
  for (size_t i = 0; i < face.families.size(); ++i)
    text += fmt::format("{}{}", i == 0 ? "" : " / ", face.families[i]);
  text += fmt::format("{}{}\n", face.families.empty() ? "" : ": ", face.why);
}

}  // namespace

std::string describe_fonts(const FontBook& fonts) {
  std::string text;
  for (size_t i = 0; i < fonts.role_count(); ++i) {
    const auto role = static_cast<RoleId>(i);
    text += fonts.role_name(role) + "\n";
    for (const ServingFace& serving : fonts.serving(role)) {
      if (serving.face != kNoFace)
        add_face(text, fonts.file(serving.face));
      else if (!serving.spec->licensed)
        add_missing(text, *serving.spec);
    }
    if (fonts.primary(role) == kNoFace) text += "  NO FACE: this role cannot be set\n";
  }
  const std::vector<UnusedFace> unused = fonts.unused();
  if (!unused.empty()) text += "not used\n";
  for (const UnusedFace& face : unused) add_unused(text, face);
  return text;
}

bool every_role_served(const FontBook& fonts) {
  for (size_t i = 0; i < fonts.role_count(); ++i)
    if (fonts.primary(static_cast<RoleId>(i)) == kNoFace) return false;
  return true;
}

}  // namespace banxin
