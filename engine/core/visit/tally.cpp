#include "engine/core/visit/tally.h"

#include "engine/core/statistics/quantile.h"

#include <algorithm>

namespace dorsal {
namespace {

bool tells_of_backs(BlockKind kind) { return kind == BlockKind::assess || kind == BlockKind::train; }

} // namespace

SessionTally tally_of(std::span<const BlockRecord> blocks) {
  SessionTally tally;
  std::vector<double> times_ns;
  for (const BlockRecord& block : blocks) {
    if (!tells_of_backs(block.header.kind)) continue;
    for (const TrialRecord& trial : block.trials) {
      const auto correct = trial.correct();
      if (!correct) continue;
      ++tally.pictures;
      if (!*correct) continue;
      ++tally.correct;
      const Duration time = trial.response_time()->best;
      tally.correct_times.add(time);
      times_ns.push_back(static_cast<double>(time.count()));
    }
  }
  if (const auto median = statistics::median(times_ns))
    tally.median_correct_time = Duration{static_cast<std::int64_t>(*median)};
  return tally;
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
