#include "engine/session/screens.h"

#include "engine/core/programme/visit_length.h"
#include "engine/session/looks/day_words.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/looks/languages.h"
#include "engine/session/looks/marks.h"
#include "engine/session/meet_screens.h"
#include "engine/session/parts/button_grid.h"
#include "engine/session/parts/buttons.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

std::string seconds(const Look& look, Duration time) {
  return look.say("{seconds} seconds", fmt::arg("seconds", look.words.get().decimal(in_seconds(time), 1)));
}

// Test and training apart: the one shows where somebody stands, the other is kept hard on purpose.
void add_tallies(ScreenBuilder& screen, const Look& look, const face::End& it) {
  if (it.assessed.pictures > 0)
    screen.text(look.say("On your own: {correct} of {pictures} correct.",
                         fmt::arg("correct", it.assessed.correct),
                         fmt::arg("pictures", it.assessed.pictures)));
  if (it.trained.pictures > 0)
    screen.text(
        look.say("Training: {pictures} pictures. Training is kept hard enough that everyone gets some wrong.",
                 fmt::arg("pictures", it.trained.pictures)));
}

void add_place(ScreenBuilder& screen, const Look& look, const PlaceInPlan& place) {
  screen.text(look.say("This week: {done} of {asked} days. Next time: {day}.",
                       fmt::arg("done", place.progress.days_this_week),
                       fmt::arg("asked", place.dose.days_a_week),
                       fmt::arg("day", next_day_words(look, next_due(place), place.today))));
}

// A column a session, as high as its share of correct answers; the last one is today. What does not compare
// with it is hollow.
void draw_trend(Screen& screen, const Look& look, const Box& box, const std::vector<AssessResult>& results) {
  const float unit = look.layout.unit();
  const auto count = static_cast<float>(results.size());
  const float step = std::min(46 * unit, box.width / count);
  const float left = box.x + (box.width - step * count) / 2;
  for (std::size_t i = 0; i < results.size(); ++i) {
    const float tall = box.height * static_cast<float>(std::clamp(results[i].accuracy, 0.03, 1.0));
    const float place =
        look.words.get().reads_right_to_left() ? count - 1 - static_cast<float>(i) : static_cast<float>(i);
    const Box column{left + step * place + step * 0.15f, box.y + box.height - tall, step * 0.7f, tall};
    const Colour colour = i + 1 == results.size() ? look.theme.ink : look.theme.zone_line;
    if (results[i].compares)
      screen.list.items.emplace_back(Panel{column, colour, 3 * unit});
    else
      screen.list.items.emplace_back(Frame{column, colour, 3 * unit, 3 * unit});
  }
}

void add_minutes_left(ScreenBuilder& screen, const Look& look, int minutes) {
  if (minutes == 0) return;
  screen.note(look.say_count("About {minutes} minute left today.", "About {minutes} minutes left today.",
                             minutes, fmt::arg("minutes", minutes)));
}

void add_what_comes(ScreenBuilder& screen, const Look& look, const face::Welcome& welcome) {
  const int minutes = minutes_for(welcome.pictures, welcome.touches);
  const auto long_arg = fmt::arg("minutes", minutes);
  if (welcome.pictures == 0 && welcome.touches == 0 && welcome.lessons == 0 &&
      welcome.minutes_of_moving > 0) {
    screen.title(look.say("Moving your back"))
        .text(look.say(
            "Today you imagine movements, or do some at your own pace. It takes about {minutes} minutes.",
            fmt::arg("minutes", welcome.minutes_of_moving)));
    return;
  }
  if (welcome.pictures == 0 && welcome.touches == 0) {
    screen.title(look.say("Learning about pain"))
        .text(look.say("A short lesson about backs and pain. You read a little and answer a little, at your "
                       "own pace."));
    return;
  }
  if (welcome.pictures == 0) {
    screen.title(look.say("Feeling with your back"))
        .text(look.say("Your back is touched, and you say what you felt, as the screen asks."))
        .text(look.say_count("There are {touches} touches. It takes about {minutes} minute, with breaks.",
                             "There are {touches} touches. It takes about {minutes} minutes, with breaks.",
                             minutes, fmt::arg("touches", welcome.touches), long_arg));
    return;
  }
  screen.title(look.say("Left or right?"))
      .text(look.say_count(
          "You see people from behind and say which way they turn. It takes about {minutes} minute.",
          "You see people from behind and say which way they turn. It takes about {minutes} minutes.",
          minutes, long_arg));
  if (welcome.touches > 0)
    screen.text(look.say("With them come {touches} touches of your back, for which you need a helper.",
                         fmt::arg("touches", welcome.touches)));
}

} // namespace

