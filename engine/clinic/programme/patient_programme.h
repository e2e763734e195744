#pragma once
// Where a patient is in the programme, read from the database each time: the phases in force, what each of
// them is graded by its own evidence, and what was decided.
#include "engine/core/dose/adherence.h"
#include "engine/core/programme/flare.h"
#include "engine/core/programme/phase_evidence.h"
#include "engine/core/programme/safety.h"
#include "engine/core/programme/today.h"
#include "engine/core/protocol/programme.h"
#include "engine/core/readiness/grade.h"
#include "engine/core/trial/imagery_record.h"
#include "engine/core/trial/lesson_summary.h"
#include "engine/core/trial/movement_record.h"
#include "engine/store/file/database.h"
#include "engine/store/people/decisions.h"
#include "engine/store/sessions/session_reader.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dorsal {

// What is on record about a phase, whatever day it is.
struct PhaseOnRecord {
  GradeReport report;
  std::vector<Day> begun; // of all visits that held something of it
  std::vector<Day> done;  // of those that ended
};

struct ProgrammeOnRecord {
  std::vector<Phase> phases;            // in force
  std::vector<PhaseOnRecord> of_phases; // one for each of them
  std::vector<RatedSession> rated;      // pain, oldest first
  std::vector<PhaseTurn> turns;
  bool is_planned{}; // the protocol names phases; else it is the one phase
  std::vector<SafetyYes> safety;
  std::vector<std::string> cleared_utc; // safety stops
  LessonStandings lessons{};            // that were begun
  std::vector<std::string> taught{};    // lessons of all phases
  std::optional<int> lessons_left{};    // that are not passed; empty: no phase has lessons
  imagery::Course imagined{};
  movement::Course moved{};
};

struct PhaseNow {
  PhaseState state;
  GradeReport report;
  std::optional<Day> since{};           // of the last decision about it, or else of its first block
  std::optional<Adherence> adherence{}; // empty: never begun
};

struct PatientProgramme {
  std::vector<Phase> phases; // in force
  std::vector<PhaseNow> now; // one for each of them
  TodayFacts facts;          // with the flare that still counts; nobody was asked for help
  bool is_planned{};         // the protocol names phases; else it is the one phase
  std::optional<SafetyYes> safety_stop{};
  std::optional<Day> first_day{};   // of the first session
  std::optional<Day> last_passed{}; // newest day on which a phase was passed
  [[nodiscard]] std::vector<PhaseState> states() const;
};

// The phase that a page shows first: one that is ready, or else open, or else the last that was passed.
[[nodiscard]] std::size_t phase_in_front(const PatientProgramme& programme);

// The lessons of the course by name, in their order; those that ship where a clinic has none of its own.
using LessonCourse = std::vector<std::string>;
[[nodiscard]] const LessonCourse& shipped_course();
// Those of them that a phase teaches.
[[nodiscard]] LessonCourse taught_in(const Phase& phase, const LessonCourse& course);

// `sessions`: those that count, oldest first.
[[nodiscard]] ProgrammeOnRecord programme_on_record(const Protocol& protocol,
                                                    std::span<const StoredSession> sessions,
                                                    std::span<const Decision> decisions,
                                                    const LessonCourse& course = shipped_course());
[[nodiscard]] PatientProgramme programme_at(const ProgrammeOnRecord& on_record, Day today);
[[nodiscard]] PatientProgramme programme_from(const Protocol& protocol,
                                              std::span<const StoredSession> sessions,
                                              std::span<const Decision> decisions, Day today,
                                              const LessonCourse& course = shipped_course());
[[nodiscard]] ProgrammeOnRecord read_programme(Database& database, const std::string& patient,
                                               const Protocol& protocol);
// What a visit today would hold.
[[nodiscard]] TodayPlan plan_of_today(const PatientProgramme& programme, Helper helper = Helper::there,
                                      Motors motors = Motors::there);

// By the evidence of the phase alone.
[[nodiscard]] GradeReport grade_of_phase(std::span<const StoredSession> sessions,
                                         std::span<const Phase> phases, const Phase& phase,
                                         const LessonCourse& course = shipped_course());

// The sessions with the blocks of this phase alone. Without a programme: as they are.
[[nodiscard]] std::vector<StoredSession> sessions_of_phase(std::span<const StoredSession> sessions,
                                                           std::span<const Phase> phases,
                                                           std::string_view phase);

// The decisions that turn something, in the order they were made.
[[nodiscard]] std::vector<PhaseTurn> turns_of(std::span<const Decision> decisions);

} // namespace dorsal
