#include "pdf/destinations.h"

#include "pdf/sheet.h"
#include "pdf/syntax.h"

namespace banxin {
namespace {

/// The place across the lines is left as the reader has it, or where that is up and down on the
/// sheet, named: readers differ on what null means there.
std::string place_of(const FramePage& page, Len y) {
  auto points = [](Len length) { return (milli_pt(length) + 500) / 1000; };
  const SheetPoint place = on_sheet(page, Len(), y);
  std::string out = "/XYZ ";
  if (page.landscape) {
    append_integer(out, points(place.x));
    append_integer(out += ' ', points(place.y));
  } else {
    append_integer(out += "null ", points(place.y));
  }
  return out += " null";
}

}  // namespace

std::string destination_entry(const Frame& frame, uint32_t destination,
                              const std::vector<Ref>& pages) {
  if (destination >= frame.destinations.size()) return {};
  const FrameDestination& to = frame.destinations[destination];
  if (to.page >= frame.pages.size()) return {};
  std::string out;
  append_ref(out += "/Dest[", pages[to.page]);
  return out += place_of(frame.pages[to.page], to.y) + ']';
}

}  // namespace banxin
