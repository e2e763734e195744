#include "engine/core/observer/activity_screen_names.h"
#include "engine/core/trial/movement_record.h"
#include "engine/session/activities/activity_parts.h"
#include "engine/session/activities/activity_screens.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/looks/marks.h"
#include "engine/session/parts/button_grid.h"
#include "engine/session/parts/buttons.h"
#include "engine/session/parts/placed_buttons.h"
#include "engine/session/parts/typing_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace dorsal {
namespace {

// One screen of a visit's movements; each shape of it has its own function.
struct MovementPainter {
  const Look& look;
  const face::MovementScreen& shown;

  [[nodiscard]] ScreenBuilder begin(std::string_view name) const {
    return ScreenBuilder{std::string{name}, look};
  }
  [[nodiscard]] const std::string& in(const Texts& texts) const {
    return text_in(texts, look.words.get().language());
  }

  void add_choices(ScreenBuilder& screen, std::vector<std::string> labels, int first_choice) const {
    constexpr float many = 0.74F; // lower where there are more than three
    const auto count = static_cast<float>(labels.size());
    screen.area(count * (count > 3 ? many : 1) * option_units(look),
                [this, labels = std::move(labels), first_choice](Screen& out, const Box& box) {
                  std::vector<ScreenBuilder::ButtonText> texts;
                  for (std::size_t i = 0; i < labels.size(); ++i) {
                    const int number = static_cast<int>(i) + 1;
                    texts.push_back({fmt::format("{}. {}", number, labels[i]),
                                     "",
                                     Command::choose,
                                     {digit_key(number)},
                                     first_choice + static_cast<int>(i)});
                  }
                  add_grid(out, look, box, texts, 1);
                });
  }
  void add_yes_no(ScreenBuilder& screen, std::string yes, std::string no) const {
    screen.area(130, [this, yes = std::move(yes), no = std::move(no)](Screen& out, const Box& box) {
      const std::vector<ScreenBuilder::ButtonText> texts{
          {yes, "1", Command::choose, {digit_key(1)}, 1},
          {no, "2", Command::choose, {digit_key(2)}, 0},
      };
      add_grid(out, look, box, texts, 2);
    });
  }

  Screen operator()(const movement::shows::TypesGoal& at) const {
    return typing_screen(
        look, {.name = activity_screen_name::goal,
               .name_typed = activity_screen_name::goal_typed,
               .title = look.say("What would you like to do again?"),
               .text = look.say("Something of your own: a long walk, the garden, play with a child."),
               .typed = at.typed});
  }

  Screen operator()(const movement::shows::AsksMorning&) const {
    ScreenBuilder screen = begin(activity_screen_name::morning);
    screen.title(look.say("Last time you moved"))
        .reading(look.say("By the next morning: was your back as usual again?"));
    add_yes_no(screen, look.say("Yes"), look.say("No"));
    return screen.buttons({passing_over(look)}).build();
  }

  Screen operator()(const movement::shows::AsksRise& at) const {
    ScreenBuilder screen = begin(activity_screen_name::rise);
    screen.title(title_in(look, *at.guide))
        .reading(look.say("You did {from} each time. Would {to} be fine from today?",
                          fmt::arg("from", at.from), fmt::arg("to", at.to)));
    add_yes_no(screen, look.say("Yes, {count}", fmt::arg("count", at.to)),
               look.say("Stay at {count}", fmt::arg("count", at.from)));
    return screen.note(look.say("Both are fine.")).buttons({passing_over(look)}).build();
  }

  Screen operator()(const movement::shows::Offers& at) const {
    ScreenBuilder screen = begin(activity_screen_name::offers);
    screen.title(title_in(look, *at.guide));
    add_film(screen, 200, shown.films, 1);
    screen.text(in(at.guide->how));
    if (at.quota)
      screen.reading(
          look.say_count("Today: once.", "Today: {count} times.", *at.quota, fmt::arg("count", *at.quota)));
    else
      screen.reading(look.say("Today: as often as you like."))
          .note(look.say_count("After {count} such visit you choose a number that suits you.",
                               "After {count} such visits you choose a number that suits you.",
                               at.baseline_visits, fmt::arg("count", at.baseline_visits)));
    return screen
        .buttons({way_on(look, look.say("Next")),
                  lettered(look,
                           {.label = look.say("Not this one today"), .command = Command::choose, .choice = 1},
                           "nxz")})
        .build();
  }

