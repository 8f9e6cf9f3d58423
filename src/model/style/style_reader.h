// styles/*.toml -> Style: a base style with what other files change in it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/style/style.h"

namespace banxin {

/// Loads the style that the file `from` extends into the SourceMap that read_style was given and
/// returns its number; nullopt where there is none (read_style reports that). `name_or_path` is as
/// written: a name under styles/ ("gbt9704") or a path relative to `from`. Asked again for a file
/// already loaded, it may return the same number.
using StyleLoader =
    std::function<std::optional<uint8_t>(std::string_view name_or_path, uint8_t from)>;

/// Reads the style in file `file`, which may extend others (`extends = "gbt9704"`). Files merge key
/// by key, the extending one winning, before `like` and the size names of [sizes] are resolved: a
/// new size of `body` reaches every element that is like it, a new [sizes] every size named. A
/// style that extends nothing must set every key that has no natural default. All faults are
/// reported in one run (E01xx, E03xx), each once; the Style returned then may lack values.
Style read_style(const SourceMap& sources, uint8_t file, const StyleLoader& load,
                 Diagnostics& diagnostics);

}  // namespace banxin
