// What is said of pages whose lines or characters were moved (I0510).
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "layout/pages/part.h"
#include "layout/pages/tracking.h"

namespace banxin {

class CopyfitReport {
 public:
  /// `pages_before` are those of the document before the part's.
  CopyfitReport(const Part& part, size_t pages_before, Diagnostics& diagnostics)
      : part_(part), pages_before_(pages_before), diagnostics_(diagnostics) {}

  /// The part's pages stand otherwise than `before`.
  void lines_moved(const std::vector<PlannedPage>& before, std::string_view purpose);
  /// A paragraph that has lines on `page`, 0-based, was set closer or wider.
  void characters_moved(size_t page, const Tracking& tracking, std::string_view purpose);
  /// Page `page`, 0-based, is left short of its foot.
  void page_ends_early(size_t page, const PlannedPage& plan, std::string_view purpose);
  /// Nothing brought text to the sign-off's page.
  void no_text();

 private:
  std::string pages_called(size_t first, size_t last) const;
  Span place() const;

  const Part& part_;
  const size_t pages_before_;
  Diagnostics& diagnostics_;
};

/// The first item that needs text on its page (of the sign-off); the flow's size if none does.
size_t first_needing_text(const Flow& flow);

}  // namespace banxin
