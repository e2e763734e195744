#pragma once
// What a programme would do, before anybody uses it: of simulated patients of known truth, how many come
// through which door, on which day, how many are held wrongly and how many let through wrongly. Counts what
// became of patients and simulates none itself. Every share carries Wilson's interval (95 %), the Monte Carlo
// error of so many patients; days are exact quartiles of those who got there, so that who never does is told
// by the share alone. The patients are made up and every goal is a convention: it says what the rules do, not
// what is good for anybody.
#include "engine/core/protocol/protocol.h"
#include "engine/core/statistics/proportion.h"
#include "engine/core/statistics/quartiles.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dorsal {

// What became of one simulated patient in one phase. Days are counted from the first of the programme, 0.
struct PhaseCourse {
  std::optional<int> opened{};
  std::optional<int> ready{}; // graded READY for the first time
  std::optional<int> passed{};
  int days_practised{};
  std::optional<double> true_accuracy{}; // how likely right answers were in the last assess block
};
using ProgrammeCourse = std::vector<PhaseCourse>; // one for each phase

struct ShareOfPatients {
  statistics::Count count{}; // `correct` of them are meant
  std::optional<statistics::Bounds> bounds{};
};

struct Reached {
  ShareOfPatients share{};
  std::optional<statistics::Quartiles> day{}; // of those who did
};

struct PhaseCharacteristics {
  std::string phase;
  std::optional<double> goal{}; // share of right answers; empty: none to compare the truth with
  Reached opened, ready, passed;
  std::optional<statistics::Quartiles> true_accuracy{};
  // Of those whose true accuracy is at the goal or above: not READY after all their days of practice.
  ShareOfPatients held_wrongly;
  // Of those whose true accuracy is below the goal: passed all the same.
  ShareOfPatients let_through_wrongly;
};

// The share of right answers that the phase's grade asks for. Empty where its tasks have none.
[[nodiscard]] std::optional<double> accuracy_goal(const Phase& phase);

// Precondition: each course has as many phases.
[[nodiscard]] std::vector<PhaseCharacteristics>
programme_characteristics(std::span<const Phase> phases, std::span<const ProgrammeCourse> courses);

} // namespace dorsal
