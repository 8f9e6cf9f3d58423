// What pages name of the file's fonts and pictures (ISO 32000-1 7.8.3).
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "frame/frame.h"
#include "pdf/objects.h"

namespace banxin {

/// Objects that pages share.
struct SharedObjects {
  std::vector<std::vector<Ref>> fonts;  ///< by face and variant of GlyphUse; none: not used
  std::vector<Ref> images;              ///< by Frame::images; same pictures have the same one
};

/// Resource dictionaries; pages that name the same share one.
class Resources {
 public:
  Resources(PdfObjects& objects, const SharedObjects& shared)
      : objects_(objects), shared_(shared) {}

  Ref of(const FramePage& page);

 private:
  /// Faces and pictures, ascending; whether a picture is multiplied.
  using Key = std::tuple<std::vector<FaceId>, std::vector<uint32_t>, bool>;

  static Key key_of(const FramePage& page);
  std::string entries(const Key& key) const;

  PdfObjects& objects_;
  const SharedObjects& shared_;
  std::map<Key, Ref> made_;
};

}  // namespace banxin
