#include "property/documents.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/utf8.h"
#include "model/report/report_reader.h"
#include "text/characters.h"
#include "tree_paths.h"
#include "tree_world.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

Session& tree_session() {
  static const TreeWorld world;
  static Session session(world);
  return session;
}

char32_t character_at(std::string_view text, size_t at) {
  return read_characters(text.substr(at, 4)).codes.front();
}

void add_glyphs(TextLine& line, const FramePage& page, const GlyphRun& run) {
  const FontFace& face = tree_fonts().face(run.face);
  for (uint32_t g = run.glyph_begin; g < run.glyph_end; ++g) {
    const FrameGlyph& glyph = page.glyphs[g];
    LineGlyph found;
    found.character = character_at(page.text, glyph.text);
    found.x = run.x + Len::from_raw(glyph.x);
    found.advance = run.size.scaled(face.advance(glyph.id), face.units_per_em());
    found.size = run.size;
    found.text = glyph.text;
    line.glyphs.push_back(found);
  }
}

void add_run(TextLine& line, const FramePage& page, const FrameItem& item, const GlyphRun& run) {
  if (line.glyphs.empty()) {
    line.left = run.x;
    line.span = item.span;
  }
  line.text += page.text.substr(run.text_begin, run.text_end - run.text_begin);
  line.right = run.x + run.width;
  add_glyphs(line, page, run);
}

std::vector<TextLine> lines_of(const Frame& frame) {
  std::vector<TextLine> lines;
  bool first = true;
  TextLine line;
  for (const FramePage& page : frame.pages) {
    for (const FrameItem& item : page.items) {
      const GlyphRun* run = item.text();
      if (run == nullptr || !is_body_text(item.role)) continue;
      add_run(line, page, item, *run);
      if (run->ends == GlyphRun::Ends::nothing) continue;
      line.first = first;
      line.full = run->ends == GlyphRun::Ends::line;
      first = !line.full;
      lines.push_back(std::move(line));
      line = {};
    }
  }
  return lines;
}

}  // namespace

const FontBook& tree_fonts() {
  SourceMap sources;
  Diagnostics diagnostics;
  return *tree_session().fonts(sources, diagnostics);
}

bool CompiledDocument::is_excused(const TextLine& line) const {
  return std::any_of(compilation->diagnostics.all().begin(), compilation->diagnostics.all().end(),
                     [&](const Diagnostic& item) {
                       return (item.code == "W0501" || item.code == "W0502") &&
                              item.span.offset == line.span.offset;
                     });
}

bool CompiledDocument::stands_closer() const {
  const auto& all = compilation->diagnostics.all();
  return std::any_of(all.begin(), all.end(), [](const Diagnostic& item) {
    return item.code == "I0510" && item.message.find(" closer ") != std::string::npos;
  });
}

CompiledDocument compiled_document(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return set_text(fs::path(path).stem().string(),
                  std::string(std::istreambuf_iterator<char>(file), {}));
}

CompiledDocument set_text(const std::string& name, const std::string& toml) {
  CompiledDocument document;
  document.name = name;
  SourceMap sources;
  Diagnostics diagnostics;
  document.report = read_report(sources, sources.add(name, toml), diagnostics);
  document.compilation = check(tree_session(), {name, toml, BANXIN_SOURCE_DIR});
  document.lines = lines_of(document.compilation->frame);
  return document;
}

const std::vector<CompiledDocument>& compiled_documents() {
  static const std::vector<CompiledDocument> documents = [] {
    std::vector<CompiledDocument> all;
    for (const auto& entry : fs::directory_iterator(BANXIN_SOURCE_DIR "/tests/documents")) {
      const std::string path = entry.path().string();
      if (path.find("26-rules") == std::string::npos && path.ends_with(".toml"))
        all.push_back(compiled_document(path));
    }
    return all;
  }();
  return documents;
}

std::string without_spaces(std::string_view text) {
  std::string out;
  const Characters characters = read_characters(text);
  for (size_t i = 0; i < characters.size(); ++i)
    if (characters.classes[i] != CharClass::space && characters.classes[i] != CharClass::full_space)
      append_utf8(out, characters.codes[i]);
  return out;
}

}  // namespace banxin
