#include "model/style/style_layers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Files 0, 1, 2 …, each of which extends the next one by its number.
struct Chain {
  explicit Chain(const std::vector<std::string>& texts) {
    for (size_t i = 0; i < texts.size(); ++i) sources.add(std::to_string(i) + ".toml", texts[i]);
  }

  /// The files parsed, in order.
  std::vector<int> parsed() {
    std::vector<int> files;
    const auto load = [](std::string_view name, uint8_t) -> std::optional<uint8_t> {
      return static_cast<uint8_t>(name.front() - '0');
    };
    const StyleLayers layers(sources, 0, load, diagnostics,
                             [&](const SourceFile& source, uint8_t file, Diagnostics& found) {
                               files.push_back(file);
                               return parse_toml(source, file, found);
                             });
    return files;
  }

  SourceMap sources;
  Diagnostics diagnostics;
};

TEST(StyleLayers, ParseEachFileOnce) {
  Chain chain({"extends = \"1\"\n", "extends = \"2\"\n", "name = \"base\"\n"});
  EXPECT_THAT(chain.parsed(), ElementsAre(0, 1, 2));
  EXPECT_THAT(chain.diagnostics.all(), IsEmpty());
}

TEST(StyleLayers, ParseTheFilesOfACircleOnce) {
  Chain chain({"extends = \"1\"\n", "extends = \"0\"\n"});
  EXPECT_THAT(chain.parsed(), ElementsAre(0, 1));
  EXPECT_EQ(chain.diagnostics.all().at(0).code, "E0317");
}

}  // namespace
}  // namespace banxin
