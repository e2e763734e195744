// How a film is gone along: properties over films of any length, way of playing, reach and speed.
#include "engine/core/stimulus/film.h"

#include "tests/support/catch.h"

#include <rapidcheck.h>

#include <cmath>
#include <numbers>

using namespace dorsal;

namespace {

constexpr Duration step = std::chrono::nanoseconds{33'333'333};

Film any_film() {
  const auto plays = *rc::gen::element(Plays::there_and_back, Plays::to_both_sides, Plays::round);
  const int half = *rc::gen::inRange(1, 32);
  return {.movement = "made",
          .person = "a",
          .view = FilmView::behind,
          .frames = plays == Plays::to_both_sides ? 2 * half + 1 : half + 1,
          .width_over_height = 0.75F,
          .plays = plays,
          .seconds = 0.1 * *rc::gen::inRange(15, 150)};
}

double any_reach() { return 0.05 * *rc::gen::inRange(1, 21); }

Duration part_of(const Film& film, double repetitions) {
  return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(repetitions * film.seconds));
}

// On the path, in frames; where it goes round the last frame is followed by the first.
double place_of(const FilmMoment& moment) { return moment.frame + moment.of_next; }

double distance(const Film& film, const FilmMoment& a, const FilmMoment& b) {
  const double apart = std::abs(place_of(a) - place_of(b));
  return film.plays == Plays::round ? std::min(apart, film.frames - apart) : apart;
}

bool is_a_moment(const Film& film, const FilmMoment& m) {
  const bool there = m.frame >= 0 && m.frame < film.frames && m.next >= 0 && m.next < film.frames;
  return there && m.of_next >= 0 && m.of_next <= 1;
}

void for_any_film(const char* what, const std::function<void(const Film&, double)>& holds) {
  CHECK(rc::check(what, [&] {
    const Film film = any_film();
    holds(film, any_reach());
  }));
}

} // namespace

TEST_CASE("film: every moment is made of frames that there are, whenever it is asked for") {
  for_any_film("frames", [](const Film& film, double reach) {
    const double when = 0.001 * *rc::gen::inRange(-2000, 200'000);
    const FilmMoment moment = moment_of(film, part_of(film, when), reach);
    RC_ASSERT(is_a_moment(film, moment));
    if (film.plays != Plays::round) RC_ASSERT(std::abs(moment.next - moment.frame) <= 1);
  });
}

TEST_CASE("film: it moves on without a jump, at most as fast as its way allows") {
  for_any_film("speed", [](const Film& film, double reach) {
    const Duration when = part_of(film, 0.001 * *rc::gen::inRange(0, 5000));
    const double most = 2 * std::numbers::pi * film.frames / film.seconds / 30;
    RC_ASSERT(distance(film, moment_of(film, when, reach), moment_of(film, when + step, reach)) <=
              most + 1e-6);
  });
}

TEST_CASE("film: each repetition ends where it began, and the next one is the same") {
  for_any_film("loop", [](const Film& film, double reach) {
    const Duration when = part_of(film, 0.001 * *rc::gen::inRange(0, 1000));
    const Duration later = when + part_of(film, *rc::gen::inRange(1, 20));
    RC_ASSERT(distance(film, start_of(film), moment_of(film, part_of(film, 1), reach)) < 0.001);
    RC_ASSERT(distance(film, moment_of(film, when, reach), moment_of(film, later, reach)) < 0.001);
  });
}

TEST_CASE("film: it is at rest where a repetition begins and where it ends") {
  for_any_film("rest", [](const Film& film, double reach) {
    const double most = 0.002 * film.frames; // evenly it would be 0.01 of the way or more
    RC_ASSERT(distance(film, start_of(film), moment_of(film, part_of(film, 0.01), reach)) <= most);
    RC_ASSERT(distance(film, start_of(film), moment_of(film, part_of(film, 0.99), reach)) <= most);
  });
}

TEST_CASE("film: it goes as far as its reach, there is where it stands still, and no further") {
  for_any_film("reach", [](const Film& film, double reach) {
    if (film.plays == Plays::round) return;
    const double from = place_of(start_of(film));
    const double most = place_of(furthest_of(film, reach)) - from;
    const double path = film.plays == Plays::to_both_sides ? (film.frames - 1) / 2.0 : film.frames - 1.0;
    RC_ASSERT(std::abs(most - path * reach) < 1e-6);
    const Duration when = part_of(film, 0.001 * *rc::gen::inRange(0, 3000));
    RC_ASSERT(std::abs(place_of(moment_of(film, when, reach)) - from) <= most + 1e-6);
  });
}

TEST_CASE("film: its repetitions are counted when they are whole") {
  for_any_film("repetitions", [](const Film& film, double) {
    const int whole = *rc::gen::inRange(0, 50);
    RC_ASSERT(repetitions_of(film, part_of(film, whole + 0.001 * *rc::gen::inRange(1, 999))) == whole);
    RC_ASSERT(repetitions_of(film, -part_of(film, 3)) == 0);
  });
}
