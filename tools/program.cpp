#include "tools/program.h"

#include "engine/clinic/machine/version.h"
#include "engine/clinic/protocol/nearest_word.h"
#include "tools/analyse/command_analyse.h"
#include "tools/commands.h"
#include "tools/stimuli/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <memory>

namespace dorsal {
namespace {

void add_analysis_command(Program& program) {
  const auto options = std::make_shared<analyse::AnalyseOptions>();
  CLI::App* command = analyse::add_analyse_command(program.app, *options);
  program.when_chosen(
      *command, [options, &program] { return analyse::analyse_command(*options, program.terminal.out); });
}

void add_commands(Program& program) {
  add_run_command(program);
  add_today_command(program);
  add_me_command(program);
  add_protocol_command(program);
  add_sessions_command(program);
  add_session_command(program);
  add_report_command(program);
  add_grade_command(program);
  add_thresholds_command(program);
  add_decide_command(program);
  add_audit_command(program);
  add_rules_command(program);
  add_adapt_command(program);
  add_export_command(program);
  add_analysis_command(program);
  add_prescription_command(program);
  add_result_command(program);
  add_archive_command(program);
  add_privacy_command(program);
  add_database_command(program);
  add_simulate_command(program);
  add_replay_command(program);
  add_rig_command(program);
  add_bench_command(program);
  add_sync_command(program);
  add_trial_command(program);
  add_doctor_command(program);
  add_console_command(program);
  add_account_command(program);
  add_version_command(program);
  program.app.set_version_flag("--version", fmt::format("dorsal {}", software_version()));
}

// CLI11 would only say that a command is needed.
void refuse_unknown_command(CLI::App& app, const std::vector<std::string>& arguments) {
  if (arguments.empty() || arguments.front().starts_with('-')) return;
  std::vector<std::string> known;
  for (const CLI::App* command : app.get_subcommands({})) known.push_back(command->get_name());
  if (std::ranges::find(known, arguments.front()) != known.end()) return;
  const auto nearest = nearest_word(arguments.front(), known);
  throw Error(ExitCode::usage,
              fmt::format("there is no command \"{}\"; {}`dorsal --help` lists all", arguments.front(),
                          nearest ? fmt::format("did you mean \"{}\"? ", *nearest) : ""));
}

ExitCode parse_and_run(std::vector<std::string> arguments, Terminal terminal) {
  Program program(terminal);
  add_commands(program);
  int picture_sets = 0; // these commands run while their options are read, and leave their exit code here
  add_stimuli_commands(program.app, picture_sets);
  // Last, or every command would have it too.
  program.app.footer(
      "Patients: `dorsal run` asks for the code and begins. Clinicians: `dorsal console --demo` shows "
      "made-up patients,\n"
      "`dorsal console` your own. Researchers: `dorsal simulate --db try.db`, then `dorsal export csv "
      "--db try.db -o -`.\n"
      "`dorsal doctor` says what this machine can do, `dorsal COMMAND --help` what a command takes.");
  refuse_unknown_command(program.app, arguments);
  std::ranges::reverse(arguments); // CLI11 takes them from the end
  try {
    program.app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return program.app.exit(error, terminal.out, terminal.err) == 0 ? ExitCode::ok : ExitCode::usage;
  }
  return program.chosen ? program.chosen() : static_cast<ExitCode>(picture_sets);
}

} // namespace

ExitCode run_program(std::vector<std::string> arguments, Terminal terminal) {
  try {
    return parse_and_run(std::move(arguments), terminal);
  } catch (const Error& error) {
    terminal.err << "dorsal: " << error.what() << '\n';
    return error.code();
  } catch (const std::exception& error) {
    terminal.err << "dorsal: internal error: " << error.what() << "; please report what you did\n";
    return ExitCode::internal_error;
  }
}

} // namespace dorsal
