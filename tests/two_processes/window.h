#pragma once
// A patient's window without a screen: what `dorsal run` does with a database, a simulated patient behind it,
// in a process of its own. Says on standard output what it has acknowledged:
//   session UUID CODE
//   saved UUID BLOCK TRIAL
#include <filesystem>
#include <string>

namespace dorsal::test {

struct WindowOrder {
  std::filesystem::path database;
  std::string patient;
  std::filesystem::path sets;
  unsigned trial_ms{}; // how long a trial takes
};

// The exit code.
int be_window(const WindowOrder& order);

} // namespace dorsal::test
