// `dorsal protocol check FILE`, `dorsal protocol show [FILE]`
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/core/protocol/protocol_text.h"
#include "tools/commands.h"
#include "tools/terminal/problems_json.h"

#include <fmt/format.h>

#include <memory>

namespace dorsal {
namespace {

struct ProtocolOptions {
  std::string file;
  bool json{};
};

ExitCode check_file(const ProtocolOptions& options, const Terminal& terminal) {
  const ProtocolReading reading = read_protocol_file(options.file);
  if (options.json)
    print_problems_json("dorsal.protocol-check", reading.problems, terminal.out);
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
