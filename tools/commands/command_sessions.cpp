// `dorsal sessions`, `dorsal session remove`
#include "engine/clinic/report/text_table.h"
#include "engine/core/base/calendar_day.h"
#include "engine/store/deletion/session_removal.h"
#include "engine/store/sessions/session_reader.h"
#include "tools/commands.h"
#include "tools/terminal/author.h"
#include "tools/terminal/left_out.h"
#include "tools/terminal/patient_check.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace dorsal {
namespace {

struct SessionsOptions {
  std::string database;
  std::string patient;
  bool json{};
};

nlohmann::ordered_json json_of(const SessionSummary& session) {
  nlohmann::ordered_json out{{"session", to_string(session.uuid)},
                             {"patient", session.patient},
                             {"station", to_string(session.station)},
                             {"start_utc", session.start.utc},
                             {"utc_offset_minutes", session.start.offset_minutes},
                             {"day", day_text(session.start)}};
  out["ended_utc"] = session.ended_utc ? nlohmann::ordered_json(*session.ended_utc) : nullptr;
  out["state"] = name_of(session.state);
  out["simulated"] = session.origin == Origin::simulated;
  out["blocks"] = session.blocks;
  out["trials"] = session.trials;
  return out;
}

void print_json(const std::vector<SessionSummary>& sessions, const std::vector<LeftOutSession>& left_out,
                std::ostream& out) {
  nlohmann::ordered_json document{
      {"schema", "dorsal.sessions"}, {"schema_version", 1}, {"sessions", nlohmann::ordered_json::array()}};
  for (const SessionSummary& session : sessions) document["sessions"].push_back(json_of(session));
  for (const LeftOutSession& one : left_out)
    document["left_out"].push_back({{"session", one.session}, {"patient", one.patient}, {"why", one.why}});
  out << document.dump(2) << '\n';
}

void print_table(const std::vector<SessionSummary>& sessions, std::ostream& out) {
  TextTable table({"start", "patient", "state", "origin", "session", "blocks", "trials"}, 5);
  for (const SessionSummary& session : sessions)
    table.add({minute_text_beside_utc(session.start), session.patient, std::string{name_of(session.state)},
               session.origin == Origin::simulated ? "simulated" : "person", to_string(session.uuid),
               std::to_string(session.blocks), std::to_string(session.trials)});
  table.print(out);
}

ExitCode list_sessions(const SessionsOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  require_known_patient(database, options.patient);
  std::vector<LeftOutSession> left_out;
  const auto sessions = SessionReader(database).readable_summaries(options.patient, left_out);
  if (options.json)
    print_json(sessions, left_out, terminal.out);
  else if (sessions.empty() && left_out.empty())
    terminal.err << "no sessions yet; `dorsal run` makes the first\n";
  else
    print_table(sessions, terminal.out);
  return tell_left_out(left_out, terminal.err);
}

struct RemovalOptions {
  std::string database;
  std::string session;
  std::string why;
  std::string by;
};

ExitCode remove_one(const RemovalOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  const RemovedSession removed = remove_session(
      database, {.session = options.session, .author = author(options.by), .reason = options.why});
  terminal.err << fmt::format("removed session {} of {} with {} trials; no result, archive or journal brings "
                              "it back, and backups made "
                              "before still hold it\n",
                              options.session, removed.patient, removed.trials);
  return ExitCode::ok;
}

} // namespace

void add_session_command(Program& program) {
  CLI::App* command = program.app.add_subcommand("session", "Take one session out of a database");
  command->require_subcommand(1);
  auto options = std::make_shared<RemovalOptions>();
  CLI::App* remove = command->add_subcommand(
      "remove", "Remove a session with all its trials, also one that cannot be read; the audit log says why");
  remove
      ->add_option("session", options->session, "Its UUID, as `dorsal sessions` or `dorsal db check` name it")
      ->type_name("UUID")
      ->required();
  add_database_option(*remove, options->database);
  remove->add_option("--why", options->why, "The reason; it is kept in the audit log")
      ->type_name("TEXT")
      ->required();
  add_author_option(*remove, options->by);
  program.when_chosen(*remove, [options, &program] { return remove_one(*options, program.terminal); });
}

void add_sessions_command(Program& program) {
  auto options = std::make_shared<SessionsOptions>();
  CLI::App* command = program.app.add_subcommand("sessions", "List the sessions in a database, oldest first");
  add_database_option(*command, options->database);
  add_patient_option(*command, options->patient);
  add_json_option(*command, options->json);
  program.when_chosen(*command, [options, &program] { return list_sessions(*options, program.terminal); });
}

} // namespace dorsal
