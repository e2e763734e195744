// `dorsal bench`
#include "engine/clinic/machine/picture_root.h"
#include "tools/commands.h"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>

#include <cerrno>
#include <cstring>
#include <vector>

extern char** environ;

namespace dorsal {
namespace {

constexpr int killed_by = 128; // plus the signal's number, as a shell says it

// The benches are a program of their own, which judges this one from outside.
ExitCode run_bench(const std::vector<std::string>& given) {
  const std::string bench = (program_folder() / "dorsal-bench").string();
  std::vector<std::string> words{bench};
  words.insert(words.end(), given.begin(), given.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t pid = -1;
  if (const int error = posix_spawn(&pid, bench.c_str(), nullptr, nullptr, arguments.data(), environ);
      error != 0)
    throw Error(ExitCode::not_found,
                fmt::format("cannot start {}: {}. It is installed beside dorsal when that is built with "
                            "DORSAL_BENCH=ON",
                            bench, std::strerror(error)));
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return static_cast<ExitCode>(WIFEXITED(status) ? WEXITSTATUS(status) : killed_by + WTERMSIG(status));
}

} // namespace

void add_bench_command(Program& program) {
  CLI::App* command = program.app.add_subcommand(
      "bench", "Measure this machine: timing, flip, loop, presses, startup, store and more (--help)");
  command->set_help_flag(); // --help is dorsal-bench's too
  command->prefix_command();
  program.when_chosen(*command, [command] { return run_bench(command->remaining()); });
}

} // namespace dorsal
