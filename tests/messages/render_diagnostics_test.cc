#include "messages/render_diagnostics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace banxin {
namespace {

using testing::HasSubstr;

std::string render(const std::string& text, uint32_t offset, uint32_t length, bool color = false) {
  SourceMap sources;
  sources.add("report.toml", text);
  Diagnostics diagnostics;
  diagnostics.error("E0201", Span::of(0, offset, length), "message", "mend it");
  return render_human(diagnostics, sources, color);
}

TEST(RenderHuman, ShowsPlaceLineCaretHelpAndSummary) {
  EXPECT_EQ(render("[document]\ntitel = 1\n", 11, 5),
            "report.toml:2:1: error: message [E0201]\n"
            "  titel = 1\n"
            "  ^^^^^\n"
            "  help: mend it\n"
            "1 error\n");
}

TEST(RenderHuman, StandsRightUnderWideCharacters) {
  EXPECT_THAT(render("标题，x = 报告", 13, 6), HasSubstr("  标题，x = 报告\n            ^^^^\n"));
}

TEST(RenderHuman, ExpandsTabsAndCountsCombiningMarksAsNothing) {
  EXPECT_THAT(render("a\tx", 2, 1), HasSubstr("  a   x\n      ^\n"));
  EXPECT_THAT(render("e\xCC\x81x", 3, 1), HasSubstr("\n   ^\n"));
}

TEST(RenderHuman, PointsBehindALineWhereTheSpanIsItsEnd) {
  EXPECT_THAT(render("ab\ncd", 2, 0), HasSubstr("  ab\n    ^\n"));
  EXPECT_THAT(render("", 0, 0), HasSubstr("  \n  ^\n"));
}

TEST(RenderHuman, MarksOnlyTheFirstLineOfALongSpan) {
  EXPECT_THAT(render("abc\ndef", 1, 6), HasSubstr("  abc\n   ^^\n"));
}

TEST(RenderHuman, CutsLinesOfAMillionCharacters) {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "字";
  const std::string shown = render(text, 1'500'000, 3);
  EXPECT_LT(shown.size(), 1500U);
  EXPECT_THAT(shown, HasSubstr("report.toml:1:500001: error"));
  EXPECT_THAT(shown, HasSubstr("  …字"));
  EXPECT_THAT(shown, HasSubstr('\n' + std::string(2 + 1 + 120, ' ') + "^^\n"));
}

TEST(RenderHuman, SkipsAByteOrderMark) {
  EXPECT_THAT(render("\xEF\xBB\xBFkey = 1", 3, 3), HasSubstr("report.toml:1:1: error"));
  EXPECT_THAT(render("\xEF\xBB\xBFkey = 1", 3, 3), HasSubstr("  key = 1\n  ^^^\n"));
}

TEST(RenderHuman, LetsNoControlCharacterReachTheTerminal) {
  const std::string shown = render("a\x1b[31m\xFF", 0, 1);
  EXPECT_EQ(shown.find('\x1b'), std::string::npos);
  EXPECT_EQ(shown.find('\xFF'), std::string::npos);
}

TEST(RenderHuman, ColoursOnDemandOnly) {
  EXPECT_THAT(render("a", 0, 1, true), HasSubstr("\x1b[1;31merror:\x1b[0m"));
}

TEST(RenderHuman, CountsKindsAndShowsMessagesWithoutPlace) {
  Diagnostics diagnostics;
  diagnostics.error("E0401", Span(), "no fonts", "install some");
  diagnostics.error("E0402", Span(), "none", "help");
  diagnostics.warning("W0403", Span(), "odd");
  EXPECT_EQ(render_human(diagnostics, SourceMap(), false),
            "error: no fonts [E0401]\n  help: install some\n"
            "error: none [E0402]\n  help: help\n"
            "warning: odd [W0403]\n2 errors, 1 warning\n");
  EXPECT_EQ(render_human(Diagnostics(), SourceMap(), false), "");
}

TEST(RenderHuman, IsLinearInMessagesOnOneLine) {
  SourceMap sources;
  sources.add("report.toml", std::string(1'000'000, 'a'));
  Diagnostics diagnostics;
  for (uint32_t i = 0; i < 100'000; ++i) diagnostics.warning("W0221", Span::of(0, i * 10, 1), "m");
  const std::string shown = render_human(diagnostics, sources, false);
  EXPECT_THAT(shown.substr(shown.size() - 400), HasSubstr("report.toml:1:991: warning"));
}

TEST(RenderJson, HoldsTheSameContent) {
  SourceMap sources;
  sources.add("报告.toml", "标题 = \"报告\"\n");
  Diagnostics diagnostics;
  diagnostics.error("E0201", Span::of(0, 9, 8), "不对", "改");
  diagnostics.warning("W0403", Span(), "odd");
  const std::string lines = render_json(diagnostics, sources);
  const auto first = nlohmann::json::parse(lines.substr(0, lines.find('\n')));
  EXPECT_EQ(first, nlohmann::json::parse(R"({"severity":"error","code":"E0201","message":"不对",
      "file":"报告.toml","line":1,"column":6,"length":4,"help":"改"})"));
  const auto second = nlohmann::json::parse(lines.substr(lines.find('\n') + 1));
  EXPECT_TRUE(second["file"].is_null() && second["line"].is_null() && second["length"].is_null());
  EXPECT_EQ(second["severity"], "warning");
}

TEST(RenderJson, StaysUtf8WhereAMessageIsNot) {
  Diagnostics diagnostics;
  diagnostics.error("E0101", Span(), "byte \xFF", "help");
  EXPECT_NO_THROW(nlohmann::json::parse(render_json(diagnostics, SourceMap())));
}

}  // namespace
}  // namespace banxin
