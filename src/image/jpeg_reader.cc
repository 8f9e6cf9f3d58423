#include "image/jpeg_reader.h"

#include <fmt/core.h>

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
  size_t size = 0;  ///< bytes before the first scan's data
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

/// Warnings are about what a picture is still readable with.
void keep_silent(j_common_ptr, int) {}

/// Holds only what needs no destructor, since an error jumps out of it.
bool read_head(std::string_view bytes, JpegErrors& errors, JpegHead& head) {
  jpeg_decompress_struct reader{};
  reader.err = jpeg_std_error(&errors.base);
  errors.base.error_exit = leave;
  errors.base.emit_message = keep_silent;
  if (setjmp(errors.back) != 0) {
    jpeg_destroy_decompress(&reader);
    return false;
  }
  jpeg_create_decompress(&reader);
  jpeg_mem_src(&reader, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&reader, TRUE);
  head = {reader.image_width,     reader.image_height,
          reader.num_components,  reader.saw_Adobe_marker != 0,
          reader.arith_code != 0, bytes.size() - reader.src->bytes_in_buffer};
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
  image.width = static_cast<int>(head.width);
  image.height = static_cast<int>(head.height);
  image.components = head.components;
  image.inverted = head.components == 4 && head.by_adobe;
  return true;
}

#define BANXIN_TEXT_OF(macro) #macro
#define BANXIN_VALUE_OF(macro) BANXIN_TEXT_OF(macro)
std::string libjpeg_version() { return BANXIN_VALUE_OF(LIBJPEG_TURBO_VERSION); }

}  // namespace banxin
