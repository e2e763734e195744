#include "engine/session/person_screens.h"

#include "engine/core/base/calendar_day.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/parts/button_grid.h"
#include "engine/session/parts/buttons.h"
#include "engine/session/screens.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

using ButtonText = ScreenBuilder::ButtonText;

std::string call(const Look& look, const std::string& contact) {
  return contact.empty() ? look.say("If your pain rises and stays, tell your clinician.") : contact;
}

std::string question_text(const Look& look, std::size_t question) {
  switch (question) {
  case 0: return look.say("Which hand do you write with?");
  case 1: return look.say("How old are you?");
  default: return look.say("Which hand will press the keys?");
  }
}

std::string fault_words(const Look& look, CodeFault fault) {
  switch (fault) {
  case CodeFault::none: break;
  case CodeFault::too_short:
    return look.say("This is not yet a whole code: it has 3 to 16 letters and digits.");
  case CodeFault::too_long: return look.say("A code has 16 letters and digits at most.");
  case CodeFault::other_character:
    return look.say("A code has only the letters A to Z and the digits 0 to 9.");
  }
  return {};
}

std::string choice_text(const Look& look, const std::string& value) {
  if (value == "left") return look.say("Left hand");
  if (value == "right") return look.say("Right hand");
  if (value == "both") return look.say("Both hands");
  if (value == "under 30") return look.say("under 30");
  if (value == "70 and over") return look.say("70 and over");
  return value;
}

} // namespace

ScreenMaker clock_screen(ClockDoubt doubt, const WallClock& now, const std::optional<WallClock>& newest) {
  const bool later = doubt == ClockDoubt::behind_a_session && newest;
  return [later, today = day_text(now), last = newest ? day_text(*newest) : std::string{}](const Look& look) {
    return ScreenBuilder{"clock", look}
        .title(look.say("Is the date right?"))
        .text(later ? look.say(
                          "This computer says that today is {today}, but a session kept here is from {last}.",
                          fmt::arg("today", today), fmt::arg("last", last))
                    : look.say("This computer says that today is {today}. That cannot be right.",
                               fmt::arg("today", today)))
        .text(look.say(
            "Your days of practice are counted by this date. If it is wrong, please have it set right; if "
            "it is correct, please tell your clinician that a session here has a wrong date."))
        .text(look.say("You can go on now all the same. Nothing is lost."))
        .buttons({way_on(look, look.say("Go on")),
                  {look.say("Not now"), "S", Command::stop, {static_cast<Key>('s')}}})
        .build();
  };
}

ScreenMaker about_screen() {
  return [](const Look& look) {
    return ScreenBuilder{"about", look}
        .stops_at_once()
        .title(look.say("This is practice, not an examination."))
        .text(look.say("Your answers are kept here under a code, without your name."))
        .text(look.say("You can stop at any moment."))
        .buttons({way_on(look, look.say("I agree, go on")),
                  lettered(look, {.label = look.say("Not now"), .command = Command::stop}, "sx")})
        .build();
  };
}

ScreenMaker question_screen(std::size_t question) {
  return [question](const Look& look) {
    const Question& asked = questions().at(question);
    ScreenBuilder screen{asked.fact, look};
    screen.title(question_text(look, question)).area(180, [&](Screen& out, const Box& box) {
      std::vector<ButtonText> texts;
      for (std::size_t i = 0; i < asked.values.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        texts.push_back({choice_text(look, asked.values[i]),
                         std::to_string(number),
                         Command::choose,
                         {digit_key(number)},
                         static_cast<int>(i)});
      }
      add_grid(out, look, box, texts, 3);
    });
    if (question == 2)
      screen.note(
          look.say("With one hand, the two answer keys lie under that hand. You can change them in the "
                   "settings."));
    return screen.buttons({skip_button(look)}).build();
  };
}

ScreenMaker pain_screen(PainMoment moment, const std::string& contact) {
  return [moment, contact](const Look& look) {
    ScreenBuilder screen{moment == PainMoment::before ? "pain before" : "pain after", look};
    screen.title(look.say("How strong is your pain right now?"));
    screen.area(170, [&](Screen& out, const Box& box) {
      add_rating_row(out, look, box, {look.say("no pain"), look.say("worst pain imaginable")});
    });
    if (moment == PainMoment::after) screen.note(call(look, contact));
    return screen.buttons({skip_button(look)}).build();
  };
}

ScreenMaker pain_rose_screen(const std::string& contact) {
  return [contact](const Look& look) {
    return ScreenBuilder{"pain rose", look}
        .stops_at_once()
        .title(look.say("Your pain has risen"))
        .text(look.say("That can happen and need not mean harm. It is a good moment to stop for today. "
                       "Everything you have answered is kept."))
        .text(call(look, contact))
        .buttons({{look.say("Stop for today"),
                   key_words(look, Key::space),
                   Command::stop,
                   {Key::space, Key::enter}},
                  lettered(look, {.label = look.say("Go on all the same"), .command = Command::go_on}, "gw")})
        .build();
  };
}

