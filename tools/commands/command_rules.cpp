// `dorsal rules check`
#include "engine/clinic/machine/picture_root.h"
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/core/protocol/programme.h"
#include "engine/system/output_file.h"
#include "tools/commands.h"
#include "tools/rules/programme_report.h"
#include "tools/rules/rules_page.h"
#include "tools/rules/rules_report.h"
#include "tools/rules/touch_report.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace dorsal {
namespace {

constexpr std::string_view built_in = "built-in";

struct RulesOptions {
  std::string file;
  std::string programme;
  std::string phase;
  std::string sets;
  std::optional<int> patients;
  int days{ProgrammeCheckPlan{}.days};
  std::string page;
  SimulationPlan plan{.calendar = {.blocks = 20}};
  bool json{};
};

void print_json(const nlohmann::ordered_json& document, const Terminal& terminal) {
  terminal.out << document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

ExitCode check_programme_file(const RulesOptions& options, const Terminal& terminal) {
  Protocol protocol = default_protocol();
  if (options.programme == built_in) {
    protocol.programme = built_in_programme(protocol);
  } else {
    auto loaded = load_protocol(options.programme, terminal.err);
    if (!loaded) return ExitCode::bad_input;
    protocol = std::move(*loaded);
  }
  ProgrammeCheckPlan plan{.days = options.days, .seed = options.plan.seed};
  plan.patients = options.patients.value_or(plan.patients);
  ProgrammeReport report =
      check_programme_of(std::move(protocol), picture_root(options.sets), plan, terminal);
  report.name = options.programme;
  if (options.json)
    print_json(json_of(report), terminal);
  else
    print_programme_report(report, terminal);
  return ExitCode::ok;
}

ExitCode check_touch(const LedRules& rules, const RulesOptions& options, const Terminal& terminal) {
  if (options.json)
    print_json(touch_report_json(rules), terminal);
  else
    print_touch_report(rules, terminal);
  return ExitCode::ok;
}

ExitCode check(const RulesOptions& options, const Terminal& terminal) {
  if (!options.programme.empty()) return check_programme_file(options, terminal);
  Protocol protocol = default_protocol();
  if (!options.file.empty()) {
    auto loaded = load_protocol(options.file, terminal.err);
    if (!loaded) return ExitCode::bad_input;
    protocol = std::move(*loaded);
  }
  if (options.phase == "touch") return check_touch(protocol.touch_readiness, options, terminal);
  const ReadinessRules& rules = protocol.readiness;
  SimulationPlan plan = options.plan;
  plan.patients = options.patients.value_or(plan.patients);
  RulesReport report = check_rule_set(rules, plan);
  if (!options.file.empty()) report.file = options.file;
  if (!options.page.empty())
    write_whole_file(options.page, [&](std::ostream& out) { out << rules_page(report); });
  if (options.json)
    print_json(json_of(report), terminal);
  else
    print_rules_report(report, terminal);
  return ExitCode::ok;
}

// Of rules alone: a programme has a calendar and blocks of its own.
std::vector<CLI::Option*> add_plan_options(CLI::App& command, SimulationPlan& plan) {
  return {
      command.add_option("--blocks", plan.calendar.blocks, "Sessions of one assess block each (default: 20)")
          ->check(CLI::Range(1, 100)),
      command.add_option("--days-between", plan.calendar.days_between, "Days between sessions (default: 3)")
          ->check(CLI::Range(1, 90)),
      command.add_option("--trials", plan.calendar.trials, "Trials a block, half a side (default: 40)")
          ->check(CLI::Range(4, 400))};
}

void add_programme_check_options(CLI::App& command, RulesOptions& options,
                                 const std::vector<CLI::Option*>& of_rules) {
  CLI::Option* programme = command.add_option(
      "--programme", options.programme,
      "Instead of rules: a protocol file's programme, or `built-in`, with patients of each profile");
  programme->type_name("FILE|built-in");
  for (CLI::Option* other : of_rules) programme->excludes(other);
  command
      .add_option("--days", options.days,
                  fmt::format("Days of practice in one phase, at most (default: {})", options.days))
      ->check(CLI::Range(1, 365))
      ->needs(programme);
  command.add_option("--sets", options.sets, "Folder of picture sets (default: the shipped ones)")
      ->type_name("DIR")
      ->needs(programme);
}

} // namespace

void add_rules_command(Program& program) {
  CLI::App* command =
      program.app.add_subcommand("rules", "What readiness rules would do, before they are used");
  command->require_subcommand(1);
  auto options = std::make_shared<RulesOptions>();
  CLI::App* checking = command->add_subcommand(
      "check", "How often patients of known accuracy would be called READY, and how soon");
  std::vector<CLI::Option*> of_rules = add_plan_options(*checking, options->plan);
  checking
      ->add_option("--patients", options->patients,
                   fmt::format("Simulated patients of each accuracy (default: {}), or of each profile in a "
                               "programme (default: {})",
                               options->plan.patients, ProgrammeCheckPlan{}.patients))
      ->check(CLI::Range(10, 1'000'000));
  checking->add_option("--seed", options->plan.seed, "Seed of the simulated answers (default: 1)");
  of_rules.push_back(checking->add_option("RULES", options->file,
                                          "Protocol file whose [readiness] is checked (default: built in)"));
  of_rules.push_back(
      checking->add_option("--html", options->page, "Also write a self-contained page with figures")
          ->type_name("FILE"));
  CLI::Option* phase = checking->add_option("--phase", options->phase,
                                            "Which grade is checked: pictures (default), or touch, by its "
                                            "[touch_readiness]");
  phase->type_name("pictures|touch")->check(CLI::IsMember({"pictures", "touch"}));
  add_programme_check_options(*checking, *options, of_rules);
  add_json_option(*checking, options->json);
  program.when_chosen(*checking, [options, &program] { return check(*options, program.terminal); });
}

} // namespace dorsal
