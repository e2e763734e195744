#include "engine/core/visit/history.h"

#include "engine/core/statistics/quantile.h"

#include <utility>

namespace dorsal {

std::optional<double> left_off_at(const BlockRecord& train) {
  constexpr std::size_t looked_at = 5;
  std::vector<double> levels;
  for (const TrialRecord& trial : train.trials)
    if (trial.planned.level && !trial.planned.is_catch && trial.correct())
      levels.push_back(*trial.planned.level);
  if (levels.size() > looked_at) levels.erase(levels.begin(), levels.end() - looked_at);
  return statistics::median(levels);
}

CarryOver remember(CarryOver before, const BlockRecord& train) {
  if (const auto level = left_off_at(train)) before.last_level = level;
  for (const TrialRecord& trial : train.trials)
    if (const auto correct = trial.correct())
      before.patient = respond(std::move(before.patient), trial.stimulus, trial.planned.roll_deg, *correct);
  return before;
}

CarryOver after_block(const BlockRecord& train, adaptation::PatientDifficulty patient) {
  return {left_off_at(train), std::move(patient)};
}

bool moves_between_blocks(TaskId task) { return task_of(task).moves_between_blocks; }

std::optional<LedTraining> led_training(const BlockRecord& train) {
  std::optional<LedTraining> found;
  if (!moves_between_blocks(train.header.kind.task)) return found;
  for (const LedTrialRecord& trial : train.led) {
    const LedStimulus& stimulus = trial.planned.stimulus;
    const auto correct = trial.graded_correct();
    if (!correct || is_catch(stimulus)) continue;
    if (!found) found.emplace();
    found->level = static_cast<int>(*difficulty_value(stimulus));
    found->score.add(*correct);
  }
  return found;
}

std::string form_due(const BlockSpec& block, int earlier_blocks) {
  if (block.sets.empty()) return {}; // led by a helper
  return block.sets[static_cast<std::size_t>(earlier_blocks) % block.sets.size()];
}

} // namespace dorsal
