#include "engine/clinic/visit/visits.h"

#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/own/own_guides.h"
#include "engine/clinic/own/own_instruments.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/clinic/programme/patient_answers.h"
#include "engine/clinic/visit/history.h"
#include "engine/clinic/visit/talk.h"
#include "engine/core/readiness/evidence/assess_blocks.h"
#include "engine/core/visit/lesson_run.h"
#include "engine/session/activities/lesson_screens.h"
#include "engine/session/activities/own_movements_screen.h"
#include "engine/session/instrument_screens.h"
#include "engine/session/person_screens.h"
#include "engine/session/programme_screens.h"
#include "engine/session/results_screens.h"
#include "engine/store/people/patient_facts.h"
#include "engine/store/people/patients.h"
#include "engine/store/sessions/living_sessions.h"
#include "engine/store/sessions/session_reader.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

constexpr std::size_t most_codes_shown = 4;
constexpr std::size_t longest_code = 16;

// One screen after the other for somebody, as they like their screens where they are known.
struct Conversation {
  Person person;
  Talk talk;
  explicit Conversation(const Visitor& visitor, PatientFacts known = {})
      : person(visitor.protocol, std::move(known)),
        talk(visitor.stage, visitor.listener, visitor.words, person) {}
};

std::vector<std::string> codes_to_choose_from(Database& database) {
  std::vector<std::string> codes = SessionReader{database}.patient_codes();
  if (codes.size() > most_codes_shown) codes.clear(); // a clinic's list is nobody's business: type the code
  return codes;
}

bool is_known(Database& database, const std::string& code) {
  const auto codes = SessionReader{database}.patient_codes();
  return std::ranges::find(codes, code) != codes.end();
}

void type_into(CodeEntry& entry, int choice) {
  if (choice == rub_out) {
    if (!entry.typed.empty()) entry.typed.pop_back();
  } else if (entry.typed.size() >= longest_code) {
    entry.fault = CodeFault::too_long;
  } else {
    entry.typed += code_characters[static_cast<std::size_t>(choice - other_code)];
  }
}

// Empty when the person leaves.
std::optional<std::string> entered_code(Talk& talk, Database& database, std::string typed) {
  CodeEntry entry{.codes = codes_to_choose_from(database), .typed = std::move(typed)};
  for (;;) {
    const Pressed pressed = talk.decide(who_are_you_screen(entry));
    entry.fault = CodeFault::none;
    switch (pressed.command) {
    case Command::stop: return {};
    case Command::choose:
      if (pressed.choice < other_code) return entry.codes.at(static_cast<std::size_t>(pressed.choice));
      type_into(entry, pressed.choice);
      break;
    case Command::other_character: entry.fault = CodeFault::other_character; break;
    default:
      if (is_patient_code(entry.typed)) return entry.typed;
      entry.fault = CodeFault::too_short;
    }
  }
}

// Not asked about again, also where the person leaves before anything is kept. A disk that takes nothing
// keeps nobody from practising: a session has other places to go to.
std::string meant(Database& database, std::string code) {
  try {
    know_code(database, code);
  } catch (const Error&) {
    return code;
  }
  return code;
}

} // namespace

std::optional<std::string> ask_for_code(const Visitor& visitor, Strangers strangers) {
  return confirm_code(visitor, {}, strangers);
}

std::optional<std::string> confirm_code(const Visitor& visitor, const std::string& given,
                                        Strangers strangers) {
  Conversation conversation{visitor};
  Talk& talk = conversation.talk;
  std::optional<std::string> code = given.empty() ? entered_code(talk, visitor.database, {}) : given;
  std::optional<std::string> asked_about; // the same once more is an answer too
  while (code && code != asked_about && !is_known(visitor.database, *code)) {
    const Command command = talk.ask(unknown_code_screen(*code, strangers));
    if (command == Command::start_anew) return meant(visitor.database, std::move(*code));
    if (command == Command::stop) return {};
    asked_about = code;
    code = entered_code(talk, visitor.database, *code); // to be corrected where it is wrong
  }
  if (code && code == asked_about && strangers == Strangers::may_begin)
    return meant(visitor.database, std::move(*code));
  return code;
}

