#include "assets/csv.h"

#include <unicode/ucnv.h>

#include <memory>
#include <utility>

#include "base/utf8.h"
#include "model/report/cell_grid.h"

namespace banxin {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

std::optional<std::string> from_gb18030(const std::string& bytes) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("GB18030", &error),
                                                                     ucnv_close);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  if (U_FAILURE(error)) return std::nullopt;
  std::u16string utf16(bytes.size() + 1, u'\0');
  const int32_t length =
      ucnv_toUChars(converter.get(), utf16.data(), static_cast<int32_t>(utf16.size()), bytes.data(),
                    static_cast<int32_t>(bytes.size()), &error);
  if (U_FAILURE(error)) return std::nullopt;
  std::string utf8;
  utf8.reserve(bytes.size() * 3 / 2);
  for (int32_t i = 0; i < length; ++i) {
    char32_t c = utf16[static_cast<size_t>(i)];
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < length)
      c = 0x10000 + ((c - 0xD800) << 10) + (utf16[static_cast<size_t>(++i)] - 0xDC00);
    append_utf8(utf8, c);
  }
  return utf8;
}

class CsvReader {
 public:
  CsvReader(std::string_view text, uint8_t file, Diagnostics& diagnostics)
      : text_(text), file_(file), diagnostics_(diagnostics), grid_(0, diagnostics) {
    if (text_.starts_with(kMark)) at_ = kMark.size();
  }

  CellRows run() {
    while (at_ < text_.size() && !failed_) read_row();
    return std::move(rows_);
  }

 private:
  void read_row() {
    const size_t begin = at_;
    std::vector<Cell> row;
    do row.push_back(read_cell());
    while (!failed_ && take(','));
    if (failed_) return;
    const size_t end = at_;
    take('\r');
    take('\n');
    if (end == begin && at_ >= text_.size() && !rows_.empty()) return;  // an empty line ends it
    grid_.add_row(row, span_of(begin, end));
    rows_.push_back(std::move(row));
  }

  Cell read_cell() {
    const size_t begin = at_;
    std::string words;
    if (take('"'))
      read_quoted(begin, words);
    else
      read_plain(words);
    Cell cell;
    cell.text.text = std::move(words);
    cell.text.span = span_of(begin, at_);
    TextRun run;
    run.end = static_cast<uint32_t>(cell.text.text.size());
    run.span = cell.text.span;
    if (run.end > 0) cell.text.runs.push_back(run);
    return cell;
  }

  void read_plain(std::string& words) {
    for (; !at_end_of_cell(); ++at_) {
      if (text_[at_] == '"') return fail(at_, "a quotation mark stands within a cell");
      words += text_[at_];
    }
  }

  void read_quoted(size_t begin, std::string& words) {
    for (;;) {
      if (at_ >= text_.size()) return fail(begin, "this quotation mark is not closed");
      if (take('"')) {
        if (!take('"')) break;
        words += '"';
      } else if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') {
        ++at_;
      } else {
        words += text_[at_++];
      }
    }
    if (!at_end_of_cell()) fail(at_, "words stand after a cell's closing quotation mark");
  }

  bool at_end_of_cell() const {
    return at_ >= text_.size() || text_[at_] == ',' || text_[at_] == '\n' || text_[at_] == '\r';
  }
  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  Span span_of(size_t begin, size_t end) const {
    return Span::of(file_, static_cast<uint32_t>(begin), static_cast<uint32_t>(end - begin));
  }
  void fail(size_t at, std::string message) {
    failed_ = true;
    diagnostics_.error("E0261", span_of(at, at + 1), std::move(message),
                       "a cell with marks or line breaks stands in \"…\", a \" within it is "
                       "written twice (RFC 4180)");
  }

  std::string_view text_;
  const uint8_t file_;
  Diagnostics& diagnostics_;
  CellGrid grid_;
  CellRows rows_;
  size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<std::string> csv_text(std::string bytes) {
  if (first_bad_utf8(bytes) == bytes.size()) return bytes;
  return from_gb18030(bytes);
}

CellRows read_csv(const SourceMap& sources, uint8_t file, Diagnostics& diagnostics) {
  return CsvReader(sources.file(file).text(), file, diagnostics).run();
}

}  // namespace banxin
