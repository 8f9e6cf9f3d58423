#include "style_cache.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "model/style/style_reader.h"

namespace banxin {
namespace {

/// Reports name styles of their own: a service must not keep those of all that ever came.
constexpr size_t kMostKept = 64;

}  // namespace

std::shared_ptr<const Style> StyleCache::read(SourceMap& sources, uint8_t file, StyleFiles& files,
                                              Diagnostics& diagnostics) {
  const std::string& path = sources.file(file).name();
  if (const EntryPointer known = find(path); known && still_holds(*known, sources, file, files))
    return known->style;

  auto entry = std::make_shared<Entry>();
  entry->parts.push_back({{}, 0, file, sources.file(file).text()});
  const auto load = [&](std::string_view name, uint8_t from) {
    const auto number = files.load_for(name, from);
    if (number)
      entry->parts.push_back({std::string(name), from, *number, sources.file(*number).text()});
    return number;
  };
  Diagnostics own;
  entry->style = std::make_shared<const Style>(read_style(sources, file, load, own));
  if (own.all().empty()) keep(path, entry);
  diagnostics.append(std::move(own));
  return entry->style;
}

bool StyleCache::still_holds(const Entry& entry, const SourceMap& sources, uint8_t file,
                             StyleFiles& files) {
  const auto holds = [&](const Part& part, std::optional<uint8_t> number) {
    return number == part.number && sources.file(*number).text() == part.text;
  };
  return holds(entry.parts.front(), file) &&
         std::all_of(entry.parts.begin() + 1, entry.parts.end(), [&](const Part& part) {
           return holds(part, files.load_for(part.name, part.from));
         });
}

StyleCache::EntryPointer StyleCache::find(const std::string& path) {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(path);
  return found == entries_.end() ? nullptr : found->second;
}

void StyleCache::keep(const std::string& path, EntryPointer entry) {
  const std::lock_guard lock(mutex_);
  if (entries_.size() >= kMostKept) entries_.clear();
  entries_[path] = std::move(entry);
}

}  // namespace banxin
