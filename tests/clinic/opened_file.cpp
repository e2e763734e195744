// A prescription opened in the window by a double click: typed on a script and on a real X server, refused,
// opened twice.
#include "engine/clinic/home/opened_file.h"

#include "engine/clinic/visit/catalogue.h"
#include "engine/core/protocol/protocol_text.h"
#include "engine/device/sdl/sdl_stage.h"
#include "engine/session/dialogue.h"
#include "engine/session/prescription_screens.h"
#include "engine/store/travel/result_file.h"
#include "tests/clinic/scripted_stage.h"
#include "tests/clinic/x_presser.h"
#include "tests/support/catch.h"
#include "tests/support/foreign_leaks.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/virtual_screen.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <thread>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

const std::string words_told = "ABCDE-FGHJK-LMNPQ-RST23";
const std::string now_utc = "2026-11-23T09:00:00.000Z";

// What a keyboard tells: capitals by Shift, Enter by '\n', the wrong-way key by '\b'.
std::deque<KeyInput> typed(std::string_view text) {
  std::deque<KeyInput> keys;
  for (const char c : text) {
    const bool capital = c >= 'A' && c <= 'Z';
    const Key key = c == '\n'   ? Key::enter
                    : c == '\b' ? Key::backspace
                                : static_cast<Key>(capital ? c - 'A' + 'a' : c);
    KeyInput press{key, Motion::press, {}, ResponseProvider::simulated};
    if (c >= ' ') press.character = static_cast<char32_t>(c);
    keys.push_back(press);
  }
  return keys;
}

struct Home {
  test::ScratchFolder folder;
  Database clinic{{.path = folder / "clinic.db"}};
  Database database{{.path = folder / "home.db"}};
  Words words;
  Protocol protocol{default_protocol()};
  test::NamedScreens screens;
  std::string shown;

  std::filesystem::path prescribe(const std::string& name, const std::string& patient = "P001") {
    Protocol sent = default_protocol();
    sent.name = name;
    return written(name, [&](std::ostream& out) {
      write_prescription(clinic, issue_prescription(clinic, {patient, to_toml(sent), "", now_utc}),
                         {words_told, {1, 8}}, out);
    });
  }
  std::filesystem::path written(const std::string& name, const std::function<void(std::ostream&)>& write) {
    std::ofstream out(folder / name, std::ios::binary);
    write(out);
    return folder / name;
  }
  std::filesystem::path written(const std::string& name, const std::string& bytes) {
    return written(name, [&](std::ostream& out) { out << bytes; });
  }
  OpenedFile open(const std::filesystem::path& file, std::string_view keys,
                  const std::string& practises_here = {}) {
    test::ScriptedStage stage{typed(keys)};
    screens.names.clear();
    const Visitor visitor{stage, database, screens, words, protocol};
    OpenedFile opened = open_file_in_window(visitor, file, practises_here);
    shown = stage.shown;
    return opened;
  }
  [[nodiscard]] bool said(std::string_view text) const { return shown.find(text) != std::string::npos; }
  [[nodiscard]] int was(std::string_view screen) const {
    return static_cast<int>(std::ranges::count(screens.names, screen));
  }
};

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("a file from the clinic: the passphrase opens it, and it is in use") {
  Home home;
  const OpenedFile opened = home.open(home.prescribe("first"), words_told + "\n");
  CHECK(opened.patient == "P001");
  CHECK(opened.put_to_use);
  CHECK(opened.refusal.empty());
  CHECK(home.screens.names == std::vector<std::string>{"passphrase", "opening file"});
  CHECK_FALSE(home.said(words_told)); // dots
  REQUIRE(held_prescription(home.database, "P001"));
  CHECK(held_prescription(home.database, "P001")->serial == 1);
}

TEST_CASE("a file from the clinic: small letters and no dashes open what Dorsal made") {
  Home home;
  CHECK(home.open(home.prescribe("first"), "abcdefghjklmnpqrst23\n").patient == "P001");
}

TEST_CASE("a file from the clinic: a wrong passphrase is told kindly, and typing goes on where it was") {
  Home home;
  const auto file = home.prescribe("first");
  CHECK(home.open(file, "\nABCDE-FGHJK-LMNPQ-RST24\n\b3\n").patient == "P001");
  CHECK(home.said("Type the passphrase first"));
  CHECK(home.said("nothing is lost"));
  CHECK(home.was("opening file") == 2);
}

