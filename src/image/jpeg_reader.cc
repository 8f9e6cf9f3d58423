#include "image/jpeg_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>

// Needs FILE and size_t declared before it.
#include <jpeglib.h>

namespace banxin {
namespace {

/// What a JPEG's head says.
struct JpegHead {
  int64_t width = 0, height = 0;
  int components = 0;
  bool by_adobe = false;
  bool arithmetic = false;
  int orientation = 1;
  bool complete = false;  ///< every row of it can be decoded
  size_t size = 0;        ///< bytes before the first scan's data
};

/// libjpeg reports an error by a call that must not return.
struct JpegErrors {
  jpeg_error_mgr base;  // first: libjpeg's pointer to it is turned back into one to the whole
  std::jmp_buf back;
  std::array<char, JMSG_LENGTH_MAX> message;
};

[[noreturn]] void leave(j_common_ptr reader) {
  auto* errors = reinterpret_cast<JpegErrors*>(reader->err);
  reader->err->format_message(reader, errors->message.data());
  std::longjmp(errors->back, 1);
}

/// Warnings are about what a picture is still readable with; they are counted.
void count_warning(j_common_ptr reader, int level) {
  if (level < 0) ++reader->err->num_warnings;
}

/// Exif 2.3: Orientation, tag 0x0112 of the first directory, in an APP1 segment. 1 where none is.
int orientation_of(std::string_view segment) {
  constexpr std::string_view kHead("Exif\0\0", 6);
  if (!segment.starts_with(kHead)) return 1;
  const std::string_view tiff = segment.substr(kHead.size());
  const bool big = tiff.starts_with("MM");
  const auto number = [&](size_t at, size_t bytes) -> size_t {
    if (at + bytes > tiff.size()) return 0;
    size_t value = 0;
    for (size_t i = 0; i < bytes; ++i)
      value |= size_t{static_cast<unsigned char>(tiff[at + (big ? bytes - 1 - i : i)])} << (8 * i);
    return value;
  };
  constexpr size_t kEntry = 12, kOrientation = 0x0112;
  const size_t directory = number(4, 4);
  const size_t count = std::min<size_t>(number(directory, 2), 100);
  for (size_t i = 0; i < count; ++i) {
    const size_t entry = directory + 2 + i * kEntry;
    if (number(entry, 2) != kOrientation) continue;
    const size_t value = number(entry + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

/// Decodes every row once, an eighth as large: half a file has a fine head.
bool decodes_whole(jpeg_decompress_struct& reader) {
  reader.scale_num = 1;
  reader.scale_denom = 8;
  jpeg_start_decompress(&reader);
  const JSAMPARRAY row = (*reader.mem->alloc_sarray)(
      reinterpret_cast<j_common_ptr>(&reader), JPOOL_IMAGE,
      reader.output_width * static_cast<JDIMENSION>(reader.output_components), 1);
  while (reader.output_scanline < reader.output_height) jpeg_read_scanlines(&reader, row, 1);
  jpeg_finish_decompress(&reader);
  return reader.err->num_warnings == 0;
}

/// Holds only what needs no destructor, since an error jumps out of it.
bool read_head(std::string_view bytes, JpegErrors& errors, JpegHead& head) {
  jpeg_decompress_struct reader{};
  reader.err = jpeg_std_error(&errors.base);
  errors.base.error_exit = leave;
  errors.base.emit_message = count_warning;
  if (setjmp(errors.back) != 0) {
    jpeg_destroy_decompress(&reader);
    return false;
  }
  jpeg_create_decompress(&reader);
  jpeg_mem_src(&reader, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_save_markers(&reader, JPEG_APP0 + 1, 0xFFFF);
  jpeg_read_header(&reader, TRUE);
  head.width = reader.image_width;
  head.height = reader.image_height;
  head.components = reader.num_components;
  head.by_adobe = reader.saw_Adobe_marker != 0;
  head.arithmetic = reader.arith_code != 0;
  head.size = bytes.size() - reader.src->bytes_in_buffer;
  for (const jpeg_marker_struct* marker = reader.marker_list; marker != nullptr;
       marker = marker->next)
    if (const int found =
            orientation_of({reinterpret_cast<const char*>(marker->data), marker->data_length});
        found != 1)
      head.orientation = found;
  const bool fits = head.width <= kMostPixels && head.height <= kMostPixels &&
                    head.width * head.height <= kMostPixels;
  head.complete = fits && !head.arithmetic && decodes_whole(reader);
  jpeg_destroy_decompress(&reader);
  return true;
}

/// Data of a scan have no FF that another byte than 00 follows (ITU-T T.81 B.1.1.5), so FF D9
/// behind the head is the end of the image.
bool has_end(std::string_view bytes, const JpegHead& head) {
  return bytes.substr(head.size).find("\xFF\xD9") != std::string_view::npos;
}

}  // namespace

bool read_jpeg(std::string_view bytes, Image& image, std::string& why) {
  JpegErrors errors{};
  JpegHead head;
  if (!read_head(bytes, errors, head)) {
    why = fmt::format("the JPEG is damaged: {}", errors.message.data());
    return false;
  }
  if (!fits_limit(head.width, head.height, why)) return false;
  if (head.arithmetic) return why = "it is a JPEG with arithmetic coding, which PDF lacks", false;
  if (head.components != 1 && head.components != 3 && head.components != 4) {
    why = fmt::format("it is neither gray nor RGB nor CMYK: a pixel has {} components",
                      head.components);
    return false;
  }
  if (!has_end(bytes, head)) return why = "the JPEG is damaged: its end is missing", false;
  if (!head.complete) return why = "the JPEG is damaged: a part of it cannot be read", false;
  image.orientation = head.orientation;
  const bool across = image.stored_across();
  image.width = static_cast<int>(across ? head.height : head.width);
  image.height = static_cast<int>(across ? head.width : head.height);
  image.components = head.components;
  image.inverted = head.components == 4 && head.by_adobe;
  return true;
}

#define BANXIN_TEXT_OF(macro) #macro
#define BANXIN_VALUE_OF(macro) BANXIN_TEXT_OF(macro)
std::string libjpeg_version() { return BANXIN_VALUE_OF(LIBJPEG_TURBO_VERSION); }

}  // namespace banxin
