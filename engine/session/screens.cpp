#include "engine/session/screens.h"

#include "engine/session/marks.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

ScreenBuilder::ButtonText go_on(std::string label) {
  return {std::move(label), "Space", Command::go_on, {Key::space, Key::enter}};
}

std::string seconds(Duration time) { return fmt::format("{:.1f} seconds", in_seconds(time)); }

void add_captioned_picture(ScreenBuilder& screen, const Layout& layout, const Theme& theme,
                           const Example& example, Box box, const std::string& caption) {
  const float unit = layout.unit();
  const float tall = box.height - 44 * unit;
  const float wide = tall * example.picture.width_over_height;
  screen.item(Figure{example.picture.slot,
                     {box.x + (box.width - wide) / 2, box.y, wide, tall},
                     example.picture.roll_deg,
                     example.picture.mirrored});
  screen.item(Label{.box = {box.x, box.y + tall + 4 * unit, box.width, 40 * unit},
                    .text = caption,
                    .size_px = 27 * unit,
                    .colour = theme.ink,
                    .align = Align::centre,
                    .bold = true});
}

std::string keys_in_words(const std::vector<Key>& keys) {
  std::string words;
  for (const Key key : keys) words += (words.empty() ? "" : " or ") + name_of(key);
  return words;
}

void add_tally(ScreenBuilder& screen, const SessionTally& tally) {
  if (tally.pictures == 0) return;
  screen.text(fmt::format("{} of {} pictures answered correctly.", tally.correct, tally.pictures), 1);
  if (tally.median_correct_time)
    screen.text(
        fmt::format("Half of your correct answers took less than {}.", seconds(*tally.median_correct_time)),
        1);
}

} // namespace

ScreenMaker welcome_screen(int pictures) {
  return [pictures](const Layout& layout, const Theme& theme) {
    const int minutes = std::max(1, (pictures * 4 + 59) / 60 + 1);
    return ScreenBuilder{"welcome", layout, theme}
        .space(40)
        .title("Left or right?")
        .text("You will see pictures of people from behind. Each person turns or bends to one side. "
              "You say which side: left or right.",
              3)
        .space(10)
        .text(
            fmt::format("There are {} pictures. It takes about {} minutes, with breaks.", pictures, minutes),
            1)
        .space(10)
        .text("You can pause or stop at any moment with the Esc key. Nothing you have done is lost.", 2)
        .space(10)
        .note("Sit comfortably. If your pain rises, pause or stop. This is an exercise, not an examination.",
              2)
        .buttons({go_on("Start")})
        .build();
  };
}

ScreenMaker go_on_or_anew_screen(int done, int pictures) {
  return [done, pictures](const Layout& layout, const Theme& theme) {
    return ScreenBuilder{"go on or start anew", layout, theme}
        .space(60)
        .title("Welcome back")
        .text("Last time ended before the last picture. All your answers were kept.", 2)
        .text(fmt::format("You have done {} of {} pictures.", done, pictures), 1)
        .buttons(
            {go_on("Go on from there"), {"Start anew", "N", Command::start_anew, {static_cast<Key>('n')}}})
        .build();
  };
}

ScreenMaker what_you_see_screen(std::vector<Example> examples) {
  return [examples = std::move(examples)](const Layout& layout, const Theme& theme) {
    ScreenBuilder screen{"what you see", layout, theme};
    screen.title("What you will see");
    screen.text("Which way has the person moved the upper body: to THEIR left or to THEIR right?", 2);
    const Box column = layout.column();
    const float top = screen.cursor();
    const float tall = layout.button(0, 1).y - top - 14 * layout.unit();
    const float wide = column.width / static_cast<float>(std::max<std::size_t>(1, examples.size()));
    for (std::size_t i = 0; i < examples.size(); ++i)
      add_captioned_picture(screen, layout, theme, examples[i],
                            {column.x + wide * static_cast<float>(i), top, wide, tall},
                            posture_words(examples[i].stimulus));
    return screen.buttons({go_on("Next")}).build();
  };
}

