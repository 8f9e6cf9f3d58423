// UAX #9's conformance file against our door to ICU's bidi algorithm.
#if __has_include("text/bidi.h")

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "text/bidi.h"
#include "unicode/unicode_data.h"

namespace banxin {
namespace {

// The file counts 2 for "by the first strong character", the door -1.
int base_direction(const BidiSample& sample) {
  return sample.direction == 2 ? -1 : sample.direction;
}

/// Our levels where the file has one; the file leaves out what rule X9 removes.
std::vector<uint8_t> kept_levels(const BidiSample& sample, const std::vector<uint8_t>& levels) {
  std::vector<uint8_t> kept;
  for (size_t i = 0; i < sample.levels.size(); ++i)
    if (sample.levels[i] >= 0) kept.push_back(levels.at(i));
  return kept;
}

std::vector<uint8_t> wanted_levels(const BidiSample& sample) {
  std::vector<uint8_t> wanted;
  for (const int level : sample.levels)
    if (level >= 0) wanted.push_back(static_cast<uint8_t>(level));
  return wanted;
}

/// visual_order counts among what is kept, the file among all characters.
std::vector<uint32_t> kept_order(const BidiSample& sample, const std::vector<uint8_t>& kept) {
  std::vector<uint32_t> places;
  for (uint32_t i = 0; i < sample.levels.size(); ++i)
    if (sample.levels[i] >= 0) places.push_back(i);
  std::vector<uint32_t> order;
  for (const uint32_t at : visual_order(kept)) order.push_back(places.at(at));
  return order;
}

bool agrees(const BidiSample& sample) {
  const auto levels = bidi_levels(sample.codes, base_direction(sample));
  if (levels.size() != sample.codes.size()) return false;
  const auto kept = kept_levels(sample, levels);
  return kept == wanted_levels(sample) && kept_order(sample, kept) == sample.order;
}

/// ICU 72 orders text by UAX #9 as it was before Unicode 8: 31 of the file's 91,707 lines. They
/// hold U+202A to U+202E, which Unicode advises against since isolates exist, a combining mark
/// after a bracket (N0), or more than 63 open brackets (BD16). None is met in a document; all else
/// must agree.
bool is_known_of_icu(const BidiSample& sample) {
  const auto changed = [](char32_t c) {
    return (c >= 0x202A && c <= 0x202E) ||
           u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
  };
  return std::any_of(sample.codes.begin(), sample.codes.end(), changed) ||
         std::count(sample.codes.begin(), sample.codes.end(), U'(') > 63;
}

constexpr int kKnownOfIcu = 31;

TEST(BidiCharacterTest, LevelsAndOrderAreUnicodes) {
  const auto samples = read_bidi_samples();
  ASSERT_GT(samples.size(), 90'000U);
  int known = 0;
  for (const BidiSample& sample : samples) {
    if (agrees(sample)) continue;
    ASSERT_TRUE(is_known_of_icu(sample))
        << "line " << sample.line << ": " << code_points(sample.codes);
    ++known;
  }
  EXPECT_LE(known, kKnownOfIcu);
}

}  // namespace
}  // namespace banxin

#endif
