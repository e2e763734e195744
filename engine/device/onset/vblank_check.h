#pragma once
// Are the display's own time stamps to be believed? As Psychtoolbox does (PsychWindowGlue.c): not in the
// future, later than the last, with a later frame count; and a whole number of periods apart. One violation
// is enough to give a provider up.
#include "engine/core/base/time.h"

#include <optional>
#include <string_view>

namespace dorsal {

struct VblankStamp {
  Instant at;           // of the vertical blank
  std::int64_t count{}; // vertical blanks since some beginning
};

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
