#include "property/random_report.h"

#include <algorithm>
#include <array>
#include <random>
#include <string_view>
#include <vector>

namespace banxin {
namespace {

constexpr auto kPlaces = std::to_array<std::string_view>(
    {"云岭市", "白溪县", "青石区", "龙潭自治州", "虎丘镇", "石桥街道", "柳林省", "大坪开发区"});
constexpr auto kBodies = std::to_array<std::string_view>(
    {"人民政府", "人民政府办公室", "财政局", "教育局", "发展和改革委员会", "人力资源和社会保障局",
     "住房和城乡建设局", "档案局", "审计局", "市场监督管理局"});
constexpr auto kTopics = std::to_array<std::string_view>(
    {"加强安全生产工作", "做好春节期间有关工作", "推进政务公开", "印发机关事务管理办法",
     "开展全市森林防火专项检查", "调整最低生活保障标准", "表彰先进集体和先进个人",
     "做好第七次全国人口普查经费保障工作", "进一步优化营商环境降低市场主体制度性交易成本"});
constexpr auto kClauses = std::to_array<std::string_view>(
    {"坚持问题导向", "压实工作责任", "建立健全长效机制", "按照分级负责的原则",
     "各有关部门要密切配合", "于2026年3月31日前报送书面材料", "同比增长12.5%", "完成投资3.6亿元",
     "切实把各项任务落到实处", "依据《中华人民共和国政府信息公开条例》", "认真组织实施",
     "确保取得实效", "对工作中发现的重大问题（含涉及群众切身利益的事项）要及时报告",
     "不得迟报、漏报、瞒报"});
constexpr auto kNames = std::to_array<std::string_view>(
    {"张三", "李建国", "欧阳明华", "王芳", "陈志强", "买买提·艾合买提"});
constexpr auto kHeadings = std::to_array<std::string_view>(
    {"总体要求", "重点任务", "加强组织领导", "完善保障措施", "严格落实责任", "工作步骤",
     "关于进一步完善城乡居民基本养老保险制度和加快建立覆盖全民的社会保障体系的若干意见"});

class Writer {
 public:
  explicit Writer(uint32_t seed) : random_(seed) {}

  std::string run() {
    static constexpr auto kFormats =
        std::to_array<std::string_view>({"document", "letter", "order", "minutes", "report"});
    format_ = kFormats[below(kFormats.size())];
    has_closing_ = format_ != "minutes" || chance(3);
    write_document();
    if (format_ != "report") write_header();
    if (chance(8)) write_index();
    if (chance(8))
      write_divisions();
    else
      write_sections("section", 1 + below(5));
    if (format_ == "minutes" && chance(3)) write_attendance();
    const size_t attachments = chance(2) ? 0 : 1 + below(5);
    if (has_closing_) write_closing();
    for (size_t i = 0; i < attachments; ++i) write_attachment();
    if (format_ != "report" && !chance(4)) write_imprint();
    return std::move(out_);
  }

 private:
  // Not <random>'s distributions: these are the same everywhere.
  size_t below(size_t count) { return random_() % count; }
  /// Once in so many times.
  bool chance(size_t times) { return below(times) == 0; }
  template <size_t n>
  std::string_view any(const std::array<std::string_view, n>& of) {
    return of[below(n)];
  }

  std::string body() { return std::string(any(kPlaces)) + std::string(any(kBodies)); }
  std::string date() {
    return "2026-0" + std::to_string(1 + below(9)) + "-1" + std::to_string(below(10));
  }

  std::string list(size_t count, const std::vector<std::string>& of) {
    std::string text = "[";
    for (size_t i = 0; i < count; ++i) text += (i > 0 ? ", \"" : "\"") + of[i] + "\"";
    return text + "]";
  }
  std::vector<std::string> bodies(size_t count) {
    std::vector<std::string> all;
    while (all.size() < count) {
      std::string one = body();
      if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(std::move(one));
    }
    return all;
  }
  void key(std::string_view name, const std::string& value) {
    out_ += std::string(name) + " = " + value + "\n";
  }
  void text(std::string_view name, const std::string& value) { key(name, "\"" + value + "\""); }

