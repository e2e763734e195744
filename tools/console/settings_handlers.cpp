// Thresholds and training settings of the clinic and of single patients.
#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/clinic/programme/patient_programme.h"
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/clinic/protocol/settings_form.h"
#include "engine/core/base/error.h"
#include "engine/core/programme/visit_length.h"
#include "engine/core/protocol/programme.h"
#include "engine/core/protocol/protocol_text.h"
#include "engine/core/readiness/characteristics/rule_check.h"
#include "engine/store/people/protocol_history.h"
#include "engine/store/people/threshold_templates.h"
#include "tools/console/handlers.h"
#include "tools/console/records/in_force.h"
#include "tools/console/records/sparse_protocol.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace dorsal::console {
namespace {

using Owner = std::optional<std::string>; // a patient's code; none is the clinic

Owner owner_of(const Visit& visit) {
  if (visit.names.empty()) return {};
  return visit.names.front();
}

// What the owner's own protocol lies upon.
Protocol beneath(Database& database, const Owner& owner) {
  return owner ? in_force(database, {}).protocol : default_protocol();
}

// A number that an int cannot hold is no version: cast, 2^32 + 1 would pass for 1.
std::optional<int> version_in(const Json& body, const char* name) {
  if (!body.contains(name) || !body[name].is_number_integer()) return {};
  const auto wide = body[name].get<double>();
  if (wide < 0 || wide > std::numeric_limits<int>::max()) return {};
  return static_cast<int>(wide);
}

struct Wish {
  std::optional<std::string> text; // none: what lies beneath holds again
  Protocol protocol;
  std::vector<std::string> problems;
};

Wish wish_from_text(const Protocol& base, const std::string& text) {
  ProtocolReading reading = parse_protocol(text, "protocol", base);
  Wish wish{.text = text, .protocol = std::move(reading.protocol), .problems = {}};
  for (const Diagnostic& problem : reading.problems) wish.problems.push_back(to_string(problem));
  return wish;
}

Wish wish_from_version(Database& database, const Owner& owner, std::optional<int> wanted) {
  const Protocol base = beneath(database, owner);
  for (const ProtocolVersion& old : protocol_history(database, owner))
    if (wanted == old.version) return old.text ? wish_from_text(base, *old.text) : Wish{{}, base, {}};
  throw Error(ExitCode::not_found, "There is no such version to go back to.");
}

// How a patient sees and answers is nobody else's, and no part of a template; neither is the programme, whose
// phases follow it.
void keep_own(Protocol& protocol, const Protocol& from) {
  protocol.screens = from.screens;
  protocol.input = from.input;
  protocol.keys = from.keys;
  protocol.programme = following(from.programme, from, protocol);
}

Wish wish_from_template(Database& database, const Owner& owner, const Protocol& base,
                        const std::string& name) {
  const auto found = threshold_template(database, name);
  if (!found) throw Error(ExitCode::not_found, fmt::format("There is no template \"{}\".", name));
  Wish wish = wish_from_text(base, found->text);
  if (!wish.problems.empty()) return wish;
  keep_own(wish.protocol, in_force(database, owner).protocol);
  wish.text = sparse_text(wish.protocol, base);
  return wish;
}

// In place of the one in force: the built-in one, or none.
Wish wish_of_programme(Protocol protocol, const Protocol& base, const std::string& word) {
  protocol.programme.clear();
  if (word == "built-in") protocol.programme = built_in_programme(protocol);
  if (word != "built-in" && word != "none")
    return {
        {}, base, {R"(programme: is neither "built-in" nor "none"; another one comes with a protocol file)"}};
  return {sparse_text(protocol, base), std::move(protocol), {}};
}

// One of: values of the form, a template's name, a protocol file's text, the programme in a word, an older
// version, or to follow what lies beneath again.
Wish wish_of(Database& database, const Owner& owner, const Json& body) {
  const Protocol base = beneath(database, owner);
  if (body.contains("template"))
    return wish_from_template(database, owner, base, body["template"].get<std::string>());
  if (body.contains("toml")) return wish_from_text(base, body["toml"].get<std::string>());
  if (body.contains("programme"))
    return wish_of_programme(in_force(database, owner).protocol, base, body["programme"].get<std::string>());
  if (body.contains("undo_to")) return wish_from_version(database, owner, version_in(body, "undo_to"));
  if (body.value("follow", false)) return {{}, base, {}};
  FormReading reading = read_form(in_force(database, owner).protocol, body.value("values", Json::object()));
  return {sparse_text(reading.protocol, base), std::move(reading.protocol), std::move(reading.problems)};
}

Reply problems_reply(const std::vector<std::string>& problems) {
  Reply reply = refused(422, "These settings cannot be used.");
  reply.body["problems"] = problems;
  return reply;
}

// Of each phase, and all of the first.
void add_grades(Database& database, const std::string& patient, const Protocol& protocol, Json& body) {
  const ProgrammeOnRecord on_record = programme_on_record(
      protocol, counted_sessions(database, patient).sessions, {}, lesson_course(database.path()));
  body["readiness"] = json_of(on_record.of_phases.front().report);
  body["phases"] = Json::array();
  for (std::size_t i = 0; i < on_record.phases.size(); ++i)
    body["phases"].push_back({{"name", on_record.phases[i].name},
                              {"grade", dorsal::name_of(on_record.of_phases[i].report.grade)}});
}

constexpr int patients_a_row = 100;
constexpr int by_session = 10;

// Of 100 patients of each accuracy, so many are called READY by session 10; one assess block every third day.
Json characteristics_json(const ReadinessRules& rules) {
  const SimulationPlan plan{.calendar = {.blocks = by_session}, .patients = patients_a_row};
  const auto rows = check_rules(rules, plan);
  Json patients = Json::array();
  for (const auto& [truth, found] : rows) {
    const double share = found.ready_at_all();
    patients.push_back({{"left_accuracy", truth.left_accuracy},
                        {"right_accuracy", truth.right_accuracy},
                        {"ready", share},
                        {"standard_error", found.standard_error(share)},
                        {"mean_sessions", found.mean_blocks}});
  }
  return {{"by_session", by_session},
          {"simulated_patients", patients_a_row},
          {"days_between", plan.calendar.days_between},
          {"trials", plan.calendar.trials},
          {"patients", std::move(patients)},
          {"warnings", rule_warnings(rules, rows)}};
}

// Newest first, each with what it changed over what lies beneath today.
Json history_json(Database& database, const Owner& owner) {
  const Protocol base = beneath(database, owner);
  Protocol before = base;
  std::vector<Json> rows;
  for (const ProtocolVersion& one : protocol_history(database, owner)) {
    Protocol after = one.text ? parse_protocol(*one.text, "protocol", base).protocol : base;
    rows.push_back({{"version", one.version},
                    {"at_utc", one.at_utc},
                    {"who", one.who},
                    {"what", one.text ? differences(before, after) : "nothing of its own any more"},
                    {"why", one.why}});
    before = std::move(after);
  }
  std::ranges::reverse(rows);
  return rows;
}

Json programme_shown(const Protocol& protocol) {
  Json phases = Json::array();
  for (const Phase& phase : phases_of(protocol)) {
    Json tasks = Json::array();
    for (const TaskId task : tasks_of(phase)) tasks.push_back(dorsal::name_of(task));
    phases.push_back({{"name", phase.name},
                      {"tasks", std::move(tasks)},
                      {"door", in_words(phase.door)},
                      {"sessions_a_day", phase.dose.sessions_a_day},
                      {"days_a_week", phase.dose.days_a_week},
                      {"minutes", minutes_for(phase.blocks)},
                      {"own", own_of_phase(phase, protocol)}});
  }
  const bool is_built_in = protocol.programme == built_in_programme(protocol);
  return {{"which", !has_programme(protocol) ? "none"
                    : is_built_in            ? "built-in"
                                             : "own"},
          {"phases", std::move(phases)}};
}

Json template_json(const ThresholdTemplate& one) {
  return {{"name", one.name}, {"who", one.author.name}, {"at_utc", one.author.at_utc}, {"toml", one.text}};
}

} // namespace

