// A passphrase as it is typed, in a dialogue of its own: capitals, pages of letters, dots.
#include "engine/device/drawing/offscreen_painter.h"
#include "engine/session/dialogue.h"
#include "engine/session/prescription_screens.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

KeyInput pressed(Key key, char32_t character = 0) {
  return {.key = key,
          .motion = Motion::press,
          .at = Stamp::exactly(Instant{10s}),
          .provider = ResponseProvider::simulated,
          .typed = Key::none,
          .character = character};
}

struct Desk {
  OffscreenPainter painter{{1280, 720}};
  Words words;
  Surroundings around{words, painter.ruler(), Theme{}.background, {1280, 720}};
  Person person{default_protocol(), {}};
  Dialogue dialogue;
  PassphraseEntry entry;

  [[nodiscard]] Dialogue::Context at(Instant now) { return {person, around, now}; }
  // The command that led on, where one did.
  std::optional<Command> press(const KeyInput& key) {
    static_cast<void>(dialogue.open(passphrase_screen(entry), at(Instant{5s})));
    return take(key);
  }
  std::optional<Command> take(const Input& input) {
    const auto decision = dialogue.take(input, at(Instant{10s}));
    if (!decision) return {};
    if (decision->command == Command::choose) entry.take(*decision);
    return decision->command;
  }
  std::optional<Command> click(int choice) {
    static_cast<void>(dialogue.open(passphrase_screen(entry), at(Instant{5s})));
    const auto& buttons = dialogue.screen().buttons;
    const auto button = std::ranges::find_if(buttons, [choice](const Button& one) {
      return one.command == Command::choose && one.choice == choice;
    });
    REQUIRE(button != buttons.end());
    return take(PointerInput{.pointer = Pointer::touch,
                             .motion = Motion::press,
                             .x_px = button->box.x + 5,
                             .y_px = button->box.y + 5,
                             .at = Stamp::exactly(Instant{10s}),
                             .provider = ResponseProvider::simulated});
  }
  [[nodiscard]] std::string shown() const {
    std::string all;
    const Look look = look_of(around, person.comfort());
    for (const DisplayItem& item : passphrase_screen(entry)(look).list.items)
      if (const auto* label = std::get_if<Label>(&item)) all += label->text + '\n';
    return all;
  }
};

} // namespace

TEST_CASE("passphrase: what a key writes is typed, capitals, signs, other scripts and blanks") {
  Desk desk;
  for (const auto& [key, character] : {std::pair{static_cast<Key>('q'), U'Q'},
                                       {static_cast<Key>('u'), U'u'},
                                       {static_cast<Key>('7'), U'/'},
                                       {Key::space, U' '},
                                       {static_cast<Key>(0xf6), U'Ö'},
                                       {static_cast<Key>('f'), U'ب'}})
    CHECK(desk.press(pressed(key, character)) == Command::choose);
  CHECK(desk.entry.typed == "Qu/ Öب");
  static_cast<void>(desk.press(pressed(Key::backspace)));
  static_cast<void>(desk.press(pressed(Key::backspace)));
  CHECK(desk.entry.typed == "Qu/ ");
  CHECK(desk.press(pressed(Key::enter)) == Command::go_on);
}

TEST_CASE(
    "passphrase: Shift alone, arrows and Esc type nothing, and where nobody follows the layout the label "
    "counts") {
  Desk desk;
  CHECK_FALSE(desk.press(pressed(Key::none)));
  CHECK_FALSE(desk.press(pressed(Key::arrow_left)));
  CHECK_FALSE(desk.press(pressed(Key::escape)));
  CHECK(desk.dialogue.name() == "pause");
  CHECK(desk.entry.typed.empty());
  static_cast<void>(desk.press(pressed(static_cast<Key>('p'))));
  CHECK(desk.entry.typed == "p");
}

TEST_CASE("passphrase: a framed button is pressed by the space bar, and letters are typed all the same") {
  Desk desk;
  static_cast<void>(desk.press(pressed(Key::tab)));
  CHECK(desk.take(pressed(static_cast<Key>('a'), U'a')) == Command::choose);
  CHECK(desk.entry.typed == "a");
  static_cast<void>(desk.press(pressed(Key::tab)));
  const auto pressed_first = desk.take(pressed(Key::space, U' '));
  CHECK(pressed_first);
  CHECK(desk.entry.typed != "a ");
}

