#pragma once
// What Dorsal tells the simulated patient, one line each:
//   screen NAME                                          a screen that waits for the person to go on
//   trial BLOCK TRIAL KIND SIDE AMPLITUDE_DEG ROLL_DEG   the next trial's plan (1 1 assess left 27 -90)
//   touch BLOCK TRIAL TASK FACTORS...                    the next touch of a helper (2 1 points 2 45)
//   screenshot FILE                                      keep a picture of the window, half a second later
//   shoot FILE                                           keep a picture of the next stimulus
//   shoot-after FILE                                     keep a picture of what follows the next answer
//   end                                                  the session is over
// Unknown or broken lines are refused with a sentence; the patient says so and goes on.
#include "engine/core/stimulus/stimulus.h"
#include "engine/core/task/led_stimulus.h"

#include <string>
#include <string_view>
#include <variant>

namespace dorsal::bench {

struct ScreenLine {
  std::string name;
};
struct TrialLine {
  int block{};
  int trial{};
  std::string kind;
  Side side{};
  double amplitude_deg{};
  double roll_deg{};
};
struct TouchLine {
  int block{};
  int trial{};
  LedStimulus stimulus;
};
struct ScreenshotLine {
  std::string file;
};
struct ShootLine {
  std::string file;
};
struct ShootAfterLine {
  std::string file;
};
struct EndLine {};

using PatientLine =
    std::variant<ScreenLine, TrialLine, TouchLine, ScreenshotLine, ShootLine, ShootAfterLine, EndLine>;

[[nodiscard]] std::variant<PatientLine, std::string> read_patient_line(std::string_view line);

} // namespace dorsal::bench
