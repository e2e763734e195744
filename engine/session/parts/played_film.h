#pragma once
// A film on a screen: what is played in which box, and its own time. That time runs only while the film can
// be seen and moves: a pause over it, the settings or a hand that holds it still stop it, and it goes on
// where it was. Nothing jumps: after a gap, however long, at most most_at_once is added.
#include "engine/core/base/time.h"
#include "engine/core/screen/display_list.h"
#include "engine/core/visit/shown_picture.h"

#include <optional>

namespace dorsal {

inline constexpr Duration film_step = std::chrono::nanoseconds{33'333'333}; // thirty pictures a second
inline constexpr Duration most_at_once = std::chrono::milliseconds{100};

// Two figures of a display list, the first of them at `first_item`: a frame, and over it so much of the next
// one as the moment has of it.
struct PlayedFilm {
  ShownFilm shown;
  Box box;
  std::size_t first_item{};
};
[[nodiscard]] bool moves(const ShownFilm& shown); // its pace is above 0
// `played`: how long it was seen moving, at least 0. One that stands still is where it is furthest.
[[nodiscard]] FilmMoment moment_of(const ShownFilm& shown, Duration played);
[[nodiscard]] int repetitions_of(const ShownFilm& shown, Duration played); // whole ones
// Puts the moment into the list that has the film's two figures; allocates nothing.
void put(DisplayList& list, const PlayedFilm& film, const FilmMoment& moment);
[[nodiscard]] bool are_one_film(const ShownFilm& a, const ShownFilm& b); // played alike, from the same slots

class FilmTime {
public:
  void go_on(Instant now); // it is seen from now on
  void hold_or_let_go(Instant now);
  // Adds what has passed, and says when the next picture is due: on the grid of the ones before, leaving out
  // those that are past.
  void tick(Instant now);

  [[nodiscard]] Duration played() const { return played_; }
  [[nodiscard]] bool is_held() const { return held_; }
  [[nodiscard]] std::optional<Instant> due() const { return held_ ? std::nullopt : due_; }

private:
  Duration played_{};
  bool held_{};
  Instant seen_{}; // until when played_ counts
  std::optional<Instant> due_;
};

} // namespace dorsal
