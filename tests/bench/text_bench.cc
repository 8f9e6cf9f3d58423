// What the text stages cost, in characters a second, over the text of all of tests/documents.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>

#include "compile.h"
#include "layout/lines/line_breaker.h"
#include "layout/text_builder.h"
#include "model/report/report_reader.h"
#include "text/breaks.h"
#include "text/shape.h"
#include "tree_paths.h"
#include "tree_world.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

const FontBook& fonts() {
  static const TreeWorld world;
  static Session session(world);
  SourceMap sources;
  Diagnostics diagnostics;
  return *session.fonts(sources, diagnostics);
}

std::vector<std::string> read_paragraphs() {
  std::vector<std::string> paragraphs;
  for (const auto& entry : fs::directory_iterator(BANXIN_SOURCE_DIR "/tests/documents")) {
    if (entry.path().extension() != ".toml") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    SourceMap sources;
    Diagnostics diagnostics;
    const uint8_t number =
        sources.add(entry.path().string(), std::string(std::istreambuf_iterator<char>(file), {}));
    const Report report = read_report(sources, number, diagnostics);
    for (const Section& section : report.sections)
      for (const RichText& text : section.paragraphs) paragraphs.push_back(text.text);
  }
  return paragraphs;
}

const std::vector<std::string>& paragraphs() {
  static const std::vector<std::string> all = read_paragraphs();
  return all;
}

const std::vector<Characters>& classified() {
  static const std::vector<Characters> all = [] {
    std::vector<Characters> read;
    for (const std::string& text : paragraphs()) read.push_back(read_characters(text));
    return read;
  }();
  return all;
}

ShapedText shaped(const std::string& words) {
  std::vector<Fallback> fallbacks;
  Diagnostics diagnostics;
  StyledText text;
  text.text = words;
  StyledRun run;
  run.end = static_cast<uint32_t>(words.size());
  run.font = {*fonts().role("fangsong"), *fonts().role("latin"), Len::from_pt(15.75), Len()};
  text.runs.push_back(run);
  return shape_text(std::move(text), fonts(), fallbacks, diagnostics);
}

void count_characters(benchmark::State& state) {
  int64_t characters = 0;
  for (const Characters& text : classified()) characters += static_cast<int64_t>(text.size());
  state.SetItemsProcessed(state.iterations() * characters);
}

void classification(benchmark::State& state) {
  for (auto step : state)
    for (const std::string& text : paragraphs()) benchmark::DoNotOptimize(read_characters(text));
  count_characters(state);
}
BENCHMARK(classification)->Unit(benchmark::kMillisecond);

void breaking(benchmark::State& state) {
  for (auto step : state)
    for (const Characters& text : classified()) benchmark::DoNotOptimize(find_breaks(text));
  count_characters(state);
}
BENCHMARK(breaking)->Unit(benchmark::kMillisecond);

/// Classification and breaking included: shape_text is one stage.
void shaping(benchmark::State& state) {
  for (auto step : state)
    for (const std::string& text : paragraphs()) benchmark::DoNotOptimize(shaped(text));
  count_characters(state);
}
BENCHMARK(shaping)->Unit(benchmark::kMillisecond);

void fit_lines(const ShapedText& text, const TextStyle& style) {
  const Len column = Len::from_mm(156) / 28;
  const Spacing spacing(text, style, column);
  const Measure measure{column * 26, column * 28, true};
  benchmark::DoNotOptimize(break_lines(text, spacing, measure, style));
}

void line_fitting(benchmark::State& state) {
  const TextStyle style = text_style();
  std::vector<ShapedText> all;
  for (const std::string& text : paragraphs()) all.push_back(shaped(text));
  for (auto step : state)
    for (const ShapedText& text : all) fit_lines(text, style);
  count_characters(state);
}
BENCHMARK(line_fitting)->Unit(benchmark::kMillisecond);

/// All documents as one paragraph: linear or not?
void line_fitting_in_one_paragraph(benchmark::State& state) {
  const TextStyle style = text_style();
  std::string joined;
  for (const std::string& text : paragraphs()) joined += text;
  const ShapedText all = shaped(joined);
  for (auto step : state) fit_lines(all, style);
  count_characters(state);
}
BENCHMARK(line_fitting_in_one_paragraph)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace banxin

BENCHMARK_MAIN();