ScreenMaker turned_picture_screen(Example example) {
  return [example = std::move(example)](const Layout& layout, const Theme& theme) {
    ScreenBuilder screen{"turned picture", layout, theme};
    screen.title("The picture may be turned");
    screen.text("It is the same picture, and the answer stays the same: the person's own left or right.", 2);
    const Box column = layout.column();
    const float top = screen.cursor();
    const float tall = layout.button(0, 1).y - top - 14 * layout.unit();
    Example turned = example;
    turned.picture.roll_deg = 90;
    const Box left{column.x, top, column.width / 2, tall};
    const Box right{column.x + column.width / 2, top, column.width / 2, tall};
    add_captioned_picture(screen, layout, theme, example, left,
                          "upright: " + posture_words(example.stimulus));
    add_captioned_picture(screen, layout, theme, turned, right,
                          "turned: still " + posture_words(example.stimulus));
    return screen.buttons({go_on("Next")}).build();
  };
}

ScreenMaker how_to_answer_screen(AnswerKeys keys) {
  return [keys = std::move(keys)](const Layout& layout, const Theme& theme) {
    ScreenBuilder screen{"how to answer", layout, theme};
    screen.title("How to answer");
    const float unit = layout.unit();
    const Box column = layout.column();
    const float top = screen.cursor() + 6 * unit, wide = 300 * unit, tall = 170 * unit;
    for (const Side side : {Side::left, Side::right}) {
      const bool left = side == Side::left;
      const float x = column.x + column.width * (left ? 0.25f : 0.75f) - wide / 2;
      screen.item(Panel{{x, top, wide, tall}, theme.zone, 20 * unit});
      screen.item(Frame{{x, top, wide, tall}, theme.zone_line, 2 * unit, 20 * unit});
      DisplayList arrow;
      add_arrow(arrow, {x + wide / 2 - 46 * unit, top + 16 * unit, 92 * unit, 62 * unit}, side, theme.ink);
      for (const DisplayItem& part : arrow.items) screen.item(part);
      screen.item(Label{.box = {x, top + 82 * unit, wide, 44 * unit},
                        .text = left ? "LEFT" : "RIGHT",
                        .size_px = 34 * unit,
                        .colour = theme.ink,
                        .align = Align::centre,
                        .bold = true});
      screen.item(Label{.box = {x, top + 126 * unit, wide, 34 * unit},
                        .text = "key " + keys_in_words(left ? keys.left : keys.right),
                        .size_px = 23 * unit,
                        .colour = theme.quiet_ink});
    }
    screen.space(200);
    screen.text("Or click or touch the side of the screen.", 1);
    screen.text("First a small cross appears. Look at it and wait for the picture. "
                "Then answer as soon as you are sure: being right matters more than being fast.",
                3);
    return screen.buttons({go_on("Next")}).build();
  };
}

ScreenMaker block_intro_screen(const BlockSpec& block) {
  return [block](const Layout& layout, const Theme& theme) {
    ScreenBuilder screen{fmt::format("{} intro", name_of(block.kind)), layout, theme};
    screen.space(60);
    switch (block.kind) {
    case BlockKind::practice:
      screen.title("First, some practice");
      screen.text(
          fmt::format("{} pictures. After each one you see the answer explained. Take all the time you like.",
                      block.pictures),
          2);
      break;
    case BlockKind::assess:
      screen.title("Now without answers shown");
      screen.text(
          fmt::format("{} pictures, one after the other. You will not be told whether an answer was right. "
                      "This part shows how you are doing.",
                      block.pictures),
          3);
      break;
    case BlockKind::control:
      screen.title(block.sets.front() == "arrows" ? "Now arrows" : "Now words");
      screen.text(fmt::format("{} times {}, and no person. Answer with the side it {}. "
                              "You will not be told whether an answer was right.",
                              block.pictures,
                              block.sets.front() == "arrows" ? "an arrow" : "the word left or right",
                              block.sets.front() == "arrows" ? "points to" : "names"),
                  3);
      break;
    case BlockKind::train:
      screen.title("Now the training");
      screen.text(
          fmt::format("{} pictures. After each one you see the answer. They become easier or harder so that "
                      "they suit you; some wrong answers are part of it.",
                      block.pictures),
          3);
      break;
    }
    if (block.time_limit)
      screen.text(
          fmt::format(
              "You have up to {:g} seconds for each picture. If you are not sure, choose the side that "
              "seems more likely.",
              in_seconds(*block.time_limit)),
          2);
    return screen.buttons({go_on("Begin")}).build();
  };
}

