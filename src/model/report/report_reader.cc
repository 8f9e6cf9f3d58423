#include "model/report/report_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "model/report/attachment_checks.h"
#include "model/report/closing_checks.h"
#include "model/report/letterhead_checks.h"
#include "model/report/report_context.h"
#include "model/report/section_reader.h"
#include "model/report/title_lines_reader.h"
#include "toml/table_reader.h"
#include "toml/toml_document.h"

namespace banxin {
namespace {

// Words in the order of their enumerations.
constexpr std::array<std::string_view, 3> kClosingModes = {"sealed", "unsealed", "signed"};
// GB/T 9704 7.2.2, 7.2.3.
constexpr std::array<std::string_view, 3> kSecret = {"秘密", "机密", "绝密"};
/// 工作秘密 and 内部 are printed in the place of a level by bodies whose rules ask for it.
constexpr std::array<std::string_view, 5> kSecrecy = {"秘密", "机密", "绝密", "工作秘密", "内部"};
/// 特提 and 平急 are those of telegrams beside the two of documents.
constexpr std::array<std::string_view, 4> kUrgency = {"特急", "加急", "特提", "平急"};
constexpr std::array<std::string_view, 2> kStates = {"final", "draft"};
constexpr int kMostCopies = 999'999;
constexpr std::array<std::string_view, 3> kProfiles = {"archive", "print", "screen"};

constexpr std::array<std::string_view, 2> kBindings = {"together", "apart"};  // 7.3.7
constexpr std::string_view kDrawn = "circle";

constexpr int kMostIndexPairs = 4;
constexpr int kDeepestContents = 4;

/// A text that must be one of `words`.
RichText read_word(ReportContext& context, TableReader& table, std::string_view key,
                   std::span<const std::string_view> words) {
  return table.word(key, words) ? read_line(context, table, key) : RichText{};
}

void read_document(ReportContext& context, TableReader& table, Document& document) {
  document.span = table.span();
  context.marks.on = table.boolean("marks", true);
  if (const auto format = table.word("format", kFormatNames)) {
    document.format = static_cast<Format>(*format);
    document.format_span = table.take("format")->value.span;
  }
  document.title = read_required_line(context, table, "title", "write title = \"…\"");
  document.title_lines = read_title_lines(context, table, document.title);
  if (const auto state = table.word("state", kStates))
    document.state = static_cast<DocumentState>(*state);
  document.subtitle = read_lines(context, table, "subtitle");
  document.parallel_title = read_line(context, table, "parallel-title");
  document.number = read_line(context, table, "number");
  document.addressees = read_lines(context, table, "addressees");
  document.date = read_date(context, table, "date", document.state);
  if (const std::string language = table.string("language"); !language.empty())
    document.language = language;
  document.style = table.string("style");
  if (const TomlMember* style = table.take("style")) document.style_span = style->value.span;
  document.keywords = read_strings(context, table, "keywords");
  document.subject = table.string("subject");
}

/// 机密★1年, or 机密1年: the level and the period are keys of their own.
bool is_secrecy_with_period(TableReader& table) {
  const std::string written = table.string("secrecy");
  return std::any_of(kSecret.begin(), kSecret.end(), [&](std::string_view level) {
    return written.starts_with(level) && written.size() > level.size();
  });
}

RichText read_secrecy(ReportContext& context, TableReader& table) {
  if (!is_secrecy_with_period(table)) return read_word(context, table, "secrecy", kSecrecy);
  context.diagnostics().error("E0205", table.take("secrecy")->value.span,
                              "the level of secrecy has its period with it",
                              "write secrecy = \"机密\" and retention = \"1年\": the star is set");
  return {};
}

/// Six digits; a number is filled up with zeros (7.2.1).
RichText read_copy_number(ReportContext& context, TableReader& table) {
  const TomlMember* member = table.take("copy-number");
  if (member == nullptr || member->value.as<int64_t>() == nullptr)
    return read_line(context, table, "copy-number");
  constexpr int kLargestCopy = 999'999;
  const int number = table.integer("copy-number", 1, kLargestCopy, 1);
  return plain_text(fmt::format("{:06}", number), member->value.span);
}

void read_header(ReportContext& context, TableReader& table, Header& header) {
  header.span = table.span();
  header.copy_number = read_copy_number(context, table);
  const TomlMember* copy = table.take("copy-number");
  header.copy_number_open = copy != nullptr && header.copy_number.empty();
  header.secrecy = read_secrecy(context, table);
  header.retention = read_line(context, table, "retention");
  header.urgency = read_word(context, table, "urgency", kUrgency);
  header.issuers = read_lines(context, table, "issuers");
  header.parallel_mark = read_line(context, table, "parallel-mark");
  if (table.take("mark-suffix")) header.mark_suffix = read_line(context, table, "mark-suffix");
  header.signers = read_lines(context, table, "signers");
}

void read_index_entry(ReportContext& context, const TomlValue& value, InfoTable& index) {
  const auto* pair = value.as<TomlArray>();
  if (pair == nullptr)
    return context.read.wrong_type(value, "a pair", "write [\"label\", \"value\"]");
  if (pair->size() == 2) {
    index.entries.push_back({read_line(context, (*pair)[0]), read_line(context, (*pair)[1])});
    return;
  }
  context.diagnostics().error(
      "E0218", value.span,
      fmt::format("an entry of the index has a label and a value, not {} parts", pair->size()),
      "write [\"label\", \"value\"]; \"\" for a value that is empty");
}

void read_index(ReportContext& context, TableReader& table, InfoTable& index) {
  index.span = table.span();
  const TomlMember* given = table.take("entries");
  if (given == nullptr) table.missing("entries", "write entries = [[\"索引号\", \"…\"]]");
  if (const auto* entries = table.take_as<TomlArray>("entries", "an array of pairs"))
    for (const TomlValue& entry : *entries) read_index_entry(context, entry, index);
  index.columns = table.integer("columns", 1, kMostIndexPairs, 2);
}

void read_cover(ReportContext&, TableReader& table, Cover& cover) { cover.span = table.span(); }

void read_contents(ReportContext&, TableReader& table, Contents& contents) {
  contents.span = table.span();
  contents.depth = table.integer("depth", 1, kDeepestContents, 3);
}

/// A file's name, or `circle` for a drawn one.
Impression read_impression(TableReader& table, std::string_view key) {
  Impression impression;
  impression.file = table.string(key);
  if (impression.file == kDrawn) {
    impression.drawn = true;
    impression.file.clear();
  }
  if (const TomlMember* member = table.take(key)) impression.span = member->value.span;
  return impression;
}

Signature read_signature(ReportContext& context, const TomlValue& value) {
  TableReader table(context.read, value, "a signature");
  Signature signature;
  signature.span = value.span;
  signature.name = read_required_line(context, table, "name", "write { name = \"…\" }");
  signature.office = read_line(context, table, "office");
  signature.seal = read_impression(table, "seal");
  signature.stamp = read_impression(table, "stamp");
  if (const auto rank = table.word("rank", kSealRankNames))
    signature.rank = static_cast<SealRank>(*rank);
  table.finish();
  return signature;
}

void read_closing(ReportContext& context, TableReader& table, Closing& closing) {
  closing.span = table.span();
  for (const TomlValue* value : table.tables("signatures"))
    closing.signatures.push_back(read_signature(context, *value));
  if (const auto mode = table.word("mode", kClosingModes)) {
    closing.mode = static_cast<ClosingMode>(*mode);
    closing.mode_span = table.take("mode")->value.span;
  }
  closing.note = read_line(context, table, "note");
}

void read_attendance(ReportContext& context, TableReader& table, Attendance& attendance) {
  attendance.span = table.span();
  attendance.chair = read_lines(context, table, "chair");
  attendance.recorder = read_lines(context, table, "recorder");
  attendance.present = read_lines(context, table, "present");
  attendance.excused = read_lines(context, table, "excused");
  attendance.observers = read_lines(context, table, "observers");
}

Contact read_contact(ReportContext& context, const TomlValue& value) {
  TableReader table(context.read, value, "a contact");
  Contact contact;
  contact.unit = read_line(context, table, "unit");
  contact.name = read_line(context, table, "name");
  contact.phone = read_line(context, table, "phone");
  table.finish();
  return contact;
}

void read_imprint(ReportContext& context, TableReader& table, Imprint& imprint) {
  imprint.span = table.span();
  imprint.sent_to = read_lines(context, table, "sent-to");
  for (const TomlValue* value : table.tables("contacts"))
    imprint.contacts.push_back(read_contact(context, *value));
  if (const TomlMember* copies = table.take("copies")) {
    imprint.copies = table.integer("copies", 1, kMostCopies, 1);
    imprint.copies_span = copies->value.span;
  }
  imprint.copies_to = read_lines(context, table, "copies-to");
  imprint.printed_by = read_line(context, table, "printed-by");
  imprint.printed_on = read_date(context, table, "printed-on");
}

/// `offset = [right, down]` in mm: what the printer's feed is off.
void read_offset(ReportContext& context, TableReader& table, Output& output) {
  constexpr double kFarthest = 20;
  const auto* pair = table.take_as<TomlArray>("offset", "an array of two numbers, in mm");
  if (pair == nullptr) return;
  const TomlValue& value = table.take("offset")->value;
  std::vector<double> numbers;
  for (const TomlValue& item : *pair) {
    if (const auto* whole = item.as<int64_t>()) numbers.push_back(static_cast<double>(*whole));
    if (const auto* part = item.as<double>()) numbers.push_back(*part);
  }
  const bool in_range = std::all_of(numbers.begin(), numbers.end(),
                                    [](double mm) { return std::abs(mm) <= kFarthest; });
  if (numbers.size() == 2 && pair->size() == 2 && in_range) {
    output.offset_x = numbers[0];
    output.offset_y = numbers[1];
    return;
  }
  context.diagnostics().error("E0218", value.span, "an offset is two numbers of at most 20 mm",
                              "write offset = [1.5, -0.5]: to the right, and down");
}

void read_output(ReportContext& context, TableReader& table, Output& output) {
  output.span = table.span();
  if (const auto profile = table.word("profile", kProfiles)) output.profile = kProfiles[*profile];
  output.watermark = read_line(context, table, "watermark");
  output.attach_source = table.boolean("attach-source", false);
  output.preprinted = table.boolean("preprinted", false);
  read_offset(context, table, output);
}

Attachment read_attachment(ReportContext& context, const TomlValue& value) {
  TableReader table(context.read, value, "[[attachment]]");
  Attachment attachment;
  attachment.span = value.span;
  attachment.title = read_required_line(context, table, "title", "write title = \"…\"");
  attachment.title_lines = read_title_lines(context, table, attachment.title);
  attachment.subtitle = read_lines(context, table, "subtitle");
  attachment.label = read_label(context, table);
  attachment.landscape = table.boolean("landscape", false);
  if (const auto bound = table.word("bound", kBindings)) attachment.separate = *bound == 1;
  attachment.file = table.string("file");
  attachment.sections = read_sections(context, table, "attachment.section");
  table.finish();
  const bool has_file = !attachment.file.empty(), has_sections = !attachment.sections.empty();
  if (has_file && has_sections)
    context.diagnostics().error("E0217", table.take("file")->key_span,
                                "the attachment has both a file and sections",
                                "make two attachments of it, or keep one of the two");
  if (!has_file && !has_sections && !attachment.separate && !context.document().partial)
    context.diagnostics().warning("W0220", value.span, "this attachment has no content",
                                  "give it a [[attachment.section]] or a file");
  return attachment;
}

/// Reads table [key] with `read`, if the file has it; reports unknown keys in it.
template <class T>
void read_table(ReportContext& context, TableReader& root, std::string_view key,
                std::optional<T>& out, void (*read)(ReportContext&, TableReader&, T&)) {
  const TomlMember* member = root.take(key);
  if (member == nullptr) return;
  const std::string name = fmt::format("[{}]", key);
  if (!member->value.as<TomlTable>())
    return context.read.wrong_type(
        member->value, "a table", fmt::format("write {} and its keys on lines of their own", name));
  TableReader table(context.read, member->value, name);
  read(context, table, out.emplace());
  table.finish();
}

/// The names come first: texts everywhere refer to them, the notes' own texts too.
void read_footnotes(ReportContext& context, TableReader& root, Report& report) {
  const auto* notes = root.take_as<TomlTable>("footnotes", "a table");
  if (notes == nullptr) return;
  for (const TomlMember& note : *notes)
    context.marks.footnotes.emplace(note.key, static_cast<int32_t>(context.marks.footnotes.size()));
  for (const TomlMember& note : *notes)
    report.footnotes.push_back({note.key, read_line(context, note.value)});
}

void check_footnotes(ReportContext& context, const TomlValue& root) {
  std::vector<bool> used(context.marks.footnotes.size(), false);
  for (const InlineContext::Use& use : context.marks.footnote_uses) {
    const auto found = context.marks.footnotes.find(use.name);
    if (found != context.marks.footnotes.end())
      used[static_cast<size_t>(found->second)] = true;
    else
      context.diagnostics().error("E0213", use.span,
                                  fmt::format("there is no footnote '{}'", use.name),
                                  fmt::format("write it below [footnotes]: {} = \"…\"", use.name));
  }
  const TomlMember* notes = find_member(*root.as<TomlTable>(), "footnotes");
  for (size_t i = 0; i < used.size(); ++i)
    if (!used[i]) {
      const TomlMember& note = (*notes->value.as<TomlTable>())[i];
      context.diagnostics().warning(
          "W0219", note.key_span, fmt::format("nothing refers to footnote '{}'", note.key),
          fmt::format("write [^{}] where it belongs, or take it away", note.key));
    }
}

void check_references(ReportContext& context) {
  for (const InlineContext::Use& use : context.marks.reference_uses)
    if (!context.labels.contains(use.name))
      context.diagnostics().error(
          "E0212", use.span, fmt::format("there is no label '{}'", use.name),
          fmt::format("give the part that is meant label = \"{}\"", use.name));
}

void read_root(ReportContext& context, Report& report) {
  TableReader root(context.read, context.document().root, "the file");
  std::optional<Document> document;
  read_table(context, root, "document", document, read_document);
  if (document) report.document = std::move(*document);
  if (root.take("document") == nullptr)
    root.missing("document", "write [document] and below it title = \"…\"");
  read_footnotes(context, root, report);
  read_table(context, root, "header", report.header, read_header);
  read_table(context, root, "index", report.index, read_index);
  read_table(context, root, "cover", report.cover, read_cover);
  read_table(context, root, "contents", report.contents, read_contents);
  report.sections = read_sections(context, root, "section");
  read_table(context, root, "closing", report.closing, read_closing);
  read_table(context, root, "attendance", report.attendance, read_attendance);
  for (const TomlValue* value : root.tables("attachment"))
    report.attachments.push_back(read_attachment(context, *value));
  read_table(context, root, "imprint", report.imprint, read_imprint);
  read_table(context, root, "output", report.output, read_output);
  root.finish();
}

}  // namespace

Report read_report(const SourceMap& sources, uint8_t file, Diagnostics& diagnostics) {
  const TomlDocument document = parse_toml(sources.file(file), file, diagnostics);
  ReportContext context{{document, kReportCodes, diagnostics}, {file, diagnostics}};
  Report report;
  read_root(context, report);
  check_letterhead(report, diagnostics);
  check_attachments(report, diagnostics);
  if (!document.partial) check_date(report, diagnostics);
  if (report.closing) check_closing(*report.closing, diagnostics);
  if (!document.partial) {
    check_footnotes(context, document.root);
    check_references(context);
  }
  return report;
}

}  // namespace banxin
