#include "engine/clinic/visit/replay.h"

#include "engine/clinic/visit/session.h"
#include "engine/clinic/visit/simulated_stage.h"
#include "tests/support/catch.h"
#include "tests/support/made_up_sets.h"

using namespace dorsal;

namespace {

struct Clinic {
  test::ScratchFolder folder;
  PictureSets pictures{folder.path()};
  Database database{{.path = folder.path() / "clinic.db", .uuids = seeded_uuids(1)}};
  Protocol protocol = default_protocol();

  Clinic() {
    for (const char* name : {"train", "assess-a", "assess-b"}) test::write_set(folder.path(), name);
    protocol.blocks.push_back(default_block(BlockKind::control));
    protocol.blocks.push_back(default_block(BlockKind::train));
  }

  StoredSession session(int number) {
    SimulatedStage stage{{*observer::find_profile("low_back_pain"),
                          number,
                          static_cast<std::uint64_t>(number) + 3,
                          {fmt::format("2026-01-{:02}T09:00:00.000Z", number + 5), 60}}};
    const auto outcome = run_session({.protocol = protocol,
                                      .patient = "P001",
                                      .seed = static_cast<std::uint64_t>(number) + 40,
                                      .software_version = "test",
                                      .origin = Origin::simulated,
                                      .manner = Manner::whole,
                                      .unfinished = {}},
                                     {stage, pictures, database, stage});
    return *SessionReader{database}.session(outcome.session);
  }

  Replay again(const StoredSession& session) {
    return replay(session, protocol, pictures, read_history(database, "P001", session.summary.start.utc));
  }
};

} // namespace

TEST_CASE("replay: every plan and level of a stored session comes out the same, whatever came later") {
  for (const TrainingMethod method :
       {TrainingMethod::questplus, TrainingMethod::staircase, TrainingMethod::ladder}) {
    INFO(name_of(method));
    Clinic clinic;
    clinic.protocol.adaptation.method = method;
    std::vector<StoredSession> sessions;
    for (int number = 0; number < 3; ++number) sessions.push_back(clinic.session(number));
    for (const StoredSession& session : sessions) {
      const Replay found = clinic.again(session);
      CHECK(found.blocks == 5);
      for (const ReplayDifference& one : found.differences) UNSCOPED_INFO(one.what);
      CHECK(found.differences.empty());
    }
  }
}

TEST_CASE("replay: a block that was left out is no fault, one that lacks trials at its end is nothing new") {
  Clinic clinic;
  clinic.protocol.blocks = {default_block({Purpose::assess, TaskId::touch}),
                            default_block({Purpose::train, TaskId::touch})};
  StoredSession session = clinic.session(0);
  CHECK(clinic.again(session).differences.empty());
  REQUIRE(session.record.blocks.size() == 2);
  session.record.blocks[0].led.clear();
  CHECK(clinic.again(session).differences.empty());
}

TEST_CASE("replay: a changed answer is found in the levels that follow, a changed plan where it stands") {
  Clinic clinic;
  StoredSession session = clinic.session(0);
  StoredSession other = session;
  other.record.blocks[1].trials[4].planned.roll_deg += 45;
  const Replay found = clinic.again(other);
  REQUIRE(found.differences.size() == 1);
  CHECK(found.differences[0].block == 2);
  CHECK(found.differences[0].what.find("roll_deg") != std::string::npos);
  TrialRecord& answered = session.record.blocks[2].trials[10];
  answered.answer->side = opposite(answered.answer->side);
  CHECK_FALSE(clinic.again(session).differences.empty());
}

TEST_CASE(
    "replay: a trial that its protocol cannot have planned is told, and its block not followed further") {
  Clinic clinic;
  StoredSession session = clinic.session(0);
  BlockRecord& train = session.record.blocks[2];
  REQUIRE(train.header.kind == BlockKind::train);
  train.trials[3].plan = 4000;
  const Replay found = clinic.again(session);
  REQUIRE_FALSE(found.differences.empty());
  CHECK(found.differences[0].block == 3);
  CHECK(found.differences[0].trial == 4);
  CHECK(found.differences[0].what == "the plan was 4000 and comes out as 4");
}
