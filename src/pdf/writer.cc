#include "pdf/writer.h"

#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <new>
#include <utility>

#include "pdf/content.h"
#include "pdf/deflate.h"
#include "pdf/font_objects.h"
#include "pdf/glyph_use.h"
#include "pdf/image_objects.h"
#include "pdf/links.h"
#include "pdf/metadata.h"
#include "pdf/objects.h"
#include "pdf/outline.h"
#include "pdf/page_tree.h"
#include "pdf/resources.h"
#include "pdf/sheet.h"
#include "pdf/subset.h"
#include "pdf/syntax.h"

namespace banxin {
namespace {

using Faces = std::vector<const FontFace*>;

/// A used face on its way into the file.
struct Font {
  std::unique_ptr<Subset> subset;
  FontParts parts;
};

std::vector<size_t> used_faces(const std::vector<GlyphUse>& uses) {
  std::vector<size_t> used;
  for (size_t face = 0; face < uses.size(); ++face) {
    if (!uses[face].glyphs.empty()) used.push_back(face);
  }
  return used;
}

void report_face(const FontFace& face, Diagnostics& diagnostics) {
  diagnostics.error(
      "E0607", {}, fmt::format("the font {} cannot be embedded: {}", face.family(), face.path()),
      "the file seems damaged; replace it, or name another in fonts.toml", Blame::machine);
}

/// Numbers the glyphs of each used face. False if a face cannot be subset.
bool plan_fonts(const Faces& faces, const std::vector<GlyphUse>& uses, const Job& job,
                std::vector<Font>& fonts) {
  fonts.resize(faces.size());
  std::vector<size_t> used = used_faces(uses);
  job.for_each(used.size(), [&](size_t i) {
    fonts[used[i]].subset = Subset::plan(*faces[used[i]], uses[used[i]].glyphs);
  });
  for (size_t face : used) {
    if (fonts[face].subset == nullptr) report_face(*faces[face], job.diagnostics);
  }
  return !job.diagnostics.has_errors();
}

/// Pages are shared out in groups: one alone is too little work for a turn of the pool.
constexpr size_t kPagesAtOnce = 8;

/// What is made side by side.
struct Streams {
  std::vector<ImageParts> images;     ///< by ImageUse::drawn
  std::vector<std::string> contents;  ///< by page, deflated
};

/// Deflates the pictures, cuts the fonts and makes the pages' content, all in one loop so that no
/// core waits for the largest of them.
Streams make_streams(const Frame& frame, const std::vector<GlyphUse>& uses,
                     const ImageUse& image_use, const Job& job, std::vector<Font>& fonts) {
  std::vector<ContentFont> content_fonts(fonts.size());
  for (size_t face = 0; face < fonts.size(); ++face) {
    content_fonts[face] = {&uses[face], fonts[face].subset.get()};
  }
  std::vector<size_t> used = used_faces(uses);
  Streams streams{std::vector<ImageParts>(image_use.drawn.size()),
                  std::vector<std::string>(frame.pages.size())};
  const size_t images = streams.images.size(), pages = streams.contents.size();
  auto make_image = [&](size_t i) {
    streams.images[i] = make_image_parts(*frame.images[image_use.drawn[i]]);
  };
  auto make_font = [&](size_t face) {
    fonts[face].parts = make_font_parts(*fonts[face].subset, uses[face]);
  };
  auto make_pages = [&](size_t begin) {
    size_t end = std::min(begin + kPagesAtOnce, pages);
    for (size_t page = begin; page < end; ++page) {
      streams.contents[page] = deflate(page_content(frame.pages[page], content_fonts));
    }
  };
  size_t groups = (pages + kPagesAtOnce - 1) / kPagesAtOnce;
  job.for_each(images + used.size() + groups, [&](size_t i) {
    if (i < images) return make_image(i);
    i -= images;
    i < used.size() ? make_font(used[i]) : make_pages((i - used.size()) * kPagesAtOnce);
  });
  return streams;
}

bool add_fonts(PdfObjects& objects, const Faces& faces, std::vector<Font>& fonts,
               SharedObjects& shared, Diagnostics& diagnostics) {
  shared.fonts.resize(fonts.size());
  for (size_t face = 0; face < fonts.size(); ++face) {
    if (fonts[face].subset == nullptr) continue;
    if (fonts[face].parts.program.empty()) {
      report_face(*faces[face], diagnostics);
      continue;
    }
    shared.fonts[face] =
        add_font(objects, *faces[face], *fonts[face].subset, std::move(fonts[face].parts));
  }
  return !diagnostics.has_errors();
}

void add_images(PdfObjects& objects, const Frame& frame, const ImageUse& use,
                std::vector<ImageParts> parts, SharedObjects& shared) {
  shared.images.resize(frame.images.size());
  for (size_t i = 0; i < use.drawn.size(); ++i) {
    const uint32_t image = use.drawn[i];
    shared.images[image] = add_image(objects, *frame.images[image], std::move(parts[i]));
  }
  for (size_t i = 0; i < shared.images.size(); ++i)
    shared.images[i] = shared.images[use.stand_in[i]];
}

/// `[0 0 595.276 841.89]`.
std::string box_of(const FramePage& page) {
  std::string box = "[0 0 ";
  append_decimal(box, milli_pt(sheet_width(page)), 3);
  append_decimal(box += ' ', milli_pt(sheet_height(page)), 3);
  return box += ']';
}

/// A page of the first one's size inherits its MediaBox; TrimBox is not inherited (ISO 32000-1
/// 14.11.2) and PDF/X asks for it.
std::string page_boxes(const FramePage& page, const FramePage& first) {
  std::string box = box_of(page);
  std::string trim = "/TrimBox" + box;
  return box == box_of(first) ? trim : "/MediaBox" + box + trim;
}

void add_pages(PdfObjects& objects, const Frame& frame, const PageTree& tree,
               const SharedObjects& shared, std::vector<std::string> contents,
               Diagnostics& diagnostics) {
  Resources resources(objects, shared);
  for (size_t i = 0; i < frame.pages.size(); ++i) {
    const FramePage& page = frame.pages[i];
    std::string entries = "/Type/Page" + page_boxes(page, frame.pages.front());
    if (page.landscape) entries += "/Rotate 90";
    append_ref(entries += "/Parent ", tree.parent(i));
    append_ref(entries += "/Resources ", resources.of(page));
    append_ref(entries += "/Contents ", objects.add_stream({}, std::move(contents[i]), true));
    entries += add_links(objects, frame, page, tree.pages(), diagnostics);
    objects.set(tree.pages()[i], std::move(entries));
  }
}

/// ISO 32000-1 12.4.2: viewers name a page by the number that it bears. Pages without one count on.
/// Empty where every page bears its place's number.
std::string page_labels(const Frame& frame) {
  std::string ranges;
  int next = 1;
  bool plain = true;
  for (size_t i = 0; i < frame.pages.size(); ++i) {
    const int number = frame.pages[i].number > 0 ? frame.pages[i].number : next;
    if (i == 0 || number != next) {
      append_integer(ranges += ranges.empty() ? "" : " ", static_cast<int64_t>(i));
      append_integer(ranges += "<</S/D/St ", number);
      ranges += ">>";
      plain = plain && i == 0 && number == 1;
    }
    next = number + 1;
  }
  return plain ? std::string() : "/PageLabels<</Nums[" + ranges + "]>>";
}

/// StructTreeRoot, MarkInfo and OutputIntents of tagged and archival PDF will be entered here.
void add_catalog(PdfObjects& objects, const Frame& frame, const PageTree& tree,
                 Diagnostics& diagnostics) {
  const FrameMetadata& metadata = frame.metadata;
  check_metadata(metadata, diagnostics);
  std::string entries = "/ViewerPreferences<</DisplayDocTitle true>>";
  entries += page_labels(frame);
  if (!metadata.language.empty()) entries += "/Lang" + text_string(metadata.language);
  Ref xmp = objects.add_stream("/Type/Metadata/Subtype/XML", xmp_packet(metadata), false);
  append_ref(entries += "/Metadata ", xmp);
  if (auto outline = add_outline(objects, frame, tree.pages(), diagnostics)) {
    append_ref(entries += "/Outlines ", *outline);
  }
  objects.set_catalog(std::move(entries));
  objects.set_info(info_entries(metadata));
}

void report_save_error(SaveError error, unsigned long detail, Diagnostics& diagnostics) {
  if (error == SaveError::too_many_objects) {
    diagnostics.error("E0608", {}, "the document has more objects than a PDF may have (8,388,607)",
                      "split the report");
  } else if (error == SaveError::too_large) {
    diagnostics.error("E0609", {}, "the PDF would be larger than 2 GiB", "split the report");
  } else if (error == SaveError::library) {
    diagnostics.error("E0610", {}, fmt::format("libharu failed with error {}", detail),
                      "this is a fault of banxin; please report it with the file", Blame::machine);
  }
}

size_t expected_objects(const Frame& frame) {
  size_t count = 128 + frame.outline.size() + 2 * frame.images.size();
  for (const FramePage& page : frame.pages) count += 3 + page.links.size();
  return count;
}

std::string save(const Frame& frame, const Faces& faces, std::vector<Font>& fonts,
                 const ImageUse& images, Streams streams, Diagnostics& diagnostics) {
  PdfObjects objects(expected_objects(frame));
  PageTree tree(objects, frame.pages.size(), "/MediaBox" + box_of(frame.pages.front()));
  SharedObjects shared;
  if (!add_fonts(objects, faces, fonts, shared, diagnostics)) return {};
  add_images(objects, frame, images, std::move(streams.images), shared);
  add_pages(objects, frame, tree, shared, std::move(streams.contents), diagnostics);
  add_catalog(objects, frame, tree, diagnostics);
  if (diagnostics.has_errors()) return {};
  std::string file;
  SaveError error = objects.save(file);
  report_save_error(error, objects.library_error(), diagnostics);
  return file;
}

std::string write_stages(const Frame& frame, const Faces& faces, const Job& job) {
  std::vector<GlyphUse> uses;
  std::vector<Font> fonts;
  ImageUse images;
  Streams streams;
  {
    Timers::Scope scope(job.timers, "subset");
    uses = gather_glyph_use(frame, faces, job.diagnostics);
    images = gather_image_use(frame, job.diagnostics);
    if (job.diagnostics.has_errors()) return {};
    if (!plan_fonts(faces, uses, job, fonts)) return {};
  }
  {
    Timers::Scope scope(job.timers, "content");
    streams = make_streams(frame, uses, images, job, fonts);
  }
  Timers::Scope scope(job.timers, "save");
  return save(frame, faces, fonts, images, std::move(streams), job.diagnostics);
}

}  // namespace

std::string write_pdf(const Frame& frame, const std::vector<const FontFace*>& faces,
                      const Job& job) {
  Diagnostics own;  // what earlier stages said must not stop this one
  std::string file;
  try {
    file =
        write_stages(frame, faces, {job.pool, job.timers, own, job.progress, job.limits, job.stop});
  } catch (const std::bad_alloc&) {
    own.error("E0611", {}, "not enough memory to write the PDF",
              "split the report, or allow the program more memory", Blame::machine);
  }
  job.diagnostics.append(std::move(own));
  return file;
}

}  // namespace banxin
