// A font file's bytes as HarfBuzz takes them.
#pragma once

#include <hb.h>

#include <memory>

#include "base/font_files.h"

namespace banxin {

struct BlobDeleter {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
using Blob = std::unique_ptr<hb_blob_t, BlobDeleter>;

/// Shares the bytes and keeps them. Null without memory, and of an empty file.
inline Blob font_blob(const FileBytes& file) {
  using Keeper = std::shared_ptr<const void>;
  auto keeper = std::make_unique<Keeper>(file.keeper);
  const auto length = static_cast<unsigned>(file.bytes.size());
  // HarfBuzz calls the destroyer where it fails, too.
  return Blob(hb_blob_create_or_fail(file.bytes.data(), length, HB_MEMORY_MODE_READONLY,
                                     keeper.release(),
                                     [](void* kept) { delete static_cast<Keeper*>(kept); }));
}

}  // namespace banxin
