// Whose seal it is decides how large it is (国发〔1999〕25号).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace banxin {

enum class SealRank : uint8_t {
  state_council,  ///< 国务院
  ministry,       ///< 部、委、直属机构
  province,       ///< 省、自治区、直辖市人民政府
  city,           ///< 地、市、州人民政府 and their departments
  county,         ///< 县、区、旗人民政府 and their departments
  township,       ///< 乡、镇人民政府
};

/// The words of reports and styles, in the order of SealRank.
inline constexpr auto kSealRankNames = std::to_array<std::string_view>(
    {"state-council", "ministry", "province", "city", "county", "township"});
inline constexpr size_t kSealRanks = kSealRankNames.size();

}  // namespace banxin
