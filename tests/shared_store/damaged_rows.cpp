// A trial of many sites with a row that no station would have written.
#include "engine/core/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/shared_site.h"
#include "tools/program.h"

#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

std::string all_text_below(const std::filesystem::path& folder) {
  std::string text;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) text += entry.path().string() + '\n' + read_text(entry.path());
  return text;
}

} // namespace

TEST_CASE("trial bids: one bad row of one site is named, and the others' sessions are exported, shifted") {
  if (has_no_server()) return;
  const Store store;
  Station leeds(1), york(2);
  leeds.run_sessions("ABC123", 2, 5);
  york.run_sessions("ABC123", 2, 5);
  (void)leeds.sync(store.address(store.leeds));
  (void)york.sync(store.address(store.york));
  damage(store, "UPDATE dorsal.trial SET movement = 'sideways' WHERE site = 'LEEDS' AND trial = 3 AND "
                "session_uuid = (SELECT min(session_uuid::text)::uuid FROM dorsal.session WHERE site = "
                "'LEEDS')");
  damage(store, "UPDATE dorsal.session SET seed = '99999999999999999999' WHERE site = 'YORK' AND "
                "session_uuid = (SELECT min(session_uuid::text)::uuid FROM dorsal.session WHERE site = "
                "'YORK')");
  const ScratchFolder folder;
  std::ostringstream out, err;
  const ExitCode code =
      run_program({"trial", "bids", store.address(store.manager), "-o", (folder / "bids").string()},
                  {.out = out, .err = err, .colour = false});
  CHECK(code == ExitCode::with_exclusions);
  CHECK_THAT(err.str(), Contains("exported 2 subjects with 2 sessions") &&
                            Contains("ABC123 of site LEEDS: trial (block 1, trial 3): ") &&
                            Contains("movement") && Contains("ABC123 of site YORK: ") &&
                            Contains("99999999999999999999"));
  const std::string text = all_text_below(folder / "bids");
  CHECK_THAT(text, Contains("sub-LEEDSxABC123") && Contains("sub-YORKxABC123"));
  for (const std::string& name : {std::string{"2026-0"}, to_string(leeds.database.station())})
    CHECK(text.find(name) == std::string::npos);
}
