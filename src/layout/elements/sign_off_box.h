// What a sealed or signed sign-off is made of.
#pragma once

#include "layout/elements/box.h"

namespace banxin {

/// A part of the sign-off set as a whole: a row of seals, a signer, a date.
struct SignOffBox {
  Box box;
  Len gap;        ///< white above
  Len gap_least;  ///< what is left of it where room is short
};

}  // namespace banxin
