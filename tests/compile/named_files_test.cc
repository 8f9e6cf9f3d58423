#include "named_files.h"

#include <gtest/gtest.h>

#include "memory_world.h"

namespace banxin {
namespace {

/// `code why`, or the file's bytes.
std::string read(const World& world, const std::string& path, size_t most = 100) {
  ReadFailure failure;
  const auto bytes = NamedFiles(world, {"/report", "/allowed"}).read(path, most, failure);
  return bytes ? *bytes : std::string(failure.code) + ' ' + failure.why;
}

TEST(NamedFiles, AreReadBelowTheRootsOnly) {
  const MemoryWorld world(MemoryWorld::Files{{"/report/a.png", "a"},
                                             {"/report/b/c.png", "c"},
                                             {"/allowed/d.png", "d"},
                                             {"/reporters/e.png", "e"},
                                             {"/etc/passwd", "secret"}});
  EXPECT_EQ(read(world, "/report/a.png"), "a");
  EXPECT_EQ(read(world, "/report/b/c.png"), "c");
  EXPECT_EQ(read(world, "/report/../allowed/d.png"), "d");
  for (const char* outside : {"/etc/passwd", "/report/../etc/passwd", "/reporters/e.png", "/"})
    EXPECT_EQ(read(world, outside).substr(0, 5), "E0105") << outside;
}

TEST(NamedFiles, OutsideItIsNotSaidWhetherOneIsThere) {
  const MemoryWorld world(MemoryWorld::Files{{"/report/a", ""}, {"/etc/passwd", "secret"}});
  EXPECT_EQ(read(world, "/etc/passwd"), read(world, "/etc/nothing"));
  EXPECT_EQ(read(world, "/report/nothing"), " not there");
}

TEST(NamedFiles, ALinkIsFollowedBeforeItIsJudged) {
  MemoryWorld world(MemoryWorld::Files{{"/report/a", "a"}, {"/etc/passwd", "secret"}});
  world.link("/report/link", "/etc/passwd");
  world.link("/elsewhere", "/report/a");
  EXPECT_EQ(read(world, "/report/link").substr(0, 5), "E0105");
  EXPECT_EQ(read(world, "/elsewhere"), "a");
}

TEST(NamedFiles, ARootMayBeALinkItself) {
  MemoryWorld world(MemoryWorld::Files{{"/real/a", "a"}});
  world.link("/report", "/real");
  EXPECT_EQ(read(world, "/report/a"), "a");
}

TEST(NamedFiles, AreRegularFiles) {
  MemoryWorld world(MemoryWorld::Files{{"/report/folder/a", "a"}});
  world.make_pipe("/report/pipe");
  EXPECT_EQ(read(world, "/report/pipe").substr(0, 5), "E0106");
  EXPECT_EQ(read(world, "/report/folder").substr(0, 5), "E0106");
}

TEST(NamedFiles, AreNoLargerThanTheirKindMayBe) {
  const MemoryWorld world(MemoryWorld::Files{{"/report/a", std::string(100, 'x')}});
  EXPECT_EQ(read(world, "/report/a", 100).size(), 100U);
  EXPECT_EQ(read(world, "/report/a", 99).substr(0, 5), "E0107");
}

}  // namespace
}  // namespace banxin
