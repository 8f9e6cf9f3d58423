// What the rest of a document says about its title: names and phrases that come again are words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/report/report.h"
#include "model/style/style.h"

namespace banxin {

struct TitleContext {
  std::vector<std::string> names;    ///< signers, issuers, addressees
  std::vector<std::string> phrases;  ///< words of the title that keep together in the body
};

/// Linear in the report's text.
TitleContext find_title_context(const Report& report, std::string_view title,
                                const TitleStyle& style);

/// The same of several titles: one pass over the report's text for all.
std::vector<TitleContext> find_title_contexts(const Report& report,
                                              const std::vector<std::string_view>& titles,
                                              const TitleStyle& style);

}  // namespace banxin
