#pragma once
// The screen, the keys and the processor, as `dorsal doctor` sees them. Opens a small window for three
// seconds and measures nothing but whether frames wait for the vertical blank.
#include "engine/clinic/doctor/doctor_finding.h"
#include "engine/core/trial/session_record.h"

namespace dorsal {

[[nodiscard]] DoctorFindings judge_machine();

// What a stage says of itself, judged; `facts` as Stage::facts() gives them.
[[nodiscard]] DoctorFindings judge_stage_facts(const RigFacts& facts);
// Keyboards and pointers in /dev/input: how many there are, and how many may be read.
[[nodiscard]] DoctorFinding judge_input_devices(int nodes, int readable);

} // namespace dorsal
