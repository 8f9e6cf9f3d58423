// 版头, title and addressees.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "conformance/clauses/subject.h"
#include "conformance/face_kind.h"
#include "conformance/inference/guess.h"
#include "conformance/inference/guess_lines.h"
#include "conformance/inference/text_forms.h"

namespace banxin::guess {
namespace {

constexpr double kLeastRule = 100;    // mm: a letterhead's rule is wider
constexpr double kLeastMark = 20;     // points: a mark is larger
constexpr double kLargerTitle = 2;    // points: a title is larger than the body by so much
constexpr double kMarkRegion = 0.55;  // of the page: a mark stands above
constexpr double kRuleRegion = 0.75;  // and the rule below joint issuers

/// Large and red, in the page's upper part. A name in the place of a stamp, 楷体 (7.3.5.3), is
/// none.
bool is_mark(const MeasuredLine& line, const MeasuredPage& page) {
  return is_red(line.largest().ink) && line.size() >= kLeastMark &&
         face_kind(line.largest().font) != FaceKind::kai &&
         line.bottom() < kMarkRegion * page.height;
}

/// What stands beside joint issuers; beyond a name's shorter line its own longer one goes on.
bool is_suffix(std::u32string_view text) {
  return text == U"文件" || text == U"令" || text == U"命令" || text == U"纪要";
}

/// 文件 stands right of joint issuers, on the line of one of them where their count is odd.
void part_suffix(MeasuredPage& page) {
  double right = page.width;
  size_t marks = 0;
  for (const MeasuredLine& line : page.lines)
    if (line.role() == Role::issuer_mark) {
      ++marks;
      right = std::min(right, line.right());
    }
  if (marks < 2) return;
  for (size_t i = 0; i < page.lines.size(); ++i) {
    if (page.lines[i].role() != Role::issuer_mark) continue;
    size_t index = 0;
    for (const MeasuredRun& run : page.lines[i].runs)
      for (const MeasuredCharacter& one : run.characters) index += one.left < right - 1 ? 1 : 0;
    if (!is_suffix(page.lines[i].text().substr(index))) continue;
    if (index == 0) continue;
    split_line(page, i, index);
    return;
  }
}

/// 发文字号 beside the last signer's name (7.2.6).
void part_number(MeasuredPage& page, double above) {
  for (size_t i = 0; i < page.lines.size(); ++i) {
    const std::u32string text = page.lines[i].text();
    const size_t end = text.find(U'号', std::min(text.find(U'〔'), text.size()));
    const bool numbered = end != text.npos && end + 1 < text.size();
    if (!numbered || page.lines[i].role() || page.lines[i].bottom() > above) continue;
    split_line(page, i, text.find_first_not_of(U" \u3000", end + 1));
    return;
  }
}

/// The mark's words, or its suffix, which stands beside joint issuers' names.
bool any_mark_ends_in(const MeasuredPage& page, std::u32string_view words) {
  return std::any_of(page.lines.begin(), page.lines.end(), [&](const MeasuredLine& line) {
    return line.role() == Role::issuer_mark && line.text().ends_with(words);
  });
}

/// A letter's rules are 170 mm wide, a document's red rule 156, however low many issuers push it.
Format format_of(const MeasuredPage& page, const std::u32string& mark) {
  bool red_at_foot = false, red_rule = false;
  constexpr double kFoot = 0.8, kLetterRule = 163;
  for (const MeasuredRule& rule : page.rules) {
    if (rule.role != Role::letterhead_rule) continue;
    red_rule = true;
    red_at_foot =
        red_at_foot || (rule.area.top > kFoot * page.height && rule.area.width() > kLetterRule);
  }
  if (red_at_foot) return Format::letter;
  if (any_mark_ends_in(page, U"令")) return Format::order;
  if (any_mark_ends_in(page, U"纪要")) return Format::minutes;
  return mark.empty() && !red_rule ? Format::report : Format::document;
}

bool has_digit(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

bool begins_with_any(const std::u32string& text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::u32string_view word) { return text.starts_with(word); });
}

/// The role of a line between the page's head and the title.
std::optional<Role> head_role(const std::u32string& text) {
  constexpr size_t kLongestLine = 10, kLongestNumber = 30;
  const bool all_digits =
      std::all_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
  if (all_digits && text.size() < kLongestLine) return Role::copy_number;
  if (text.size() <= kLongestLine &&
      (begins_with_any(text, {U"绝密", U"机密", U"秘密"}) || is_secrecy(text)))
    return Role::secrecy;
  if (text.size() <= 4 && begins_with_any(text, {U"特急", U"加急", U"特提", U"平急"}))
    return Role::urgency;
  if (begins_with_any(text, {U"签发人", U"签发："})) return Role::signer_label;
  const bool serial = begins_with_any(text, {U"第"});
  if (text.ends_with(U"号") && text.size() < kLongestNumber &&
      (has_digit(text) || serial || is_open_number(text)))
    return Role::number;
  return std::nullopt;
}

/// 签发人： and the names after it on its line.
void name_signer(MeasuredLine& line) {
  bool label = true;
  for (MeasuredRun& run : line.runs) {
    run.role = label ? Role::signer_label : Role::signer;
    label = label && std::none_of(run.characters.begin(), run.characters.end(),
                                  [](const auto& one) { return one.character == U'：'; });
  }
}

/// Where the head ends: below the first red rule, or the mark.
double head_bottom(const MeasuredPage& page) {
  double bottom = 0;
  for (const MeasuredRule& rule : page.rules)
    if (rule.role == Role::letterhead_rule && rule.area.top < kRuleRegion * page.height)
      bottom = std::max(bottom, rule.area.bottom);
  if (bottom > 0) return bottom;
  for (const MeasuredLine& line : page.lines)
    if (line.role() == Role::issuer_mark) bottom = std::max(bottom, line.bottom());
  return bottom;
}

bool is_title(const MeasuredLine& line, const BodyLook& look) {
  return !line.role() && !line.on_sheet && line.size() > look.size + kLargerTitle &&
         is_black(line.largest().ink);
}

/// The lines of the title, one below the other; nothing if text of the body stands above.
std::vector<MeasuredLine*> title_lines(MeasuredPage& page, double from, const BodyLook& look) {
  std::vector<MeasuredLine*> title;
  for (MeasuredLine& line : page.lines) {
    if (line.top() < from - 1 || line.on_sheet) continue;
    if (is_title(line, look) && runs_right_to_left(line))
      line.set_role(Role::parallel_title);
    else if (is_title(line, look))
      title.push_back(&line);
    else if (!title.empty())
      break;
  }
  return title;
}

void name_addressees(MeasuredPage& page, double below, const BodyLook& look) {
  std::vector<MeasuredLine*> lines;
  constexpr size_t kMost = 8;
  for (MeasuredLine& line : page.lines) {
    if (line.role() || line.top() < below) continue;
    const bool flush = std::abs(line.left() - look.left_on(0)) < look.character() / 2;
    if (!flush || !has_body_size(line, look) || lines.size() == kMost) return;
    lines.push_back(&line);
    const char32_t last = line.text().back();
    if (last != U'：' && last != U':') continue;
    for (MeasuredLine* one : lines) one->set_role(Role::addressees);
    return;
  }
}

}  // namespace

