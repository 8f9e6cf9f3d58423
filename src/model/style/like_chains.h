// Tables of a style that take what they leave out from another: `like = "body"`.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/style/style_layers.h"

namespace banxin {

/// The chains of one family of tables: "element" for [element.body] and so on. Faults of `like`
/// are reported once, however many tables meet them (E0302, E0314, E0315).
class LikeChains {
 public:
  LikeChains(const StyleLayers& layers, std::string family)
      : layers_(layers), family_(std::move(family)) {}

  using Chain = std::vector<std::string>;
  /// The tables in which the keys of table `name` are sought: its own, then those it is like.
  Chain chain_of(std::string_view name);
  /// The first of them that has `key`.
  StyleKey find(const Chain& chain, std::string_view key) const;
  /// Reports that a chain lacks `key`, at its end, once.
  void missing(const Chain& chain, std::string_view key);

 private:
  std::string table_of(std::string_view name) const { return family_ + '.' + std::string(name); }
  void report_circle(const Chain& chain);
  void once(const StyleKey& key, std::string_view code, std::string message, std::string help);
  bool mark_reported(const StyleKey& key);

  const StyleLayers& layers_;
  const std::string family_;
  bool broken_ = false;
  std::set<std::pair<uint32_t, uint32_t>> reported_;  ///< files and offsets
  std::set<std::pair<std::string, std::string>> missing_;
};

}  // namespace banxin
