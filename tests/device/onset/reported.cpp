// Providers to which something reports the vertical blank, against fakes at the seam of the driver's, the
// kernel's and the compositor's calls.
#include "engine/device/onset/glx_oml.h"
#include "engine/device/onset/kms_vblank.h"
#include "engine/device/onset/wayland_presentation.h"
#include "tests/support/catch.h"

#include <xf86drm.h>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

constexpr Duration period = 10ms;

// A screen with a vertical blank every 10 ms, from 0 on.
struct FakeScreen {
  Instant now{1s + 3ms};
  std::int64_t swaps{};

  [[nodiscard]] std::int64_t blanks() const { return now.time_since_epoch() / period; }
  void wait_for_blank(std::int64_t n) { now = std::max(now, Instant{n * period + 50us}); }
  FrameSteps steps(std::function<void()> swap) {
    return {.swap = std::move(swap), .finish_pixel = [this] { now += 1ms; }, .now = [this] { return now; }};
  }
};

// What stands in when a provider was given up.
class Fallback final : public Presenter {
public:
  Onset present() override { return {.at = Stamp::exactly(Instant{5s}), .provider = provider()}; }
  [[nodiscard]] OnsetProvider provider() const override { return OnsetProvider::gl_finish; }
};

// GLX_OML_sync_control as a driver would answer.
struct FakeOml {
  FakeScreen screen;
  Duration rendering{1ms};
  std::int64_t shown_at{};
  std::optional<std::int64_t> false_ust;
  std::optional<PresentMode> mode{PresentMode::flip};
  bool answers{true};

  OmlCalls calls() {
    return {.sync_values =
                [this](std::int64_t& ust, std::int64_t& msc, std::int64_t& sbc) {
                  msc = screen.blanks();
                  ust = msc * (period / 1us);
                  sbc = screen.swaps;
                  return true;
                },
            .wait_for_sbc =
                [this](std::int64_t, std::int64_t& ust, std::int64_t& msc, std::int64_t& sbc) {
                  screen.wait_for_blank(shown_at);
                  msc = shown_at;
                  ust = false_ust.value_or(shown_at * (period / 1us));
                  sbc = ++screen.swaps;
                  return answers;
                }};
  }
  std::unique_ptr<Presenter> presenter() {
    return make_oml_presenter(
        screen.steps([this] {
          screen.now += rendering;
          shown_at = screen.blanks() + 1;
        }),
        calls(), [this](std::int64_t) { return mode; }, period, std::make_unique<Fallback>());
  }
};

} // namespace

TEST_CASE("glx-oml: a flip's stamp is the blank that the driver reports") {
  FakeOml oml;
  const auto presenter = oml.presenter();
  const Onset onset = presenter->present();
  CHECK(onset.at.best == Instant{1s + 10ms});
  CHECK(onset.at.width() <= 100us);
  CHECK(onset.quality == OnsetQuality::hardware);
  CHECK(onset.missed_frames == 0);
  CHECK(presenter->hand_over_for(Instant{2s + 1ms}) == Instant{1s + 995ms});
  CHECK(presenter->hand_over_for(Frames{3}) == Instant{1s + 35ms});
}

TEST_CASE("glx-oml: blanks that went by are missed frames") {
  FakeOml oml;
  oml.rendering = 25ms;
  CHECK(oml.presenter()->present().missed_frames == 2);
}

TEST_CASE("glx-oml: a copied frame may be on screen a period later, a skipped one never was") {
  FakeOml oml;
  oml.mode = PresentMode::copy;
  const auto presenter = oml.presenter();
  const Onset copied = presenter->present();
  CHECK(copied.quality == OnsetQuality::composited);
  CHECK(copied.at.latest == copied.at.best + period);
  oml.mode = PresentMode::skip;
  CHECK(presenter->present().missed_frames == 1);
  oml.mode.reset();
  CHECK(presenter->present().quality == OnsetQuality::estimate);
}

TEST_CASE("glx-oml: one stamp that cannot be true demotes the provider, and it says so") {
  FakeOml oml;
  const auto presenter = oml.presenter();
  CHECK(presenter->present().provider == OnsetProvider::glx_oml);
  CHECK(presenter->demotion().empty());
  oml.false_ust = 3'600'000'000;
  const Onset first = presenter->present(); // was on its way already
  CHECK(first.provider == OnsetProvider::gl_finish);
  CHECK(first.quality == OnsetQuality::estimate);
  CHECK(presenter->demotion() ==
        "glx-oml was given up: a stamp further ahead than the end of a blank can be");
  CHECK(presenter->present().at.best == Instant{5s});
  CHECK(presenter->provider() == OnsetProvider::gl_finish);
}

TEST_CASE("glx-oml: a driver that refuses to answer is given up") {
  FakeOml oml;
  oml.answers = false;
  const auto presenter = oml.presenter();
  CHECK(presenter->present().provider == OnsetProvider::gl_finish);
  CHECK(presenter->demotion() == "glx-oml was given up: no answer about the swap");
}

