// The walks of CONTRIBUTING.md: what to touch for one more language, provider, rule, task, column or command.
// Each names one that is there already and the words by which it is found, in a line
//     Walk: `word`, `word`
// and lists files in the rows of a table. The list is true when these are the files whose text or path holds
// one of the words. Not searched: what cannot be edited or is made by the build's own checks (golden,
// corpora), and pages that tell what was, or tell of the walks themselves.
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Words = std::vector<std::string>;
using Paths = std::set<std::string>;
using Files = std::map<std::string, std::string>; // path from the root -> text

struct Walk {
  std::string title;
  Words words{};
  Paths files{};
};

Words between_backticks(const std::string& line) {
  static const std::regex quoted("`([^`]+)`");
  Words found;
  for (auto match = std::sregex_iterator(line.begin(), line.end(), quoted); match != std::sregex_iterator();
       ++match)
    found.push_back((*match)[1]);
  return found;
}

void read_line(std::vector<Walk>& walks, const std::string& line) {
  if (line.starts_with("## ")) walks.push_back({line.substr(3)});
  if (walks.empty()) return;
  const Words found = between_backticks(line);
  if (line.starts_with("Walk: ")) walks.back().words = found;
  if (line.starts_with("| `") && !found.empty()) walks.back().files.insert(found.front());
}

std::vector<Walk> walks_in(const std::string& page) {
  std::vector<Walk> walks;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) read_line(walks, line);
  std::erase_if(walks, [](const Walk& walk) { return walk.words.empty(); });
  return walks;
}

Paths files_that_name(const Words& words, const Files& files) {
  Paths found;
  for (const auto& [path, text] : files)
    if (std::ranges::any_of(words, [&](const std::string& word) {
          return text.find(word) != text.npos || path.find(word) != path.npos;
        }))
      found.insert(path);
  return found;
}

Words lies_of(const Walk& walk, const Files& files) {
  const Paths found = files_that_name(walk.words, files);
  Words lies;
  for (const std::string& path : found)
    if (!walk.files.contains(path)) lies.push_back(fmt::format("\"{}\" does not list {}", walk.title, path));
  for (const std::string& path : walk.files)
    if (!found.contains(path))
      lies.push_back(fmt::format("\"{}\" lists {}, which does not name the example", walk.title, path));
  return lies;
}

bool is_searched(const std::string& path) {
  static const std::regex passed(
      R"((tests/golden/(approved|databases|files|schema_9|vectors)|tests/fuzz/corpora|stimuli/sets/[^/]*)/.*)"
      R"(|(.*/)?(CONTRIBUTING|CHANGELOG|DECISIONS)\.md|.*package-lock\.json|.*\.(jpg|png|webp))");
  return !std::regex_match(path, passed);
}

Files searched_files() {
  Files files;
  for (const std::string& path : dorsal::test::source_tree())
    if (is_searched(path)) files[path] = dorsal::test::text_of_source(path);
  return files;
}

} // namespace

TEST_CASE("walks: each list of CONTRIBUTING.md is the files that name its example") {
  const Files files = searched_files();
  const std::vector<Walk> walks = walks_in(dorsal::test::text_of_source("CONTRIBUTING.md"));
  CHECK(walks.size() >= 6);
  for (const Walk& walk : walks) {
    CHECK_FALSE(walk.files.empty());
    for (const std::string& lie : lies_of(walk, files)) FAIL_CHECK(lie);
  }
}

TEST_CASE("walks: a list that is too long or too short is found out") {
  const std::string page =
      "# Changing\n\n| `outside` | no walk |\n\n## Add a key\n\nWalk: `kms_key`, `\"kms\"`\n\n"
      "| file | what |\n|---|---|\n| `a.h` | its name |\n| `b.cpp` | its work, see `c.h` |\n\n"
      "## How to say it\n\n| `d.h` | no walk |\n";
  const std::vector<Walk> walks = walks_in(page);
  REQUIRE(walks.size() == 1);
  CHECK(walks[0].words == Words{"kms_key", "\"kms\""});
  CHECK(walks[0].files == Paths{"a.h", "b.cpp"});
  CHECK(lies_of(walks[0], {{"a.h", "x(kms_key)"}, {"b.cpp", "\"kms\""}, {"c.h", "kms"}}).empty());
  CHECK(lies_of(walks[0], {{"a.h", "kms_key"}, {"b.cpp", ""}, {"kms_key.js", ""}}) ==
        Words{"\"Add a key\" does not list kms_key.js",
              "\"Add a key\" lists b.cpp, which does not name the example"});
}

TEST_CASE("walks: what is kept as it was is not searched, and everything else is") {
  for (const char* path : {"tests/golden/approved/helps.txt", "tests/fuzz/corpora/table/trials.csv",
                           "engine/DECISIONS.md", "CHANGELOG.md", "tests/browser/package-lock.json"})
    CHECK_FALSE(is_searched(path));
  for (const char* path : {"tests/golden/screens.cpp", "tests/fuzz/dictionaries/sql", "tools/README.md",
                           "engine/session/languages/ar.po", "tools/console/page/page.js", "tools/messages"})
    CHECK(is_searched(path));
}