  void write_document() {
    out_ += "[document]\n";
    text("format", std::string(format_));
    text("title",
         (chance(2) ? body() : std::string()) + "关于" + std::string(any(kTopics)) + "的通知");
    if (chance(5) && format_ != "order") write_subtitle();
    if (has_closing_) key("date", date());
    if (format_ == "order")
      text("number", "第" + std::to_string(1 + below(900)) + "号");
    else if (format_ != "report" || chance(5))
      text("number", "云政发〔2026〕" + std::to_string(1 + below(200)) + "号");
    if ((format_ != "order" && format_ != "minutes" && format_ != "report") || chance(5)) {
      const size_t count = 1 + below(chance(6) ? 12 : 4);
      key("addressees", list(count, bodies(count)));
    }
  }

  void write_subtitle() {
    std::vector<std::string> lines = {"（2026年" + std::to_string(1 + below(12)) + "月通过）"};
    if (chance(2)) lines = {"——在" + body() + "全体会议上的讲话", "市长　张　明", lines[0]};
    key("subtitle", list(lines.size(), lines));
  }

  void write_index() {
    out_ += "[index]\nentries = [[\"索引号\", \"0001\"], [\"发文机关\", \"" + body() + "\"]]\n";
  }

  void write_header() {
    out_ += "[header]\n";
    const size_t count = format_ == "document" && chance(3) ? 2 + below(3) : 1;
    std::vector<std::string> issuers = bodies(count);
    if (count == 1 && chance(8)) issuers[0] += body() + body();
    key("issuers", list(count, issuers));
    if (format_ == "minutes") return;
    if (chance(3)) text("copy-number", "00000" + std::to_string(1 + below(9)));
    if (chance(8)) {
      text("secrecy", chance(2) ? "内部" : "工作秘密");
    } else if (chance(3)) {
      text("secrecy", chance(2) ? "机密" : "秘密");
      if (chance(2)) text("retention", "1年");
    }
    if (chance(3)) text("urgency", chance(4) ? "特提" : chance(2) ? "特急" : "加急");
    if (format_ != "order" && chance(5)) write_signers();
  }

  void write_signers() {
    const size_t count = 1 + below(6);
    std::vector<std::string> names;
    for (size_t i = 0; i < count; ++i) names.emplace_back(any(kNames));
    key("signers", list(count, names));
  }

  std::string paragraph() {
    std::string words;
    const size_t clauses = 1 + below(chance(3) ? 20 : 6);
    for (size_t i = 0; i < clauses; ++i) {
      words += any(kClauses);
      words += i + 1 == clauses ? "。" : chance(4) ? "；" : "，";
    }
    return words;
  }

  void write_sections(const std::string& table, size_t count) {
    int level = 0;
    for (size_t i = 0; i < count; ++i) {
      out_ += "[[" + table + "]]\n";
      if (i > 0 || chance(3)) {
        level = 1 + static_cast<int>(below(static_cast<size_t>(std::min(level + 1, 5))));
        if (level > 1) key("level", std::to_string(level));
        text("heading", std::string(any(kHeadings)) + (chance(4) ? "。" : ""));
      }
      std::string paragraphs = "\"\"\"\n";
      for (size_t p = 0; p < 1 + below(4); ++p) paragraphs += paragraph() + "\n";
      key("text", paragraphs + "\"\"\"");
      if (chance(6)) write_list(table);
      if (chance(8)) write_names(table);
      if (chance(12)) write_placed(table);
    }
  }

  /// 章, 节, 条, some with 项, one referring to the first.
  void write_divisions() {
    const size_t chapters = 1 + below(3);
    for (size_t chapter = 0; chapter < chapters; ++chapter) {
      out_ += "[[section]]\ndivision = \"chapter\"\n";
      text("heading", chance(2) ? "总则" : std::string(any(kHeadings)));
      if (chance(3)) out_ += "[[section]]\ndivision = \"subchapter\"\nheading = \"一般规定\"\n";
      for (size_t article = 0; article < 1 + below(6); ++article) {
        out_ += "[[section]]\ndivision = \"article\"\n";
        const bool first = chapter == 0 && article == 0;
        if (first) text("label", "first");
        std::string words = "\"\"\"\n";
        for (size_t p = 0; p < 1 + below(3); ++p) words += paragraph() + "\n";
        if (!first && chance(4)) words += "@{first}规定的事项，由主管部门办理。\n";
        key("text", words + "\"\"\"");
        if (chance(4)) {
          out_ += "[[section.block]]\ntype = \"list\"\nordered = true\n";
          key("items",
              list(2, {std::string(any(kClauses)) + "；", std::string(any(kClauses)) + "。"}));
        }
      }
    }
  }

