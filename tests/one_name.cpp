// One name, one thing: two types of one qualified name in one program are undefined behaviour that neither
// compiler nor linker reports, and so are two inline functions of one signature. Reads the definitions at
// namespace scope of every source; what is in an unnamed namespace, and what is static, is its file's own.
#include "tests/support/catch.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;
using Places = std::map<std::string, std::set<std::string>>; // a qualified name -> the files that define it

bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_word(const std::string& text) { return in_word(text.front()); }

// Names and marks; comments, literals and lines for the preprocessor are passed over.
class WordReader {
public:
  explicit WordReader(std::string_view text) : text_(text) {}

  [[nodiscard]] Words read() {
    Words words;
    while (at_ < text_.size())
      if (std::string word = next(); !word.empty()) words.push_back(std::move(word));
    return words;
  }

private:
  [[nodiscard]] bool here(std::string_view start) const { return text_.substr(at_).starts_with(start); }

  std::string past(std::string_view end, std::size_t from) {
    const std::size_t found = text_.find(end, from);
    at_ = found == text_.npos ? text_.size() : found + end.size();
    return {};
  }

  std::string past_literal() {
    const char quote = text_[at_++];
    while (at_ < text_.size() && text_[at_] != quote) at_ += text_[at_] == '\\' ? 2 : 1;
    ++at_;
    return {};
  }

  std::string past_raw_literal() {
    const std::size_t open = text_.find('(', at_);
    return past(fmt::format("){}\"", text_.substr(at_ + 2, open - at_ - 2)), open);
  }

  std::string past_directive() {
    while (at_ < text_.size() && text_[at_] != '\n') at_ += text_[at_] == '\\' ? 2 : 1;
    return {};
  }

  std::string word() {
    const bool number = std::isdigit(static_cast<unsigned char>(text_[at_])) != 0;
    const std::size_t begin = at_;
    while (at_ < text_.size() && (in_word(text_[at_]) || (number && text_[at_] == '\''))) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string next() {
    if (here("//")) return past("\n", at_);
    if (here("/*")) return past("*/", at_ + 2);
    if (here("R\"")) return past_raw_literal();
    if (here("#")) return past_directive();
    if (here("\"") || here("'")) return past_literal();
    if (in_word(text_[at_])) return word();
    if (here("::")) return at_ += 2, "::";
    const char mark = text_[at_++];
    return std::isspace(static_cast<unsigned char>(mark)) != 0 ? std::string{} : std::string(1, mark);
  }

  std::string_view text_;
  std::size_t at_{0};
};

bool has(const Words& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

std::string joined(Words::const_iterator begin, Words::const_iterator end) {
  return fmt::format("{}", fmt::join(begin, end, " "));
}

// The place after what opens at `at`.
Words::const_iterator after(Words::const_iterator at, Words::const_iterator end, std::string_view open,
                            std::string_view close) {
  int depth = 0;
  for (; at != end; ++at) {
    if (*at == open) ++depth;
    if (*at == close && --depth == 0) return ++at;
  }
  return end;
}

Words without_template(const Words& head) {
  if (head.empty() || head.front() != "template") return head;
  return {after(head.begin() + 1, head.end(), "<", ">"), head.end()};
}

// "struct Trial final : Record" -> "Trial"; nothing where the head is of something else.
std::optional<std::string> type_named(const Words& whole) {
  const Words head = without_template(whole);
  if (head.empty() || !has({"struct", "class", "union", "enum"}, head.front()) || has(head, "("))
    return std::nullopt;
  auto at = head.begin() + 1;
  if (at != head.end() && (*at == "class" || *at == "struct")) ++at;
  while (at != head.end() && *at == "[") at = after(at, head.end(), "[", "]");
  const auto end =
      std::find_if(at, head.end(), [](const std::string& w) { return w == ":" || w == "final"; });
  return at == end ? std::nullopt : std::optional{joined(at, end)};
}

// "int sum(int a, int b)" -> "sum( int a , int b )"; members of a class are the class's own.
std::optional<std::string> function_named(const Words& head) {
  const auto open = std::ranges::find(head, "(");
  if (open == head.end() || open - head.begin() < 2 || has(head, "static")) return std::nullopt;
  if (*(open - 2) == "::" || std::find(head.begin(), open, "=") != open) return std::nullopt;
  return *(open - 1) + joined(open, after(open, head.end(), "(", ")"));
}

// "using Words = ...", "int most{3}", "int all[] = ..."; a constant is its file's own unless it is inline.
std::optional<std::string> variable_named(const Words& head) {
  const Words before(head.begin(), std::ranges::find(head, "="));
  // What goes on after a brace: further members of a constructor's list, the end of a call.
  if (before.empty() || !is_word(before.front())) return std::nullopt;
  const bool own = (has(before, "const") || has(before, "constexpr")) && !has(before, "inline");
  if (before.size() < 2 || own || has(before, "(") || has(before, "static")) return std::nullopt;
  return *(std::find(before.begin() + 1, before.end(), "[") - 1);
}

class DefinitionReader {
public:
  DefinitionReader(Places& places, std::string file) : places_(places), file_(std::move(file)) {}

  void read(const Words& words) {
    for (const std::string& word : words) take(word);
  }

private:
  void take(const std::string& word) {
    if (word == "{") {
      open();
    } else if (word == "}") {
      if (inside_ > 0) {
        --inside_;
      } else if (!namespaces_.empty()) {
        namespaces_.pop_back();
      }
      head_.clear();
    } else if (inside_ > 0) {
      return;
    } else if (word == ";") {
      if (has(head_, "=")) note(variable_named(head_));
      head_.clear();
    } else {
      head_.push_back(word);
    }
  }

  void open() {
    if (inside_ == 0 && has(head_, "namespace") && !has(head_, "=")) {
      const auto name = std::ranges::find(head_, "namespace") + 1;
      namespaces_.push_back(joined(name, head_.end()));
    } else {
      if (inside_++ == 0) note_head();
    }
    head_.clear();
  }

  void note_head() {
    if (const auto type = type_named(head_)) return note(type);
    note(has(head_, "(") ? function_named(head_) : variable_named(head_));
  }

  void note(const std::optional<std::string>& name) {
    if (!name || std::ranges::find(namespaces_, "") != namespaces_.end()) return;
    places_[fmt::format("{}::{}", fmt::join(namespaces_, "::"), *name)].insert(file_);
  }

  Places& places_;
  std::string file_;
  Words namespaces_;
  Words head_;     // the words since the last definition ended
  int inside_ = 0; // braces open that are no namespace's
};

void read_definitions(Places& places, const std::string& file, std::string_view text) {
  DefinitionReader(places, file).read(WordReader(text).read());
}

Words named_twice(const Places& places) {
  Words faults;
  for (const auto& [name, files] : places)
    if (files.size() > 1 && !name.starts_with("::main("))
      faults.push_back(fmt::format("{} is defined in {}", name, fmt::join(files, " and ")));
  return faults;
}

Words doubles_in(const std::map<std::string, std::string>& files) {
  Places places;
  for (const auto& [file, text] : files) read_definitions(places, file, text);
  return named_twice(places);
}

} // namespace

TEST_CASE("one name: no two files of the tree give one name to two things") {
  Places places;
  const fs::path root = DORSAL_SOURCE_DIR;
  for (const std::string folder : {"engine", "stimuli", "tools", "bench", "tests"})
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const auto ending = entry.path().extension();
      if (ending != ".h" && ending != ".cpp") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string text{std::istreambuf_iterator<char>(in), {}};
      read_definitions(places, fs::relative(entry.path(), root).string(), text);
    }
  CHECK(places.size() > 1000);
  for (const std::string& fault : named_twice(places)) FAIL_CHECK(fault);
}