namespace {

// As wide as the column of languages beside the figure, on both sides.
float beside_figure(const Look& look, const Box& box) {
  return std::min(230 * look.layout.unit(), box.width * 0.24f);
}
float language_row(const Look& look) { return std::max(44.0f, 70 * look.layout.unit()); }

// The others, each by its own name: in a column at the end of the line, or in a row at the bottom.
void draw_languages(Screen& out, const Look& look, const Box& box,
                    const std::vector<std::string>& languages) {
  std::vector<ScreenBuilder::ButtonText> others;
  for (std::size_t i = 0; i < languages.size(); ++i)
    if (languages[i] != look.words.get().language())
      others.push_back({name_in_itself(languages[i]), "", Command::speak, {}, static_cast<int>(i)});
  if (others.empty()) return;
  if (look.layout.is_upright()) {
    const float row = language_row(look);
    return add_grid(out, look, {box.x, box.y + box.height - row, box.width, row}, others,
                    static_cast<int>(others.size()));
  }
  const float wide = beside_figure(look, box);
  const float tall = std::min(box.height, 70 * look.layout.unit() * static_cast<float>(others.size()));
  const float x = look.words.get().reads_right_to_left() ? box.x : box.x + box.width - wide;
  add_grid(out, look, {x, box.y + (box.height - tall) / 2, wide, tall}, others, 1);
}

} // namespace

ScreenMaker welcome_screen(const face::Welcome& welcome) {
  return [welcome](const Look& look) {
    ScreenBuilder screen{"welcome", look};
    add_what_comes(screen, look, welcome);
    if (welcome.lessons > 0 && welcome.pictures + welcome.touches > 0)
      screen.text(look.say("A short lesson about backs and pain is part of today, too."));
    if (welcome.minutes_of_moving > 0 && welcome.pictures + welcome.touches + welcome.lessons > 0)
      screen.text(look.say("Imagined or gentle movement is part of today, too."));
    if (welcome.figure && welcome.pictures > 0) {
      screen.area(362, [&](Screen& out, const Box& box) {
        Box field = box;
        if (look.layout.is_upright()) {
          if (welcome.languages.size() > 1) field.height -= language_row(look) * 1.2f;
        } else {
          const float aside = beside_figure(look, box) + 14 * look.layout.unit();
          field.x += aside;
          field.width -= 2 * aside;
        }
        add_moving_figure(out, look, field, *welcome.figure);
        draw_languages(out, look, box, welcome.languages);
      });
    } else {
      screen.text(look.say("You can pause or stop at any moment. Nothing you have done is lost."));
      if (welcome.languages.size() > 1)
        screen.area(70,
                    [&](Screen& out, const Box& box) { draw_languages(out, look, box, welcome.languages); });
    }
    std::vector<ScreenBuilder::ButtonText> buttons{way_on(look, look.say("Start"))};
    if (welcome.visit == Visit::later && welcome.pictures > 0)
      buttons.push_back(
          lettered(look, {.label = look.say("How it works"), .command = Command::explain}, "hw"));
    buttons.push_back(settings_button(look));
    return screen.buttons(std::move(buttons)).build();
  };
}

ScreenMaker message_screen(const std::string& message) {
  return [message](const Look& look) {
    return ScreenBuilder{"message", look}
        .title(look.say("A word from your clinic"))
        .text(message)
        .buttons({way_on(look, look.say("Next"))})
        .build();
  };
}