void show_own_results(const Visitor& visitor, const std::string& patient) {
  Conversation conversation{visitor, read_patient_facts(visitor.database, patient)};
  std::vector<AssessResult> results = assess_results(visitor.database, patient);
  std::vector<OwnPlaces> places = own_places(visitor.database, patient);
  const std::vector<OwnMovement> moved =
      own_movements(read_history(visitor.database, patient).moved, all_guides(visitor.database.path()));
  if (!results.empty() || (places.empty() && moved.empty()))
    static_cast<void>(conversation.talk.ask(
        own_results_screen(std::move(results), place_in_plan(visitor.database, patient, visitor.protocol.dose,
                                                             visitor.stage.wall_clock()))));
  if (!places.empty()) static_cast<void>(conversation.talk.ask(own_places_screen(std::move(places))));
  if (!moved.empty()) static_cast<void>(conversation.talk.ask(own_movements_screen(moved)));
}

namespace {

std::vector<PhaseShown> shown_phases(const PatientProgramme& programme) {
  std::vector<PhaseShown> shown;
  for (std::size_t i = 0; i < programme.phases.size(); ++i)
    shown.push_back({programme.phases[i].name, programme.now[i].state.standing, programme.phases[i].door});
  return shown;
}

Motors motors_at(const Stage& stage) { return stage.motors() > 0 ? Motors::there : Motors::none; }

// Those that were finished, in the order of the course.
std::vector<std::shared_ptr<const Lesson>> lessons_read(const Visitor& visitor, const std::string& patient) {
  std::vector<std::shared_ptr<const Lesson>> read;
  if (!is_known(visitor.database, patient)) return read;
  const LessonStandings standings = read_history(visitor.database, patient).lessons;
  for (Lesson& lesson : all_lessons(visitor.database.path()))
    if (const auto known = standings.find(lesson.name);
        known != standings.end() && known->second.finished > 0)
      read.push_back(std::make_shared<const Lesson>(std::move(lesson)));
  return read;
}

// What is asked for the record alone, and tells nothing in return.
bool asks_for_the_record(const lesson::Shows& shows) {
  return std::holds_alternative<lesson::shows::AsksBelief>(shows) ||
         std::holds_alternative<lesson::shows::Types>(shows) ||
         std::holds_alternative<lesson::shows::MarksBack>(shows);
}

// The cards as they were, and the idea; nothing of it is kept, and what would be is not asked.
void read_again(Talk& talk, const std::shared_ptr<const Lesson>& lesson) {
  LessonRun run{lesson, lesson::Telling::first, 0, {}};
  while (const auto shows = run.shows()) {
    if (std::holds_alternative<lesson::shows::AsksCheck>(*shows)) break;
    Pressed pressed{Command::go_on};
    if (!asks_for_the_record(*shows))
      pressed = talk.decide(
          lesson_screen({lesson, lesson::Telling::first, *shows, run.progress(), run.may_go_back()}));
    if (pressed.command == Command::stop) return;
    run.take(pressed, {});
    run.kept();
  }
  static_cast<void>(talk.ask(lesson_idea_screen(lesson)));
}

void show_programme_to(Talk& talk, const Visitor& visitor, const std::string& patient,
                       const PatientProgramme& programme) {
  const auto lessons = lessons_read(visitor, patient);
  std::vector<Texts> titles;
  for (const auto& lesson : lessons) titles.push_back(lesson->title);
  while (talk.ask(my_programme_screen(shown_phases(programme), !lessons.empty())) == Command::choose) {
    const Pressed pressed = talk.decide(which_lesson_screen(titles));
    if (pressed.command == Command::choose)
      read_again(talk, lessons.at(static_cast<std::size_t>(pressed.choice - 1)));
  }
}

// The questions before a visit; each may be left by going away.
class VisitPlanning {
public:
  VisitPlanning(const Visitor& visitor, const std::string& patient, const PatientProgramme& programme)
      : visitor_(visitor), patient_(patient),
        conversation_(visitor, read_patient_facts(visitor.database, patient)), programme_(programme),
        motors_(motors_at(visitor.stage)) {}

  std::optional<TodayPlan> agreed() {
    const auto helper = helper_of_today();
    if (!helper) return {};
    TodayPlan plan = plan_of_today(programme_, *helper, motors_);
    if (plan.parts.empty()) return without_a_plan(plan);
    while (!plan.parts.empty()) {
      const Pressed pressed = conversation_.talk.decide(plan_screen(plan));
      switch (pressed.command) {
      case Command::stop: return {};
      case Command::explain: show_programme(); break;
      case Command::choose: plan.parts.erase(plan.parts.begin() + pressed.choice); break;
      default: return plan;
      }
    }
    return {};
  }

private:
  std::optional<Helper> helper_of_today() {
    if (!plan_of_today(programme_, Helper::unknown, motors_).asks_for_helper) return Helper::nobody;
    switch (conversation_.talk.ask(helper_screen())) {
    case Command::stop: return {};
    case Command::choose: return Helper::nobody;
    default: return Helper::there;
    }
  }

