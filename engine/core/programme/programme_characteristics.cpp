#include "engine/core/programme/programme_characteristics.h"

#include "engine/core/protocol/programme.h"

#include <algorithm>

namespace dorsal {
namespace {

using PhaseCourses = std::vector<PhaseCourse>; // of one phase, a patient each

template <class Meant>
ShareOfPatients share_of(const PhaseCourses& patients, Meant&& meant) {
  ShareOfPatients found;
  for (const PhaseCourse& patient : patients)
    if (const std::optional<bool> is_meant = meant(patient)) found.count.add(*is_meant);
  found.bounds = statistics::wilson(found.count);
  return found;
}

Reached reached(const PhaseCourses& patients, std::optional<int> PhaseCourse::*door) {
  std::vector<double> days;
  for (const PhaseCourse& patient : patients)
    if (const auto day = patient.*door) days.push_back(*day);
  return {share_of(patients, [door](const PhaseCourse& one) { return (one.*door).has_value(); }),
          statistics::quartiles(days)};
}

std::optional<statistics::Quartiles> true_accuracy_of(const PhaseCourses& patients) {
  std::vector<double> truths;
  for (const PhaseCourse& patient : patients)
    if (patient.true_accuracy) truths.push_back(*patient.true_accuracy);
  return statistics::quartiles(truths);
}

PhaseCharacteristics characteristics_of(const Phase& phase, const PhaseCourses& patients) {
  PhaseCharacteristics found{.phase = phase.name,
                             .goal = accuracy_goal(phase),
                             .opened = reached(patients, &PhaseCourse::opened),
                             .ready = reached(patients, &PhaseCourse::ready),
                             .passed = reached(patients, &PhaseCourse::passed),
                             .true_accuracy = true_accuracy_of(patients),
                             .held_wrongly = {},
                             .let_through_wrongly = {}};
  const auto good_enough = [&found](const PhaseCourse& one) -> std::optional<bool> {
    if (!found.goal || !one.true_accuracy) return {};
    return *one.true_accuracy >= *found.goal;
  };
  found.held_wrongly = share_of(patients, [&](const PhaseCourse& one) -> std::optional<bool> {
    if (!good_enough(one).value_or(false)) return {};
    return !one.ready;
  });
  found.let_through_wrongly = share_of(patients, [&](const PhaseCourse& one) -> std::optional<bool> {
    if (good_enough(one).value_or(true)) return {};
    return one.passed.has_value();
  });
  return found;
}

} // namespace

std::optional<double> accuracy_goal(const Phase& phase) {
  switch (graded_task(phase)) {
  case TaskId::judgement:
  case TaskId::words: return phase.readiness.accuracy_goal;
  case TaskId::touch:
  case TaskId::drawing:
  case TaskId::vibration:
  case TaskId::touch_probe: // by its squares
  case TaskId::probe: return phase.touch_readiness.share_goal;
  case TaskId::points:
  case TaskId::orientation: break; // follow a staircase
  case TaskId::lesson:
  case TaskId::imagery:
  case TaskId::movement: break; // nothing is right or wrong
  }
  return {};
}

std::vector<PhaseCharacteristics> programme_characteristics(std::span<const Phase> phases,
                                                            std::span<const ProgrammeCourse> courses) {
  std::vector<PhaseCharacteristics> found;
  for (std::size_t place = 0; place < phases.size(); ++place) {
    PhaseCourses patients;
    for (const ProgrammeCourse& course : courses) patients.push_back(course[place]);
    found.push_back(characteristics_of(phases[place], patients));
  }
  return found;
}

} // namespace dorsal
