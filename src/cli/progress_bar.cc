#include "cli/progress_bar.h"

#include <unistd.h>

#include <string>

namespace banxin {
namespace {

constexpr auto kPatience = std::chrono::milliseconds(500);
constexpr auto kRedraw = std::chrono::milliseconds(100);
constexpr size_t kWidth = 30;

}  // namespace

ProgressBar::ProgressBar(std::FILE* out)
    : out_(out), terminal_(isatty(fileno(out)) != 0), next_(Clock::now() + kPatience) {}

ProgressBar::~ProgressBar() { wipe(); }

void ProgressBar::show(size_t done, size_t all) {
  if (!terminal_ || all == 0 || Clock::now() < next_) return;
  next_ = Clock::now() + kRedraw;
  const size_t filled = done * kWidth / all;
  const std::string bar = std::string(filled, '#') + std::string(kWidth - filled, ' ');
  (void)std::fprintf(out_, "\r[%s] %3zu%%  %zu of %zu paragraphs", bar.c_str(), done * 100 / all,
                     done, all);
  (void)std::fflush(out_);
  drawn_ = true;
}

void ProgressBar::wipe() {
  if (!drawn_) return;
  (void)std::fputs("\r\033[K", out_);
  (void)std::fflush(out_);
  drawn_ = false;
}

}  // namespace banxin
