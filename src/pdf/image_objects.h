// Pictures as image XObjects (ISO 32000-1 8.9.5), one a picture however often it is drawn.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "frame/frame.h"
#include "image/image.h"
#include "pdf/objects.h"

namespace banxin {

/// Which pictures of Frame::images go into the file.
struct ImageUse {
  std::vector<uint32_t> drawn;  ///< ascending, each picture once
  std::vector<uint32_t>
      stand_in;  ///< by index in Frame::images: the first that is the same picture
};

/// Checks what the pages draw. Error E0612 for a picture that is not whole, or a picture or circle
/// without size.
ImageUse gather_image_use(const Frame& frame, Diagnostics& diagnostics);

/// A picture's bytes as the file has them.
struct ImageParts {
  std::string color, alpha;
};

/// Deflates the pixels; the bytes of a JPEG stay. Safe from several threads.
ImageParts make_image_parts(const Image& image);

/// Adds a picture, with its soft mask if it has alpha.
Ref add_image(PdfObjects& objects, const Image& image, ImageParts parts);

}  // namespace banxin
