#include "model/report/not_set_yet.h"

#include <set>
#include <string>
#include <utility>
#include <variant>

namespace banxin {
namespace {

/// Walks a report. What stands alone is warned of at each place; what repeats in running text at
/// its first place only.
class NotSetYet {
 public:
  NotSetYet(const FormatStyle& format, Diagnostics& diagnostics)
      : format_(format), diagnostics_(diagnostics) {}

  void run(const Report& report) {
    collect_labels(report.sections);
    for (const Attachment& one : report.attachments) {
      set_labels_.insert(one.label);
      collect_labels(one.sections);
    }
    document(report.document);
    tables(report);
    for (const Section& one : report.sections) section(one);
    if (report.closing) closing(*report.closing);
    if (!report.footnotes.empty()) warn(report.footnotes.front().text.span, "[footnotes]");
  }

 private:
  void collect_labels(const std::vector<Section>& sections) {
    for (const Section& one : sections) {
      if (one.numbered && (one.division || !one.heading.empty())) set_labels_.insert(one.label);
      for (const Block& block : one.blocks)
        if (const auto* table = std::get_if<TableBlock>(&block.content);
            table != nullptr && !table->caption.empty())
          set_labels_.insert(block.label);
    }
  }

  void warn(Span span, const std::string& what) {
    diagnostics_.warning("W0290", span, what + " is not set yet",
                         "this version leaves it out of the PDF");
  }
  void warn_if(const RichText& text, const std::string& what) {
    if (!text.empty()) warn(text.span, what);
  }

  void document(const Document& document) {
    text(document.title);
    texts(document.subtitle);
    if (!format_.addressees && !document.addressees.empty())
      warn(document.addressees.front().span, "addressees");
  }

  void tables(const Report& report) {
    if (report.header) header(*report.header);
    if (report.cover) warn(report.cover->span, "[cover]");
    if (report.contents) warn(report.contents->span, "[contents]");
    if (report.index) index(*report.index);
    for (const Attachment& one : report.attachments) attachment(one);
    if (report.output) output(*report.output);
  }

  void output(const Output& output) {
    if (!output.profile.empty() || !output.watermark.empty() || output.attach_source)
      warn(output.span, "profile, watermark or attach-source of [output]");
  }

  void header(const Header& header) {
    if (!format_.has_letterhead())
      warn(header.span, "[header]");
    else if (!format_.has_signers() && !header.signers.empty())
      warn(header.signers.front().span, "a signer in this format");
    if (format_.has_letterhead() && !format_.joint_mark && header.issuers.size() > 1)
      diagnostics_.info("I0233", header.issuers[1].span,
                        "the mark names the lead issuer alone (GB/T 9704 10.1)");
  }

  void index(const InfoTable& index) {
    for (const InfoEntry& entry : index.entries) {
      text(entry.label);
      text(entry.value);
    }
  }

  void attachment(const Attachment& attachment) {
    if (!attachment.file.empty()) warn(attachment.span, "an attachment from a file");
    text(attachment.title);
    for (const Section& one : attachment.sections) section(one);
  }

  void section(const Section& section) {
    text(section.heading);
    texts(section.paragraphs);
    for (const Block& one : section.blocks)
      std::visit([&](const auto& content) { block(content, one.span); }, one.content);
  }

  void block(const TextBlock& block, Span) { texts(block.paragraphs); }
  void block(const ListBlock& block, Span) { texts(block.items); }
  void block(const QuoteBlock& block, Span) { texts(block.paragraphs); }
  void block(const PageBreakBlock&, Span) {}
  void block(const NameListBlock&, Span) {}
  void block(const TableBlock& block, Span) {
    text(block.caption);
    for (const auto& row : block.rows)
      for (const Cell& cell : row) text(cell.text);
  }
  void block(const FigureBlock&, Span span) { warn(span, "a figure"); }
  void block(const ChartBlock&, Span span) { warn(span, "a chart"); }

  void closing(const Closing& closing) {
    text(closing.note);
    for (const Signature& one : closing.signatures) text(one.name);
  }

  void texts(const std::vector<RichText>& all) {
    for (const RichText& one : all) text(one);
  }

  void text(const RichText& text) {
    for (const TextRun& run : text.runs) {
      if (run.footnote >= 0 && !std::exchange(saw_footnote_, true))
        warn(run.span, "a footnote mark");
      if (run.reference >= 0 &&
          !set_labels_.contains(text.references[static_cast<size_t>(run.reference)]) &&
          !std::exchange(saw_reference_, true))
        warn(run.span, "a reference to such a part");
    }
  }

  const FormatStyle& format_;
  Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> set_labels_;  ///< of parts that have a number
  bool saw_footnote_ = false, saw_reference_ = false;
};

}  // namespace

void warn_not_set_yet(const Report& report, const FormatStyle& format, Diagnostics& diagnostics) {
  NotSetYet(format, diagnostics).run(report);
}

}  // namespace banxin
