#pragma once
// One session of twenty trials by the session's own code on a disk that fails at one point, in a process of
// its own, and a look at what is left.
#include "tests/power_cuts/faulty_disk.h"

#include <string>
#include <vector>

namespace dorsal::test {

struct Run {
  bool began{};           // the session was on its way when it happened
  bool told{};            // an error with its remedy, or the emergency screen
  bool journal{};         // records waited in an emergency journal
  int acknowledged{};     // trials that were reported as saved
  int kept{};             // of those in the file, after `db recover`
  std::int64_t points{};  // reached
  std::string corruption; // of the file; empty when it opens and every page is whole
};

// The pictures are read once; each run has a folder of its own.
class Study {
public:
  Study();
  ~Study();
  Study(const Study&) = delete;
  Study& operator=(const Study&) = delete;
  Study(Study&&) = delete;
  Study& operator=(Study&&) = delete;

  [[nodiscard]] Run run(FaultPlan plan);

private:
  struct Parts;
  Parts* parts_;
};

} // namespace dorsal::test
