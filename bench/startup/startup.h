#pragma once
// How long a person waits, and how much memory it takes: from the start of the process (the instant before
// fork) to the first screen (the first change of any pixel) and to the first stimulus (the patch turns
// white), and the largest resident set (ru_maxrss) of a whole block. Seconds and megabytes of 10^6 bytes.
#include "bench/report/context.h"
#include "bench/report/verdict.h"

#include <functional>

namespace dorsal::bench {

struct StartupOptions {
  std::string dorsal;
  int runs{5};
  int pictures{40}; // of the block
};

struct StartupRun {
  std::optional<double> first_screen_s;
  std::optional<double> first_stimulus_s;
  double peak_memory_mb{};
};

struct StartupResult {
  Context context;
  StartupOptions options;
  std::vector<StartupRun> runs;
};

[[nodiscard]] StartupResult measure_startup(const StartupOptions& options,
                                            const std::function<void(const std::string&)>& progress);

// Median to the first screen at most 1 s; the largest memory of all runs at most 300 MB.
[[nodiscard]] std::vector<Verdict> verdicts_of(const StartupResult& result);
[[nodiscard]] std::string to_text(const StartupResult& result);
[[nodiscard]] nlohmann::ordered_json to_json(const StartupResult& result);
[[nodiscard]] std::string to_html(const StartupResult& result);

} // namespace dorsal::bench
