#include "lint/private_use.h"

#include <algorithm>
#include <array>

namespace banxin {
namespace {

struct Meaning {
  char32_t character;
  std::u32string_view meaning;
};

constexpr auto kMeanings = std::to_array<Meaning>({
    {0xE815, U"\u2E81"},
    {0xE816, U"\U00020087"},
    {0xE817, U"\U00020089"},
    {0xE818, U"\U000200CC"},
    {0xE819, U"\u2E84"},
    {0xE81A, U"\u3473"},
    {0xE81B, U"\u3447"},
    {0xE81C, U"\u2E88"},
    {0xE81D, U"\u2E8B"},
    {0xE81E, U"\u9FB4"},
    {0xE81F, U"\u359E"},
    {0xE820, U"\u361A"},
    {0xE821, U"\u360E"},
    {0xE822, U"\u2E8C"},
    {0xE823, U"\u2E97"},
    {0xE824, U"\u396E"},
    {0xE825, U"\u3918"},
    {0xE826, U"\u9FB5"},
    {0xE827, U"\u39CF"},
    {0xE828, U"\u39DF"},
    {0xE829, U"\u3A73"},
    {0xE82A, U"\u39D0"},
    {0xE82B, U"\u9FB6"},
    {0xE82C, U"\u9FB7"},
    {0xE82D, U"\u3B4E"},
    {0xE82E, U"\u3C6E"},
    {0xE82F, U"\u3CE0"},
    {0xE830, U"\u2EA7"},
    {0xE831, U"\U000215D7"},
    {0xE832, U"\u9FB8"},
    {0xE833, U"\u2EAA"},
    {0xE834, U"\u4056"},
    {0xE835, U"\u415F"},
    {0xE836, U"\u2EAE"},
    {0xE837, U"\u4337"},
    {0xE838, U"\u2EB3"},
    {0xE839, U"\u2EB6"},
    {0xE83A, U"\u2EB7"},
    {0xE83B, U"\U0002298F"},
    {0xE83C, U"\u43B1"},
    {0xE83D, U"\u43AC"},
    {0xE83E, U"\u2EBB"},
    {0xE83F, U"\u43DD"},
    {0xE840, U"\u44D6"},
    {0xE841, U"\u4661"},
    {0xE842, U"\u464C"},
    {0xE843, U"\u9FB9"},
    {0xE844, U"\u4723"},
    {0xE845, U"\u4729"},
    {0xE846, U"\u477C"},
    {0xE847, U"\u478D"},
    {0xE848, U"\u2ECA"},
    {0xE849, U"\u4947"},
    {0xE84A, U"\u497A"},
    {0xE84B, U"\u497D"},
    {0xE84C, U"\u4982"},
    {0xE84D, U"\u4983"},
    {0xE84E, U"\u4985"},
    {0xE84F, U"\u4986"},
    {0xE850, U"\u499F"},
    {0xE851, U"\u499B"},
    {0xE852, U"\u49B7"},
    {0xE853, U"\u49B6"},
    {0xE854, U"\u9FBA"},
    {0xE855, U"\U000241FE"},
    {0xE856, U"\u4CA3"},
    {0xE857, U"\u4C9F"},
    {0xE858, U"\u4CA0"},
    {0xE859, U"\u4CA1"},
    {0xE85A, U"\u4C77"},
    {0xE85B, U"\u4CA2"},
    {0xE85C, U"\u4D13"},
    {0xE85D, U"\u4D14"},
    {0xE85E, U"\u4D15"},
    {0xE85F, U"\u4D16"},
    {0xE860, U"\u4D17"},
    {0xE861, U"\u4D18"},
    {0xE862, U"\u4D19"},
    {0xE863, U"\u4DAE"},
    {0xE864, U"\u9FBB"},
    // Word's Symbol and Wingdings.
    {0xF06C, U"●"},
    {0xF06E, U"■"},
    {0xF06F, U"□"},
    {0xF075, U"◆"},
    {0xF076, U"◆"},
    {0xF09F, U"·"},
    {0xF0A7, U"■"},
    {0xF0A8, U"□"},
    {0xF0B2, U"□"},
    {0xF0B7, U"·"},
    {0xF0D8, U"➢"},
    {0xF0E0, U"→"},
    {0xF0FC, U"√"},
    {0xF0FE, U"☑"},
});

}  // namespace

std::u32string_view usual_meaning(char32_t character) {
  const auto found =
      std::lower_bound(kMeanings.begin(), kMeanings.end(), character,
                       [](const Meaning& one, char32_t c) { return one.character < c; });
  return found != kMeanings.end() && found->character == character ? found->meaning
                                                                   : std::u32string_view();
}

}  // namespace banxin
