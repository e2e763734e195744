#pragma once
// What a protocol may set about the task "imagery". Numbers are conventions of ours (facts/programme.md 7.3),
// except that pain that rises by two is what is usually held to matter.
#include "engine/core/base/setting.h"

#include <string>
#include <vector>

namespace dorsal::imagery {

struct Rule {
  int movements{2};                     // in one visit
  int repetitions{6};                   // of each, in sets of three
  double probe_share{0.10};             // of repetitions: twice in a row, and which of two it was
  int visits_to_step{2};                // comfortable and consistent, before the next stage
  double most_variation{0.25};          // coefficient of variation of the durations, at most
  int pain_rise_to_stop{2};             // points of 0-10
  int unease_to_stop{7};                // 0-10
  Setting sound{Setting::off};          // a soft one at the start and the end, for closed eyes
  std::vector<std::string> leave_out{}; // movements by name
  std::vector<std::string> stages{};    // "squat 2": where a movement begins, of 1 to 4 (stage.h)
  Setting waits{Setting::off};          // for a talk with the clinician
  Setting asked{Setting::off};          // about bad experiences, where that stands in no visit here
  std::string cleared{}; // date: what was said of bad experiences, and stops, before it count no more
  friend bool operator==(const Rule&, const Rule&) = default;
};

} // namespace dorsal::imagery
