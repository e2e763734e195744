#include "engine/core/visit/tally.h"

#include "engine/core/trial/trial_summary.h"

#include <algorithm>

namespace dorsal {

namespace {

SessionTally tally_of(const TrialSelection& trials) {
  const TrialSummary summary = summarise(trials);
  SessionTally tally{.pictures = static_cast<int>(summary.score.trials),
                     .correct = static_cast<int>(summary.score.correct),
                     .correct_times = statistics::RunningDuration{},
                     .median_correct_time = median_correct_time(summary)};
  for (const TrialRecord* trial : trials)
    if (const auto time = trial->response_time(); time && trial->correct() == true)
      tally.correct_times.add(time->best);
  return tally;
}

} // namespace

SessionTally tally_of(std::span<const BlockRecord> blocks) {
  return tally_of(trials_of_kind(blocks, {BlockKind::assess, BlockKind::train}));
}

SessionTally tally_of(std::span<const BlockRecord> blocks, const BlockKind& kind) {
  return tally_of(trials_of_kind(blocks, {kind}));
}

int counted_trials(std::span<const BlockRecord> blocks) {
  int counted = 0;
  const auto counts = [](const auto& trial) { return trial.correct().has_value(); };
  for (const BlockRecord& block : blocks)
    counted += static_cast<int>(std::ranges::count_if(block.trials, counts) +
                                std::ranges::count_if(block.led, counts));
  return counted;
}

} // namespace dorsal
