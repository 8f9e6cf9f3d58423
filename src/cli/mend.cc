#include "cli/mend.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace banxin {
namespace {

size_t line_begin(std::string_view text, size_t at) {
  const size_t newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return newline == std::string_view::npos ? 0 : newline + 1;
}
size_t line_end(std::string_view text, size_t at) {
  return std::min(text.find('\n', at), text.size());
}

class Mender {
 public:
  explicit Mender(std::string_view source) : source_(source) {}

  MendedText run(std::vector<TextEdit> edits) {
    std::erase_if(edits, [](const TextEdit& edit) { return edit.span.file != 0; });
    std::stable_sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) {
      if (a.span.offset != b.span.offset) return a.span.offset < b.span.offset;
      return a.span.length > b.span.length;
    });
    for (const TextEdit& edit : edits) make(edit);
    close_line();
    out_.text += source_.substr(done_);
    return std::move(out_);
  }

 private:
  void make(const TextEdit& edit) {
    const size_t begin = edit.span.offset, end = begin + edit.span.length;
    if (begin < done_ || end > source_.size()) return;
    // A line that was changed before ends above this edit.
    if (open_ && begin > line_end(source_, line_)) close_line();
    if (!open_) open_line(begin);
    out_.text += source_.substr(done_, begin - done_);
    out_.text += edit.text;
    done_ = end;
    ++out_.changes;
  }

  void open_line(size_t at) {
    line_ = line_begin(source_, at);
    out_.text += source_.substr(done_, line_ - done_);
    done_ = line_;
    changed_ = out_.text.size();
    open_ = true;
  }

  /// Edits lie within one string, and mostly within one line.
  void close_line() {
    if (!std::exchange(open_, false)) return;
    const size_t end = line_end(source_, std::max(done_, line_));
    out_.text += source_.substr(done_, end - done_);
    done_ = end;
    number_ +=
        static_cast<size_t>(std::count(source_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                       source_.begin() + static_cast<std::ptrdiff_t>(line_), '\n'));
    counted_ = line_;
    out_.diff += fmt::format("@@ line {}\n-{}\n+{}\n", number_, source_.substr(line_, end - line_),
                             out_.text.substr(changed_));
  }

  std::string_view source_;
  MendedText out_;
  size_t done_ = 0;     ///< of the source
  size_t line_ = 0;     ///< where the line that is being changed begins in the source
  size_t changed_ = 0;  ///< and in the text
  bool open_ = false;
  size_t counted_ = 0, number_ = 1;  ///< lines before `counted_`, and one
};

}  // namespace

MendedText mend(std::string_view source, std::vector<TextEdit> edits) {
  return Mender(source).run(std::move(edits));
}

}  // namespace banxin
