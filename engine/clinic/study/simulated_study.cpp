#include "engine/clinic/study/simulated_study.h"

#include "engine/clinic/machine/version.h"
#include "engine/clinic/study/in_order.h"
#include "engine/clinic/study/programme_way.h"
#include "engine/clinic/visit/session.h"
#include "engine/clinic/visit/simulated_stage.h"
#include "engine/core/base/random.h"
#include "engine/core/protocol/programme.h"
#include "engine/store/people/decisions.h"
#include "engine/store/people/patient_facts.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/travel/merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
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
    if (has_programme(study_.protocol) && !course_.visits.empty()) return run_programme();
    std::vector<SimulatedSession> sessions;
    sessions.reserve(course_.visits.size());
    for (const SimulatedVisit& planned : course_.visits)
      sessions.push_back(visit(sessions.size(), {study_.protocol, planned.start, {}}).session);
    return {std::move(course_.patient), std::move(database_), std::move(sessions)};
  }

private:
  struct Visited {
    SimulatedSession session;
    Uuid uuid;
    std::map<int, double> truths; // of its assess blocks
  };

  FinishedCourse run_programme() {
    ProgrammeWay way{study_.protocol, study_.programme, course_.profile,
                     *local_day(course_.visits.front().start)};
    std::vector<SimulatedSession> sessions;
    int decisions = 0;
    while (sessions.size() < course_.visits.size()) {
      const auto next = way.next();
      if (!next) break;
      Visited visited = visit(sessions.size(), *next);
      sessions.push_back(std::move(visited.session));
      const auto stored = SessionReader{database_}.session(visited.uuid);
      for (const Decision& decision : way.ended(*stored, visited.truths)) {
        add_decision(database_, course_.patient, decision);
        ++decisions;
      }
    }
    return {std::move(course_.patient), std::move(database_), std::move(sessions), way.course(), decisions};
  }

  Visited visit(std::size_t number, const VisitOfProgramme& next) {
    const std::uint64_t seed = course_.visits[number].seed;
    SimulatedStage stage{
        {course_.profile, static_cast<int>(number), stream(seed, 1).bits(), next.start,
         longest_visit(next.protocol),
         fmt::format("patient {}, session {}, seed {}", course_.patient, number + 1, study_.seed),
         next.of_blocks}};
    SessionOutcome outcome;
    database_.change_together([&] {
      outcome = run_session({.protocol = next.protocol,
                             .patient = course_.patient,
                             .seed = seed,
                             .software_version = std::string{software_version()},
                             .origin = Origin::simulated,
                             .manner = Manner::whole,
                             .unfinished = {},
                             .questions = next.questions},
                            {stage, pictures_, database_, stage});
    });
    Visited visited{.session = {}, .uuid = outcome.session, .truths = {}};
    for (const BlockRecord& block : outcome.blocks) {
      visited.session.trials += block.trials.size() + block.led.size();
      const auto truth = stage.true_accuracy(block.header.block);
      const bool is_control = block.header.kind == BlockKind::control;
      if (truth && block.header.kind.purpose == Purpose::assess && !is_control)
        visited.truths.emplace(block.header.block, *truth);
    }
    SessionRecord record{.header = {}, .state = outcome.state, .blocks = std::move(outcome.blocks)};
    record.header.patient = course_.patient;
    visited.session.text = signed_session(record);
    return visited;
  }

  const SimulatedStudy& study_;
  SimulatedCourse course_;
  PictureSets pictures_;
  Database database_;
};

bool is_same(const Decision& one, const Decision& other) {
  return one.kind == other.kind && one.phase == other.phase && one.who == other.who &&
         one.at_utc == other.at_utc;
}

// Those that are there already are left.
void keep_decisions(Database& database, FinishedCourse& course) {
  if (course.decisions == 0) return;
  const std::vector<Decision> here = decisions_about(database, course.patient);
  for (const Decision& decision : decisions_about(course.database, course.patient))
    if (std::ranges::none_of(here, [&](const Decision& one) { return is_same(one, decision); }))
      add_decision(database, course.patient, decision);
}

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
    keep_decisions(database, course);
  });
}

} // namespace dorsal