namespace {

// The kernel's counts, stamps and words of flips. A flip that was asked for is done with the next blank.
struct FakeKms {
  FakeScreen screen;
  Duration swap_takes{1ms};
  Duration late_to_wake{}; // after every wait
  Duration stamps_ahead{}; // of the interrupt
  bool answers{true};
  bool tells_flips{true};
  std::uint32_t first_sequence{0xffff'fff0}; // wraps soon
  std::int64_t flips_with{};

  int wait(drmVBlank& request) {
    if (!answers) return -1;
    const auto sequence_of = [&](std::int64_t blank) {
      return first_sequence + static_cast<std::uint32_t>(blank);
    };
    std::int64_t blank = screen.blanks();
    if ((request.request.type & DRM_VBLANK_RELATIVE) == 0) {
      const bool waits = sequence_of(blank) != request.request.sequence;
      while (sequence_of(blank) != request.request.sequence) ++blank;
      screen.wait_for_blank(blank);
      if (waits) screen.now += late_to_wake;
      blank = screen.blanks();
    }
    const auto us = (blank * period + stamps_ahead) / 1us;
    request.reply.sequence = sequence_of(blank);
    request.reply.tval_sec = us / 1'000'000;
    request.reply.tval_usec = us % 1'000'000;
    return 0;
  }
  bool flipped(Duration patience) {
    const bool told = tells_flips && screen.blanks() >= flips_with;
    if (told || patience == 0ns) return told;
    if (!tells_flips) {
      screen.now += patience;
      return false;
    }
    screen.wait_for_blank(flips_with);
    screen.now += late_to_wake;
    return true;
  }
  std::unique_ptr<Presenter> presenter() {
    return make_kms_presenter(screen.steps([this] {
      screen.now += swap_takes / 2;
      flips_with = screen.blanks() + 1;
      screen.now += swap_takes - swap_takes / 2;
    }),
                              {.wait_vblank = [this](drmVBlank& request) { return wait(request); },
                               .flipped = [this](Duration patience) { return flipped(patience); }},
                              period, std::make_unique<Fallback>());
  }
};

bool holds(const Onset& onset, Instant truth) {
  return onset.at.earliest <= truth && truth <= onset.at.latest;
}

} // namespace

TEST_CASE("kms-vblank: the onset is the blank after the swap, because the swap returns a frame early") {
  FakeKms kms;
  const auto presenter = kms.presenter();
  const Onset onset = presenter->present();
  CHECK(onset.at.best == Instant{1s + 10ms});
  CHECK(onset.at.width() <= 100us);
  CHECK(onset.quality == OnsetQuality::hardware);
  for (int i = 0; i < 40; ++i) { // over the wrap of the kernel's counter
    kms.screen.now += 23ms;
    const Onset next = presenter->present();
    CHECK(next.provider == OnsetProvider::kms_vblank);
    CHECK(next.at.best == Instant{kms.flips_with * period});
  }
  CHECK(presenter->demotion().empty());
}

TEST_CASE("kms-vblank: stamps that tell the end of the blank are taken as they are") {
  FakeKms kms;
  kms.stamps_ahead = 680us;
  const auto presenter = kms.presenter();
  for (int i = 0; i < 5; ++i) {
    const Onset onset = presenter->present();
    CHECK(onset.at.best == Instant{kms.flips_with * period + 680us});
    CHECK(onset.quality == OnsetQuality::hardware);
    kms.screen.now += 23ms;
  }
  CHECK(presenter->demotion().empty());
}

TEST_CASE(
    "kms-vblank: the kernel's word of the flip tells the blank where the hand-over takes longer than one") {
  FakeKms kms;
  kms.swap_takes = 9ms; // from 1.003 s over the blank at 1.010 s; asked for at 1.0075 s
  const Onset onset = kms.presenter()->present();
  CHECK(onset.at.best == Instant{1s + 10ms});
  CHECK(onset.at.latest < Instant{1s + 11ms});
  CHECK(onset.quality == OnsetQuality::hardware);
}

TEST_CASE("kms-vblank: a frame whose flip still waits after a blank was shown with a later one") {
  FakeKms kms;
  kms.swap_takes = 20ms; // from 1.003 s; asked for at 1.013 s, done with 1.020 s, back at 1.023 s
  const Onset onset = kms.presenter()->present();
  CHECK(holds(onset, Instant{1s + 20ms}));
  CHECK(onset.quality == OnsetQuality::estimate); // 1.010 s cannot be ruled out
  FakeKms late;
  late.screen.now = Instant{1s + 9ms};
  late.swap_takes = 6ms; // asked for at 1.012 s, back at 1.015 s, and the flip still waits
  const Onset later = late.presenter()->present();
  CHECK(later.at.best == Instant{1s + 20ms});
  CHECK(later.quality == OnsetQuality::hardware);
  CHECK(later.missed_frames == 1);
}

TEST_CASE("kms-vblank: a thread that wakes up late never names the later blank as the hardware's") {
  const bool tells_flips = GENERATE(true, false);
  FakeKms kms;
  kms.tells_flips = tells_flips;
  const auto presenter = kms.presenter();
  for (int i = 0; i < 3; ++i) static_cast<void>(presenter->present()); // learns whether flips are told of
  kms.late_to_wake = 13ms;
  kms.screen.now = Instant{2s + 3ms};
  const Onset onset = presenter->present();
  CAPTURE(tells_flips);
  CHECK(onset.quality == OnsetQuality::estimate);
  CHECK(onset.at.best == Instant{2s + 10ms});
  CHECK(holds(onset, Instant{2s + 10ms}));
  CHECK(onset.at.latest >= Instant{2s + 20ms});
  CHECK(presenter->demotion().empty());
}

TEST_CASE("kms-vblank: where SDL reads the word of a flip itself, the blank after the swap is waited for") {
  FakeKms kms;
  kms.tells_flips = false;
  const auto presenter = kms.presenter();
  for (int i = 0; i < 2; ++i) {
    const Onset untold = presenter->present();
    CHECK(untold.quality == OnsetQuality::estimate);
    CHECK(holds(untold, Instant{kms.flips_with * period}));
  }
  kms.screen.now = Instant{2s + 3ms};
  const Onset onset = presenter->present();
  CHECK(onset.at.best == Instant{2s + 10ms});
  CHECK(onset.quality == OnsetQuality::hardware);
}

TEST_CASE("kms-vblank: a kernel that refuses is given up, with an interval of two more periods") {
  FakeKms kms;
  kms.answers = false;
  const auto presenter = kms.presenter();
  const Onset onset = presenter->present();
  CHECK(onset.provider == OnsetProvider::gl_finish);
  CHECK(onset.at.latest - onset.at.best == 2 * period);
  CHECK_FALSE(presenter->demotion().empty());
}

namespace {

struct FakeCompositor {
  FakeScreen screen;
  int asked{};
  std::optional<WaylandFeedback> next;

