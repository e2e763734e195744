#include "engine/core/observer/activity_screen_names.h"
#include "engine/session/activities/activity_parts.h"
#include "engine/session/activities/activity_screens.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/parts/button_grid.h"
#include "engine/session/parts/buttons.h"

#include <fmt/format.h>

#include <utility>

namespace dorsal {
namespace {

// One screen of imagery; each shape of it has its own function.
struct ImageryPainter {
  const Look& look;
  const face::ImageryScreen& shown;

  [[nodiscard]] ScreenBuilder begin(std::string_view name) const {
    return ScreenBuilder{std::string{name}, look};
  }

  // How it is to be imagined at this stage.
  [[nodiscard]] std::string manner(imagery::Stage stage) const {
    if (shown.films.empty() && stage != imagery::Stage::watching && stage != imagery::Stage::eyes_closed)
      return look.say("Imagine that you do it yourself.");
    switch (stage) {
    case imagery::Stage::watching: return look.say("Imagine that you see yourself do it, from behind.");
    case imagery::Stage::with_film:
      return look.say("Imagine that you do it yourself. The figure moves along with you.");
    case imagery::Stage::film_stopped:
      return look.say("Imagine that you do it yourself. The figure stands still.");
    case imagery::Stage::eyes_closed:
      return look.say("Imagine that you do it yourself, with your eyes closed.");
    }
    return {};
  }

  Screen operator()(const imagery::shows::AsksTrauma&) const {
    ScreenBuilder screen = begin(activity_screen_name::trauma);
    screen.title(look.say("Before we begin"))
        .reading(look.say("Imagining can bring back bad memories. Have you been through something so bad "
                          "that pictures of it come back?"))
        .text(look.say("You need not say what. If yes, or if you skip this, we leave imagining out for now. "
                       "Please tell your clinician."));
    screen.area(130, [this](Screen& out, const Box& box) {
      const std::vector<ScreenBuilder::ButtonText> texts{
          {look.say("Yes"), "1", Command::choose, {digit_key(1)}, 1},
          {look.say("No"), "2", Command::choose, {digit_key(2)}, 0},
      };
      add_grid(out, look, box, texts, 2);
    });
    return screen.buttons({passing_over(look)}).build();
  }

  Screen operator()(const imagery::shows::Waits&) const {
    return begin(activity_screen_name::waits)
        .title(look.say("Not today"))
        .text(look.say("Your clinician would like to talk with you before you imagine movements again. It is "
                       "a precaution."))
        .text(look.say("Everything else goes on as usual."))
        .buttons({way_on(look, look.say("Next"))})
        .build();
  }

  Screen operator()(const imagery::shows::Watches& at) const {
    ScreenBuilder screen = begin(activity_screen_name::watches);
    screen.title(title_in(look, *at.guide));
    add_film(screen, 240, shown.films, 1);
    screen.text(text_in(at.guide->imagine, look.words.get().language())).text(manner(at.stage));
    return screen
        .buttons({way_on(look, look.say("I am ready")),
                  lettered(look,
                           {.label = look.say("Not this one today"), .command = Command::choose, .choice = 1},
                           "nxz")})
        .build();
  }

  Screen operator()(const imagery::shows::Ready& at) const {
    ScreenBuilder screen = begin(at.twice ? activity_screen_name::ready_twice : activity_screen_name::ready);
    screen.title(at.twice ? look.say("This time twice in a row") : title_in(look, *at.guide))
        .reading(look.say("Press when you begin to imagine it. Press again when you are through."))
        .note(look.say("Number {number} of {count}", fmt::arg("number", at.repetition),
                       fmt::arg("count", at.repetitions)));
    return screen
        .buttons(
            {way_on(look, look.say("I begin")),
             lettered(look, {.label = look.say("Leave this one"), .command = Command::choose, .choice = 1},
                      "nxz")})
        .build();
  }

  // Calm: with closed eyes nothing is read.
  Screen operator()(const imagery::shows::Imagining& at) const {
    ScreenBuilder screen =
        begin(at.twice ? activity_screen_name::imagining_twice : activity_screen_name::imagining);
    screen.title(at.twice ? look.say("Imagine it twice") : look.say("Imagine it"));
    if (at.stage != imagery::Stage::eyes_closed)
      add_film(screen, 240, shown.films, imagery::film_runs(at.stage) ? 1 : 0);
    return screen.buttons({way_on(look, look.say("I have finished"))}).build();
  }

  [[nodiscard]] std::string question_of(imagery::Asked asked) const {
    switch (asked) {
    case imagery::Asked::clear: return look.say("How clearly could you imagine it?");
    case imagery::Asked::felt: return look.say("How much did you feel yourself move?");
    case imagery::Asked::pain: return look.say("How much does your back hurt now?");
    case imagery::Asked::unease: return look.say("How uneasy do you feel?");
    }
    return {};
  }

