#include "engine/device/onset/vblank_fit.h"

#include "engine/core/base/random.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal;
using namespace std::chrono_literals;

TEST_CASE("vblank fit: follows a screen whose period differs from the fitted one, past late returns") {
  const Duration truth = 16'683'350ns; // 59.94 Hz
  VblankFit fit{{.period = 16'684'000ns, .phase = Instant{1s}, .residual = 50us}};
  Random draws{7};
  std::int64_t blank = 0;
  for (int block = 0; block < 20; ++block) {
    for (int i = 0; i < 8; ++i) {
      blank += draws.integer(20, 120);
      const Duration late{draws.chance(0.15) ? draws.integer(1'000'000, 9'000'000)
                                             : draws.integer(10'000, 80'000)};
      fit.note(Instant{1s} + blank * truth + late);
    }
    fit.refit();
  }
  CHECK(std::fabs(static_cast<double>((fit.period() - truth).count())) < 100);
  const Instant shown = Instant{1s} + (blank + 30) * truth;
  const Duration off = fit.last_blank(shown + 5ms) - shown;
  CHECK(std::fabs(in_milliseconds(off)) < 0.1);
}

TEST_CASE("vblank fit: too few returns, and returns of another screen, change nothing") {
  VblankFit fit{{.period = 16ms, .phase = Instant{1s}, .residual = 50us}};
  for (int i = 1; i <= 7; ++i) fit.note(Instant{1s} + i * 16ms);
  fit.refit();
  CHECK(fit.period() == 16ms);
  for (int i = 1; i <= 32; ++i) fit.note(Instant{2s} + i * 17ms);
  fit.refit();
  CHECK(fit.period() == 16ms);
}

TEST_CASE("vblank fit: the last blank is at or before the instant, a fit's error apart") {
  const VblankFit fit{{.period = 10ms, .phase = Instant{1s}, .residual = 50us}};
  CHECK(fit.last_blank(Instant{1s + 25ms}) == Instant{1s + 20ms});
  CHECK(fit.last_blank(Instant{1s + 29500us}) == Instant{1s + 30ms});
  CHECK(fit.last_blank(Instant{1s - 5ms}) == Instant{1s - 10ms});
}