  void write_names(const std::string& table) {
    out_ += "[[" + table + ".block]]\ntype = \"names\"\n";
    const bool units = chance(3);
    std::string all;
    for (size_t i = 0; i < 1 + below(15); ++i) {
      const std::string name(any(kNames));
      all +=
          units ? "{ name = \"" + name + "\", unit = \"" + body() + "\" }, " : "\"" + name + "\", ";
    }
    key("names", "[" + all + "]");
  }

  void write_placed(const std::string& table) {
    out_ += "[[" + table + ".block]]\ntype = \"text\"\n";
    switch (below(3)) {
      case 0:
        key("indent", "false");
        return text("text", "同志们：");
      case 1:
        text("align", "center");
        return text("text", "（以下无附表）");
      default:
        text("align", "right");
        return text("text", std::string(any(kNames)));
    }
  }

  void write_list(const std::string& table) {
    out_ += "[[" + table + ".block]]\ntype = \"list\"\n";
    if (chance(2)) key("ordered", "true");
    key("items", list(3, {paragraph(), std::string(any(kClauses)) + "。", paragraph()}));
  }

  void write_attendance() {
    out_ += "[attendance]\n";
    std::vector<std::string> names;
    for (size_t i = 0; i < 8; ++i) names.emplace_back(any(kNames));
    key("present", list(2 + below(6), names));
    if (chance(2)) key("excused", list(1, names));
    if (chance(2)) key("observers", list(1 + below(3), names));
    if (chance(3)) key("chair", list(1, names));
    if (chance(3)) key("recorder", list(1, names));
  }

  void write_closing() {
    out_ += "[closing]\n";
    const size_t mode = format_ == "order" ? 2 : below(3);
    const size_t count = chance(3) ? 1 + below(4) : 1;
    text("mode", mode == 0 ? "unsealed" : mode == 1 ? "sealed" : "signed");
    std::vector<std::string> signers = bodies(count);
    if (count == 1 && chance(8)) signers[0] += body() + body() + body();
    std::string all;
    for (size_t i = 0; i < count; ++i) {
      if (mode == 2)
        all += "{ name = \"" + std::string(kNames[i % 5]) + "\", office = \"市　长\" }, ";
      else
        all += "{ name = \"" + signers[i] + "\"" +
               (mode == 1 && chance(2) ? ", seal = \"circle\"" : "") + " }, ";
    }
    key("signatures", "[" + all + "]");
    if (chance(4)) text("note", "此件公开发布");
  }

  void write_attachment() {
    out_ += "[[attachment]]\n";
    text("title", std::string(any(kPlaces)) + std::string(any(kTopics)) + "实施方案");
    if (chance(3)) text("bound", "apart");
    write_sections("attachment.section", 1 + below(4));
  }

  void write_imprint() {
    out_ += "[imprint]\n";
    if (!chance(4)) {
      const size_t count = 1 + below(12);
      key("copies-to", list(count, bodies(count)));
    }
    if (chance(5)) key("sent-to", list(2, bodies(2)));
    if (chance(5))
      out_ += "contacts = [{ unit = \"" + body() + "\", name = \"" + std::string(any(kNames)) +
              "\", phone = \"0999-1234567\" }]\n";
    text("printed-by", body());
    key("printed-on", date());
    if (chance(5)) key("copies", std::to_string(10 + below(900)));
  }

  std::mt19937 random_;
  std::string_view format_;
  bool has_closing_ = true;
  std::string out_;
};

}  // namespace

std::string random_report(uint32_t seed) { return Writer(seed).run(); }

}  // namespace banxin
