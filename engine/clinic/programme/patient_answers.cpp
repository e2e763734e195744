#include "engine/clinic/programme/patient_answers.h"

#include "engine/clinic/instrument/kept_definitions.h"
#include "engine/clinic/instrument/shipped_instruments.h"
#include "engine/core/programme/questions_due.h"

#include <algorithm>
#include <array>
#include <map>

namespace dorsal {
namespace {

// What a programme asks, of the instruments that come with the program. `expected` goes with movements.
constexpr std::array shipped_schedule{
    ScheduledInstrument{"safety", instrument::Purpose::safety},
    ScheduledInstrument{"weekly", instrument::Purpose::weekly},
    ScheduledInstrument{"pain", instrument::Purpose::measure},
    ScheduledInstrument{"own-activities", instrument::Purpose::measure},
    ScheduledInstrument{"confidence", instrument::Purpose::measure},
    ScheduledInstrument{"global-change", instrument::Purpose::measure, false}};

Day day_of(const AnsweredInstrument& answered) { return local_day(answered.at).value_or(Day{}); }

// The activities that a person named are asked about again by their names.
Answers known_of(std::span<const AnsweredInstrument> answered, const Instrument& instrument) {
  Answers known;
  for (const AnsweredInstrument& one : answered)
    if (one.instrument.name == instrument.name)
      if (Answers named = named_activities(instrument, one.answers); !named.empty()) known = std::move(named);
  return known;
}

std::optional<Instrument> find_instrument(const std::string& name, std::span<const Instrument> own) {
  const auto found = std::ranges::find(own, name, &Instrument::name);
  return found == own.end() ? shipped_instrument(name) : std::optional{*found};
}

bool is_at_the_end(const PatientProgramme& programme) {
  return std::ranges::all_of(programme.now, [](const PhaseNow& now) {
    return now.state.standing == Standing::passed || now.state.standing == Standing::set_aside;
  });
}

} // namespace

std::vector<AnsweredInstrument> answered_in(std::span<const StoredSession> sessions) {
  KeptDefinitions definitions;
  std::vector<AnsweredInstrument> answered;
  for (const StoredSession& session : sessions)
    for (const InstrumentResponse& response : session.record.responses)
      if (const Instrument* instrument = definitions.of(response))
        answered.push_back({session.summary.start, *instrument, response.occasion, response.answers});
  return answered;
}

std::vector<GotWorse> what_got_worse(std::span<const AnsweredInstrument> answered) {
  std::vector<GotWorse> worse;
  for (const AnsweredInstrument& one : answered) {
    if (one.instrument.purpose != instrument::Purpose::weekly) continue;
    const bool yes = std::ranges::any_of(one.answers, [](const ItemAnswer& a) { return a.value == 1; });
    std::string words;
    for (const ItemAnswer& answer : one.answers)
      if (!answer.words.empty()) words = answer.words;
    if (yes) worse.push_back({day_of(one), std::move(words)});
  }
  return worse;
}

std::vector<CourseOfScores> courses_of_measures(std::span<const AnsweredInstrument> answered) {
  std::map<std::string, std::vector<TimedAnswers>> answers;
  std::map<std::string, Instrument> newest;
  for (const AnsweredInstrument& one : answered) {
    if (one.instrument.purpose != instrument::Purpose::measure) continue;
    answers[one.instrument.name].push_back({one.at, one.occasion, one.answers});
    newest[one.instrument.name] = one.instrument;
  }
  std::vector<CourseOfScores> courses;
  courses.reserve(newest.size());
  for (auto& [name, instrument] : newest)
    courses.push_back(course_of_scores(std::move(instrument), answers.at(name)));
  return courses;
}

std::vector<AskedInstrument> asked_today(const PatientProgramme& programme,
                                         std::span<const AnsweredInstrument> answered,
                                         std::span<const Instrument> own) {
  if (!programme.is_planned || programme.safety_stop) return {};
  std::vector<AskedBefore> before;
  for (const AnsweredInstrument& one : answered)
    before.push_back(
        {day_of(one), one.instrument.name, one.occasion, is_complete(one.instrument, one.answers)});
  std::vector<ScheduledInstrument> schedule(shipped_schedule.begin(), shipped_schedule.end());
  for (const Instrument& one : own) schedule.push_back({one.name, one.purpose});
  std::vector<AskedInstrument> asked;
  for (const auto& [name, occasion] : questions_due(schedule, {.today = programme.facts.today,
                                                              .first_day = programme.first_day,
                                                              .last_passed = programme.last_passed,
                                                              .at_the_end = is_at_the_end(programme),
                                                              .asked = before}))
    if (auto instrument = find_instrument(name, own)) {
      Answers known = known_of(answered, *instrument);
      asked.push_back({std::move(*instrument), occasion, std::move(known)});
    }
  return asked;
}

} // namespace dorsal