namespace {

/// A letterhead that was printed black: large words, below them a document's number, below that a
/// wide rule. Its colour then fails, instead of the whole head being left out.
void name_black_head(MeasuredPage& first) {
  const auto number = std::find_if(first.lines.begin(), first.lines.end(), [&](const auto& line) {
    const std::u32string text = without_spaces(line.text());
    return !line.role() && line.bottom() < kMarkRegion * first.height &&
           (is_document_number(text) || is_open_number(text));
  });
  if (number == first.lines.end()) return;
  constexpr double kLeastBlackMark = 24;  // points: larger than a title
  bool any = false;
  for (MeasuredLine& line : first.lines)
    if (!line.role() && !line.on_sheet && line.size() >= kLeastBlackMark &&
        line.bottom() < number->top() && is_black(line.largest().ink)) {
      line.set_role(Role::issuer_mark);
      any = true;
    }
  if (!any) return;
  constexpr double kNear = 12;
  for (MeasuredRule& rule : first.rules)
    if (rule.area.width() > kLeastRule && rule.area.top > number->bottom() &&
        rule.area.top < number->bottom() + kNear)
      rule.role = Role::letterhead_rule;
}

std::u32string mark_words(const MeasuredPage& first) {
  std::u32string words;
  for (const MeasuredLine& line : first.lines)
    if (line.role() == Role::issuer_mark) words += line.text();
  return words;
}

}  // namespace

