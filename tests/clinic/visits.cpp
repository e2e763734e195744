// Who sits there: codes typed, mistyped and new, in the window.
#include "engine/clinic/visit/visits.h"

#include "engine/clinic/instrument/shipped_instruments.h"
#include "engine/core/protocol/programme.h"
#include "engine/device/sdl/sdl_stage.h"
#include "engine/store/people/decisions.h"
#include "engine/store/people/patients.h"
#include "engine/store/sessions/kept_writer.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "engine/store/travel/prescriptions.h"
#include "tests/clinic/scripted_stage.h"
#include "tests/clinic/x_presser.h"
#include "tests/support/catch.h"
#include "tests/support/foreign_leaks.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/two_phases.h"
#include "tests/support/virtual_screen.h"

#include <linux/input-event-codes.h>

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <string>
#include <thread>
#include <vector>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

using test::ScriptedStage;
using Screens = test::NamedScreens;

// "P001\n": letters, digits and Enter, as a keyboard tells them.
std::deque<KeyInput> keys_of(std::string_view text) {
  std::deque<KeyInput> keys;
  for (const char c : text) {
    const Key key = c == '\n'   ? Key::enter
                    : c == '\b' ? Key::backspace
                                : static_cast<Key>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    keys.push_back({key, Motion::press, {}, ResponseProvider::simulated});
  }
  return keys;
}

constexpr const char* unknown = "unknown code";

struct Visitors {
  test::ScratchFolder folder;
  Database database{{.path = folder.path() / "clinic.db", .uuids = seeded_uuids(1)}};
  Words words;
  Protocol protocol{default_protocol()};
  Screens screens;
  std::string shown;

  Visitors() {
    SessionWriter writer{database};
    for (const char* code : {"P001", "P017", "ABC1", "ABC2", "XYZ9"})
      static_cast<void>(writer.begin_session({.patient = code,
                                              .start = {"2026-01-05T09:00:00.000Z", 60},
                                              .seed = 1,
                                              .protocol_text = "",
                                              .picture_set_hash = "",
                                              .software_version = "test",
                                              .rig = {}}));
  }

  std::optional<std::string> code_after(std::deque<KeyInput> keys,
                                        Strangers strangers = Strangers::may_begin) {
    return meet(std::move(keys), {}, strangers);
  }
  std::optional<std::string> given_code_after(const std::string& given, std::deque<KeyInput> keys) {
    return meet(std::move(keys), given, Strangers::may_begin);
  }
  [[nodiscard]] bool was_asked() const { return std::ranges::count(screens.names, unknown) > 0; }
  [[nodiscard]] bool said(std::string_view text) const { return shown.find(text) != std::string::npos; }

private:
  std::optional<std::string> meet(std::deque<KeyInput> keys, const std::string& given, Strangers strangers) {
    ScriptedStage stage{std::move(keys)};
    const Visitor visitor{stage, database, screens, words, protocol};
    auto code = given.empty() ? ask_for_code(visitor, strangers) : confirm_code(visitor, given, strangers);
    shown = stage.shown;
    return code;
  }
};

} // namespace

TEST_CASE("visit: a session that is open in another window is said to be, and none begins here") {
  Visitors clinic;
  KeptWriter other{clinic.database};
  static_cast<void>(other.begin_session({.patient = "NEW1",
                                         .start = {"2026-01-05T09:00:00.000Z", 60},
                                         .seed = 1,
                                         .protocol_text = "",
                                         .picture_set_hash = "",
                                         .software_version = "test",
                                         .rig = {}}));
  ScriptedStage stage{keys_of("\n")};
  const Visitor visitor{stage, clinic.database, clinic.screens, clinic.words, clinic.protocol};
  CHECK(practises_elsewhere(visitor, "NEW1"));
  CHECK(clinic.screens.names == std::vector<std::string>{"open elsewhere"});
  CHECK(stage.shown.find("open in another window") != std::string::npos);
  CHECK_FALSE(practises_elsewhere(visitor, "P001")); // cut short, and nobody has it
}

TEST_CASE("who are you: a code that has practised here is taken without a question") {
  Visitors here;
  CHECK(here.code_after(keys_of("P017\n")) == "P017");
  CHECK_FALSE(here.was_asked());
}

TEST_CASE("who are you: a mistyped code is asked about, and can be corrected where it is wrong") {
  Visitors here;
  CHECK(here.code_after(keys_of("P071\n \b\b17\n")) == "P017");
  CHECK(here.screens.names == std::vector<std::string>{"who are you", unknown, "who are you"});
  CHECK(here.said("Nobody with the code P071 has practised here."));
}

TEST_CASE("who are you: a new person says so once") {
  Visitors here;
  CHECK(here.code_after(keys_of("NEW1\nn")) == "NEW1");
  CHECK(std::ranges::count(here.screens.names, unknown) == 1);
}