TEST_CASE("one name: two types, two functions or two variables of one name are found") {
  const auto twice = [](const std::string& first, const std::string& second) {
    return doubles_in({{"a.h", "namespace dorsal {\n" + first + "\n}\n"},
                       {"b.cpp", "// a comment {\n#define X {\nnamespace dorsal {\n" + second + "\n}\n"}})
               .size() == 1;
  };
  CHECK(twice("struct Decision {\n  int choice{};\n};", "struct Decision { std::string reason; };"));
  CHECK(twice("struct Patient {};", "using Patient = std::function<void(int)>;"));
  CHECK(twice("enum class [[nodiscard]] Kind : int { a };", "class Kind final : public Other {};"));
  CHECK(twice("template <class T> struct Box {};", "template <class T> struct Box {};"));
  CHECK(twice("inline int half(int n) { return n / 2; }", "int half(int n) {\n  return '{' == n;\n}"));
  CHECK(twice("inline constexpr int most = 3;", "inline constexpr int most{4};"));
  CHECK(twice("inline constexpr int most = 3;", "inline constexpr int most = 4;"));
}

TEST_CASE("one name: what is a file's own, a member or another signature is no fault") {
  CHECK(
      doubles_in(
          {{"a.cpp", "namespace dorsal { namespace { struct Row { int a; }; } int f(int a) { return a; } }"},
           {"b.cpp",
            "namespace dorsal { namespace { struct Row { char b; }; } int f(char a) { return a; } }"},
           {"c.cpp", "namespace dorsal { static int f(int a) { return a; } constexpr int most = 1; }"},
           {"d.cpp", "namespace dorsal { struct Outer { struct Row {}; int f(int a) { return a; } }; }"},
           {"e.cpp", "namespace dorsal { int Outer::f(int a) { return a; } const char* x = R\"({)\"; }"},
           {"f.cpp", "namespace dorsal::other { struct Outer {}; int f(int a) { return a; } }"},
           {"g.h", "namespace dorsal { struct Outer; int f(int a); }"}})
          .empty());
}