ScreenMaker go_on_or_anew_screen(int done, int pictures) {
  return [done, pictures](const Look& look) {
    ScreenBuilder screen{"go on or start anew", look};
    screen.title(look.say("Welcome back"));
    if (pictures == 0)
      screen.text(look.say("Last time ended early. All your answers were kept."));
    else
      screen
          .text(
              done < pictures
                  ? look.say("Last time ended before the last picture. All your answers were kept.")
                  : look.say("Last time you answered every picture; only the end was missing. All is kept."))
          .text(look.say("You have done {done} of {pictures} pictures.", fmt::arg("done", done),
                         fmt::arg("pictures", pictures)));
    return screen
        .buttons({way_on(look, look.say("Go on from there")),
                  lettered(look, {.label = look.say("Start anew"), .command = Command::start_anew}, "na")})
        .build();
  };
}
ScreenMaker block_intro_screen(const face::BlockIntro& intro) {
  return [intro](const Look& look) {
    const BlockSpec& block = intro.block;
    ScreenBuilder screen{fmt::format("{} intro", name_of(block.kind)), look};
    const auto count = fmt::arg("count", block.pictures);
    if (block.kind == BlockKind::practice) {
      screen.title(look.say("Now you practise"));
      if (intro.first_time)
        screen.text(look.say("Sit as you like and keep still: please do not move with the picture. Before "
                             "each picture comes a small cross. Taking care matters more than being quick."));
      screen.text(block.until_right > 0
                      ? look.say("After each picture you see the answer. You go on once {row} in a row are "
                                 "correct, or after {count} pictures.",
                                 fmt::arg("row", block.until_right), count)
                      : look.say("{count} pictures. After each one you see the answer explained. "
                                 "Take all the time you like.",
                                 count));
    } else if (block.kind == BlockKind::assess)
      screen.title(look.say("Now on your own"))
          .text(look.say("{count} pictures, one after the other. You will not be told whether an answer was "
                         "correct. This part shows how you are doing.",
                         count));
    else if (block.kind == BlockKind::control && block.sets.front() == "arrows")
      screen.title(look.say("Now arrows"))
          .text(look.say("An arrow, {count} times, and no person. Answer with the side it points to. You "
                         "will not be told whether an answer was correct.",
                         count));
    else if (block.kind == BlockKind::control)
      screen.title(look.say("Now words"))
          .text(look.say("The word left or right, {count} times, and no person. Answer with the side it "
                         "names. You will not be told whether an answer was correct.",
                         count));
    else
      screen.title(look.say("Now the training"))
          .text(
              look.say("{count} pictures. After each one you see the answer. They become easier or harder so "
                       "that they suit you; some wrong answers are part of it.",
                       count));
    if (intro.after_hard_practice)
      screen.text(look.say("That was enough practice. Some pictures are hard at first; that is ordinary."));
    if (block.time_limit && block.kind == BlockKind::control)
      screen.text(look.say("You have up to {seconds:g} seconds each time.",
                           fmt::arg("seconds", in_seconds(*block.time_limit))));
    else if (block.time_limit)
      screen.text(look.say("You have up to {seconds:g} seconds for each picture. If you are not sure, choose "
                           "the side that seems more likely.",
                           fmt::arg("seconds", in_seconds(*block.time_limit))));
    add_minutes_left(screen, look, intro.minutes_left);
    return screen.buttons({way_on(look, look.say("Begin")), stop_button(look)}).build();
  };
}

ScreenMaker break_screen(const face::Break& it) {
  return [tally = it.tally, asks = it.asks,
          minutes = it.minutes_left](const Look& look) { // NOLINT(bugprone-exception-escape): tally.h
    ScreenBuilder screen{"break", look};
    screen.title(look.say("Time for a break"));
    if (tally.pictures > 0)
      screen.text(look.say("You have answered {count} pictures so far.", fmt::arg("count", tally.pictures)));
    if (const auto mean = tally.correct_times.mean())
      screen.text(
          look.say("Your correct answers took {time} on average.", fmt::arg("time", seconds(look, *mean))));
    screen.text(look.say("Stand up or stretch a little if that feels good. Go on when you are ready."));
    add_minutes_left(screen, look, minutes);
    std::vector<ScreenBuilder::ButtonText> buttons{way_on(look, look.say("Go on"))};
    if (asks == Asks::pain)
      buttons.push_back(
          lettered(look, {.label = look.say("My pain has changed"), .command = Command::choose}, "pc"));
    buttons.push_back(stop_button(look));
    return screen.buttons(std::move(buttons)).build();
  };
}

ScreenMaker pause_screen(PausedIn in, std::optional<AnswerHabit> habit) {
  return [in, habit](const Look& look) {
    ScreenBuilder screen{"pause", look};
    screen.escape_goes_on().title(look.say("Paused"));
    if (habit) screen.text(kind_word(look, *habit));
    screen.text(in == PausedIn::trial
                    ? look.say("Take the time you need. The picture you were looking at does not count; it "
                               "comes again later.")
                    : look.say("Take the time you need."));
    return screen.text(look.say("If you stop, everything you have answered is kept."))
        .buttons({way_on(look, look.say("Go on")), settings_button(look), stop_button(look)})
        .build();
  };
}

