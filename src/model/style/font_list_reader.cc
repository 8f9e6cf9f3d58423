#include "model/style/font_list_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "base/written_length.h"
#include "toml/table_reader.h"
#include "toml/toml_document.h"

namespace banxin {
namespace {

/// A string, or an array of strings.
std::vector<std::string> read_strings(const ReadContext& context, TableReader& table,
                                      std::string_view key) {
  const TomlMember* member = table.take(key);
  if (member == nullptr) return {};
  if (const auto* one = member->value.as<std::string>()) return {*one};
  std::vector<std::string> strings;
  const auto* array = member->value.as<TomlArray>();
  if (array == nullptr)
    context.wrong_type(member->value, "a string or an array of strings");
  else
    for (const TomlValue& item : *array) {
      const auto* text = item.as<std::string>();
      if (text == nullptr)
        context.wrong_type(item, "a string");
      else
        strings.push_back(*text);
    }
  return strings;
}

/// `"0.08 em"`, up or down.
std::optional<Em> read_rise(const ReadContext& context, TableReader& table) {
  constexpr double kHighest = 0.5;  // half a character: more would be another line's
  const auto* text = table.take_as<std::string>("rise", "a length in em");
  if (text == nullptr) return std::nullopt;
  const Span span = table.take("rise")->value.span;
  const auto measure = parse_length(*text);
  if (!measure || measure->unit != "em")
    context.diagnostics.error("E0310", span,
                              fmt::format("'{}' is not a number of characters", *text),
                              "write a number and em, such as \"0.08 em\"");
  else if (std::abs(measure->number) > kHighest)
    context.diagnostics.error("E0304", span, "rise must be -0.5 to 0.5 em",
                              "write a length such as \"0.08 em\"");
  else
    return Em{static_cast<int32_t>(std::lround(measure->number * 1000))};
  return std::nullopt;
}

FaceSpec read_face(const ReadContext& context, const TomlValue& value) {
  TableReader table(context, value, "a face");
  FaceSpec face;
  face.span = value.span;
  face.families = read_strings(context, table, "family");
  face.file = table.string("file");
  face.face = table.string("face");
  face.style = table.string("style");
  face.without = table.string("without");
  face.licensed = table.boolean("licensed", false);
  face.rise = read_rise(context, table);
  face.half_digits = table.boolean("half-digits", false);
  if (table.take("family") == nullptr && table.take("file") == nullptr)
    context.diagnostics.error("E0320", value.span, "this face names neither a family nor a file",
                              "write family = \"…\" or file = \"…\"");
  table.finish();
  return face;
}

FontRoleSpec read_role(const ReadContext& context, const TomlValue& value) {
  TableReader table(context, value, "[[role]]");
  FontRoleSpec role;
  role.span = value.span;
  role.name = table.string("name");
  role.scripts = read_strings(context, table, "scripts");
  role.beside = read_strings(context, table, "beside");
  if (table.take("name") == nullptr) table.missing("name", "write name = \"fangsong\"");
  if (table.take("faces") == nullptr) table.missing("faces", "write faces = [{ file = \"…\" }]");
  for (const TomlValue* face : table.tables("faces"))
    role.faces.push_back(read_face(context, *face));
  table.finish();
  return role;
}

/// A face that serves several roles has one rise: it is the face's habit, not the role's.
void check_rises(const FontList& list, Diagnostics& diagnostics) {
  std::map<std::pair<std::string_view, std::string_view>, Em> risen;  // by file and face
  for (const FontRoleSpec& role : list.roles)
    for (const FaceSpec& face : role.faces) {
      if (!face.rise || face.file.empty()) continue;
      const std::pair<std::string_view, std::string_view> name(face.file, face.face);
      const auto [known, is_new] = risen.emplace(name, *face.rise);
      if (!is_new && known->second != *face.rise)
        diagnostics.error("E0318", face.span,
                          fmt::format("'{}' has another rise elsewhere", face.file),
                          "give the same rise, or give it once");
    }
}

void add_role(const ReadContext& context, FontRoleSpec role, FontList& list) {
  const bool twice =
      std::any_of(list.roles.begin(), list.roles.end(),
                  [&](const FontRoleSpec& other) { return other.name == role.name; });
  if (twice && !role.name.empty())
    context.diagnostics.error("E0321", role.span,
                              fmt::format("role '{}' is given twice", role.name),
                              "join the faces of both");
  list.roles.push_back(std::move(role));
}

}  // namespace

FontList read_font_list(const SourceMap& sources, uint8_t file, Diagnostics& diagnostics) {
  const TomlDocument document = parse_toml(sources.file(file), file, diagnostics);
  const ReadContext context{document, kStyleCodes, diagnostics};
  TableReader root(context, document.root, "the font list");
  FontList list;
  if (root.take("role") == nullptr)
    root.missing("role", "write [[role]], name = \"…\", faces = […]");
  for (const TomlValue* value : root.tables("role"))
    add_role(context, read_role(context, *value), list);
  root.finish();
  check_rises(list, diagnostics);
  return list;
}

}  // namespace banxin
