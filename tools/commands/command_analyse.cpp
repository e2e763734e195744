// `dorsal analyse`
#include "tools/analyse/analyse_table.h"
#include "tools/commands.h"

#include <memory>

namespace dorsal {

void add_analyse_command(Program& program) {
  const auto options = std::make_shared<analyse::AnalyseOptions>();
  CLI::App* command =
      program.app.add_subcommand("analyse", "Statistics of a table of trials, Dorsal's or another program's");
  command->add_option("FILE", options->table, "CSV with at least side, response, response_time_ms")
      ->required();
  command
      ->add_option("--by", options->by,
                   "Group by participant, session, block, block_kind, brightness (default: "
                   "participant,session)")
      ->delimiter(',');
  command
      ->add_option("--columns", options->columns,
                   "Names in this table, as ours=theirs; #3 is the third column")
      ->delimiter(',');
  command->add_option("--preset", options->preset, "Column names of: dorsal, jspsych, psychopy, pebl")
      ->capture_default_str();
  command->add_option("--unit", options->unit,
                      "Unit of the response times: ms, s, us (default: by the name)");
  command->add_option("--decimal", options->decimal,
                      "Decimal mark of the response times: point, comma (default: found out)");
  command->add_option("--rules", options->rules, "TOML file with a table [analysis]");
  command->add_option("--html", options->html, "Write a self-contained page with figures");
  command->add_flag("--json", options->json, "Print one JSON document, schema dorsal.analysis/1");
  program.when_chosen(*command,
                      [options, &program] { return analyse::analyse_table(*options, program.terminal.out); });
}

} // namespace dorsal
