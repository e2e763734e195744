#include "tools/command.h"

#include "engine/core/session_record.h"

#include <fmt/format.h>

#include <utility>

namespace dorsal {
namespace {

std::string fault_of_code(const std::string& text) {
  if (is_patient_code(text)) return {};
  return fmt::format("\"{}\" is not a patient code; allowed are 3 to 16 of A-Z and 0-9, and never a name",
                     text);
}

} // namespace

std::string Terminal::heading(const std::string& text) const {
  return colour ? "\033[1m" + text + "\033[0m" : text;
}

Program::Program(Terminal streams)
    : app("Reaction-time and accuracy engine for left/right judgement tasks of the back.", "dorsal"),
      terminal(streams) {
  app.require_subcommand(1);
}

void Program::when_chosen(CLI::App& command, std::function<ExitCode()> work) {
  command.callback([this, work = std::move(work)] { chosen = work; });
}

void add_database_option(CLI::App& command, std::string& file) {
  command.add_option("--db", file, "Database file (default: $XDG_DATA_HOME/dorsal/dorsal.db)")
      ->type_name("FILE");
}

CLI::Option* add_patient_option(CLI::App& command, std::string& code) {
  return command.add_option("--patient", code, "Patient code: 3 to 16 of A-Z and 0-9, never a name")
      ->type_name("CODE")
      ->check(CLI::Validator(fault_of_code, ""));
}

void add_json_option(CLI::App& command, bool& json) {
  command.add_flag("--json", json, "Print one JSON document with its schema version");
}

Database open_database(const std::string& file, Database::Missing missing) {
  if (file.starts_with("postgresql://") || file.starts_with("postgres://"))
    throw Error(ExitCode::usage,
                "--db names a file here; a shared store is read by `dorsal console`, `dorsal sync` "
                "and `dorsal trial`");
  return Database(
      {.path = file.empty() ? default_database_path() : std::filesystem::path{file}, .missing = missing});
}

} // namespace dorsal
