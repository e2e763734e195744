#include "engine/system/child_process.h"

#include "engine/core/base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <sstream>
#include <thread>

namespace dorsal {
namespace {

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::vector<std::string> environment_with(const std::vector<std::string>& additions) {
  std::vector<std::string> all;
  for (char** one = ::environ; *one != nullptr; ++one) {
    const std::string_view text{*one};
    const std::string_view name = text.substr(0, text.find('=') + 1);
    bool replaced = false;
    for (const std::string& addition : additions) replaced |= std::string_view{addition}.starts_with(name);
    if (!replaced) all.emplace_back(text);
  }
  all.insert(all.end(), additions.begin(), additions.end());
  return all;
}

// Made before the fork: between it and the new program nothing may be allocated.
struct Prepared {
  explicit Prepared(const ChildOrder& order)
      : arguments(order.arguments), environment(environment_with(order.environment_additions)),
        argument_pointers(pointers_to(arguments)), environment_pointers(pointers_to(environment)),
        output(order.output.string()), errors(order.errors.string()), core(order.core), bond(order.bond) {}
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;
  Prepared(Prepared&&) = delete;
  Prepared& operator=(Prepared&&) = delete;
  ~Prepared() = default;

  std::vector<std::string> arguments;
  std::vector<std::string> environment;
  std::vector<char*> argument_pointers;
  std::vector<char*> environment_pointers;
  std::string output;
  std::string errors;
  std::optional<int> core;
  Bond bond;
};

bool opened_as(int number, const char* file, int flags) noexcept {
  const int opened = ::open(file, flags | O_CLOEXEC, 0600);
  return opened >= 0 && ::dup2(opened, number) >= 0;
}

bool streams_opened(const Prepared& prepared) noexcept {
  constexpr int to_write = O_WRONLY | O_CREAT | O_TRUNC;
  if (!opened_as(STDIN_FILENO, "/dev/null", O_RDONLY) ||
      !opened_as(STDOUT_FILENO, prepared.output.c_str(), to_write))
    return false;
  return prepared.errors.empty() ? ::dup2(STDOUT_FILENO, STDERR_FILENO) >= 0
                                 : opened_as(STDERR_FILENO, prepared.errors.c_str(), to_write);
}

void keep_descriptors_back() noexcept {
  constexpr unsigned first = STDERR_FILENO + 1;
  if (::close_range(first, ~0U, CLOSE_RANGE_CLOEXEC) == 0) return;
  const long end = ::sysconf(_SC_OPEN_MAX); // a kernel before 5.11
  for (long number = first; number < end; ++number) ::fcntl(static_cast<int>(number), F_SETFD, FD_CLOEXEC);
}

void bind_to_parent(const Prepared& prepared, pid_t parent) noexcept {
  if (prepared.bond == Bond::none) return;
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(EXIT_FAILURE); // it is gone already
}

void pin(const std::optional<int>& core) noexcept {
  if (!core) return;
  cpu_set_t cores;
  CPU_ZERO(&cores);
  CPU_SET(static_cast<std::size_t>(*core), &cores);
  ::sched_setaffinity(0, sizeof cores, &cores);
}

// Says why on `report` where it cannot; otherwise that closes with the start of the program.
[[noreturn]] void become(const Prepared& prepared, pid_t parent, int report) noexcept {
  bind_to_parent(prepared, parent);
  sigset_t none;
  ::sigemptyset(&none);
  ::pthread_sigmask(SIG_SETMASK, &none, nullptr);
  pin(prepared.core);
  if (streams_opened(prepared)) {
    keep_descriptors_back();
    ::execvpe(prepared.argument_pointers[0], prepared.argument_pointers.data(),
              prepared.environment_pointers.data());
  }
  const int error = errno;
  [[maybe_unused]] const ssize_t told = ::write(report, &error, sizeof error);
  ::_exit(EXIT_FAILURE);
}

// 0 once the program runs; otherwise why it does not.
int error_from(int report) noexcept {
  int error = 0;
  ssize_t got = 0;
  do got = ::read(report, &error, sizeof error);
  while (got < 0 && errno == EINTR);
  return got == sizeof error ? error : 0;
}

[[noreturn]] void refuse_start(const ChildOrder& order, int error) {
  throw Error(ExitCode::not_found,
              fmt::format("{} cannot be started: {}", order.arguments.at(0), std::strerror(error)));
}

ChildEnd end_of(int status, const rusage& usage) noexcept {
  ChildEnd end{.code = {}, .signal = {}, .peak_memory_kib = usage.ru_maxrss};
  if (WIFEXITED(status)) end.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
  return end;
}

} // namespace

ChildProcess::ChildProcess(const ChildOrder& order) {
  const Prepared prepared(order);
  std::array<int, 2> report{};
  if (::pipe2(report.data(), O_CLOEXEC) != 0) refuse_start(order, errno);
  const pid_t parent = ::getpid();
  id_ = ::fork();
  if (id_ == 0) become(prepared, parent, report[1]);
  int error = id_ < 0 ? errno : 0;
  ::close(report[1]);
  if (id_ > 0) error = error_from(report[0]);
  ::close(report[0]);
  if (error == 0) return;
  if (id_ > 0) ::waitpid(id_, nullptr, 0);
  refuse_start(order, error);
}

ChildProcess::~ChildProcess() { static_cast<void>(end()); }

const std::optional<ChildEnd>& ChildProcess::end() noexcept {
  int status = 0;
  rusage usage{};
  if (!end_ && ::wait4(id_, &status, WNOHANG, &usage) == id_) end_ = end_of(status, usage);
  return end_;
}

std::optional<int> ChildProcess::ended() noexcept {
  if (!end()) return {};
  return end_->code ? *end_->code : 128 + end_->signal.value_or(0);
}

std::optional<int> ChildProcess::wait_for(std::chrono::milliseconds patience) {
  constexpr std::chrono::milliseconds pause{20};
  for (std::chrono::milliseconds waited{}; waited < patience && !ended(); waited += pause)
    std::this_thread::sleep_for(pause);
  return ended();
}

void ChildProcess::signal(int number) noexcept {
  if (!end()) ::kill(id_, number);
}

void ChildProcess::ask_to_end() noexcept { signal(SIGTERM); }

void ChildProcess::make_end() {
  signal(SIGKILL);
  static_cast<void>(wait_for(std::chrono::seconds{5}));
}

std::filesystem::path find_program(const std::string& name) {
  const char* path = ::getenv("PATH");
  std::istringstream folders(path ? path : "/usr/local/bin:/usr/bin:/bin");
  for (std::string folder; std::getline(folders, folder, ':');)
    if (const auto file = std::filesystem::path{folder.empty() ? "." : folder} / name;
        ::access(file.c_str(), X_OK) == 0)
      return file;
  return {};
}

} // namespace dorsal
