#include "bench/process/child.h"

#include "bench/base/clock.h"
#include "bench/process/files.h"
#include "engine/core/base/error.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <signal.h>

namespace dorsal::bench {
namespace {

constexpr Duration between_checks = std::chrono::milliseconds{10};

ChildOrder order_of(const Launch& launch) {
  ChildOrder order{.arguments = launch.command, .output = launch.out, .errors = launch.err};
  for (const auto& [name, value] : launch.environment)
    order.environment_additions.push_back(fmt::format("{}={}", name, value));
  order.core = launch.core;
  order.bond = Bond::ends_with_us;
  return order;
}

} // namespace

Child::Child(const Launch& launch) : started_(now()), process_(order_of(launch)) {}

Child::~Child() { end(); }

bool Child::running() { return !process_.end(); }

std::optional<ChildEnd> Child::wait_until(Instant deadline) noexcept {
  while (!process_.end() && now() < deadline) sleep_for(between_checks);
  return process_.end();
}

void Child::signal(int number) noexcept { process_.signal(number); }

ChildEnd Child::end() noexcept {
  process_.ask_to_end();
  if (const auto end = wait_until(now() + std::chrono::seconds{1})) return *end;
  process_.signal(SIGKILL);
  return *wait_until(Instant::max());
}

std::string describe_failure(const Launch& launch, const std::optional<ChildEnd>& exit) {
  std::string end = !exit        ? "did not end in time"
                    : exit->code ? fmt::format("ended with code {}", *exit->code)
                                 : fmt::format("was ended by signal {}", exit->signal.value_or(0));
  const std::string said = last_lines(launch.err, 5);
  return fmt::format("{} {}{}{}", fmt::join(launch.command, " "), end, said.empty() ? "" : ": ", said);
}

void run_to_end(const Launch& launch, Duration patience) {
  Child child(launch);
  const auto exit = child.wait_until(now() + patience);
  if (!exit || exit->code != 0) throw Error(ExitCode::device_error, describe_failure(launch, exit));
}

} // namespace dorsal::bench
