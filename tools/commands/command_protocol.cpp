// `dorsal protocol check FILE`, `dorsal protocol show [FILE]`
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/core/protocol/protocol_text.h"
#include "tools/commands.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace dorsal {
namespace {

struct ProtocolOptions {
  std::string file;
  bool json{};
};

nlohmann::ordered_json json_of(const Diagnostic& problem) {
  nlohmann::ordered_json out{{"file", problem.file}};
  out["line"] = problem.at ? nlohmann::ordered_json(problem.at->line) : nullptr;
  const auto column = problem.at ? problem.at->column : std::nullopt;
  out["column"] = column ? nlohmann::ordered_json(*column) : nullptr;
  out["key"] = problem.key;
  out["message"] = problem.message;
  return out;
}

void print_json(const std::vector<Diagnostic>& problems, std::ostream& out) {
  nlohmann::ordered_json document{{"schema", "dorsal.protocol-check"},
                                  {"schema_version", 1},
                                  {"problems", nlohmann::ordered_json::array()}};
  for (const Diagnostic& problem : problems) document["problems"].push_back(json_of(problem));
  // Names may hold anything: what is not UTF-8 is replaced, not refused.
  out << document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

ExitCode check_file(const ProtocolOptions& options, const Terminal& terminal) {
  const ProtocolReading reading = read_protocol_file(options.file);
  if (options.json)
    print_json(reading.problems, terminal.out);
  else if (reading.ok())
    terminal.out << options.file << ": no problems\n";
  else
    print_problems(reading.problems, terminal.out);
  return reading.ok() ? ExitCode::ok : ExitCode::bad_input;
}

ExitCode show_file(const std::string& file, const Terminal& terminal) {
  const auto protocol = file.empty() ? std::optional{default_protocol()} : load_protocol(file, terminal.err);
  if (!protocol) return ExitCode::bad_input;
  terminal.out << to_toml(*protocol);
  return ExitCode::ok;
}

} // namespace

void add_protocol_command(Program& program) {
  CLI::App* command = program.app.add_subcommand("protocol", "Check or show what a session does");
  command->require_subcommand(1);
  auto options = std::make_shared<ProtocolOptions>();

  CLI::App* check = command->add_subcommand("check", "List every problem of a protocol file, with its line");
  check->add_option("FILE", options->file, "Protocol file (TOML)")->required();
  add_json_option(*check, options->json);
  program.when_chosen(*check, [options, &program] { return check_file(*options, program.terminal); });

  CLI::App* show =
      command->add_subcommand("show", "Print the full protocol, each key with its meaning and range");
  show->add_option("FILE", options->file, "Protocol file (TOML); without it, the built-in protocol");
  program.when_chosen(*show, [options, &program] { return show_file(options->file, program.terminal); });
}

} // namespace dorsal