TEST_CASE("who are you: who looks at the code again and leaves it as it is means it") {
  Visitors here;
  CHECK(here.code_after(keys_of("NEW1\n  ")) == "NEW1"); // the space bar alone leads on
  CHECK(std::ranges::count(here.screens.names, unknown) == 1);
}

TEST_CASE(
    "who are you: a code that was once said to be right is not asked about again on this machine, though "
    "nothing of the visit was kept") {
  for (const char* meant : {"NEW1\nn", "NEW1\n  "}) {
    Visitors here;
    CHECK(here.code_after(keys_of(meant)) == "NEW1"); // and the visit is left
    here.screens.names.clear();
    CHECK(here.code_after(keys_of("NEW1\n")) == "NEW1");
    CHECK(here.given_code_after("NEW1", {}) == "NEW1");
    CHECK_FALSE(here.was_asked());
    CHECK(patient_overview(here.database, "NEW1").sessions == 0);
  }
}

TEST_CASE("who are you: a code that was asked about and left is asked about the next time too") {
  Visitors here;
  CHECK_FALSE(here.code_after(keys_of("NEW1\n")));
  CHECK(here.code_after(keys_of("NEW1\nn")) == "NEW1");
  CHECK(std::ranges::count(here.screens.names, unknown) == 2);
}

TEST_CASE("who are you: a code that came with a prescription is not asked about") {
  Visitors here;
  Database clinic{Database::in_memory()};
  accept_prescription(here.database,
                      issue_prescription(clinic, {"HOME1", "", "", "2026-01-04T09:00:00.000Z"}));
  CHECK(here.code_after(keys_of("HOME1\n")) == "HOME1");
  CHECK_FALSE(here.was_asked());
}

TEST_CASE("who are you: another code that is new is asked about too") {
  Visitors here;
  CHECK(here.code_after(keys_of("NEW1\n \b2\nn")) == "NEW2");
  CHECK(std::ranges::count(here.screens.names, unknown) == 2);
}

TEST_CASE("who are you: leaving at the question begins nothing") {
  Visitors here;
  CHECK_FALSE(here.code_after(keys_of("NEW1\n")));
  CHECK(SessionReader{here.database}.patients().size() == 5);
}

TEST_CASE("who are you: the question names nobody else's code") {
  Visitors here;
  static_cast<void>(here.code_after(keys_of("P002\n")));
  REQUIRE(here.was_asked());
  for (const char* code : {"P001", "P017", "ABC1", "ABC2", "XYZ9"}) CHECK_FALSE(here.said(code));
}

TEST_CASE("who are you: a code that is too short is told so, and typing goes on") {
  Visitors here;
  CHECK(here.code_after(keys_of("P0\n17\n")) == "P017");
  CHECK(here.said("it has 3 to 16 letters and digits"));
  CHECK_FALSE(here.was_asked());
}

TEST_CASE("who are you: no more than sixteen characters, and the screen says why") {
  Visitors here;
  static_cast<void>(here.code_after(keys_of("ABCDEFGHIJKLMNOPQ")));
  CHECK(here.said("16 letters and digits at most"));
  CHECK(here.said("ABCDEFGHIJKLMNOP_"));
}

TEST_CASE("who are you: a character that no code has is refused with a word, and the rest stays") {
  for (const char32_t character : {U'-', U'.', U'ö', U'ج'}) {
    Visitors here;
    auto keys = keys_of("P0");
    keys.push_back({static_cast<Key>(character), Motion::press, {}, ResponseProvider::simulated});
    const auto rest = keys_of("17\n");
    keys.insert(keys.end(), rest.begin(), rest.end());
    CHECK(here.code_after(keys) == "P017");
    CHECK(here.said("only the letters A to Z and the digits 0 to 9"));
  }
}

TEST_CASE("who are you: Shift, CapsLock and NumLock are no characters") {
  Visitors here;
  auto keys = keys_of("P0");
  keys.push_back({Key::none, Motion::press, {}, ResponseProvider::simulated});
  static_cast<void>(here.code_after(keys));
  CHECK_FALSE(here.said("only the letters A to Z"));
}

TEST_CASE("who are you: digits of the keypad are digits, and do not move the frame") {
  Visitors here;
  std::deque<KeyInput> keys = keys_of("ABC");
  keys.push_back({Key::arrow_down, Motion::press, {}, ResponseProvider::simulated, static_cast<Key>('2')});
  keys.push_back({Key::enter, Motion::press, {}, ResponseProvider::simulated});
  CHECK(here.code_after(keys) == "ABC2");
}

