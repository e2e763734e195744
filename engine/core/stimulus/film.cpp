#include "engine/core/stimulus/film.h"

#include "engine/core/base/names.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>

namespace dorsal {
namespace {

constexpr Names<Plays, 3> plays_names = {{{Plays::there_and_back, "there_and_back"},
                                          {Plays::to_both_sides, "to_both_sides"},
                                          {Plays::round, "round"}}};
constexpr Names<FilmView, 2> view_names = {{{FilmView::behind, "behind"}, {FilmView::side, "side"}}};

constexpr double two_pi = 2 * std::numbers::pi;

// `place` on the path, in frames.
FilmMoment at_place(const Film& film, double place) {
  const int last = film.frames - 1;
  const double within = std::clamp(place, 0.0, static_cast<double>(last));
  const int frame = std::min(static_cast<int>(within), last);
  return {frame, std::min(frame + 1, last), within - frame};
}

double repetitions_at(const Film& film, Duration since) {
  return std::max(0.0, std::chrono::duration<double>(since).count()) / film.seconds;
}

// How far along one repetition, 0 to 1.
FilmMoment in_repetition(const Film& film, double share, double reach) {
  const double last = film.frames - 1;
  switch (film.plays) {
  case Plays::there_and_back: return at_place(film, last * reach * (1 - std::cos(two_pi * share)) / 2);
  case Plays::to_both_sides: {
    // A sine of a slowed angle, so that it is at rest in the middle, too.
    const double eased = share - std::sin(2 * two_pi * share) / (2 * two_pi);
    return at_place(film, last / 2 * (1 + reach * std::sin(two_pi * eased)));
  }
  case Plays::round: {
    const double eased = share - std::sin(two_pi * share) / two_pi;
    const double place = film.frames * eased;
    const int frame = std::min(static_cast<int>(place), film.frames - 1);
    return {frame, (frame + 1) % film.frames, std::min(place - frame, 1.0)};
  }
  }
  return {};
}

} // namespace

std::string_view name_of(Plays plays) { return plays_names.name_of(plays); }
std::optional<Plays> parse_plays(std::string_view name) { return plays_names.parse(name); }
std::string_view name_of(FilmView view) { return view_names.name_of(view); }
std::optional<FilmView> parse_film_view(std::string_view name) { return view_names.parse(name); }

FilmMoment moment_of(const Film& film, Duration since, double reach) {
  const double repetitions = repetitions_at(film, since);
  return in_repetition(film, repetitions - std::floor(repetitions), reach);
}

FilmMoment furthest_of(const Film& film, double reach) {
  return in_repetition(film, film.plays == Plays::to_both_sides ? 0.25 : 0.5, reach);
}

FilmMoment start_of(const Film& film) { return in_repetition(film, 0, 1); }

int repetitions_of(const Film& film, Duration since) { return static_cast<int>(repetitions_at(film, since)); }

} // namespace dorsal
