#include "tools/terminal/passphrase.h"

#include "engine/store/file/passphrase_rule.h"

#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iostream>

namespace dorsal {
namespace {

// What is typed meanwhile is not shown.
class Hidden {
public:
  Hidden() {
    ::tcgetattr(STDIN_FILENO, &before_);
    termios hidden = before_;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSANOW, &hidden);
  }
  ~Hidden() { ::tcsetattr(STDIN_FILENO, TCSANOW, &before_); }
  Hidden(const Hidden&) = delete;
  Hidden& operator=(const Hidden&) = delete;
  Hidden(Hidden&&) = delete;
  Hidden& operator=(Hidden&&) = delete;

private:
  termios before_{};
};

std::string ask(const char* prompt) {
  if (::isatty(STDIN_FILENO) == 0)
    throw Error(ExitCode::usage,
                "a passphrase is needed; give it with --passphrase-file FILE or in the environment "
                "variable DORSAL_PASSPHRASE");
  const Hidden hidden;
  std::cerr << prompt << std::flush;
  std::string line;
  std::getline(std::cin, line);
  std::cerr << '\n';
  return line;
}

} // namespace

void refuse_weak_passphrase(const std::string& passphrase) {
  if (const std::string fault = passphrase_fault(passphrase); !fault.empty())
    throw Error(ExitCode::usage, fault);
}

void add_passphrase_option(CLI::App& command, std::string& file) {
  command
      .add_option("--passphrase-file", file,
                  "File whose first line is the passphrase (default: $DORSAL_PASSPHRASE, or asked for)")
      ->type_name("FILE");
}

std::string given_passphrase(const std::string& file) {
  if (file.empty()) {
    const char* given = std::getenv("DORSAL_PASSPHRASE");
    return given == nullptr ? "" : given;
  }
  std::ifstream in(file);
  std::string line;
  if (!std::getline(in, line) || line.empty())
    throw Error(ExitCode::file_error, fmt::format("{} has no passphrase in its first line", file));
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

std::string passphrase_to_open(const std::string& file) {
  std::string given = given_passphrase(file);
  return given.empty() ? ask("Passphrase: ") : given;
}

std::string passphrase_to_close(const std::string& file) {
  std::string passphrase = given_passphrase(file);
  if (passphrase.empty()) {
    passphrase = ask("New passphrase: ");
    refuse_weak_passphrase(passphrase);
    if (ask("Once more: ") != passphrase)
      throw Error(ExitCode::usage, "the two passphrases differ; nothing was written");
  }
  refuse_weak_passphrase(passphrase);
  return passphrase;
}

} // namespace dorsal