  Screen operator()(const movement::shows::AsksWhyNot& at) const {
    ScreenBuilder screen = begin(activity_screen_name::why_not);
    screen.title(look.say("Fine, not today"))
        .text(look.say("If you like: what speaks against \u201c{movement}\u201d today?",
                       fmt::arg("movement", title_in(look, *at.guide))));
    add_choices(screen,
                {look.say("It hurts too much"), look.say("I am afraid of it"), look.say("I am too tired"),
                 look.say("No room, or nothing to do it with"), look.say("Something else")},
                1);
    return screen.buttons({passing_over(look), back_button(look, {Key::backspace})}).build();
  }

  struct Question {
    std::string text;
    EndWords ends;
  };
  [[nodiscard]] Question question_of(movement::Asked asked) const {
    const EndWords harm{look.say("not at all"), look.say("very much")},
        pain{look.say("no pain"), look.say("worst pain imaginable")},
        sure{look.say("not sure at all"), look.say("quite sure")};
    switch (asked) {
    case movement::Asked::looks:
      return {look.say("Just look: how much do you worry that this could harm your back?"), harm};
    case movement::Asked::harm:
      return {look.say("How much do you worry that this could harm your back?"), harm};
    case movement::Asked::expected: return {look.say("How much do you expect it to hurt?"), pain};
    case movement::Asked::confidence_before: return {look.say("How sure are you that you can do it?"), sure};
    case movement::Asked::pain_during: return {look.say("How much did it hurt while you did it?"), pain};
    case movement::Asked::pain_after: return {look.say("How much does it hurt now?"), pain};
    case movement::Asked::confidence_after:
      return {look.say("How sure are you now that you can do it?"), sure};
    }
    return {};
  }
  [[nodiscard]] static std::string_view name_of_question(movement::Asked asked) {
    switch (asked) {
    case movement::Asked::confidence_before:
    case movement::Asked::confidence_after: return activity_screen_name::confidence;
    case movement::Asked::pain_during:
    case movement::Asked::pain_after: return activity_screen_name::pain;
    case movement::Asked::looks:
    case movement::Asked::harm: return activity_screen_name::harm;
    case movement::Asked::expected: break;
    }
    return activity_screen_name::before;
  }

  Screen operator()(const movement::shows::Rates& at) const {
    const Question question = question_of(at.asked);
    ScreenBuilder screen = begin(name_of_question(at.asked));
    screen.title(question.text);
    const bool looks = at.asked == movement::Asked::looks;
    if (looks || at.asked == movement::Asked::harm) add_film(screen, 180, shown.films, looks ? 1 : 0);
    screen.area(150, [this, &question](Screen& out, const Box& box) {
      add_rating_row(out, look, box, question.ends);
    });
    screen.note(title_in(look, *at.guide));
    return screen.buttons({passing_over(look)}).build();
  }

  Screen operator()(const movement::shows::TypesFear& at) const {
    return typing_screen(look, {.name = activity_screen_name::fear,
                                .name_typed = activity_screen_name::fear_typed,
                                .title = look.say("Is there something you are afraid might happen?"),
                                .text = look.say("In your own words, for \u201c{movement}\u201d. Or skip it.",
                                                 fmt::arg("movement", title_in(look, *at.guide))),
                                .typed = at.typed});
  }

  Screen operator()(const movement::shows::Watches& at) const {
    ScreenBuilder screen = begin(activity_screen_name::movement_watches);
    screen.title(title_in(look, *at.guide));
    // From the side it is seen best how it is done.
    std::vector<ShownFilm> films = shown.films;
    if (films.size() > 1) std::swap(films[0], films[1]);
    add_film(screen, 240, films, 1, at.reach);
    screen.reading(in(at.guide->how));
    std::vector<ScreenBuilder::ButtonText> buttons{way_on(look, look.say("I am ready"))};
    if (!films.empty() && films.front().film.plays != Plays::round)
      buttons.push_back(
          lettered(look,
                   {.label = at.reach < 1 ? look.say("Larger again") : look.say("Show it smaller"),
                    .command = Command::choose,
                    .choice = 1},
                   "mwz"));
    return screen.buttons(std::move(buttons)).build();
  }