ScreenMaker break_screen(const SessionTally& tally) {
  return [tally](const Layout& layout, const Theme& theme) {
    ScreenBuilder screen{"break", layout, theme};
    screen.space(50);
    screen.title("Time for a break");
    if (tally.pictures > 0)
      screen.text(fmt::format("You have answered {} pictures so far.", tally.pictures), 1);
    if (const auto mean = tally.correct_times.mean())
      screen.text(fmt::format("Your correct answers took {} on average.", seconds(*mean)), 1);
    screen.space(10);
    screen.text("Stand up or stretch a little if that feels good. Go on when you are ready.", 2);
    return screen.buttons({go_on("Go on"), {"Stop for today", "S", Command::stop, {static_cast<Key>('s')}}})
        .build();
  };
}

ScreenMaker pause_screen() {
  return [](const Layout& layout, const Theme& theme) {
    return ScreenBuilder{std::string{pause_screen_name}, layout, theme}
        .space(70)
        .title("Paused")
        .text("Take the time you need. The picture you were looking at does not count; it comes again later.",
              2)
        .text("If you stop, everything you have answered is kept.", 1)
        .buttons({go_on("Go on"), {"Stop for today", "S", Command::stop, {static_cast<Key>('s')}}})
        .build();
  };
}

ScreenMaker end_screen(const SessionTally& tally, bool stopped_early) {
  return [tally, stopped_early](const Layout& layout, const Theme& theme) {
    ScreenBuilder screen{"thank you", layout, theme};
    screen.space(50);
    screen.title("Thank you");
    screen.text(stopped_early ? "You stopped here for today. Everything you answered is kept."
                              : "That was the last picture for today. Everything is saved.",
                1);
    screen.space(8);
    add_tally(screen, tally);
    screen.space(8);
    screen.note("Results go up and down from day to day, also with pain and tiredness. Your clinician looks "
                "at several "
                "days together.",
                2);
    return screen.buttons({go_on("Close")}).last().build();
  };
}

ScreenMaker kept_elsewhere_screen(const std::string& why, const std::string& file) {
  return [why, file](const Layout& layout, const Theme& theme) {
    return ScreenBuilder{"kept elsewhere", layout, theme}
        .space(30)
        .title("Your answers are safe, in another place")
        .text("The usual place for them does not work at the moment. You can go on. When you have finished, "
              "please show these words to the person who looks after this computer:",
              3)
        .note(why, 4)
        .note("Kept in " + file + "; `dorsal db recover` brings it home.", 3)
        .buttons({go_on("Go on")})
        .build();
  };
}

ScreenMaker not_saved_screen(const std::string& why) {
  return [why](const Layout& layout, const Theme& theme) {
    return ScreenBuilder{"not saved", layout, theme}
        .space(30)
        .title("Your answers could not be saved")
        .text("Everything up to the last picture is kept; the last answer is not. Please call the person who "
              "looks "
              "after this computer and show them these words:",
              3)
        .note(why, 4)
        .buttons({go_on("Close")})
        .last()
        .build();
  };
}

} // namespace dorsal
