// Files that travelled: an archive, a prescription, a result and an emergency journal of today's program are
// taken in, and what is there afterwards is what was approved.
#include "tests/golden/approved.h"
#include "tests/golden/kept_database.h"
#include "tests/support/catch.h"

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace dorsal::test;

namespace {

namespace fs = std::filesystem;

// A journal has two halves that are written in turn. Only the second one was; the rest, all zeros, is not
// kept.
constexpr std::size_t half_a_journal = 1U << 19;
std::string kept_file(const char* name) {
  return DORSAL_SOURCE_DIR "/tests/golden/files/" + std::string{name};
}

// Without the path of the source tree, which is another one elsewhere.
std::string taken(const KeptDatabase& kept, std::vector<std::string> words, const char* file) {
  const fs::path here = kept.folder() / file;
  std::string bytes = read_text(kept_file(file));
  if (file == std::string_view{"journal"}) {
    bytes.insert(0, half_a_journal, '\0');
    bytes.resize(2 * half_a_journal, '\0');
  }
  write_text(here, bytes);
  words.push_back(here.string());
  return kept.told(words);
}

class GivenPassphrase {
public:
  GivenPassphrase() { ::setenv("DORSAL_PASSPHRASE", "orange window bicycle paper", 1); }
  ~GivenPassphrase() { ::unsetenv("DORSAL_PASSPHRASE"); }
  GivenPassphrase(const GivenPassphrase&) = delete;
  GivenPassphrase& operator=(const GivenPassphrase&) = delete;
  GivenPassphrase(GivenPassphrase&&) = delete;
  GivenPassphrase& operator=(GivenPassphrase&&) = delete;
};

} // namespace

TEST_CASE("an archive, a prescription, a result and a journal are taken in as was approved") {
  const GivenPassphrase passphrase;
  Approved approved{"travel", {.whole = 24'000, .hashes = 600}};
  const auto after = [&approved](const KeptDatabase& kept, std::vector<std::string> words, const char* file,
                                 const std::vector<std::vector<std::string>>& questions) {
    std::string text = taken(kept, std::move(words), file);
    for (const auto& question : questions) text += kept.told(question);
    approved.check(std::string{file} + ".txt", text);
  };
  const std::vector<std::vector<std::string>> all{{"sessions"}, {"export", "csv", "--real-dates", "-o", "-"}};
  after(KeptDatabase{"clinic_10"}, {"archive", "open"}, "archive", all);
  after(KeptDatabase{"clinic_10"}, {"result", "take"}, "result", all);
  after(KeptDatabase{"clinic_10"}, {"db", "recover", "--from"}, "journal", all);
  // On a machine that does not know this clinic.
  after(KeptDatabase{"schema_9"}, {"prescription", "open", "--another-patient"}, "prescription",
        {{"prescription", "show", "--patient", "P005"}, {"thresholds", "show", "--patient", "P005"}});
  approved.check_nothing_else();
}