Reply list_templates(Console& console, const Visit&) {
  Json rows = Json::array();
  for (const ThresholdTemplate& one : threshold_templates(console.database()))
    rows.push_back(template_json(one));
  return {.body = {{"templates", std::move(rows)}}};
}

// From the values of the form (over what is in force for a patient, or the clinic).
Reply keep_template(Console& console, const Visit& visit) {
  Database& database = console.database();
  const auto name = text_of(visit.body, "name", longest_template_name);
  if (!name) return refused(422, "Name the template, in up to 80 characters.");
  const Owner owner = text_of(visit.body, "patient", 16);
  FormReading reading =
      read_form(in_force(database, owner).protocol, visit.body.value("values", Json::object()));
  if (!reading.problems.empty()) return problems_reply(reading.problems);
  keep_own(reading.protocol, default_protocol());
  const std::string text = sparse_text(reading.protocol, default_protocol());
  if (!dorsal::keep_template(database, {*name, text, console.author(visit)}))
    return refused(409, "There is a template of that name; remove it first, or choose another name.");
  return {.status = 201};
}

Reply remove_template(Console& console, const Visit& visit) {
  const auto name = text_of(visit.body, "name", longest_template_name);
  if (!name) return refused(422, "Name the template.");
  dorsal::remove_template(console.database(), *name, console.author(visit));
  return {};
}

