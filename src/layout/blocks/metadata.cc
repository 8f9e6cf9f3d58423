#include "layout/blocks/metadata.h"

#include <chrono>

namespace banxin {
namespace {

constexpr std::chrono::hours kBeijing(8);  ///< ahead of UTC, all year round, in all of China

void add_author(std::string& authors, const RichText& name, const std::string& separator) {
  if (name.text.empty()) return;
  if (!authors.empty()) authors += separator;
  authors += name.text;
}

std::string author_of(const Report& report, const std::string& separator) {
  std::string authors;
  if (report.closing)
    for (const Signature& signature : report.closing->signatures)
      add_author(authors, signature.name, separator);
  if (authors.empty() && report.header)
    for (const RichText& issuer : report.header->issuers) add_author(authors, issuer, separator);
  return authors;
}

int64_t midnight_in_beijing(const Date& date) {
  using namespace std::chrono;
  const sys_days day = year(date.year) / date.month / date.day;
  return duration_cast<seconds>(day.time_since_epoch() - kBeijing).count();
}

}  // namespace

FrameMetadata describe(const Report& report, const WordsStyle& words) {
  FrameMetadata metadata;
  const Document& document = report.document;
  metadata.title = document.title.text;
  metadata.author = author_of(report, words.name_separator);
  metadata.subject = document.subject;
  metadata.keywords = document.keywords;
  metadata.language = document.language;
  metadata.utc_offset_minutes = kBeijing.count() * 60;
  if (document.date && !document.date->is_open())
    metadata.created = midnight_in_beijing(*document.date);
  return metadata;
}

}  // namespace banxin
