#include "tests/power_cuts/study.h"

#include "engine/clinic/visit/session.h"
#include "engine/clinic/visit/simulated_stage.h"
#include "engine/core/base/error.h"
#include "engine/store/travel/recover.h"
#include "tests/support/made_up_sets.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace dorsal::test {
namespace {

// Written by the child, read by the parent after its end.
struct Shared {
  std::int64_t points;
  int acknowledged;
  bool began, told;
};

class Witness final : public SessionListener {
public:
  Witness(SimulatedStage& stage, Shared& shared) : stage_(stage), shared_(shared) {}
  void on_screen(std::string_view name) override {
    stage_.on_screen(name);
    if (name == "kept elsewhere") shared_.told = true;
  }
  void on_trial(int block, BlockKind kind, const TrialStart& start) override {
    shared_.began = true;
    stage_.on_trial(block, kind, start);
  }
  void on_saved(int, int) override { ++shared_.acknowledged; }

private:
  SimulatedStage& stage_;
  Shared& shared_;
};

Protocol twenty_trials() {
  Protocol protocol = default_protocol();
  BlockSpec block = default_block(BlockKind::assess);
  block.pictures = 20;
  protocol.blocks = {block};
  return protocol;
}

constexpr const char* patient = "P001";

void run_session_on(const std::filesystem::path& file, const FaultPlan& plan, PictureSets& pictures,
                    Shared& shared) {
  const std::string vfs = install_faulty_disk(plan);
  try {
    Database database(
        {.path = file, .uuids = seeded_uuids(1), .waits_for_disk = plan.waits_for_disk, .vfs = vfs});
    SimulatedStage stage{{*observer::find_profile("healthy"), 0, 3, {"2026-01-05T09:00:00.000Z", 60}}};
    Witness witness{stage, shared};
    static_cast<void>(run_session({.protocol = twenty_trials(),
                                   .patient = patient,
                                   .seed = 5,
                                   .software_version = "test",
                                   .origin = Origin::person,
                                   .manner = Manner::whole,
                                   .unfinished = {}},
                                  {stage, pictures, database, witness}));
  } catch (const Error& error) {
    shared.told = std::string{error.what()}.find(';') != std::string::npos; // what happened; what to do
  }
}

void look(const std::filesystem::path& file, Run& run) {
  try {
    Database database({.path = file});
    run.journal = !recover_journals(database).empty();
    const auto problems = database.problems();
    if (!problems.empty()) run.corruption = problems.front();
    for (const SessionSummary& session : SessionReader{database}.sessions_of(patient))
      run.kept += session.trials;
  } catch (const Error& error) {
    run.corruption = error.what();
  }
}

} // namespace

struct Study::Parts {
  ScratchFolder sets;
  PictureSets pictures{sets.path()};
  Shared* shared{};
};

Study::Study() : parts_(new Parts) {
  for (const char* name : {"train", "assess-a", "assess-b"}) write_set(parts_->sets.path(), name);
  for (const std::string& name : sets_of(twenty_trials())) static_cast<void>(parts_->pictures.get(name));
  void* memory = ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) throw std::runtime_error("no shared memory");
  parts_->shared = static_cast<Shared*>(memory);
}

Study::~Study() { delete parts_; }

Run Study::run(FaultPlan plan) {
  const ScratchFolder folder;
  const auto file = folder / "d.db";
  *parts_->shared = {};
  plan.points = &parts_->shared->points;
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no process");
  if (child == 0) {
    run_session_on(file, plan, parts_->pictures, *parts_->shared);
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  const Shared& shared = *parts_->shared;
  Run run{.began = shared.began,
          .told = shared.told,
          .journal = false,
          .acknowledged = shared.acknowledged,
          .kept = 0,
          .points = shared.points,
          .corruption = {}};
  if (!WIFEXITED(status)) run.corruption = "the program crashed";
  look(file, run);
  return run;
}

} // namespace dorsal::test