Reply show_settings(Console& console, const Visit& visit) {
  const Owner owner = owner_of(visit);
  Database& database = console.records().of(owner);
  const auto own = last_protocol(database, owner);
  const ProtocolInForce now = in_force(database, owner);
  return {.body = {{"owner", owner ? Json(*owner) : Json(nullptr)},
                   {"version", own ? own->version : 0},
                   {"follows", !own || !own->text},
                   {"layers", now.layers},
                   {"differing", console.records().differing(owner)},
                   {"fields", form_fields(now.protocol)},
                   {"programme", programme_shown(now.protocol)},
                   {"toml", to_toml(now.protocol)},
                   {"history", history_json(database, owner)}}};
}

Reply preview_settings(Console& console, const Visit& visit) {
  const Owner owner = owner_of(visit);
  Json body = Json::object();
  std::unique_lock guard(console.lock());
  Database& database = console.records().of(owner);
  const Wish wish = wish_of(database, owner, visit.body);
  if (!wish.problems.empty()) return problems_reply(wish.problems);
  body["changes"] = differences(in_force(database, owner).protocol, wish.protocol);
  if (owner) add_grades(database, *owner, wish.protocol, body);
  guard.unlock();
  if (!visit.body.value("brief", false))
    body["characteristics"] = characteristics_json(wish.protocol.readiness);
  return {.body = std::move(body)};
}

Reply put_settings(Console& console, const Visit& visit) {
  const Owner owner = owner_of(visit);
  Database& database = console.records().of(owner);
  const auto why = text_of(visit.body, "why", 1000);
  if (!why) return refused(422, "Say why, in up to 1000 characters; it is kept with the change.");
  const auto looked_at = version_in(visit.body, "version");
  if (!looked_at) return refused(422, "Say which \"version\" was looked at.");
  const Wish wish = wish_of(database, owner, visit.body);
  if (!wish.problems.empty()) return problems_reply(wish.problems);
  const std::string what = differences(in_force(database, owner).protocol, wish.protocol);
  if (what.empty() && wish.text) return refused(422, "Nothing was changed.");
  const Author author = console.author(visit);
  const auto version = console.records().change_protocol({.patient = owner,
                                                          .text = wish.text,
                                                          .made_from = *looked_at,
                                                          .who = author.name,
                                                          .at_utc = author.at_utc,
                                                          .why = *why});
  if (!version)
    return refused(409,
                   "Somebody else changed these settings meanwhile. Nothing of yours was kept: load them "
                   "again, look, and change them once more.");
  return {.body = {{"version", *version}, {"what", what}}};
}

} // namespace dorsal::console
