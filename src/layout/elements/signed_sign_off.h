// 落款 of a document with signature stamps (签名章), GB/T 9704 7.3.5.3, figure 12.
#pragma once

#include <vector>

#include "layout/elements/sign_off_box.h"
#include "layout/lines/typesetter.h"

namespace banxin {

/// One box a signer, office and stamp, then one of the date. A signer without a stamp's picture has
/// the name in its place, and is reported (I0508).
std::vector<SignOffBox> lay_signed_sign_off(SignOffBlock&& block, Typesetter& typesetter);

}  // namespace banxin
