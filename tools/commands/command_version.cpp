// `dorsal version`
#include "engine/clinic/machine/version.h"
#include "engine/store/file/migrations.h"
#include "tools/commands.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace dorsal {
namespace {

void print_version(const Terminal& terminal, bool json) {
  if (!json) {
    terminal.out << "dorsal " << software_version() << '\n';
    return;
  }
  nlohmann::ordered_json document{{"schema", "dorsal.version"},
                                  {"schema_version", 1},
                                  {"version", software_version()},
                                  {"database_version", newest_version()}};
  terminal.out << document.dump(2) << '\n';
}

} // namespace

void add_version_command(Program& program) {
  auto json = std::make_shared<bool>(false);
  CLI::App* command = program.app.add_subcommand("version", "Print the version of this program");
  add_json_option(*command, *json);
  program.when_chosen(*command, [json, &program] {
    print_version(program.terminal, *json);
    return ExitCode::ok;
  });
}

} // namespace dorsal
