// `dorsal movement list`, `show NAME`, `check FILE`, `add FILE`
#include "engine/clinic/movement/guide_file.h"
#include "engine/clinic/own/own_guides.h"
#include "engine/clinic/protocol/nearest_word.h"
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/core/base/error.h"
#include "tools/commands.h"
#include "tools/terminal/problems_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace dorsal {
namespace {

struct MovementOptions {
  std::string database;
  std::string file;
  std::string name;
  bool json{};
};

std::filesystem::path database_of(const MovementOptions& options) {
  return options.database.empty() ? default_database_path() : std::filesystem::path{options.database};
}

ExitCode tell_movement_faults(const OwnGuides& own, const Terminal& terminal) {
  if (own.problems.empty()) return ExitCode::ok;
  terminal.err << "not used:\n";
  print_problems(own.problems, terminal.err);
  return ExitCode::bad_input;
}

ExitCode list_movements(const MovementOptions& options, const Terminal& terminal) {
  const MovementGuides all = all_guides(database_of(options));
  const OwnGuides own = own_guides(database_of(options)).all();
  if (options.json) {
    nlohmann::ordered_json document{{"schema", "dorsal.movements"},
                                    {"schema_version", 1},
                                    {"movements", nlohmann::ordered_json::array()}};
    for (const auto& guide : all)
      document["movements"].push_back({{"name", guide->name},
                                       {"step", guide->step},
                                       {"nearness", name_of(guide->nearness)},
                                       {"title", text_in(guide->title, "en")},
                                       {"seconds", guide->seconds},
                                       {"film", guide->film},
                                       {"source", guide->source},
                                       {"sha256", guide->sha256}});
    terminal.out << document.dump(2) << '\n';
    return tell_movement_faults(own, terminal);
  }
  for (const auto& guide : all)
    terminal.out << fmt::format("{:>2} {:<20} {:<8} {}\n", guide->step, guide->name, name_of(guide->nearness),
                                text_in(guide->title, "en"));
  terminal.out
      << "The order is a convention of ours; a person's own ratings order it anew. Those that are away from "
         "the back are imagined and not done.\n";
  return tell_movement_faults(own, terminal);
}

ExitCode show_movement(const MovementOptions& options, const Terminal& terminal) {
  const MovementGuides all = all_guides(database_of(options));
  const auto found = find_guide(all, options.name);
  if (!found) {
    std::vector<std::string> known;
    for (const auto& guide : all) known.push_back(guide->name);
    const auto meant = nearest_word(options.name, known);
    throw Error(ExitCode::not_found, fmt::format("there is no movement \"{}\"; {}", options.name,
                                                 meant ? fmt::format("did you mean \"{}\"?", *meant)
                                                       : std::string{"`dorsal movement list` lists them"}));
  }
  terminal.out << found->definition;
  return ExitCode::ok;
}

ExitCode check_movement(const MovementOptions& options, const Terminal& terminal) {
  const GuideReading reading = parse_guide(read_protocol_text(options.file), options.file);
  if (options.json)
    print_problems_json("dorsal.movement-check", reading.problems, terminal.out);
  else if (reading.ok())
    terminal.out << fmt::format("{}: no problems\n", options.file);
  else
    print_problems(reading.problems, terminal.out);
  return reading.ok() ? ExitCode::ok : ExitCode::bad_input;
}

ExitCode add_movement(const MovementOptions& options, const Terminal& terminal) {
  const auto copy = own_guides(database_of(options)).add(options.file);
  terminal.out << fmt::format(
      "kept as {}; imagined and done in every programme with such tasks on this computer from "
      "the next visit on, at its step of the ladder. To use it no more, move the file away: "
      "what was done stays.\n",
      copy.string());
  return ExitCode::ok;
}

} // namespace

void add_movement_command(Program& program) {
  CLI::App* command =
      program.app.add_subcommand("movement", "Movements that are imagined and done: list, show, check, add");
  command->require_subcommand(1);
  auto options = std::make_shared<MovementOptions>();

  CLI::App* list = command->add_subcommand(
      "list", "The ladder as it ships, with what comes with the program and the clinic's own");
  add_database_option(*list, options->database);
  add_json_option(*list, options->json);
  program.when_chosen(*list, [options, &program] { return list_movements(*options, program.terminal); });

  CLI::App* show = command->add_subcommand("show", "Print the file of one, as a pattern for your own");
  show->add_option("NAME", options->name, "Its name, as `list` has it")->required();
  add_database_option(*show, options->database);
  program.when_chosen(*show, [options, &program] { return show_movement(*options, program.terminal); });

  CLI::App* check =
      command->add_subcommand("check", "List every problem of a movement's file, with its line");
  check->add_option("FILE", options->file, "File of a movement (TOML)")->required();
  add_json_option(*check, options->json);
  program.when_chosen(*check, [options, &program] { return check_movement(*options, program.terminal); });

  CLI::App* add = command->add_subcommand(
      "add", "Use your own too: keeps the file in the folder \"movements\" beside the database");
  add->add_option("FILE", options->file, "File of a movement (TOML)")->required();
  add_database_option(*add, options->database);
  program.when_chosen(*add, [options, &program] { return add_movement(*options, program.terminal); });
}

} // namespace dorsal
