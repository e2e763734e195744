#include "engine/core/trial/browser_stamps.h"

#include <algorithm>

namespace dorsal::browser {

Onset onset_of_frames(const Frames& frames) {
  const Instant earliest = std::min(frames.drawn, frames.next) - frames.clock_step;
  const Instant best = std::max(frames.drawn, frames.next);
  return {.at = {best, earliest, best + frames_until_seen * frames.period + frames.clock_step},
          .provider = OnsetProvider::browser_frame,
          .missed_frames = frames.late.value_or(0),
          .quality = OnsetQuality::estimate};
}

// The compositor may show it a frame later.
Onset onset_of_presentation(Instant presented, const Frames& frames) {
  const Onset estimate = onset_of_frames(frames);
  const Instant latest_believed = estimate.at.latest + estimate.at.width();
  if (presented + frames.clock_step < frames.drawn - frames.period || presented > latest_believed)
    return estimate;
  return {.at = {presented, presented - frames.clock_step, presented + frames.period + frames.clock_step},
          .provider = OnsetProvider::browser_presentation,
          .missed_frames = estimate.missed_frames,
          .quality = OnsetQuality::composited};
}

Stamp response_stamp(Instant event, Instant now, Duration clock_step) {
  const Instant at = std::min(event, now);
  return {at, at - clock_step - assumed_polling, std::max(at, event > now ? now : at + clock_step)};
}

} // namespace dorsal::browser
