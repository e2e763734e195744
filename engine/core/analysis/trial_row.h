#pragma once
// One usable trial of an imported table, as small as it gets: a million of them take 24 MB. Times in
// milliseconds, roll folded to 0-180 degrees. A time-out is a reply of `none`: a wrong answer without a
// response time, never a time of 0.
#include "engine/core/stimulus.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dorsal::analysis {

enum class Reply : std::uint8_t { left, right, none };

struct TrialRow {
  double response_time_ms; // not to be read for a reply of none
  float folded_roll_deg;   // not to be read without has_roll
  std::uint32_t row;       // line of the table, the header being 1
  Reply reply;
  bool shows_left;
  bool has_roll;
};

using Trials = std::span<const TrialRow>;

[[nodiscard]] inline bool answered(const TrialRow& t) { return t.reply != Reply::none; }
[[nodiscard]] inline bool correct(const TrialRow& t) {
  return t.reply == (t.shows_left ? Reply::left : Reply::right);
}

template <class Keep>
[[nodiscard]] std::vector<TrialRow> where(Trials trials, Keep keep) {
  std::vector<TrialRow> kept;
  for (const TrialRow& t : trials)
    if (keep(t)) kept.push_back(t);
  return kept;
}

[[nodiscard]] inline std::vector<double> times_ms(Trials trials) {
  std::vector<double> times;
  times.reserve(trials.size());
  for (const TrialRow& t : trials)
    if (answered(t)) times.push_back(t.response_time_ms);
  return times;
}

[[nodiscard]] inline std::vector<double> correct_times_ms(Trials trials) {
  std::vector<double> times;
  times.reserve(trials.size());
  for (const TrialRow& t : trials)
    if (correct(t)) times.push_back(t.response_time_ms);
  return times;
}

} // namespace dorsal::analysis
