#include "engine/shared/known_words.h"

#include "engine/core/base/words_of.h"
#include "engine/core/screen/brightness.h"
#include "engine/core/task/task.h"
#include "engine/core/trial/activity.h"
#include "engine/core/trial/led_trial.h"
#include "engine/core/trial/trial.h"

#include <algorithm>
#include <array>

namespace dorsal {
namespace {

using Words = std::vector<std::string>;

struct Known {
  std::string_view table, column;
  Words (*words)();
};

Words kinds_of_input() {
  Words kinds{"key", "mouse", "touch", "focus_lost", "focus_gained", "window_changed", "close_requested"};
  for (std::string& disturbance : words_of<Disturbance>()) kinds.push_back(std::move(disturbance));
  return kinds;
}

Words outcomes_of_led_trials() { // nobody anticipates a touch
  return {std::string{name_of(Outcome::answered)}, std::string{name_of(Outcome::time_out)},
          std::string{name_of(Outcome::voided)}};
}

Words names_of_tasks() {
  Words names;
  for (const Task& task : tasks()) names.emplace_back(task.name);
  return names;
}

constexpr std::array known{Known{"trial", "outcome", words_of<Outcome>},
                           Known{"trial", "onset_provider", words_of<OnsetProvider>},
                           Known{"trial", "onset_quality", words_of<OnsetQuality>},
                           Known{"trial", "response_provider", words_of<ResponseProvider>},
                           Known{"trial", "response_device", words_of<ResponseDevice>},
                           Known{"trial", "brightness", words_of<Brightness>},
                           Known{"block", "task", names_of_tasks},
                           Known{"led_trial", "outcome", outcomes_of_led_trials},
                           Known{"led_trial", "cue_provider", words_of<OnsetProvider>},
                           Known{"led_trial", "cue_quality", words_of<OnsetQuality>},
                           Known{"led_trial", "answer_provider", words_of<ResponseProvider>},
                           Known{"led_trial", "answer_device", words_of<ResponseDevice>},
                           Known{"led_trial", "answered_by", words_of<AnsweredBy>},
                           Known{"activity", "outcome", words_of<ActivityOutcome>},
                           Known{"stray_input", "why", words_of<StrayInput>},
                           Known{"stray_input", "kind", kinds_of_input},
                           Known{"stray_input", "motion", words_of<Motion>},
                           Known{"stray_input", "provider", words_of<ResponseProvider>}};

} // namespace

std::vector<std::string> words_known_for(std::string_view table, std::string_view column) {
  if (table == "led_stray_input") table = "stray_input"; // tables of one form
  const auto* const found = std::ranges::find_if(
      known, [&](const Known& one) { return one.table == table && one.column == column; });
  return found == known.end() ? Words{} : found->words();
}

} // namespace dorsal
