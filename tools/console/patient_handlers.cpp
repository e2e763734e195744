// Patients: list, one, notes, sessions.
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/own/own_guides.h"
#include "engine/clinic/report/movement_report.h"
#include "engine/clinic/report/report.h"
#include "engine/clinic/report/report_json.h"
#include "engine/core/base/calendar_day.h"
#include "engine/core/base/error.h"
#include "engine/core/trial/session_record.h"
#include "engine/core/trial/trial_summary.h"
#include "engine/store/deletion/session_removal.h"
#include "engine/store/people/decisions.h"
#include "engine/store/people/notes.h"
#include "engine/store/people/patients.h"
#include "engine/store/sessions/excluded_sessions.h"
#include "tools/console/handlers.h"
#include "tools/console/patient_facts.h"
#include "tools/console/pictures/missed.h"
#include "tools/console/programme_view.h"
#include "tools/console/records/in_force.h"
#include "tools/console/research_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace dorsal::console {
namespace {

using namespace std::chrono_literals;

// So much of one request goes into grades not known yet; the page asks again for the rest.
constexpr auto grading_time = 50ms;

Json row_json(const PatientOverview& patient) {
  Json row{{"code", patient.code},
           {"archived", patient.archived},
           {"sessions", patient.sessions},
           {"decisions", patient.decisions}};
  row["last_session_utc"] = patient.last_start ? Json(patient.last_start->utc) : Json(nullptr);
  row["last_session_day"] = patient.last_start ? Json(day_text(*patient.last_start)) : Json(nullptr);
  return row;
}

Json exclusion_json(const std::map<Uuid, Exclusion>& excluded, const Uuid& session) {
  const auto at = excluded.find(session);
  if (at == excluded.end()) return nullptr;
  return {
      {"who", at->second.author.name}, {"at_utc", at->second.author.at_utc}, {"reason", at->second.reason}};
}

// 95 % of the median of correct answers, distribution-free; null below six.
Json median_interval(const StoredSession& session) {
  const auto times_ms = summarise(trials_of_kind(session.record.blocks, {BlockKind::assess})).correct_rt_ms;
  const auto bounds = times_ms ? times_ms->median_bounds : std::nullopt;
  return bounds ? Json{{"lower", bounds->lower}, {"upper", bounds->upper}} : Json(nullptr);
}

Json left_out_json(const std::vector<LeftOutSession>& left_out) {
  Json rows = Json::array();
  for (const LeftOutSession& one : left_out)
    rows.push_back({{"session", one.session}, {"patient", one.patient}, {"why", one.why}});
  return rows;
}

Json sessions_json(const std::string& code, const std::vector<StoredSession>& sessions,
                   const std::map<Uuid, Exclusion>& excluded) {
  Json rows = json_of(report_on(code, sessions))["sessions"];
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    rows[i]["excluded"] = exclusion_json(excluded, sessions[i].summary.uuid);
    rows[i]["timing_verified"] = timing_verified(sessions[i]);
    rows[i]["median_interval_ms"] = median_interval(sessions[i]);
    rows[i]["software_version"] = sessions[i].record.header.software_version;
  }
  return rows;
}

Json notes_json(Database& database, const std::string& code) {
  Json rows = Json::array();
  std::vector<Note> notes = notes_about(database, code);
  std::ranges::reverse(notes);
  for (const Note& note : notes)
    rows.push_back({{"at_utc", note.author.at_utc}, {"who", note.author.name}, {"text", note.text}});
  return rows;
}

Json decisions_json(Database& database, const std::string& code, Role reader) {
  Json rows = Json::array();
  std::vector<Decision> decisions = decisions_about(database, code);
  const std::vector<Decision> standing = standing_of(decisions);
  std::ranges::reverse(decisions);
  for (const Decision& decision : decisions) {
    const bool stands =
        decision.kind == DecisionKind::take_back || std::ranges::count(standing, decision) > 0;
    Json& row = rows.emplace_back(Json{{"at_utc", decision.at_utc},
                                       {"who", decision.who},
                                       {"kind", name_of(decision.kind)},
                                       {"grade", name_of(decision.grade)},
                                       {"taken_back", !stands}});
    if (!decision.phase.empty()) row["phase"] = decision.phase;
    if (reader == Role::clinician) row["reason"] = decision.reason; // free text, as notes are
  }
  return rows;
}

Json trial_json(const TrialRecord& trial) {
  Json row{{"trial", trial.trial},
           {"stimulus", trial.stimulus.id},
           {"side", name_of(trial.stimulus.side)},
           {"roll_deg", trial.planned.roll_deg},
           {"outcome", name_of(trial.outcome)}};
  row["response"] = trial.answer ? Json(name_of(trial.answer->side)) : Json(nullptr);
  row["correct"] = trial.correct() ? Json(*trial.correct()) : Json(nullptr);
  const auto time = trial.response_time();
  row["response_time_ms"] = time ? Json(in_seconds(time->best) * 1000) : Json(nullptr);
  return row;
}

