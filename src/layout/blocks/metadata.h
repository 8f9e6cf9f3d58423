// What the report says of itself, for the file's metadata.
#pragma once

#include "frame/frame.h"
#include "model/report/report.h"

namespace banxin {

/// Title, author (who signs, else the issuers), subject, keywords, language; the date of issue as
/// creation date (00:00 in Beijing), so that the same report gives the same bytes on every day.
FrameMetadata describe(const Report& report);

}  // namespace banxin
