// `dorsal instrument list`, `show NAME`, `check FILE`, `add FILE`
#include "engine/clinic/instrument/instrument_file.h"
#include "engine/clinic/instrument/shipped_instruments.h"
#include "engine/clinic/own/own_instruments.h"
#include "engine/clinic/protocol/nearest_word.h"
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/core/base/error.h"
#include "engine/core/instrument/course_of_scores.h"
#include "tools/commands.h"
#include "tools/terminal/problems_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace dorsal {
namespace {

using instrument::text_in;

struct InstrumentOptions {
  std::string database;
  std::string file;
  std::string name;
  bool json{};
};

std::string languages_of(const Instrument& instrument) {
  std::string languages;
  for (const auto& [language, title] : instrument.title)
    languages += (languages.empty() ? "" : ", ") + language;
  return languages;
}

std::string score_words(const Instrument& instrument) {
  const instrument::Score& score = instrument.score;
  if (score.scoring == instrument::Scoring::none) return "no score";
  return fmt::format("{} of {} item{}, {:g} to {:g}, {}; at most {} missing; smallest change: {}",
                     name_of(score.scoring), scored_items(instrument).size(),
                     scored_items(instrument).size() == 1 ? "" : "s", score.range.low, score.range.high,
                     score.direction == instrument::Direction::higher_is_better ? "higher is better"
                                                                                : "higher is worse",
                     score.may_be_missing, smallest_change_text(instrument));
}

nlohmann::ordered_json json_of_instrument(const Instrument& instrument) {
  const auto& smallest = instrument.score.smallest_change;
  return {{"name", instrument.name},
          {"title", text_in(instrument.title, "en")},
          {"purpose", name_of(instrument.purpose)},
          {"version", instrument.version},
          {"licence", instrument.licence},
          {"source", instrument.source},
          {"languages", languages_of(instrument)},
          {"items", instrument.items.size()},
          {"scoring", name_of(instrument.score.scoring)},
          {"smallest_change", smallest ? nlohmann::ordered_json(smallest->value) : nullptr},
          {"sha256", instrument.sha256}};
}

std::filesystem::path database_of(const InstrumentOptions& options) {
  return options.database.empty() ? default_database_path() : std::filesystem::path{options.database};
}

// Those that ship, then the clinic's own.
std::vector<Instrument> all_instruments(const OwnInstruments& own) {
  std::vector<Instrument> all = shipped_instruments();
  all.insert(all.end(), own.things.begin(), own.things.end());
  return all;
}

ExitCode tell_faults(const OwnInstruments& own, const Terminal& terminal) {
  if (own.problems.empty()) return ExitCode::ok;
  terminal.err << "not asked:\n";
  print_problems(own.problems, terminal.err);
  return ExitCode::bad_input;
}

ExitCode list_instruments(const InstrumentOptions& options, const Terminal& terminal) {
  const OwnInstruments own = own_instruments(database_of(options)).all();
  const std::vector<Instrument> all = all_instruments(own);
  if (options.json) {
    nlohmann::ordered_json document{{"schema", "dorsal.instruments"},
                                    {"schema_version", 1},
                                    {"instruments", nlohmann::ordered_json::array()}};
    for (const Instrument& instrument : all)
      document["instruments"].push_back(json_of_instrument(instrument));
    terminal.out << document.dump(2) << '\n';
    return tell_faults(own, terminal);
  }
  for (const Instrument& instrument : all)
    terminal.out << fmt::format("{:<16} {} ({}, {} item{}, {})\n{:<16} {}\n", instrument.name,
                                text_in(instrument.title, "en"), name_of(instrument.purpose),
                                instrument.items.size(), instrument.items.size() == 1 ? "" : "s",
                                languages_of(instrument), "", score_words(instrument));
  return tell_faults(own, terminal);
}

ExitCode show_instrument(const InstrumentOptions& options, const Terminal& terminal) {
  const std::string& name = options.name;
  const std::vector<Instrument> all = all_instruments(own_instruments(database_of(options)).all());
  const auto found = std::ranges::find(all, name, &Instrument::name);
  if (found == all.end()) {
    std::vector<std::string> known;
    known.reserve(all.size());
    for (const Instrument& instrument : all) known.push_back(instrument.name);
    const auto meant = nearest_word(name, known);
    throw Error(ExitCode::not_found, fmt::format("there is no instrument \"{}\"; {}", name,
                                                 meant ? fmt::format("did you mean \"{}\"?", *meant)
                                                       : std::string{"`dorsal instrument list` lists them"}));
  }
  terminal.out << found->definition;
  return ExitCode::ok;
}

ExitCode check_instrument(const InstrumentOptions& options, const Terminal& terminal) {
  const InstrumentReading reading = read_instrument_file(options.file);
  if (options.json)
    print_problems_json("dorsal.instrument-check", reading.problems, terminal.out);
  else if (reading.ok())
    terminal.out << fmt::format("{}: no problems; {}\n", options.file, score_words(reading.instrument));
  else
    print_problems(reading.problems, terminal.out);
  return reading.ok() ? ExitCode::ok : ExitCode::bad_input;
}

ExitCode add_instrument(const InstrumentOptions& options, const Terminal& terminal) {
  const auto copy = own_instruments(database_of(options)).add(options.file);
  terminal.out << fmt::format(
      "kept as {}; asked in every programme on this computer from the next visit on. To "
      "ask it no more, move the file away: its answers stay.\n",
      copy.string());
  return ExitCode::ok;
}

} // namespace

void add_instrument_command(Program& program) {
  CLI::App* command = program.app.add_subcommand(
      "instrument", "Questionnaires, safety questions and the weekly question: list, show, check, add");
  command->require_subcommand(1);
  auto options = std::make_shared<InstrumentOptions>();

  CLI::App* list = command->add_subcommand(
      "list", "What programmes ask: what comes with the program, and the clinic's own");
  add_database_option(*list, options->database);
  add_json_option(*list, options->json);
  program.when_chosen(*list, [options, &program] { return list_instruments(*options, program.terminal); });

  CLI::App* show = command->add_subcommand("show", "Print the file of one, as a pattern for your own");
  show->add_option("NAME", options->name, "Its name, as `list` has it")->required();
  add_database_option(*show, options->database);
  program.when_chosen(*show, [options, &program] { return show_instrument(*options, program.terminal); });

  CLI::App* check =
      command->add_subcommand("check", "List every problem of an instrument file, with its line");
  check->add_option("FILE", options->file, "Instrument file (TOML)")->required();
  add_json_option(*check, options->json);
  program.when_chosen(*check, [options, &program] { return check_instrument(*options, program.terminal); });

  CLI::App* add = command->add_subcommand(
      "add",
      "Ask your own in every programme: keeps the file in the folder \"instruments\" beside the database");
  add->add_option("FILE", options->file, "Instrument file (TOML)")->required();
  add_database_option(*add, options->database);
  program.when_chosen(*add, [options, &program] { return add_instrument(*options, program.terminal); });
}

} // namespace dorsal
