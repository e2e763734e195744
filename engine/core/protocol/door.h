#pragma once
// What opens a phase of the programme. A clinician may open any phase, whatever its door.
#include <optional>
#include <string>
#include <string_view>

namespace dorsal {

enum class Opens {
  at_once,
  lessons, // so many of the lessons are done
  weeks,   // so many weeks have passed since the first session
  ready,   // another phase is graded READY, or passed
  decision // nothing but a clinician
};

struct Door {
  Opens opens{};
  int number{};        // of lessons, or of weeks
  std::string phase{}; // the one that is to be ready
  friend bool operator==(const Door&, const Door&) = default;
};

// What was decided of a phase where the decision itself is not at hand: at home, by the prescription.
enum class Decided { nothing, open, passed, set_aside };
[[nodiscard]] std::string_view name_of(Decided decided); // "nothing", "open", "passed", "set aside"
[[nodiscard]] std::optional<Decided> parse_decided(std::string_view name);

inline constexpr int most_door_lessons = 20, most_door_weeks = 52;

[[nodiscard]] std::string in_words(const Door& door); // "when pictures is ready"

} // namespace dorsal
