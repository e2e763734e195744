#pragma once
// A patient's report for a terminal. Accuracy in percent with its Wilson interval (95 %), response times of
// correct answers in seconds: median and quartiles. "-" stands where there is nothing to say.
#include "engine/clinic/report/movement_report.h"
#include "engine/clinic/report/report.h"
#include "tools/terminal/command.h"

#include <string>

namespace dorsal {

void print_report(const PatientReport& report, const Terminal& terminal);     // blocks, then assess trials
void print_movements(const MovementReport& report, const Terminal& terminal); // imagined, done
void print_blocks(const PatientReport& report, const Terminal& terminal);
void print_assess(const PatientReport& report, const std::string& heading, const Terminal& terminal);

} // namespace dorsal
