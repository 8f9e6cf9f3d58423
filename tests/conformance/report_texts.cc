#include "conformance/report_texts.h"

namespace banxin {
namespace {

std::string section(int level, const std::string& heading, bool run_in, const std::string& text) {
  std::string toml = "\n[[section]]\nlevel = " + std::to_string(level) + "\n";
  if (!heading.empty()) toml += "heading = \"" + heading + "\"\n";
  if (run_in) toml += "run-in = true\n";
  if (!text.empty()) toml += "text = \"\"\"\n" + text + "\n\"\"\"\n";
  return toml;
}

}  // namespace

std::string han(int count) {
  static const std::string kCycle =
      "依法推进政务公开保障公民知情权监督权提高政府透明度促进职能转变建设服务型政府";
  std::string text;
  for (size_t i = 0; i < static_cast<size_t>(count); ++i)
    text += kCycle.substr(i * 3 % kCycle.size(), 3);
  return text;
}

std::string han_rows(int rows) { return han(rows * 28 - 2); }

std::string head(const std::string& more) {
  return "[document]\nformat = \"report\"\ntitle = \"年度工作报告\"\n" + more + "\n";
}

std::string text_section(const std::string& text) { return section(1, "", false, text); }

std::string heading_section(int level, const std::string& heading, const std::string& text) {
  return section(level, heading, false, text);
}

std::string run_in_section(int level, const std::string& heading, const std::string& text) {
  return section(level, heading, true, text);
}

std::string page_break() { return "\n[[section.block]]\ntype = \"page-break\"\n"; }

std::string text_block(const std::string& text) {
  return "\n[[section.block]]\ntype = \"text\"\ntext = \"" + text + "\"\n";
}

std::string closing(const std::vector<std::string>& names) {
  std::vector<std::string> signatures;
  for (const std::string& name : names) signatures.push_back("name = \"" + name + "\"");
  return closing_in("unsealed", signatures);
}

std::string closing_in(const std::string& mode, const std::vector<std::string>& signatures) {
  std::string toml = "\n[closing]\nmode = \"" + mode + "\"\nsignatures = [";
  for (const std::string& signature : signatures) toml += "{ " + signature + " }, ";
  return toml + "]\n";
}

std::string long_report(int sections) {
  std::string toml = head("date = 2018-01-10");
  for (int i = 0; i < sections; ++i) {
    const int level = i % 4 + 1;
    const std::string heading = "第" + std::to_string(i + 1) + "项工作情况";
    const std::string text =
        "全年共办理" + std::to_string(i * 37) + "件，办结率达100%。" + han(150) + "。";
    toml += i % 3 == 0 ? run_in_section(level, heading + "。", text)
                       : heading_section(level, heading, text);
  }
  return toml + closing({"区人民政府办公室"});
}

}  // namespace banxin
