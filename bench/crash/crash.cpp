#include "bench/crash/crash.h"

#include "bench/base/cells.h"
#include "bench/timing/block_runner.h"
#include "engine/core/base/error.h"
#include "engine/core/base/random.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/system/input_file.h"
#include "engine/system/scratch_folder.h"

#include <signal.h>

#include <algorithm>
#include <set>

namespace dorsal::bench {
namespace {

constexpr double earliest_s = 0.2;
constexpr int more_trials_than_time_for = 400;

std::optional<TrialPlace> saved_place(std::string_view line) {
  constexpr std::string_view start = "saved ";
  if (!line.starts_with(start)) return {};
  line.remove_prefix(start.size());
  const std::size_t blank = line.find(' ');
  if (blank == std::string_view::npos) return {};
  const auto block = whole_number(line.substr(0, blank)), trial = whole_number(line.substr(blank + 1));
  if (!block || !trial) return {};
  return TrialPlace{static_cast<int>(*block), static_cast<int>(*trial)};
}

std::set<TrialPlace> places_in(Database& database) {
  std::set<TrialPlace> places;
  SessionReader reader(database);
  for (const SessionSummary& summary : reader.sessions())
    if (const auto session = reader.session(summary.uuid))
      for (const BlockRecord& block : session->record.blocks)
        for (const TrialRecord& trial : block.trials) places.insert({block.header.block, trial.trial});
  return places;
}

// A file that cannot be opened is a problem of the file; one that was never made holds nothing.
std::set<TrialPlace> examine(const std::filesystem::path& file, std::vector<std::string>& problems) {
  if (!std::filesystem::exists(file)) return {};
  try {
    Database database({.path = file, .missing = Database::Missing::refuse});
    problems = database.problems();
    return places_in(database);
  } catch (const Error& error) {
    problems.emplace_back(error.what());
    return {};
  }
}

Kill kill_once(const Xvfb& xvfb, const CrashOptions& options, double moment_s, std::uint64_t seed) {
  const ScratchFolder folder;
  const auto database = folder / "dorsal.db";
  Launch launch{.command =
                    dorsal_command({options.dorsal, database, more_trials_than_time_for, seed}, folder),
                .environment = xvfb.environment(),
                .out = "/dev/null",
                .err = folder / "program.err",
                .core = {}};
  launch.command.emplace_back("--report-saved");
  RobotRun robot(xvfb, folder, {.title = "Dorsal", .trials = more_trials_than_time_for, .seed = seed});
  Child program(launch);
  const auto moment = program.started() + Duration{static_cast<std::int64_t>(moment_s * 1e9)};
  if (const auto exit = program.wait_until(moment))
    throw Error(ExitCode::device_error, describe_failure(launch, exit));
  program.signal(SIGKILL);
  static_cast<void>(program.wait_until(Instant::max()));
  Kill kill{.moment_s = moment_s, .reported = 0, .in_file = 0, .lost = {}, .problems = {}};
  const auto reported = reported_saved(read_whole_file(launch.err));
  const auto found = examine(database, kill.problems);
  kill.reported = static_cast<int>(reported.size());
  kill.in_file = static_cast<int>(found.size());
  std::copy_if(reported.begin(), reported.end(), std::back_inserter(kill.lost),
               [&](const TrialPlace& place) { return !found.contains(place); });
  return kill;
}

} // namespace

std::vector<TrialPlace> reported_saved(std::string_view text) {
  const std::size_t whole = text.rfind('\n');
  std::vector<TrialPlace> places;
  for (const std::string_view line :
       split_lines(text.substr(0, whole == std::string_view::npos ? 0 : whole + 1)))
    if (const auto place = saved_place(line)) places.push_back(*place);
  return places;
}

CrashResult measure_crash(const CrashOptions& options,
                          const std::function<void(const std::string&)>& progress) {
  const ScratchFolder folder;
  const Xvfb xvfb(folder, {});
  CrashResult result{.context = measure_context(options.dorsal), .options = options, .kills = {}};
  Random draws{options.seed};
  for (int number = 0; number < options.kills; ++number) {
    const double moment_s = draws.uniform(earliest_s, options.latest_s);
    result.kills.push_back(
        kill_once(xvfb, options, moment_s, options.seed + static_cast<std::uint64_t>(number)));
    const Kill& last = result.kills.back();
    progress(fmt::format("kill {} of {} at {:.3f} s: {} reported saved, {} in the file, {} lost, {}",
                         number + 1, options.kills, last.moment_s, last.reported, last.in_file,
                         last.lost.size(), last.problems.empty() ? "file whole" : last.problems.front()));
  }
  return result;
}

} // namespace dorsal::bench
