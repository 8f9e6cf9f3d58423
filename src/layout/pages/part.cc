#include "layout/pages/part.h"

#include "layout/pages/flow_builder.h"

namespace banxin {

void Part::rebuild() {
  outline.clear();
  flow = build_flow(blocks, grid, *style, outline);
}

}  // namespace banxin
