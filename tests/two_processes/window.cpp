#include "tests/two_processes/window.h"

#include "engine/clinic/visit/simulated_stage.h"
#include "engine/core/base/error.h"
#include "engine/device/clock.h"
#include "engine/store/sessions/living_sessions.h"
#include "engine/store/travel/backups.h"
#include "engine/store/travel/recover.h"
#include "tools/unfinished_session.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace dorsal::test {
namespace {

// One write a line, so that a kill leaves whole lines.
void tell(const std::string& line) {
  if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) ::_exit(1);
}

class Teller final : public SessionListener {
public:
  Teller(SimulatedStage& stage, Database& database, const WindowOrder& order)
      : stage_(stage), database_(database), order_(order) {}
  void on_screen(std::string_view name) override { stage_.on_screen(name); }
  void on_trial(int block, BlockKind kind, const TrialStart& start) override {
    stage_.on_trial(block, kind, start);
    if (session_.empty()) name_session();
    ::usleep(order_.trial_ms * 1000);
  }
  void on_saved(int block, int trial) override {
    tell(fmt::format("saved {} {} {}\n", session_, block, trial));
  }

private:
  void name_session() {
    const auto name = SessionReader{database_}.unfinished_session_name(order_.patient);
    if (!name) return;
    session_ = to_string(*name);
    tell(fmt::format("session {} {}\n", session_, order_.patient));
  }

  SimulatedStage& stage_;
  Database& database_;
  const WindowOrder& order_;
  std::string session_;
};

Protocol short_protocol() {
  Protocol protocol = default_protocol();
  BlockSpec train = default_block(BlockKind::train);
  train.pictures = 12;
  protocol.blocks = {train};
  return protocol;
}

void run_in(Database& database, const WindowOrder& order) {
  static_cast<void>(recover_journals(database));
  if (!living_sessions(database, order.patient).empty())
    throw Error(ExitCode::database_error, open_in_another_window);
  PictureSets pictures{order.sets};
  SimulatedStage stage{{*observer::find_profile("healthy"), 0, 3, {wall_clock_now().utc, 60}}};
  Teller teller{stage, database, order};
  const Protocol protocol = short_protocol();
  UnfinishedSession unfinished = find_unfinished(database, pictures, order.patient);
  static_cast<void>(run_session({.protocol = protocol,
                                 .patient = order.patient,
                                 .seed = 7,
                                 .software_version = "test",
                                 .origin = Origin::person,
                                 .unfinished = std::move(unfinished.session)},
                                {stage, pictures, database, teller}));
  static_cast<void>(back_up_and_rotate(database, wall_clock_now().utc));
}

} // namespace

int be_window(const WindowOrder& order) {
  try {
    Database database({.path = order.database});
    run_in(database, order);
    return 0;
  } catch (const Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return static_cast<int>(error.code());
  }
}

} // namespace dorsal::test
