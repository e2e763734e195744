#pragma once
// Whose response times a grade may judge: a list of what is allowed, so that a new provider counts for
// nothing until it was looked at. An onset counts when the display hardware reported the vertical blank that
// showed it; a composited frame, an estimate and a round trip do not, nor does any provider whose name stands
// on no list. A response counts when its provider bounds the moment of the press. What a simulated patient
// did is exact, in a simulated session and nowhere else. Says nothing about how wide an interval is: that is
// on the trial.
#include "engine/core/trial/session_record.h"

#include <utility>
#include <vector>

namespace dorsal {

[[nodiscard]] bool verifies_timing(OnsetProvider provider, OnsetQuality quality, Origin origin);
[[nodiscard]] bool verifies_timing(ResponseProvider provider, Origin origin);

// The onset, and the answer where there is one.
[[nodiscard]] bool timing_verified(const TrialRecord& trial, Origin origin);

// Every pair of names that verifies an onset, for questions put to a database.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> verified_onsets(Origin origin);

// Single frames go astray on the best of rigs. A block or session is judged by its response times while no
// more than one answer in 20 is unverified, and these answers are left out.
struct TimingCount {
  int answered{};
  int verified{};

  void add(const TrialRecord& trial, Origin origin);
  [[nodiscard]] bool good() const { return answered > 0 && 20 * verified >= 19 * answered; }
};
[[nodiscard]] TimingCount count_timing(const SessionRecord& session, Origin origin);

} // namespace dorsal
