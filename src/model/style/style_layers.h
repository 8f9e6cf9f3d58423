// A style file and those it extends, searched key by key from the extending one to the base.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/style/style_reader.h"
#include "toml/table_reader.h"

namespace banxin {

/// A key found, with the context of the file that it stands in.
struct StyleKey {
  const TomlMember* member = nullptr;
  const ReadContext* context = nullptr;
  size_t layer = 0;  ///< 0: the file that extends the others
  explicit operator bool() const { return member != nullptr; }
};

using StyleParser =
    std::function<TomlDocument(const SourceFile& source, uint8_t file, Diagnostics& diagnostics)>;

class StyleLayers {
 public:
  /// Loads the chain of styles from `file` on and parses each file once. Reports syntax errors,
  /// styles not found (E0316) and circles (E0317).
  StyleLayers(const SourceMap& sources, uint8_t file, const StyleLoader& load,
              Diagnostics& diagnostics, const StyleParser& parse = parse_toml);

  /// Key `key` of table `table` ("page", "element.body", "" for the file itself): the first found.
  StyleKey find(std::string_view table, std::string_view key) const;
  /// The same key in every file that has it.
  std::vector<StyleKey> all(std::string_view table, std::string_view key) const;
  bool has_table(std::string_view table) const { return table_span(table).known(); }
  /// Where a table begins in the first file that has it; unknown if none has.
  Span table_span(std::string_view table) const;
  /// The names of the keys of `table` in any file.
  std::vector<std::string_view> keys(std::string_view table) const;
  /// Reports keys of `table` that are not among `known`, in every file.
  void report_unknown(std::string_view table, const std::vector<std::string_view>& known) const;
  /// Reports that `key` is missing, at the base's table.
  void missing(std::string_view table, std::string_view key) const;
  /// Some file could not be read whole: what is missing may have been there.
  bool partial() const;

  Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  struct Layer {
    TomlDocument document;
    ReadContext context;
    Layer(TomlDocument parsed, Diagnostics& diagnostics)
        : document(std::move(parsed)), context{document, kStyleCodes, diagnostics} {}
    const TomlValue* table(std::string_view path) const;
  };

  StyleKey find_in(size_t layer, std::string_view table, std::string_view key) const;

  std::vector<std::unique_ptr<Layer>> layers_;
  Diagnostics& diagnostics_;
  bool incomplete_ = false;
};

}  // namespace banxin
