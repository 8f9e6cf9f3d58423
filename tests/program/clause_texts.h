// A document that has most of what the clauses of GB/T 9704 measure.
#pragma once

#include <string>

namespace banxin {

/// Several pages, so that some are full of rows.
inline std::string clause_document() {
  static const std::string kBody =
      "贯彻落实党中央国务院决策部署进一步加强安全生产工作现将有关事项通知如下请结合实际认真贯彻"
      "执行各地区各部门要高度重视切实加强组织领导明确责任分工细化工作措施。\n";
  std::string report =
      "[document]\nformat = \"document\"\ntitle = \"关于安全生产工作的通知\"\n"
      "number = \"国办发〔2012〕10号\"\naddressees = [\"各省人民政府\"]\ndate = 2012-07-01\n"
      "[header]\ncopy-number = \"000001\"\nsecrecy = \"机密\"\nretention = \"1年\"\n"
      "urgency = \"特急\"\nissuers = [\"国务院办公厅\"]\n";
  for (int section = 0; section < 5; ++section)
    for (int level = 1; level <= 4; ++level)
      report += "[[section]]\nlevel = " + std::to_string(level) +
                "\nheading = \"总体要求\"\ntext = '''\n" + kBody + kBody + "'''\n";
  return report + "[closing]\nsignatures = [{ name = \"国务院办公厅\" }]\n";
}

}  // namespace banxin