  // To be read from two metres away: the number is as large as the screen allows.
  Screen operator()(const movement::shows::Counts& at) const {
    ScreenBuilder screen{at.with_figure ? std::string{activity_screen_name::counts_along}
                                        : activity_screen_name::counts_with(at.quota ? 0 : at.done),
                         look};
    screen.one_page();
    if (!at.with_figure) screen.note(title_in(look, *at.guide)); // else the figure says it
    screen.area(at.with_figure ? 240 : 270, [this, &at](Screen& out, const Box& box) {
      const std::string of =
          at.quota ? look.say("of {count}", fmt::arg("count", *at.quota)) : look.say("done so far");
      const float number = of.empty() ? box.height : box.height * 0.7F;
      out.list.items.emplace_back(look.fitted({.box = {box.x, box.y, box.width, number},
                                               .text = fmt::format("{}", at.done),
                                               .size_px = number,
                                               .colour = look.theme.ink,
                                               .bold = true}));
      if (!of.empty())
        out.list.items.emplace_back(
            look.fitted({.box = {box.x, box.y + number, box.width, box.height - number},
                         .text = of,
                         .size_px = (box.height - number) * 0.8F,
                         .colour = look.theme.ink}));
      // All of it may be tapped.
      const float clear_of_pause = 40 * look.layout.unit();
      out.buttons.push_back({{box.x + clear_of_pause, box.y, box.width - 2 * clear_of_pause, box.height},
                             Command::choose,
                             {},
                             movement::shows::count_one});
    });
    if (at.with_figure) {
      add_film(screen, 200, shown.films, 1, at.reach);
      screen.film_ends_after(1); // one is counted, and the film begins anew
    }
    std::vector<ScreenBuilder::ButtonText> buttons{{.label = look.say("I did one"),
                                                    .hint = key_words(look, Key::space),
                                                    .command = Command::choose,
                                                    .keys = {Key::space},
                                                    .choice = movement::shows::count_one},
                                                   {.label = look.say("Finished"),
                                                    .hint = key_words(look, Key::enter),
                                                    .command = Command::go_on,
                                                    .keys = {Key::enter}}};
    if (!shown.films.empty())
      buttons.push_back(
          lettered(look,
                   {.label = at.with_figure ? look.say("I count") : look.say("Count with the figure"),
                    .command = Command::choose,
                    .choice = movement::shows::count_with_figure},
                   "czw"));
    return screen.buttons(std::move(buttons)).build();
  }

  // Who lay on a mat or stood far away has counted without the screen.
  Screen operator()(const movement::shows::AsksHowMany& at) const {
    ScreenBuilder screen = begin(activity_screen_name::how_many);
    screen.title(look.say("How many did you do?"));
    const int columns = at.most > 12 ? 10 : 7;
    const int rows = (at.most + columns) / columns;
    screen.area(static_cast<float>(rows) * 84, [this, &at, columns](Screen& out, const Box& box) {
      std::vector<ScreenBuilder::ButtonText> texts;
      for (int number = 0; number <= at.most; ++number)
        texts.push_back({fmt::format("{}", number), "", Command::choose,
                         number < 10 ? std::vector{digit_key(number)} : std::vector<Key>{}, number});
      add_grid(out, look, box, texts, columns);
    });
    screen.note(title_in(look, *at.guide));
    return screen.buttons({passing_over(look)}).build();
  }

  Screen operator()(const movement::shows::Reached& at) const {
    ScreenBuilder screen = begin(activity_screen_name::reached);
    screen.area(260, [this, &at](Screen& out, const Box& box) {
      const float number = box.height * 0.7F;
      out.list.items.emplace_back(look.fitted({.box = {box.x, box.y, box.width, number},
                                               .text = fmt::format("{}", at.done),
                                               .size_px = number,
                                               .colour = look.theme.ink,
                                               .bold = true}));
      out.list.items.emplace_back(look.fitted({.box = {box.x, box.y + number, box.width, box.height - number},
                                               .text = look.say("All done"),
                                               .size_px = (box.height - number) * 0.8F,
                                               .colour = look.theme.ink}));
    });
    screen.text(look.say("Come back when you like. More is not needed."));
    return screen.buttons({way_on(look, look.say("Next"))}).build();
  }

  // No clock is shown: nobody is to hurry.
  Screen operator()(const movement::shows::Eases&) const {
    ScreenBuilder screen = begin(activity_screen_name::eases);
    screen.title(look.say("Take a rest"))
        .reading(look.say("As long as you like. Is the pain as it was before?"));
    std::vector<ScreenBuilder::ButtonText> buttons{{.label = look.say("As before, or nearly"),
                                                    .hint = key_words(look, Key::space),
                                                    .command = Command::choose,
                                                    .keys = {Key::space},
                                                    .choice = movement::shows::eased},
                                                   lettered(look,
                                                            {.label = look.say("Still more than before"),
                                                             .command = Command::choose,
                                                             .choice = movement::shows::not_eased},
                                                            "nxz"),
                                                   passing_over(look)};
    return screen.buttons(std::move(buttons)).build();
  }

