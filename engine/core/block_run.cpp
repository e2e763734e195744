#include "engine/core/block_run.h"

#include "engine/core/adaptation/weighted_up_down.h"

#include <algorithm>
#include <cassert>

namespace dorsal {
namespace {

adaptation::StaircaseRule staircase_of(const BlockSetting& setting) {
  const AdaptationRule& rule = setting.adaptation;
  const auto made =
      adaptation::rule_of({.target = rule.target,
                           .start = std::clamp(setting.start_level, rule.lowest_level, rule.highest_level),
                           .step_harder = rule.step,
                           .lowest = rule.lowest_level,
                           .highest = rule.highest_level});
  assert(made); // a checked protocol has a target within (0, 1) and limits in order
  return *made;
}

// The draws that choose the picture of one train trial: its own, so that a repeat shifts nobody else's.
Random trial_stream(const BlockSetting& setting, int number) {
  return stream(setting.seed,
                static_cast<std::uint64_t>(setting.block) * 1000 + static_cast<std::uint64_t>(number));
}

} // namespace

BlockRun::BlockRun(BlockSetting setting, std::span<const StimulusItem> items)
    : setting_(std::move(setting)), items_(items), rule_(staircase_of(setting_)), staircase_(start(rule_)) {
  const Random draws = block_stream(setting_.seed, setting_.block);
  if (setting_.spec.kind == BlockKind::train)
    slots_ = plan_train_slots(setting_.spec, setting_.timing, draws);
  else if (setting_.spec.kind == BlockKind::control)
    plans_ = plan_control(setting_.spec, setting_.timing, draws);
  else
    plans_ = plan_block(setting_.spec, setting_.timing, items_, draws);
}

TrialPlan BlockRun::plan_of(int number) {
  const auto index = static_cast<std::size_t>(number - 1);
  while (plans_.size() <= index) { // train only: chosen now, at the level of now
    Random draws = trial_stream(setting_, number);
    plans_.push_back(plan_train_trial(slots_[plans_.size()], staircase_.level, setting_.adaptation,
                                      setting_.spec, items_, plans_, draws));
  }
  return plans_[index];
}

std::optional<TrialStart> BlockRun::next() {
  int number = 0;
  if (next_plan_ <= planned())
    number = next_plan_;
  else if (!again_.empty())
    number = again_.front();
  else
    return {};
  TrialStart start{.trial = attempts_ + 1,
                   .plan = number,
                   .planned = plan_of(number),
                   .stimulus = {},
                   .time_limit = setting_.spec.time_limit};
  start.stimulus = items_[start.planned.item];
  return start;
}

void BlockRun::note(const TrialRecord& record) {
  ++attempts_;
  static_cast<void>(plan_of(record.plan));
  if (next_plan_ <= planned())
    ++next_plan_;
  else
    again_.erase(again_.begin());
  if (const auto correct = record.correct()) {
    ++done_;
    if (setting_.spec.kind == BlockKind::train) staircase_ = respond(rule_, std::move(staircase_), *correct);
  } else if (repeats_granted_ < most_repeats) {
    again_.push_back(record.plan);
    ++repeats_granted_;
  }
}

} // namespace dorsal
