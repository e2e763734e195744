#include "engine/core/visit/block_run.h"

#include "engine/core/statistics/sprt.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dorsal {
namespace {

// The draws that choose the picture of one train trial: its own, so that a repeat shifts nobody else's.
Random trial_stream(const BlockSetting& setting, int number) {
  return stream(setting.seed,
                static_cast<std::uint64_t>(setting.block) * 1000 + static_cast<std::uint64_t>(number));
}

Duration shortened(Duration limit, int rung) {
  return Duration{std::llround(static_cast<double>(limit.count()) * adaptation::time_share_of_rung(rung))};
}

} // namespace

BlockRun::BlockRun(BlockSetting setting, std::span<const StimulusItem> items)
    : setting_(std::move(setting)), items_(items), patient_(setting_.patient),
      attempts_(setting_.spec.pictures) {
  const Random draws = block_stream(setting_.seed, setting_.block);
  if (setting_.spec.kind == BlockKind::train) {
    slots_ = plan_train_slots(setting_.spec, setting_.timing, draws);
    choice_.emplace(setting_.spec, setting_.adaptation, items_);
    training_ = adaptation::start_training(setting_.adaptation, setting_.last_level);
  } else if (climbs()) {
    slots_ = plan_train_slots(setting_.spec, setting_.timing, draws);
    choice_.emplace(setting_.spec, AdaptationRule{}, items_);
    plain_.emplace(setting_.spec, AdaptationRule{.vary = {}}, items_);
  } else if (setting_.spec.kind == BlockKind::control)
    plans_ = plan_control(setting_.spec, setting_.timing, draws);
  else
    plans_ = plan_block(setting_.spec, setting_.timing, items_, draws);
}

TrialPlan BlockRun::plan_of(int number) {
  const auto index = static_cast<std::size_t>(number - 1);
  while (plans_.size() <= index) {
    const int next = static_cast<int>(plans_.size()) + 1;
    plans_.push_back(climbs() ? plan_climbing_trial(next) : plan_train_trial(next));
  }
  return plans_[index];
}

// Chosen now, at the level of now.
TrialPlan BlockRun::plan_train_trial(int number) {
  Random draws = trial_stream(setting_, number);
  const AdaptationRule& rule = setting_.adaptation;
  const adaptation::Wish wish = next_wish(rule, training_, draws);
  const TrainSlot& slot = slots_[static_cast<std::size_t>(number - 1)];
  const TrainShowing& showing = choice_->choose(
      {.side = slot.side, .level = wish.level, .by_rung = rule.method == TrainingMethod::ladder},
      patient_.scale, plans_, draws);
  wishes_.push_back(wish);
  return {.item = showing.item,
          .roll_deg = showing.roll_deg,
          .foreperiod = slot.foreperiod,
          .iti = slot.iti,
          .level = wish.level,
          .is_catch = wish.is_catch()};
}

// The plainest picture first; then one step up with each right answer, one down with each wrong one.
TrialPlan BlockRun::plan_climbing_trial(int number) {
  constexpr double levels_a_step = 1.5, highest = 7;
  Random draws = trial_stream(setting_, number);
  const TrainSlot& slot = slots_[static_cast<std::size_t>(number - 1)];
  const double level = std::min(1 + levels_a_step * steps_, highest);
  const TrainShowing& showing = (steps_ > 0 ? choice_ : plain_)
                                    ->choose({.side = slot.side, .level = level, .by_rung = false},
                                             adaptation::assumed_scale(), plans_, draws);
  return {.item = showing.item,
          .roll_deg = showing.roll_deg,
          .foreperiod = slot.foreperiod,
          .iti = slot.iti,
          .level = {}};
}

void BlockRun::learn(const TrialRecord& record, bool correct) {
  const TrainShowing& showing = choice_->find(record.planned.item, record.planned.roll_deg);
  const double shown = choice_->level_of(showing, patient_.scale);
  patient_ = respond(std::move(patient_), record.stimulus, record.planned.roll_deg, correct);
  training_ = respond(setting_.adaptation, std::move(training_),
                      wishes_[static_cast<std::size_t>(record.plan - 1)], shown, correct);
}

bool BlockRun::stops_early() const {
  if (climbs() && right_in_a_row_ >= setting_.spec.until_right) return true;
  if (setting_.spec.early_stop == EarlyStop::none || done() < setting_.least_trials) return false;
  constexpr double margin = 0.05, highest = 0.99;
  const readiness::Sprt test{.p0 = setting_.accuracy_goal - margin,
                             .p1 = std::min(setting_.accuracy_goal + margin, highest)};
  return decide(test, correct_, done() - correct_) != readiness::SprtDecision::undecided;
}

std::optional<TrialStart> BlockRun::next() {
  if (stops_early()) return {};
  const auto number = attempts_.next();
  if (!number) return {};
  TrialStart start{.trial = attempts_.number(),
                   .plan = *number,
                   .planned = plan_of(*number),
                   .stimulus = {},
                   .time_limit = setting_.spec.time_limit};
  start.stimulus = items_[start.planned.item];
  if (start.time_limit && setting_.adaptation.method == TrainingMethod::ladder && start.planned.level)
    start.time_limit = shortened(*start.time_limit, static_cast<int>(*start.planned.level));
  return start;
}

void BlockRun::note(const TrialRecord& record) {
  const auto correct = record.correct();
  if (attempts_.has(record.plan)) static_cast<void>(plan_of(record.plan));
  attempts_.note(record.plan, correct ? Attempts::Counts::yes : Attempts::Counts::no);
  if (!correct || !attempts_.has(record.plan)) return;
  correct_ += *correct ? 1 : 0;
  right_in_a_row_ = *correct ? right_in_a_row_ + 1 : 0;
  steps_ = std::max(0.0, steps_ + (*correct ? 1 : -1));
  if (setting_.spec.kind == BlockKind::train) learn(record, *correct);
}

} // namespace dorsal
