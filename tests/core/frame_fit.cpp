#include "engine/core/screen/frame_fit.h"

#include "engine/core/base/random.h"
#include "tests/support/catch.h"

#include <cmath>
#include <vector>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

// Swaps after pauses of 0 to 12 ms; a synced one returns at the next blank, late by up to `jitter`.
std::vector<Instant> synced(Duration period, Duration jitter, std::uint64_t seed) {
  Random draws{seed};
  std::vector<Instant> returns;
  double t = 1e9;
  for (int i = 0; i < 90; ++i) {
    t += draws.uniform(0, 12e6);
    const auto p = static_cast<double>(period.count());
    t = std::ceil(t / p) * p;
    returns.push_back(
        Instant{Duration{std::llround(t + draws.uniform(0, static_cast<double>(jitter.count())))}});
  }
  return returns;
}

std::vector<Instant> unsynced(std::uint64_t seed) {
  Random draws{seed};
  std::vector<Instant> returns;
  double t = 1e9;
  for (int i = 0; i < 90; ++i) {
    t += draws.uniform(0, 12e6) + 5e6;
    returns.push_back(Instant{Duration{std::llround(t)}});
  }
  return returns;
}

} // namespace

TEST_CASE("frame fit: a synced screen shows its period, whatever the nominal rate rounds it to") {
  for (const auto period : {16'683'333ns, 16'666'667ns, 6'944'444ns, 13'333'333ns}) {
    const auto fit = fit_frames(synced(period, 200us, 3), period + 50us);
    REQUIRE(fit);
    CHECK(std::abs((fit->period - period).count()) < 3000);
    CHECK(fit->residual < 200us);
  }
}

TEST_CASE("frame fit: returns that follow the pauses are not called synced") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) CHECK_FALSE(fit_frames(unsynced(seed), 16'666'667ns));
}

TEST_CASE("frame fit: too few returns or no nominal rate give no answer") {
  CHECK_FALSE(fit_frames(std::vector<Instant>(19, Instant{}), 16'666'667ns));
  CHECK_FALSE(fit_frames(synced(16'666'667ns, 0ns, 1), 0ns));
}
