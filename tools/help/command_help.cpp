#include "tools/help/command_help.h"

#include "tools/help/help_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace dorsal {
namespace {

std::string exits_text(std::string_view codes) {
  std::vector<std::string> parts;
  std::istringstream words{std::string(codes)};
  for (int code = 0; words >> code;)
    parts.push_back(fmt::format("{} {}", code, meaning_of(static_cast<ExitCode>(code))));
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string footer_of(const CommandHelp& help) {
  std::string text = fmt::format("For: {}\n\nExamples:\n  dorsal {}\n  dorsal {}\n", help.purpose,
                                 help.examples[0], help.examples[1]);
  if (!help.files.empty()) text += fmt::format("\nFiles: {}\n", help.files);
  return text + fmt::format("\nExit status: {}", exits_text(help.exits));
}

void add_below(CLI::App& command, const std::string& path) {
  for (CLI::App* sub : command.get_subcommands({}))
    add_below(*sub, path.empty() ? sub->get_name() : path + " " + sub->get_name());
  const auto helps = command_helps();
  const auto row = std::ranges::find(helps, path, &CommandHelp::command);
  if (row == helps.end()) return;
  const std::string said = command.get_footer();
  command.footer(said.empty() ? footer_of(*row) : said + "\n\n" + footer_of(*row));
}

} // namespace

std::span<const CommandHelp> command_helps() {
  static const std::vector<CommandHelp> all = [] {
    const auto first = helps_of_patients(), second = helps_of_keeping();
    std::vector<CommandHelp> both(first.begin(), first.end());
    both.insert(both.end(), second.begin(), second.end());
    return both;
  }();
  return all;
}

std::string_view meaning_of(ExitCode code) {
  switch (code) {
  case ExitCode::ok: return "done";
  case ExitCode::internal_error: return "a mistake of the program";
  case ExitCode::usage: return "wrong arguments";
  case ExitCode::bad_input: return "a file's content cannot be used, with the reasons";
  case ExitCode::file_error: return "a file cannot be read or written";
  case ExitCode::database_error: return "no database, a newer one, or a damaged one";
  case ExitCode::no_display: return "no screen";
  case ExitCode::device_error: return "screen or keys failed";
  case ExitCode::stopped: return "stopped by the person, everything kept";
  case ExitCode::not_found: return "no such patient, session or set";
  case ExitCode::with_exclusions: return "done, and some rows were set apart";
  }
  return "";
}

void add_command_helps(CLI::App& app) { add_below(app, ""); }

} // namespace dorsal
