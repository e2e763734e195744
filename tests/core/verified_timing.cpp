#include "engine/core/trial/verified_timing.h"

#include "tests/support/catch.h"

#include <algorithm>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

constexpr auto no_provider = static_cast<OnsetProvider>(97); // one that nobody has looked at yet
constexpr auto no_quality = static_cast<OnsetQuality>(97);

TrialRecord answered_by(OnsetProvider onset, OnsetQuality quality, ResponseProvider response) {
  TrialRecord trial;
  trial.outcome = Outcome::answered;
  trial.onset = Onset{Stamp::exactly(Instant{1s}), onset, 0, quality};
  trial.answer = Answer{Side::left, Stamp::exactly(Instant{2s}), response, ResponseDevice::key};
  return trial;
}

TrialRecord good_trial() {
  return answered_by(OnsetProvider::kms_vblank, OnsetQuality::hardware, ResponseProvider::evdev);
}

SessionRecord session_of(std::vector<TrialRecord> trials) {
  SessionRecord session;
  session.blocks.push_back(
      {{.block = 1, .kind = BlockKind::assess, .set = "a", .pictures = 1}, std::move(trials)});
  return session;
}

} // namespace

TEST_CASE("verified timing: onsets reported by the display hardware count, and nothing else does") {
  const auto hardware = {OnsetProvider::glx_oml, OnsetProvider::kms_vblank,
                         OnsetProvider::wayland_presentation};
  for (const OnsetProvider provider : hardware) {
    CHECK(verifies_timing(provider, OnsetQuality::hardware, Origin::person));
    for (const OnsetQuality quality : {OnsetQuality::composited, OnsetQuality::estimate,
                                       OnsetQuality::round_trip, OnsetQuality::simulated, no_quality})
      CHECK_FALSE(verifies_timing(provider, quality, Origin::person));
  }
  for (const OnsetProvider provider :
       {OnsetProvider::unsynced, OnsetProvider::gl_finish, OnsetProvider::browser_presentation,
        OnsetProvider::browser_frame, no_provider})
    for (const OnsetQuality quality :
         {OnsetQuality::hardware, OnsetQuality::estimate, OnsetQuality::simulated})
      for (const Origin origin : {Origin::person, Origin::simulated})
        CHECK_FALSE(verifies_timing(provider, quality, origin));
}

TEST_CASE("verified timing: a response provider counts by its name on the list") {
  for (const ResponseProvider provider : {ResponseProvider::evdev, ResponseProvider::xinput2,
                                          ResponseProvider::wayland, ResponseProvider::sdl_wait})
    CHECK(verifies_timing(provider, Origin::person));
  CHECK_FALSE(verifies_timing(ResponseProvider::browser_event, Origin::person));
  CHECK_FALSE(verifies_timing(static_cast<ResponseProvider>(97), Origin::person));
}

TEST_CASE("verified timing: simulated instants are exact in a simulated session and nowhere else") {
  CHECK(verifies_timing(OnsetProvider::simulated, OnsetQuality::simulated, Origin::simulated));
  CHECK_FALSE(verifies_timing(OnsetProvider::simulated, OnsetQuality::simulated, Origin::person));
  CHECK(verifies_timing(ResponseProvider::simulated, Origin::simulated));
  CHECK_FALSE(verifies_timing(ResponseProvider::simulated, Origin::person));
}

TEST_CASE("verified timing: a trial needs its onset and its answer verified") {
  CHECK(timing_verified(good_trial(), Origin::person));
  CHECK_FALSE(
      timing_verified(answered_by(OnsetProvider::kms_vblank, OnsetQuality::estimate, ResponseProvider::evdev),
                      Origin::person));
  CHECK_FALSE(timing_verified(
      answered_by(OnsetProvider::kms_vblank, OnsetQuality::hardware, ResponseProvider::simulated),
      Origin::person));
  TrialRecord unseen = good_trial();
  unseen.onset.reset();
  CHECK_FALSE(timing_verified(unseen, Origin::person));
}

TEST_CASE("verified timing: a session is judged while no more than one answer in 20 is unverified") {
  std::vector<TrialRecord> trials(40, good_trial());
  trials[3].onset->quality = OnsetQuality::estimate;
  trials[7].onset->quality = OnsetQuality::composited;
  CHECK(count_timing(session_of(trials), Origin::person).good());
  trials[9].onset->provider = OnsetProvider::unsynced;
  CHECK_FALSE(count_timing(session_of(trials), Origin::person).good());
  CHECK_FALSE(count_timing(session_of({}), Origin::person).good());
}

TEST_CASE("verified timing: a database is asked for the same pairs") {
  const auto pairs = verified_onsets(Origin::person);
  CHECK(pairs.size() == 3);
  CHECK(std::ranges::find(pairs, std::pair<std::string_view, std::string_view>{"glx-oml", "hardware"}) !=
        pairs.end());
  CHECK(verified_onsets(Origin::simulated).size() == 4);
}
