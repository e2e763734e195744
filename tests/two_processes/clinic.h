#pragma once
// A clinic's folder with everything that two programs may want to do to one database, made once and copied
// for each run; and the programs.
#include "tests/two_processes/trial_store.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dorsal::test {

struct Programs {
  std::filesystem::path dorsal;
  std::filesystem::path self; // this program, which can be a window
};

// The folder of one run.
struct Premises {
  const Programs& programs;
  std::filesystem::path folder;
  std::string patient; // whom a window, or a deletion, is about
  Site site{};         // where the sessions are brought

  [[nodiscard]] std::filesystem::path database() const { return folder / "d.db"; }
  [[nodiscard]] std::vector<std::string> environment() const;
  [[nodiscard]] std::vector<std::string> with_dorsal(std::vector<std::string> arguments) const;
  [[nodiscard]] std::vector<std::string> window(const std::filesystem::path& database,
                                                unsigned trial_ms) const;
  // Runs to its end. Its exit code.
  int finish(const std::vector<std::string>& arguments, const std::string& log) const;
};

struct Actor {
  const char* name;
  std::function<std::vector<std::string>(const Premises&)> command;
};
// `sync` among them where there is a PostgreSQL server.
[[nodiscard]] const std::vector<Actor>& actors();

// P001 and P002 with a session each and a backup; a result of P004, an archive with P003 and a prescription
// for P005 that wait to be taken. Throws Error where a step fails.
void make_clinic(const Premises& premises);

} // namespace dorsal::test
