#include "pdf/objects.h"

#include <hpdf.h>

#include <deque>
#include <new>
#include <utility>

#include "pdf/hash.h"
#include "pdf/syntax.h"

namespace banxin {
namespace {

/// Offsets are written from 32-bit numbers, and beyond 2 GiB libharu saves a broken file and
/// reports success.
constexpr size_t kLargestFile = 0x7FFFFFFF;

/// libharu keeps four flags in a number's upper bits (hpdf_objects.h).
constexpr uint32_t kIdMask = 0x00FFFFFF;

/// What a dictionary of libharu's prints in place of entries of its own.
struct Body {
  std::string entries;
  std::string data;
  bool is_stream = false;
  HPDF_Stream out = nullptr;
};

HPDF_STATUS write_bytes(HPDF_Stream out, const std::string& bytes) {
  return HPDF_Stream_Write(out, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

HPDF_STATUS write_entries(HPDF_Dict dict, HPDF_Stream out) {
  auto* body = static_cast<Body*>(dict->attr);
  body->out = out;
  HPDF_STATUS status = write_bytes(out, body->entries);
  std::string().swap(body->entries);
  return status;
}

/// Called after `>>`, where a stream's data belong (ISO 32000-1 7.3.8.1). libharu's own stream
/// objects would copy the data and add an object for every /Length.
HPDF_STATUS write_data(HPDF_Dict dict) {
  auto* body = static_cast<Body*>(dict->attr);
  if (!body->is_stream) return HPDF_OK;
  HPDF_STATUS status = HPDF_Stream_WriteStr(body->out, "\nstream\n");
  if (status == HPDF_OK) status = write_bytes(body->out, body->data);
  if (status == HPDF_OK) status = HPDF_Stream_WriteStr(body->out, "\nendstream");
  std::string().swap(body->data);
  return status;
}

/// The trailer is written last, so that the hash covers the whole file (ISO 32000-1 14.4).
HPDF_STATUS write_id(HPDF_Dict trailer, HPDF_Stream out) {
  const auto* file = static_cast<const std::string*>(trailer->attr);
  std::string id = hash128_hex(*file);
  return write_bytes(out, "/ID[<" + id + "><" + id + ">]");
}

HPDF_STATUS append_to_file(HPDF_Stream out, const HPDF_BYTE* bytes, HPDF_UINT size) {
  auto* file = static_cast<std::string*>(out->attr);
  if (file->size() + size > kLargestFile) return HPDF_FILE_IO_ERROR;
  file->append(reinterpret_cast<const char*>(bytes), size);
  return HPDF_OK;
}

}  // namespace

void append_ref(std::string& out, Ref ref) {
  append_integer(out, ref.id);
  out += " 0 R";
}

struct PdfObjects::Impl {
  HPDF_Doc doc = nullptr;
  std::deque<Body> bodies;  ///< a deque: libharu's dictionaries point at them
  std::deque<HPDF_Dict> dicts;
  uint32_t first = 0;  ///< number of dicts[0]
  bool full = false;

  void attach(HPDF_Dict dict, std::string entries) {
    bodies.push_back({std::move(entries), {}, false, nullptr});
    dict->attr = &bodies.back();
    dict->write_fn = write_entries;
    dict->after_write_fn = write_data;
  }
  Body& body(Ref ref) { return *static_cast<Body*>(dicts[ref.id - first]->attr); }
  size_t expected_size() const {
    size_t size = 4096;
    for (const Body& item : bodies) size += item.entries.size() + item.data.size() + 64;
    return size;
  }
  bool write(std::string& file) {
    HPDF_Dict_Add(doc->trailer, "Root", doc->catalog);
    HPDF_Dict_Add(doc->trailer, "Info", doc->info);
    doc->trailer->attr = &file;
    doc->trailer->write_fn = write_id;
    HPDF_Stream stream = HPDF_CallbackWriter_New(doc->mmgr, append_to_file, &file);
    if (stream == nullptr) return false;
    // The second line marks the file as binary (ISO 32000-1 7.5.2).
    HPDF_Stream_WriteStr(stream, "%PDF-1.7\n%\xE7\x89\x88\xE5\xBF\x83\n");
    HPDF_STATUS status = HPDF_Xref_WriteToStream(doc->xref, stream, nullptr);
    HPDF_Stream_Free(stream);
    return status == HPDF_OK;
  }
  bool failed() const { return doc->error.error_no != HPDF_OK; }
};

PdfObjects::PdfObjects(size_t expected) : impl_(std::make_unique<Impl>()) {
  impl_->doc = HPDF_New(nullptr, nullptr);
  if (impl_->doc == nullptr || impl_->doc->xref == nullptr) throw std::bad_alloc();
  impl_->doc->xref->entries->items_per_block = static_cast<HPDF_UINT>(expected + 64);
}

PdfObjects::~PdfObjects() { HPDF_Free(impl_->doc); }

Ref PdfObjects::reserve() {
  HPDF_Dict dict = HPDF_Dict_New(impl_->doc->mmgr);
  if (dict == nullptr) throw std::bad_alloc();
  if (HPDF_Xref_Add(impl_->doc->xref, dict) != HPDF_OK) {
    impl_->full = true;  // libharu has freed the dictionary
    return {impl_->first};
  }
  Ref ref{dict->header.obj_id & kIdMask};
  if (impl_->dicts.empty()) impl_->first = ref.id;
  impl_->dicts.push_back(dict);
  impl_->attach(dict, {});
  return ref;
}

void PdfObjects::set(Ref ref, std::string entries) {
  impl_->body(ref).entries = std::move(entries);
}

Ref PdfObjects::add(std::string entries) {
  Ref ref = reserve();
  set(ref, std::move(entries));
  return ref;
}

Ref PdfObjects::add_stream(std::string entries, std::string data, bool deflated) {
  entries += "/Length ";
  append_integer(entries, static_cast<int64_t>(data.size()));
  if (deflated) entries += "/Filter/FlateDecode";
  Ref ref = add(std::move(entries));
  impl_->body(ref).data = std::move(data);
  impl_->body(ref).is_stream = true;
  return ref;
}

void PdfObjects::set_catalog(std::string entries) {
  impl_->attach(impl_->doc->catalog, std::move(entries));
}

Ref PdfObjects::page_root() const { return {impl_->doc->root_pages->header.obj_id & kIdMask}; }

void PdfObjects::set_page_root(std::string entries) {
  HPDF_Dict root = impl_->doc->root_pages;
  root->before_write_fn = nullptr;  // it would count the pages that libharu made: none
  HPDF_Dict_RemoveElement(root, "Kids");
  HPDF_Dict_RemoveElement(root, "Count");
  impl_->attach(root, std::move(entries));
}

void PdfObjects::set_info(std::string entries) {
  HPDF_Doc doc = impl_->doc;
  HPDF_Dict_RemoveElement(doc->info, "Producer");  // libharu's own name
  impl_->attach(doc->info, std::move(entries));
}

SaveError PdfObjects::save(std::string& out) {
  if (impl_->full) return SaveError::too_many_objects;
  size_t size = impl_->expected_size();
  if (size > kLargestFile) return SaveError::too_large;
  out.reserve(size);
  if (impl_->write(out) && !impl_->failed()) return SaveError::none;
  bool too_large = out.size() > kLargestFile / 2;
  out = std::string();
  return too_large ? SaveError::too_large : SaveError::library;
}

unsigned long PdfObjects::library_error() const { return impl_->doc->error.error_no; }

std::string libharu_version() { return HPDF_GetVersion(); }

}  // namespace banxin
