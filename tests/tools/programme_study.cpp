// Whole programmes of simulated patients: `simulate` and `rules check --programme`.
#include "engine/clinic/study/simulated_study.h"
#include "engine/core/observer/led_answer.h"
#include "engine/core/protocol/programme.h"
#include "engine/store/people/decisions.h"
#include "engine/store/sessions/session_reader.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/two_phases.h"
#include "tools/program.h"

#include <nlohmann/json.hpp>

#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

constexpr const char* sets = DORSAL_SOURCE_DIR "/stimuli/sets";
constexpr const char* two_phases = DORSAL_SOURCE_DIR "/tests/golden/protocols/two_phases.toml";

struct Said {
  ExitCode code{};
  std::string out, err;
};

Said run(std::vector<std::string> words) {
  words.insert(words.end(), {"--sets", sets});
  std::ostringstream out, err;
  const ExitCode code = run_program(words, {.out = out, .err = err, .colour = false});
  return {code, out.str(), err.str()};
}

std::string simulated(const std::vector<std::string>& more) {
  std::vector<std::string> words{"simulate", "--protocol", two_phases, "--patients", "3", "--sessions", "9"};
  words.insert(words.end(), more.begin(), more.end());
  const Said said = run(words);
  CAPTURE(said.err);
  CHECK(said.code == ExitCode::ok);
  return said.out;
}

// Touches of every square as often as of any other, and pictures, each in every visit.
Protocol touch_and_pictures() {
  Protocol protocol = default_protocol();
  protocol.programme = dorsal::test::touch_and_pictures(protocol);
  for (Phase& phase : protocol.programme) {
    phase.dose.session_length = std::chrono::minutes{60};
    std::erase_if(phase.blocks, [](const BlockSpec& block) { return block.kind.purpose != Purpose::assess; });
    for (BlockSpec& block : phase.blocks) block.pictures = 48;
  }
  return protocol;
}

struct StudyOfOneKind {
  Protocol protocol;
  observer::ObserverProfile profile;
  int patients{1};
  std::size_t visits{};
  ProgrammePlay play{};
};

std::vector<ProgrammeCourse> courses_of(const StudyOfOneKind& wanted) {
  const auto course = [&wanted](int patient) {
    SimulatedCourse made{"SIM" + std::to_string(patient), wanted.profile, {}};
    for (std::size_t visit = 0; visit < wanted.visits; ++visit)
      made.visits.push_back(
          {{"2026-01-05T09:00:00.000Z", 0}, static_cast<std::uint64_t>(patient) * 1000 + visit + 1});
    return made;
  };
  std::vector<ProgrammeCourse> courses;
  run_study({.protocol = wanted.protocol,
             .sets = sets,
             .patients = wanted.patients,
             .course = course,
             .seed = 1,
             .station = {},
             .threads = 2,
             .programme = wanted.play},
            [&](FinishedCourse finished) { courses.push_back(std::move(finished.programme)); });
  return courses;
}

double touch_accuracy(const observer::ObserverProfile& profile, double sessions) {
  double sum = 0;
  for (int square = 1; square <= 12; ++square)
    sum += observer::LedAnswerOf{profile, sessions}.chance_of_correct(touch::Site{12, square});
  return sum / 12;
}

} // namespace

TEST_CASE("programme study: what is learnt in one phase is not known in another unless the profile says so") {
  observer::ObserverProfile profile = *observer::find_profile("improving");
  StudyOfOneKind study{touch_and_pictures(), profile, 1, 5, {.decides = Decides::never}};
  const double apart = *courses_of(study).at(0).at(0).true_accuracy;
  CHECK(apart == Approx(touch_accuracy(profile, 4)).epsilon(1e-12));

  study.profile.learning_carried_over = 0.5;
  const double carried = *courses_of(study).at(0).at(0).true_accuracy;
  CHECK(carried == Approx(touch_accuracy(profile, 4 + 0.5 * 4)).epsilon(1e-12));
  CHECK(carried > apart);
}

TEST_CASE("programme study: a patient without a helper never does touch") {
  const ScratchFolder folder;
  for (const std::string helper : {"there", "nobody"}) {
    const std::string file = folder / (helper + ".db");
    static_cast<void>(simulated({"--helper", helper, "--db", file}));
    Database database({.path = file, .missing = Database::Missing::refuse});
    SessionReader reader{database};
    std::size_t touches = 0, answers = 0;
    for (const SessionSummary& summary : reader.sessions()) {
      const auto session = reader.session(summary.uuid);
      for (const BlockRecord& block : session->record.blocks) {
        touches += block.led.size();
        answers += block.trials.size();
      }
    }
    CHECK(answers > 0);
    CHECK((touches > 0) == (helper == "there"));
  }
}