TEST_CASE("passphrase: every character of ASCII can be pressed on some page, letter by letter") {
  Desk desk;
  for (char32_t wanted = U' '; wanted <= U'~'; ++wanted) {
    bool there = wanted == U' ';
    for (const Letters page : letter_pages("en"))
      there = there || letters_on(page).find(wanted) != std::u32string_view::npos;
    INFO(static_cast<int>(wanted));
    CHECK(there);
  }
  CHECK(desk.click('A') == Command::choose);
  static_cast<void>(desk.click(other_letters));
  static_cast<void>(desk.click('b'));
  static_cast<void>(desk.click(' '));
  static_cast<void>(desk.click(other_letters));
  static_cast<void>(desk.click(U'ß'));
  CHECK(desk.entry.typed == "Ab ß");
  static_cast<void>(desk.click(rub_out_character));
  CHECK(desk.entry.typed == "Ab ");
  static_cast<void>(desk.click(other_letters));
  CHECK(desk.click('A') == Command::choose); // round again
  CHECK(letter_pages("ar").back() == Letters::arabic);
}

TEST_CASE("passphrase: hidden by dots until it is asked for") {
  Desk desk;
  desk.entry.typed = "QWERT-12";
  CHECK(desk.shown().find("QWERT-12") == std::string::npos);
  CHECK(desk.shown().find("\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022_") != std::string::npos);
  static_cast<void>(desk.click(show_or_hide));
  CHECK(desk.shown().find("QWERT-12_") != std::string::npos);
  static_cast<void>(desk.click(show_or_hide));
  CHECK(desk.shown().find("QWERT-12") == std::string::npos);
}

TEST_CASE("passphrase: no more is typed than may close a file") {
  PassphraseEntry entry;
  for (int i = 0; i < 2000; ++i) entry.take({Command::choose, 'x'});
  CHECK(entry.typed.size() <= 1024);
  CHECK(entry.typed.size() > 1000);
}

TEST_CASE(
    "passphrase: one that Dorsal made opens in whatever case and grouping it is typed, others as typed") {
  CHECK(readings_of("abcde fghjk lmnpq rst23") ==
        std::vector<std::string>{"abcde fghjk lmnpq rst23", "ABCDE-FGHJK-LMNPQ-RST23"});
  CHECK(readings_of("abcdefghjklmnpqrst23").back() == "ABCDE-FGHJK-LMNPQ-RST23");
  CHECK(readings_of("ABCDE-FGHJK-LMNPQ-RST23") == std::vector<std::string>{"ABCDE-FGHJK-LMNPQ-RST23"});
  CHECK(readings_of(" quiet river stone ") ==
        std::vector<std::string>{"quiet river stone", " quiet river stone "});
  CHECK(readings_of("Über allen Gipfeln") == std::vector<std::string>{"Über allen Gipfeln"});
}

TEST_CASE("a refused file: each reason is one sentence of its own, and none names a code") {
  const Desk desk;
  const Look look = look_of(desk.around, desk.person.comfort());
  std::vector<std::string> said;
  for (const FileFault fault :
       {FileFault::cannot_be_read, FileFault::not_ours, FileFault::of_another_kind, FileFault::newer_version,
        FileFault::damaged, FileFault::too_large, FileFault::too_costly, FileFault::older,
        FileFault::of_another_clinic, FileFault::for_another_patient}) {
    std::string text;
    for (const DisplayItem& item : file_refused_screen(fault, Before::nothing)(look).list.items)
      if (const auto* label = std::get_if<Label>(&item)) text += label->text;
    CHECK(std::ranges::find(said, text) == said.end());
    said.push_back(text);
  }
  CHECK(file_refused_screen(FileFault::older, Before::nothing)(look).buttons.size() == 1);
  CHECK(file_refused_screen(FileFault::older, Before::practised_here)(look).buttons.size() == 2);
}
