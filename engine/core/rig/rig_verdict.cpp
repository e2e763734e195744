#include "engine/core/rig/rig_verdict.h"

#include "engine/core/base/names.h"
#include "engine/core/rig/rig_advice.h"
#include "engine/core/trial/verified_timing.h"

#include <fmt/format.h>

#include <cmath>

namespace dorsal {
namespace {

constexpr Names<RigUse, 3> use_names = {
    {{RigUse::research, "research"}, {RigUse::clinic, "clinic"}, {RigUse::practice, "practice"}}};

// Of response times: the best published variability is 0.31 ms (Bridges et al. 2020); the grade's narrowest
// threshold is a gap of 300 ms.
struct Limits {
  double worst_sd_ms;
  double worst_median_ms;
  double most_missed; // share of frames
};
constexpr Limits research_limits{0.31, 1, 0.005};
constexpr Limits clinic_limits{10, 20, 0.05};
constexpr double least_covered = 0.98;

using Reasons = std::vector<std::string>;

void judge_lateness(Reasons& reasons, std::string_view what, const std::optional<Lateness>& lateness,
                    const Limits& limits) {
  if (!lateness || lateness->seen == 0) return;
  if (lateness->sd_ms > limits.worst_sd_ms)
    reasons.push_back(
        fmt::format("{} vary by {:.2f} ms (SD; at most {:g})", what, lateness->sd_ms, limits.worst_sd_ms));
  if (std::fabs(lateness->median_ms) > limits.worst_median_ms)
    reasons.push_back(fmt::format("{} are off by {:.2f} ms (median; at most {:g})", what, lateness->median_ms,
                                  limits.worst_median_ms));
  if (lateness->inside < least_covered * lateness->seen)
    reasons.push_back(fmt::format("the interval of {} held the truth in {} of {} tries only", what,
                                  lateness->inside, lateness->seen));
}

void judge_times(Reasons& reasons, const RigFindings& f, const Limits& limits) {
  judge_lateness(reasons, "onset stamps", f.onset, limits);
  judge_lateness(reasons, "response stamps", f.response, limits);
  if (f.frames > 0 && f.missed_frames > limits.most_missed * f.frames)
    reasons.push_back(
        fmt::format("{} of {} frames were missed; close other programs", f.missed_frames, f.frames));
}

Reasons against_research(const RigFindings& f) {
  Reasons reasons;
  if (f.onset_quality != OnsetQuality::hardware)
    reasons.push_back(fmt::format("onsets are not confirmed by the display hardware ({}); {}",
                                  name_of(f.onset_provider), advice_for_onsets(f.display_server)));
  if (f.response_provider == ResponseProvider::sdl_wait)
    reasons.emplace_back("responses are stamped when they are read; use X11, or give access to the input "
                         "devices (group `input`)");
  if (!f.real_time)
    reasons.emplace_back("the listening thread has no real-time priority; raise rtprio in "
                         "/etc/security/limits.d");
  judge_times(reasons, f, research_limits);
  return reasons;
}

Reasons against_clinic(const RigFindings& f) {
  Reasons reasons;
  if (!verifies_timing(f.onset_provider, f.onset_quality, Origin::person))
    reasons.push_back(fmt::format("onsets are not reported by the display hardware ({}, {}), so the grade "
                                  "leaves its response-time rules untested; {}",
                                  name_of(f.onset_provider), name_of(f.onset_quality),
                                  advice_for_onsets(f.display_server)));
  if (!verifies_timing(f.response_provider, Origin::person))
    reasons.push_back(fmt::format("responses come from {}, which bounds no press, so the grade leaves its "
                                  "response-time rules untested",
                                  name_of(f.response_provider)));
  judge_times(reasons, f, clinic_limits);
  return reasons;
}

} // namespace

std::string_view name_of(RigUse use) { return use_names.name_of(use); }

std::vector<RigVerdict> judge_rig(const RigFindings& findings) {
  std::vector<RigVerdict> verdicts;
  for (const RigUse use : rig_uses) {
    Reasons reasons = use == RigUse::research ? against_research(findings)
                      : use == RigUse::clinic ? against_clinic(findings)
                                              : Reasons{};
    const bool good = reasons.empty();
    verdicts.push_back({use, good, std::move(reasons)});
  }
  return verdicts;
}

} // namespace dorsal
