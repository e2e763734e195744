#include "bench/startup/startup.h"

#include "bench/base/clock.h"
#include "bench/frame/frame_buffer.h"
#include "bench/timing/block_runner.h"
#include "engine/core/base/error.h"
#include "engine/system/scratch_folder.h"

namespace dorsal::bench {
namespace {

constexpr Duration first_screen_patience = std::chrono::seconds{30};
constexpr Duration block_patience = std::chrono::minutes{5};
constexpr Duration between_tries = std::chrono::microseconds{200};

// When the screen first looks different from `before`; empty when it never did.
std::optional<Instant> first_change(const FrameBuffer& screen, const std::vector<std::uint32_t>& before,
                                    Child& program) {
  const Instant until = now() + first_screen_patience;
  while (now() < until && program.running()) {
    if (screen.sample() != before) return now();
    sleep_for(between_tries);
  }
  return {};
}

std::optional<double> seconds_from(Instant start, std::optional<Instant> at) {
  if (!at) return {};
  return in_seconds(*at - start);
}

StartupRun run_once(const Xvfb& xvfb, const StartupOptions& options, int number) {
  const ScratchFolder folder;
  const FrameBuffer screen(xvfb.frame_buffer());
  const auto before = screen.sample();
  const Launch launch{.command = dorsal_command({.dorsal = options.dorsal,
                                                 .database = folder / "dorsal.db",
                                                 .trials = options.pictures,
                                                 .seed = static_cast<std::uint64_t>(number) + 1},
                                                folder),
                      .environment = xvfb.environment(),
                      .out = "/dev/null",
                      .err = folder / "program.err",
                      .core = {}};
  RobotRun robot(xvfb, folder, {.title = "Dorsal", .trials = options.pictures, .seed = 1});
  Child program(launch);
  const auto changed = first_change(screen, before, program);
  const auto exit = program.wait_until(program.started() + block_patience);
  if (!exit || exit->code != 0) throw Error(ExitCode::device_error, describe_failure(launch, exit));
  const auto seen = robot.finish();
  const auto first = seen.empty() ? std::nullopt : std::optional(seen.front().onset);
  return {.first_screen_s = seconds_from(program.started(), changed),
          .first_stimulus_s = seconds_from(program.started(), first),
          .peak_memory_mb = static_cast<double>(exit->peak_memory_kib) * 1024 / 1e6};
}

} // namespace

StartupResult measure_startup(const StartupOptions& options,
                              const std::function<void(const std::string&)>& progress) {
  const ScratchFolder folder;
  const Xvfb xvfb(folder, {});
  StartupResult result{.context = measure_context(options.dorsal), .options = options, .runs = {}};
  result.context.emplace_back("display server", display_server_at(xvfb.display()));
  for (int run = 0; run < options.runs; ++run) {
    result.runs.push_back(run_once(xvfb, options, run));
    const StartupRun& last = result.runs.back();
    progress(fmt::format("run {} of {}: first screen {} s, first stimulus {} s, {:.1f} MB", run + 1,
                         options.runs, cell(last.first_screen_s), cell(last.first_stimulus_s),
                         last.peak_memory_mb));
  }
  result.context.emplace_back("load average at end", load_average());
  return result;
}

} // namespace dorsal::bench
