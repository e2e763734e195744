#include "engine/session/prescription_screens.h"

#include "engine/core/base/characters.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/parts/button_grid.h"
#include "engine/session/parts/buttons.h"

#include <algorithm>

namespace dorsal {
namespace {

using ButtonText = ScreenBuilder::ButtonText;
using Fault = PassphraseEntry::Fault;

constexpr int letters_in_a_row = 13;

std::string asked(const Look& look, Fault fault) {
  switch (fault) {
  case Fault::none: break;
  case Fault::nothing_typed: return look.say("Type the passphrase first, then press \u201cOpen\u201d.");
  case Fault::did_not_open:
    return look.say(
        "That did not open it. This happens easily, and nothing is lost. Look at each letter with "
        "\u201cShow it\u201d, and try again.");
  case Fault::too_costly:
    return look.say("This computer has too little free memory just now. Close other programs, then press "
                    "\u201cOpen\u201d again.");
  }
  return look.say("Type the passphrase that your clinician told you or wrote on your leaflet.");
}

// A dot for each character where it is hidden; the end of it, which is what somebody writes at.
std::string shown_of(const PassphraseEntry& entry) {
  constexpr int most = 34;
  std::string shown;
  std::string_view rest = entry.typed;
  for (int left = characters_in(rest); !rest.empty(); --left) {
    const std::size_t bytes = std::max<std::size_t>(1, first_character(rest).bytes);
    if (left <= most) shown += entry.seen == PassphraseEntry::Seen::shown ? rest.substr(0, bytes) : "\u2022";
    rest.remove_prefix(bytes);
  }
  return (characters_in(entry.typed) > most ? "..." : "") + shown + "_";
}

void add_letters(Screen& out, const Look& look, const Box& box, std::size_t page) {
  const std::vector<Letters> pages = letter_pages(look.words.get().language());
  const Letters letters = pages[page % pages.size()];
  std::vector<ButtonText> texts;
  for (const char32_t letter : letters_on(letters)) {
    std::string label;
    append_character(label, letter);
    texts.push_back({std::move(label), "", Command::choose, {}, static_cast<int>(letter)});
  }
  if (letters == Letters::arabic) return add_grid(out, look, box, texts, letters_in_a_row);
  Look left_to_right = look;
  static const Words english;
  left_to_right.words = english;
  add_grid(out, left_to_right, box, texts, letters_in_a_row);
}

std::string why_refused(const Look& look, FileFault fault) {
  switch (fault) {
  case FileFault::cannot_be_read:
    return look.say("This file cannot be read. Perhaps it was moved or deleted.");
  case FileFault::not_ours:
    return look.say("This file does not come from your clinic. Open the one that your clinician gave you.");
  case FileFault::of_another_kind:
    return look.say(
        "This file is for your clinic, not to be opened here. Send it or bring it there as it is.");
  case FileFault::newer_version:
    return look.say("This file needs a newer version of this program. Please ask your clinic for it.");
  case FileFault::too_large:
    return look.say("This file is too large to come from your clinic. Please ask them to send it once more.");
  case FileFault::too_costly:
    return look.say("This computer has too little free memory to open the file. Close other programs, then "
                    "open it again.");
  case FileFault::older:
    return look.say("A newer file from your clinic is in use already. You do not need this one any more.");
  case FileFault::of_another_clinic:
    return look.say("This file comes from another clinic than the one whose file is in use here. Please ask "
                    "your clinic.");
  case FileFault::for_another_patient:
    return look.say("This file is for another person than the one who practises on this computer. Please ask "
                    "your clinic.");
  case FileFault::damaged:
  case FileFault::does_not_open:
  case FileFault::no_key_here:
  case FileFault::in_use_already: break;
  }
  return look.say("This file was damaged on its way. Please ask your clinic to send it once more.");
}

} // namespace

ScreenMaker passphrase_screen(PassphraseEntry entry) {
  return [entry = std::move(entry)](const Look& look) {
    ScreenBuilder screen{"passphrase", look};
    screen.takes_characters()
        .title(look.say("Your passphrase"))
        .text(asked(look, entry.fault))
        .text(shown_of(entry))
        .area(180, [&](Screen& out, const Box& box) { add_letters(out, look, box, entry.page); });
    const bool hidden = entry.seen == PassphraseEntry::Seen::hidden;
    return screen
        .buttons(
            {{look.say("Open"), key_words(look, Key::enter), Command::go_on, {Key::enter}},
             {look.say("Rub out"),
              key_words(look, Key::backspace),
              Command::choose,
              {Key::backspace},
              rub_out_character},
             {look.say("Space bar"), "", Command::choose, {}, ' '},
             {look.say("Other letters"), "", Command::choose, {}, other_letters},
             {hidden ? look.say("Show it") : look.say("Hide it"), "", Command::choose, {}, show_or_hide}})
        .build();
  };
}

ScreenMaker opening_file_screen() {
  return [](const Look& look) {
    return ScreenBuilder{"opening file", look}
        .escape_goes_on()
        .title(look.say("One moment"))
        .text(look.say("The file from your clinic is being opened."))
        .build();
  };
}

ScreenMaker file_refused_screen(FileFault fault, Before before) {
  return [fault, before](const Look& look) {
    ScreenBuilder screen{"file refused", look};
    screen.escape_goes_on()
        .title(look.say("This file is not opened"))
        .text(why_refused(look, fault))
        .text(look.say("Nothing was changed, and nothing is lost."));
    std::vector<ButtonText> buttons{way_on(look, look.say("Close"))};
    if (before == Before::practised_here)
      buttons.push_back(
          lettered(look, {.label = look.say("Practise as before"), .command = Command::start_anew}, "pb"));
    return screen.buttons(std::move(buttons)).build();
  };
}

} // namespace dorsal
