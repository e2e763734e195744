#include "engine/core/trial/verified_timing.h"

#include <array>

namespace dorsal {
namespace {

constexpr std::array every_provider{OnsetProvider::unsynced,
                                    OnsetProvider::gl_finish,
                                    OnsetProvider::wayland_presentation,
                                    OnsetProvider::kms_vblank,
                                    OnsetProvider::glx_oml,
                                    OnsetProvider::simulated,
                                    OnsetProvider::browser_presentation,
                                    OnsetProvider::browser_frame};
constexpr std::array every_quality{OnsetQuality::hardware, OnsetQuality::composited, OnsetQuality::estimate,
                                   OnsetQuality::round_trip, OnsetQuality::simulated};

// No default in these switches: a new provider or quality does not compile until somebody decides.
bool is_reported_by_hardware(OnsetQuality quality) {
  switch (quality) {
  case OnsetQuality::hardware: return true;
  case OnsetQuality::composited:
  case OnsetQuality::estimate:
  case OnsetQuality::round_trip:
  case OnsetQuality::simulated: return false;
  }
  return false;
}

} // namespace

bool verifies_timing(OnsetProvider provider, OnsetQuality quality, Origin origin) {
  switch (provider) {
  case OnsetProvider::glx_oml:
  case OnsetProvider::kms_vblank:
  case OnsetProvider::wayland_presentation: return is_reported_by_hardware(quality);
  case OnsetProvider::simulated: return origin == Origin::simulated && quality == OnsetQuality::simulated;
  case OnsetProvider::gl_finish:
  case OnsetProvider::browser_presentation:
  case OnsetProvider::browser_frame:
  case OnsetProvider::unsynced: return false;
  }
  return false;
}

bool verifies_timing(ResponseProvider provider, Origin origin) {
  switch (provider) {
  case ResponseProvider::evdev:
  case ResponseProvider::xinput2:
  case ResponseProvider::wayland:
  case ResponseProvider::sdl_wait: return true;
  case ResponseProvider::browser_event: return false; // how often the browser asks its keyboard is not known
  case ResponseProvider::simulated: return origin == Origin::simulated;
  }
  return false;
}

bool timing_verified(const TrialRecord& trial, Origin origin) {
  return trial.onset && verifies_timing(trial.onset->provider, trial.onset->quality, origin) &&
         (!trial.answer || verifies_timing(trial.answer->provider, origin));
}

std::vector<std::pair<std::string_view, std::string_view>> verified_onsets(Origin origin) {
  std::vector<std::pair<std::string_view, std::string_view>> pairs;
  for (const OnsetProvider provider : every_provider)
    for (const OnsetQuality quality : every_quality)
      if (verifies_timing(provider, quality, origin)) pairs.emplace_back(name_of(provider), name_of(quality));
  return pairs;
}

void TimingCount::add(const TrialRecord& trial, Origin origin) {
  if (trial.outcome != Outcome::answered) return;
  ++answered;
  if (timing_verified(trial, origin)) ++verified;
}

TimingCount count_timing(const SessionRecord& session, Origin origin) {
  TimingCount count;
  for (const BlockRecord& block : session.blocks)
    for (const TrialRecord& trial : block.trials) count.add(trial, origin);
  return count;
}

} // namespace dorsal