Json touch_json(const LedTrialRecord& trial, TaskId id) {
  const Task& task = task_of(id);
  const auto word = [&](int answer) { return task.answers[static_cast<std::size_t>(answer)]; };
  const std::vector<double> values = factor_values(trial.planned.stimulus);
  Json row{{"trial", trial.trial}, {"factors", Json::array()}, {"outcome", name_of(trial.outcome)}};
  for (std::size_t i = 0; i < values.size(); ++i)
    row["factors"].push_back(
        {{"name", task.factors[i].name}, {"value", values[i]}, {"unit", task.factors[i].unit}});
  row["truth"] = word(truth_of(trial.planned.stimulus));
  row["answer"] = trial.answer ? Json(word(trial.answer->answer)) : Json(nullptr);
  row["answered_by"] = trial.answer ? Json(name_of(trial.answer->by)) : Json(nullptr);
  row["correct"] = trial.correct() ? Json(*trial.correct()) : Json(nullptr);
  return row;
}

Uuid session_of(const Visit& visit) {
  if (const auto uuid = parse_uuid(visit.names.at(0))) return *uuid;
  throw Error(ExitCode::not_found, "There is no such session; load the page again.");
}

std::optional<int> number_of(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

} // namespace

Reply list_patients(Console& console, const Visit& visit) {
  Json rows = Json::array();
  int pending = 0;
  const auto patients = console.records().overviews();
  const auto until = std::chrono::steady_clock::now() + grading_time;
  for (const PatientOverview& patient : patients) {
    PatientOverview shown = patient;
    show_dates_to(console, visit, shown);
    Json& row = rows.emplace_back(row_json(shown));
    const Day today = today_of(console, patient.last_start);
    if (const auto* known = console.shelf().find(patient, today))
      row["grade"] = name_of(known->grade);
    else if (std::chrono::steady_clock::now() < until)
      row["grade"] = name_of(console.shelf().work_out(console.records(), patient, today).grade);
    else
      row["grade"] = nullptr, ++pending;
  }
  add_list_facts(console, patients, rows);
  return {.body = {{"patients", std::move(rows)},
                   {"grades_pending", pending},
                   {"clock", clock_warning(console, patients)},
                   {"left_out", left_out_json(console.records().unreadable())},
                   {"journals", journal_warnings(console)}}};
}

Reply add_patient(Console& console, const Visit& visit) {
  const Author author = console.author(visit);
  const auto code = text_of(visit.body, "code", 100);
  if (!code) return {.status = 201, .body = {{"code", dorsal::add_patient(console.database(), author)}}};
  if (!add_patient_as(console.database(), *code, author))
    return refused(409, fmt::format("There is a patient {} already. Choose another code.", *code));
  return {.status = 201, .body = {{"code", *code}}};
}

Reply show_patient(Console& console, const Visit& visit) {
  Database& database = console.records().of(visit.names.at(0));
  PatientOverview patient = patient_overview(database, visit.names.at(0));
  show_dates_to(console, visit, patient);
  ReadableSessions found = readable_sessions(database, patient.code);
  const std::vector<StoredSession>& sessions = found.sessions;
  const auto excluded = exclusions(database, patient.code);
  std::vector<StoredSession> counted = sessions;
  std::erase_if(counted, [&](const StoredSession& one) { return excluded.contains(one.summary.uuid); });
  PatientProgramme programme = programme_now(console, database, patient.code, counted);
  const ProtocolInForce protocol = in_force(database, patient.code);
  const imagery::Waits waits = imagery_waits(counted, protocol.protocol); // by real days
  show_dates_to(console, visit, found.sessions);
  show_dates_to(console, visit, counted);
  if (!sees_real_dates(visit)) grade_again(programme, counted); // findings name days
  const Json evidence = evidence_json(programme, phase_in_front(programme), counted);
  Json body = row_json(patient);
  body["readiness"] = evidence["readiness"];
  if (const auto led = led_grades(counted, protocol.protocol.touch_readiness); !led.empty())
    body["led_readiness"] = json_of(led);
  body["accuracy_goal"] = evidence["accuracy_goal"];
  body["rt_goal_ms"] = evidence["rt_goal_ms"];
  body["thresholds_from"] = protocol.layers;
  body["lessons_reviewed_by"] = protocol.protocol.lesson.reviewed_by;
  body["settings_differ"] =
      !console.records().differing(patient.code).empty() || !console.records().differing({}).empty();
  body["sessions"] = sessions_json(patient.code, sessions, excluded);
  for (LeftOutSession& one : console.records().left_out()) found.left_out.push_back(std::move(one));
  body["left_out"] = left_out_json(found.left_out);
  body["assess"] = evidence["assess"];
  body["course"] = evidence["course"];
  body["missed"] = missed_json(counted);
  MovementReport moved = movement_report(counted, protocol.protocol, all_guides(database.path()));
  moved.waits = waits;
  if (!moved.nothing()) body["movement"] = json_of(moved);
  add_page_facts(body, sessions, protocol.protocol);
  body["programme"] = programme_json(programme, counted);
  const Phase& front = programme.phases[phase_in_front(programme)];
  body["practice"] = practice_json(sessions_of_phase(counted, programme.phases, front.name), front.dose,
                                   today_of(console, patient.last_start));
  body["decisions"] = decisions_json(database, patient.code, visit.who->account.role);
  body["notes"] =
      visit.who->account.role == Role::clinician ? notes_json(database, patient.code) : Json(nullptr);
  return {.body = std::move(body)};
}

