// `dorsal analyse`
#include "tools/analyse/analyse_table.h"
#include "tools/commands.h"

#include <memory>

namespace dorsal {

void add_analyse_command(Program& program) {
  const auto options = std::make_shared<analyse::AnalyseOptions>();
  CLI::App* command =
      program.app.add_subcommand("analyse", "Statistics of tables of trials, Dorsal's or another program's");
  command
      ->add_option(
          "FILE", options->tables,
          "Tables, and folders of them: CSV, TSV, JSON, E-Prime's log ...; how each is written is found out")
      ->required();
  command
      ->add_option(
          "--by", options->by,
          "Group by participant, session, group, condition, block, block_kind, brightness or any column "
          "by its own name; participant and one column of two to six levels, as in participant,condition, "
          "also compares the levels (default: participant,session)")
      ->delimiter(',');
  command
      ->add_option("--columns", options->columns,
                   "Names in this table, as ours=theirs; #3 is the third column")
      ->delimiter(',');
  command->add_option("--left", options->left, "Answers that mean left, as in f,70")->delimiter(',');
  command->add_option("--right", options->right, "Answers that mean right, as in j,74")->delimiter(',');
  command->add_option("--timeout", options->none, "What stands for no answer, as in none,-1")->delimiter(',');
  command->add_option("--where", options->where,
                      "Only rows with column=value, or without column!=value; may be repeated");
  command
      ->add_option("--preset", options->preset,
                   "Which program wrote the table: auto, dorsal, jspsych (6, 7, 8), psychopy, pebl, "
                   "opensesame, labjs, "
                   "eprime, expyriment, bids, psychtoolbox")
      ->capture_default_str();
  command
      ->add_option("--participant", options->participant,
                   "Take participants from a column, from the file's name, or from either")
      ->capture_default_str();
  command->add_option("--delimiter", options->delimiter,
                      "comma, semicolon, tab, pipe, blank or one character (default: found out)");
  command->add_option("--header", options->header_line,
                      "Line of the header, from 1; 0: there is none (default: found out)");
  command->add_option("--unit", options->unit, "Unit of the response times: ms, s, us (default: found out)");
  command->add_option("--decimal", options->decimal,
                      "Decimal mark of the response times: point, comma (default: found out)");
  command->add_flag("--dry-run", options->dry_run, "Show the first rows as understood, analyse nothing");
  command->add_option("--rules", options->rules, "TOML file with a table [analysis]");
  command->add_option("--html", options->html, "Write a self-contained page with figures");
  command
      ->add_option("--svg", options->svg,
                   "Write every figure as an SVG file, for a paper, into this new folder")
      ->type_name("DIR");
  command->add_flag("--json", options->json, "Print one JSON document, schema dorsal.analysis/1");
  program.when_chosen(*command,
                      [options, &program] { return analyse::analyse_table(*options, program.terminal.out); });
}

} // namespace dorsal
