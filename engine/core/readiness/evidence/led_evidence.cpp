#include "engine/core/readiness/evidence/led_evidence.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

void add(statistics::Count& count, const statistics::Count& more) {
  count.correct += more.correct;
  count.trials += more.trials;
}

void widen(std::optional<statistics::Bounds>& shown, const statistics::Bounds& more) {
  if (shown)
    shown = statistics::Bounds{std::min(shown->lower, more.lower), std::max(shown->upper, more.upper)};
  else
    shown = more;
}

void add(LedBlock& block, const LedTrialRecord& trial) {
  const LedStimulus& stimulus = trial.planned.stimulus;
  const auto correct = trial.graded_correct();
  if (!correct) return;
  if (trial.answer) block.entered.add(trial.answer->by == AnsweredBy::helper);
  if (is_catch(stimulus)) return block.catches.add(*correct);
  block.score.add(*correct);
  if (const auto value = difficulty_value(stimulus)) widen(block.difficulty, {*value, *value});
}

void add(LedMeasurement& measurement, const LedBlock& block) {
  if (measurement.used.blocks.empty()) measurement.first = block.day;
  measurement.all.day = block.day;
  add(measurement.all.score, block.score);
  add(measurement.all.catches, block.catches);
  add(measurement.all.entered, block.entered);
  if (block.difficulty) widen(measurement.all.difficulty, *block.difficulty);
  measurement.used.trials += static_cast<int>(block.score.trials + block.catches.trials);
  measurement.used.blocks.push_back({block.session, block.block, block.day});
}

} // namespace

std::vector<LedBlock> led_blocks(const SessionRecord& session, const std::string& id, TaskId task) {
  std::vector<LedBlock> blocks;
  const auto day = local_day(session.header.start);
  if (!day) return blocks;
  for (const BlockRecord& record : session.blocks) {
    if (record.header.kind != BlockKind{Purpose::assess, task} || record.led.empty()) continue;
    LedBlock block{.session = id, .block = record.header.block, .day = *day, .difficulty = {}};
    for (const LedTrialRecord& trial : record.led) add(block, trial);
    blocks.push_back(std::move(block));
  }
  return blocks;
}

LedMeasurements measurements_of(const LedEvidence& evidence, int least_touches) {
  std::vector<LedBlock> blocks = evidence.blocks;
  std::ranges::stable_sort(blocks, {}, &LedBlock::day);
  LedMeasurements found;
  LedMeasurement open;
  for (const LedBlock& block : blocks) {
    add(open, block);
    if (open.all.score.trials >= least_touches) found.done.push_back(std::exchange(open, {}));
  }
  found.waiting = static_cast<int>(open.all.score.trials);
  return found;
}

} // namespace dorsal
