#include "tools/program.h"

#include "engine/clinic/machine/version.h"
#include "engine/clinic/protocol/nearest_word.h"
#include "tools/commands.h"
#include "tools/help/command_help.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

namespace dorsal {
namespace {

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
  for (const auto add : commands) add(program);
  program.app.set_version_flag("--version", fmt::format("dorsal {}", software_version()));
  // Last, or every command would have it too.
  program.app.footer(
      "Patients: `dorsal run` asks for the code and begins. Clinicians: `dorsal console --demo` shows "
      "made-up patients,\n"
      "`dorsal console` your own. Researchers: `dorsal simulate --db try.db`, then `dorsal export csv "
      "--db try.db -o -`.\n"
      "`dorsal doctor` says what this machine can do, `dorsal COMMAND --help` what a command takes.");
  add_command_helps(program.app);
  refuse_unknown_command(program.app, arguments);
  std::ranges::reverse(arguments); // CLI11 takes them from the end
  try {
    program.app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return program.app.exit(error, terminal.out, terminal.err) == 0 ? ExitCode::ok : ExitCode::usage;
  }
  return program.chosen();
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
