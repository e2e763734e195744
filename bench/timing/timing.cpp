#include "bench/timing/timing.h"

#include "bench/session/stall_log.h"
#include "engine/core/statistics/moments.h"
#include "engine/device/linux/host_theft.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/system/input_file.h"
#include "engine/system/scratch_folder.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

namespace dorsal::bench {
namespace {

constexpr int busy_processes = 2;
constexpr int most_runs_of_a_block = 3;

// What Dorsal found out about the machine, as it is kept with the session.
Context rig_of(const std::filesystem::path& file) {
  Database database{{.path = file, .missing = Database::Missing::refuse}};
  SessionReader reader{database};
  Context rig;
  for (const SessionSummary& summary : reader.sessions()) {
    const auto session = reader.session(summary.uuid);
    for (const auto& [name, value] : session->record.header.rig)
      if (name != "boot") rig.emplace_back("rig: " + name, value);
  }
  return rig;
}

std::vector<Stall> read_stalls(const std::filesystem::path& file) {
  auto read = read_stall_log(read_whole_file(file));
  if (const auto* problem = std::get_if<std::string>(&read))
    throw Error(ExitCode::bad_input, fmt::format("{}: {}", file.string(), *problem));
  return std::get<std::vector<Stall>>(read);
}

std::vector<TimingRecord> read_records(const std::filesystem::path& file) {
  auto read = read_timing_records(read_whole_file(file));
  if (const auto* problem = std::get_if<std::string>(&read))
    throw Error(ExitCode::bad_input, fmt::format("{}: {}", file.string(), *problem));
  return std::get<std::vector<TimingRecord>>(read);
}

struct Cores {
  std::optional<int> program; // and X server, and whatever competes with them
  std::optional<int> robot;
};

Cores share_cores(const TimingOptions& options) {
  if (options.load == Load::idle && options.robot == RobotPriority::normal) return {};
  const auto cores = static_cast<int>(::sysconf(_SC_NPROCESSORS_ONLN));
  if (cores < 2)
    throw Error(ExitCode::usage,
                "a busy run, and a robot at real-time priority, take two cores: one is the robot's");
  return {.program = 0, .robot = cores - 1};
}

class TimingRun {
public:
  explicit TimingRun(const TimingOptions& options)
      : options_(options), cores_(share_cores(options)), xvfb_(folder_, cores_.program) {
    for (int i = 0; options.load == Load::busy && i < busy_processes; ++i)
      busy_.push_back(std::make_unique<Child>(Launch{
          .command = {sibling_program("dorsal-bench"), "count"}, .environment = {}, .core = cores_.program}));
  }

  [[nodiscard]] const Xvfb& xvfb() const { return xvfb_; }
  // What the robot said of its priority; nothing when it did not ask.
  [[nodiscard]] std::string robot_said() const { return first_line(folder_ / "robot.err"); }

  [[nodiscard]] const Context& rig() const { return rig_; }
  [[nodiscard]] int repeated() const { return repeated_; }
  [[nodiscard]] int stalls() const { return stalls_; }
  [[nodiscard]] const Joined& stalled() const { return stalled_; }

  Joined dorsal_block(int number, int trials) {
    return until_whole([&](int attempt) {
      const auto database = folder_ / fmt::format("dorsal-{}-{}.db", number, attempt);
      const auto table = folder_ / "trials.csv";
      const auto truth = run("Dorsal", session_command(database, number, trials), number, trials);
      run_to_end({.command = {options_.dorsal, "export", "csv", "--real-dates", "--db", database.string(),
                              "-o", table.string()},
                  .environment = {},
                  .err = folder_ / "export.err"},
                 std::chrono::seconds{60});
      if (rig_.empty()) rig_ = rig_of(database);
      Joined joined = join(truth, read_records(table));
      if (options_.stall_ms) sort_out_stalled(joined);
      return joined;
    });
  }

  Joined control_block(int number, int trials) {
    return until_whole([&](int) {
      const auto log = folder_ / "control.csv";
      const auto truth = run("Dorsal control",
                             {sibling_program("dorsal-control"), "--log", log.string(), "--trials",
                              fmt::format("{}", trials), "--seed", fmt::format("{}", seed_of(number))},
                             number, trials);
      return join(truth, read_records(log));
    });
  }

private:
  template <class Block>
  Joined until_whole(Block&& block) {
    for (int attempt = 1;; ++attempt) try {
        return block(attempt);
      } catch (const RobotLost&) {
        if (attempt == most_runs_of_a_block) throw;
        ++repeated_;
      }
  }

  [[nodiscard]] std::filesystem::path stall_file() const { return folder_ / "stalls.csv"; }

