// A film on a screen that waits for the person: its own time, and what stops it.
#include "engine/session/parts/played_film.h"

#include "engine/session/dialogue.h"
#include "engine/session/parts/buttons.h"
#include "engine/session/screens.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

const ShownFilm squat{.film = {.movement = {},
                               .person = {},
                               .view = FilmView::side,
                               .frames = 21,
                               .width_over_height = 0.5F,
                               .plays = Plays::there_and_back,
                               .seconds = 4}};

ScreenMaker film_screen(const ShownFilm& shown, int ends_after = 0, const std::string& name = "film") {
  return [=](const Look& look) {
    return ScreenBuilder{name, look}
        .text(fmt::format("{} so far", look.film.repetitions))
        .film(100, shown)
        .film_ends_after(ends_after)
        .buttons({way_on(look, "Next"), stop_button(look)})
        .build();
  };
}

// A dialogue with a clock of its own.
struct Room {
  Words words;
  PlainRuler ruler;
  Person person{default_protocol(), {}};
  Surroundings around{words, ruler, Theme{}.background, {1280, 720}};
  Instant now{10s};
  Dialogue dialogue;

  Dialogue::Context context() { return {person, around, now}; }
  std::optional<Pressed> open(const ScreenMaker& maker) {
    const auto pressed = dialogue.open(maker, context());
    static_cast<void>(dialogue.take_news());
    return pressed;
  }
  std::optional<Pressed> press(Key key) {
    return dialogue.take(
        KeyInput{.key = key, .motion = Motion::press, .at = Stamp::exactly(now), .provider = {}}, context());
  }
  // As a host does: time comes when it is due, or where it is said how much later, only then.
  std::optional<Pressed> wait(Duration span, Duration late = {}) {
    const Instant end = now + span;
    while (dialogue.due() && *dialogue.due() + late <= end) {
      now = *dialogue.due() + late;
      if (const auto pressed = dialogue.time_came(context())) return pressed;
    }
    now = end;
    return {};
  }
  std::vector<Figure> figures() const {
    std::vector<Figure> all;
    for (const DisplayItem& item : dialogue.list().items)
      if (const auto* figure = std::get_if<Figure>(&item)) all.push_back(*figure);
    return all;
  }
  double place() const {
    return static_cast<double>(figures().at(0).slot - first_film_slot) + figures().at(1).opacity;
  }
};

double place_of(const FilmMoment& moment) { return moment.frame + moment.of_next; }

std::string words_on(const DisplayList& list) {
  std::string all;
  for (const DisplayItem& item : list.items)
    if (const auto* label = std::get_if<Label>(&item)) all += label->text + "\n";
  return all;
}

} // namespace

TEST_CASE("played film: it is as large as the room allows, keeps its shape and lies in the middle") {
  Room room;
  room.open(film_screen(squat));
  const Box box = room.figures().at(0).box;
  CHECK(box.width == Approx(box.height / 2));
  CHECK(box.height > 300);
  CHECK(box.x + box.width / 2 == Approx(640).margin(0.5));
  CHECK(room.figures().at(1).box == box);
}

TEST_CASE("played film: thirty pictures a second on a steady grid, however late each is drawn") {
  Room room;
  room.open(film_screen(squat));
  const Instant first = *room.dialogue.due();
  CHECK(first - room.now == film_step);
  room.wait(1s, 7ms);
  CHECK((*room.dialogue.due() - first) % film_step == 0ns);
  CHECK((*room.dialogue.due() - first) / film_step == 29);
  room.now += 90ms; // two are left out, none is made up for
  room.dialogue.time_came(room.context());
  CHECK(*room.dialogue.due() > room.now);
  CHECK(*room.dialogue.due() - room.now <= film_step);
  CHECK((*room.dialogue.due() - first) % film_step == 0ns);
}

TEST_CASE("played film: it shows the moment of its own time, and the list is as long as before") {
  Room room;
  room.open(film_screen(squat));
  const std::size_t items = room.dialogue.list().items.size();
  room.wait(1s);
  CHECK(room.dialogue.take_news().show);
  CHECK(room.place() == Approx(place_of(moment_of(squat, 30 * film_step))).margin(1e-3));
  CHECK(room.dialogue.list().items.size() == items);
  CHECK(room.figures().at(0).opacity == 1);
}

TEST_CASE("played film: a pause over it halts it, and it goes on where it was") {
  Room room;
  room.open(film_screen(squat));
  room.wait(1s);
  const double before = room.place();
  room.press(Key::escape);
  CHECK(room.dialogue.name() == "pause");
  CHECK_FALSE(room.dialogue.due());
  room.wait(30s);
  room.press(Key::escape);
  CHECK(room.dialogue.name() == "film");
  CHECK(room.place() == before);
  room.wait(film_step);
  CHECK(room.place() - before > 0);
  CHECK(room.place() - before < 0.6);
}

TEST_CASE("played film: settings and stop halt it too") {
  Room room;
  room.open(film_screen(squat));
  room.wait(1s);
  const double before = room.place();
  room.press(static_cast<Key>('s')); // stop is asked again
  CHECK(room.dialogue.name() == "stop");
  room.wait(10s);
  room.press(Key::space);
  CHECK(room.place() == before);
}

