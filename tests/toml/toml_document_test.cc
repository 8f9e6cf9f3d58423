// Files before and as TOML: bytes, syntax errors, recovery, spans.
#include "toml/toml_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/read_helpers.h"
#include "toml/toml_string.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Parsed {
  explicit Parsed(std::string text) : file("a.toml", std::move(text)) {
    document = parse_toml(file, 0, diagnostics);
  }
  std::string marked(size_t message) const {
    const Span span = diagnostics.all().at(message).span;
    return file.text().substr(span.offset, span.length);
  }
  SourceFile file;
  Diagnostics diagnostics;
  TomlDocument document;
};

struct SyntaxCase {
  const char* name;
  const char* text;
  const char* code;
  const char* marked;
};

class SyntaxError : public testing::TestWithParam<SyntaxCase> {};

TEST_P(SyntaxError, IsExplainedAtItsPlace) {
  const Parsed parsed(GetParam().text);
  ASSERT_EQ(parsed.diagnostics.all().size(), 1U);
  EXPECT_EQ(parsed.diagnostics.all()[0].code, GetParam().code);
  EXPECT_EQ(parsed.marked(0), GetParam().marked);
  EXPECT_FALSE(parsed.diagnostics.all()[0].help.empty());
  EXPECT_TRUE(parsed.document.partial);
}