  std::vector<std::string> session_command(const std::filesystem::path& database, int number, int trials) {
    if (!options_.stall_ms)
      return dorsal_command({.dorsal = options_.dorsal,
                             .database = database,
                             .trials = trials,
                             .seed = seed_of(number),
                             .foreperiod = options_.foreperiod},
                            folder_);
    return {sibling_program("dorsal-bench"),
            "session",
            "--db",
            database.string(),
            "--sets",
            options_.sets,
            "--stall-log",
            stall_file().string(),
            "--trials",
            fmt::format("{}", trials),
            "--stall-ms",
            fmt::format("{}", *options_.stall_ms),
            "--seed",
            fmt::format("{}", seed_of(number))};
  }

  void sort_out_stalled(const Joined& joined) {
    const auto stalls = read_stalls(stall_file());
    stalls_ += static_cast<int>(stalls.size());
    for (const JoinedTrial& trial : joined.trials)
      if (is_within(stalls, trial.truth.press.before)) stalled_.trials.push_back(trial);
  }

  [[nodiscard]] std::uint64_t seed_of(int number) const {
    return options_.seed + static_cast<std::uint64_t>(number);
  }

  std::vector<MeasuredTrial> run(const std::string& title, std::vector<std::string> program, int number,
                                 int trials) {
    return run_block(xvfb_, folder_,
                     {.program = std::move(program),
                      .core = cores_.program,
                      .robot = {.title = title,
                                .trials = trials,
                                .seed = seed_of(number),
                                .core = cores_.robot,
                                .real_time = options_.robot == RobotPriority::real_time,
                                .response_time = options_.response_time}});
  }

  const TimingOptions& options_;
  Cores cores_;
  ScratchFolder folder_;
  Xvfb xvfb_;
  std::vector<std::unique_ptr<Child>> busy_;
  Context rig_;
  int repeated_{0};
  int stalls_{0};
  Joined stalled_;
};

// A block has two trials at least, so the last but one takes in a single one left over.
int next_block(const TimingOptions& options, int done) {
  const int left = options.trials - done;
  return left <= options.block + 1 ? left : options.block;
}

std::string progress_line(const std::string& name, int done, int of, const Joined& block) {
  return fmt::format("{:<8} {:>5} of {}: {} presses, {} records, {} missed, {} doubled", name, done, of,
                     block.presses, block.records, block.missed, block.doubled);
}

} // namespace

TimingResult measure_timing(const TimingOptions& options,
                            const std::function<void(const std::string&)>& progress) {
  TimingRun run(options);
  const StolenTime stolen_before = stolen_time_here();
  Context context = measure_context(options.dorsal);
  context.emplace_back("display server", display_server_at(run.xvfb().display()));
  std::vector<Joined> dorsal, control;
  for (int done = 0, number = 0; done < options.trials; ++number) {
    const int trials = next_block(options, done);
    done += trials;
    const auto dorsal_next = [&] {
      dorsal.push_back(run.dorsal_block(number, trials));
      progress(progress_line("dorsal", done, options.trials, dorsal.back()));
    };
    const auto control_next = [&] {
      control.push_back(run.control_block(number, trials));
      progress(progress_line("control", done, options.trials, control.back()));
    };
    // A B B A ...: neither program always has the first, or the later, part of the run.
    if (number % 2 == 0) dorsal_next();
    control_next();
    if (number % 2 == 1) dorsal_next();
  }
  for (const auto& fact : run.rig()) context.push_back(fact);
  context.emplace_back("load average at end", load_average());
  const StolenTime stolen = stolen_time_here();
  const auto ticks = static_cast<double>(std::max<std::int64_t>(1, stolen.all - stolen_before.all));
  context.emplace_back(
      "steal by a host",
      fmt::format("{:.2f} % of processor time (/proc/stat)",
                  100.0 * static_cast<double>(stolen.stolen - stolen_before.stolen) / ticks));
  const std::string said = run.robot_said();
  context.emplace_back("robot", said.empty() ? "normal priority" : said);
  TimingResult result{.context = std::move(context),
                      .options = options,
                      .dorsal = accuracy_of("dorsal", together(dorsal)),
                      .control = accuracy_of("control", together(control)),
                      .sd_ratio = {},
                      .robust_sd_ratio = {},
                      .repeated_blocks = run.repeated()};
  if (options.stall_ms) result.stalled = {run.stalls(), accuracy_of("in a stall", run.stalled())};
  const auto sd = [](statistics::Sample x) { return statistics::standard_deviation(x); };
  const auto& ours = result.dorsal.response_time.errors_ms;
  const auto& theirs = result.control.response_time.errors_ms;
  result.sd_ratio = ratio_of(sd, ours, theirs);
  result.robust_sd_ratio = ratio_of(robust_sd, ours, theirs);
  return result;
}

} // namespace dorsal::bench
