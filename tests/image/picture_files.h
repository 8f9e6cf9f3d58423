// Small PNG and JPEG files, made on the spot.
#pragma once

#include <png.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

// Needs FILE and size_t declared before it.
#include <jpeglib.h>

namespace banxin {

/// A PNG of pixels in one of libpng's formats (PNG_FORMAT_GRAY, _GA, _RGB, _RGBA).
inline std::string png_file(unsigned width, unsigned height, png_uint_32 format,
                            const std::string& pixels) {
  png_image head{};
  head.version = PNG_IMAGE_VERSION;
  head.width = width;
  head.height = height;
  head.format = format;
  if (pixels.size() != PNG_IMAGE_SIZE(head)) throw std::logic_error("not so many pixels");
  std::string bytes(PNG_IMAGE_PNG_SIZE_MAX(head), '\0');
  png_alloc_size_t size = bytes.size();
  if (png_image_write_to_memory(&head, bytes.data(), &size, 0, pixels.data(), 0, nullptr) == 0)
    throw std::runtime_error(head.message);
  bytes.resize(size);
  return bytes;
}

/// What a test may ask of a JPEG.
struct JpegKind {
  J_COLOR_SPACE space = JCS_RGB;  ///< of the pixels
  bool by_adobe = true;           ///< for CMYK: the marker that says so
  bool arithmetic = false;
  bool progressive = false;
};

/// A JPEG of best quality.
inline std::string jpeg_file(unsigned width, unsigned height, std::string pixels,
                             const JpegKind& kind = {}) {
  jpeg_compress_struct writer{};
  jpeg_error_mgr errors{};
  writer.err = jpeg_std_error(&errors);
  jpeg_create_compress(&writer);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&writer, &bytes, &size);
  writer.image_width = width;
  writer.image_height = height;
  writer.input_components = kind.space == JCS_GRAYSCALE ? 1 : kind.space == JCS_RGB ? 3 : 4;
  writer.in_color_space = kind.space;
  jpeg_set_defaults(&writer);
  jpeg_set_quality(&writer, 100, TRUE);
  writer.arith_code = kind.arithmetic ? TRUE : FALSE;
  if (kind.space == JCS_CMYK) writer.write_Adobe_marker = kind.by_adobe ? TRUE : FALSE;
  if (kind.progressive) jpeg_simple_progression(&writer);
  jpeg_start_compress(&writer, TRUE);
  while (writer.next_scanline < height) {
    auto* row =
        reinterpret_cast<unsigned char*>(pixels.data()) +
        size_t{writer.next_scanline} * width * static_cast<unsigned>(writer.input_components);
    jpeg_write_scanlines(&writer, &row, 1);
  }
  jpeg_finish_compress(&writer);
  std::string file(reinterpret_cast<char*>(bytes), size);
  jpeg_destroy_compress(&writer);
  std::free(bytes);
  return file;
}

}  // namespace banxin
