// 附件说明, sign-off, attachments and imprint.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "conformance/clauses/subject.h"
#include "conformance/inference/guess.h"
#include "conformance/inference/guess_lines.h"
#include "conformance/inference/text_forms.h"

namespace banxin::guess {
namespace {

constexpr double kLeastRule = 140;  // mm: an imprint's rules are wider
constexpr double kSealFrom = 35, kSealTo = 70;
constexpr double kStampTo = 30;   // mm: a stamp is lower
constexpr double kNextLine = 13;  // mm: a line that goes on stands no farther below
constexpr double kReach = 70;     // mm: a row of a sign-off stands at most so high above the next

/// 2012年7月1日, 二〇一二年七月一日: a date however it is written.
bool looks_like_date(std::u32string_view text) {
  static constexpr std::u32string_view kCharacters = U"0123456789〇零○一二三四五六七八九十年月日";
  constexpr size_t kLongest = 11;
  return text.size() <= kLongest && text.find(U'年') != text.npos &&
         text.find(U'月') != text.npos && text.ends_with(U"日") &&
         std::all_of(text.begin(), text.end(),
                     [](char32_t c) { return kCharacters.find(c) != kCharacters.npos; });
}

/// The imprint's rules on the page: the level black ones between and around which its words stand.
std::vector<MeasuredRule*> imprint_rules(MeasuredPage& page) {
  double top = page.height;
  for (const MeasuredLine& line : page.lines)
    if (!line.role() && looks_of_imprint(without_spaces(line.text())))
      top = std::min(top, line.top());
  constexpr double kAbove = 8;
  std::vector<MeasuredRule*> rules;
  for (MeasuredRule& rule : page.rules)
    if (!rule.role && rule.area.width() > kLeastRule && rule.area.top > top - kAbove)
      rules.push_back(&rule);
  std::sort(rules.begin(), rules.end(),
            [](const auto* a, const auto* b) { return a->area.top < b->area.top; });
  return rules;
}

/// 印发机关 and 印发日期 stand on one line.
void name_printed(MeasuredPage& page, double top, double bottom) {
  for (MeasuredLine& on : page.lines) {
    if (on.role() || !without_spaces(on.text()).ends_with(U"印发") || on.top() < top) continue;
    if (on.bottom() > bottom) continue;
    on.set_role(Role::printed_on);
    for (MeasuredLine& by : page.lines)
      if (!by.role() && std::abs(by.baseline() - on.baseline()) < 2) by.set_role(Role::printed_by);
  }
}

void name_copies(MeasuredPage& page, double top, double bottom) {
  for (MeasuredLine& line : page.lines)
    if (!line.role() && !line.on_sheet && line.top() > top && line.bottom() < bottom) {
      const std::u32string text = without_spaces(line.text());
      line.set_role(is_contact(text)      ? Role::contacts
                    : is_copy_count(text) ? Role::copies_printed
                                          : Role::copies);
    }
}

/// 抄送 without rules, at a letter's end (10.1).
/// True if there is any.
bool name_bare_copies(MeasuredPage& page) {
  bool after = false;
  for (MeasuredLine& line : page.lines) {
    if (line.role()) continue;
    const std::u32string text = without_spaces(line.text());
    after = after || text.starts_with(U"抄送：") || text.starts_with(U"发送：");
    if (after) line.set_role(is_contact(text) ? Role::contacts : Role::copies);
  }
  return after;
}

// ---- sign-off ----

struct Found {
  size_t page = 0;
  MeasuredLine* line = nullptr;
};

/// A date in the middle below the title, with text below it, is a subtitle's.
bool is_of_subtitle(const MeasuredPage& first, const MeasuredLine& line, const BodyLook& look) {
  constexpr double kSame = 0.7;
  const double middle = (look.left_on(0) + look.right) / 2;
  const auto has_body_below = [&](const MeasuredLine& other) {
    return other.top() > line.bottom() && !other.role() && has_body_size(other, look) &&
           other.characters() > 10;
  };
  return std::abs((line.left() + line.right()) / 2 - middle) < kSame &&
         std::any_of(first.lines.begin(), first.lines.end(), has_body_below);
}

/// The last date that stands alone in the page's right part.
Found find_date(MeasuredDocument& document, const BodyLook& look) {
  Found found;
  constexpr double kRightPart = 6;  // characters
  for (size_t i = 0; i < document.pages.size(); ++i)
    for (MeasuredLine& line : document.pages[i].lines)
      if (!line.role() && looks_like_date(without_spaces(line.text())) &&
          line.left() > look.left_on(i) + kRightPart * look.character() &&
          !(i == 0 && is_of_subtitle(document.pages[i], line, look)))
        found = {i, &line};
  return found;
}

void name_impressions(MeasuredPage& page, const MeasuredLine& date) {
  const auto near = [&](const Area& area) {
    return area.bottom > date.top() - kReach && area.top < date.bottom();
  };
  const auto is_seal = [&](const Area& area) {
    return area.width() > kSealFrom && area.width() < kSealTo && area.height() > kSealFrom &&
           area.height() < kSealTo && area.bottom > date.top() - 2 * kReach;
  };
  for (MeasuredCircle& circle : page.circles)
    if (is_seal(circle.area) && is_red(circle.ink)) circle.role = Role::seal;
  for (MeasuredImage& image : page.images) {
    if (is_seal(image.area))
      image.role = Role::seal;
    else if (near(image.area) && image.area.height() < kStampTo && image.area.left > page.width / 2)
      image.role = Role::stamp;
  }
}

bool has_seal(const MeasuredPage& page) {
  const auto is_seal = [](const auto& one) { return one.role == Role::seal; };
  return std::any_of(page.circles.begin(), page.circles.end(), is_seal) ||
         std::any_of(page.images.begin(), page.images.end(), is_seal);
}

bool has_stamp(const MeasuredPage& page) {
  return std::any_of(page.images.begin(), page.images.end(),
                     [](const auto& image) { return image.role == Role::stamp; });
}

/// Upper and lower edges of seals, stamps and names that stand for stamps.
std::vector<Area> impressions_of(const MeasuredPage& page) {
  std::vector<Area> areas;
  for (const MeasuredCircle& circle : page.circles)
    if (circle.role == Role::seal) areas.push_back(circle.area);
  for (const MeasuredImage& image : page.images)
    if (image.role == Role::seal || image.role == Role::stamp) areas.push_back(image.area);
  return areas;
}

bool stands_beside(const MeasuredLine& line, const std::vector<Area>& areas) {
  const double middle = (line.top() + line.bottom()) / 2;
  return std::any_of(areas.begin(), areas.end(),
                     [&](const Area& area) { return middle > area.top && middle < area.bottom; });
}

/// A name beside the one before it, or a line about the same middle: it may begin farther left.
bool goes_with(const MeasuredLine& line, const MeasuredLine* below) {
  constexpr double kSame = 1;
  if (below == nullptr || below->role() != Role::signature) return false;
  const double middles = line.left() + line.right() - below->left() - below->right();
  return std::abs(line.baseline() - below->baseline()) < kSame || std::abs(middles) < 2 * kSame;
}

/// The lines above a date, the nearest first; of those side by side the right one.
std::vector<MeasuredLine*> lines_above(MeasuredPage& page, const MeasuredLine& date) {
  constexpr double kSame = 1;
  std::vector<MeasuredLine*> lines;
  for (MeasuredLine& line : page.lines)
    if (line.baseline() < date.baseline() && !line.on_sheet) lines.push_back(&line);
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto* a, const auto* b) { return a->baseline() > b->baseline(); });
  for (auto row = lines.begin(); row != lines.end();) {
    const auto end = std::find_if(row, lines.end(), [&](const auto* one) {
      return (*row)->baseline() - one->baseline() > kSame;
    });
    std::sort(row, end, [](const auto* a, const auto* b) { return a->left() > b->left(); });
    row = end;
  }
  return lines;
}

