#include "engine/clinic/visit/session.h"

#include "engine/clinic/visit/history.h"
#include "engine/clinic/visit/simulated_stage.h"
#include "engine/core/base/error.h"
#include "engine/core/trial/signature.h"
#include "engine/store/travel/prescriptions.h"
#include "tests/support/catch.h"
#include "tests/support/made_up_sets.h"
#include "tests/support/records.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>
#include <stdexcept>

using namespace dorsal;

namespace {

observer::ObserverProfile profile(std::string_view name) { return *observer::find_profile(name); }

// Everything a session needs, in a folder of its own.
struct Clinic {
  test::ScratchFolder folder;
  PictureSets pictures{folder.path()};
  Database database{{.path = folder.path() / "clinic.db", .uuids = seeded_uuids(1)}};

  Clinic() {
    for (const char* name : {"train", "assess-a", "assess-b"}) test::write_set(folder.path(), name);
  }

  SessionOptions options(std::uint64_t seed = 5) const {
    return {.protocol = default_protocol(),
            .patient = "P001",
            .seed = seed,
            .software_version = "test",
            .origin = Origin::simulated,
            .manner = Manner::whole,
            .unfinished = {}};
  }
  StoredSession stored(const SessionOutcome& outcome) {
    return *SessionReader{database}.session(outcome.session);
  }
};

SimulatedPatient patient(std::string_view name, std::uint64_t seed = 3) {
  return {profile(name), 0, seed, {"2026-01-05T09:00:00.000Z", 60}};
}

int counted(const BlockRecord& block) {
  return static_cast<int>(std::ranges::count_if(
      block.trials, [](const TrialRecord& trial) { return trial.correct().has_value(); }));
}

// A patient whose machine fails at the n-th saved trial.
class StagePulledOut final : public SessionListener {
public:
  StagePulledOut(SimulatedStage& stage, int after) : stage_(stage), left_(after) {}
  void on_screen(std::string_view name) override {
    screens.emplace_back(name);
    stage_.on_screen(name);
  }
  void on_trial(int block, BlockKind kind, const TrialStart& start) override {
    stage_.on_trial(block, kind, start);
  }
  void on_saved(int, int) override {
    if (--left_ == 0) throw std::runtime_error("power cut");
  }
  std::vector<std::string> screens;

private:
  SimulatedStage& stage_;
  int left_;
};

} // namespace

TEST_CASE("session: a control block shows words, half a side, and stays out of the result") {
  Clinic clinic;
  SessionOptions options = clinic.options();
  options.protocol.blocks = {default_block(BlockKind::control)};
  SimulatedStage stage{patient("healthy")};
  const auto outcome = run_session(options, {stage, clinic.pictures, clinic.database, stage});
  CHECK(outcome.state == SessionState::complete);
  const BlockRecord block = clinic.stored(outcome).record.blocks.at(0);
  CHECK(block.header.set == "words");
  CHECK(counted(block) == 20);
  CHECK(std::ranges::count(block.trials, "words-left", [](const TrialRecord& t) { return t.stimulus.id; }) ==
        10);
  CHECK(block.trials[0].stimulus.movement == Movement::none);
  CHECK(std::ranges::count(block.trials, std::optional{true}, &TrialRecord::correct) >= 18);
}

TEST_CASE("session: practice, assess and train blocks are run whole and stored") {
  Clinic clinic;
  SimulatedStage stage{patient("healthy")};
  const auto outcome = run_session(clinic.options(), {stage, clinic.pictures, clinic.database, stage});
  CHECK(outcome.state == SessionState::complete);
  const StoredSession stored = clinic.stored(outcome);
  REQUIRE(stored.record.blocks.size() == 3);
  CHECK(stored.record.blocks[0].header.kind == BlockKind::practice);
  CHECK(counted(stored.record.blocks[0]) >= 3); // in a row right
  CHECK(counted(stored.record.blocks[0]) <= 12);
  CHECK(counted(stored.record.blocks[1]) == 40);
  CHECK(counted(stored.record.blocks[2]) == 40);
  CHECK(stored.record.state == SessionState::complete);
  CHECK(stored.record.header.start.offset_minutes == 60);
}

TEST_CASE("session: how bright the pictures are shown is kept on every trial") {
  Clinic clinic;
  SessionOptions options = clinic.options();
  options.protocol.blocks = {default_block(BlockKind::assess), default_block(BlockKind::control)};
  options.protocol.screens.brightness = GENERATE(Brightness::normal, Brightness::dim);
  SimulatedStage stage{patient("healthy")};
  const auto outcome = run_session(options, {stage, clinic.pictures, clinic.database, stage});
  for (const BlockRecord& block : clinic.stored(outcome).record.blocks)
    for (const TrialRecord& trial : block.trials)
      CHECK(trial.brightness == options.protocol.screens.brightness);
}

