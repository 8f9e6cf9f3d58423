#include "pdf/metadata.h"

#include <fmt/core.h>

#include <chrono>
#include <string_view>
#include <utility>

#include "pdf/syntax.h"

namespace banxin {
namespace {

struct DateParts {
  int year;
  unsigned month, day;
  long hour, minute, second;
};

DateParts parts_of(int64_t seconds) {
  using namespace std::chrono;
  sys_seconds time{std::chrono::seconds(seconds)};
  sys_days day = floor<days>(time);
  year_month_day date(day);
  hh_mm_ss clock(time - day);
  return {static_cast<int>(date.year()),     static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day()), clock.hours().count(),
          clock.minutes().count(),           clock.seconds().count()};
}

std::string digits(long value, size_t width) {
  std::string text = std::to_string(value);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

/// The parts joined, without the offset from UTC.
std::string date_text(LocalTime time, const char* between_days, const char* before_time,
                      const char* between_times) {
  DateParts date = parts_of(time.seconds + int64_t{60} * time.utc_offset_minutes);
  return digits(date.year, 4) + between_days + digits(date.month, 2) + between_days +
         digits(date.day, 2) + before_time + digits(date.hour, 2) + between_times +
         digits(date.minute, 2) + between_times + digits(date.second, 2);
}

/// `Z`, or `+08` `between` `00`.
std::string offset_text(int minutes, const char* between) {
  if (minutes == 0) return "Z";
  const int size = minutes < 0 ? -minutes : minutes;
  std::string text(1, minutes < 0 ? '-' : '+');
  return text += digits(size / 60, 2) + between + digits(size % 60, 2);
}

LocalTime created_at(const FrameMetadata& metadata) {
  return {*metadata.created, metadata.utc_offset_minutes};
}

std::string joined(const std::vector<std::string>& keywords) {
  std::string out;
  for (const std::string& keyword : keywords) (out += out.empty() ? "" : ", ") += keyword;
  return out;
}

/// XML text: markup escaped, characters that XML 1.0 does not know left out.
std::string xml(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (static_cast<unsigned char>(c) >= ' ' || c == '\t' || c == '\n') {
      out += c;
    }
  }
  return out;
}

std::string element(const std::string& name, const std::string& content) {
  return content.empty() ? "" : "<" + name + ">" + content + "</" + name + ">\n";
}

/// Properties of Dublin Core are containers: an Alt by language, a Seq or a Bag.
std::string container(const std::string& name, const std::string& kind,
                      const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) {
    if (item.empty()) continue;
    list += kind == "Alt" ? "<rdf:li xml:lang=\"x-default\">" : "<rdf:li>";
    list += xml(item) + "</rdf:li>";
  }
  return list.empty() ? "" : element(name, element("rdf:" + kind, list));
}

std::string xmp_properties(const FrameMetadata& metadata) {
  std::string out = element("dc:format", "application/pdf");
  out += container("dc:title", "Alt", {metadata.title});
  out += container("dc:creator", "Seq", {metadata.author});
  out += container("dc:description", "Alt", {metadata.subject});
  out += container("dc:subject", "Bag", metadata.keywords);
  out += container("dc:language", "Bag", {metadata.language});
  out += element("pdf:Producer", xml(metadata.producer));
  out += element("pdf:Keywords", xml(joined(metadata.keywords)));
  if (!metadata.created) return out;
  std::string date = xmp_date(created_at(metadata));
  return out + element("xmp:CreateDate", date) + element("xmp:ModifyDate", date);
}

}  // namespace

std::string pdf_date(LocalTime time) {
  const std::string offset = offset_text(time.utc_offset_minutes, "'");
  return "D:" + date_text(time, "", "", "") + offset + (offset == "Z" ? "" : "'");
}

std::string xmp_date(LocalTime time) {
  return date_text(time, "-", "T", ":") + offset_text(time.utc_offset_minutes, ":");
}

std::string info_entries(const FrameMetadata& metadata) {
  std::string out;
  auto add = [&out](const char* key, const std::string& text) {
    if (!text.empty()) (out += key) += text_string(text);
  };
  add("/Title", metadata.title);
  add("/Author", metadata.author);
  add("/Subject", metadata.subject);
  add("/Keywords", joined(metadata.keywords));
  add("/Producer", metadata.producer);
  if (!metadata.created) return out;
  add("/CreationDate", pdf_date(created_at(metadata)));
  add("/ModDate", pdf_date(created_at(metadata)));
  return out;
}

std::string xmp_packet(const FrameMetadata& metadata) {
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
         "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
         " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
         " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n" +
         xmp_properties(metadata) +
         "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

void check_metadata(const FrameMetadata& metadata, Diagnostics& diagnostics) {
  const std::pair<const char*, std::string> texts[] = {
      {"title", metadata.title},       {"author", metadata.author},
      {"subject", metadata.subject},   {"keywords", joined(metadata.keywords)},
      {"language", metadata.language}, {"producer", metadata.producer}};
  for (const auto& [name, text] : texts) {
    if (text_string_bytes(text) <= kLongestString) continue;
    diagnostics.error("E0604", {}, fmt::format("metadata: {} is too long for a PDF", name),
                      "shorten it to 16,000 characters or fewer");
  }
}

}  // namespace banxin