/// Names side by side may begin as far left as text: on the line above the date, with white above
/// for the seals, they are no text.
bool stands_apart(const std::vector<MeasuredLine*>& above, const MeasuredLine& date) {
  return above.size() > 1 && date.baseline() - above[0]->baseline() < kNextLine &&
         above[0]->baseline() - above[1]->baseline() > kNextLine;
}

/// What stands above the date, right of where paragraphs begin: the names below one another, those
/// within the height of seals, or the offices beside stamps and names in their place.
void name_signers(MeasuredPage& page, MeasuredLine& date, double left) {
  bool stamped = has_stamp(page);
  std::vector<Area> impressions = impressions_of(page);
  double last = date.baseline(), reach = kReach;
  const MeasuredLine* below = nullptr;
  const auto lines = lines_above(page, date);
  for (MeasuredLine* line : lines) {
    const bool written = is_red(line->largest().ink);
    if (line->role() || line->baseline() < last - reach) break;
    if (!written && (impressions.empty() ? line->left() < left && !goes_with(*line, below) &&
                                               !(below == nullptr && stands_apart(lines, date))
                                         : !stands_beside(*line, impressions)))
      break;
    below = line;
    last = line->baseline();
    line->set_role(written ? Role::signed_name : stamped ? Role::office : Role::signature);
    if (written) impressions.push_back({line->left(), line->top(), line->right(), line->bottom()});
    stamped = stamped || written;
    // Names below one another stand closer than the text above them.
    if (impressions.empty()) reach = kNextLine;
  }
}

