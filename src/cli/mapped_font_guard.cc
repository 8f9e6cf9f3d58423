#include "cli/mapped_font_guard.h"

#include <unistd.h>

#include <csignal>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "messages/render_diagnostics.h"

namespace banxin {
namespace {

constexpr int kEnvironmentFails = 3;

// A signal's handler may neither allocate nor format: the words are made beforehand.
std::string& words() {
  static std::string kept;
  return kept;
}
const char* g_words = "";
size_t g_length = 0;

void say_and_leave(int) {
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, g_words, g_length);
  ::_exit(kEnvironmentFails);
}

}  // namespace

void guard_mapped_fonts(bool json) {
  Diagnostics diagnostics;
  diagnostics.error("E0410", Span{}, "a font file was changed while it was read",
                    "run banxin again; install fonts by moving them into place, not by copying "
                    "over the old file",
                    Blame::machine);
  const SourceMap sources;
  words() = json ? render_json(diagnostics, sources) : render_human(diagnostics, sources, false);
  g_words = words().data();
  g_length = words().size();
  struct sigaction action {};
  action.sa_handler = say_and_leave;
  ::sigaction(SIGBUS, &action, nullptr);
}

}  // namespace banxin
