#include "engine/clinic/protocol/toml_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>

namespace dorsal {
namespace {

// Each name of a dotted key is one table inside another. Real files have two; a hostile one would exhaust the
// stack.
constexpr int most_dots_in_a_key = 24;

std::optional<std::string> fault_of_form(std::string_view line) {
  if (line.find('\0') != std::string_view::npos)
    return "holds a zero byte; save the file as plain UTF-8 text";
  int dots = 0;
  char last = '\0';
  for (const char c : line) {
    if (c == ' ' || c == '\t') continue;
    if (c == '.') dots = last == '.' ? 0 : dots + 1;
    if (c == ',' || c == '[' || c == '{' || c == '=') dots = 0;
    if (dots > most_dots_in_a_key) return "is nested too deeply; write a key as section.key";
    last = c;
  }
  return {};
}

// The text as lines that can be taken out while the others keep their numbers.
class Lines {
public:
  explicit Lines(std::string text) : text_(std::move(text)) {
    starts_.push_back(0);
    for (std::size_t i = 0; i < text_.size(); ++i)
      if (text_[i] == '\n') starts_.push_back(i + 1);
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::size_t count() const { return starts_.size(); }
  [[nodiscard]] std::string_view line(std::size_t number) const { // from 1
    const std::size_t end = number < count() ? starts_[number] - 1 : text_.size();
    return std::string_view{text_}.substr(starts_[number - 1], end - starts_[number - 1]);
  }
  [[nodiscard]] bool is_header(std::size_t number) const {
    const std::string_view text = line(number);
    const auto first = text.find_first_not_of(" \t");
    return first != std::string_view::npos && text[first] == '[';
  }
  [[nodiscard]] bool is_blank(std::size_t number) const {
    return std::ranges::all_of(line(number), [](unsigned char c) { return std::isspace(c) != 0; });
  }
  void blank(std::size_t number) {
    std::fill_n(text_.begin() + static_cast<std::ptrdiff_t>(starts_[number - 1]), line(number).size(), ' ');
  }
  // A broken header takes its section with it: whose keys those are cannot be told.
  void take_out(std::size_t number) {
    const bool header = is_header(number);
    blank(number);
    if (!header) return;
    while (++number <= count() && !is_header(number)) blank(number);
  }

private:
  std::string text_;
  std::vector<std::size_t> starts_;
};

void take_out_faults_of_form(Lines& lines, const std::string& name, std::vector<Diagnostic>& problems) {
  for (std::size_t number = 1; number <= lines.count(); ++number)
    if (auto fault = fault_of_form(lines.line(number))) {
      problems.push_back({name, Position{static_cast<int>(number), 1}, "", "line " + *fault});
      lines.take_out(number);
    }
}

Diagnostic diagnostic_of(const toml::parse_error& error, const std::string& name) {
  // "Error while parsing key-value pair: expected '='": the first half says what the parser did.
  std::string message{error.description()};
  if (const auto colon = message.find(": ");
      message.starts_with("Error while parsing") && colon != std::string::npos)
    message.erase(0, colon + 2);
  std::ranges::replace(message, '\n', ' ');
  return {name, position_of(error.source()), "", "is not TOML here: " + message};
}

} // namespace

Position position_of(const toml::source_region& source) {
  return {static_cast<int>(source.begin.line), static_cast<int>(source.begin.column)};
}

TomlReading read_toml(std::string text, const std::string& name) {
  TomlReading reading;
  if (text.size() > max_toml_bytes) {
    reading.problems.push_back(
        {name, {}, "", fmt::format("has {} bytes; allowed are {}", text.size(), max_toml_bytes)});
    return reading;
  }
  Lines lines(std::move(text));
  take_out_faults_of_form(lines, name, reading.problems);
  constexpr std::size_t most_problems = 50;
  while (reading.problems.size() < most_problems) {
    try {
      reading.table = toml::parse(lines.text(), name);
      break;
    } catch (const toml::parse_error& error) {
      reading.problems.push_back(diagnostic_of(error, name));
      const std::size_t line = std::min<std::size_t>(error.source().begin.line, lines.count());
      if (line < 1 || lines.is_blank(line)) break;
      lines.take_out(line);
    }
  }
  return reading;
}

} // namespace dorsal