TEST_CASE(
    "a file from the clinic: whoever leaves at the passphrase has changed nothing, and may come again") {
  Home home;
  const auto file = home.prescribe("first");
  const OpenedFile left = home.open(file, "wrong\n");
  CHECK_FALSE(left.patient);
  CHECK(left.refusal.empty());
  CHECK(patients_with_prescription(home.database).empty());
  for (int i = 0; i < 10; ++i) static_cast<void>(home.open(file, "wrong\nwrong again\n"));
  CHECK(home.open(file, words_told + "\n").patient == "P001"); // no number of tries locks anybody out
}

TEST_CASE("a file from the clinic: opened a second time it goes on and asks for nothing") {
  Home home;
  const auto file = home.prescribe("first");
  static_cast<void>(home.open(file, words_told + "\n"));
  const OpenedFile again = home.open(file, "", "P001");
  CHECK(again.patient == "P001");
  CHECK_FALSE(again.put_to_use);
  CHECK(home.screens.names.empty());
  // Under another name, and after a newer one came.
  const auto copy = home.written("copy", bytes_of(file));
  static_cast<void>(home.open(home.prescribe("second"), words_told + "\n", "P001"));
  CHECK(home.open(copy, "", "P001").patient == "P001");
  CHECK(held_prescription(home.database, "P001")->serial == 2);
}

TEST_CASE("a file from the clinic: one of an earlier version asks once more, and then goes on") {
  Home home;
  const auto file = home.prescribe("first");
  static_cast<void>(home.open(file, words_told + "\n"));
  // As earlier versions closed it, with a salt that says nothing.
  std::istringstream in(bytes_of(file));
  const std::string text = open_sealed_text(in, SealedKind::prescription, {words_told, {}}, 1'000'000);
  const auto older =
      home.written("older", seal_text(SealedKind::prescription, Passphrase{words_told, {1, 8}, {}}, text));
  const OpenedFile opened = home.open(older, words_told + "\n", "P001");
  CHECK(opened.patient == "P001");
  CHECK_FALSE(opened.put_to_use);
  CHECK(home.was("passphrase") == 1);
  CHECK(home.was("file refused") == 0);
}

TEST_CASE(
    "a file from the clinic: what is wrong is one plain sentence, before anything is asked where it shows") {
  Home home;
  const std::string whole = bytes_of(home.prescribe("first"));
  const auto refused = [&](const std::string& bytes, std::string_view keys, std::string_view sentence) {
    const OpenedFile opened = home.open(home.written("file", bytes), keys);
    CHECK_FALSE(opened.patient);
    CHECK_FALSE(opened.refusal.empty());
    INFO(home.shown);
    CHECK(home.said(sentence));
    CHECK(home.was("file refused") == 1);
    CHECK(patients_with_prescription(home.database).empty());
  };
  refused("dear diary\n", "\n", "does not come from your clinic");
  refused("", "\n", "does not come from your clinic");
  CHECK(home.was("passphrase") == 0);
  std::string newer = whole;
  newer[14] = '2';
  refused(newer, "\n", "newer version");
  refused(whole.substr(0, 30), "\n", "damaged on its way");
  refused(whole.substr(0, whole.size() - 20), words_told + "\n\n", "damaged on its way");
  std::string altered = whole;
  altered[whole.size() - 30] = static_cast<char>(altered[whole.size() - 30] ^ 1);
  refused(altered, words_told + "\n\n", "damaged on its way");
  refused(seal_text(SealedKind::archive, Passphrase{words_told, {1, 8}, {}}, "x"), "\n", "for your clinic");
  refused(
      seal_text(SealedKind::prescription, Passphrase{words_told, {1, 8}, {}}, std::string(1'100'000, 'x')),
      words_told + "\n\n", "too large");
  const OpenedFile missing = home.open(home.folder / "gone", "\n");
  CHECK_FALSE(missing.patient);
  CHECK(home.said("cannot be read"));
  static_cast<void>(home.open(home.folder.path(), "\n")); // a folder
  CHECK(home.said("cannot be read"));
}

TEST_CASE("a file from the clinic: a protocol of a newer version is not put to use") {
  Home home;
  const auto file = home.written("file", [&](std::ostream& out) {
    write_prescription(home.clinic,
                       issue_prescription(home.clinic, {"P001", "[telepathy]\nstrength = 2\n", "", now_utc}),
                       {words_told, {1, 8}}, out);
  });
  CHECK_FALSE(home.open(file, words_told + "\n\n").patient);
  CHECK(home.said("newer version"));
  CHECK(patients_with_prescription(home.database).empty());
}

