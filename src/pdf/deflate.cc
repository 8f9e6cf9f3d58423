#include "pdf/deflate.h"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace banxin {
namespace {

/// Level 6 took half of zlib's time for the same size; higher levels gain under 2 % on glyph ids.
constexpr int kLevel = 6;

struct CompressorDeleter {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};
using Compressor = std::unique_ptr<libdeflate_compressor, CompressorDeleter>;

/// A compressor takes 300 KB and 10 µs to make, so each thread keeps one.
libdeflate_compressor* compressor_of_this_thread() {
  thread_local Compressor compressor(libdeflate_alloc_compressor(kLevel));
  if (compressor == nullptr) throw std::bad_alloc();
  return compressor.get();
}

}  // namespace

std::string deflate(std::string_view bytes) {
  libdeflate_compressor* compressor = compressor_of_this_thread();
  std::string room(libdeflate_zlib_compress_bound(compressor, bytes.size()), '\0');
  size_t size =
      libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), room.data(), room.size());
  return room.substr(0, size);  // a copy of exact size: hundreds of pages wait in memory
}

std::string libdeflate_version() { return LIBDEFLATE_VERSION_STRING; }

}  // namespace banxin
