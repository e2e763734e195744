#include "engine/system/child_process.h"

#include "engine/core/base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

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

// What the child gets of us: three descriptors and no blocked signals.
class SpawnRules {
public:
  SpawnRules(const std::string& output, const std::string& errors) {
    ::posix_spawn_file_actions_init(&files_);
    ::posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                       0600);
    if (errors.empty())
      ::posix_spawn_file_actions_adddup2(&files_, STDOUT_FILENO, STDERR_FILENO);
    else
      ::posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                         0600);
    ::posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
    ::posix_spawnattr_init(&attributes_);
    sigset_t none;
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigmask(&attributes_, &none);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK);
  }
  ~SpawnRules() {
    ::posix_spawn_file_actions_destroy(&files_);
    ::posix_spawnattr_destroy(&attributes_);
  }
  SpawnRules(const SpawnRules&) = delete;
  SpawnRules& operator=(const SpawnRules&) = delete;
  SpawnRules(SpawnRules&&) = delete;
  SpawnRules& operator=(SpawnRules&&) = delete;

  const posix_spawn_file_actions_t* files() const { return &files_; }
  const posix_spawnattr_t* attributes() const { return &attributes_; }

private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

} // namespace

ChildProcess::ChildProcess(const ChildOrder& order) {
  std::vector<std::string> arguments = order.arguments;
  std::vector<std::string> environment = environment_with(order.environment_additions);
  const std::string program = arguments.at(0);
  const SpawnRules rules(order.output.string(), order.errors.string());
  if (const int error = ::posix_spawnp(&id_, program.c_str(), rules.files(), rules.attributes(),
                                       pointers_to(arguments).data(), pointers_to(environment).data());
      error != 0)
    throw Error(ExitCode::not_found, fmt::format("{} cannot be started: {}", program, std::strerror(error)));
}

ChildProcess::~ChildProcess() { static_cast<void>(ended()); }

std::optional<int> ChildProcess::ended() {
  int status = 0;
  if (!code_ && ::waitpid(id_, &status, WNOHANG) == id_)
    code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return code_;
}

std::optional<int> ChildProcess::wait_for(std::chrono::milliseconds patience) {
  constexpr std::chrono::milliseconds pause{20};
  for (std::chrono::milliseconds waited{}; waited < patience && !ended(); waited += pause)
    std::this_thread::sleep_for(pause);
  return ended();
}

void ChildProcess::ask_to_end() {
  if (!ended()) ::kill(id_, SIGTERM);
}

void ChildProcess::make_end() {
  if (ended()) return;
  ::kill(id_, SIGKILL);
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
