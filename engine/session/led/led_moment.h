#pragma once
// Where one trial that a helper leads stands, as its screens show it.
#include "engine/core/base/time.h"
#include "engine/core/trial/led_trial.h"

#include <optional>
#include <string>

namespace dorsal {

struct LedMoment {
  AnsweredBy by{AnsweredBy::patient}; // who gives the answers
  std::string typed;                  // of this one
  Duration cue_shown{};               // for so long: a sign is traced over and over
  std::optional<int> square{};        // named already, where a tip is told too
};

} // namespace dorsal
