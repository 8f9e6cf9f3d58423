#include "model/style/style_layers.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace banxin {
namespace {

std::string bracketed(std::string_view table) {
  return table.empty() ? "the style" : fmt::format("[{}]", table);
}

/// The file that `style` extends, if it says so and it is found.
std::optional<uint8_t> load_base(const TomlDocument& style, const StyleLoader& load,
                                 Diagnostics& diagnostics, bool& failed) {
  const TomlMember* extends = find_member(*style.root.as<TomlTable>(), "extends");
  const auto* name = extends == nullptr ? nullptr : extends->value.as<std::string>();
  if (name == nullptr) return std::nullopt;
  const std::optional<uint8_t> base = load(*name, style.file);
  failed = !base;
  if (failed)
    diagnostics.error("E0316", extends->value.span, fmt::format("style '{}' is not found", *name),
                      "name a style of the styles folder, or give a path from this file");
  return base;
}

}  // namespace

StyleLayers::StyleLayers(const SourceMap& sources, uint8_t file, const StyleLoader& load,
                         Diagnostics& diagnostics, const StyleParser& parse)
    : diagnostics_(diagnostics) {
  std::vector<uint8_t> chain;
  std::optional<uint8_t> next = file;
  while (next) {
    const auto same = [&](uint8_t other) {
      return other == *next || sources.file(other).name() == sources.file(*next).name();
    };
    if (std::any_of(chain.begin(), chain.end(), same)) {
      diagnostics.error("E0317", Span::of(chain.back(), 0, 0),
                        "this style extends itself in a circle",
                        "change extends so that the chain ends at a base style");
      incomplete_ = true;
      break;
    }
    chain.push_back(*next);
    layers_.push_back(
        std::make_unique<Layer>(parse(sources.file(*next), *next, diagnostics), diagnostics));
    next = load_base(layers_.back()->document, load, diagnostics, incomplete_);
  }
}

const TomlValue* StyleLayers::Layer::table(std::string_view path) const {
  const TomlValue* value = &document.root;
  while (!path.empty()) {
    const size_t dot = std::min(path.find('.'), path.size());
    const TomlMember* member = find_member(*value->as<TomlTable>(), path.substr(0, dot));
    if (member == nullptr || !member->value.as<TomlTable>()) return nullptr;
    value = &member->value;
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return value;
}

StyleKey StyleLayers::find(std::string_view table, std::string_view key) const {
  for (size_t i = 0; i < layers_.size(); ++i)
    if (const StyleKey found = find_in(i, table, key)) return found;
  return {};
}

std::vector<StyleKey> StyleLayers::all(std::string_view table, std::string_view key) const {
  std::vector<StyleKey> found;
  for (size_t i = 0; i < layers_.size(); ++i)
    if (const StyleKey one = find_in(i, table, key)) found.push_back(one);
  return found;
}

StyleKey StyleLayers::find_in(size_t layer, std::string_view table, std::string_view key) const {
  const TomlValue* holder = layers_[layer]->table(table);
  if (holder == nullptr) return {};
  const TomlMember* member = find_member(*holder->as<TomlTable>(), key);
  return {member, &layers_[layer]->context, layer};
}

Span StyleLayers::table_span(std::string_view table) const {
  for (const auto& layer : layers_)
    if (const TomlValue* found = layer->table(table)) return found->span;
  return {};
}

std::vector<std::string_view> StyleLayers::keys(std::string_view table) const {
  std::vector<std::string_view> keys;
  for (const auto& layer : layers_)
    if (const TomlValue* found = layer->table(table))
      for (const TomlMember& member : *found->as<TomlTable>()) keys.push_back(member.key);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

void StyleLayers::report_unknown(std::string_view table,
                                 const std::vector<std::string_view>& known) const {
  for (const auto& layer : layers_)
    if (const TomlValue* found = layer->table(table)) {
      TableReader reader(layer->context, *found, bracketed(table));
      for (const std::string_view key : known) reader.take(key);
      reader.finish();
    }
}

void StyleLayers::missing(std::string_view table, std::string_view key) const {
  if (partial()) return;
  const Layer& base = *layers_.back();
  const TomlValue* found = base.table(table);
  diagnostics_.error(
      kStyleCodes.missing, found != nullptr ? found->span : base.document.root.span,
      fmt::format("key '{}' is missing in {}", key, bracketed(table)),
      "a style that extends no other sets every key; or write extends = \"gbt9704\"");
}

bool StyleLayers::partial() const {
  return incomplete_ || std::any_of(layers_.begin(), layers_.end(),
                                    [](const auto& layer) { return layer->document.partial; });
}

}  // namespace banxin
