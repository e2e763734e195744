#include "bench/commands.h"

#include "bench/process/files.h"

#include <CLI/CLI.hpp>

#include <atomic>

namespace dorsal::bench {

void add_output(CLI::App& command, Output& output) {
  output.dorsal = sibling_program("dorsal");
  command.add_option("--dorsal", output.dorsal, "The program to measure")->capture_default_str();
  command.add_flag("--json", output.json, "One JSON document on standard output");
  command.add_option("--html", output.html, "Also writes a page with histograms")->type_name("FILE");
  command.add_flag("--check", output.check, "Exit code 1 when a limit does not hold");
}

void progress_on_stderr(const std::string& line) { fmt::print(stderr, "{}\n", line); }

std::string default_sets() {
  const auto installed =
      std::filesystem::path{sibling_program("dorsal")}.parent_path() / ".." / "share" / "dorsal" / "sets";
  return std::filesystem::is_directory(installed) ? installed.lexically_normal().string()
                                                  : DORSAL_SOURCE_SETS;
}

std::string default_catalogues() {
  const auto beside =
      std::filesystem::path{sibling_program("dorsal")}.parent_path() / ".." / "share" / "locale";
  return beside.lexically_normal().string();
}

void add_count(CLI::App& app, Commands& commands) {
  CLI::App* command = app.add_subcommand("count", "Counts for ever, to keep a core busy");
  command->group("");
  command->callback([&commands] {
    commands.chosen = [] {
      std::atomic<unsigned long> count{0};
      while (true) count.fetch_add(1, std::memory_order_relaxed);
      return 0;
    };
  });
}

} // namespace dorsal::bench
