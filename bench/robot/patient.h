#pragma once
// The simulated patient at a real screen: reads Dorsal's lines from standard input, watches the photodiode
// patch on the X screen about every half millisecond, and presses real keys. It is the patient, not the
// measuring robot: its onset is good to a millisecond.
#include "bench/robot/patient_mind.h"

#include <string>

namespace dorsal::bench {

struct PatientOptions {
  PatientProfile profile;
  std::string title{"Dorsal"};
  Duration window_patience{std::chrono::seconds{20}};
};

// Returns at the line "end" or at the end of input. Throws Error when no window shows up.
void be_patient(const PatientOptions& options);

} // namespace dorsal::bench
