// The objects of a PDF file, its cross-reference table and trailer: a thin layer over libharu's
// object layer. The only file that sees hpdf's headers is objects.cc, since their structs differ
// between 2.3 and 2.4.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace banxin {

/// The number of an indirect object.
struct Ref {
  uint32_t id = 0;
};

/// Appends `12 0 R`.
void append_ref(std::string& out, Ref ref);

/// Why a file could not be made.
enum class SaveError { none, too_many_objects, too_large, library };

/// The objects of one file. An object is prepared text: libharu numbers it, writes it where its
/// turn comes and keeps its offset; that costs a fifth of a dictionary of libharu's own objects.
class PdfObjects {
 public:
  /// `expected` is how many objects will come: libharu's tables grow by a constant, so without it
  /// a million objects would take seconds.
  explicit PdfObjects(size_t expected);
  ~PdfObjects();
  PdfObjects(const PdfObjects&) = delete;
  PdfObjects& operator=(const PdfObjects&) = delete;

  /// Takes a number for an object whose text comes later by set().
  Ref reserve();
  /// `entries` is what stands between `<<` and `>>`.
  void set(Ref ref, std::string entries);
  Ref add(std::string entries);
  /// A stream; /Length is added here. `deflated`: data are as deflate() made them.
  Ref add_stream(std::string entries, std::string data, bool deflated);

  /// The catalogue and the root of the page tree: their /Type and the link between them are there.
  void set_catalog(std::string entries);
  Ref page_root() const;
  void set_page_root(std::string entries);
  /// The document information dictionary.
  void set_info(std::string entries);

  /// Writes the file, /ID made from a hash of all that precedes the trailer. Streams are freed as
  /// they are written, so this can be called once. On an error `out` is empty.
  SaveError save(std::string& out);
  /// libharu's number of the last error, for the message of SaveError::library.
  unsigned long library_error() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Version of libharu.
std::string libharu_version();

}  // namespace banxin
