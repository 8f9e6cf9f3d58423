#include "frame/structure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frame/settle_structure.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr StructureId kRoot = StructureTree::kRoot;

/// A page of text runs of these nodes.
void add_page(Frame& frame, const std::vector<StructureId>& nodes) {
  FramePage& page = frame.pages.emplace_back();
  for (const StructureId node : nodes) page.items.push_back({GlyphRun{}, Role::body, {}, node});
}

TEST(Structure, WhatNoPageShowsGoes) {
  Frame frame;
  const StructureId shown = frame.structure.add(kRoot, StructureTag::p);
  const StructureId empty = frame.structure.add(kRoot, StructureTag::l);
  frame.structure.add(empty, StructureTag::li);
  const StructureId list = frame.structure.add(kRoot, StructureTag::l);
  const StructureId item = frame.structure.add(list, StructureTag::li);
  add_page(frame, {shown, item, kArtifact});
  settle_structure(frame);
  EXPECT_THAT(frame.structure.node(kRoot).children, ElementsAre(shown, list));
  EXPECT_THAT(frame.structure.node(list).children, ElementsAre(item));
}

TEST(Structure, ChildrenComeInTheOrderOfTheirText) {
  Frame frame;
  const StructureId number = frame.structure.add(kRoot, StructureTag::p);
  const StructureId signers = frame.structure.add(kRoot, StructureTag::sect);
  const StructureId signer = frame.structure.add(signers, StructureTag::p);
  add_page(frame, {signer});
  add_page(frame, {number, signer});
  settle_structure(frame);
  EXPECT_THAT(frame.structure.node(kRoot).children, ElementsAre(signers, number));
}

TEST(Structure, ASealStaysBehindTheNameItStandsOver) {
  Frame frame;
  const StructureId name = frame.structure.add(kRoot, StructureTag::p);
  const StructureId seal = frame.structure.add(kRoot, StructureTag::figure);
  const StructureId note = frame.structure.add(kRoot, StructureTag::p);
  add_page(frame, {name, note});
  frame.pages[0].items.push_back({FramePicture{}, Role::seal, {}, seal});
  settle_structure(frame);
  EXPECT_THAT(frame.structure.node(kRoot).children, ElementsAre(name, seal, note));
}

TEST(Structure, AFrameWithoutPagesHasNone) {
  Frame frame;
  frame.structure.add(kRoot, StructureTag::p);
  settle_structure(frame);
  EXPECT_THAT(frame.structure.node(kRoot).children, IsEmpty());
}

}  // namespace
}  // namespace banxin