INSTANTIATE_TEST_SUITE_P(
    Toml, SyntaxError,
    testing::Values(SyntaxCase{"unquoted", "a = 你好\n", "E0111", "你好"},
                    SyntaxCase{"chinese_quotes", "a = “你好”\n", "E0112", "“"},
                    SyntaxCase{"chinese_equals", "a ＝ 1\n", "E0112", "＝"},
                    SyntaxCase{"chinese_comma", "a = [1， 2]\n", "E0112", "，"},
                    SyntaxCase{"chinese_space", "a　= 1\n", "E0112", "　"},
                    SyntaxCase{"word", "a = inside\n", "E0111", "inside"},
                    SyntaxCase{"lone_return", "a\rb = 1\n", "E0120", "\r"},
                    SyntaxCase{"open_bracket", "a = [1,\n[b]\nc = 1\n", "E0110", "a"},
                    SyntaxCase{"chinese_key", "标题 = \"x\"\n", "E0111", "标题"},
                    SyntaxCase{"bare_line", "a = 1\n我区根据情况。\n", "E0111", "我区根据情况。"},
                    SyntaxCase{"twice", "a = 1\na = 2\n", "E0113", "a"},
                    SyntaxCase{"table_twice", "[a]\nx=1\n[a]\n", "E0113", "[a]"},
                    SyntaxCase{"open_string", "a = \"你好\nb = 1\n", "E0114", "\"你好"},
                    SyntaxCase{"open_at_end", "a = \"你好", "E0114", "\"你好"},
                    SyntaxCase{"open_text", "a = \"\"\"\n你好\n[b]\nc = 1\n", "E0114", "\"\"\""},
                    SyntaxCase{"escape", "a = \"x\\q\"\n", "E0115", "\\q"},
                    SyntaxCase{"surrogate", "a = \"x\\ud800\"\n", "E0116", "\\ud800"},
                    SyntaxCase{"no_such_date", "a = 2018-02-30\n", "E0117", "2018-02-30"},
                    SyntaxCase{"han_date", "a = 2018年2月3日\n", "E0117", "2018年2月3日"},
                    SyntaxCase{"dotted_date", "a = 2018.2.3  # x\n", "E0117", "2018.2.3"},
                    SyntaxCase{"slashed_date", "a = 2018/02/03\n", "E0117", "2018/02/03"},
                    SyntaxCase{"date_in_table", "a = { b = 2018年2月3日 }\n", "E0117",
                               "2018年2月3日"},
                    SyntaxCase{"bad_date", "a = 2018-2-3\n", "E0117", "2018-2-3"},
                    SyntaxCase{"no_value", "a =\n", "E0110", "\n"},
                    SyntaxCase{"header", "[[a]\nb = 1\n", "E0110", "[[a]"},
                    SyntaxCase{"comment", "# a\x01\n", "E0120", "\x01"}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(TomlRecovery, FindsAllErrorsInOneRun) {
  Parsed parsed("a = “x”\n[b]\nc = 你\nd = \"好\"\nc2 = \"\n[[e]\nf = \\\ng = 1\n");
  std::vector<std::string> marked;
  for (size_t i = 0; i < parsed.diagnostics.all().size(); ++i) marked.push_back(parsed.marked(i));
  EXPECT_THAT(marked, ElementsAre("“", "你", "\"", "[[e]", "\\"));
  const TomlMember* table = find_member(*parsed.document.root.as<TomlTable>(), "b");
  ASSERT_NE(table, nullptr);
  EXPECT_NE(find_member(*table->value.as<TomlTable>(), "d"), nullptr);
  // What follows a broken header does not fall to the table before it.
  EXPECT_EQ(find_member(*table->value.as<TomlTable>(), "g"), nullptr);
}

TEST(TomlRecovery, BlamesTheStringThatSwallowedAHeader) {
  const Parsed parsed("[[s]]\nt = \"\"\"\n第一段\n\n[[s]]\nt = \"\"\"\n第二段\n\"\"\"\nu = “\n");
  ASSERT_EQ(parsed.diagnostics.all().size(), 2U);
  EXPECT_EQ(parsed.diagnostics.all()[0].code, "E0114");
  EXPECT_EQ(parsed.diagnostics.all()[0].span.offset, 10U);
  EXPECT_EQ(parsed.diagnostics.all()[1].code, "E0112");
  EXPECT_EQ(
      std::get<TomlArray>(std::get<TomlTable>(parsed.document.root.data)[0].value.data).size(), 2U);
}

TEST(TomlRecovery, EndsWithManyErrors) {
  std::string text;
  for (int i = 0; i < 100; ++i) text.append("a").append(std::to_string(i)).append(" = “\n");
  const Parsed parsed(text);
  EXPECT_EQ(parsed.diagnostics.count(Severity::error), size_t{kMaxSyntaxErrors});
  EXPECT_EQ(parsed.diagnostics.count(Severity::info), 1U);
}

TEST(TomlBytes, AreChecked) {
  const Parsed gbk("a = \"\xB1\xEA\"\n");
  EXPECT_EQ(gbk.diagnostics.all().at(0).code, "E0101");
  EXPECT_EQ(gbk.diagnostics.all().at(0).span.offset, 5U);
  const Parsed nul(std::string("a = \"\0\"\n", 8));
  EXPECT_EQ(nul.diagnostics.all().at(0).code, "E0102");
  const Parsed large(std::string(kMaxTomlBytes + 1, '#'));
  EXPECT_EQ(large.diagnostics.all().at(0).code, "E0103");
}

TEST(TomlBytes, AByteOrderMarkKeepsPlacesRight) {
  const Parsed parsed(
      "\xEF\xBB\xBF"
      "a = \"你\"\nb = “\n");
  ASSERT_EQ(parsed.diagnostics.all().size(), 1U);
  EXPECT_EQ(parsed.marked(0), "“");
  const TomlMember& a = std::get<TomlTable>(parsed.document.root.data).at(0);
  EXPECT_EQ(a.key_span, Span::of(0, 3, 1));
  EXPECT_EQ(a.value.span, Span::of(0, 7, 5));
}

TEST(TomlDepth, NeverExhaustsTheStack) {
  std::string dotted = "a";
  for (int i = 0; i < 500'000; ++i) dotted += ".a";
  for (const std::string& text :
       {dotted + " = 1\n", std::string("[").append(dotted) + "]\n",
        std::string("x = { ").append(dotted) + " = 1 }\n", std::string("x = ").append(500'000, '['),
        std::string("x = [[").append(500'000, '{')}) {
    const Parsed parsed(text);
    EXPECT_TRUE(parsed.diagnostics.has_errors()) << text.substr(0, 20);
  }
}

TEST(TomlSpans, PointAtKeysAndValues) {
  const Parsed parsed("[[s]]\n\"版 心\".x = { y = [1, '心'], z = 2018-01-02 }\n");
  EXPECT_THAT(parsed.diagnostics.all(), IsEmpty());
  const auto text_of = [&](Span span) {
    return parsed.file.text().substr(span.offset, span.length);
  };
  const TomlMember& s = std::get<TomlTable>(parsed.document.root.data).at(0);
  EXPECT_EQ(text_of(s.key_span), "s");
  const TomlValue& first = std::get<TomlArray>(s.value.data).at(0);
  EXPECT_EQ(text_of(first.span), "[[s]]");
  const TomlMember& outer = std::get<TomlTable>(first.data).at(0);
  EXPECT_EQ(text_of(outer.key_span), "\"版 心\"");
  const TomlMember& x = std::get<TomlTable>(outer.value.data).at(0);
  EXPECT_EQ(text_of(x.value.span), "{ y = [1, '心'], z = 2018-01-02 }");
  const TomlTable& inner = std::get<TomlTable>(x.value.data);
  EXPECT_EQ(text_of(std::get<TomlArray>(inner.at(0).value.data).at(1).span), "'心'");
  EXPECT_EQ(text_of(inner.at(1).value.span), "2018-01-02");
}

// ---- our own walk over literals against the parser's
// ----------------------------------------------

class DecodedLiteral : public testing::TestWithParam<const char*> {};

TEST_P(DecodedLiteral, AgreesWithTheParserAndKnowsItsPlaces) {
  const Parsed parsed(std::string("a = ") + GetParam() + "\n");
  ASSERT_THAT(parsed.diagnostics.all(), IsEmpty());
  const TomlValue& value = std::get<TomlTable>(parsed.document.root.data).at(0).value;
  const DecodedString decoded = decode_toml_string(parsed.file.text(), value.span.offset);
  EXPECT_EQ(decoded.text(), std::get<std::string>(value.data));
  for (size_t i = 0; i < decoded.pieces().size(); ++i) {
    const DecodedString::Piece& piece = decoded.pieces()[i];
    if (piece.source_length > 0) continue;
    const std::string bytes =
        decoded.text().substr(piece.begin, decoded.piece_end(i) - piece.begin);
    EXPECT_EQ(parsed.file.text().substr(piece.source, bytes.size()), bytes);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Toml, DecodedLiteral,
    testing::Values("\"\"", "''", "\"版心\"", "'a\\b'",
                    R"("a\tb\\c\"d\u4E00\U00020000e\u00e9\r\n\b\f")", "\"\"\"\n版\n心\"\"\"",
                    "\"\"\"版 \\\n   \n  　心\\\\x\"\"\"", "'''\n版\\\n心'''", "\"\"\"a\"\"\"\"",
                    "\"\"\"a\"\"\"\"\"", "\"\"\"a \"\"b\"c\"\"\"", "''''a'b'''''",
                    "\"\"\"\r\na\r\nb\\\r\n  c\r\n\"\"\"", "\"\"\"\"\"\"", "''''''",
                    "\"\"\"\\u4E00\\\n\\\n\xE2\x80\x83x\"\"\"", "\"\"\"\n\n\na\"\"\""));

}  // namespace
}  // namespace banxin
