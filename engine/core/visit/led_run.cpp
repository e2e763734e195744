#include "engine/core/visit/led_run.h"

#include "engine/core/task/drawing/drawing.h"
#include "engine/core/task/judgement/schedule.h"
#include "engine/core/task/points/points.h"
#include "engine/core/task/touch/touch.h"
#include "engine/core/task/touch_probe/touch_probe.h"

#include <algorithm>
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

LedStimulus one_of_two(TaskId task, int answer) {
  switch (task) {
  case TaskId::orientation: return points::Pair{answer, {}};
  case TaskId::probe: return probe::Tip{answer};
  case TaskId::points:
  case TaskId::touch:
  case TaskId::drawing:
  case TaskId::vibration:
  case TaskId::touch_probe:
  case TaskId::judgement:
  case TaskId::words:
  case TaskId::lesson:
  case TaskId::imagery:
  case TaskId::movement: break;
  }
  return points::Touch{answer + 1, {}};
}

// Practice has no trials of nothing: first one learns what is asked.
std::vector<LedStimulus> order_of(const BlockSetting& setting) {
  const BlockKind kind = setting.spec.kind;
  const int touches = setting.spec.pictures;
  const Random draws = block_stream(setting.seed, setting.block);
  const auto catches = [&](const auto& rule) {
    return kind.purpose == Purpose::practice ? 0 : catches_of(rule, touches);
  };
  if (kind.task == TaskId::vibration) {
    std::vector<LedStimulus> order;
    for (const touch::Site& site :
         touch::plan_sites(level_of(setting), touches, catches(setting.touch), draws))
      order.emplace_back(vibration::Buzz{site});
    return order;
  }
  if (kind.task == TaskId::touch) {
    const auto sites = touch::plan_sites(level_of(setting), touches, catches(setting.touch), draws);
    return {sites.begin(), sites.end()};
  }
  if (kind.task == TaskId::touch_probe) {
    const auto both = touch_probe::plan_touches(level_of(setting), touches, catches(setting.touch), draws);
    return {both.begin(), both.end()};
  }
  if (kind.task == TaskId::drawing) {
    const auto signs = drawing::plan_signs(level_of(setting), touches, catches(setting.drawing), draws);
    return {signs.begin(), signs.end()};
  }
  std::vector<LedStimulus> order;
  for (const int points : points::plan_points(touches, draws))
    order.push_back(one_of_two(kind.task, points - 1));
  return order;
}

LedStimulus at_distance(LedStimulus stimulus, double mm) {
  if (auto* touch = std::get_if<points::Touch>(&stimulus)) touch->distance_mm = mm;
  if (auto* pair = std::get_if<points::Pair>(&stimulus)) pair->distance_mm = mm;
  return stimulus;
}

} // namespace

int level_of(const BlockSetting& setting) {
  const std::optional<LedTraining> last =
      setting.spec.kind.purpose == Purpose::train ? setting.last_led : std::nullopt;
  if (setting.spec.kind.task == TaskId::touch || setting.spec.kind.task == TaskId::touch_probe) {
    const touch::Rule& rule = setting.touch;
    if (!last) return rule.squares;
    return std::clamp(touch::next_squares(last->level, last->score, rule), rule.least_squares,
                      rule.most_squares);
  }
  if (setting.spec.kind.task == TaskId::vibration) return setting.touch.squares; // motors do not move
  if (setting.spec.kind.task != TaskId::drawing) return 0;
  const drawing::Rule& rule = setting.drawing;
  if (!last) return rule.step;
  return std::clamp(drawing::next_step(last->level, last->score, rule), rule.least_step, rule.most_step);
}

LedRun::LedRun(BlockSetting setting)
    : setting_(std::move(setting)), order_(order_of(setting_)), rule_(points::staircase_of(setting_.points)),
      staircase_(adaptation::start(rule_)), attempts_(static_cast<int>(order_.size())) {}

// Chosen now, at the distance of now.
const LedPlan& LedRun::plan_of(int number) {
  while (plans_.size() < static_cast<std::size_t>(number)) {
    plans_.push_back({.stimulus = at_distance(order_[plans_.size()], points::distance_at(staircase_.level)),
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
