#include "assets/read_assets.h"

#include <fmt/core.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

namespace banxin {
namespace {

namespace fs = std::filesystem;

/// A picture, or what keeps it from being read.
struct Found {
  Assets::Picture picture;
  std::string_view code;
  std::string message;
  std::string help;
};

class PictureReader {
 public:
  PictureReader(NamedFiles& files, const std::string& folder, const PictureLimits& limits,
                Diagnostics& diagnostics)
      : files_(files), folder_(folder), limits_(limits), diagnostics_(diagnostics) {}

  void read(const Impression& impression, Assets& assets) {
    if (impression.file.empty()) return;
    const Found& found = find(impression.file);
    if (found.picture == nullptr)
      diagnostics_.error(found.code, impression.span, found.message, found.help);
    else
      assets.add_picture(impression.file, found.picture);
  }

 private:
  const Found& find(const std::string& name) {
    const std::string path = (folder_ / name).lexically_normal().string();
    auto [place, is_new] = found_.try_emplace(path);
    if (is_new) place->second = open(path);
    return place->second;
  }

  Found open(const std::string& path) {
    ReadFailure failure;
    auto bytes = files_.read(path, limits_.file_bytes, failure);
    if (!bytes)
      return {nullptr, failure.code.empty() ? "E0226" : failure.code,
              fmt::format("the picture cannot be read: {}: {}", path, failure.why),
              failure.help.empty()
                  ? "write the path of a PNG or JPEG file, from the report's folder"
                  : failure.help};
    std::string why;
    auto picture = read_image(std::move(*bytes), why);
    if (picture == nullptr)
      return {nullptr, "E0227", fmt::format("the picture cannot be used: {}: {}", path, why),
              "save it as a PNG or JPEG again"};
    memory_ += picture->pixels.size() + picture->alpha.size() + picture->jpeg.size();
    if (memory_ > limits_.memory)
      return {nullptr, "E0236",
              fmt::format("the pictures take more than {} MiB together: {}", limits_.memory >> 20,
                          path),
              "save them with fewer pixels: 1500 across are enough for a seal"};
    return {std::move(picture), {}, {}, {}};
  }

  NamedFiles& files_;
  const fs::path folder_;
  const PictureLimits limits_;
  size_t memory_ = 0;  ///< taken so far
  Diagnostics& diagnostics_;
  std::map<std::string, Found> found_;
};

}  // namespace

Assets read_assets(const Report& report, NamedFiles& files, const std::string& folder,
                   const PictureLimits& limits, Diagnostics& diagnostics) {
  Assets assets;
  if (!report.closing) return assets;
  PictureReader reader(files, folder, limits, diagnostics);
  for (const Signature& signature : report.closing->signatures) {
    reader.read(signature.seal, assets);
    reader.read(signature.stamp, assets);
  }
  return assets;
}

}  // namespace banxin