ScreenMaker after_pain_rose_screen(const std::string& contact) {
  return [contact](const Look& look) {
    return ScreenBuilder{"after pain rose", look}
        .title(look.say("Your pain has risen"))
        .text(look.say("That can happen and need not mean harm. Rest a little, and do less next time."))
        .text(call(look, contact))
        .buttons({way_on(look, look.say("Next"))})
        .build();
  };
}

ScreenMaker who_are_you_screen(CodeEntry entry) {
  return [entry = std::move(entry)](const Look& look) {
    // No structured binding: clang 14 lets no lambda below use one.
    const std::vector<std::string>& codes = entry.codes;
    const std::string& typed = entry.typed;
    const CodeFault fault = entry.fault;
    ScreenBuilder screen{"who are you", look};
    screen.takes_typing();
    screen.title(look.say("Who are you?"));
    const std::string asked = fault != CodeFault::none ? fault_words(look, fault)
                              : codes.empty() ? look.say("Type the code that your clinician gave you.")
                                              : look.say("Choose your code, or type it.");
    if (!codes.empty())
      screen.text(asked).area(64, [&](Screen& out, const Box& box) {
        std::vector<ButtonText> texts;
        for (std::size_t i = 0; i < codes.size(); ++i)
          texts.push_back({codes[i], "", Command::choose, {}, static_cast<int>(i)});
        add_grid(out, look, box, texts, std::min(4, static_cast<int>(texts.size())));
      });
    else
      screen.text(asked);
    screen.text(typed.empty() ? "_" : typed + "_");
    screen.area(200, [&](Screen& out, const Box& box) {
      std::vector<ButtonText> texts;
      for (std::size_t i = 0; i < code_characters.size(); ++i)
        texts.push_back({std::string{code_characters[i]},
                         "",
                         Command::choose,
                         {static_cast<Key>(code_characters[i] + (code_characters[i] >= 'A' ? 'a' - 'A' : 0))},
                         other_code + static_cast<int>(i)});
      Look left_to_right = look; // codes are Latin letters
      static const Words english;
      left_to_right.words = english;
      add_grid(out, left_to_right, box, texts, 12);
    });
    return screen
        .buttons(
            {{look.say("That is me"), key_words(look, Key::enter), Command::go_on, {Key::enter, Key::space}},
             {look.say("Rub out"),
              key_words(look, Key::backspace),
              Command::choose,
              {Key::backspace},
              rub_out}})
        .build();
  };
}

ScreenMaker unknown_code_screen(const std::string& code, Strangers strangers) {
  return [code, strangers](const Look& look) {
    ScreenBuilder screen{"unknown code", look};
    screen.title(look.say("Is this code right?"))
        .text(look.say("Nobody with the code {code} has practised here.", fmt::arg("code", code)));
    std::vector<ButtonText> buttons{way_on(look, look.say("Type it again"))};
    if (strangers == Strangers::may_begin) {
      screen.text(look.say("A wrong letter or digit is easily typed. If this is your first time here and the "
                           "code is correct, start as a new person."));
      buttons.push_back(
          {look.say("Start as a new person"), "N", Command::start_anew, {static_cast<Key>('n')}});
    }
    return screen.buttons(std::move(buttons)).build();
  };
}

ScreenMaker settings_screen(Brightness brightness, const std::string& keys) {
  return [brightness, keys](const Look& look) {
    const auto button = [](std::string label, SettingsChoice choice) {
      const int number = static_cast<int>(choice);
      return ButtonText{
          std::move(label), std::to_string(number + 1), Command::choose, {digit_key(number + 1)}, number};
    };
    return ScreenBuilder{"settings", look}
        .title(look.say("Settings"))
        .area(230,
              [&](Screen& out, const Box& box) {
                add_grid(out, look, box,
                         {button(look.say("Larger text"), SettingsChoice::larger_text),
                          button(look.say("Smaller text"), SettingsChoice::smaller_text),
                          button(brightness == Brightness::normal ? look.say("Darker screen")
                                                                  : look.say("Brighter screen"),
                                 SettingsChoice::brightness),
                          button(look.say("Other answer keys"), SettingsChoice::change_keys)},
                         2);
              })
        .note(look.say("Answer keys: {keys}", fmt::arg("keys", keys)))
        .buttons({way_on(look, look.say("Done"))})
        .build();
  };
}

ScreenMaker press_key_screen(Side side, const std::string& refusal) {
  return [side, refusal](const Look& look) {
    ScreenBuilder screen{std::string{press_key_screen_name}, look};
    screen.takes_any_key();
    screen.title(side == Side::left ? look.say("Press the key for LEFT")
                                    : look.say("Press the key for RIGHT"));
    if (refusal.empty())
      screen.text(look.say("Any letter, number or arrow that lies well under your hand."));
    else
      screen.text(refusal);
    screen.note(look.say("A foot switch or another device that sends a key works too."));
    return screen
        .buttons(
            {{look.say("Leave it as it was"), key_words(look, Key::escape), Command::go_on, {Key::escape}}})
        .build();
  };
}

} // namespace dorsal