  Screen operator()(const movement::shows::AsksHappened& at) const {
    ScreenBuilder screen = begin(activity_screen_name::happened);
    screen.title(look.say("Did what you were afraid of happen?"));
    if (!at.feared.empty())
      screen.text(look.say("You wrote: \u201c{said}\u201d", fmt::arg("said", at.feared)));
    add_choices(
        screen,
        {look.say("No"), look.say("In part"), look.say("Yes"), look.say("I was not afraid of anything")}, 1);
    return screen.buttons({passing_over(look)}).build();
  }

  Screen operator()(const movement::shows::TicksHelps& at) const {
    ScreenBuilder screen = begin(activity_screen_name::helps);
    screen.title(look.say("What helped? Press none, one or several."));
    screen.area(330, [this, &at](Screen& out, const Box& box) {
      const std::array<std::string, movement::shows::ways_of_helping> words{
          look.say("Breathing calmly"), look.say("Going slowly"), look.say("Resting in between"),
          look.say("Moving less far"), look.say("Holding on to something")};
      const float gap = 10 * look.layout.unit();
      const float tall = std::min(90 * look.layout.unit(), (box.height - 4 * gap) / 5);
      std::vector<PlacedButton> placed;
      float y = box.y + (box.height - 5 * tall - 4 * gap) / 2;
      for (std::size_t i = 0; i < words.size(); ++i, y += tall + gap) {
        const int number = static_cast<int>(i) + 1;
        placed.push_back(
            {{box.x, y, box.width, tall},
             {fmt::format("{}. {}", number, words[i]), "", Command::choose, {digit_key(number)}, number},
             at.ticked[i] ? Weight::main : Weight::other});
      }
      const std::vector<PlacedButton> boxes = placed;
      add_buttons(out, look, std::move(placed));
      // A tick, and not the colour alone.
      for (std::size_t i = 0; i < boxes.size(); ++i)
        if (at.ticked[i]) {
          const Box& row = boxes[i].box;
          add_tick(out.list,
                   {row.x + row.width - row.height, row.y + row.height * 0.25F, row.height * 0.5F,
                    row.height * 0.5F},
                   look.theme.button_ink);
        }
    });
    return screen.buttons({way_on(look, look.say("Next"))}).build();
  }

  // "You expected 7; it was 4."
  Screen operator()(const movement::shows::Tells& at) const {
    ScreenBuilder screen = begin(activity_screen_name::tells);
    screen.title(title_in(look, *at.guide));
    if (at.expected && at.during)
      screen.reading(look.say("Pain: you expected {expected}; it was {was}.",
                              fmt::arg("expected", *at.expected), fmt::arg("was", *at.during)));
    if (at.repetitions > 0)
      screen.text(look.say_count("You did it once.", "You did it {count} times.", at.repetitions,
                                 fmt::arg("count", at.repetitions)));
    if (at.confidence_before && at.confidence_after)
      screen.text(look.say("How sure you are: {before} before, {after} now.",
                           fmt::arg("before", *at.confidence_before),
                           fmt::arg("after", *at.confidence_after)));
    return screen.buttons({way_on(look, look.say("Next"))}).build();
  }

  Screen operator()(const movement::shows::Sums& at) const {
    ScreenBuilder screen = begin(activity_screen_name::movement_sums);
    screen.title(look.say("Movement is done for today"));
    if (at.done > 0)
      screen.reading(look.say_count("You did one movement.", "You did {count} movements.", at.done,
                                    fmt::arg("count", at.done)));
    if (!shown.goal.empty())
      screen.text(look.say("What you would like to do again: {goal}", fmt::arg("goal", shown.goal)));
    return screen.buttons({way_on(look, look.say("Next"))}).build();
  }
};

} // namespace

ScreenMaker movement_screen(const face::MovementScreen& shown) {
  return [shown](const Look& look) {
    Screen screen = std::visit(MovementPainter{look, shown}, shown.shows);
    add_share_done(screen, look, shown.progress);
    return screen;
  };
}

} // namespace dorsal
