#pragma once
// Runs one trial on a stage: asks the machine what is due, shows it, waits, and hands every input over.
// Between the fixation's onset and the response it allocates nothing, writes nothing and draws nothing that
// can be drawn before: the stimulus is prepared during the foreperiod, and while the answer is awaited the
// loop sleeps.
#include "engine/core/trial_machine.h"
#include "engine/device/stage.h"
#include "engine/session/answer_map.h"
#include "engine/session/trial_screens.h"

#include <optional>
#include <vector>

namespace dorsal {

enum class Interruption { paused, focus_lost, resized, out_of_view, closed };

struct TrialResult {
  TrialRecord record;
  std::optional<Interruption> interruption; // the trial is voided
};

struct TrialDesk {
  Stage& stage; // the rest screen is expected to be on already
  const TrialScreens& screens;
  AnswerMap& answers;
};

// `earlier`: what came since the last trial. It is taken first, so nothing is lost between two trials.
[[nodiscard]] TrialResult run_trial(const TrialDesk& desk, const TrialStart& start,
                                    const std::vector<Input>& earlier);

} // namespace dorsal
