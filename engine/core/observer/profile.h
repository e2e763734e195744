#pragma once
// Simulated patients: what kind of observer somebody is. Drift-diffusion, diffusion coefficient 1, times in
// seconds. Healthy and low back pain are calibrated to trunk judgements of controls (84-87 % correct) and of
// people with current pain and a history of it (76 %), about 1.6 s per answer (Bowering et al. 2014; Bray &
// Moseley 2011); `chance` to bilateral back pain (53 %, Bray & Moseley 2011). How drift falls with amplitude,
// fatigue and learning is *assumed*.
#include <optional>
#include <span>
#include <string_view>

namespace dorsal::observer {

struct ObserverProfile {
  std::string_view name;
  double drift = 1.45;                 // at roll 0 and reference amplitude
  double roll_loss = 0.6;              // drift falls by exp(-roll_loss * roll / 180 deg)
  double reference_amplitude_deg = 45; // a marked turn
  double amplitude_exponent = 0.5;     // drift grows as (amplitude / reference)^exponent
  double control_drift = 2.2;          // for the words or arrows of a control block; *assumed*
  double boundary = 1.9;               // caution
  double start = 0.5;                  // share of the way to "right": above 0.5 prefers to answer right
  double non_decision_s = 0.65;        // seeing and pressing
  double non_decision_spread_s = 0.10; // uniform, plus or minus
  double rotation_deg_per_s = 400;     // speed of turning the picture upright in the mind
  double lapse = 0.02;                 // share of trials answered at random after 0.6-5 s
  double fast_guess = 0;               // share of trials answered at random after 0.12-0.32 s
  double fatigue_per_trial = 0;        // drift falls by exp(-fatigue * trial) within a session
  double learning_per_session = 0;     // drift grows by 1 + learning * session
  double learning_carried_over = 0;    // share of a session that counts for the other phases too; *assumed*
};

// How much weaker than the healthy profile's somebody's drift is, after so many sessions: 1 is as strong.
// What makes one profile one person in every task.
[[nodiscard]] double times_weaker(const ObserverProfile& profile, double sessions);

// healthy, low_back_pain, chance, guesser, biased, careless, improving, ceiling
[[nodiscard]] std::span<const ObserverProfile> profiles();
[[nodiscard]] std::optional<ObserverProfile> find_profile(std::string_view name);

} // namespace dorsal::observer
