#pragma once
// One usable trial of an imported table, as small as it gets: a million of them take 24 MB. Times in
// milliseconds, angles in degrees, roll folded to 0-180. A time-out is a reply of `none`: a wrong answer
// without a response time, never a time of 0. The side of a time-out may be unknown, where a table tells it
// by the answer only; so may the side of an answer, where a table tells right from wrong and not left from
// right. An answer without a time has a time of 0, which no measured one has.
#include "engine/core/trial/scoring.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dorsal::analysis {

// The last two are answers to neither side: another key, or a table that does not tell its keys' sides.
enum class Reply : std::uint8_t { left, right, none, other_correct, other_wrong };

enum class Shown : std::uint8_t { left, right, unknown };

enum class Light : std::uint8_t { unknown, normal, dim }; // how bright the picture was shown

enum class Factor : std::uint8_t { roll, amplitude, view };

struct TrialRow {
  double response_time_ms = 0;  // 0 where nothing was measured; not to be read for a reply of none
  float degrees[3] = {0, 0, 0}; // by Factor; read through `degrees_of`
  Reply reply = Reply::none;
  Shown shown = Shown::unknown;
  std::uint8_t known = 0; // one bit per Factor that the table gave
  Light light = Light::unknown;
};

inline void set_degrees(TrialRow& t, Factor factor, double value) {
  t.degrees[static_cast<int>(factor)] = static_cast<float>(value);
  t.known = static_cast<std::uint8_t>(t.known | 1U << static_cast<int>(factor));
}
[[nodiscard]] inline std::optional<double> degrees_of(const TrialRow& t, Factor factor) {
  if ((t.known >> static_cast<int>(factor) & 1U) == 0) return std::nullopt;
  return static_cast<double>(t.degrees[static_cast<int>(factor)]);
}

using Trials = std::span<const TrialRow>;

[[nodiscard]] constexpr std::optional<Side> side_of(Reply reply) {
  if (reply == Reply::left) return Side::left;
  return reply == Reply::right ? std::optional{Side::right} : std::nullopt;
}
[[nodiscard]] constexpr std::optional<Side> side_of(Shown shown) {
  if (shown == Shown::unknown) return {};
  return shown == Shown::left ? Side::left : Side::right;
}

[[nodiscard]] inline bool answered(const TrialRow& t) { return t.reply != Reply::none; }
[[nodiscard]] inline bool timed(const TrialRow& t) { return answered(t) && t.response_time_ms > 0; }
[[nodiscard]] inline bool answered_a_side(const TrialRow& t) { return side_of(t.reply).has_value(); }
[[nodiscard]] inline bool correct(const TrialRow& t) {
  if (t.reply == Reply::other_correct || t.reply == Reply::other_wrong)
    return t.reply == Reply::other_correct;
  const Outcome outcome = answered(t) ? Outcome::answered : Outcome::time_out;
  return score_of(outcome, side_of(t.reply), side_of(t.shown)) == true;
}

template <class Keep>
[[nodiscard]] std::vector<TrialRow> where(Trials trials, Keep keep) {
  std::vector<TrialRow> kept;
  kept.reserve(trials.size());
  for (const TrialRow& t : trials)
    if (keep(t)) kept.push_back(t);
  return kept;
}

[[nodiscard]] inline std::vector<double> times_ms(Trials trials) {
  std::vector<double> times;
  times.reserve(trials.size());
  for (const TrialRow& t : trials)
    if (timed(t)) times.push_back(t.response_time_ms);
  return times;
}

[[nodiscard]] inline std::vector<double> correct_times_ms(Trials trials) {
  std::vector<double> times;
  times.reserve(trials.size());
  for (const TrialRow& t : trials)
    if (correct(t) && timed(t)) times.push_back(t.response_time_ms);
  return times;
}

} // namespace dorsal::analysis
