#include "layout/pages/set_part.h"

#include "layout/pages/flow_builder.h"

namespace banxin {

void SetPart::rebuild() {
  outline.clear();
  flow = build_flow(blocks, *style, outline);
}

}  // namespace banxin
