#include "pdf/links.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "pdf/destinations.h"
#include "pdf/metadata.h"
#include "pdf/sheet.h"
#include "pdf/syntax.h"

namespace banxin {
namespace {

std::string rectangle(const FramePage& page, const FrameLink& link) {
  const SheetPoint one = on_sheet(page, link.x, link.y);
  const SheetPoint other = on_sheet(page, link.x + link.width, link.y + link.height);
  std::string out = "[";
  for (Len side : {std::min(one.x, other.x), std::min(one.y, other.y), std::max(one.x, other.x),
                   std::max(one.y, other.y)}) {
    append_decimal(out, milli_pt(side), 3);
    out += ' ';
  }
  out.back() = ']';
  return out;
}

/// No border is drawn; flag 4 prints the annotation, which PDF/A asks for (ISO 19005-2 6.3.2).
std::string link_entries(const FramePage& page, const FrameLink& link, const std::string& target) {
  return "/Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect" + rectangle(page, link) + target;
}

/// What an address leads to; empty if it is too long.
std::string uri_entry(const std::string& address) {
  const std::string uri = ascii_uri(address);
  return uri.size() > kLongestString ? "" : "/A<</S/URI/URI" + literal_string(uri) + ">>";
}

}  // namespace

std::string ascii_uri(std::string_view address) {
  constexpr std::string_view kForbidden = "\"<>\\^`{|} ";
  std::string out;
  for (char c : address) {
    auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte < 0x7F && kForbidden.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += '%';
      out += "0123456789ABCDEF"[byte >> 4];
      out += "0123456789ABCDEF"[byte & 15];
    }
  }
  return out;
}

std::string add_links(PdfObjects& objects, const Frame& frame, const FramePage& page,
                      const std::vector<Ref>& pages, Diagnostics& diagnostics) {
  std::string annotations;
  std::string_view reported;
  for (const FrameLink& link : page.links) {
    const auto* address = std::get_if<std::string>(&link.target);
    const std::string target =
        address != nullptr ? uri_entry(*address)
                           : destination_entry(frame, std::get<uint32_t>(link.target), pages);
    if (!target.empty()) {
      annotations += annotations.empty() ? "/Annots[" : " ";
      append_ref(annotations, objects.add(link_entries(page, link, target)));
    } else if (address == nullptr) {
      diagnostics.error("E0606", link.span, "a link leads to a place that the document lacks",
                        "this is a fault of banxin; please report it with the file");
    } else if (*address != reported) {  // not again for its other lines
      reported = *address;
      diagnostics.error(
          "E0606", link.span,
          fmt::format("an address is too long for a PDF: {}…", ascii_uri(*address).substr(0, 60)),
          "shorten it to 32,767 bytes or fewer");
    }
  }
  return annotations.empty() ? annotations : annotations += ']';
}

}  // namespace banxin
