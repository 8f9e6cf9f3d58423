#include "unicode/unicode_data.h"

#include <cstdlib>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>

#include "base/utf8.h"

namespace banxin {
namespace {

const std::string kFolder = "/usr/share/unicode/";

/// Calls `take` with the text before the comment of every line that has one, and the line's number.
void for_each_line(const std::string& name,
                   const std::function<void(const std::string&, int)>& take) {
  std::ifstream file(kFolder + name);
  if (!file) throw std::runtime_error(kFolder + name + " is missing: run tools/setup test");
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    line.resize(std::min(line.size(), line.find('#')));
    if (line.find_first_not_of(" \t\r") != std::string::npos) take(line, number);
  }
}

char32_t code_point(const std::string& hexadecimal) {
  return static_cast<char32_t>(std::stoul(hexadecimal, nullptr, 16));
}

BidiSample bidi_sample(const std::string& line, int number) {
  BidiSample sample;
  sample.line = number;
  std::istringstream fields(line);
  std::string field;
  std::string word;
  std::getline(fields, field, ';');
  for (std::istringstream words(field); words >> word;) sample.codes += code_point(word);
  std::getline(fields, field, ';');
  sample.direction = std::stoi(field);
  std::getline(fields, field, ';');  // the paragraph's level, which the levels tell as well
  std::getline(fields, field, ';');
  for (std::istringstream words(field); words >> word;)
    sample.levels.push_back(word == "x" ? -1 : std::stoi(word));
  std::getline(fields, field, ';');
  for (std::istringstream words(field); words >> word;)
    sample.order.push_back(static_cast<uint32_t>(std::stoul(word)));
  return sample;
}

}  // namespace

std::vector<BoundarySample> read_boundary_samples(const std::string& name) {
  std::vector<BoundarySample> samples;
  for_each_line("auxiliary/" + name, [&](const std::string& line, int number) {
    BoundarySample sample;
    sample.line = number;
    std::string word;
    for (std::istringstream words(line); words >> word;) {
      if (word == "÷" || word == "×")
        sample.before.push_back(word == "÷");
      else
        sample.codes += code_point(word);
    }
    samples.push_back(std::move(sample));
  });
  return samples;
}

std::vector<BidiSample> read_bidi_samples() {
  std::vector<BidiSample> samples;
  for_each_line("BidiCharacterTest.txt", [&](const std::string& line, int number) {
    samples.push_back(bidi_sample(line, number));
  });
  return samples;
}

Characters characters_of(std::u32string_view codes) {
  std::string utf8;
  for (const char32_t c : codes) append_utf8(utf8, c);
  return read_characters(utf8);
}

std::string code_points(std::u32string_view codes) {
  std::string text;
  for (const char32_t c : codes) {
    char code[16];
    (void)std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
    text += (text.empty() ? "" : " ") + std::string(code);
  }
  return text;
}

}  // namespace banxin
