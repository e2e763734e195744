// Killed on every kind of screen, and started again: the patient lands where it makes sense, and no answer
// that was saved is gone.
#include "engine/clinic/visit/session.h"
#include "engine/clinic/visit/simulated_stage.h"
#include "tests/support/catch.h"
#include "tests/support/made_up_sets.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <set>

using namespace dorsal;

namespace {

SimulatedPatient patient() {
  return {*observer::find_profile("healthy"), 0, 3, {"2026-01-05T09:00:00.000Z", 60}};
}

// Follows for the simulated patient, and is told of each screen.
class Follower final : public SessionListener {
public:
  Follower(SimulatedStage& stage, std::function<void(const std::string&)> seen)
      : stage_(stage), seen_(std::move(seen)) {}
  void on_screen(std::string_view name) override {
    seen_(std::string{name});
    stage_.on_screen(name);
  }
  void on_trial(int block, BlockKind kind, const TrialStart& start) override {
    stage_.on_trial(block, kind, start);
  }

private:
  SimulatedStage& stage_;
  std::function<void(const std::string&)> seen_;
};

Protocol short_protocol() {
  Protocol protocol = default_protocol();
  for (BlockSpec& block : protocol.blocks) block.pictures = 4;
  protocol.blocks.front().until_right = 0; // as many pictures however they are answered
  return protocol;
}

int run_one(const test::ScratchFolder& folder, const std::function<void(const std::string&)>& seen) {
  PictureSets pictures{folder.path()};
  Database database{{.path = folder.path() / "clinic.db"}};
  SimulatedStage stage{patient()};
  Follower follower{stage, seen};
  std::optional<Unfinished> unfinished;
  if (auto stored = SessionReader{database}.unfinished_session("P001"))
    unfinished = Unfinished{std::move(*stored), short_protocol()};
  const auto outcome = run_session({.protocol = short_protocol(),
                                    .patient = "P001",
                                    .seed = 5,
                                    .software_version = "test",
                                    .origin = Origin::person,
                                    .manner = Manner::whole,
                                    .unfinished = std::move(unfinished)},
                                   {stage, pictures, database, follower});
  int counted = 0;
  for (const BlockRecord& block : outcome.blocks)
    counted += static_cast<int>(std::ranges::count_if(
        block.trials, [](const TrialRecord& trial) { return trial.correct().has_value(); }));
  return outcome.state == SessionState::complete ? counted : -1;
}

// A process of its own, killed by signal 9 at the n-th screen.
void run_and_kill(const test::ScratchFolder& folder, int at_screen) {
  const pid_t child = fork();
  if (child == 0) {
    int left = at_screen;
    try {
      run_one(folder, [&left](const std::string&) {
        if (left-- == 0) kill(getpid(), SIGKILL);
      });
    } catch (...) {
    }
    _exit(1); // was to be killed
  }
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
}

} // namespace

TEST_CASE(
    "power cut: on every screen, the next start goes on or begins anew, and every picture gets answered") {
  std::vector<std::string> whole;
  {
    test::ScratchFolder folder;
    for (const char* name : {"train", "assess-a", "assess-b"}) test::write_set(folder.path(), name);
    CHECK(run_one(folder, [&](const std::string& name) { whole.push_back(name); }) == 12);
  }
  CHECK(std::set<std::string>(whole.begin(), whole.end()).size() >= 15);
  const auto first_of_record = std::ranges::find(whole, "meet left") - whole.begin();
  for (int at = 0; at < static_cast<int>(whole.size()); ++at) {
    INFO("killed at screen " << at << ", " << whole[static_cast<std::size_t>(at)]);
    test::ScratchFolder folder;
    for (const char* name : {"train", "assess-a", "assess-b"}) test::write_set(folder.path(), name);
    run_and_kill(folder, at);
    std::vector<std::string> seen;
    CHECK(run_one(folder, [&](const std::string& name) { seen.push_back(name); }) >= 10);
    const bool ended = whole[static_cast<std::size_t>(at)] == "thank you";
    CHECK(seen.front() == (at < first_of_record || ended ? "welcome" : "go on or start anew"));
    Database database{{.path = folder.path() / "clinic.db"}};
    CHECK(database.problems().empty());
  }
}
