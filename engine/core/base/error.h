#pragma once
// The one error type that is thrown: something that cannot go on (device, file, database). Caught in main and
// turned into an exit code. The message says what, where, and what to do. Bad input is never thrown but
// returned.
#include <stdexcept>
#include <string>

namespace dorsal {

// The exit codes of every program of ours. Documented in README.md; never renumbered.
enum class ExitCode : int {
  ok = 0,
  internal_error = 1,  // our own mistake
  usage = 2,           // command line
  bad_input = 3,       // protocol, manifest, picture or table with problems
  file_error = 4,      // cannot be read or written
  database_error = 5,  // not a Dorsal database, newer than this program, damaged, or not writable
  no_display = 6,      // no screen to show pictures on
  device_error = 7,    // the screen or the input failed while in use
  stopped = 8,         // the person stopped the session; everything answered is kept
  not_found = 9,       // no such patient, session or picture set
  with_exclusions = 10 // done, and some rows were excluded
};

class Error : public std::runtime_error {
public:
  Error(ExitCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  [[nodiscard]] ExitCode code() const { return code_; }

private:
  ExitCode code_;
};

} // namespace dorsal