ScreenMaker out_of_view_screen() {
  return [](const Look& look) {
    return ScreenBuilder{"out of view", look}
        .escape_goes_on()
        .title(look.say("Not all of the picture can be seen"))
        .text(look.say("Part of this window lies beyond the edge of the screen. Go on, and it comes back."))
        .text(look.say("If you stop, everything you have answered is kept."))
        .buttons({way_on(look, look.say("Go on")), stop_button(look)})
        .build();
  };
}

ScreenMaker stop_screen() {
  return [](const Look& look) {
    return ScreenBuilder{"stop", look}
        .escape_goes_on()
        .stops_at_once()
        .title(look.say("Stop for today?"))
        .text(look.say("That is fine. Everything you have answered is kept, and another day begins anew."))
        .buttons({way_on(look, look.say("No, go on")),
                  lettered(look, {.label = look.say("Yes, stop"), .command = Command::stop}, "sx")})
        .build();
  };
}

ScreenMaker long_enough_screen(Duration session_length) {
  const int minutes = std::max(1, static_cast<int>(in_seconds(session_length) / 60));
  return [minutes](const Look& look) {
    return ScreenBuilder{"long enough", look}
        .title(look.say("Enough for today?"))
        .text(look.say_count("You have been at it for {minutes} minute, as long as was planned.",
                             "You have been at it for {minutes} minutes, as long as was planned.", minutes,
                             fmt::arg("minutes", minutes)))
        .text(look.say("You can stop here. If you feel well, you can finish the remaining pictures."))
        .buttons({way_on(look, look.say("Finish the rest")), stop_button(look)})
        .build();
  };
}

ScreenMaker end_screen(const face::End& it) {
  return [it](const Look& look) { // NOLINT(bugprone-exception-escape): tally.h
    const std::vector<AssessResult>& trend = it.trend;
    ScreenBuilder screen{"thank you", look};
    screen.title(look.say("Thank you"));
    screen.text(it.stopped_early ? look.say("You stopped here for today. Everything you answered is kept.")
                                 : look.say("That was all for today. Everything is saved."));
    if (it.place) add_place(screen, look, *it.place);
    add_tallies(screen, look, it);
    if (trend.size() > 1) {
      screen.area(60, [&](Screen& out, const Box& box) { draw_trend(out, look, box, trend); });
      screen.note(look.say("Each column is one round on your own: the higher, the more were correct. The "
                           "last one is today's."));
      if (!std::ranges::all_of(trend, &AssessResult::compares))
        screen.note(look.say("Hollow columns: the screen was darker or brighter then, so they do not compare "
                             "with the last one."));
    }
    screen.note(
        look.say("Results go up and down from day to day, also with pain and tiredness. Your clinician "
                 "looks at several days together."));
    if (!it.file.name.empty())
      screen.text(look.say("To bring or send to your clinic: the file {file} in the folder {folder}.",
                           fmt::arg("file", it.file.name), fmt::arg("folder", it.file.folder)));
    return screen.buttons({way_on(look, look.say("Close"))}).escape_goes_on().build();
  };
}

ScreenMaker kept_elsewhere_screen(const std::string& why, const std::string& file) {
  return [why, file](const Look& look) {
    return ScreenBuilder{"kept elsewhere", look}
        .title(look.say("Your answers are safe, in another place"))
        .text(look.say("The usual place for them does not work at the moment. You can go on. When you have "
                       "finished, please show these words to the person who looks after this computer:"))
        .note(why)
        .note(file)
        .buttons({way_on(look, look.say("Go on"))})
        .escape_goes_on()
        .build();
  };
}

ScreenMaker machine_silent_screen() {
  return [](const Look& look) {
    return ScreenBuilder{"machine silent", look}
        .title(look.say("The machine with the motors does not answer"))
        .text(look.say(
            "Nothing is lost, and it is not your fault. Please look whether its cable is plugged in, "
            "then try again. Or stop for today, and tell your clinic."))
        .buttons({way_on(look, look.say("Try again")), stop_button(look)})
        .escape_goes_on()
        .build();
  };
}

ScreenMaker not_saved_screen(const std::string& why) {
  return [why](const Look& look) {
    return ScreenBuilder{"not saved", look}
        .title(look.say("The last answer could not be saved"))
        .text(look.say("Everything up to the last picture is kept; the last answer is not. Please call the "
                       "person who looks after this computer and show them these words:"))
        .note(why)
        .buttons({way_on(look, look.say("Try again")), stop_button(look)})
        .escape_goes_on()
        .build();
  };
}

} // namespace dorsal
