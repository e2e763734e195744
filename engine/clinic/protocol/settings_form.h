#pragma once
// Thresholds, dose, training and the patient's comfort as the fields of a form: each with its meaning, value,
// default, allowed range and where the default comes from; and back, from the values of a form into a
// protocol. Which pictures are shown, timing and keys are left to a protocol file.
#include "engine/core/protocol/protocol.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace dorsal {

using Json = nlohmann::ordered_json;

// Durations are numbers of seconds, or null for none; words come with their choices.
[[nodiscard]] Json form_fields(const Protocol& protocol);

struct FormReading {
  Protocol protocol;
  std::vector<std::string> problems; // each names its key, the allowed range and what to do
};
// `values` is an object of "readiness.accuracy_goal": 0.85 and the like; what it leaves out stays as in
// `base`. Phases of a programme follow what changes, but for what they say for themselves.
[[nodiscard]] FormReading read_form(const Protocol& base, const Json& values);

// What a phase says otherwise than the protocol around it, in the words of differences().
[[nodiscard]] std::string own_of_phase(const Phase& phase, const Protocol& protocol);

// "readiness.accuracy_goal 0.8 -> 0.85; ..."; empty where nothing differs.
[[nodiscard]] std::string differences(const Protocol& before, const Protocol& after);

} // namespace dorsal
