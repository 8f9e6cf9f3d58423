#include "session.h"

#include <fmt/core.h>

#include <string>
#include <utility>

#include "model/style/font_list_reader.h"

namespace banxin {

const FontBook* Session::fonts(SourceMap& sources, Diagnostics& diagnostics) {
  const std::lock_guard lock(fonts_mutex_);
  if (fonts_) return fonts_.get();
  const std::string path = world_.share_folder() + "/fonts/fonts.toml";
  std::string why;
  auto text = world_.read_file(path, why);
  if (!text) {
    diagnostics.error("E0100", Span{}, fmt::format("{}: {}", path, why), std::string(kInstallWhole),
                      Blame::machine);
    return nullptr;
  }
  const uint8_t file = sources.add(path, std::move(*text));
  Diagnostics of_the_list;
  FontList list = read_font_list(sources, file, of_the_list);
  const bool readable = !of_the_list.has_errors();
  diagnostics.append(std::move(of_the_list));
  if (readable) fonts_ = std::make_unique<const FontBook>(std::move(list), world_);
  return fonts_.get();
}

}  // namespace banxin
