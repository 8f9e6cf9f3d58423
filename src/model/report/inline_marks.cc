#include "model/report/inline_marks.h"

#include <fmt/core.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "model/report/bare_address.h"
#include "model/report/inline_scan.h"

namespace banxin {
namespace {

/// What a token does once its partner is known.
enum class Action : uint8_t {
  literal,
  toggle_strong,
  open_mark,
  close_mark,
  open_link,
  close_link,
  leaf
};

/// Pairs the tokens of one text: no action stays open at the end.
class MarkPairing {
 public:
  MarkPairing(const DecodedString& source, const std::vector<InlineToken>& tokens,
              InlineContext& context)
      : source_(source),
        tokens_(tokens),
        context_(context),
        actions_(tokens.size(), Action::literal) {}

  std::vector<Action> run() {
    for (size_t i = 0; i < tokens_.size(); ++i) pair(i);
    if (strong_ != kNone) unclosed(strong_);
    if (mark_ != kNone) unclosed(mark_);
    return std::move(actions_);
  }

 private:
  static constexpr size_t kNone = SIZE_MAX;

  void pair(size_t i) {
    switch (tokens_[i].kind) {
      case InlineKind::strong:
        return strong_ == kNone ? void(strong_ = i)
                                : close(strong_, i, Action::toggle_strong, Action::toggle_strong);
      case InlineKind::open_super:
      case InlineKind::open_sub:
        return mark_ == kNone ? void(mark_ = i) : unclosed(i);
      case InlineKind::close_brace:
        if (mark_ != kNone) close(mark_, i, Action::open_mark, Action::close_mark);
        return;
      case InlineKind::open_bracket:
        brackets_.push_back(i);
        return;
      case InlineKind::cut_link:
        if (!brackets_.empty()) unclosed(i);
        [[fallthrough]];
      case InlineKind::close_bracket:
        if (!brackets_.empty()) brackets_.pop_back();
        return;
      case InlineKind::close_link:
        return link(i);
      case InlineKind::cut_name:
        return unclosed(i);
      default:
        actions_[i] = Action::leaf;
    }
  }

  void close(size_t& open, size_t i, Action first, Action second) {
    actions_[std::exchange(open, kNone)] = first;
    actions_[i] = second;
  }

  /// A link holds no link: brackets still open around it are plain brackets.
  void link(size_t i) {
    if (brackets_.empty()) return;
    if (!leads_somewhere(tokens_[i])) return brackets_.pop_back();
    actions_[brackets_.back()] = Action::open_link;
    actions_[i] = Action::close_link;
    brackets_.clear();
  }

  /// [2026](18)号 is no link: what is in the brackets is printed.
  bool leads_somewhere(const InlineToken& token) {
    const auto address = std::string_view(source_.text())
                             .substr(token.name_begin, token.name_end - token.name_begin);
    if (may_be_address(address)) return true;
    context_.diagnostics.warning(
        "W0237", source_.span_of(context_.file, token.name_begin, token.name_end),
        "this is no address, so the brackets before it make no link; all is printed as it stands",
        "write \\[ for a bracket, or marks = false in [document] where no text has marks");
    return false;
  }

  void unclosed(size_t i) {
    const InlineToken& token = tokens_[i];
    const std::string written = source_.text().substr(token.begin, token.end - token.begin);
    context_.diagnostics.warning(
        "W0221", source_.span_of(context_.file, token.begin, token.end),
        fmt::format("mark '{}' is not closed; it is printed as it stands", written),
        "close it in the same paragraph, or write \\ before it");
  }

  const DecodedString& source_;
  const std::vector<InlineToken>& tokens_;
  InlineContext& context_;
  std::vector<Action> actions_;
  std::vector<size_t> brackets_;
  size_t strong_ = kNone, mark_ = kNone;
};

/// Writes the runs. A run ends where the marks change and where the source skips a byte.
class RunWriter {
 public:
  RunWriter(const DecodedString& source, InlineContext& context)
      : source_(source), context_(context) {}

  void text(size_t begin, size_t end) {
    for (size_t piece = begin < end ? source_.piece_at(begin) : 0; begin < end; ++piece) {
      const size_t stop = std::min(end, source_.piece_end(piece));
      run(begin, stop);
      begin = stop;
    }
  }

  void apply(const InlineToken& token, Action action) {
    if (action == Action::literal) return text(token.begin, token.end);
    if (action == Action::leaf) return leaf(token);
    if (action == Action::toggle_strong) state_.strong = !state_.strong;
    if (action == Action::open_mark)
      state_.script = token.kind == InlineKind::open_super ? ScriptPosition::superscript
                                                           : ScriptPosition::subscript;
    if (action == Action::close_mark) state_.script = ScriptPosition::none;
    if (action == Action::close_link) close_link(token);
    if (action == Action::open_link) open_link();
  }

  RichText finish(Span span) {
    out_.span = span;
    return std::move(out_);
  }

