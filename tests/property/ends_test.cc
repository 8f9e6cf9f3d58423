// Where documents end: body lengths × sign-offs × attachment lists. A sign-off is one thing, on a
// page with body text; the first page shows body text; what cannot be so, and what was done for it,
// is said (GB/T 9704 7.3.2, 7.3.3, 7.3.5.1, 7.3.5.5).
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "messages/render_diagnostics.h"
#include "property/documents.h"

namespace banxin {
namespace {

struct SignOff {
  std::string name;
  std::string mode;
  std::vector<std::string> signers;
};

const std::vector<SignOff>& sign_offs() {
  static const std::vector<SignOff> all = {
      {"Unsealed", "unsealed", {"市人民政府办公室"}},
      {"UnsealedFive", "unsealed", {"市财政局", "市民政局", "市教育局", "市公安局", "市司法局"}},
      {"Sealed", "sealed", {"市人民政府"}},
      {"SealedTwo", "sealed", {"市财政局", "市民政局"}},
      {"SealedFour", "sealed", {"市财政局", "市民政局", "市教育局", "市公安局"}},
      {"Signed", "signed", {"张三"}},
  };
  return all;
}

/// Rows of body in one paragraph each, or in paragraphs of three lines.
std::string body_of(int rows, bool long_paragraphs) {
  std::string body;
  while (rows > 0) {
    const int lines = long_paragraphs ? std::min(rows, 3) : 1;
    for (int i = 0; i < 26 + 28 * (lines - 1); ++i)
      body += i + 1 == 26 + 28 * (lines - 1) ? "。" : "文";
    body += "\n";
    rows -= lines;
  }
  return body;
}

std::string report_of(int rows, const SignOff& sign_off, int attachments, bool long_paragraphs) {
  std::string toml =
      "[document]\nformat = \"document\"\ntitle = \"关于做好有关工作的通知\"\n"
      "number = \"市政发〔2026〕1号\"\naddressees = [\"各区、县人民政府\", \"市政府各部门\"]\n"
      "date = 2026-07-01\n[header]\nissuers = [\"市人民政府\"]\n[[section]]\ntext = \"\"\"\n" +
      body_of(rows, long_paragraphs) + "\"\"\"\n[closing]\nmode = \"" + sign_off.mode +
      "\"\nsignatures = [";
  for (const std::string& signer : sign_off.signers)
    toml += "{ name = \"" + signer + "\"" +
            (sign_off.mode == "signed" ? ", office = \"市长\"" : "") + " }, ";
  toml += "]\n";
  for (int i = 0; i < attachments; ++i)
    toml +=
        "[[attachment]]\ntitle = \"第" + std::to_string(i + 1) + "个附件\"\nbound = \"apart\"\n";
  return toml;
}

bool is_of_sign_off(Role role) {
  return role == Role::signature || role == Role::date || role == Role::seal ||
         role == Role::office || role == Role::signed_name || role == Role::stamp;
}

/// What the pages show, 0-based.
struct Ends {
  explicit Ends(const CompiledDocument& document) {
    const Frame& frame = document.compilation->frame;
    for (size_t page = 0; page < frame.pages.size(); ++page)
      for (const FrameItem& item : frame.pages[page].items) {
        if (is_body_text(item.role)) text.insert(page);
        if (is_of_sign_off(item.role)) sign_off.insert(page);
      }
  }
  std::set<size_t> text, sign_off;
};

bool says(const CompiledDocument& document, std::string_view code) {
  const auto& all = document.compilation->diagnostics.all();
  return std::any_of(all.begin(), all.end(),
                     [&](const Diagnostic& one) { return one.code == code; });
}

/// The sign-off's name, attachments listed.
class EndsOf : public testing::TestWithParam<std::tuple<size_t, int>> {};

TEST_P(EndsOf, AreWholeAndStandWithTextOrSaySo) {
  const auto& [which, attachments] = GetParam();
  const SignOff& sign_off = sign_offs()[which];
  for (const bool long_paragraphs : {false, true})
    for (int rows = 1; rows <= 40; rows += long_paragraphs ? 4 : 1) {
      SCOPED_TRACE(sign_off.name + ", rows " + std::to_string(rows) + ", attachments " +
                   std::to_string(attachments) + (long_paragraphs ? ", long paragraphs" : ""));
      const CompiledDocument document =
          set_text("ends", report_of(rows, sign_off, attachments, long_paragraphs));
      ASSERT_EQ(document.compilation->outcome, Outcome::done)
          << render_human(document.compilation->diagnostics, document.compilation->sources, false);
      const Ends ends(document);
      EXPECT_EQ(ends.sign_off.size(), 1U) << "torn";
      EXPECT_TRUE(ends.text.contains(0)) << "the first page is without text";
      EXPECT_FALSE(says(document, "I0512")) << "the addressees need not go";
      const bool with_text = std::includes(ends.text.begin(), ends.text.end(),
                                           ends.sign_off.begin(), ends.sign_off.end());
      EXPECT_EQ(with_text, !says(document, "W0514"));
    }
}

INSTANTIATE_TEST_SUITE_P(, EndsOf,
                         testing::Combine(testing::Range(size_t{0}, sign_offs().size()),
                                          testing::Values(0, 1, 3, 8, 12, 14, 16, 30)),
                         [](const auto& instance) {
                           return sign_offs()[std::get<0>(instance.param)].name +
                                  std::to_string(std::get<1>(instance.param));
                         });

}  // namespace
}  // namespace banxin