TEST_CASE("a file from the clinic: another person's and another clinic's are refused, and nobody is named") {
  Home home;
  static_cast<void>(home.open(home.prescribe("first"), words_told + "\n"));
  const OpenedFile other = home.open(home.prescribe("other", "P002"), words_told + "\n\n", "P001");
  CHECK_FALSE(other.patient);
  CHECK(home.said("another person"));
  CHECK_FALSE(home.said("P001"));
  CHECK_FALSE(home.said("P002"));
  Home elsewhere;
  static_cast<void>(home.open(elsewhere.prescribe("theirs"), words_told + "\n\n", "P001"));
  CHECK(home.said("another clinic"));
  CHECK(held_prescription(home.database, "P001")->serial == 1);
}

TEST_CASE("a file from the clinic: where one is refused, whoever practises here may practise as before") {
  Home home;
  static_cast<void>(home.open(home.prescribe("first"), words_told + "\n"));
  const OpenedFile opened = home.open(home.written("file", "dear diary"), "p", "P001");
  CHECK(opened.patient == "P001");
  CHECK_FALSE(opened.refusal.empty());
}

TEST_CASE("a file from the clinic: an older one that is not known here is told so") {
  Home home;
  const auto first = home.prescribe("first");
  static_cast<void>(home.open(home.prescribe("second"), words_told + "\n"));
  static_cast<void>(home.open(first, words_told + "\n\n", "P001"));
  CHECK(home.said("newer file from your clinic is in use"));
}

TEST_CASE("a file from the clinic: in a real window, by keyboard, in each language") {
  for (const char* language : {"en", "ar"}) {
    INFO(language);
    const test::ForeignLeaks drivers;
    const test::VirtualScreen screen{"1024x600x24"};
    test::XPresser presser;
    Home home;
    home.words = read_words(std::filesystem::path{DORSAL_BINARY_DIR} / "share" / "locale", language);
    const auto file = home.prescribe("first");
    const auto stage = open_sdl_stage({.windowed = ScreenSize{1024, 600}});
    while (stage->wait(stage->now() + 100ms)) continue; // what a new window is told
    std::jthread hand{[&presser] {
      std::this_thread::sleep_for(600ms);
      presser.type("quite another\n");
      std::this_thread::sleep_for(1s);
      for (int i = 0; i < 13; ++i) {
        presser.key("BackSpace");
        std::this_thread::sleep_for(30ms);
      }
      presser.type(words_told + "\n");
    }};
    const Visitor visitor{*stage, home.database, home.screens, home.words, home.protocol};
    CHECK(open_file_in_window(visitor, file, {}).patient == "P001");
  }
}

TEST_CASE("a file from the clinic: in a real window, letter by letter with the mouse alone") {
  const test::ForeignLeaks drivers;
  const test::VirtualScreen screen{"1024x600x24"};
  test::XPresser presser;
  Home home;
  const auto file = home.prescribe("first");
  const auto stage = open_sdl_stage({.windowed = ScreenSize{1024, 600}});
  while (stage->wait(stage->now() + 100ms)) continue; // what a new window is told
  const Person person{home.protocol, {}};
  const Look look =
      look_of({home.words, stage->ruler(), Theme{}.background, stage->size()}, person.comfort());
  const Screen shown = passphrase_screen({})(look);
  const auto middle_of = [&shown](Command command, int choice) {
    const auto button = std::ranges::find_if(
        shown.buttons, [&](const Button& one) { return one.command == command && one.choice == choice; });
    REQUIRE(button != shown.buttons.end());
    return Point{button->box.x + button->box.width / 2, button->box.y + button->box.height / 2};
  };
  std::vector<Point> clicks;
  for (const char c : words_told) clicks.push_back(middle_of(Command::choose, c));
  clicks.push_back(middle_of(Command::go_on, 0));
  const auto at = presser.place_of_window();
  REQUIRE(at);
  std::jthread hand{[&presser, &clicks, corner = *at] {
    std::this_thread::sleep_for(600ms);
    for (const Point& click : clicks) {
      presser.click({corner.x + click.x, corner.y + click.y});
      std::this_thread::sleep_for(60ms);
    }
  }};
  const Visitor visitor{*stage, home.database, home.screens, home.words, home.protocol};
  CHECK(open_file_in_window(visitor, file, {}).patient == "P001");
}
