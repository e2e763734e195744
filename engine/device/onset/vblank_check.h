#pragma once
// Are the display's own time stamps to be believed? As Psychtoolbox does (PsychWindowGlue.c): later than the
// last, with a later frame count, and a whole number of periods apart. One violation is enough to give a
// provider up.
//
// A stamp may lie ahead of its reading: Linux stamps a vertical blank with its end, when the first line of
// the new frame begins to be scanned out, and "if the crtc is currently inside vblank, this will be a time in
// the future" (drm_crtc.h, drm_crtc_funcs.get_vblank_timestamp, by which
// drm_crtc_vblank_helper_get_vblank_timestamp computes precise stamps; so does OML_sync_control, which they
// follow). The blank that goes on ends before the period does, and on modes that are slowed down by a longer
// blank (48 Hz on a panel of 144 Hz) it takes most of it: less than a period ahead is believed, no more.
#include "engine/core/base/time.h"

#include <optional>
#include <string_view>

namespace dorsal {

struct VblankStamp {
  Instant at;           // of the vertical blank
  std::int64_t count{}; // vertical blanks since some beginning
};

// Further ahead of its reading than the end of a blank can be.
[[nodiscard]] constexpr bool too_far_ahead(Instant stamp, Instant read, Duration period) noexcept {
  return stamp - read >= period;
}

class VblankCheck {
public:
  explicit VblankCheck(Duration period) : period_(period) {}

  // What is wrong with this stamp, read at `read`; empty when it is believed, and then the next is held
  // against it.
  [[nodiscard]] std::optional<std::string_view> violation(const VblankStamp& stamp, Instant read) noexcept;

private:
  [[nodiscard]] bool whole_periods_apart(const VblankStamp& stamp) const noexcept;
  Duration period_;
  std::optional<VblankStamp> last_;
};

} // namespace dorsal
