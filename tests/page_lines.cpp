// The scripts that the program puts into its pages are read by people too: no line of them is longer than a
// reader's window. Prettier and ESLint judge the rest (tests/page_scripts/run, behind tools/test --all).
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"

#include <fmt/format.h>

#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr std::size_t longest_line = 140; // bytes

std::vector<std::size_t> long_lines(const std::string& script) {
  std::vector<std::size_t> found;
  std::istringstream lines(script);
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);)
    if (++number; line.size() > longest_line) found.push_back(number);
  return found;
}

} // namespace

TEST_CASE("page lines: no script of ours has a line that nobody reads") {
  int scripts = 0;
  for (const std::string& path : dorsal::test::source_tree()) {
    if (!path.ends_with(".js") && !path.ends_with(".mjs")) continue;
    ++scripts;
    for (const std::size_t line : long_lines(dorsal::test::text_of_source(path)))
      FAIL_CHECK(fmt::format("{}:{} is longer than {}", path, line, longest_line));
  }
  CHECK(scripts > 15);
}

TEST_CASE("page lines: a line of 141 is found, one of 140 is not") {
  CHECK(long_lines("a\n" + std::string(140, 'x') + "\nb").empty());
  CHECK(long_lines("a\n" + std::string(141, 'x')) == std::vector<std::size_t>{2});
}
