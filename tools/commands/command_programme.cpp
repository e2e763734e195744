// `dorsal programme show`, `pass`, `open`, `close`, `back`, `clear`
#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/programme/patient_answers.h"
#include "engine/clinic/programme/phase_decision.h"
#include "engine/clinic/protocol/protocol_in_force.h"
#include "engine/clinic/report/text_table.h"
#include "engine/device/clock.h"
#include "engine/store/people/decisions.h"
#include "tools/commands.h"
#include "tools/terminal/author.h"
#include "tools/terminal/plain_text.h"

#include <fmt/format.h>

#include <array>
#include <memory>

namespace dorsal {
namespace {

struct ProgrammeOptions {
  std::string database{};
  std::string patient{};
  std::string phase{};
  std::string reason{};
  std::string by{};
  std::string protocol{};
};

Day today_here() { return *local_day(wall_clock_now()); }

std::string tasks_text(const Phase& phase) {
  std::vector<std::string_view> names;
  for (const TaskId task : tasks_of(phase)) names.push_back(name_of(task));
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string dose_text(const Dose& dose) {
  return fmt::format("{} a day, {} days a week", dose.sessions_a_day, dose.days_a_week);
}

void print_phases(const Protocol& protocol, std::ostream& out) {
  TextTable table({"phase", "tasks", "opens", "practice"}, 4);
  for (const Phase& phase : phases_of(protocol))
    table.add({one_line(phase.name), tasks_text(phase), in_words(phase.door), dose_text(phase.dose)});
  table.print(out);
}

std::string adherence_text(const PhaseNow& now) {
  if (!now.adherence) return "-";
  return fmt::format("{} of {} days", now.adherence->days_done, now.adherence->days_asked);
}

void print_patient(const PatientProgramme& programme, std::ostream& out) {
  TextTable table({"phase", "state", "grade", "why", "practised"}, 5);
  for (const PhaseNow& now : programme.now)
    table.add({one_line(now.state.phase), std::string{name_of(now.state.standing)},
               std::string{name_of(now.report.grade)}, one_line(now.state.why), adherence_text(now)});
  table.print(out);
  if (programme.facts.flare)
    out << fmt::format("Pain rose during the session of {}: for two days half the dose, and nothing opens by "
                       "itself.\n",
                       to_text(*programme.facts.flare));
  if (const auto& stop = programme.safety_stop)
    out << fmt::format(
        "Stopped since {}: yes to {}. `dorsal programme clear` lets it go on once somebody has "
        "looked.\n",
        to_text(stop->day), fmt::join(stop->items, ", "));
  const TodayPlan plan = plan_of_today(programme);
  out << sentence_of(plan) << '\n';
  for (const PartLeftOut& left_out : plan.left_out)
    if (left_out.why != LeftOut::not_open) out << "  " << in_words(left_out) << '\n';
}

void print_measures(const std::vector<CourseOfScores>& all, std::ostream& out) {
  for (const CourseOfScores& course : all) {
    out << fmt::format("{}:", one_line(instrument::text_in(course.instrument.title, "en")));
    for (const ScoredOccasion& one : course.occasions)
      out << fmt::format(" {} {} {}{}", day_text(one.at), one.occasion,
                         one.score ? fmt::format("{:g}", *one.score) : "no score",
                         &one == &course.occasions.back() ? "" : ",");
    out << fmt::format(". First to last: {}; smallest change: {}\n", name_of(course.change.size),
                       smallest_change_text(course.instrument));
  }
}

void print_worse(const std::vector<GotWorse>& all, std::ostream& out) {
  for (const GotWorse& worse : all)
    out << fmt::format("Got worse, {}: {}\n", to_text(worse.day),
                       worse.words.empty() ? "(no words)" : one_line(worse.words));
}

PatientProgramme programme_today(Database& database, const std::string& patient, const Protocol& protocol) {
  return programme_at(read_programme(database, patient, protocol), today_here());
}

Database database_of(const ProgrammeOptions& options) {
  Database database = open_database(options.database, Database::Missing::refuse);
  if (!options.patient.empty() && !known_patient(database, options.patient))
    throw Error(ExitCode::not_found,
                fmt::format("there is no patient {}; `dorsal sessions` lists who is there", options.patient));
  return database;
}

ExitCode show(const ProgrammeOptions& options, const Terminal& terminal) {
  Database database = database_of(options);
  const std::optional<std::string> patient =
      options.patient.empty() ? std::nullopt : std::optional{options.patient};
  const auto in_force = protocol_in_force(database, patient, options.protocol, terminal.err);
  if (!in_force) return ExitCode::bad_input;
  if (patient) {
    print_patient(programme_today(database, *patient, in_force->protocol), terminal.out);
    const auto answered = answered_in(counted_sessions(database, *patient).sessions);
    print_measures(courses_of_measures(answered), terminal.out);
    print_worse(what_got_worse(answered), terminal.out);
  } else {
    print_phases(in_force->protocol, terminal.out);
  }
  terminal.err << "from: " << in_words(in_force->layers) << '\n';
  return ExitCode::ok;
}

// What is decided about the phase, and the grade that it has then. To pass one that is not READY overrides
// it.
Decision decision_about(const PatientProgramme& programme, DecisionKind kind,
                        const ProgrammeOptions& options) {
  const auto place = place_of(programme, options.phase);
  if (!place)
    throw Error(ExitCode::bad_input,
                fmt::format("\"{}\" is no phase of this patient's programme; its phases are {}",
                            options.phase, names_of(programme.phases)));
  const Grade grade = programme.now[*place].report.grade;
  if (kind == DecisionKind::next_phase && grade != Grade::ready && !options.reason.empty())
    kind = DecisionKind::override_grade;
  const std::string fault = fault_of_decision(programme, *place, kind, options.reason);
  if (!fault.empty()) throw Error(ExitCode::usage, fault);
  return {.kind = kind,
          .grade = grade,
          .who = {},
          .at_utc = {},
          .reason = options.reason,
          .phase = programme.phases[*place].name};
}

ExitCode decide(const ProgrammeOptions& options, DecisionKind kind, const Terminal& terminal) {
  Database database = database_of(options);
  const auto in_force = protocol_in_force(database, options.patient, "", terminal.err);
  if (!in_force) return ExitCode::bad_input;
  Decision decision =
      kind == DecisionKind::clear
          ? Decision{kind, Grade::cannot_tell, {}, {}, options.reason}
          : decision_about(programme_today(database, options.patient, in_force->protocol), kind, options);
  const Author by = author(options.by);
  decision.who = by.name;
  decision.at_utc = by.at_utc;
  add_decision(database, options.patient, decision);
  terminal.err << fmt::format("kept for {}: {}{}{}\n", options.patient, name_of(decision.kind),
                              decision.phase.empty() ? "" : " of ", decision.phase);
  print_patient(programme_today(database, options.patient, in_force->protocol), terminal.out);
  return ExitCode::ok;
}

struct DecisionCommand {
  const char* name;
  DecisionKind kind;
  const char* help;
};
constexpr std::array decision_commands{
    DecisionCommand{"pass", DecisionKind::next_phase, "The phase is passed, and the one after it opens"},
    DecisionCommand{"open", DecisionKind::open_early, "A phase is opened whatever its door says"},
    DecisionCommand{"close", DecisionKind::set_aside, "A phase is set aside"},
    DecisionCommand{"back", DecisionKind::go_back, "A phase that was passed or set aside is open again"}};

void add_decision_commands(CLI::App& parent, Program& program) {
  for (const auto& [name, kind, help] : decision_commands) {
    auto options = std::make_shared<ProgrammeOptions>();
    CLI::App* command = parent.add_subcommand(name, help);
    command->add_option("PHASE", options->phase, "As `dorsal programme show` names it")->required();
    add_database_option(*command, options->database);
    add_patient_option(*command, options->patient)->required();
    command->add_option("--reason", options->reason, "Why; all but `pass` at the grade READY need one")
        ->type_name("TEXT");
    add_author_option(*command, options->by);
    program.when_chosen(
        *command, [options, kind = kind, &program] { return decide(*options, kind, program.terminal); });
  }
}

void add_clear_command(CLI::App& parent, Program& program) {
  auto options = std::make_shared<ProgrammeOptions>();
  CLI::App* command =
      parent.add_subcommand("clear", "The programme goes on after a safety question was answered with yes");
  add_database_option(*command, options->database);
  add_patient_option(*command, options->patient)->required();
  command->add_option("--reason", options->reason, "What was found")->type_name("TEXT")->required();
  add_author_option(*command, options->by);
  program.when_chosen(
      *command, [options, &program] { return decide(*options, DecisionKind::clear, program.terminal); });
}

} // namespace

void add_programme_command(Program& program) {
  CLI::App* command = program.app.add_subcommand(
      "programme", "The phases of the programme, where a patient stands, and decisions about them");
  command->require_subcommand(1);
  auto options = std::make_shared<ProgrammeOptions>();
  CLI::App* shown = command->add_subcommand(
      "show",
      "Each phase with its state, grade and door, and what is due today; without --patient the phases");
  add_database_option(*shown, options->database);
  add_patient_option(*shown, options->patient);
  shown->add_option("--protocol", options->protocol, "Protocol file that goes before what is in force")
      ->type_name("FILE");
  program.when_chosen(*shown, [options, &program] { return show(*options, program.terminal); });
  add_decision_commands(*command, program);
  add_clear_command(*command, program);
}

} // namespace dorsal
