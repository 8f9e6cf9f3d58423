#include "cli/font_table.h"

#include <sstream>

namespace banxin {
namespace {

const char* describe(Embedding embedding) {
  switch (embedding) {
    case Embedding::installable:
      return "embeddable";
    case Embedding::editable:
      return "embeddable (editable)";
    case Embedding::preview_print:
      return "embeddable (preview and print)";
    case Embedding::restricted:
      return "NOT embeddable by its licence bits";
  }
  return "";
}

void add_face(std::string& text, const FontFace& face) {
  std::ostringstream line;
  line << "  " << face.family();
  if (!face.style().empty()) line << ' ' << face.style();
  line << ": " << face.coverage() << " characters, " << describe(face.embedding()) << ", "
       << face.path();
  if (face.index() > 0) line << '#' << face.index();
  text += line.str() + "\n";
}

void add_missing(std::string& text, const FaceSpec& spec) {
  text += "  missing: ";
  text += spec.file.empty() ? spec.families.front() : spec.file;
  text += " (tools/fetch-fonts brings the free ones)\n";
}

}  // namespace

std::string describe_fonts(const FontBook& fonts) {
  std::string text;
  for (size_t i = 0; i < fonts.role_count(); ++i) {
    const auto role = static_cast<RoleId>(i);
    text += fonts.role_name(role) + "\n";
    for (const ServingFace& serving : fonts.serving(role)) {
      if (serving.face != kNoFace)
        add_face(text, fonts.face(serving.face));
      else if (!serving.spec->licensed)
        add_missing(text, *serving.spec);
    }
    if (fonts.primary(role) == kNoFace) text += "  NO FACE: this role cannot be set\n";
  }
  return text;
}

bool every_role_served(const FontBook& fonts) {
  for (size_t i = 0; i < fonts.role_count(); ++i)
    if (fonts.primary(static_cast<RoleId>(i)) == kNoFace) return false;
  return true;
}

}  // namespace banxin
