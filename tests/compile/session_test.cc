// A session: what compiles share, and that they share nothing else.
#include "session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "compile.h"
#include "golden/whole_file.h"
#include "memory_world.h"
#include "messages/render_diagnostics.h"
#include "tree_paths.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// The tree's styles and fonts but for the largest, and every sample with its pictures.
MemoryWorld::Files read_machine() {
  constexpr size_t kMostOfAFont = size_t{26} << 20;
  const fs::path root = BANXIN_SOURCE_DIR;
  MemoryWorld::Files files;
  for (const char* folder : {"fonts", "styles", "samples"})
    for (const auto& entry : fs::recursive_directory_iterator(root / folder))
      if (entry.is_regular_file() && entry.file_size() <= kMostOfAFont)
        files["/share/" + fs::relative(entry.path(), root).string()] = whole_file(entry.path());
  return files;
}

const MemoryWorld::Files& whole_machine() {
  static const MemoryWorld::Files files = read_machine();
  return files;
}

const MemoryWorld& machine() {
  static const MemoryWorld world(whole_machine());
  return world;
}

const std::string kNotice =
    "[document]\nformat = \"document\"\ntitle = \"关于放假的通知\"\n[[section]]\n"
    "text = \"\"\"\n各单位：\n现将有关事项通知如下。\n\"\"\"\n";

/// Reports that end well, that name pictures, and that are full of errors.
std::vector<Input> various_reports() {
  std::vector<Input> all;
  for (const auto& [path, bytes] : whole_machine())
    if (path.ends_with(".toml") && path.starts_with("/share/samples/"))
      all.push_back({path, bytes, fs::path(path).parent_path().string()});
  all.push_back({"broken.toml", "[document]\nformat = \"letter\nnonsense = 1\n", "/"});
  all.push_back({"no-style.toml", kNotice + "style = 7\n", "/"});
  all.push_back({"lost.toml",
                 kNotice + "[closing]\nmode = \"sealed\"\n[[closing.signature]]\nname = "
                           "\"市人民政府\"\nseal = \"none.png\"\n",
                 "/"});
  std::string many = kNotice;
  for (int i = 0; i < 60; ++i)
    many += "[[section]]\nheading = \"第" + std::to_string(i) +
            "部分\"\ntext = \"\"\"\n为加强2012年的工作，现提出以下意见。\n\"\"\"\n";
  all.push_back({"many.toml", many, "/"});
  return all;
}

/// All that a caller gets.
std::string outcome_of(Session& session, const Input& input) {
  CompileOptions options;
  options.clauses = true;
  const auto result = compile(session, input, options);
  return std::to_string(static_cast<int>(result->outcome)) + ' ' +
         std::to_string(result->page_count) + ' ' + std::to_string(result->clauses.size()) +
         render_json(result->diagnostics, result->sources) + result->pdf;
}

TEST(Session, ThatLivesInMemorySetsEverySample) {
  Session session(machine(), 1);
  for (const Input& input : various_reports()) {
    if (!input.name.starts_with("/share/samples/")) continue;
    const auto result = compile(session, input);
    EXPECT_EQ(result->outcome, Outcome::done)
        << input.name << render_human(result->diagnostics, result->sources, false);
    EXPECT_FALSE(result->pdf.empty());
  }
}

TEST(Session, DifferentReportsFromEightThreadsGiveTheBytesThatEachGivesAlone) {
  const std::vector<Input> reports = various_reports();
  std::vector<std::string> alone;
  for (const Input& input : reports) {
    Session session(machine(), 1);
    alone.push_back(outcome_of(session, input));
  }
  Session session(machine(), 3);
  std::vector<std::vector<std::string>> found(8, std::vector<std::string>(reports.size()));
  std::vector<std::thread> threads;
  for (size_t thread = 0; thread < found.size(); ++thread)
    threads.emplace_back([&, thread] {
      for (size_t i = 0; i < reports.size(); ++i) {
        const size_t which = (i + thread * 3) % reports.size();
        found[thread][which] = outcome_of(session, reports[which]);
      }
    });
  for (std::thread& thread : threads) thread.join();
  for (const auto& of_thread : found)
    for (size_t i = 0; i < reports.size(); ++i)
      EXPECT_TRUE(of_thread[i] == alone[i]) << reports[i].name;
}

TEST(Session, ReadsAStyleAnewOnceItsFileOrOneThatItExtendsHasChanged) {
  MemoryWorld world(whole_machine());
  world.write("/a/middle.toml", "extends = \"gbt9704\"\n");
  world.write("/a/own.toml", "extends = \"middle.toml\"\n");
  Session session(world, 1);
  const Input input{"/a/report.toml", kNotice, "/a"};
  CompileOptions options;
  options.style = "/a/own.toml";
  const auto text_size = [&] {
    const auto result = check(session, input, options);
    EXPECT_EQ(result->outcome, Outcome::done)
        << render_human(result->diagnostics, result->sources, false);
    Len size;
    for (const FrameItem& item : result->frame.pages.at(0).items)
      if (item.role == Role::body) size = item.text()->size;
    return size.pt();
  };
  const double before = text_size();
  EXPECT_EQ(text_size(), before);
  world.write("/a/middle.toml", "extends = \"gbt9704\"\n[element.body]\nsize = \"18 pt\"\n");
  EXPECT_NEAR(text_size(), 18, 0.001);
  world.write("/a/own.toml", "extends = \"gbt9704\"\n");
  EXPECT_EQ(text_size(), before);
}

