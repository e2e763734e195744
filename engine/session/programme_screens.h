#pragma once
// Where a patient is in the programme and what a visit holds today, in plain words: no percentages, no
// scores, no colours that judge.
#include "engine/core/programme/today.h"
#include "engine/session/parts/screen.h"

#include <string>
#include <vector>

namespace dorsal {

[[nodiscard]] std::string name_of_phase(const Words& words, const std::string& phase); // for the patient
[[nodiscard]] std::string name_of_phase(const Look& look, const std::string& phase);

// Command::go_on: somebody is there; Command::choose: nobody; Command::stop: not today.
[[nodiscard]] ScreenMaker helper_screen();

// What is planned, part by part. Command::go_on begins, Command::choose leaves the part with that index out,
// Command::explain shows the programme.
[[nodiscard]] ScreenMaker plan_screen(const TodayPlan& plan);

struct PhaseShown {
  std::string phase;
  Standing standing{};
  Door door{};
};
// `has_lessons`: that may be read again, by Command::choose.
[[nodiscard]] ScreenMaker my_programme_screen(std::vector<PhaseShown> phases, bool has_lessons = false);

// Nothing is planned, for other reasons than that all is done: Command::go_on closes, Command::explain shows
// the programme.
[[nodiscard]] ScreenMaker nothing_planned_screen(std::vector<PartLeftOut> left_out);

} // namespace dorsal
