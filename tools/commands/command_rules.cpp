// `dorsal rules check`
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/system/output_file.h"
#include "tools/commands.h"
#include "tools/rules/rules_page.h"
#include "tools/rules/rules_report.h"

#include <memory>

namespace dorsal {
namespace {

struct RulesOptions {
  std::string file;
  std::string page;
  SimulationPlan plan{.calendar = {.blocks = 20}};
  bool json{};
};

ExitCode check(const RulesOptions& options, const Terminal& terminal) {
  ReadinessRules rules = default_protocol().readiness;
  if (!options.file.empty()) {
    const auto loaded = load_protocol(options.file, terminal.err);
    if (!loaded) return ExitCode::bad_input;
    rules = loaded->readiness;
  }
  RulesReport report = check_rule_set(rules, options.plan);
  if (!options.file.empty()) report.file = options.file;
  if (!options.page.empty())
    write_whole_file(options.page, [&](std::ostream& out) { out << rules_page(report); });
  if (options.json)
    terminal.out << json_of(report).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  else
    print_rules_report(report, terminal);
  return ExitCode::ok;
}

void add_plan_options(CLI::App& command, SimulationPlan& plan) {
  command.add_option("--blocks", plan.calendar.blocks, "Sessions of one assess block each (default: 20)")
      ->check(CLI::Range(1, 100));
  command.add_option("--days-between", plan.calendar.days_between, "Days between sessions (default: 3)")
      ->check(CLI::Range(1, 90));
  command.add_option("--trials", plan.calendar.trials, "Trials a block, half a side (default: 40)")
      ->check(CLI::Range(4, 400));
  command.add_option("--patients", plan.patients, "Simulated patients of each accuracy (default: 1000)")
      ->check(CLI::Range(10, 1'000'000));
  command.add_option("--seed", plan.seed, "Seed of the simulated answers (default: 1)");
}

} // namespace

void add_rules_command(Program& program) {
  CLI::App* command =
      program.app.add_subcommand("rules", "What readiness rules would do, before they are used");
  command->require_subcommand(1);
  auto options = std::make_shared<RulesOptions>();
  CLI::App* checking = command->add_subcommand(
      "check", "How often patients of known accuracy would be called READY, and how soon");
  checking->add_option("RULES", options->file,
                       "Protocol file whose [readiness] is checked (default: built in)");
  add_plan_options(*checking, options->plan);
  checking->add_option("--html", options->page, "Also write a self-contained page with figures")
      ->type_name("FILE");
  add_json_option(*checking, options->json);
  program.when_chosen(*checking, [options, &program] { return check(*options, program.terminal); });
}

} // namespace dorsal