 private:
  void run(size_t begin, size_t end) {
    std::string_view bytes = std::string_view(source_.text()).substr(begin, end - begin);
    const Span span = source_.span_of(context_.file, begin, end);
    if (bytes.size() == 1 && is_control(bytes[0])) return control(span);
    TextRun run = state_;
    run.begin = static_cast<uint32_t>(out_.text.size());
    out_.text += bytes;
    run.end = static_cast<uint32_t>(out_.text.size());
    run.span = span;
    if (!out_.runs.empty() && continues(out_.runs.back(), run)) {
      TextRun& last = out_.runs.back();
      last.end = run.end;
      last.span = Span::of(context_.file, last.span.offset, last.span.length + span.length);
    } else {
      out_.runs.push_back(run);
    }
  }

  /// Only an escape can make one: TOML forbids them as they are.
  static bool is_control(char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
  }

  void control(Span span) {
    context_.diagnostics.error("E0209", span, "a control character cannot be printed",
                               "take the escape away");
  }

  /// Both verbatim and without a gap in text and source, under the same marks.
  static bool continues(const TextRun& last, const TextRun& next) {
    const bool verbatim =
        last.span.length == last.end - last.begin && next.span.length == next.end - next.begin;
    return verbatim && last.end == next.begin && last.strong == next.strong &&
           last.script == next.script && last.link == next.link && last.footnote < 0 &&
           last.reference < 0 && last.span.offset + last.span.length == next.span.offset;
  }

  void leaf(const InlineToken& token) {
    const std::string name =
        source_.text().substr(token.name_begin, token.name_end - token.name_begin);
    const Span span = source_.span_of(context_.file, token.begin, token.end);
    if (token.kind == InlineKind::escape) return text(token.begin + 1, token.end);
    if (token.kind == InlineKind::footnote) return footnote(name, span);
    if (token.kind == InlineKind::reference) return reference(name, span);
    const int32_t outer = state_.link;
    if (outer < 0) state_.link = add_link(name);
    text(token.begin, token.end);
    state_.link = outer;
  }

  void footnote(const std::string& name, Span span) {
    context_.footnote_uses.push_back({name, span});
    const auto found = context_.footnotes.find(name);
    if (found == context_.footnotes.end()) return;
    empty_run(span).footnote = found->second;
  }

  void reference(const std::string& label, Span span) {
    context_.reference_uses.push_back({label, span});
    empty_run(span).reference = static_cast<int32_t>(out_.references.size());
    out_.references.push_back(label);
  }

  TextRun& empty_run(Span span) {
    TextRun run = state_;
    run.begin = run.end = static_cast<uint32_t>(out_.text.size());
    run.span = span;
    out_.runs.push_back(run);
    return out_.runs.back();
  }

  /// The address follows the words: its place is kept until then.
  void open_link() { state_.link = add_link({}); }
  void close_link(const InlineToken& token) {
    const auto address = std::string_view(source_.text())
                             .substr(token.name_begin, token.name_end - token.name_begin);
    out_.links[static_cast<size_t>(state_.link)] = link_target(address);
    state_.link = -1;
  }
  int32_t add_link(std::string_view address) {
    out_.links.push_back(link_target(address));
    return static_cast<int32_t>(out_.links.size()) - 1;
  }

  const DecodedString& source_;
  InlineContext& context_;
  TextRun state_;
  RichText out_;
};

}  // namespace

RichText parse_inline(const DecodedString& source, size_t begin, size_t end,
                      InlineContext& context) {
  const std::vector<InlineToken> tokens =
      context.on ? scan_inline(source.text(), begin, end) : std::vector<InlineToken>();
  const std::vector<Action> actions = MarkPairing(source, tokens, context).run();
  RunWriter writer(source, context);
  size_t at = begin;
  for (size_t i = 0; i < tokens.size(); ++i) {
    writer.text(at, tokens[i].begin);
    writer.apply(tokens[i], actions[i]);
    at = tokens[i].end;
  }
  writer.text(at, end);
  return writer.finish(source.span_of(context.file, begin, end));
}

std::pair<size_t, size_t> trimmed(std::string_view text, size_t begin, size_t end) {
  constexpr std::u32string_view kPasted = U"\u200B\uFEFF\u2060\u00AD";
  const auto is_outer = [&](size_t at) {
    const char32_t c = utf8_at(text, at);
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || kPasted.find(c) != kPasted.npos;
  };
  while (begin < end && is_outer(begin)) begin += utf8_length(text, begin);
  while (begin < end) {
    size_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    if (!is_outer(last)) break;
    end = last;
  }
  return {begin, end};
}

std::vector<RichText> parse_paragraphs(const DecodedString& source, InlineContext& context) {
  std::vector<RichText> paragraphs;
  const std::string& text = source.text();
  for (size_t line = 0; line < text.size();) {
    const size_t line_end = std::min(text.find('\n', line), text.size());
    const auto [begin, end] = trimmed(text, line, line_end);
    if (begin < end) paragraphs.push_back(parse_inline(source, begin, end, context));
    line = line_end + 1;
  }
  return paragraphs;
}

}  // namespace banxin