/// Names that wait for seals stand side by side; a spread name's pieces are single characters.
bool stand_side_by_side(const MeasuredPage& page) {
  for (const MeasuredLine& one : page.lines)
    for (const MeasuredLine& other : page.lines)
      if (&one != &other && one.role() == Role::signature && other.role() == Role::signature &&
          std::abs(one.baseline() - other.baseline()) < 1 && one.characters() > 1 &&
          other.characters() > 1)
        return true;
  return false;
}

/// Before which character of a line a name begins that belongs to the next seal: of the white
/// between the seals' middles, that which is nearest to their middle. 0: none.
size_t next_name(const MeasuredLine& line, double left_middle, double right_middle) {
  constexpr double kWhite = 0.8;  // characters
  const double least = kWhite * points(line.size()), middle = (left_middle + right_middle) / 2;
  const MeasuredCharacter* before = nullptr;
  size_t index = 0, found = 0;
  double nearest = right_middle - left_middle;
  for (const MeasuredRun& run : line.runs)
    for (const MeasuredCharacter& one : run.characters) {
      const double at = before == nullptr ? 0 : (before->right + one.left) / 2;
      const bool white = before != nullptr && one.left - before->right > least;
      if (white && at > left_middle && at < right_middle && std::abs(at - middle) < nearest) {
        nearest = std::abs(at - middle);
        found = index;
      }
      before = &one;
      ++index;
    }
  return found;
}

/// Where a line of several names, each of three characters or more, parts for the first time. 0:
/// it is one name, spaced or not.
size_t end_of_first_name(const MeasuredLine& line) {
  constexpr double kWhite = 0.8;  // characters
  constexpr size_t kLeastName = 3;
  const MeasuredCharacter* before = nullptr;
  size_t index = 0, begin = 0, first = 0;
  for (const MeasuredRun& run : line.runs)
    for (const MeasuredCharacter& one : run.characters) {
      if (before != nullptr && one.left - before->right > kWhite * points(line.size())) {
        if (index - begin < kLeastName) return 0;
        if (first == 0) first = index;
        begin = index;
      }
      before = &one;
      ++index;
    }
  return index - begin < kLeastName ? 0 : first;
}

void part_names_by_white(MeasuredPage& page) {
  for (size_t i = 0; i < page.lines.size(); ++i)
    if (page.lines[i].role() == Role::signature)
      if (const size_t at = end_of_first_name(page.lines[i]); at > 0) split_line(page, i, at);
}

/// Names below neighbouring seals may stand so near that they were read as one line.
void part_names(MeasuredPage& page) {
  std::vector<double> middles;
  for (const Area& area : impressions_of(page)) middles.push_back(area.middle_x());
  std::sort(middles.begin(), middles.end());
  for (size_t i = 0; i < page.lines.size(); ++i) {
    if (page.lines[i].role() != Role::signature) continue;
    for (size_t k = 1; k < middles.size(); ++k) {
      const size_t at = next_name(page.lines[i], middles[k - 1], middles[k]);
      if (at == 0) continue;
      split_line(page, i, at);
      break;  // the rest is the next line's
    }
  }
}

/// 附注, in brackets, below the date.
void name_note(MeasuredPage& page, const MeasuredLine& date) {
  bool open = false;
  for (MeasuredLine& line : page.lines) {
    if (line.role() || line.top() < date.bottom()) continue;
    const std::u32string text = line.text();
    if (!open && text.front() != U'（' && text.front() != U'(') return;
    line.set_role(Role::note);
    open = text.back() != U'）' && text.back() != U')';
    if (!open) return;
  }
}

