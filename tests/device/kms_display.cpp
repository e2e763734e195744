// The display controller of the chosen screen, and the kernel's grid, against fakes of the kernel's answers.
#include "engine/device/kms/kms_display.h"

#include "tests/support/catch.h"

#include <xf86drm.h>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

KmsOutput lit(std::uint32_t controller, int width, int height) { return {true, controller, width, height}; }
const KmsOutput unplugged{};

std::optional<std::uint32_t> controller(const std::vector<KmsOutput>& outputs, const KmsDisplay& display) {
  std::string refusal;
  const auto found = controller_of(outputs, display, refusal);
  CHECK(refusal.empty() == found.has_value());
  return found;
}

} // namespace

TEST_CASE("kms display: the controller of the chosen screen, not the first one that is lit") {
  const std::vector<KmsOutput> outputs{lit(2, 1920, 1080), unplugged, lit(0, 1280, 1024)};
  CHECK(controller(outputs, {0, 1920, 1080}) == 2U);
  CHECK(controller(outputs, {1, 1280, 1024}) == 0U);
}

TEST_CASE("kms display: two screens of one size are told apart by their number") {
  const std::vector<KmsOutput> outputs{lit(1, 1920, 1080), lit(0, 1920, 1080)};
  CHECK(controller(outputs, {0, 1920, 1080}) == 1U);
  CHECK(controller(outputs, {1, 1920, 1080}) == 0U);
}

TEST_CASE("kms display: in another order the only one of its size is it, otherwise nothing is guessed") {
  const std::vector<KmsOutput> outputs{lit(0, 1280, 1024), lit(1, 1920, 1080)};
  CHECK(controller(outputs, {0, 1920, 1080}) == 1U);
  CHECK_FALSE(controller(outputs, {0, 800, 600}));
  CHECK_FALSE(controller({KmsOutput{true, {}, 0, 0}}, {0, 1920, 1080})); // connected and dark
  CHECK_FALSE(controller({}, {0, 1920, 1080}));
}

TEST_CASE("kms display: the grid is the kernel's, whatever drawing costs and however late we wake up") {
  Instant now{10s};
  const KmsCalls calls{.wait_vblank =
                           [&](drmVBlank& request) {
                             now += 47ms; // three blanks go by for each that is looked at
                             const auto blank = now.time_since_epoch() / 16ms;
                             const auto us = blank * 16'000;
                             request.reply.sequence = static_cast<unsigned>(blank);
                             request.reply.tval_sec = us / 1'000'000;
                             request.reply.tval_usec = us % 1'000'000;
                             return 0;
                           },
                       .flipped = [](Duration) { return false; }};
  const auto fit = grid_of_kernel(calls, 16'667us);
  REQUIRE(fit);
  CHECK(std::chrono::abs(fit->period - 16ms) < 10us);
  const KmsCalls refusing{.wait_vblank = [](drmVBlank&) { return -1; },
                          .flipped = [](Duration) { return false; }};
  CHECK_FALSE(grid_of_kernel(refusing, 16'667us));
}
