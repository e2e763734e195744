#pragma once
// A simulated patient's way through a programme, day by day: each visit is what today's plan composes
// (core/programme/today.h), each standing is derived as for any patient, and a clinician is played by a rule.
// Learning counts the sessions of a phase; how much those of the others are worth is the profile's.
#include "engine/clinic/programme/patient_programme.h"
#include "engine/clinic/visit/simulated_stage.h"
#include "engine/core/observer/profile.h"
#include "engine/core/programme/programme_characteristics.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

inline constexpr std::string_view simulated_clinician = "simulated clinician";

// ready: a phase that is graded READY is passed after that visit, as any clinician may; never: none is.
enum class Decides { ready, never };

struct ProgrammePlay {
  Helper helper{Helper::there};
  Decides decides{Decides::ready};
  std::optional<int> most_days{}; // of practice in one phase; then it rests
};

struct VisitOfProgramme {
  Protocol protocol; // of this visit
  WallClock start;
  std::vector<Practised> of_blocks;
  std::vector<AskedInstrument> questions{}; // due in it
};

class ProgrammeWay {
public:
  // `first`: the first day of the programme, 0 of the course.
  ProgrammeWay(const Protocol& protocol, const ProgrammePlay& play, const observer::ObserverProfile& profile,
               Day first);

  // The next visit, on whatever day it is due. Empty: nothing comes any more.
  [[nodiscard]] std::optional<VisitOfProgramme> next();
  // After it; what was decided then, oldest first. `truths`: of its assess blocks, by their number.
  [[nodiscard]] std::vector<Decision> ended(StoredSession session, const std::map<int, double>& truths);

  [[nodiscard]] const ProgrammeCourse& course() const { return course_; }

private:
  [[nodiscard]] TodayPlan plan() const;
  [[nodiscard]] bool rests(std::size_t phase) const;
  [[nodiscard]] bool comes_again(const PartLeftOut& left_out) const;
  [[nodiscard]] std::vector<Practised> learnt_from(const Protocol& visit) const;
  [[nodiscard]] WallClock clock(int minute) const;
  void look();
  void note_practice(const StoredSession& session, const std::map<int, double>& truths);

  const Protocol& protocol_;
  const ProgrammePlay& play_;
  observer::ObserverProfile profile_;
  Day first_, day_;
  int visits_today_{0};
  PatientProgramme programme_;
  std::vector<StoredSession> sessions_;
  std::vector<Decision> decisions_;
  std::vector<int> visits_of_phase_;
  ProgrammeCourse course_;
};

} // namespace dorsal
