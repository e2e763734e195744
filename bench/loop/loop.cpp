#include "bench/loop/loop.h"

#include "bench/loop/turn_meter.h"
#include "bench/process/xvfb.h"
#include "bench/session/bench_session.h"
#include "bench/timing/block_runner.h"
#include "engine/core/base/error.h"
#include "engine/device/sdl/sdl_stage.h"
#include "engine/system/scratch_folder.h"

#include <fmt/format.h>

#include <cstdlib>

namespace dorsal::bench {
namespace {

SpeedRow row_of(const char* what, const std::vector<Turn>& turns, double (*value)(const Turn&)) {
  SpeedRow row{what, {}, {}, {}};
  for (const Turn& turn : turns) row.values.push_back(value(turn));
  return row;
}

double sum(const SpeedRow& row) {
  double sum = 0;
  for (const double value : row.values) sum += value;
  return sum;
}

std::vector<SpeedRow> rows_of(const std::vector<Turn>& turns) {
  const SpeedRow ours = row_of("allocations in the trial, our code", turns,
                               [](const Turn& t) { return static_cast<double>(t.allocations.ours); });
  const SpeedRow all_of_ours{"allocations by our code, all trials together", {sum(ours)}, 0.0, {}};
  return {
      ours,
      row_of("allocations in the trial, libraries", turns,
             [](const Turn& t) { return static_cast<double>(t.allocations.libraries); }),
      all_of_ours,
      row_of("stimulus drawn ahead, ms", turns,
             [](const Turn& t) { return in_milliseconds(t.stimulus_drawn); }),
      row_of("stimulus shown, ms", turns, [](const Turn& t) { return in_milliseconds(t.stimulus_shown); }),
      row_of("processor time, fixation to end of trial, ms", turns,
             [](const Turn& t) { return in_milliseconds(t.processor_in_trial); }),
      row_of("processor time of a turn, ms", turns,
             [](const Turn& t) { return in_milliseconds(t.processor); }),
      row_of("end of trial to saved, ms", turns, [](const Turn& t) { return in_milliseconds(t.saved); })};
}

} // namespace

SpeedResult measure_loop(const LoopOptions& options, const Progress& progress) {
  if (!allocations_are_counted())
    throw Error(ExitCode::device_error, "a program built with a sanitizer cannot count allocations");
  const ScratchFolder folder;
  const Xvfb screen{folder, {}};
  for (const auto& [name, value] : screen.environment()) setenv(name.c_str(), value.c_str(), 1);
  RobotRun robot(screen, folder, {.title = "Dorsal", .trials = options.trials, .seed = 1});
  const auto stage = open_sdl_stage({.windowed = ScreenSize{1280, 720}, .photodiode = true});
  TurnMeter meter{*stage};
  progress(fmt::format("{} trials of a real session", options.trials));
  run_bench_session(
      {.sets = options.sets, .database = folder / "dorsal.db", .trials = options.trials, .seed = 1}, meter,
      meter);
  for (const Turn& turn : meter.turns())
    for (const std::string& place : turn.allocations.places) progress("our code allocates at " + place);
  SpeedResult result{"loop",
                     fmt::format("{} trials of a session on a window under Xvfb, answered by the robot; "
                                 "allocations from fixation onset to the end of the trial",
                                 meter.turns().size()),
                     measure_context(options.dorsal), rows_of(meter.turns())};
  result.context.emplace_back("display server", display_server_at(screen.display()));
  return result;
}

} // namespace dorsal::bench
