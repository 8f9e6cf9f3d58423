// Tables written for a rule.
#pragma once

#include <string>
#include <vector>

namespace banxin {

/// A block of the section before; `keys` are lines of it.
std::string table(const std::string& keys, const std::vector<std::string>& rows);

/// A cell as TOML writes it: quoted.
std::string cell(const std::string& words);
/// A row of such cells.
std::string row(const std::vector<std::string>& words);

}  // namespace banxin
