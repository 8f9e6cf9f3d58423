// Something set as a whole (a letterhead, a row of seals, a table's row): placed items in its own
// coordinates. Moving and centring is arithmetic on their places.
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "frame/frame.h"
#include "layout/lines/laid_text.h"

namespace banxin {

struct Box;

/// Lines `[first, last)` of a laid text, which other boxes may share. The item's y is the upper
/// edge of the first one's squares.
struct BoxLines {
  std::shared_ptr<const LaidText> text;
  size_t first = 0, last = 0;
  Len pitch;             ///< from line to line
  Len ascent;            ///< from a line's upper edge to its baseline
  bool goes_on = false;  ///< further words follow on the same line
  /// Condensed type (长体): how wide it is drawn, about the item's x, in Transform::kOne-ths.
  int32_t condensed = Transform::kOne;
};

/// A picture as wide and high as it is drawn.
struct BoxPicture {
  std::shared_ptr<const Image> image;
  Len width, height;
  bool multiply = false;  ///< like ink on ink
};

struct BoxRule {
  Len width, height;
  Color color;
};

/// A circle around the item's place.
struct BoxCircle {
  Len diameter;
  Len line;  ///< thickness, inside the diameter
  Color color;
};

/// From the box's upper left corner, y downwards. What stands above or left of it is negative.
struct BoxItem {
  Len x, y;
  Role role = Role::body;
  std::variant<BoxLines, BoxRule, BoxCircle, BoxPicture, std::shared_ptr<const Box>> what;
  /// Of what has no words: where it was written, and what it is a part of.
  Span span = {};
  StructureId node = kArtifact;
};

/// Where a drawing or picture was written, and what it is a part of.
struct BoxOrigin {
  Span span = {};
  StructureId node = kArtifact;
};

struct Box {
  Len height;
  Len below_text;  ///< how much of it stands below its last line: a seal reaches below the date
  std::vector<BoxItem> items;
  int gap_below = 0;  ///< empty lines below it, in thousandths
  /// Drawn along both sides of a cut where pages part the box, from its left edge.
  std::optional<BoxRule> cut_rule = std::nullopt;

  /// A text's only line, its first square at `left`; nothing if it is empty.
  void add_line(Role role, LaidText text, Len left, Len baseline, Len ascent);
  void add_lines(Role role, Len left, Len top, BoxLines lines);
  void add_rule(Role role, Len left, Len top, BoxRule rule);
  void add_circle(Role role, Len centre_x, Len centre_y, BoxCircle circle, BoxOrigin origin = {});
  /// As large as it can be within `width` and `height`, in its own shape, in the middle of the
  /// place whose upper left corner is given.
  void add_picture(Role role, Len left, Len top, BoxPicture picture, BoxOrigin origin = {});
};

/// What of a box stands between two heights, as a box of its own: lines whose upper edge does,
/// rules cut there, pictures and circles whose middle does; with the box's cut rule where it was
/// parted.
Box slice_of(const Box& box, Len from, Len to);

/// The box in slices of at most `most` from its upper edge down, each but the last ended where a
/// line begins; one where it is no higher.
std::vector<Box> sliced(Box&& box, Len most);

/// Where its first words were written; unknown if there are none.
Span span_of(const Box& box);

}  // namespace banxin
