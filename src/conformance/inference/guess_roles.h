// What is what in a document that does not say: guessed from colour, size, place and words.
#pragma once

#include <optional>

#include "conformance/clauses/subject.h"
#include "conformance/measured.h"

namespace banxin {

/// Gives roles to lines, rules, circles and pictures, and tells what the document is. `format`: as
/// it is known; unset: guessed too.
Expectation guess_roles(MeasuredDocument& document, std::optional<Format> format);

}  // namespace banxin