TEST(Session, SaysWhatIsWrongWithAStyleEachTime) {
  MemoryWorld world(whole_machine());
  world.write("/a/own.toml", "extends = \"gbt9704\"\nnonsense = 1\n");
  Session session(world, 1);
  CompileOptions options;
  options.style = "/a/own.toml";
  for (int round = 0; round < 2; ++round) {
    const auto result = check(session, {"report.toml", kNotice, "/a"}, options);
    ASSERT_THAT(result->diagnostics.all(), SizeIs(1)) << round;
    EXPECT_EQ(result->diagnostics.all()[0].code, "E0301");
    EXPECT_EQ(result->sources.file(result->diagnostics.all()[0].span.file).name(), "/a/own.toml");
  }
}

TEST(Session, KeepsStylesOfOneNameInTwoFoldersApart) {
  MemoryWorld world(whole_machine());
  for (const char* folder : {"a", "b"})
    world.write(std::string("/") + folder + "/own.toml",
                std::string("extends = \"gbt9704\"\n[element.body]\nsize = \"") +
                    (folder[0] == 'a' ? "18 pt\"\n" : "14 pt\"\n"));
  Session session(world, 1);
  for (const auto& [folder, size] : std::map<std::string, double>{{"/a", 18}, {"/b", 14}}) {
    const auto result =
        check(session, {folder + "/report.toml",
                        "[document]\nstyle = \"own.toml\"\n" + kNotice.substr(11), folder});
    EXPECT_EQ(result->outcome, Outcome::done)
        << render_human(result->diagnostics, result->sources, false);
    for (const FrameItem& item : result->frame.pages.at(0).items)
      if (item.role == Role::body) {
        EXPECT_NEAR(item.text()->size.pt(), size, 0.001);
      }
  }
}

TEST(Session, ThatFoundNoFontListLooksAgain) {
  MemoryWorld world(MemoryWorld::Files{});
  Session session(world, 1);
  for (int round = 0; round < 2; ++round) {
    SourceMap sources;
    Diagnostics diagnostics;
    EXPECT_EQ(session.fonts(sources, diagnostics), nullptr);
    EXPECT_EQ(diagnostics.count(Severity::error), 1U);
    EXPECT_TRUE(diagnostics.has_blame_on(Blame::machine));
  }
  world.write("/share/fonts/fonts.toml", whole_machine().at("/share/fonts/fonts.toml"));
  SourceMap sources;
  Diagnostics diagnostics;
  EXPECT_NE(session.fonts(sources, diagnostics), nullptr);
}

TEST(Job, ThatIsCancelledBeforeItBeginsDoesNothing) {
  Session session(machine(), 1);
  std::stop_source stop;
  stop.request_stop();
  CompileOptions options;
  options.stop = stop.get_token();
  const auto result = compile(session, {"report.toml", kNotice, "/"}, options);
  EXPECT_EQ(result->outcome, Outcome::cancelled);
  EXPECT_THAT(result->pdf, IsEmpty());
  EXPECT_EQ(result->sources.size(), 0U);
}

TEST(Job, ThatIsCancelledAmongItsParagraphsEndsThereAndTheSessionGoesOn) {
  Session session(machine(), 2);
  const Input many = various_reports().back();
  std::stop_source stop;
  CompileOptions options;
  options.stop = stop.get_token();
  size_t last = 0, all = 0;
  options.progress = [&](size_t done, size_t of) {
    last = done;
    all = of;
    if (done == 10) stop.request_stop();
  };
  const auto result = compile(session, many, options);
  EXPECT_EQ(result->outcome, Outcome::cancelled);
  EXPECT_THAT(result->pdf, IsEmpty());
  EXPECT_GE(last, 10U);
  EXPECT_LT(last, all) << "each thread may end the paragraph that it is at";
  EXPECT_EQ(compile(session, many)->outcome, Outcome::done);
}

TEST(Job, OfMorePagesThanItMayHaveIsRefused) {
  Session session(machine(), 1);
  CompileOptions options;
  const Input many = various_reports().back();
  options.limits.pages = check(session, many)->page_count;
  EXPECT_EQ(compile(session, many, options)->outcome, Outcome::done);
  --options.limits.pages;
  const auto result = compile(session, many, options);
  EXPECT_EQ(result->outcome, Outcome::report_errors);
  ASSERT_THAT(result->diagnostics.all(), Not(IsEmpty()));
  EXPECT_EQ(result->diagnostics.all().back().code, "E0516");
  EXPECT_THAT(result->pdf, IsEmpty());
}

TEST(Job, MayLimitTheSizeOfStyles) {
  Session session(machine(), 1);
  CompileOptions options;
  options.limits.style_bytes = 100;
  const auto result = compile(session, {"report.toml", kNotice, "/"}, options);
  ASSERT_THAT(result->diagnostics.all(), SizeIs(1));
  EXPECT_EQ(result->diagnostics.all()[0].code, "E0107");
}

}  // namespace
}  // namespace banxin