Format name_red(MeasuredPage& first, std::optional<Format> format) {
  for (MeasuredLine& line : first.lines) {
    if (line.on_sheet || !is_mark(line, first)) continue;
    const std::u32string text = line.text();
    const bool han =
        std::any_of(text.begin(), text.end(), [](char32_t c) { return is_han(c) || c == U'×'; });
    line.set_role(han ? Role::issuer_mark : Role::parallel_mark);
  }
  join_rows(first, Role::issuer_mark);  // 教　育　部, spread to the widest issuer's width
  part_suffix(first);
  for (MeasuredRule& rule : first.rules)
    if (is_red(rule.ink) && rule.area.width() > kLeastRule) rule.role = Role::letterhead_rule;
  if (mark_words(first).empty()) name_black_head(first);
  return format.value_or(format_of(first, mark_words(first)));
}

namespace {

/// Small text above a letterhead is the index of a copy for the web.
void name_index(MeasuredPage& first, double mark_top) {
  constexpr double kLargest = 12;  // points
  for (MeasuredLine& line : first.lines)
    if ((!line.role() || line.role() == Role::table_cell) && !line.on_sheet &&
        line.bottom() < mark_top && line.size() < kLargest)
      line.set_role(Role::index_value);
}

double mark_top(const MeasuredPage& first) {
  double top = 0;
  for (const MeasuredLine& line : first.lines)
    if (line.role() == Role::issuer_mark && (top == 0 || line.top() < top)) top = line.top();
  return top;
}

double number_bottom(const MeasuredPage& first, double otherwise) {
  for (const MeasuredLine& line : first.lines)
    if (line.role() == Role::number) return line.bottom();
  return otherwise;
}

}  // namespace

void name_head(MeasuredPage& first, Format format, const BodyLook& look) {
  const double bottom = head_bottom(first);
  name_index(first, mark_top(first));
  part_number(first, bottom);
  const auto title = title_lines(first, bottom, look);
  double title_top = first.height;
  for (MeasuredLine* line : title) {
    line->set_role(Role::title);
    title_top = std::min(title_top, line->top());
  }
  if (title.empty()) title_top = format == Format::order ? bottom + first.height / 4 : bottom;
  double signers = 0;
  bool numbered = false;  // a line of an order's text may look like a number, too
  for (MeasuredLine& line : first.lines) {
    if (line.role() || line.on_sheet || line.top() > title_top || format == Format::report)
      continue;
    const auto role = head_role(without_spaces(line.text()));
    if (role == Role::signer_label) {
      name_signer(line);
      signers = line.top();
    } else if (role && !(role == Role::number && std::exchange(numbered, true))) {
      line.set_role(*role);
    } else if (signers > 0 && line.top() > signers - 1 &&
               line.bottom() < (format == Format::letter ? title_top : bottom)) {
      line.set_role(Role::signer);
    }
  }
  if (!title.empty())
    name_addressees(first, title.back()->bottom(), look);
  else if (format == Format::order)
    name_addressees(first, number_bottom(first, bottom), look);
  join_rows(first, Role::title);  // 坚定信心　奋发有为: white between parts of one line
}

}  // namespace banxin::guess
