#pragma once
// Onset provider `unsynced`: nothing tells of a vertical blank. On a screen that is only memory (Xvfb) the
// server copies the frame and answers. The pixels changed between handing over and the answer, which took
// half the way through an idle server (x11_way.h): best = answer - way / 2, interval = [handed over, answer
// read]. An answer that was read late came earlier by what this thread waited for a processor, as long as it
// slept once and waited once; a server that waited after the swap, and then hardly ran, had copied the frame
// before it waited. Where this thread waited more than once, or was pushed aside, part of it may have been
// while the server still copied: then no more is taken off than leaves the server the time it ran and waited.
// All of this moves the estimate only.
//
// A real screen shows later what was copied, flipped or given to a compositor: ShownLater is added, and its
// latest is the worst of such a machine, because nothing better is known.
#include "engine/device/linux/run_delay.h"
#include "engine/device/onset/presenter.h"

namespace dorsal {

// When the server's answer was read, and how the processors were shared out meanwhile.
struct ServerAnswer {
  Instant asked{};
  Instant read{};
  RunDelay::Reading own{};                   // of this thread while it asked
  bool pushed_aside{};                       // this thread lost its processor while it could have run
  std::optional<RunDelay::Reading> server{}; // empty: not known
};

struct AskServer {
  std::function<ServerAnswer()> server; // waits until the display server has done all that was asked of it
  Duration way{};                       // through an idle one
};

// How much later than the answer a screen shows the frame.
struct ShownLater {
  Duration usual{};
  Duration latest{};
};

[[nodiscard]] std::unique_ptr<Presenter> make_unsynced_presenter(FrameSteps steps, AskServer ask,
                                                                 ShownLater later);

} // namespace dorsal
