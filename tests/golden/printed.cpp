// What the program says without any database: protocols, columns, operating characteristics, and its helps.
#include "tests/golden/approved.h"
#include "tests/golden/kept_database.h"
#include "tests/support/catch.h"

#include <sstream>
#include <string>
#include <vector>

using namespace dorsal::test;

namespace {

constexpr Room all_of_it{.whole = 1'000'000, .hashes = 1};

std::string told(const std::vector<std::string>& words) {
  const Answered answered = dorsal_with(words);
  CAPTURE(words);
  CHECK(answered.code == 0);
  return answered.out;
}

// Names at the beginnings of the lines below "Subcommands:".
std::vector<std::string> subcommands_in(const std::string& help) {
  std::vector<std::string> names;
  std::istringstream lines(help);
  bool listed = false;
  for (std::string line; std::getline(lines, line);) {
    if (listed && line.size() > 2 && line[1] == ' ' && line[2] != ' ')
      names.push_back(line.substr(2, line.find(' ', 2) - 2));
    if (line.empty()) listed = false;
    if (line == "Subcommands:") listed = true;
  }
  return names;
}

// How many processors a machine has is not for comparing.
std::string without_processors(const std::string& help) {
  std::string text;
  std::istringstream lines(help);
  for (std::string line; std::getline(lines, line);)
    if (line.find("hreads") == std::string::npos && line.find("processors") == std::string::npos)
      text += line + '\n';
  return text;
}

std::string helps(std::vector<std::string> words) {
  std::string title = "=== dorsal";
  for (const std::string& word : words) title += ' ' + word;
  words.emplace_back("--help");
  const std::string help = told(words);
  std::string text = title + '\n' + without_processors(help);
  while (text.ends_with("\n\n")) text.pop_back(); // CLI11 of Debian 12 ends with an empty line
  for (const std::string& name : subcommands_in(help)) {
    words.back() = name;
    if (name != "bench") text += helps(words); // which starts a program of its own
  }
  return text;
}

} // namespace

TEST_CASE("protocols, columns and operating characteristics are printed as was approved") {
  Approved approved{"printed", all_of_it};
  const std::string protocols = DORSAL_SOURCE_DIR "/tests/golden/protocols/";
  approved.check("protocol.toml", told({"protocol", "show"}));
  for (const std::string name : {"short", "staircase", "ladder"})
    approved.check("protocol_" + name + ".toml", told({"protocol", "show", protocols + name + ".toml"}));
  approved.check("columns.txt", told({"export", "columns"}));
  approved.check("rules.txt", told({"rules", "check", "--patients", "200"}));
  approved.check("helps.txt", helps({}));
  approved.check_nothing_else();
}