Reply archive_patient(Console& console, const Visit& visit) {
  if (!visit.body.contains("archived") || !visit.body["archived"].is_boolean())
    return refused(422, "Say \"archived\": true or false.");
  put_patient(console.database(), visit.names.at(0),
              visit.body["archived"].get<bool>() ? Shelf::archived : Shelf::in_sight, console.author(visit));
  return {};
}

Reply write_note(Console& console, const Visit& visit) {
  const auto text = text_of(visit.body, "text", longest_note);
  if (!text) return refused(422, "A note has 1 to 4000 characters.");
  add_note(console.database(), visit.names.at(0), {console.author(visit), *text});
  return {.status = 201};
}

// By whoever wrote it.
Reply take_note_back(Console& console, const Visit& visit) {
  const auto text = text_of(visit.body, "text", longest_note);
  const auto at_utc = text_of(visit.body, "at_utc", 30);
  if (!text || !at_utc) return refused(422, "Say which note: its \"text\" and \"at_utc\".");
  const Author author = console.author(visit);
  const Note note{{author.name, *at_utc}, *text};
  if (!take_back_note(console.database(), visit.names.at(0), note, author.at_utc))
    return refused(409, "You have no such note here; only who wrote one can take it back.");
  return {};
}

Reply show_block(Console& console, const Visit& visit) {
  const Uuid uuid = session_of(visit);
  auto session = SessionReader{console.records().of_session(uuid)}.session(uuid);
  if (session) show_dates_to(console, visit, *session);
  const auto number = number_of(visit.names.at(1));
  if (session && number)
    for (const BlockRecord& block : session->record.blocks)
      if (block.header.block == *number) {
        Json rows = Json::array();
        for (const TrialRecord& trial : block.trials) rows.push_back(trial_json(trial));
        Json body{
            {"session", to_string(session->summary.uuid)},        {"start_utc", session->summary.start.utc},
            {"start_local", minute_text(session->summary.start)}, {"block", *number},
            {"kind", dorsal::name_of(block.header.kind)},         {"trials", std::move(rows)}};
        for (const LedTrialRecord& trial : block.led)
          body["touches"].push_back(touch_json(trial, block.header.kind.task));
        return {.body = std::move(body)};
      }
  return refused(404, "There is no such block; load the page again.");
}

Reply exclude_session(Console& console, const Visit& visit) {
  if (!visit.body.contains("excluded") || !visit.body["excluded"].is_boolean())
    return refused(422, "Say \"excluded\": true or false.");
  if (!visit.body["excluded"].get<bool>()) {
    include_session(console.database(), session_of(visit), console.author(visit));
    return {};
  }
  const auto reason = text_of(visit.body, "reason", 1000);
  if (!reason) return refused(422, "Give the reason, up to 1000 characters.");
  dorsal::exclude_session(console.database(), session_of(visit), {console.author(visit), *reason});
  return {};
}

// By its name as it is written there, which may be none that a path could hold.
Reply remove_session(Console& console, const Visit& visit) {
  const auto session = text_of(visit.body, "session", 100);
  if (!session) return refused(422, "Name the session.");
  const auto reason = text_of(visit.body, "reason", 1000);
  if (!reason) return refused(422, "Give the reason, up to 1000 characters.");
  const RemovedSession removed = dorsal::remove_session(console.database(), {.session = *session,
                                                                             .author = console.author(visit),
                                                                             .reason = *reason,
                                                                             .patient = visit.names.at(0)});
  return {.body = {{"trials", removed.trials}}};
}

Reply move_session(Console& console, const Visit& visit) {
  const auto to = text_of(visit.body, "to", 16);
  if (!to) return refused(422, "Name the code of the right patient.");
  dorsal::move_session(console.database(), session_of(visit), *to, console.author(visit));
  return {};
}

} // namespace dorsal::console
