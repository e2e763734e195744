#pragma once
// How a movement is imagined: seen from outside, then from within; with the film, without it, with closed
// eyes (facts/programme.md 2.1: oneself moving, not watching someone; with the film first).
#include <array>
#include <optional>
#include <string_view>

namespace dorsal::imagery {

enum class Stage {
  watching = 1, // as if one saw oneself from behind, with the film
  with_film,    // from within, with the film
  film_stopped, // from within, the picture stands still
  eyes_closed   // from within
};
inline constexpr int stages = 4;
[[nodiscard]] std::string_view name_of(Stage stage); // "watching", "with film", "film stopped", "eyes closed"
[[nodiscard]] std::optional<Stage> stage_of(int number);
[[nodiscard]] constexpr bool film_runs(Stage stage) { return stage <= Stage::with_film; }

inline constexpr int repetitions_of_a_set = 3;
inline constexpr int most_vivid = 5;
inline constexpr int twice = 2; // repetitions in a row of a scaling trial

} // namespace dorsal::imagery
