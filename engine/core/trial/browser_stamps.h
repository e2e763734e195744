#pragma once
// Stamps of the host in a browser. A page is told when its callbacks run and when the browser says that an
// event came, never when the screen lit up or the key closed: so intervals are wide, and no quality is better
// than `composited`. What the panel and the touch screen add is known to nobody here.
#include "engine/core/trial/trial.h"

#include <optional>

namespace dorsal::browser {

// Frames after the next callback until which an onset may lie. Against Chromium's own presentation times, on
// a loaded machine that draws by software: next callback + 1 frame held 137 of 160, + 2 frames 117 of 120, +
// 4 frames 119 of 120.
inline constexpr int frames_until_seen = 4;
// Browsers do not tell how often they ask a keyboard or a mouse: assumed, a USB device of low speed.
inline constexpr Duration assumed_polling = std::chrono::milliseconds{8};

struct Frames {
  Instant drawn;           // the callback that drew it had ended
  Instant next;            // time of the callback after it
  Duration period;         // of frames, as measured before the visit
  Duration clock_step;     // of the page's clock
  std::optional<int> late; // frames between the one asked for and the one it was drawn in
};
// browser_frame, an estimate.
[[nodiscard]] Onset onset_of_frames(const Frames& frames);
// browser_presentation, composited: the browser tells when it handed this frame over (Element Timing, W3C
// draft). A time before it was drawn, or outside the interval of its frames by more than it is wide, is not
// believed.
[[nodiscard]] Onset onset_of_presentation(Instant presented, const Frames& frames);

// Of an event's own time; a time ahead of now is one of another clock, and then it came until now.
[[nodiscard]] Stamp response_stamp(Instant event, Instant now, Duration clock_step);

} // namespace dorsal::browser
