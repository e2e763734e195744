// Two people are shown how to begin the first time, by what the database remembers and nothing else.
#include "engine/clinic/visit/session.h"
#include "engine/clinic/visit/simulated_stage.h"
#include "tests/support/catch.h"
#include "tests/support/made_up_sets.h"

#include <algorithm>

using namespace dorsal;

namespace {

Protocol squares_and_signs() {
  Protocol protocol = default_protocol();
  protocol.blocks = {default_block({Purpose::practice, TaskId::touch}),
                     default_block({Purpose::practice, TaskId::drawing})};
  return protocol;
}

// The screens of one visit of P001.
class Visit final : public SessionListener {
public:
  Visit(Database& database, const std::filesystem::path& sets)
      : stage_{{*observer::find_profile("healthy"), 0, 3, {"2026-01-05T09:00:00.000Z", 60}}} {
    PictureSets pictures{sets};
    static_cast<void>(run_session({.protocol = squares_and_signs(),
                                   .patient = "P001",
                                   .seed = 7,
                                   .software_version = "test",
                                   .origin = Origin::simulated,
                                   .unfinished = {}},
                                  {stage_, pictures, database, *this}));
  }

  [[nodiscard]] int times(std::string_view screen) const {
    return static_cast<int>(std::ranges::count(screens_, screen));
  }

private:
  void on_screen(std::string_view name) override {
    screens_.emplace_back(name);
    stage_.on_screen(name);
  }
  void on_trial(int block, BlockKind kind, const TrialStart& start) override {
    stage_.on_trial(block, kind, start);
  }
  void on_led_trial(int block, const LedTrialStart& start) override { stage_.on_led_trial(block, start); }

  SimulatedStage stage_;
  std::vector<std::string> screens_;
};

} // namespace

TEST_CASE("hand-over: shown once a task, and not again in the next visit") {
  const test::ScratchFolder folder;
  Database database{{.path = folder.path() / "clinic.db", .uuids = seeded_uuids(1)}};
  const Visit first{database, folder.path()};
  CHECK(first.times("how to sit") == 2);
  CHECK(first.times("where squares lie") == 1);
  CHECK(first.times("where signs are drawn") == 1);
  const Visit second{database, folder.path()};
  CHECK(second.times("touch practice intro") == 1);
  CHECK(second.times("how to sit") == 0);
}
