#pragma once
// A whole block that a helper leads, answered by a simulated patient.
#include "engine/core/observer/led_answer.h"
#include "engine/core/visit/led_run.h"

#include <vector>

namespace dorsal::test {

inline std::vector<LedTrialRecord> answered_block(const BlockSetting& setting, const char* profile) {
  LedRun run{setting};
  const observer::LedAnswerOf answers{*observer::find_profile(profile), 0};
  Random draws{setting.seed};
  std::vector<LedTrialRecord> trials;
  while (const auto start = run.next()) {
    LedTrialRecord record{
        .trial = start->trial, .plan = start->plan, .planned = start->planned, .outcome = Outcome::answered};
    record.answer = LedAnswer{.answer = answers.answer(start->planned.stimulus, draws)};
    run.note(record);
    trials.push_back(record);
  }
  return trials;
}

} // namespace dorsal::test
