// A measured document as the clauses ask about it.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "conformance/clauses/finding.h"
#include "conformance/clauses/licence.h"
#include "conformance/clauses/standard.h"
#include "conformance/clauses/type_area.h"
#include "conformance/face_kind.h"
#include "conformance/measured.h"
#include "model/report/report.h"

namespace banxin {

/// What a document is meant to be.
struct Expectation {
  Format format = Format::document;
  std::optional<ClosingMode> closing;  ///< unset: told from its seals and stamps
  /// Lines or characters were moved for a sign-off or imprint (7.3.5.5); unset: told from its
  /// pages.
  std::optional<bool> copyfitted = {};
};

struct PlacedLine {
  const MeasuredLine* line = nullptr;
  int page = 0;  ///< 1-based

  const MeasuredLine* operator->() const { return line; }
};

struct PlacedRun {
  const MeasuredRun* run = nullptr;
  int page = 0;

  const MeasuredRun* operator->() const { return run; }
};

struct PlacedArea {
  Area area;
  Ink ink;
  int page = 0;
};

/// The mark of an attachment that is bound apart: the document's number stands before 附件 (7.3.7).
bool is_bound_apart(const MeasuredLine& mark);

/// The body, the 附件说明, or who attended (10.3).
bool is_above_sign_off(const MeasuredLine& line);

class Subject {
 public:
  Subject(const MeasuredDocument& document, const Expectation& expectation);

  const MeasuredDocument& document() const { return document_; }
  Format format() const { return format_; }
  const TypeArea& type_area() const { return type_area_; }
  Area area(int page) const { return type_area_.on(page); }
  ClosingMode closing() const { return closing_; }
  /// Whether the page is one of those whose lines moved for a sign-off or imprint (7.3.5.5).
  bool may_give(int page) const { return licence_.covers(page); }
  /// Whether nothing tells if they moved (Licence::untold).
  bool may_have_given() const { return licence_.untold; }
  /// How far a gap on the page may depart from its empty lines: first pages give to fill the page
  /// (5.2.3), last ones for the sign-off.
  double gap_gives(int page) const { return page == 1 || may_give(page) ? standard::kGapGives : 0; }
  int pages() const { return static_cast<int>(document_.pages.size()); }
  /// Those before the first attachment that is bound apart, which has the document's number before
  /// its mark (7.3.7).
  int bound_pages() const;
  const MeasuredPage& page(int number) const { return document_.pages[number - 1]; }

  /// The lines that begin with the element, in reading order.
  const std::vector<PlacedLine>& lines(Role role) const {
    return lines_[static_cast<size_t>(role)];
  }
  std::optional<PlacedLine> first(Role role) const;
  std::optional<PlacedLine> last(Role role) const;
  const std::vector<PlacedLine>& body_lines() const { return body_lines_; }
  const std::vector<PlacedRun>& runs(Role role) const { return runs_[static_cast<size_t>(role)]; }
  std::vector<PlacedArea> rules(Role role) const;
  /// 印章: drawn or pictures.
  std::vector<PlacedArea> seals() const;
  std::vector<PlacedArea> stamps() const;
  /// The line whose lower edge is the next one above `y` on the page; of those that `counts` takes.
  template <typename Counts>
  std::optional<PlacedLine> above(int page, double y, Counts counts) const {
    std::optional<PlacedLine> nearest;
    for (const MeasuredLine& line : this->page(page).lines)
      if (!line.on_sheet && line.top() < y && counts(line) &&
          (!nearest || line.bottom() > nearest->line->bottom()))
        nearest = PlacedLine{&line, page};
    return nearest;
  }
  /// Where what a line is the last of ends, above `y`: a table at the rule that closes it.
  double foot_above(const PlacedLine& line, double y) const;
  /// All that the element inks, of its first page.
  Area ink(Role role) const;
  bool has(Role role) const { return first(role).has_value(); }
  /// An information index stands above the letterhead, in copies for the web: what the standard
  /// measures from the page's upper edge stands lower then.
  bool has_index_above() const;

 private:
  /// Each requirement asks for its own: found once, in one walk over the pages.
  void find_lines();

  const MeasuredDocument& document_;
  std::array<std::vector<PlacedLine>, kRoleCount> lines_;
  std::array<std::vector<PlacedRun>, kRoleCount> runs_;
  std::vector<PlacedLine> body_lines_;
  Format format_;
  TypeArea type_area_;
  ClosingMode closing_ = ClosingMode::unsealed;
  Licence licence_;
};

// ---- requirements that many elements share
// -------------------------------------------------------

std::optional<Finding> size_of(const Subject& subject, Role role, const standard::TypeSize& size);
/// The face of most of the element's Han characters.
std::optional<Finding> face_of(const Subject& subject, Role role, FaceKind kind);
/// How far right of the type area's left edge the element's paragraphs begin.
std::optional<Finding> indent_of(const Subject& subject, Role role, double inset);
/// The middle of the element's lines against that of the type area.
std::optional<Finding> centre_of(const Subject& subject, Role role);
/// Seals and stamps are red; a picture does not tell.
std::optional<Finding> red_of(const std::vector<PlacedArea>& impressions);
bool is_red(const Ink& ink);
bool is_black(const Ink& ink);
/// `C0 M80 Y80 K0`, `K100`, `RGB 255 0 0`.
std::string describe(const Ink& ink);

}  // namespace banxin
