// What the report says of itself, for the file's metadata.
#pragma once

#include "frame/frame.h"
#include "model/report/report.h"
#include "model/style/style.h"

namespace banxin {

/// Title, author (who signs, else the issuers; several as the style separates names), subject,
/// keywords, language; the date of issue as creation date (00:00 in Beijing), so that the same
/// report gives the same bytes on every day.
FrameMetadata describe(const Report& report, const WordsStyle& words);

}  // namespace banxin
