#pragma once
// The subcommands of dorsal-bench: each adds its options and says what is to be done when it is chosen.
// Exit codes: those of Dorsal; 1 when a limit does not hold and --check was given.
#include "bench/process/files.h"
#include "bench/report/verdict.h"
#include "engine/system/output_file.h"

#include <cstdio>
#include <functional>
#include <string>

namespace CLI { // NOLINT(readability-identifier-naming): the name that it gives itself
class App;
}

namespace dorsal::bench {

struct Commands {
  std::function<int()> chosen;
};

void add_timing(CLI::App& app, Commands& commands);
void add_count(CLI::App& app, Commands& commands); // what keeps a core busy; hidden
void add_startup(CLI::App& app, Commands& commands);
void add_crash(CLI::App& app, Commands& commands);
void add_screens(CLI::App& app, Commands& commands);
void add_speed(CLI::App& app, Commands& commands); // figure, pictures, adapt, stats, store
void add_flip(CLI::App& app, Commands& commands);
void add_player(CLI::App& app, Commands& commands);
void add_loop(CLI::App& app, Commands& commands);
void add_session(CLI::App& app, Commands& commands); // what timing --stall-ms starts; hidden
void add_presses(CLI::App& app, Commands& commands);
void add_training(CLI::App& app, Commands& commands);
void add_compare(CLI::App& app, Commands& commands);

// Options that every measuring command has.
struct Output {
  std::string dorsal;
  std::string html; // file to write; empty: none
  bool json{false};
  bool check{false};
};
void add_output(CLI::App& command, Output& output);
void progress_on_stderr(const std::string& line);
// Prints and writes what was asked for; the exit code.
template <class Result>
[[nodiscard]] int print_result(const Output& output, const Result& result) {
  if (!output.html.empty()) write_whole_file(output.html, to_html(result), Readers::everyone);
  fmt::print("{}", output.json ? to_json(result).dump(1) + "\n" : to_text(result));
  return output.check && !all_hold(verdicts_of(result)) ? 1 : 0;
}
// The shipped picture sets: installed beside the programs, or in the source tree.
[[nodiscard]] std::string default_sets();
// Likewise the message catalogues.
[[nodiscard]] std::string default_catalogues();

} // namespace dorsal::bench
