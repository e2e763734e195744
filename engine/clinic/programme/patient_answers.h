#pragma once
// What a patient answered to instruments, and what a programme asks next. Worked out where it is shown or
// asked; where a patient stands (patient_programme.h) needs the safety questions alone.
#include "engine/clinic/programme/patient_programme.h"
#include "engine/core/instrument/course_of_scores.h"
#include "engine/core/instrument/response.h"

#include <span>
#include <string>
#include <vector>

namespace dorsal {

struct AnsweredInstrument {
  WallClock at; // start of the session
  Instrument instrument;
  std::string occasion;
  Answers answers;
};

// Of those whose definition can be read, oldest first as the sessions are.
[[nodiscard]] std::vector<AnsweredInstrument> answered_in(std::span<const StoredSession> sessions);

// Once a week: has anything got worse since last time?
struct GotWorse {
  Day day{};
  std::string words; // the person's own; may be empty
};
[[nodiscard]] std::vector<GotWorse> what_got_worse(std::span<const AnsweredInstrument> answered);

// How each measure went, by name.
[[nodiscard]] std::vector<CourseOfScores> courses_of_measures(std::span<const AnsweredInstrument> answered);

// The instruments that are due in a visit today, those that ship and the clinic's own (own_instruments.h);
// none without a programme, or while it is stopped.
[[nodiscard]] std::vector<AskedInstrument> asked_today(const PatientProgramme& programme,
                                                       std::span<const AnsweredInstrument> answered,
                                                       std::span<const Instrument> own = {});

} // namespace dorsal
