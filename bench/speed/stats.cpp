#include "bench/base/clock.h"
#include "bench/process/child.h"
#include "bench/process/files.h"
#include "bench/speed/speed.h"
#include "engine/core/base/error.h"
#include "engine/core/observer/observer.h"
#include "engine/system/scratch_folder.h"

#include <fmt/format.h>
#include <fmt/os.h>

namespace dorsal::bench {
namespace {

constexpr int participants = 5000, sessions = 5, trials = 40;
constexpr int rows = participants * sessions * trials;

// The table of a large study, from simulated patients: 5,000 people, 5 sessions each, 40 trials a session.
void write_table(const std::filesystem::path& file) {
  auto out = fmt::output_file(file.string());
  out.print("participant,session,block,block_kind,trial,roll_deg,amplitude_deg,view_deg,side,response,"
            "response_time_ms,outcome\n");
  const auto profiles = observer::profiles();
  for (int person = 0; person < participants; ++person) {
    Random draws = stream(1, static_cast<std::uint64_t>(person));
    for (int session = 1; session <= sessions; ++session)
      for (int trial = 1; trial <= trials; ++trial) {
        const double roll = 45.0 * static_cast<double>(draws.integer(0, 4));
        const double amplitude = 15.0 * static_cast<double>(draws.integer(1, 3));
        const Side side = draws.chance(0.5) ? Side::left : Side::right;
        const auto answer = observer::answer(
            profiles[static_cast<std::size_t>(person) % profiles.size()],
            {.side = side, .folded_roll_deg = roll, .amplitude_deg = amplitude, .trial = trial}, draws);
        out.print("P{:04},{},1,assess,{},{},{},0,{},{},{:.3f},answered\n", person, session, trial, roll,
                  amplitude, name_of(side), name_of(answer.response), in_milliseconds(answer.response_time));
      }
  }
}

} // namespace

SpeedResult measure_stats(const SpeedOptions& options, const Progress& progress) {
  const ScratchFolder folder;
  progress("writing a table of a million trials");
  const auto table = options.table.empty() ? folder / "trials.csv" : std::filesystem::path{options.table};
  write_table(table);
  SpeedResult result{
      "stats",
      fmt::format("dorsal analyse on {} trials of {} sessions, every statistic of every session", rows,
                  participants * sessions),
      measure_context(options.dorsal),
      {}};
  SpeedRow elapsed{"elapsed, s", {}, {}, {}}, processor{"processor time, s", {}, 3.0, {}},
      rate{"trials a second", {}, {}, {}, true}, memory{"peak memory, MB", {}, 200.0, {}};
  const Launch launch{.command = {options.dorsal, "analyse", table.string()}, .err = folder / "analyse.err"};
  for (int run = 0; run < options.runs; ++run) {
    progress(fmt::format("run {} of {}", run + 1, options.runs));
    const double before = processor_seconds();
    Child child{launch};
    const auto exit = child.wait_until(now() + std::chrono::minutes{5});
    if (!exit || exit->code != 0) throw Error(ExitCode::device_error, describe_failure(launch, exit));
    elapsed.values.push_back(in_seconds(now() - child.started()));
    processor.values.push_back(processor_seconds() - before);
    rate.values.push_back(rows / elapsed.values.back());
    memory.values.push_back(static_cast<double>(exit->peak_memory_kib) * 1024 / 1e6);
  }
  result.rows = {elapsed, processor, rate, memory};
  return result;
}

} // namespace dorsal::bench
