#include "tools/terminal/command.h"

#include "engine/core/trial/session_record.h"
#include "engine/store/file/database_family.h"
#include "tools/terminal/plain_text.h"

#include <fmt/format.h>

#include <memory>
#include <utility>

namespace dorsal {
namespace {

std::string fault_of_code(const std::string& text) {
  if (is_patient_code(text)) return {};
  return fmt::format("\"{}\" is not a patient code; allowed are 3 to 16 of A-Z and 0-9, and never a name",
                     text);
}

// CLI11's "INT:INT in [1 - 100]=20" reads better as "INT [1 - 100]" with the default among the words.
std::string without_doubled_type(std::string type) {
  const auto colon = type.find(':');
  if (colon == std::string::npos) return type;
  if (const auto range = type.find(" in ["); range != std::string::npos)
    return type.substr(0, colon) + type.substr(range + 3);
  return type.substr(colon + 1);
}

class HelpFormat : public CLI::Formatter {
public:
  std::string make_option_opts(const CLI::Option* option) const override {
    if (option->get_type_size() == 0) return {};
    std::string text = " " + without_doubled_type(option->get_type_name());
    if (text == " ") text.clear();
    if (option->get_expected_max() == CLI::detail::expected_max_vector_size) text += " ...";
    return option->get_required() ? text + " REQUIRED" : text;
  }
  std::string make_option_desc(const CLI::Option* option) const override {
    const std::string given = option->get_default_str();
    return option->get_description() + (given.empty() ? "" : fmt::format(" (default: {})", given));
  }
};

} // namespace

std::string Terminal::heading(const std::string& text) const {
  return colour ? fmt::format("{}{}{}", bold, text, not_bold) : text;
}

Program::Program(Terminal streams)
    : app("Reaction-time and accuracy engine for left/right judgement tasks of the back.", "dorsal"),
      terminal(streams) {
  app.formatter(std::make_shared<HelpFormat>());
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
  Database database(
      {.path = file.empty() ? default_database_path() : std::filesystem::path{file}, .missing = missing});
  clean_family(database.path());
  return database;
}

} // namespace dorsal
