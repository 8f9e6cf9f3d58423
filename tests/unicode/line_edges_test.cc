// line_edges.txt: which character may start a line of Chinese, which may end one.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "text/breaks.h"
#include "tree_paths.h"
#include "unicode/unicode_data.h"

namespace banxin {
namespace {

struct Edge {
  char32_t code = 0;
  std::string start, end, source;
};

std::vector<Edge> read_edges() {
  std::ifstream file(BANXIN_SOURCE_DIR "/tests/unicode/line_edges.txt");
  std::vector<Edge> edges;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    Edge edge;
    std::string code;
    std::string shown;
    words >> code >> shown >> edge.start >> edge.end;
    std::getline(words >> std::ws, edge.source);
    edge.code = static_cast<char32_t>(std::stoul(code, nullptr, 16));
    edges.push_back(edge);
  }
  return edges;
}

std::string word_for(Break kind) {
  if (kind == Break::forbidden) return "no";
  return kind == Break::avoided ? "avoid" : "yes";
}

TEST(LineEdges, AreAsTheTableSays) {
  const auto edges = read_edges();
  ASSERT_GT(edges.size(), 150U);
  for (const Edge& edge : edges) {
    const std::u32string text = {U'甲', U'乙', edge.code, U'丙', U'丁'};
    const auto breaks = find_breaks(characters_of(text));
    EXPECT_EQ(word_for(breaks[2]), edge.start)
        << describe_character(edge.code) << " starting a line: " << edge.source;
    EXPECT_EQ(word_for(breaks[3]), edge.end)
        << describe_character(edge.code) << " ending a line: " << edge.source;
  }
}

TEST(LineEdges, NameEachCharacterOnce) {
  std::map<char32_t, int> times;
  for (const Edge& edge : read_edges())
    EXPECT_EQ(++times[edge.code], 1) << describe_character(edge.code);
}

}  // namespace
}  // namespace banxin
