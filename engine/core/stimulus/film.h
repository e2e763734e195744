#pragma once
// A film of one movement: pictures of a person along one path, in the order of the path, and how it is
// played. A frame is a place on the path and not an instant, so the same pictures show a small movement and a
// large one, slow or fast. Pure values: the pictures themselves belong to stimuli/.
#include "engine/core/base/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace dorsal {

// How a path is gone along, once a repetition.
enum class Plays {
  there_and_back, // from its first frame to its last and back: a bend, a squat
  to_both_sides,  // from its middle to one end, over the middle to the other and back: a turn
  round           // from its first frame on and past its last to the first again: a circle
};
[[nodiscard]] std::string_view name_of(Plays plays); // "there_and_back"
[[nodiscard]] std::optional<Plays> parse_plays(std::string_view name);

enum class FilmView { behind, side };
[[nodiscard]] std::string_view name_of(FilmView view);
[[nodiscard]] std::optional<FilmView> parse_film_view(std::string_view name);

struct Film {
  std::string movement; // "squat"
  std::string person;   // "a"
  FilmView view{};
  int frames{}; // at least 2; odd where it goes to both sides
  float width_over_height{};
  Plays plays{};
  double seconds{}; // one repetition at own speed, above 0
  friend bool operator==(const Film&, const Film&) = default;
};

// What is seen at a moment: a frame, and how much of the one after it. Between two frames both are shown, one
// over the other, so that nothing jumps.
struct FilmMoment {
  int frame{};      // from 0
  int next{};       // the same at the end of a path
  double of_next{}; // 0 to 1
  friend bool operator==(const FilmMoment&, const FilmMoment&) = default;
};

// `since` it began; `reach` is the share of the path that is gone, in (0, 1], and is 1 where it goes round.
// It begins and ends every repetition at rest.
[[nodiscard]] FilmMoment moment_of(const Film& film, Duration since, double reach = 1);
// At rest in the middle of a repetition: where a movement is furthest.
[[nodiscard]] FilmMoment furthest_of(const Film& film, double reach = 1);
[[nodiscard]] FilmMoment start_of(const Film& film);
[[nodiscard]] int repetitions_of(const Film& film, Duration since); // whole ones, at own speed

} // namespace dorsal
