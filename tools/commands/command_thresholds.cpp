// `dorsal thresholds set`, `show`, `history`, `undo`, `withdraw`
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/clinic/protocol/protocol_in_force.h"
#include "engine/core/protocol/protocol_text.h"
#include "engine/store/people/protocol_history.h"
#include "tools/commands.h"
#include "tools/terminal/author.h"
#include "tools/terminal/plain_text.h"

#include <fmt/format.h>

#include <memory>

namespace dorsal {
namespace {

struct ThresholdsOptions {
  std::string database;
  std::string patient; // empty: the clinic's
  std::string file;
  std::string why;
  std::string by;
  std::optional<int> made_from;
  int version{};
};

std::optional<std::string> scope_of(const ThresholdsOptions& options) {
  return options.patient.empty() ? std::nullopt : std::optional{options.patient};
}

std::string words_of_scope(const ThresholdsOptions& options) {
  return options.patient.empty() ? "the clinic" : "patient " + options.patient;
}

// What the text would make of what lies beneath it.
bool fits(const ThresholdsOptions& options, Database& database, const std::string& text, std::ostream& err) {
  Protocol beneath = default_protocol();
  if (!options.patient.empty()) {
    auto clinic = protocol_in_force(database, std::nullopt, "", err);
    if (!clinic) return false;
    beneath = std::move(clinic->protocol);
  }
  const std::string name = options.file.empty() ? fmt::format("version {}", options.version) : options.file;
  const ProtocolReading reading = parse_protocol(text, name, std::move(beneath));
  print_problems(reading.problems, err);
  return reading.ok();
}

ExitCode keep(const ThresholdsOptions& options, Database& database, std::optional<std::string> text,
              const Terminal& terminal) {
  if (text && !fits(options, database, *text, terminal.err)) return ExitCode::bad_input;
  const auto last = last_protocol(database, scope_of(options));
  const int now = last ? last->version : 0;
  const Author by = author(options.by);
  const auto version = change_protocol(database, {.patient = scope_of(options),
                                                  .text = std::move(text),
                                                  .made_from = options.made_from.value_or(now),
                                                  .who = by.name,
                                                  .at_utc = by.at_utc,
                                                  .why = options.why});
  if (!version)
    throw Error(ExitCode::bad_input,
                fmt::format("nothing was changed: {} is at version {}, not {}; look at it with `dorsal "
                            "thresholds history`, then decide again",
                            words_of_scope(options), now, options.made_from.value_or(now)));
  terminal.err << fmt::format("kept for {} as version {}\n", words_of_scope(options), *version);
  return ExitCode::ok;
}

ExitCode set(const ThresholdsOptions& options, const Terminal& terminal) {
  std::string text = read_protocol_text(options.file);
  Database database = open_database(options.database, Database::Missing::create);
  return keep(options, database, std::move(text), terminal);
}

ExitCode withdraw(const ThresholdsOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  return keep(options, database, std::nullopt, terminal);
}

ExitCode undo(const ThresholdsOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  for (const ProtocolVersion& version : protocol_history(database, scope_of(options)))
    if (version.version == options.version) return keep(options, database, version.text, terminal);
  throw Error(ExitCode::not_found, fmt::format("{} has no version {}; `dorsal thresholds history` lists all",
                                               words_of_scope(options), options.version));
}

ExitCode show(const ThresholdsOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  const auto in_force = protocol_in_force(database, scope_of(options), "", terminal.err);
  if (!in_force) return ExitCode::bad_input;
  terminal.err << in_words(in_force->layers) << '\n';
  terminal.out << to_toml(in_force->protocol);
  return ExitCode::ok;
}

ExitCode history(const ThresholdsOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  for (const ProtocolVersion& version : protocol_history(database, scope_of(options)))
    terminal.out << fmt::format("{}  {}  {}{}: {}\n", version.version, version.at_utc, one_line(version.who),
                                version.text ? "" : " (withdrawn)", one_line(version.why));
  return ExitCode::ok;
}

using Work = ExitCode (*)(const ThresholdsOptions&, const Terminal&);

struct Adding {
  Program& program;
  CLI::App& command;
  std::shared_ptr<ThresholdsOptions> options;

  [[nodiscard]] CLI::App& reading(const char* name, const char* help, Work work) const {
    CLI::App* added = command.add_subcommand(name, help);
    add_database_option(*added, options->database);
    add_patient_option(*added, options->patient);
    program.when_chosen(*added,
                        [kept = options, &where = program, work] { return work(*kept, where.terminal); });
    return *added;
  }
  [[nodiscard]] CLI::App& changing(const char* name, const char* help, Work work) const {
    CLI::App& added = reading(name, help, work);
    const auto is_empty = [](const std::string& text) { return text.empty() ? "say why" : ""; };
    added.add_option("--why", options->why, "Why; kept in the history")
        ->type_name("TEXT")
        ->required()
        ->check(CLI::Validator(is_empty, ""));
    added.add_option("--made-from", options->made_from,
                     "Refuse unless this is still the last version (default: whatever is)");
    add_author_option(added, options->by);
    return added;
  }
};

} // namespace

void add_thresholds_command(Program& program) {
  CLI::App* command = program.app.add_subcommand(
      "thresholds", "Protocols in force for the clinic or, with --patient, for one patient");
  command->require_subcommand(1);
  const Adding add{program, *command, std::make_shared<ThresholdsOptions>()};
  add.changing("set", "Put a protocol file in force; what it leaves out stays the clinic's or built in", set)
      .add_option("FILE", add.options->file, "Protocol file; [readiness] alone will do")
      ->required();
  add.changing("undo", "Put an older version in force again", undo)
      .add_option("VERSION", add.options->version, "As `history` numbers it")
      ->required();
  (void)add.changing(
      "withdraw",
      "Drop the clinic's own protocol, or a patient's, so that the built-in or the clinic's holds again",
      withdraw);
  (void)add.reading("show", "Print the protocol in force, with the layers that it comes from", show);
  (void)add.reading("history", "Who changed it, when and why", history);
}

} // namespace dorsal
