#include "engine/session/visits.h"

#include "engine/core/readiness/assess_blocks.h"
#include "engine/session/person.h"
#include "engine/session/person_screens.h"
#include "engine/session/results_screens.h"
#include "engine/session/talk.h"

#include <algorithm>

namespace dorsal {
namespace {

constexpr std::size_t most_codes_shown = 4;
constexpr std::size_t longest_code = 16;

Talk talk_for(const Visitor& visitor) {
  return {visitor.stage, visitor.listener, visitor.words, Theme{}.background};
}

std::vector<std::string> codes_known(Database& database) {
  std::vector<std::string> codes;
  for (const StoredPatient& patient : SessionReader{database}.patients()) codes.push_back(patient.code);
  if (codes.size() > most_codes_shown) codes.clear(); // a clinic's list is nobody's business: type the code
  return codes;
}

} // namespace

std::optional<std::string> ask_for_code(const Visitor& visitor) {
  Talk talk = talk_for(visitor);
  const Person person{talk, visitor.protocol, {}};
  const std::vector<std::string> codes = codes_known(visitor.database);
  std::string typed;
  for (;;) {
    const Pressed decision = talk.decide(who_are_you_screen(codes, typed));
    if (decision.command == Command::stop) return {};
    if (decision.command == Command::go_on) {
      if (is_patient_code(typed)) return typed;
    } else if (decision.choice == rub_out) {
      if (!typed.empty()) typed.pop_back();
    } else if (decision.choice >= other_code) {
      if (typed.size() < longest_code)
        typed += code_characters[static_cast<std::size_t>(decision.choice - other_code)];
    } else {
      return codes.at(static_cast<std::size_t>(decision.choice));
    }
  }
}

void show_own_results(const Visitor& visitor, const std::string& patient) {
  Talk talk = talk_for(visitor);
  const Person person{talk, visitor.protocol, read_patient_facts(visitor.database, patient)};
  static_cast<void>(talk.ask(own_results_screen(assess_results(visitor.database, patient))));
}

bool practises_today(const Visitor& visitor, const std::string& patient) {
  std::vector<Day> days;
  bool unfinished = false;
  for (const SessionSummary& session : SessionReader{visitor.database}.counted_sessions_of(patient)) {
    if (session.state == SessionState::running)
      unfinished = true;
    else if (const auto day = local_day(session.start))
      days.push_back(*day);
  }
  const auto today = local_day(visitor.stage.wall_clock());
  if (unfinished || !today) return true;
  const DoseProgress progress = dose_progress(days, *today);
  if (due_today(progress, visitor.protocol.dose) == DueToday::practise) return true;
  Talk talk = talk_for(visitor);
  const Person person{talk, visitor.protocol, read_patient_facts(visitor.database, patient)};
  return talk.ask(done_today_screen(progress, visitor.protocol.dose)) == Command::start_anew;
}

} // namespace dorsal
