// What is kept between compiles, and shared by those that run at once.
#pragma once

#include <memory>
#include <mutex>

#include "base/diagnostic.h"
#include "base/source.h"
#include "base/thread_pool.h"
#include "style_cache.h"
#include "text/font_book.h"
#include "world.h"

namespace banxin {

/// Fonts, styles and threads. Safe for use from several threads; outlives what is compiled in it.
class Session {
 public:
  /// `world` outlives the session. `jobs` threads work at one compile: 0 is one a core.
  explicit Session(const World& world, unsigned jobs = 0) : world_(world), pool_(jobs) {}

  const World& world() const { return world_; }
  ThreadPool& pool() { return pool_; }
  StyleCache& styles() { return styles_; }

  /// The font list as found in the world, read when first asked for. Null, with the reason in
  /// `diagnostics` and the list in `sources`, if it cannot be read; it is then tried again when
  /// next asked for.
  const FontBook* fonts(SourceMap& sources, Diagnostics& diagnostics);

 private:
  const World& world_;
  ThreadPool pool_;
  StyleCache styles_;
  std::mutex fonts_mutex_;
  std::unique_ptr<const FontBook> fonts_;
};

}  // namespace banxin
