#include "engine/core/trial/parts_summary.h"

#include "engine/core/task/touch_probe/touch_probe.h"

namespace dorsal {
namespace {

PartScore part_score(const statistics::Count& score, const LedStimulus& part) {
  return {score, statistics::share(score), statistics::wilson(score), chance_of(part)};
}

} // namespace

std::optional<PartsSummary> parts_summary(std::span<const LedTrialRecord> trials) {
  const touch_probe::Touch* first = nullptr;
  statistics::Count square{}, tip{}, signal{}, noise{};
  for (const LedTrialRecord& record : trials) {
    const auto* touch = std::get_if<touch_probe::Touch>(&record.planned.stimulus);
    const auto correct = record.graded_correct();
    if (!touch || !correct || is_catch(record.planned.stimulus)) continue;
    if (!first) first = touch;
    square.add(*correct);
    const auto named = record.answer ? touch_probe::tip_of(record.answer->answer) : std::nullopt;
    if (!named) continue;
    tip.add(*named == touch->tip);
    (touch->tip.pointed == 1 ? signal : noise).add(named->pointed == 1);
  }
  if (!first) return {};
  return PartsSummary{part_score(square, first->site), part_score(tip, first->tip),
                      statistics::signal_detection(signal, noise)};
}

} // namespace dorsal
