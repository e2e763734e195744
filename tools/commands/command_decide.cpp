// `dorsal decide`
#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/clinic/programme/phase_decision.h"
#include "engine/clinic/protocol/protocol_in_force.h"
#include "engine/device/clock.h"
#include "engine/store/people/decisions.h"
#include "tools/commands.h"
#include "tools/terminal/author.h"
#include "tools/terminal/left_out.h"

#include <fmt/format.h>

#include <memory>

namespace dorsal {
namespace {

struct DecideOptions {
  std::string database;
  std::string patient;
  std::string kind;
  std::string reason;
  std::string by;
  std::string phase;
};

ExitCode decide(const DecideOptions& options, const Terminal& terminal) {
  const DecisionKind kind = parse_decision_kind(options.kind).value();
  if (kind == DecisionKind::override_grade && options.reason.empty())
    throw Error(ExitCode::usage, "an override needs a reason; give one with --reason TEXT");
  Database database = open_database(options.database, Database::Missing::refuse);
  std::vector<LeftOutSession> unreadable;
  if (SessionReader{database}.readable_summaries(options.patient, unreadable).empty())
    throw Error(
        ExitCode::not_found,
        fmt::format("no sessions of patient {}; `dorsal sessions` lists what there is", options.patient));
  const ReadableSessions counted = counted_sessions(database, options.patient);
  const auto in_force = protocol_in_force(database, options.patient, "", terminal.err);
  if (!in_force) return ExitCode::bad_input;
  const PatientProgramme programme =
      programme_from(in_force->protocol, counted.sessions, decisions_about(database, options.patient),
                     *local_day(wall_clock_now()), lesson_course(database.path()));
  const auto place = place_of(programme, options.phase);
  if (!place)
    throw Error(ExitCode::usage,
                fmt::format("say which phase it is about with --phase: {}", names_of(programme.phases)));
  const Grade shown = programme.now[*place].report.grade;
  const Author by = author(options.by);
  add_decision(database, options.patient,
               {kind, shown, by.name, by.at_utc, options.reason, programme.phases[*place].name});
  terminal.err << fmt::format("kept for {}: {}, at the grade {}\n", options.patient, options.kind,
                              name_of(shown));
  return tell_left_out(counted.left_out, terminal.err);
}

} // namespace

void add_decide_command(Program& program) {
  auto options = std::make_shared<DecideOptions>();
  CLI::App* command =
      program.app.add_subcommand("decide", "Keep a decision about a patient, with the grade at that moment");
  command->add_option("DECISION", options->kind, "\"next phase\", \"stay\" or \"override\"")
      ->required()
      ->check(CLI::IsMember({"next phase", "stay", "override"}));
  add_database_option(*command, options->database);
  add_patient_option(*command, options->patient)->required();
  command->add_option("--reason", options->reason, "Why; an override needs one")->type_name("TEXT");
  command->add_option("--phase", options->phase, "Which phase it is about (default: the only one)")
      ->type_name("NAME");
  add_author_option(*command, options->by);
  program.when_chosen(*command, [options, &program] { return decide(*options, program.terminal); });
}

} // namespace dorsal
