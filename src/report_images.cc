#include "report_images.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

#include "toml/toml_document.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

/// A picture, or what keeps it from being read.
struct Found {
  std::shared_ptr<const Image> image;
  std::string_view code;
  std::string message;
  std::string_view help;
};

class ImageFiles {
 public:
  ImageFiles(const World& world, const std::string& folder) : world_(world), folder_(folder) {}

  const Found& find(const std::string& name) {
    const std::string path = (folder_ / name).lexically_normal().string();
    auto [place, is_new] = found_.try_emplace(path);
    if (is_new) place->second = read(path);
    return place->second;
  }

 private:
  Found read(const std::string& path) const {
    std::string why;
    auto bytes = world_.read_file(path, why);
    if (!bytes)
      return {nullptr, "E0226", "the picture cannot be read: " + path + ": " + why,
              "write the path of a PNG or JPEG file, from the report's folder"};
    if (bytes->size() > kMaxTomlBytes)  // World has stopped reading there
      return {nullptr, "E0226", "the picture is larger than 64 MiB: " + path,
              "save it with fewer pixels"};
    auto image = read_image(std::move(*bytes), why);
    if (image == nullptr)
      return {nullptr, "E0227", "the picture cannot be used: " + path + ": " + why,
              "save it as a PNG or JPEG again"};
    return {std::move(image), {}, {}, {}};
  }

  const World& world_;
  const fs::path folder_;
  std::map<std::string, Found> found_;
};

void read_impression(ImageFiles& files, Impression& impression, Diagnostics& diagnostics) {
  if (impression.file.empty()) return;
  const Found& found = files.find(impression.file);
  impression.image = found.image;
  if (found.image == nullptr)
    diagnostics.error(found.code, impression.span, found.message, std::string(found.help));
}

}  // namespace

void read_images(const World& world, const std::string& folder, Report& report,
                 Diagnostics& diagnostics) {
  if (!report.closing) return;
  ImageFiles files(world, folder);
  for (Signature& signature : report.closing->signatures) {
    read_impression(files, signature.seal, diagnostics);
    read_impression(files, signature.stamp, diagnostics);
  }
}

}  // namespace banxin
