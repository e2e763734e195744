#pragma once
// Onset providers: each shows what has been drawn and says since when it is visible. One interface; the one
// used is written on every trial. A fake stands behind it in tests.
#include "engine/core/trial.h"
#include "engine/device/run_delay.h"

#include <functional>
#include <memory>

namespace dorsal {

class Presenter {
public:
  Presenter() = default;
  Presenter(const Presenter&) = delete;
  Presenter& operator=(const Presenter&) = delete;
  virtual ~Presenter() = default;
  [[nodiscard]] virtual Onset present() = 0;
  [[nodiscard]] virtual OnsetProvider provider() const = 0;
};

// When the server's answer was read, and how the processors were shared out meanwhile.
struct ServerAnswer {
  Instant read{};
  RunDelay::Reading own{};                   // of this thread while it asked
  std::optional<RunDelay::Reading> server{}; // empty: not known
};

// The steps a presenter takes, as functions: the real ones call SDL, GL and the X server.
struct ScreenSteps {
  std::function<void()> swap;               // hands the drawn frame over
  std::function<void()> finish_pixel;       // draws one pixel and waits until it is done (glFinish)
  std::function<ServerAnswer()> round_trip; // waits until the display server has done all that was asked
  std::function<Instant()> now;
};

// No vertical blank exists (Xvfb, software): the server copies the frame and answers. The pixels changed
// between handing over and the arrival of the answer, which took half the way through an idle server
// (x11_way.h): best = arrival - way / 2, interval = [handed over, arrival]. An answer that was read late
// arrived earlier by what this thread waited for a processor, as long as it was given one only once.
[[nodiscard]] std::unique_ptr<Presenter> make_unsynced_presenter(ScreenSteps steps, Duration way);

// Swap, one pixel, glFinish, on a screen whose frames were measured to wait for the vertical blank. An
// estimate: a driver may queue a frame more, so the interval reaches one period before the return. Missed
// frames are counted in vertical blanks between the hand-over and the return.
[[nodiscard]] std::unique_ptr<Presenter> make_gl_finish_presenter(ScreenSteps steps, Duration period);

} // namespace dorsal