  std::unique_ptr<Presenter> presenter() {
    return make_wayland_presenter(screen.steps([this] { screen.now += 1ms; }),
                                  {.ask = [this] { ++asked; },
                                   .answer =
                                       [this] {
                                         screen.now += 12ms;
                                         return next;
                                       }},
                                  period, std::make_unique<Fallback>());
  }
};

} // namespace

TEST_CASE("wayland-presentation: only a frame that the hardware completed counts as such") {
  FakeCompositor compositor;
  const auto presenter = compositor.presenter();
  compositor.next = {.at = Instant{1s + 10ms}, .refresh = period, .vsync = true, .hw_completion = true};
  const Onset hardware = presenter->present();
  CHECK(hardware.at.best == Instant{1s + 10ms});
  CHECK(hardware.quality == OnsetQuality::hardware);
  CHECK(hardware.at.width() <= 100us);
  compositor.next = {.at = Instant{1s + 20ms}, .refresh = period, .vsync = true};
  const Onset software = presenter->present();
  CHECK(software.quality == OnsetQuality::composited);
  CHECK(software.at.latest == Instant{1s + 30ms});
  CHECK(compositor.asked == 2);
}

TEST_CASE("wayland-presentation: a discarded frame is a missed one") {
  FakeCompositor compositor;
  compositor.next = {.discarded = true};
  const Onset onset = compositor.presenter()->present();
  CHECK(onset.missed_frames == 1);
  CHECK(onset.quality == OnsetQuality::estimate);
  CHECK(onset.provider == OnsetProvider::wayland_presentation);
}

TEST_CASE("wayland-presentation: silence and stamps that cannot be true demote it") {
  FakeCompositor silent;
  const auto presenter = silent.presenter();
  CHECK(presenter->present().provider == OnsetProvider::gl_finish);
  CHECK(presenter->demotion() ==
        "wayland-presentation was given up: the compositor does not say what became of a frame");
  FakeCompositor liar;
  liar.next = {.at = Instant{9s}};
  const auto other = liar.presenter();
  CHECK(other->present().provider == OnsetProvider::gl_finish);
  CHECK(other->demotion() ==
        "wayland-presentation was given up: a stamp further ahead than the end of a blank can be");
}

TEST_CASE("frames are handed over half a period before the blank nearest to the request") {
  CHECK(hand_over_on_grid(Instant{1s + 24ms}, Instant{1s}, 10ms) == Instant{1s + 15ms});
  CHECK(hand_over_on_grid(Instant{1s + 26ms}, Instant{1s}, 10ms) == Instant{1s + 25ms});
  CHECK(hand_over_on_grid(Instant{1s - 26ms}, Instant{1s}, 10ms) == Instant{1s - 35ms});
  CHECK(hand_over_on_grid(Frames{2}, Instant{1s}, 10ms) == Instant{1s + 15ms});
}
