// `dorsal study check`, `plan`, `power`, `join`
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/clinic/study/study_file.h"
#include "engine/core/study/power.h"
#include "engine/system/output_file.h"
#include "tools/commands.h"
#include "tools/study/study_columns.h"
#include "tools/study/study_report.h"
#include "tools/terminal/problems_json.h"
#include "tools/terminal/profile_names.h"
#include "tools/terminal/progress_line.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

namespace dorsal {
namespace {

struct StudyOptions {
  std::string file;
  std::string table;
  std::string output;
  std::vector<std::string> people;
  std::optional<int> participants;
  std::string profile = "healthy";
  double effect_ms = 100;
  std::optional<double> effect_sd_ms;
  int trials = 40;
  int studies = 1000;
  bool between = false;
  bool json = false;
};

ExitCode check(const StudyOptions& options, const Terminal& terminal) {
  const StudyReading reading = read_study(options.file);
  if (options.json)
    print_problems_json("dorsal.study-check", reading.problems, terminal.out);
  else if (reading.ok())
    terminal.out << options.file << ": no problems\n";
  else
    print_problems(reading.problems, terminal.out);
  return reading.ok() ? ExitCode::ok : ExitCode::bad_input;
}

std::optional<study::StudyDesign> load(const std::string& file, const Terminal& terminal) {
  StudyReading reading = read_study(file);
  if (reading.ok()) return std::move(reading.design);
  print_problems(reading.problems, terminal.err);
  return std::nullopt;
}

ExitCode plan(const StudyOptions& options, const Terminal& terminal) {
  const auto design = load(options.file, terminal);
  if (!design) return ExitCode::bad_input;
  const auto allocations = study::allocate(*design, options.participants.value_or(design->participants));
  if (!options.output.empty())
    write_whole_file(options.output, [&](std::ostream& out) { write_plan_csv(*design, allocations, out); });
  terminal.out << (options.json ? plan_json(*design, allocations) : plan_text(*design, allocations));
  return ExitCode::ok;
}

ExitCode power(const StudyOptions& options, const Terminal& terminal) {
  const auto design = load(options.file, terminal);
  if (!design) return ExitCode::bad_input;
  study::PowerQuestion question{.profile = *observer::find_profile(options.profile),
                                .participants = options.participants.value_or(design->participants),
                                .trials = options.trials,
                                .effect_ms = options.effect_ms,
                                .effect_sd_ms = options.effect_sd_ms,
                                .between_groups = options.between,
                                .studies = options.studies,
                                .seed = design->seed};
  ProgressLine progress(terminal, "studies", question.studies);
  const auto answer = study::power_of(question, [&](int, int) { progress.one_more_done(); });
  if (!answer)
    throw Error(ExitCode::bad_input, fmt::format("{}: {} participants are too few to compare anything",
                                                 options.file, question.participants));
  terminal.out << (options.json ? power_json(question, *answer) : power_text(question, *answer));
  return ExitCode::ok;
}

ExitCode join(const StudyOptions& options, const Terminal& terminal) {
  const auto design = load(options.file, terminal);
  if (!design) return ExitCode::bad_input;
  const JoinedTable joined = with_study_columns(*design, options.table, options.people);
  write_whole_file(options.output, [&](std::ostream& out) { out << joined.text; });
  terminal.out << fmt::format("{}: {} rows with condition, group and place\n", options.output, joined.rows);
  for (const auto& sentence : joined.left_out) terminal.err << "left empty: " << sentence << '\n';
  return joined.left_out.empty() ? ExitCode::ok : ExitCode::with_exclusions;
}

CLI::App* subcommand(CLI::App& study, const std::shared_ptr<StudyOptions>& options, const char* name,
                     const char* what) {
  CLI::App* command = study.add_subcommand(name, what);
  command->add_option("FILE", options->file, "The study's file (TOML)")->required();
  return command;
}

void add_participants(CLI::App& command, const std::shared_ptr<StudyOptions>& options) {
  command.add_option("--participants", options->participants, "How many people (default: the file's)")
      ->check(CLI::Range(1, 100000));
}

} // namespace

void add_study_command(Program& program) {
  CLI::App* study =
      program.app.add_subcommand("study", "Conditions, groups and orders of a study, and its power");
  study->require_subcommand(1);
  auto options = std::make_shared<StudyOptions>();

  CLI::App* checked =
      subcommand(*study, options, "check", "List every problem of a study's file, with its line");
  add_json_option(*checked, options->json);
  program.when_chosen(*checked, [options, &program] { return check(*options, program.terminal); });

  CLI::App* planned =
      subcommand(*study, options, "plan", "Who takes which conditions in which order, with the balance");
  add_participants(*planned, options);
  planned->add_option("-o,--output", options->output, "Also as a table: a row for each person and condition");
  add_json_option(*planned, options->json);
  program.when_chosen(*planned, [options, &program] { return plan(*options, program.terminal); });

  CLI::App* powered =
      subcommand(*study, options, "power", "How likely an effect is found, by simulated studies");
  add_participants(*powered, options);
  powered->add_option("--effect-ms", options->effect_ms, "How much slower the second condition is, ms")
      ->capture_default_str()
      ->check(CLI::Range(-5000.0, 5000.0));
  powered
      ->add_option("--effect-sd-ms", options->effect_sd_ms,
                   "Its spread between people, ms (default: half of it)")
      ->check(CLI::Range(0.0, 5000.0));
  powered->add_option("--trials", options->trials, "Trials of each person in each condition")
      ->capture_default_str()
      ->check(CLI::Range(4, 2000));
  powered->add_option("--profile", options->profile, "What people are like: " + profile_names())
      ->capture_default_str()
      ->check([](const std::string& name) {
        return observer::find_profile(name) ? "" : "known: " + profile_names();
      });
  powered->add_option("--studies", options->studies, "Studies to simulate")
      ->capture_default_str()
      ->check(CLI::Range(100, 100000));
  powered->add_flag("--between", options->between, "Between two groups, instead of within people");
  add_json_option(*powered, options->json);
  program.when_chosen(*powered, [options, &program] { return power(*options, program.terminal); });

  CLI::App* joined = subcommand(*study, options, "join", "Add condition, group and place to an export");
  joined->add_option("TABLE", options->table, "What `dorsal export csv` wrote")->required();
  joined
      ->add_option("--people", options->people,
                   "Codes in the order of their numbers (default: the number at the end of a code)")
      ->delimiter(',');
  joined->add_option("-o,--output", options->output, "The table with the columns added")->required();
  program.when_chosen(*joined, [options, &program] { return join(*options, program.terminal); });
}

} // namespace dorsal
