#include "tests/attacks/clinic.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <vector>

namespace dorsal::attacks {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto patience = 30s;

pid_t spawn(std::vector<std::string> words, const std::string& output) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions{};
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT, 0600);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int error = ::posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), ::environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error("cannot start " + words[0]);
  return child;
}

void run(const std::vector<std::string>& words) {
  int status = 0;
  ::waitpid(spawn(words, "/dev/null"), &status, 0);
  if (status != 0) throw std::runtime_error(fmt::format("{} failed", fmt::join(words, " ")));
}

int port_in(const std::string& file) {
  for (const auto until = Clock::now() + patience; Clock::now() < until; std::this_thread::sleep_for(20ms)) {
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line) || in.eof()) continue;
    return std::atoi(line.c_str() + line.rfind(':') + 1);
  }
  throw std::runtime_error("the console does not begin");
}

} // namespace

int status_of(const std::string& answer) {
  return answer.starts_with("HTTP/1.1 ") ? std::atoi(answer.c_str() + 9) : 0;
}

Clinic::Clinic(std::string program) : program_(std::move(program)) {
  const std::string database = (folder_ / "clinic.db").string();
  const std::string secret = (folder_ / "passphrase").string();
  const std::string said = (folder_ / "said").string();
  std::ofstream(secret) << passphrase << '\n';
  run({program_, "simulate", "--db", database, "--patients", "2", "--sessions", "3"});
  run({program_, "account", "add", "--db", database, "--passphrase-file", secret, std::string{clinician}});
  child_ = spawn({program_, "console", "--db", database, "--port", "0", "--no-browser"}, said);
  port_ = port_in(said);
  if (sign_in() != 200) throw std::runtime_error("the clinician cannot sign in");
  const std::string answer =
      ask(request("POST /api/v1/sign-in", "Content-Type: application/json\r\n",
                  fmt::format(R"({{"name":"{}","passphrase":"{}"}})", clinician, passphrase)));
  const std::size_t from = answer.find("Set-Cookie: ") + 12;
  cookie_ = answer.substr(from, answer.find(';', from) - from);
}

Clinic::~Clinic() {
  ::kill(child_, SIGTERM);
  ::waitpid(child_, nullptr, 0);
}

std::string Clinic::host() const { return fmt::format("127.0.0.1:{}", port_); }

std::string Clinic::request(std::string_view what, std::string_view headers, std::string_view body) const {
  return fmt::format("{} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{}Content-Length: {}\r\n\r\n{}", what,
                     host(), headers, body.size(), body);
}

std::string Clinic::ask(const std::string& request) const {
  const Socket socket(port_);
  return socket.connected() && socket.send(request) ? socket.receive(patience) : std::string{};
}

int Clinic::sign_in() const {
  return status_of(ask(request("POST /api/v1/sign-in", "Content-Type: application/json\r\n",
                               fmt::format(R"({{"name":"{}","passphrase":"{}"}})", clinician, passphrase))));
}

long Clinic::memory_mb() const {
  std::ifstream in(fmt::format("/proc/{}/status", child_));
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("VmHWM:")) return std::atol(line.c_str() + 6) / 1024;
  return 0;
}

Clinic::Working::Working(const Clinic& clinic)
    : thread_([this, &clinic] {
        do {
          const auto begun = Clock::now();
          const std::string answer = clinic.ask(
              clinic.request("GET /api/v1/patients", fmt::format("Cookie: {}\r\n", clinic.cookie_)));
          const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun);
          ++(status_of(answer) == 200 ? waits_.answers : waits_.failures);
          waits_.longest = std::max(waits_.longest, took);
          std::this_thread::sleep_for(50ms);
        } while (!over_);
      }) {}

Clinic::Waits Clinic::Working::end() {
  over_ = true;
  thread_.join();
  return waits_;
}

} // namespace dorsal::attacks
