#include "bench/presses/presses.h"

#include "bench/base/clock.h"
#include "bench/timing/block_runner.h"
#include "engine/core/base/error.h"
#include "engine/core/protocol/protocol.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/system/input_file.h"
#include "engine/system/scratch_folder.h"

#include <fmt/format.h>

#include <iterator>

namespace dorsal::bench {
namespace {

constexpr Duration robot_ends_within = std::chrono::seconds{10};

std::vector<ChaosPress> read_log(const std::filesystem::path& file) {
  auto read = read_chaos_log(read_whole_file(file));
  if (const auto* problems = std::get_if<std::vector<Diagnostic>>(&read))
    throw Error(ExitCode::bad_input, fmt::format("{}, line {}: {}", file.string(), problems->front().at->line,
                                                 problems->front().message));
  return std::get<std::vector<ChaosPress>>(read);
}

std::vector<TrialRecord> trials_in(const std::filesystem::path& file) {
  Database database{{.path = file, .missing = Database::Missing::refuse}};
  SessionReader reader{database};
  std::vector<TrialRecord> trials;
  for (const SessionSummary& session : reader.sessions()) {
    const auto stored = reader.session(session.uuid);
    for (const BlockRecord& block : stored->record.blocks)
      trials.insert(trials.end(), block.trials.begin(), block.trials.end());
  }
  return trials;
}

Account run_session(const Xvfb& xvfb, const PressesOptions& options, int number, int& trials_recorded) {
  const ScratchFolder folder;
  const auto log = folder / "presses.csv", database = folder / "dorsal.db";
  const std::uint64_t seed = options.seed + static_cast<std::uint64_t>(number);
  const Launch robot_launch{.command = {sibling_program("dorsal-robot"), "chaos", "--framebuffer",
                                        xvfb.frame_buffer().string(), "--log", log.string(), "--seed",
                                        fmt::format("{}", seed), "--priority"},
                            .environment = xvfb.environment(),
                            .err = folder / "robot.err"};
  const Launch dorsal{.command = dorsal_command({options.dorsal, database, options.trials, seed}, folder),
                      .environment = xvfb.environment(),
                      .err = folder / "program.err"};
  Child robot{robot_launch};
  run_to_end(dorsal, std::chrono::seconds{60} + options.trials * std::chrono::seconds{4});
  const auto exit = robot.wait_until(now() + robot_ends_within);
  if (!exit || exit->code != 0) throw Error(ExitCode::device_error, describe_failure(robot_launch, exit));
  const auto trials = trials_in(database);
  trials_recorded += static_cast<int>(trials.size());
  return account_for(read_log(log), trials, default_block(BlockKind::assess).time_limit);
}

void add(Account& all, Account&& more) {
  std::ranges::move(more.presses, std::back_inserter(all.presses));
  all.doubled += more.doubled;
  all.unexplained += more.unexplained;
}

} // namespace

PressesResult measure_presses(const PressesOptions& options,
                              const std::function<void(const std::string&)>& progress) {
  const ScratchFolder folder;
  const Xvfb xvfb{folder, {}};
  PressesResult result{.context = measure_context(options.dorsal), .options = options, .account = {}};
  result.context.emplace_back("display server", display_server_at(xvfb.display()));
  while (static_cast<int>(result.account.presses.size()) < options.presses) {
    add(result.account, run_session(xvfb, options, result.sessions, result.trials));
    ++result.sessions;
    progress(fmt::format("session {}: {} of {} presses", result.sessions, result.account.presses.size(),
                         options.presses));
  }
  return result;
}

FateCounts fates_of(const Account& account, PressManner manner) {
  FateCounts counts{};
  for (const AccountedPress& press : account.presses)
    if (press.done.manner == manner) ++counts[static_cast<std::size_t>(press.fate)];
  return counts;
}

std::vector<double> stamp_errors_ms(const Account& account) {
  std::vector<double> errors;
  for (const AccountedPress& press : account.presses)
    if (press.seen) errors.push_back(in_milliseconds(press.seen->best - press.done.press.before));
  return errors;
}

statistics::Count stamps_that_hold(const Account& account) {
  statistics::Count held{};
  for (const AccountedPress& press : account.presses) {
    if (!press.seen) continue;
    ++held.trials;
    const Press& truth = press.done.press;
    if (press.seen->earliest <= truth.after && truth.before <= press.seen->latest) ++held.correct;
  }
  return held;
}

} // namespace dorsal::bench
