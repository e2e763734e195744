#pragma once
// What the subcommands of `dorsal` have in common. Each lives in one file, command_NAME.cpp, as a function
// that adds it to the program: its options, its help, and the work to do when it is chosen.
#include "engine/core/base/error.h"
#include "engine/store/file/database.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <optional>
#include <ostream>
#include <string>

namespace dorsal {

// Answers go to `out`, progress, warnings and errors to `err`.
struct Terminal {
  std::ostream& out;
  std::ostream& err;
  bool colour{};             // `out` is a terminal and NO_COLOR is not set
  bool watched{};            // `err` is a terminal: somebody sees how far the work is
  std::ostream* rewritten{}; // to the same place as `err`, for a line of our own that is written over itself

  [[nodiscard]] std::string heading(const std::string& text) const;
};

struct Program {
  CLI::App app;
  Terminal terminal;
  std::function<ExitCode()> chosen{};

  explicit Program(Terminal streams);
  // A subcommand, and what it does when chosen. Options read into what `work` owns.
  void when_chosen(CLI::App& command, std::function<ExitCode()> work);
};

// Options that mean the same everywhere.
void add_database_option(CLI::App& command, std::string& file);
CLI::Option* add_patient_option(CLI::App& command, std::string& code);
void add_json_option(CLI::App& command, bool& json);

// The database named by --db, or the default one. Commands that only read do not make one.
[[nodiscard]] Database open_database(const std::string& file, Database::Missing missing);

} // namespace dorsal
