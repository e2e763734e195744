// Every file of every corpus, and every beginning of it, through its target: it must come back.
#include "tests/fuzz/targets.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace dorsal::fuzz;

namespace {

void replay(std::span<const Target> targets) {
  for (const Target& target : targets) {
    int files = 0;
    const auto folder = std::filesystem::path{DORSAL_SOURCE_DIR} / "tests/fuzz/corpora" / target.name;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      INFO(entry.path().string());
      target.run(bytes);
      for (std::size_t part = 1; part < 8; ++part)
        target.run(std::string_view{bytes}.substr(0, bytes.size() * part / 8));
      ++files;
    }
    CHECK(files > 0);
  }
}

} // namespace

TEST_CASE("fuzz corpora: every file comes back from the code that reads it, whole and cut short") {
  replay(reader_targets());
}

TEST_CASE("fuzz corpora: whatever is rightly sealed is taken whole or refused") { replay(content_targets()); }

TEST_CASE("fuzz corpora: every request is answered, whole and cut short") { replay(request_targets()); }
