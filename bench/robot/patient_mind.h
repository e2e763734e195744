#pragma once
// What the simulated patient makes of what it is told and sees: a machine of values that reads no clock and
// presses no key. It gets lines, looks at the patch with the instant of each look, and says what to do.
// A screen is read for 0.7 s, then Space goes on; where nothing happens for 5 s more, Space again. On a side
// trip another key is pressed, the first time that its screen is up. A trial is answered at onset + the
// observer's response time, never before the patch is white and never after it went black.
#include "bench/robot/patient_line.h"
#include "engine/core/base/random.h"
#include "engine/core/base/time.h"
#include "engine/core/input/key.h"
#include "engine/core/observer/observer.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dorsal::bench {

inline constexpr Duration reading_time = std::chrono::milliseconds{700};
inline constexpr Duration reading_again = std::chrono::seconds{5};
// A helper reads a cue, which comes after a pause of a second at most, and touches; the patient feels.
inline constexpr Duration helper_reads = std::chrono::milliseconds{2500};
inline constexpr Duration patient_feels = std::chrono::milliseconds{1200};
inline constexpr Duration next_digit = std::chrono::milliseconds{300};
inline constexpr Duration answer_hold = std::chrono::milliseconds{80};

struct SideTrip {
  std::string screen; // as the line "screen" names it
  Key key{};
};

// "welcome=H": the screen's name and the key's. Nothing where the text says no such thing.
[[nodiscard]] std::optional<SideTrip> parse_side_trip(std::string_view text);

// Whose keys are pressed where a helper touches: one robot may be both people, or each a robot of its own.
enum class Part { both, helper, answers };
[[nodiscard]] std::optional<Part> parse_part(std::string_view name);

struct PatientProfile {
  observer::ObserverProfile observer;
  std::uint64_t seed{1};
  std::vector<SideTrip> side_trips{};
  Part part{Part::both}; // the helper goes on from screens, too; who only answers does not
};

class PatientMind {
public:
  explicit PatientMind(const PatientProfile& profile)
      : observer_(profile.observer), draws_(profile.seed), side_trips_(profile.side_trips),
        part_(profile.part) {}

  void read_screen(std::string_view name, Instant at);
  void expect_trial(const TrialLine& line);
  void expect_touch(const TouchLine& line, Instant at);
  // The key to press now, if any. To be asked often, with what the patch looks like.
  [[nodiscard]] std::optional<Key> look(Instant at, bool patch_white);
  [[nodiscard]] bool watches_patch() const;
  [[nodiscard]] bool sees_stimulus() const { return std::holds_alternative<Deciding>(state_); }

private:
  struct Idle {};
  struct Reading {
    Instant press_at;
    Key key;
  };
  struct Waiting { // for the patch to turn white, having seen it black for this trial
    observer::ObserverAnswer answer;
    bool seen_black;
  };
  struct Deciding {
    observer::ObserverAnswer answer;
    Instant press_at;
  };
  struct Touching { // the helper reads and touches, then the patient answers
    Instant press_at;
    std::vector<Key> keys; // not pressed yet, the next one last
  };
  observer::ObserverProfile observer_;
  Random draws_;
  std::vector<SideTrip> side_trips_;
  Part part_;
  int trials_{};
  std::variant<Idle, Reading, Waiting, Deciding, Touching> state_{Idle{}};
};

} // namespace dorsal::bench