TEST_CASE("own results: an unknown code has none, and nobody new begins there") {
  Visitors here;
  CHECK_FALSE(here.code_after(keys_of("NEW1\nn"), Strangers::have_nothing_here));
  CHECK(here.said("Nobody with the code NEW1"));
  CHECK_FALSE(here.said("Start as a new person"));
}

TEST_CASE("a code from the command line: nothing is asked when it is known, the same question once when it "
          "is new") {
  Visitors here;
  CHECK(here.given_code_after("P001", {}) == "P001");
  CHECK(here.screens.names.empty());
  CHECK(here.given_code_after("P002", keys_of(" \b1\n")) == "P001");
  CHECK(here.screens.names == std::vector<std::string>{unknown, "who are you"});
  CHECK(here.given_code_after("P002", keys_of("n")) == "P002");
  CHECK(std::ranges::count(here.screens.names, unknown) == 2);
}

TEST_CASE("who are you: on real keyboards of other countries a code is typed by its keycaps") {
  for (const char* layout : {"fr", "ara", "cz", "us,ara"}) {
    INFO(layout);
    const test::ForeignLeaks drivers;
    const test::VirtualScreen screen;
    test::XPresser presser; // a server without clients forgets its layout
    REQUIRE(std::system((std::string{"setxkbmap "} + layout).c_str()) == 0); // NOLINT(concurrency-mt-unsafe)
    Visitors here;
    const auto stage = open_sdl_stage({.windowed = ScreenSize{1280, 720}});
    while (stage->wait(stage->now() + 100ms)) continue; // what a new window is told
    std::jthread hand{[&presser] {
      std::this_thread::sleep_for(600ms);
      for (const unsigned code : {KEY_P, KEY_0, KEY_1, KEY_7, KEY_ENTER}) {
        presser.place(code);
        std::this_thread::sleep_for(60ms);
      }
    }};
    const Visitor visitor{*stage, here.database, here.screens, here.words, here.protocol};
    CHECK(ask_for_code(visitor, Strangers::may_begin) == "P017");
  }
}

namespace {

// Somebody in a programme, whose session was cut short after safety questions were answered on that day.
struct InProgramme : Visitors {
  explicit InProgramme(const std::string& start_utc, double yes) {
    protocol.programme = dorsal::test::touch_and_pictures(protocol);
    const Instrument safety = *shipped_instrument("safety");
    SessionWriter writer{database};
    const Uuid session = writer.begin_session({.patient = "S001",
                                               .start = {start_utc, 60},
                                               .seed = 1,
                                               .protocol_text = "",
                                               .picture_set_hash = "",
                                               .software_version = "test",
                                               .rig = {}});
    Answers answers;
    for (const instrument::Item& item : safety.items) answers.push_back({item.name, yes, {}});
    writer.keep_response(session, {safety.name, "start", "en", safety.sha256, safety.definition, answers});
  }
  [[nodiscard]] bool is_stopped() {
    ScriptedStage stage{keys_of("\n")};
    const Visitor visitor{stage, database, screens, words, protocol};
    const auto programme = programme_today(visitor, "S001");
    const bool stopped = programme && stopped_for_safety(visitor, "S001", *programme);
    shown = stage.shown;
    return stopped;
  }
  [[nodiscard]] bool is_due() {
    ScriptedStage stage{{}};
    const Visitor visitor{stage, database, screens, words, protocol};
    const auto programme = programme_today(visitor, "S001");
    return programme && safety_is_due(visitor, "S001", *programme);
  }
};

} // namespace

TEST_CASE("safety: a yes that was kept stops a visit that was cut short right after it, and says so") {
  InProgramme visitors{"2026-01-05T08:00:00.000Z", 1};
  CHECK(visitors.is_stopped());
  CHECK_FALSE(visitors.shown.empty());
  ScriptedStage stage{{}};
  const Visitor visitor{stage, visitors.database, visitors.screens, visitors.words, visitors.protocol};
  const auto programme = programme_today(visitor, "S001");
  REQUIRE(programme);
  CHECK_FALSE(visit_today(visitor, "S001", *programme, Asking::nothing));
  add_decision(visitors.database, "S001",
               {DecisionKind::clear, Grade::cannot_tell, "anna", "2026-01-05T08:30:00.000Z", "looked at"});
  CHECK_FALSE(visitors.is_stopped());
}

TEST_CASE("safety: questions of this month are not due again, those of last month are") {
  InProgramme today{"2026-01-05T08:00:00.000Z", 0};
  CHECK_FALSE(today.is_stopped());
  CHECK_FALSE(today.is_due());
  InProgramme before{"2025-12-01T08:00:00.000Z", 0};
  CHECK(before.is_due());
  before.protocol.programme.clear(); // one phase, of which nobody asks
  CHECK_FALSE(before.is_due());
}
