#include "engine/core/visit/led_run.h"

#include "engine/core/task/judgement/schedule.h"
#include "engine/core/task/points/points.h"

#include <chrono>
#include <cmath>
#include <utility>

namespace dorsal {
namespace {

// The pause of one trial: its own draw, so that a repeat shifts nobody else's.
Duration pause_of(const BlockSetting& setting, int number) {
  Random draws = stream(setting.seed, static_cast<std::uint64_t>(setting.block) * 1000 +
                                          static_cast<std::uint64_t>(number));
  const DurationRange& range = setting.timing.iti;
  return Duration{draws.integer(range.low.count(), range.high.count())};
}

} // namespace

LedRun::LedRun(BlockSetting setting)
    : setting_(std::move(setting)),
      points_(points::plan_points(setting_.spec.pictures, block_stream(setting_.seed, setting_.block))),
      rule_(points::staircase_of(setting_.points)), staircase_(adaptation::start(rule_)),
      attempts_(setting_.spec.pictures) {}

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
  const auto number = attempts_.next();
  if (!number) return {};
  return LedTrialStart{.trial = attempts_.number(),
                       .plan = *number,
                       .planned = plan_of(*number),
                       .time_limit = setting_.spec.time_limit};
}

void LedRun::note(const LedTrialRecord& record) {
  const auto correct = record.correct();
  if (attempts_.has(record.plan)) static_cast<void>(plan_of(record.plan));
  attempts_.note(record.plan, correct ? Attempts::Counts::yes : Attempts::Counts::no);
  if (correct && attempts_.has(record.plan))
    staircase_ = adaptation::respond(rule_, std::move(staircase_), *correct);
}

} // namespace dorsal