TEST_CASE("played film: a gap is no jump") {
  Room room;
  room.open(film_screen(squat));
  room.wait(1s);
  const Duration played = 30 * film_step;
  room.now += 90s; // the machine slept
  room.dialogue.time_came(room.context());
  CHECK(room.place() == Approx(place_of(moment_of(squat, played + most_at_once))).margin(0.01));
  CHECK(room.dialogue.repetitions_played() == 0);
}

TEST_CASE("played film: who holds it still sees the same picture until it is let go") {
  Room room;
  room.open(film_screen(squat));
  room.wait(1s);
  CHECK_FALSE(room.press(static_cast<Key>('h')));
  const double held = room.place();
  CHECK_THAT(words_on(room.dialogue.list()), Catch::Contains("Let it move"));
  CHECK_FALSE(room.dialogue.due());
  room.wait(20s);
  room.press(Key::escape); // a pause does not let it go
  room.press(Key::escape);
  CHECK_FALSE(room.dialogue.due());
  room.wait(1s);
  CHECK_FALSE(room.press(static_cast<Key>('h')));
  CHECK_THAT(words_on(room.dialogue.list()), Catch::Contains("Keep it still"));
  CHECK(room.place() == held);
  room.wait(film_step);
  CHECK(room.place() > held);
}

TEST_CASE("played film: a press is taken at once, between two pictures") {
  Room room;
  room.open(film_screen(squat));
  room.wait(1s);
  room.now += 5ms;
  const Instant due = *room.dialogue.due();
  CHECK(room.press(Key::space)->command == Command::go_on);
  CHECK(*room.dialogue.due() == due); // inputs do not put the film off
}

TEST_CASE("played film: at pace 0 it stands where it is furthest, and nothing comes due") {
  Room room;
  ShownFilm still = squat;
  still.pace = 0;
  still.reach = 0.5;
  room.open(film_screen(still));
  CHECK_FALSE(room.dialogue.due());
  CHECK(room.place() == Approx(10));
  CHECK_THAT(words_on(room.dialogue.list()), !Catch::Contains("Keep it still"));
}

TEST_CASE("played film: at half pace a repetition takes twice as long") {
  Room room;
  ShownFilm slow = squat;
  slow.pace = 0.5;
  room.open(film_screen(slow));
  room.wait(7900ms);
  CHECK(room.dialogue.repetitions_played() == 0);
  room.wait(200ms);
  CHECK(room.dialogue.repetitions_played() == 1);
}

TEST_CASE("played film: the screen is made anew at each whole repetition, and a press says how many") {
  Room room;
  room.open(film_screen(squat));
  room.wait(8100ms);
  CHECK_THAT(words_on(room.dialogue.list()), Catch::Contains("2 so far"));
  CHECK(room.press(Key::space) == Pressed{Command::go_on, 0, 2});
}

TEST_CASE("played film: after as many repetitions as were wanted the screen answers itself, once") {
  Room room;
  room.open(film_screen(squat, 3));
  const auto over = room.wait(60s);
  CHECK(over == Pressed{Command::film_over, 0, 3});
  CHECK(room.now.time_since_epoch() < 10s + 12s + 50ms);
  room.open(film_screen(squat, 3)); // the next set begins at nought
  CHECK(room.dialogue.repetitions_played() == 0);
  CHECK_FALSE(room.wait(11s));
}

TEST_CASE("played film: the same screen asked again goes on with it, another begins anew") {
  Room room;
  room.open(film_screen(squat));
  room.wait(5s);
  const double before = room.place();
  room.open(film_screen(squat));
  CHECK(room.place() == before);
  CHECK(room.dialogue.repetitions_played() == 1);
  room.open(film_screen(squat, 0, "another"));
  CHECK(room.place() == 0);
  CHECK(room.dialogue.repetitions_played() == 0);
}

TEST_CASE("played film: an unseen film counts nothing, a screen without one has no repetitions") {
  Room room;
  room.open(film_screen(squat));
  room.wait(5s);
  room.press(Key::escape);
  CHECK(room.dialogue.repetitions_played() == 1); // of the question below the pause
  room.wait(20s);
  CHECK(room.dialogue.repetitions_played() == 1);
  room.open(stop_screen());
  CHECK(room.dialogue.repetitions_played() == 0);
}

TEST_CASE("played film: its time is never more than what passed, and grows by at most so much at once") {
  CHECK(rc::check("time", [] {
    FilmTime time;
    Instant now{1s};
    const Instant began = now;
    time.go_on(now);
    const int events = *rc::gen::inRange(1, 200);
    for (int i = 0; i < events; ++i) {
      now += std::chrono::microseconds{*rc::gen::inRange(0, 400'000)};
      const Duration before = time.played();
      const int what = *rc::gen::inRange(0, 6);
      if (what == 0) time.hold_or_let_go(now);
      if (what == 1) time.go_on(now);
      if (what > 1) time.tick(now);
      RC_ASSERT(time.played() >= before);
      RC_ASSERT(time.played() - before <= most_at_once);
      RC_ASSERT(time.played() <= now - began);
      if (what > 1 && !time.is_held()) RC_ASSERT(*time.due() > now);
      if (what > 1 && !time.is_held()) RC_ASSERT(*time.due() - now <= film_step);
    }
  }));
}
