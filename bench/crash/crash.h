#pragma once
// Kills Dorsal (SIGKILL) at random moments of a block of trials that the robot answers, and looks whether the
// file holds every trial that was reported as saved, and is whole. Moments are uniform between 0.2 s after
// the start and `latest`, so some fall before the first trial.
#include "bench/report/context.h"
#include "bench/report/verdict.h"

#include <cstdint>
#include <functional>

namespace dorsal::bench {

struct CrashOptions {
  std::string dorsal;
  int kills{10};
  double latest_s{10};
  std::uint64_t seed{1};
};

struct TrialPlace {
  int block{};
  int trial{};
  friend bool operator==(const TrialPlace&, const TrialPlace&) = default;
  friend bool operator<(const TrialPlace& a, const TrialPlace& b) {
    return a.block != b.block ? a.block < b.block : a.trial < b.trial;
  }
};

struct Kill {
  double moment_s{};
  int reported{};                    // trials said to be saved
  int in_file{};                     // trials found
  std::vector<TrialPlace> lost;      // reported, and not found
  std::vector<std::string> problems; // of the file's integrity
};

struct CrashResult {
  Context context;
  CrashOptions options;
  std::vector<Kill> kills;
};

// The trials of whole lines "saved BLOCK TRIAL"; other lines are somebody else's.
[[nodiscard]] std::vector<TrialPlace> reported_saved(std::string_view text);

[[nodiscard]] CrashResult measure_crash(const CrashOptions& options,
                                        const std::function<void(const std::string&)>& progress);
[[nodiscard]] std::vector<Verdict> verdicts_of(const CrashResult& result);
[[nodiscard]] std::string to_text(const CrashResult& result);
[[nodiscard]] nlohmann::ordered_json to_json(const CrashResult& result);
[[nodiscard]] std::string to_html(const CrashResult& result);

} // namespace dorsal::bench
