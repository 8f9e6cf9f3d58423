#include "layout/set_part.h"

#include "layout/flow_builder.h"

namespace banxin {

void SetPart::rebuild() {
  outline.clear();
  flow = build_flow(blocks, *style, outline);
}

}  // namespace banxin
