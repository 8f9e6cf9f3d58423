#include "report_images.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

namespace banxin {
namespace {

namespace fs = std::filesystem;

/// A larger file has more pixels than are read, or is none.
constexpr size_t kMostPictureBytes = size_t{64} << 20;

/// A picture, or what keeps it from being read.
struct Found {
  std::shared_ptr<const Image> image;
  std::string_view code;
  std::string message;
  std::string help;
};

class ImageFiles {
 public:
  ImageFiles(NamedFiles& files, const std::string& folder) : files_(files), folder_(folder) {}

  const Found& find(const std::string& name) {
    const std::string path = (folder_ / name).lexically_normal().string();
    auto [place, is_new] = found_.try_emplace(path);
    if (is_new) place->second = read(path);
    return place->second;
  }

 private:
  Found read(const std::string& path) const {
    ReadFailure failure;
    auto bytes = files_.read(path, kMostPictureBytes, failure);
    if (!bytes)
      return {nullptr, failure.code.empty() ? "E0226" : failure.code,
              "the picture cannot be read: " + path + ": " + failure.why,
              failure.help.empty()
                  ? "write the path of a PNG or JPEG file, from the report's folder"
                  : failure.help};
    std::string why;
    auto image = read_image(std::move(*bytes), why);
    if (image == nullptr)
      return {nullptr, "E0227", "the picture cannot be used: " + path + ": " + why,
              "save it as a PNG or JPEG again"};
    return {std::move(image), {}, {}, {}};
  }

  NamedFiles& files_;
  const fs::path folder_;
  std::map<std::string, Found> found_;
};

void read_impression(ImageFiles& files, Impression& impression, Diagnostics& diagnostics) {
  if (impression.file.empty()) return;
  const Found& found = files.find(impression.file);
  impression.image = found.image;
  if (found.image == nullptr)
    diagnostics.error(found.code, impression.span, found.message, found.help);
}

}  // namespace

void read_images(NamedFiles& named, const std::string& folder, Report& report,
                 Diagnostics& diagnostics) {
  if (!report.closing) return;
  ImageFiles files(named, folder);
  for (Signature& signature : report.closing->signatures) {
    read_impression(files, signature.seal, diagnostics);
    read_impression(files, signature.stamp, diagnostics);
  }
}

}  // namespace banxin
