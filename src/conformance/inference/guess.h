// The steps of guess_roles, in order; each leaves alone what one before it named.
#pragma once

#include <optional>

#include "base/format.h"
#include "conformance/face_kind.h"
#include "conformance/measured.h"

namespace banxin::guess {

/// What most of the document's Han text looks like, and where it begins.
struct BodyLook {
  FaceKind face = FaceKind::unknown;
  double size = 0;            ///< in points
  double left[2] = {28, 28};  ///< of odd and of even pages
  double right = 184;

  double left_on(size_t page) const { return left[page % 2]; }  ///< `page` is 0-based
  double character() const { return points(size); }
};

BodyLook find_body_look(const MeasuredDocument& document);
bool has_body_size(const MeasuredLine& line, const BodyLook& look);

/// Small text within rules that make a table.
void name_tables(MeasuredDocument& document);
void name_page_numbers(MeasuredDocument& document);
/// Red text and rules, and what they say the document is.
Format name_red(MeasuredPage& first, std::optional<Format> format);
/// 份号 to 发文字号, title, addressees.
void name_head(MeasuredPage& first, Format format, const BodyLook& look);
void name_imprint(MeasuredDocument& document, Format format);
void name_attachments(MeasuredDocument& document, const BodyLook& look);
void name_sign_off(MeasuredDocument& document, const BodyLook& look);
/// Headings by their numbers, and all else of the body's size.
void name_body(MeasuredDocument& document, const BodyLook& look);

}  // namespace banxin::guess
