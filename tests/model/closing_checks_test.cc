#include "model/report/closing_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/read_helpers.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> said(const std::string& mode, const std::string& signature) {
  return ReadText("[document]\ntitle = \"题\"\n[closing]\nmode = \"" + mode +
                  "\"\nsignatures = [{ name = \"甲\", " + signature + " }]\n")
      .messages();
}

TEST(ClosingChecks, SayNothingOfWhatTheModeSets) {
  EXPECT_THAT(said("sealed", "seal = \"circle\""), IsEmpty());
  EXPECT_THAT(said("sealed", "seal = \"a.png\", rank = \"city\""), IsEmpty());
  EXPECT_THAT(said("signed", "office = \"部长\", stamp = \"a.png\""), IsEmpty());
}

TEST(ClosingChecks, ASealIsSetInSealedDocumentsOnly) {
  for (const char* mode : {"unsealed", "signed"})
    EXPECT_THAT(said(mode, "seal = \"circle\""),
                ElementsAre("W0229 5:36 a seal is set in mode 'sealed' only"))
        << mode;
}

TEST(ClosingChecks, OfficeAndStampAreSetInSignedDocumentsOnly) {
  for (const char* mode : {"unsealed", "sealed"})
    EXPECT_THAT(said(mode, "office = \"部长\", stamp = \"a.png\""),
                ElementsAre("W0229 5:38 an office is set in mode 'signed' only",
                            "W0229 5:52 a stamp is set in mode 'signed' only"))
        << mode;
}

TEST(ClosingChecks, AStampIsNeverDrawn) {
  EXPECT_THAT(said("signed", "stamp = \"circle\""),
              ElementsAre("W0229 5:37 a stamp has no circle; the name is set"));
}

}  // namespace
}  // namespace banxin
