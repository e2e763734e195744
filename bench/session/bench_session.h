#pragma once
// Dorsal's own session loop in this process, for benches that have to stand between it and the screen: assess
// trials with short pauses, no screen that waits, saved in a real database.
#include "engine/clinic/visit/session.h"

#include <filesystem>

namespace dorsal::bench {

struct BenchSession {
  std::filesystem::path sets; // folder of picture sets
  std::filesystem::path database;
  int trials{};
  std::uint64_t seed{};
};

// Throws Error.
SessionOutcome run_bench_session(const BenchSession& session, Stage& stage, SessionListener& listener);

} // namespace dorsal::bench