  std::optional<TodayPlan> without_a_plan(const TodayPlan& plan) {
    while (conversation_.talk.ask(nothing_planned_screen(plan.left_out)) == Command::explain)
      show_programme();
    return {};
  }

  void show_programme() { show_programme_to(conversation_.talk, visitor_, patient_, programme_); }

  const Visitor& visitor_;
  const std::string& patient_;
  Conversation conversation_;
  const PatientProgramme& programme_;
  Motors motors_;
};

std::vector<AnsweredInstrument> answered_before(Database& database, const std::string& patient) {
  if (!is_known(database, patient)) return {};
  return answered_in(counted_sessions(database, patient).sessions);
}

std::vector<AskedInstrument> questions_today(const Visitor& visitor, const PatientProgramme& programme,
                                             const std::string& patient) {
  return asked_today(programme, answered_before(visitor.database, patient),
                     own_instruments(visitor.database.path()).all().things);
}

} // namespace

std::optional<PatientProgramme> programme_today(const Visitor& visitor, const std::string& patient) {
  const auto today = local_day(visitor.stage.wall_clock());
  if (!today || !has_programme(visitor.protocol)) return {};
  return programme_at(read_programme(visitor.database, patient, visitor.protocol), *today);
}

bool stopped_for_safety(const Visitor& visitor, const std::string& patient,
                        const PatientProgramme& programme) {
  if (!programme.safety_stop) return false;
  Conversation conversation{visitor, read_patient_facts(visitor.database, patient)};
  static_cast<void>(
      conversation.talk.ask(safety_stop_screen({.contact = visitor.protocol.screens.pain_contact})));
  return true;
}

bool safety_is_due(const Visitor& visitor, const std::string& patient, const PatientProgramme& programme) {
  const std::vector<AskedInstrument> asked = questions_today(visitor, programme, patient);
  return std::ranges::any_of(asked, [](const AskedInstrument& one) {
    return one.instrument.purpose == instrument::Purpose::safety;
  });
}

std::optional<VisitToday> visit_today(const Visitor& visitor, const std::string& patient,
                                      const PatientProgramme& programme, Asking asking) {
  if (programme.safety_stop) return {};
  const std::optional<TodayPlan> plan =
      asking == Asking::plan ? VisitPlanning{visitor, patient, programme}.agreed()
                             : plan_of_today(programme, Helper::there, motors_at(visitor.stage));
  if (!plan || plan->parts.empty()) return {};
  return VisitToday{protocol_of_visit(visitor.protocol, *plan), questions_today(visitor, programme, patient),
                    sentence_of(*plan)};
}

void show_my_programme(const Visitor& visitor, const std::string& patient) {
  const auto programme = programme_today(visitor, patient);
  if (!programme) return;
  Conversation conversation{visitor, read_patient_facts(visitor.database, patient)};
  show_programme_to(conversation.talk, visitor, patient, *programme);
}

bool practises_elsewhere(const Visitor& visitor, const std::string& patient) {
  if (living_sessions(visitor.database, patient).empty()) return false;
  Conversation conversation{visitor, read_patient_facts(visitor.database, patient)};
  static_cast<void>(conversation.talk.ask(open_elsewhere_screen()));
  return true;
}

bool practises_today(const Visitor& visitor, const std::string& patient) {
  std::vector<LeftOutSession> told_elsewhere;
  const bool unfinished =
      std::ranges::any_of(SessionReader{visitor.database}.counted_summaries(patient, told_elsewhere),
                          [](const SessionSummary& one) { return one.state == SessionState::running; });
  const auto place =
      place_in_plan(visitor.database, patient, visitor.protocol.dose, visitor.stage.wall_clock());
  if (unfinished || !place) return true;
  const DoseProgress& progress = place->progress;
  if (due_today(progress, visitor.protocol.dose) == DueToday::practise) return true;
  Conversation conversation{visitor, read_patient_facts(visitor.database, patient)};
  return conversation.talk.ask(done_today_screen(progress, visitor.protocol.dose)) == Command::start_anew;
}

} // namespace dorsal
