#include "bench/timing/block_runner.h"

#include "bench/base/clock.h"
#include "engine/system/input_file.h"
#include "engine/system/output_file.h"
#include "engine/system/scratch_folder.h"

#include <fmt/format.h>

namespace dorsal::bench {
namespace {

// A trial that nobody answers takes the time limit of 10 s; a block that takes longer than this has hung.
Duration patience_for(int trials) { return std::chrono::seconds{60} + trials * std::chrono::seconds{4}; }

std::string short_pauses(const MillisecondRange& foreperiod) {
  return fmt::format("[timing]\nforeperiod = [\"{} ms\", \"{} ms\"]\niti = [\"100 ms\", \"150 ms\"]\n",
                     foreperiod.low, foreperiod.high);
}

std::vector<MeasuredTrial> read_log(const std::filesystem::path& file) {
  auto read = read_measure_log(read_whole_file(file));
  if (const auto* problems = std::get_if<std::vector<Diagnostic>>(&read))
    throw Error(ExitCode::bad_input, fmt::format("{}, line {}: {}", file.string(), problems->front().at->line,
                                                 problems->front().message));
  return std::get<std::vector<MeasuredTrial>>(read);
}

Launch robot_launch(const Xvfb& xvfb, const std::filesystem::path& log, const RobotSetup& setup) {
  std::vector<std::string> command{sibling_program("dorsal-robot"),
                                   "measure",
                                   "--framebuffer",
                                   xvfb.frame_buffer().string(),
                                   "--log",
                                   log.string(),
                                   "--trials",
                                   fmt::format("{}", setup.trials * 2 + 20),
                                   "--rt-ms",
                                   fmt::format("{}", setup.response_time.low),
                                   fmt::format("{}", setup.response_time.high),
                                   "--title",
                                   setup.title,
                                   "--seed",
                                   fmt::format("{}", setup.seed)};
  if (setup.real_time) command.emplace_back("--priority");
  return {.command = command,
          .environment = xvfb.environment(),
          .out = "/dev/null",
          .err = log.parent_path() / "robot.err",
          .core = setup.core};
}

} // namespace

RobotRun::RobotRun(const Xvfb& xvfb, const ScratchFolder& folder, const RobotSetup& setup)
    : launch_(robot_launch(xvfb, folder / "robot.csv", setup)), log_(folder / "robot.csv"), robot_(launch_) {}

void RobotRun::require_alive() {
  if (!robot_.running()) throw RobotLost(describe_failure(launch_, robot_.wait_until(now())));
}

std::vector<MeasuredTrial> RobotRun::finish() {
  sleep_for(std::chrono::milliseconds{100}); // its last row
  robot_.end();
  return read_log(log_);
}

std::vector<MeasuredTrial> run_block(const Xvfb& xvfb, const ScratchFolder& folder, const BlockSetup& setup) {
  const Launch launch{.command = setup.program,
                      .environment = xvfb.environment(),
                      .out = folder / "program.out",
                      .err = folder / "program.err",
                      .core = setup.core};
  RobotRun robot(xvfb, folder, setup.robot);
  Child program(launch);
  const Instant until = now() + patience_for(setup.robot.trials);
  auto exit = program.wait_until(now());
  while (!exit && now() < until) {
    robot.require_alive();
    exit = program.wait_until(now() + std::chrono::milliseconds{100});
  }
  if (!exit || exit->code != 0) throw Error(ExitCode::device_error, describe_failure(launch, exit));
  return robot.finish();
}

std::vector<std::string> dorsal_command(const DorsalRun& run, const ScratchFolder& folder) {
  const auto protocol = folder / "protocol.toml";
  write_whole_file(protocol, short_pauses(run.foreperiod));
  return {run.dorsal,
          "run",
          "--db",
          run.database.string(),
          "--patient",
          "BENCH",
          "--protocol",
          protocol.string(),
          "--windowed",
          "1280x720",
          "--seed",
          fmt::format("{}", run.seed),
          "--photodiode",
          "--assess-only",
          fmt::format("{}", run.trials)};
}

} // namespace dorsal::bench
