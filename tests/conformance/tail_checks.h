// What must hold of every document whose sign-off finds no room (GB/T 9704 7.3.5.5), and what I0510
// says of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conformance/documents.h"

namespace banxin {

/// What I0510 says of some pages.
struct Said {
  double least = 0, most = 0;  ///< pitches
  int first = 0, last = 0;     ///< pages
};

/// In the order of the messages.
std::vector<Said> pitches_said(const std::string& messages);
/// By how much a paragraph's characters are said to be closer (less than one) or wider at most.
std::optional<double> tracking_said(const std::string& messages);

/// The rows of a page that report_texts' han() fills.
std::vector<MeasuredRow> body_of(const MeasuredPage& page);

/// Rows stand in the type area, one below the other, and seals clear of text and imprint.
void expect_nothing_overlaps(const MeasuredPage& page);
/// No character stands further from the grid than is said, and one stands so.
void expect_tracking_said(const Document& document);
/// I0510 speaks where pitch or characters are moved, with the figures that the page shows.
void expect_what_is_said(const Document& document);
/// Pages before others reach the foot. But for what [tail] cannot move: then the sign-off has one
/// line of text on its page, and what is missing before it is white.
void expect_full_pages(const Document& document);
/// All but the full pages: the sign-off stands with text, on rows of one pitch within [tail].
void expect_all_of(const Document& document);

}  // namespace banxin
