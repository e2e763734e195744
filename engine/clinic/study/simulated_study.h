#pragma once
// Simulated patients who come to their sessions, by the session's own code in virtual time: what `simulate`
// runs and what the console's demonstration shows. Patients are simulated on several threads, each in a
// database of their own in memory, and handed over in their order: how many threads there are changes
// nothing, and neither does what a database that keeps them holds already. Where the protocol has a
// programme they go their way through it (programme_way.h).
#include "engine/clinic/study/programme_way.h"
#include "engine/core/observer/profile.h"
#include "engine/core/protocol/protocol.h"
#include "engine/core/trial/signature.h"
#include "engine/store/file/database.h"
#include "stimuli/pictures/picture_sets.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace dorsal {

struct SimulatedVisit {
  WallClock start;
  std::uint64_t seed{};
};

// One patient, from the first session to the last. In a programme the first visit's start says on which day
// it begins, the calendar when the others are, and there are so many at most.
struct SimulatedCourse {
  std::string patient; // code
  observer::ObserverProfile profile;
  std::vector<SimulatedVisit> visits;
};

struct SimulatedSession {
  SignedSession text;
  std::size_t trials{};
};

// What a patient left behind.
struct FinishedCourse {
  std::string patient;
  Database database; // holds this patient alone
  std::vector<SimulatedSession> sessions;
  ProgrammeCourse programme{}; // empty: the protocol has none
  int decisions{};
};

struct SimulatedStudy {
  Protocol protocol;
  std::filesystem::path sets; // the pictures
  int patients{};
  std::function<SimulatedCourse(int patient)> course; // from 0; asked on several threads
  std::uint64_t seed{};                               // by which an error names the study
  Uuid station;                                       // where the sessions are held
  unsigned threads{1};
  ProgrammePlay programme{}; // of no use to a protocol without one
};

// Throws the first Error in the order of the patients; those before it were handed over.
void run_study(const SimulatedStudy& study, const std::function<void(FinishedCourse)>& hand_over);

// Takes a patient's sessions into a database, all or nothing. Sessions that are there already are left.
// Throws Error(bad_input) where a session of the same name tells something else.
void keep_course(Database& database, FinishedCourse& course);

} // namespace dorsal
