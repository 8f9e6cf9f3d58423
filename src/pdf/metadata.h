// What the file says of itself: the Info dictionary and the same in XMP.
#pragma once

#include <cstdint>
#include <string>

#include "base/diagnostic.h"
#include "frame/frame.h"

namespace banxin {

/// A moment and the local time in which it is written.
struct LocalTime {
  int64_t seconds = 0;  ///< since 1970, UTC
  int utc_offset_minutes = 0;
};

/// `D:20180205093000Z` (ISO 32000-1 7.9.4).
std::string pdf_date(LocalTime time);
/// `2018-02-05T09:30:00Z`.
std::string xmp_date(LocalTime time);

/// Entries of the document information dictionary (ISO 32000-1 14.3.3).
std::string info_entries(const FrameMetadata& metadata);
/// The XMP packet (ISO 16684-1), saying the same as info_entries().
std::string xmp_packet(const FrameMetadata& metadata);

/// Error E0604 for each text that is longer than a PDF string may be.
void check_metadata(const FrameMetadata& metadata, Diagnostics& diagnostics);

/// The longest string, in bytes, that every reader takes (ISO 32000-1 annex C.2).
inline constexpr size_t kLongestString = 32767;

}  // namespace banxin
