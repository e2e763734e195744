#include "engine/clinic/study/simulated_study.h"

#include "engine/clinic/machine/version.h"
#include "engine/clinic/study/in_order.h"
#include "engine/clinic/visit/session.h"
#include "engine/clinic/visit/simulated_stage.h"
#include "engine/core/base/random.h"
#include "engine/store/people/patient_facts.h"
#include "engine/store/travel/merge.h"

#include <fmt/format.h>

#include <utility>

namespace dorsal {
namespace {

class CourseRun {
public:
  // The pictures are a copy: a set that is wanted later is read then.
  CourseRun(const SimulatedStudy& study, SimulatedCourse course, PictureSets pictures)
      : study_(study), course_(std::move(course)), pictures_(std::move(pictures)),
        database_(Database::in_memory(beginning_with(
            study.station, seeded_uuids(course_.visits.empty() ? 0 : course_.visits[0].seed)))) {}

  FinishedCourse run() {
    std::vector<SimulatedSession> sessions;
    sessions.reserve(course_.visits.size());
    for (int number = 0; number < static_cast<int>(course_.visits.size()); ++number)
      sessions.push_back(visit(number));
    return {std::move(course_.patient), std::move(database_), std::move(sessions)};
  }

private:
  SimulatedSession visit(int number) {
    const SimulatedVisit& visit = course_.visits[static_cast<std::size_t>(number)];
    SimulatedStage stage{
        {course_.profile, number, stream(visit.seed, 1).bits(), visit.start, longest_visit(study_.protocol),
         fmt::format("patient {}, session {}, seed {}", course_.patient, number + 1, study_.seed)}};
    SessionOutcome outcome;
    database_.change_together([&] {
      outcome = run_session({.protocol = study_.protocol,
                             .patient = course_.patient,
                             .seed = visit.seed,
                             .software_version = std::string{software_version()},
                             .origin = Origin::simulated,
                             .manner = Manner::whole,
                             .unfinished = {}},
                            {stage, pictures_, database_, stage});
    });
    SimulatedSession session;
    for (const BlockRecord& block : outcome.blocks) session.trials += block.trials.size() + block.led.size();
    SessionRecord record{.header = {}, .state = outcome.state, .blocks = std::move(outcome.blocks)};
    record.header.patient = course_.patient;
    session.text = signed_session(record);
    return session;
  }

  const SimulatedStudy& study_;
  SimulatedCourse course_;
  PictureSets pictures_;
  Database database_;
};

} // namespace

void run_study(const SimulatedStudy& study, const std::function<void(FinishedCourse)>& hand_over) {
  PictureSets pictures{study.sets};
  static_cast<void>(pictures.hash(sets_of(study.protocol))); // reads them
  in_order(
      study.patients, study.threads,
      [&](int patient) {
        return CourseRun{study, study.course(patient), pictures}.run();
      },
      hand_over);
}

void keep_course(Database& database, FinishedCourse& course) {
  database.change_together([&] {
    merge_sessions(database, course.database, {.match = PatientMatch::by_code});
    keep_patient_facts(database, course.patient, read_patient_facts(course.database, course.patient));
  });
}

} // namespace dorsal