TEST_CASE("session: a person's own results compare with the last part only those shown as bright") {
  Clinic clinic;
  SessionOptions options = clinic.options();
  options.protocol.blocks = {default_block(BlockKind::assess)};
  for (const Brightness brightness : {Brightness::normal, Brightness::dim, Brightness::normal}) {
    options.protocol.screens.brightness = brightness;
    SimulatedStage stage{patient("healthy")};
    static_cast<void>(run_session(options, {stage, clinic.pictures, clinic.database, stage}));
  }
  std::vector<bool> compare;
  for (const AssessResult& result : assess_results(clinic.database, "P001"))
    compare.push_back(result.compares);
  CHECK(compare == std::vector<bool>{true, false, true});
}

TEST_CASE("session: a clock behind the newest session is told before it begins, kept, and stops nobody") {
  Clinic clinic;
  SessionWriter writer{clinic.database};
  const Uuid ahead = writer.begin_session(test::header_of("P002", "2031-03-02T10:00:00.000Z"));
  writer.end_session(ahead, SessionState::complete, {"2031-03-02T10:10:00.000Z", 60});
  SessionOptions options = clinic.options();
  options.origin = Origin::person;
  options.protocol.blocks = {default_block(BlockKind::control)};
  SimulatedStage stage{patient("healthy")};
  StagePulledOut seen{stage, 1000};
  const auto outcome = run_session(options, {stage, clinic.pictures, clinic.database, seen});
  CHECK(outcome.state == SessionState::complete);
  CHECK(std::ranges::count(seen.screens, "clock") == 1);
  const RigFacts rig = clinic.stored(outcome).record.header.rig;
  CHECK(std::ranges::count(rig, std::pair<std::string, std::string>{"wall clock", "behind a session"}) == 1);
}

TEST_CASE("session: words from the clinic are shown once, before the first session after they came") {
  Clinic clinic;
  Database issuer = Database::in_memory();
  accept_prescription(clinic.database, issue_prescription(issuer, {"P001", "", "Take your time.",
                                                                   "2026-01-04T09:00:00.000Z"}));
  std::vector<std::ptrdiff_t> times;
  for (const std::uint64_t seed : {1, 2}) {
    SimulatedStage stage{patient("healthy", seed)};
    StagePulledOut listener{stage, 0};
    CHECK(run_session(clinic.options(seed), {stage, clinic.pictures, clinic.database, listener}).state ==
          SessionState::complete);
    times.push_back(std::ranges::count(listener.screens, "message"));
  }
  CHECK(times == std::vector<std::ptrdiff_t>{1, 0});
}

TEST_CASE(
    "session: where it cannot be kept that the clinic's words were read, the session goes on all the same") {
  Clinic clinic;
  Database issuer = Database::in_memory();
  accept_prescription(clinic.database, issue_prescription(issuer, {"P001", "", "Take your time.",
                                                                   "2026-01-04T09:00:00.000Z"}));
  clinic.database.change("break it", [](SQLite::Database& sqlite) {
    sqlite.exec("CREATE TRIGGER no BEFORE UPDATE ON prescription BEGIN SELECT raise(ABORT, 'full'); END");
  });
  SimulatedStage stage{patient("healthy")};
  CHECK(run_session(clinic.options(), {stage, clinic.pictures, clinic.database, stage}).state ==
        SessionState::complete);
  CHECK(unread_message(clinic.database, "P001"));
}

TEST_CASE("session: the response times recorded are those the patient made") {
  Clinic clinic;
  SimulatedStage stage{patient("healthy")};
  const auto outcome = run_session(clinic.options(), {stage, clinic.pictures, clinic.database, stage});
  for (const BlockRecord& block : clinic.stored(outcome).record.blocks)
    for (const TrialRecord& trial : block.trials) {
      if (trial.outcome != Outcome::answered) continue;
      CHECK(trial.response_time()->best > std::chrono::milliseconds{100});
      CHECK(trial.response_time()->best == trial.answer->at.best - trial.onset->at.best);
      CHECK(trial.onset->at.best - trial.fixation->best >= trial.planned.foreperiod);
    }
}

TEST_CASE("session: the same seeds give the same session, other ones another") {
  const auto signature_of = [](std::uint64_t seed) {
    Clinic clinic;
    SimulatedStage stage{patient("low_back_pain", seed)};
    const auto outcome = run_session(clinic.options(seed), {stage, clinic.pictures, clinic.database, stage});
    Signature signature;
    signature.add(clinic.stored(outcome).record);
    return signature.value();
  };
  CHECK(signature_of(1) == signature_of(1));
  CHECK(signature_of(1) != signature_of(2));
}

