#include "bench/process/child.h"

#include "bench/base/clock.h"
#include "bench/process/files.h"
#include "engine/core/base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace dorsal::bench {
namespace {

constexpr Duration between_looks = std::chrono::milliseconds{10};
constexpr int cannot_start = 127;

void redirect(const std::filesystem::path& file, int to, int flags) {
  const int fd = ::open(file.c_str(), flags | O_CLOEXEC, 0600);
  if (fd < 0 || ::dup2(fd, to) < 0) ::_exit(cannot_start);
}

[[noreturn]] void become(const Launch& launch, pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(cannot_start); // the bench is gone already
  redirect("/dev/null", STDIN_FILENO, O_RDONLY);
  redirect(launch.out, STDOUT_FILENO, O_WRONLY | O_CREAT | O_TRUNC);
  redirect(launch.err, STDERR_FILENO, O_WRONLY | O_CREAT | O_TRUNC);
  for (const auto& [name, value] : launch.environment) ::setenv(name.c_str(), value.c_str(), 1);
  if (launch.core) {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(static_cast<std::size_t>(*launch.core), &cores);
    ::sched_setaffinity(0, sizeof cores, &cores);
  }
  std::vector<char*> arguments;
  for (const std::string& argument : launch.command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  ::execvp(arguments[0], arguments.data());
  const std::string_view problem = std::strerror(errno);
  [[maybe_unused]] const ssize_t told = ::write(STDERR_FILENO, problem.data(), problem.size());
  ::_exit(cannot_start);
}

Exit exit_of(int status, const rusage& usage) {
  Exit exit{.code = {}, .signal = {}, .peak_memory_kib = usage.ru_maxrss};
  if (WIFEXITED(status)) exit.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) exit.signal = WTERMSIG(status);
  return exit;
}

} // namespace

Child::Child(const Launch& launch) : launch_(launch) {
  const pid_t parent = ::getpid();
  started_ = now();
  pid_ = ::fork();
  if (pid_ == 0) become(launch_, parent);
  if (pid_ < 0)
    throw Error(ExitCode::device_error,
                fmt::format("cannot start {}: {}", launch.command.at(0), std::strerror(errno)));
}

Child::~Child() { end(); }

bool Child::running() { return !wait_until(Instant::min()); }

std::optional<Exit> Child::wait_until(Instant deadline) noexcept {
  while (!exit_) {
    int status = 0;
    rusage usage{};
    if (::wait4(pid_, &status, WNOHANG, &usage) == pid_)
      exit_ = exit_of(status, usage);
    else if (now() >= deadline)
      return {};
    else
      sleep_for(between_looks);
  }
  return exit_;
}

void Child::signal(int number) noexcept {
  if (!exit_) ::kill(pid_, number);
}

Exit Child::end() noexcept {
  signal(SIGTERM);
  if (const auto exit = wait_until(now() + std::chrono::seconds{1})) return *exit;
  signal(SIGKILL);
  return *wait_until(Instant::max());
}

std::string describe_failure(const Launch& launch, const std::optional<Exit>& exit) {
  std::string end = !exit                        ? "did not end in time"
                    : exit->code == cannot_start ? "could not be started"
                    : exit->code                 ? fmt::format("ended with code {}", *exit->code)
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
