#include "inspect/pdf_reader.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

#include "conformance/face_kind.h"
#include "inspect/font_name.h"
#include "inspect/mupdf.h"
#include "inspect/path_shapes.h"
#include "inspect/pdf_ink.h"

namespace banxin {
namespace {

constexpr double kPointMm = 25.4 / 72;

double mm(float points) { return points * kPointMm; }

Area area_of(fz_rect rect) { return {mm(rect.x0), mm(rect.y0), mm(rect.x1), mm(rect.y1)}; }

/// What a font's name tells.
struct FontLook {
  std::string name;
  double drop = 0;  ///< square_drop
};
using FontLooks = std::map<std::string, FontLook, std::less<>>;  ///< by the file's own name

struct Collector {
  fz_device device;
  PdfPage* page;
  FontLooks* fonts;
  float width;       ///< of the page, in points
  bool annotations;  ///< what is shown now are those, and fields
};

Collector* collector_of(fz_device* device) { return reinterpret_cast<Collector*>(device); }

// ---- text ----

/// A box of a character that runs down the page as it is read, on the upright sheet.
Area turned(const Area& area, double width) {
  return {area.top, width - area.right, area.bottom, width - area.left};
}

/// What a span's glyphs share. MuPDF leaves by longjmp: nothing here has a destructor.
struct SpanLook {
  const FontLook& font;
  const Ink& ink;
  bool stroked = false, see_through = false;
};

bool is_slanted(fz_matrix matrix) {
  constexpr float kStraight = 0.02F;
  const float a = std::abs(matrix.a), b = std::abs(matrix.b);
  return std::min(a, b) > kStraight * std::max(a, b);
}

const FontLook& look_of(FontLooks& fonts, std::string_view name) {
  auto known = fonts.find(name);
  if (known == fonts.end()) {
    std::string readable = readable_font_name(name);
    const double drop = square_drop(readable);
    known = fonts.emplace(name, FontLook{std::move(readable), drop}).first;
  }
  return known->second;
}

void read_glyph(fz_context* ctx, Collector* to, const fz_text_span* span, const fz_text_item& item,
                fz_matrix ctm, const SpanLook& look) {
  if (item.gid < 0) return;
  fz_matrix matrix = span->trm;
  matrix.e = item.x;
  matrix.f = item.y;
  matrix = fz_concat(matrix, ctm);
  // Condensed type (长体) is as large as it is high.
  const float size = std::hypot(matrix.c, matrix.d);
  const float advance =
      fz_advance_glyph(ctx, span->font, item.gid, 0) * std::hypot(matrix.a, matrix.b);
  const fz_rect bounds = fz_bound_glyph(ctx, span->font, item.gid, matrix);

  PdfCharacter one;
  one.font = look.font.name;
  one.size = size;
  one.color = look.ink;
  one.stroked = look.stroked;
  one.laid_over = look.see_through || to->annotations || is_slanted(matrix);
  one.on_sheet = std::abs(matrix.a) < std::abs(matrix.b);
  one.measured.character = item.ucs > 0 ? static_cast<char32_t>(item.ucs) : U'\uFFFD';
  Area area = fz_is_empty_rect(bounds) ? Area{} : area_of(bounds);
  double x = mm(matrix.e), y = mm(matrix.f);
  if (one.on_sheet) {
    if (!area.empty()) area = turned(area, mm(to->width));
    x = std::exchange(y, mm(to->width) - x);
  }
  one.baseline = y + look.font.drop * mm(size);
  one.measured.left = x;
  one.measured.right = x + mm(advance);
  one.measured.ink = area;
  to->page->characters.push_back(std::move(one));
}

void read_text(fz_context* ctx, fz_device* device, const fz_text* text, fz_matrix ctm,
               fz_colorspace* space, const float* color, float alpha, bool stroked) {
  const Ink ink = read_ink(ctx, space, color);
  if (alpha == 0) return;
  for (const fz_text_span* span = text->head; span != nullptr; span = span->next) {
    const SpanLook look{look_of(*collector_of(device)->fonts, fz_font_name(ctx, span->font)), ink,
                        stroked, alpha < 1};
    for (int i = 0; i < span->len; ++i)
      read_glyph(ctx, collector_of(device), span, span->items[i], ctm, look);
  }
}

void fill_text(fz_context* ctx, fz_device* device, const fz_text* text, fz_matrix ctm,
               fz_colorspace* space, const float* color, float alpha, fz_color_params) {
  read_text(ctx, device, text, ctm, space, color, alpha, false);
}

void stroke_text(fz_context* ctx, fz_device* device, const fz_text* text, const fz_stroke_state*,
                 fz_matrix ctm, fz_colorspace* space, const float* color, float alpha,
                 fz_color_params) {
  read_text(ctx, device, text, ctm, space, color, alpha, true);
}

// ---- lines, circles, pictures ----

/// Path shapes in points from MuPDF's walk along a path.
struct Walk {
  PathShapes* shapes;
  fz_matrix ctm;
};

PathPoint point_of(void* walk, float x, float y) {
  const fz_point point = fz_transform_point_xy(x, y, static_cast<Walk*>(walk)->ctm);
  return {mm(point.x), mm(point.y)};
}

PathShapes* shapes_of(void* walk) { return static_cast<Walk*>(walk)->shapes; }

void walk_path(fz_context* ctx, const fz_path* path, fz_matrix ctm, PathShapes& shapes) {
  static const fz_path_walker kWalker = {
      [](fz_context*, void* to, float x, float y) { shapes_of(to)->move_to(point_of(to, x, y)); },
      [](fz_context*, void* to, float x, float y) { shapes_of(to)->line_to(point_of(to, x, y)); },
      [](fz_context*, void* to, float, float, float, float, float x, float y) {
        shapes_of(to)->curve_to(point_of(to, x, y));
      },
      [](fz_context*, void* to) { shapes_of(to)->close(); },
      nullptr,
      nullptr,
      nullptr,
      nullptr};
  Walk walk{&shapes, ctm};
  fz_walk_path(ctx, path, &kWalker, &walk);
}

void store(Collector* to, const PathShapes::Found& found, const Ink& ink, fz_rect scissor) {
  const Area clip = area_of(scissor);
  for (const Area& area : found.circles) to->page->circles.push_back({area, ink, std::nullopt});
  if (to->annotations) return;
  for (Area area : found.rules) {
    area = {std::max(area.left, clip.left), std::max(area.top, clip.top),
            std::min(area.right, clip.right), std::min(area.bottom, clip.bottom)};
    if (!area.empty()) to->page->rules.push_back({area, ink, std::nullopt});
  }
}

void fill_path(fz_context* ctx, fz_device* device, const fz_path* path, int, fz_matrix ctm,
               fz_colorspace* space, const float* color, float alpha, fz_color_params) {
  const Ink ink = read_ink(ctx, space, color);
  const fz_rect scissor = fz_device_current_scissor(ctx, device);
  if (alpha == 0 || is_white(ink)) return;
  PathShapes shapes;
  walk_path(ctx, path, ctm, shapes);
  store(collector_of(device), shapes.filled(area_of(scissor)), ink, scissor);
}

void stroke_path(fz_context* ctx, fz_device* device, const fz_path* path,
                 const fz_stroke_state* stroke, fz_matrix ctm, fz_colorspace* space,
                 const float* color, float alpha, fz_color_params) {
  const Ink ink = read_ink(ctx, space, color);
  const fz_rect scissor = fz_device_current_scissor(ctx, device);
  if (alpha == 0 || is_white(ink)) return;
  PathShapes shapes;
  walk_path(ctx, path, ctm, shapes);
  const bool square = stroke->start_cap == FZ_LINECAP_SQUARE;
  store(collector_of(device),
        shapes.stroked(mm(stroke->linewidth * fz_matrix_expansion(ctm)), square), ink, scissor);
}

void fill_image(fz_context* ctx, fz_device* device, fz_image* image, fz_matrix ctm, float alpha,
                fz_color_params) {
  const fz_rect bounds = fz_transform_rect(fz_unit_rect, ctm);
  const Area area = area_of(fz_intersect_rect(bounds, fz_device_current_scissor(ctx, device)));
  if (alpha == 0 || area.empty()) return;
  if (!is_thin(area)) {
    collector_of(device)->page->images.push_back({area, std::nullopt});
    return;
  }
  const Ink ink = middle_of(ctx, image);
  if (!is_white(ink)) collector_of(device)->page->rules.push_back({area, ink, std::nullopt});
}

void fill_image_mask(fz_context* ctx, fz_device* device, fz_image*, fz_matrix ctm,
                     fz_colorspace* space, const float* color, float alpha, fz_color_params) {
  const Ink ink = read_ink(ctx, space, color);
  const fz_rect bounds = fz_transform_rect(fz_unit_rect, ctm);
  const Area area = area_of(fz_intersect_rect(bounds, fz_device_current_scissor(ctx, device)));
  if (alpha == 0 || area.empty() || is_white(ink)) return;
  if (is_thin(area))
    collector_of(device)->page->rules.push_back({area, ink, std::nullopt});
  else
    collector_of(device)->page->images.push_back({area, std::nullopt});
}

// ---- pages ----

fz_device* new_collector(fz_context* ctx, PdfPage* to, FontLooks* fonts, float width) {
  Collector* collector = fz_new_derived_device(ctx, Collector);
  collector->page = to;
  collector->fonts = fonts;
  collector->width = width;
  collector->device.fill_text = fill_text;
  collector->device.stroke_text = stroke_text;
  collector->device.fill_path = fill_path;
  collector->device.stroke_path = stroke_path;
  collector->device.fill_image = fill_image;
  collector->device.fill_image_mask = fill_image_mask;
  return &collector->device;
}

/// Whether the page could be read.
bool read_page(fz_context* ctx, fz_document* document, int number, FontLooks* fonts, PdfPage* to) {
  fz_page* page = nullptr;
  fz_device* device = nullptr;
  fz_var(page);
  fz_var(device);
  fz_try(ctx) {
    page = fz_load_page(ctx, document, number);
    const fz_rect bounds = fz_bound_page(ctx, page);
    to->width = mm(bounds.x1 - bounds.x0);
    to->height = mm(bounds.y1 - bounds.y0);
    device = new_collector(ctx, to, fonts, bounds.x1 - bounds.x0);
    const fz_matrix origin = fz_translate(-bounds.x0, -bounds.y0);
    fz_run_page_contents(ctx, page, device, origin, nullptr);
    // A seal is a field's picture once it is signed, or a stamp's.
    reinterpret_cast<Collector*>(device)->annotations = true;
    fz_run_page_annots(ctx, page, device, origin, nullptr);
    fz_run_page_widgets(ctx, page, device, origin, nullptr);
    fz_close_device(ctx, device);
  }
  fz_always(ctx) {
    fz_drop_device(ctx, device);
    fz_drop_page(ctx, page);
  }
  // The macro ends in an if that is not seen here.
  // NOLINTNEXTLINE(readability-simplify-boolean-expr)
  fz_catch(ctx) return false;
  return true;
}

enum class Opened { readable, broken, locked };

Opened open(fz_context* ctx, const char* path, fz_document** document, int* pages) {
  fz_stream* stream = nullptr;
  Opened opened = Opened::readable;
  fz_var(stream);
  fz_var(opened);
  fz_try(ctx) {
    fz_register_document_handlers(ctx);
    stream = fz_open_file(ctx, path);
    *document = fz_open_document_with_stream(ctx, "application/pdf", stream);
    // An empty user password opens what only its owner's protects.
    if (fz_needs_password(ctx, *document) != 0 && fz_authenticate_password(ctx, *document, "") == 0)
      opened = Opened::locked;
    else
      *pages = fz_count_pages(ctx, *document);
  }
  fz_always(ctx) fz_drop_stream(ctx, stream);
  fz_catch(ctx) return Opened::broken;
  return opened;
}

void keep_silent(void*, const char*) {}

}  // namespace

std::optional<std::vector<PdfPage>> read_pdf(const std::string& path, Diagnostics& diagnostics) {
  const std::unique_ptr<fz_context, decltype(&fz_drop_context)> ctx(
      fz_new_context(nullptr, nullptr, FZ_STORE_DEFAULT), fz_drop_context);
  if (!ctx) throw std::bad_alloc();
  fz_set_warning_callback(ctx.get(), keep_silent, nullptr);
  fz_set_error_callback(ctx.get(), keep_silent, nullptr);
  fz_document* document = nullptr;
  int count = 0;
  const Opened opened = open(ctx.get(), path.c_str(), &document, &count);
  const auto drop = [&](fz_document* one) { fz_drop_document(ctx.get(), one); };
  const std::unique_ptr<fz_document, decltype(drop)> owner(document, drop);
  if (opened == Opened::locked) {
    diagnostics.error("E0702", Span{}, path + " asks for a password",
                      "take the password off: qpdf --password=… --decrypt IN.pdf OUT.pdf");
    return std::nullopt;
  }
  std::vector<PdfPage> pages(static_cast<size_t>(std::max(count, 0)));
  FontLooks fonts;
  bool whole = opened == Opened::readable && count > 0;
  for (int i = 0; whole && i < count; ++i)
    whole = read_page(ctx.get(), document, i, &fonts, &pages[static_cast<size_t>(i)]);
  if (whole) return pages;
  diagnostics.error("E0701", Span{}, path + " cannot be read as a PDF",
                    "qpdf --check says what is wrong with a PDF");
  return std::nullopt;
}

}  // namespace banxin
