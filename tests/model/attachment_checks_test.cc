#include "model/report/attachment_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/read_helpers.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kAttachment =
    "[[attachment]]\ntitle = \"名单\"\n[[attachment.section]]\ntext = \"甲\"\n";

std::vector<std::string> said(const std::string& rest) {
  return ReadText("[document]\nformat = \"document\"\ntitle = \"题\"\n" + rest).messages();
}
std::string body(const std::string& words) { return "[[section]]\ntext = \"" + words + "\"\n"; }

TEST(AttachmentChecks, AListByHandIsToldToBecomeAttachments) {  // GB/T 9704 7.3.4
  for (const char* label : {"附件：", "附件:"})
    EXPECT_THAT(said(body(std::string(label) + "名单")),
                ElementsAre("W0230 5:9 the list of attachments is written in the body"))
        << label;
  EXPECT_THAT(said(body("见附件：名单")), IsEmpty());
}

TEST(AttachmentChecks, AListBesideAttachmentsIsDoubleOrDiffers) {  // 7.3.7: they are the same
  EXPECT_THAT(said(body("附件：名单") + kAttachment),
              ElementsAre("W0230 5:9 this list of attachments is set a second time"));
  EXPECT_THAT(
      said(body("附件：花名册") + kAttachment),
      ElementsAre("W0230 5:9 this list of attachments differs from the attachments' titles"));
}

TEST(AttachmentChecks, AListInABlockIsFoundToo) {
  EXPECT_THAT(said("[[section]]\n[[section.block]]\ntype = \"text\"\ntext = \"附件：名单\"\n"),
              ElementsAre("W0230 7:9 the list of attachments is written in the body"));
}

TEST(AttachmentChecks, AnAttachmentsTitleHasNoMarkAtItsEnd) {  // 7.3.4
  for (const char* mark : {"。", "；", "，", ".", ";", "："})
    EXPECT_THAT(said(body("文") + "[[attachment]]\ntitle = \"名单" + mark +
                     "\"\n[[attachment.section]]\ntext = \"甲\"\n"),
                ElementsAre("W0232 7:9 the attachment's title ends in a mark"))
        << mark;
  for (const char* end : {"》", "）", "”"})
    EXPECT_THAT(said(body("文") + "[[attachment]]\ntitle = '名单" + end +
                     "'\n[[attachment.section]]\ntext = \"甲\"\n"),
                IsEmpty())
        << end;
}

TEST(AttachmentChecks, AddresseesEndInAColonOrInNothing) {  // 7.3.2
  for (const char* end : {"", "：", ":"})
    EXPECT_THAT(said("addressees = [\"甲。\", \"乙" + std::string(end) + "\"]\n" + body("文")),
                IsEmpty())
        << end;
  EXPECT_THAT(said("addressees = [\"甲\", \"乙。\"]\n" + body("文")),
              ElementsAre("W0231 4:20 the addressees do not end in a colon"));
}

}  // namespace
}  // namespace banxin
