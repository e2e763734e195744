#include "engine/core/visit/led_run.h"

#include "engine/core/task/judgement/schedule.h"
#include "engine/core/task/points/points.h"
#include "engine/core/visit/block_run.h"

#include <chrono>
#include <cmath>
#include <utility>

namespace dorsal {
namespace {

// The pause of one trial: its own draw, so that a repeat shifts nobody else's.
Duration pause_of(const LedSetting& setting, int number) {
  Random draws = stream(setting.seed, static_cast<std::uint64_t>(setting.block) * 1000 +
                                          static_cast<std::uint64_t>(number));
  const DurationRange& range = setting.timing.iti;
  return Duration{draws.integer(range.low.count(), range.high.count())};
}

} // namespace

LedRun::LedRun(LedSetting setting)
    : setting_(std::move(setting)),
      points_(points::plan_points(setting_.spec.pictures, block_stream(setting_.seed, setting_.block))),
      rule_(points::staircase_of(setting_.points)), staircase_(adaptation::start(rule_)) {}

// Chosen now, at the distance of now.
const LedPlan& LedRun::plan_of(int number) {
  while (plans_.size() < static_cast<std::size_t>(number)) {
    const double distance = points::distance_at(staircase_.level);
    plans_.push_back({.stimulus = points::Touch{points_[plans_.size()], distance},
                      .pause = pause_of(setting_, static_cast<int>(plans_.size()) + 1)});
  }
  return plans_[static_cast<std::size_t>(number - 1)];
}

std::optional<LedTrialStart> LedRun::next() {
  int number = 0;
  if (next_plan_ <= planned())
    number = next_plan_;
  else if (!again_.empty())
    number = again_.front();
  else
    return {};
  return LedTrialStart{.trial = attempts_ + 1,
                       .plan = number,
                       .planned = plan_of(number),
                       .time_limit = setting_.spec.time_limit};
}

void LedRun::note(const LedTrialRecord& record) {
  ++attempts_;
  if (record.plan < 1 || record.plan > planned()) return; // no plan of this block, as a damaged file may say
  static_cast<void>(plan_of(record.plan));
  if (next_plan_ <= planned())
    ++next_plan_;
  else if (!again_.empty())
    again_.erase(again_.begin());
  if (const auto correct = record.correct()) {
    ++done_;
    staircase_ = adaptation::respond(rule_, std::move(staircase_), *correct);
  } else if (repeats_granted_ < most_repeats) {
    again_.push_back(record.plan);
    ++repeats_granted_;
  }
}

} // namespace dorsal