  Screen operator()(const imagery::shows::Rates& at) const {
    const bool vivid = at.asked == imagery::Asked::clear || at.asked == imagery::Asked::felt;
    ScreenBuilder screen = begin(vivid ? activity_screen_name::vivid : activity_screen_name::imagery_rating);
    screen.title(question_of(at.asked));
    if (vivid)
      screen.area(5 * 0.74F * option_units(look),
                  [this](Screen& out, const Box& box) { add_vividness(out, box); });
    else
      screen.area(170, [this, &at](Screen& out, const Box& box) {
        add_rating_row(out, look, box,
                       at.asked == imagery::Asked::pain
                           ? EndWords{look.say("no pain"), look.say("worst pain imaginable")}
                           : EndWords{look.say("at ease"), look.say("cannot bear it")});
      });
    if (!vivid) screen.note(title_in(look, *at.guide));
    return screen.buttons({passing_over(look)}).build();
  }

  void add_vividness(Screen& out, const Box& box) const {
    const std::vector<std::string> words{look.say("not at all"), look.say("a little"), look.say("somewhat"),
                                         look.say("quite"), look.say("as if it were real")};
    std::vector<ScreenBuilder::ButtonText> texts;
    for (int number = 1; number <= imagery::most_vivid; ++number)
      texts.push_back({fmt::format("{}. {}", number, words[static_cast<std::size_t>(number - 1)]),
                       "",
                       Command::choose,
                       {digit_key(number)},
                       number});
    add_grid(out, look, box, texts, 1);
  }

  Screen operator()(const imagery::shows::Probes& at) const {
    ScreenBuilder screen{activity_screen_name::probe_with(at.right), look};
    screen.title(look.say("Which of the two did you just imagine?"));
    screen.area(200, [this, &at](Screen& out, const Box& box) {
      const std::vector<ScreenBuilder::ButtonText> texts{
          {title_in(look, *at.first), "1", Command::choose, {digit_key(1)}, 1},
          {title_in(look, *at.second), "2", Command::choose, {digit_key(2)}, 2},
      };
      add_grid(out, look, box, texts, 1);
    });
    return screen.buttons({passing_over(look)}).build();
  }

  Screen operator()(const imagery::shows::StopsKindly& at) const {
    return begin(activity_screen_name::stops)
        .title(look.say("That is enough of this one"))
        .text(look.say("\u201c{movement}\u201d was much today. That tells us something useful.",
                       fmt::arg("movement", title_in(look, *at.guide))))
        .text(look.say("Breathe out slowly a few times. You can take it up again another day."))
        .buttons({way_on(look, look.say("Next"))})
        .build();
  }

  Screen operator()(const imagery::shows::Sums& at) const {
    ScreenBuilder screen = begin(activity_screen_name::imagery_sums);
    screen.title(look.say("Imagining is done for today"));
    if (at.repetitions > 0)
      screen.reading(look.say_count("You imagined a movement once.", "You imagined movements {count} times.",
                                    at.repetitions, fmt::arg("count", at.repetitions)));
    return screen.buttons({way_on(look, look.say("Next"))}).build();
  }
};

} // namespace

ScreenMaker imagery_screen(const face::ImageryScreen& shown) {
  return [shown](const Look& look) {
    Screen screen = std::visit(ImageryPainter{look, shown}, shown.shows);
    add_share_done(screen, look, shown.progress);
    return screen;
  };
}

ScreenMaker activity_intro_screen(const face::ActivityIntro& intro) {
  return [intro](const Look& look) {
    ScreenBuilder screen{std::string{activity_screen_name::intro}, look};
    if (intro.task == TaskId::imagery) {
      screen.title(look.say("Imagined movement"));
      if (intro.visit == Visit::first)
        screen.reading(look.say(
            "You watch a movement. Then you imagine that you do it. You practise it without moving."));
      screen.text(look.say("Sit or lie as you like. Press when you begin, and when you are through."));
    } else {
      screen.title(look.say("Movement"));
      if (!intro.goal.empty())
        screen.reading(look.say("What it is for: {goal}", fmt::arg("goal", intro.goal)));
      screen.text(
          intro.visit == Visit::first
              ? look.say("You do a few movements at your own pace. You say what you expect, then what it was "
                         "like. Hurting a little does not mean harm.")
              : look.say("A few movements at your own pace. The same number on good and on bad days."));
    }
    screen.note(
        look.say("About {minutes} minutes. You can skip whatever you like, and pause or stop at any moment.",
                 fmt::arg("minutes", intro.minutes)));
    return screen
        .buttons({way_on(look, look.say("Begin")),
                  lettered(look,
                           {.label = look.say("Another day"),
                            .command = Command::choose,
                            .choice = static_cast<int>(face::TouchBegins::not_today)},
                           "nxz"),
                  stop_button(look)})
        .build();
  };
}

} // namespace dorsal
