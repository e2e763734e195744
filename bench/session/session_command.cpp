// dorsal-bench session: what the timing bench starts instead of `dorsal run` when the drawing thread is to be
// stalled. The same session, stage and database; nothing in the product knows of stalls.
#include "bench/commands.h"
#include "bench/session/bench_session.h"
#include "bench/session/stall_log.h"
#include "engine/device/sdl/sdl_stage.h"
#include "engine/system/output_file.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace dorsal::bench {
namespace {

struct SessionArguments {
  std::string database, sets, stall_log;
  int trials{40};
  int stall_ms{50};
  std::uint64_t seed{1};
};

int run(const SessionArguments& a) {
  const auto stage = open_sdl_stage({.windowed = ScreenSize{1280, 720}, .photodiode = true});
  StallingStage stalling{*stage, std::chrono::milliseconds{a.stall_ms}, a.seed};
  SessionListener nobody;
  const SessionOutcome outcome = run_bench_session(
      {.sets = a.sets, .database = a.database, .trials = a.trials, .seed = a.seed}, stalling, nobody);
  write_whole_file(a.stall_log, stall_log(stalling.stalls()), Readers::everyone);
  return outcome.state == SessionState::complete ? 0 : 8;
}

} // namespace

void add_session(CLI::App& app, Commands& commands) {
  auto a = std::make_shared<SessionArguments>();
  CLI::App* command = app.add_subcommand("session", "A session whose drawing thread is stalled");
  command->group("");
  command->add_option("--db", a->database, "Database file")->required();
  command->add_option("--sets", a->sets, "Folder of picture sets")->required();
  command->add_option("--stall-log", a->stall_log, "CSV file to write, one row a stall")->required();
  command->add_option("--trials", a->trials, "How many")->check(CLI::Range(2, 400));
  command->add_option("--stall-ms", a->stall_ms, "Length of a stall")->check(CLI::Range(1, 1000));
  command->add_option("--seed", a->seed, "Of schedule and stalls");
  command->callback([a, &commands] { commands.chosen = [a] { return run(*a); }; });
}

} // namespace dorsal::bench