TEST_CASE("programme study: where nothing can be done alone there is no visit, and the study ends") {
  Protocol protocol = touch_and_pictures();
  protocol.programme[1].door = {Opens::ready, 0, "touch"};
  const auto courses = courses_of({protocol,
                                   *observer::find_profile("healthy"),
                                   1,
                                   5,
                                   {.helper = Helper::nobody, .decides = Decides::ready}});
  CHECK(courses.at(0).at(0).opened == 0);
  CHECK(courses.at(0).at(0).days_practised == 0);
  CHECK_FALSE(courses.at(0).at(1).opened);
}

TEST_CASE("programme study: the same on any number of threads, with all that is kept") {
  const ScratchFolder folder;
  const std::string once = simulated({"--threads", "1", "--db", folder / "1.db"});
  CHECK(simulated({"--threads", "3", "--db", folder / "3.db"}) == once);
  CHECK(simulated({"--threads", "2", "--db", folder / "1.db"}) == once); // adds nothing
  std::vector<std::vector<Decision>> kept;
  for (const std::string name : {"1.db", "3.db"}) {
    Database database({.path = folder / name, .missing = Database::Missing::refuse});
    kept.push_back(decisions_about(database, "SIM0001"));
  }
  REQUIRE(kept[0].size() == kept[1].size());
  REQUIRE_FALSE(kept[0].empty());
  for (std::size_t i = 0; i < kept[0].size(); ++i) {
    CHECK(kept[0][i].kind == DecisionKind::next_phase);
    CHECK(kept[0][i].grade == Grade::ready);
    CHECK(kept[0][i].who == simulated_clinician);
    CHECK(kept[0][i].phase == kept[1][i].phase);
    CHECK(kept[0][i].at_utc == kept[1][i].at_utc);
  }
}

TEST_CASE("programme study: a clinician who never decides leaves every phase open") {
  CHECK_THAT(simulated({"--decides", "never"}), Contains(" 0 decisions"));
  CHECK_THAT(simulated({"--decides", "ready"}), !Contains(" 0 decisions"));
}

TEST_CASE("programme study: who decides and who helps is asked of programmes alone") {
  const std::vector<std::vector<std::string>> asked{{"--decides", "never"}, {"--helper", "nobody"}};
  for (const std::vector<std::string>& words : asked) {
    std::vector<std::string> all{"simulate"};
    all.insert(all.end(), words.begin(), words.end());
    const Said said = run(all);
    CHECK(said.code == ExitCode::usage);
    CHECK_THAT(said.err, Contains(words[0] + " is for a protocol with a programme"));
  }
}

// Two standard errors of so many patients may stand the other way round, no more.
TEST_CASE("programme study: who is truly better passes more often, within simulation error") {
  Protocol protocol = touch_and_pictures();
  protocol.programme.erase(protocol.programme.begin());
  const std::vector<Phase> phases = protocol.programme;
  std::vector<PhaseCharacteristics> found;
  for (const double drift : {0.6, 1.0, 1.4, 2.2}) {
    observer::ObserverProfile profile = *observer::find_profile("healthy");
    profile.drift = drift;
    const auto courses = courses_of({protocol, profile, 16, 12, {}});
    found.push_back(programme_characteristics(phases, courses).at(0));
  }
  for (std::size_t i = 1; i < found.size(); ++i) {
    CHECK(found[i].true_accuracy->median > found[i - 1].true_accuracy->median);
    CHECK(found[i].passed.share.bounds->upper >= found[i - 1].passed.share.bounds->lower);
  }
  CHECK(found.back().passed.share.bounds->lower > found.front().passed.share.bounds->upper);
  CHECK(found.back().let_through_wrongly.count.trials == 0);
  CHECK(found.front().held_wrongly.count.trials == 0);
}

TEST_CASE("rules check: a programme is told phase by phase, in words and as JSON alike") {
  const std::vector<std::string> words{"rules",      "check", "--programme", two_phases,
                                       "--patients", "10",    "--days",      "4"};
  const Said text = run(words);
  CHECK(text.code == ExitCode::ok);
  CHECK_THAT(text.out, Contains("let through wrongly") && Contains("The patients are made up"));
  std::vector<std::string> as_json = words;
  as_json.emplace_back("--json");
  const auto document = nlohmann::json::parse(run(as_json).out);
  CHECK(document["schema"] == "dorsal.programme_check");
  CHECK(document["kinds"].size() == observer::profiles().size());
  CHECK(document["kinds"][0]["phases"].size() == 2);
  CHECK(document["kinds"][0]["phases"][0]["opened"]["of"] == 10);
  CHECK(run({"rules", "check", "--programme", two_phases, "--blocks", "3"}).code == ExitCode::usage);
  CHECK(run({"rules", "check", "--days", "3"}).code == ExitCode::usage);
}
