#pragma once
// Where a patient is in the programme, read from the database each time: the phases in force, what each of
// them is graded by its own evidence, and what was decided.
#include "engine/core/dose/adherence.h"
#include "engine/core/programme/flare.h"
#include "engine/core/programme/phase_evidence.h"
#include "engine/core/programme/questions_due.h"
#include "engine/core/programme/safety.h"
#include "engine/core/programme/today.h"
#include "engine/core/protocol/programme.h"
#include "engine/core/readiness/grade.h"
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
  bool asks{};                              // there is a programme, so its instruments are asked
  std::vector<AnsweredInstrument> answered; // of those whose definition can be read, oldest first
  std::vector<std::string> cleared_utc;     // safety stops
};

// Once a week: has anything got worse since last time?
struct GotWorse {
  Day day{};
  std::string words; // the person's own; may be empty
};

struct PhaseNow {
  PhaseState state;
  GradeReport report;
  std::optional<Day> since{};           // of the last decision about it, or else of its first block
  DoseProgress done;                    // visits that held blocks of it
  std::optional<Adherence> adherence{}; // empty: never begun
};

struct PatientProgramme {
  std::vector<Phase> phases; // in force
  std::vector<PhaseNow> now; // one for each of them
  std::optional<Day> flare;  // that still counts today
  TodayFacts facts;          // for plan_today; nobody was asked for help
  SafetyStanding safety;
  std::vector<AskedInstrument> questions;   // due in a visit today
  std::vector<GotWorse> worse;              // oldest first
  std::vector<AnsweredInstrument> measures; // oldest first
  [[nodiscard]] std::vector<PhaseState> states() const;
};

// The phase that a page shows first: one that is ready, or else open, or else the last that was passed.
[[nodiscard]] std::size_t phase_in_front(const PatientProgramme& programme);

// `sessions`: those that count, oldest first.
[[nodiscard]] ProgrammeOnRecord programme_on_record(const Protocol& protocol,
                                                    std::span<const StoredSession> sessions,
                                                    std::span<const Decision> decisions);
[[nodiscard]] PatientProgramme programme_at(const ProgrammeOnRecord& on_record, Day today);
[[nodiscard]] PatientProgramme programme_from(const Protocol& protocol,
                                              std::span<const StoredSession> sessions,
                                              std::span<const Decision> decisions, Day today);
[[nodiscard]] PatientProgramme read_programme(Database& database, const std::string& patient,
                                              const Protocol& protocol, Day today);

// Of one phase alone. Without a programme: of all sessions, as it always was.
[[nodiscard]] Evidence evidence_of_phase(std::span<const StoredSession> sessions,
                                         std::span<const Phase> phases, std::string_view phase);
[[nodiscard]] GradeReport grade_of_phase(std::span<const StoredSession> sessions,
                                         std::span<const Phase> phases, const Phase& phase);

// The sessions with the blocks of this phase alone. Without a programme: as they are.
[[nodiscard]] std::vector<StoredSession> sessions_of_phase(std::span<const StoredSession> sessions,
                                                           std::span<const Phase> phases,
                                                           std::string_view phase);

// The decisions that turn something, in the order they were made.
[[nodiscard]] std::vector<PhaseTurn> turns_of(std::span<const Decision> decisions);

} // namespace dorsal
