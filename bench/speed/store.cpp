#include "bench/base/clock.h"
#include "bench/process/files.h"
#include "bench/speed/speed.h"
#include "engine/store/sessions/session_writer.h"
#include "engine/system/scratch_folder.h"

#include <fmt/format.h>

namespace dorsal::bench {
namespace {

TrialRecord some_trial(int number) {
  TrialRecord trial;
  trial.trial = trial.plan = number;
  trial.stimulus.id = "train-01";
  trial.stimulus.posture = "stand-hang";
  trial.outcome = Outcome::answered;
  const Instant onset{std::chrono::seconds{number}};
  trial.fixation = Stamp::exactly(onset - std::chrono::milliseconds{700});
  trial.onset = Onset{.at = Stamp::exactly(onset), .provider = OnsetProvider::simulated};
  trial.answer = Answer{.side = Side::left,
                        .at = Stamp::exactly(onset + std::chrono::milliseconds{1500}),
                        .provider = ResponseProvider::simulated};
  return trial;
}

} // namespace

SpeedResult measure_store(const SpeedOptions& options, const Progress& progress) {
  const ScratchFolder folder;
  Database database{{.path = folder / "bench.db", .uuids = random_uuids()}};
  SessionWriter writer{database};
  const Uuid session = writer.begin_session({.patient = "BENCH",
                                             .start = {"2026-01-05T09:00:00.000Z", 0},
                                             .seed = 1,
                                             .protocol_text = "",
                                             .picture_set_hash = "none",
                                             .software_version = "bench",
                                             .rig = {}},
                                            Origin::simulated);
  const int trials = 200 * options.runs;
  writer.begin_block(session, {.block = 1, .kind = BlockKind::assess, .set = "none", .pictures = trials});
  progress(fmt::format("saving {} trials", trials));
  SpeedRow commit{"trial saved (synchronous=FULL), ms", {}, {}, {}};
  for (int i = 1; i <= trials; ++i) {
    const TrialRecord trial = some_trial(i);
    const Instant start = now();
    writer.save_trial(session, 1, trial);
    commit.values.push_back(in_milliseconds(now() - start));
  }
  return {"store",
          fmt::format("one transaction a trial in {}", folder.path().parent_path().string()),
          measure_context(options.dorsal),
          {commit}};
}

} // namespace dorsal::bench