/// 出席, 请假, 列席 (10.3); later lines stand below the first name.
void name_attendance(MeasuredDocument& document, const BodyLook& look) {
  bool open = false;
  constexpr double kLaterLines = 4;  // characters
  for (MeasuredPage& page : document.pages) {
    double above = 0;
    for (MeasuredLine& line : page.lines) {
      const std::u32string text = line.text();
      static constexpr std::array<std::u32string_view, 5> kLabels = {
          U"主持：", U"出席：", U"请假：", U"列席：", U"记录："};
      const bool begins =
          std::any_of(kLabels.begin(), kLabels.end(),
                      [&](std::u32string_view label) { return text.starts_with(label); });
      if (line.role() == Role::page_number) continue;
      const bool later = line.left() > look.left[0] + kLaterLines * look.character() &&
                         (above == 0 || line.baseline() - above < kNextLine) &&
                         !looks_like_date(without_spaces(text));
      above = line.baseline();
      open = !line.role() && (begins || (open && later));
      if (open && !begins) line.set_role(Role::attendance);
      if (!begins || line.role()) continue;
      size_t count = 0;
      for (MeasuredRun& run : line.runs) {
        constexpr size_t kLabel = 2;
        run.role = count < kLabel ? Role::attendance_label : Role::attendance;
        count += run.characters.size();
      }
    }
  }
}

// ---- attachments ----

/// 附件1, before it the document's number where the attachment is bound apart (7.3.7).
bool is_attachment_mark(const std::u32string& text) {
  const size_t word = text.find(U"附件");
  if (word == text.npos) return false;
  const std::u32string number = text.substr(0, word);
  if (!number.empty() && !number.ends_with(U"号") && !number.ends_with(U"期")) return false;
  FormReader reader(std::u32string_view(text).substr(word));
  if (!reader.take(U"附件")) return false;
  constexpr size_t kLongest = 2;
  return reader.done() || ((reader.take_number(1, kLongest) || reader.take_han_number()) &&
                           (reader.done() || (reader.take(U"：") && reader.done())));
}

/// An attachment's own text is as large as the body's, its title larger.
void name_attachment_head(MeasuredPage& page, const BodyLook& look) {
  bool marked = false;
  for (MeasuredLine& line : page.lines) {
    if (line.role() == Role::page_number || line.on_sheet) continue;
    if (!marked && !is_attachment_mark(without_spaces(line.text()))) return;
    if (marked && line.size() <= look.size + 2) return;
    line.set_role(marked ? Role::attachment_title : Role::attachment_mark);
    marked = true;
  }
}

void name_list(MeasuredDocument& document, const BodyLook& look) {
  bool in_list = false;  // a list may go on overleaf
  for (size_t i = 0; i < document.pages.size(); ++i) {
    double above = 0;
    for (MeasuredLine& line : document.pages[i].lines) {
      if (line.role() || line.on_sheet) continue;
      const std::u32string text = line.text();
      const double left = line.left() - look.left_on(i);
      const bool begins =
          (text.starts_with(U"附件：") || text.starts_with(U"附件:")) && left > look.character();
      constexpr double kLaterLines = 4;
      in_list = begins || (in_list && left > kLaterLines * look.character() &&
                           left < (kLaterLines + 3) * look.character() &&
                           (above == 0 || line.baseline() - above < kNextLine) &&
                           !looks_like_date(without_spaces(text)));
      above = line.baseline();
      if (in_list) line.set_role(Role::attachment_list);
    }
  }
}

}  // namespace

/// On the last page that has one: pages of attachments bound apart follow it.
void name_imprint(MeasuredDocument& document, Format format) {
  for (auto page = document.pages.rbegin(); page != document.pages.rend(); ++page) {
    const auto rules = imprint_rules(*page);
    if (rules.size() >= 2) {
      for (MeasuredRule* rule : rules) rule->role = Role::imprint_rule;
      const double top = rules.front()->area.top, bottom = rules.back()->area.bottom;
      name_printed(*page, top, bottom);
      name_copies(*page, top, bottom);
      return;
    }
    if (format == Format::letter && name_bare_copies(*page)) return;
  }
}

void name_attachments(MeasuredDocument& document, const BodyLook& look) {
  for (size_t i = 1; i < document.pages.size(); ++i) name_attachment_head(document.pages[i], look);
  name_list(document, look);
}

void name_sign_off(MeasuredDocument& document, const BodyLook& look) {
  name_attendance(document, look);
  const Found date = find_date(document, look);
  if (date.line == nullptr) return;
  MeasuredPage& page = document.pages[date.page];
  date.line->set_role(Role::date);
  constexpr double kIndented = 2.1;  // characters
  name_impressions(page, *date.line);
  name_signers(page, *date.line, look.left_on(date.page) + kIndented * look.character());
  name_note(page, *date.line);
  part_names_by_white(page);
  if (has_seal(page))
    part_names(page);
  else if (!stand_side_by_side(page))
    join_rows(page, Role::signature);  // spread to the longest name's width
  join_rows(page, Role::signed_name);
}

}  // namespace banxin::guess