TEST_CASE("session: assess blocks take the parallel forms in turn, and training starts where it left off") {
  Clinic clinic;
  std::vector<std::string> forms;
  std::optional<double> last_level;
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    SimulatedStage stage{patient("healthy", seed)};
    const StoredSession stored =
        clinic.stored(run_session(clinic.options(seed), {stage, clinic.pictures, clinic.database, stage}));
    forms.push_back(stored.record.blocks[1].header.set);
    const auto& train = stored.record.blocks[2].trials;
    if (last_level) CHECK(*train.front().planned.level == Approx(std::max(1.0, *last_level - 1)));
    last_level = left_off_at(stored.record.blocks[2]);
  }
  CHECK(forms == std::vector<std::string>{"assess-a", "assess-b", "assess-a"});
}

TEST_CASE("session: training holds a healthy observer near the target, and the level rises") {
  Clinic clinic;
  int correct = 0, trials = 0;
  double first_level = 0, last_level = 0;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    SimulatedStage stage{patient("healthy", seed)};
    const StoredSession stored =
        clinic.stored(run_session(clinic.options(seed), {stage, clinic.pictures, clinic.database, stage}));
    for (const TrialRecord& trial : stored.record.blocks[2].trials) {
      if (!trial.correct()) continue;
      ++trials;
      correct += *trial.correct() ? 1 : 0;
      if (first_level == 0) first_level = *trial.planned.level;
      last_level = *trial.planned.level;
    }
  }
  CHECK(static_cast<double>(correct) / trials > 0.70);
  CHECK(last_level > first_level);
}

TEST_CASE("session: cut short, it is offered again and goes on with the trial after the last saved one") {
  for (const int after : {3, 8, 9, 30, 48, 49, 70}) {
    INFO("cut after " << after << " saved trials");
    Clinic clinic;
    SimulatedStage first{patient("healthy")};
    StagePulledOut cut{first, after};
    CHECK_THROWS_AS(run_session(clinic.options(), {first, clinic.pictures, clinic.database, cut}),
                    std::runtime_error);
    auto unfinished = SessionReader{clinic.database}.unfinished_session("P001");
    REQUIRE(unfinished);
    SessionOptions options = clinic.options(99); // another seed: the stored one must win
    options.unfinished = Unfinished{*unfinished, default_protocol()};
    SimulatedStage second{patient("healthy", 4)};
    const auto outcome = run_session(options, {second, clinic.pictures, clinic.database, second});
    CHECK(outcome.session == unfinished->summary.uuid);
    const StoredSession stored = clinic.stored(outcome);
    REQUIRE(stored.record.blocks.size() == 3);
    CHECK(counted(stored.record.blocks[1]) == 40);
    CHECK(counted(stored.record.blocks[2]) == 40);
    std::map<int, int> answers_of_plan;
    for (const TrialRecord& trial : stored.record.blocks[1].trials)
      if (trial.correct()) ++answers_of_plan[trial.plan];
    CHECK(answers_of_plan.size() == 40); // each once
    CHECK(stored.record.header.seed == 5);
    CHECK_FALSE(SessionReader{clinic.database}.unfinished_session("P001"));
  }
}

TEST_CASE("session: one that was cut short and cannot go on is stopped by the next, with all it has") {
  Clinic clinic;
  SimulatedStage first{patient("healthy")};
  StagePulledOut cut{first, 9};
  CHECK_THROWS_AS(run_session(clinic.options(), {first, clinic.pictures, clinic.database, cut}),
                  std::runtime_error);
  const Uuid older = SessionReader{clinic.database}.unfinished_session("P001")->summary.uuid;
  SimulatedStage second{patient("healthy", 4)};
  const auto outcome =
      run_session(clinic.options(99), {second, clinic.pictures, clinic.database, second}); // not resumed
  const StoredSession stored = *SessionReader{clinic.database}.session(older);
  CHECK(stored.summary.state == SessionState::stopped);
  CHECK(stored.summary.ended_utc);
  CHECK(stored.summary.trials == 9);
  CHECK(clinic.stored(outcome).summary.state == SessionState::complete);
}

TEST_CASE("session: for measurements it goes straight to the trials and asks nothing") {
  Clinic clinic;
  SessionOptions options = clinic.options();
  options.protocol.blocks = {default_block(BlockKind::assess)};
  options.protocol.blocks[0].pictures = 10;
  options.manner = Manner::trials_only;
  SimulatedStage stage{patient("healthy")};
  StagePulledOut follower{stage, 1000};
  const auto outcome = run_session(options, {stage, clinic.pictures, clinic.database, follower});
  CHECK(outcome.state == SessionState::complete);
  CHECK(follower.screens.empty());
  CHECK(clinic.stored(outcome).record.blocks[0].trials.size() >= 10);
}

TEST_CASE("session: a guesser is run and recorded like anybody else") {
  Clinic clinic;
  SimulatedStage stage{patient("guesser")};
  const StoredSession stored =
      clinic.stored(run_session(clinic.options(), {stage, clinic.pictures, clinic.database, stage}));
  int fast = 0;
  for (const TrialRecord& trial : stored.record.blocks[1].trials) fast += is_fast_guess(trial) ? 1 : 0;
  CHECK(fast > 0);
}
