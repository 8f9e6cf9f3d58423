// What the standard says of the words of addressees and attachments (GB/T 9704
// 7.3.2, 7.3.4, 7.3.7).
#pragma once

#include "base/diagnostic.h"
#include "model/report/report.h"

namespace banxin {

/// W0232: a title that ends in a mark; W0230: an attachment list in the body; W0231: addressees
/// that end in another mark than a colon.
void check_attachments(const Report& report, Diagnostics& diagnostics);

}  // namespace banxin
