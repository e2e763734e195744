#include "bench/robot/patient_line.h"
#include "bench/robot/patient_mind.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::bench;
using namespace std::chrono_literals;

namespace {

template <class Line>
Line read_as(std::string_view text) {
  return std::get<Line>(std::get<PatientLine>(read_patient_line(text)));
}
bool refused(std::string_view text) { return std::holds_alternative<std::string>(read_patient_line(text)); }

PatientMind mind() { return PatientMind({.observer = *observer::find_profile("healthy"), .seed = 3}); }

constexpr Instant start{1000s};

// The first instant, in steps of a millisecond, at which the patient presses a key; the patch is white from
// `onset` to `offset`.
std::optional<Instant> first_press(PatientMind& patient, Instant onset, Instant offset) {
  for (Instant at = start; at < start + 20s; at += 1ms)
    if (patient.look(at, at >= onset && at < offset)) return at;
  return {};
}

} // namespace

TEST_CASE("patient lines: a trial's plan") {
  const auto trial = read_as<TrialLine>("trial 2 17 assess left 27.5 -90");
  CHECK(trial.block == 2);
  CHECK(trial.trial == 17);
  CHECK(trial.kind == "assess");
  CHECK(trial.side == Side::left);
  CHECK(trial.amplitude_deg == 27.5);
  CHECK(trial.roll_deg == -90);
}

TEST_CASE("patient lines: screens, pictures with blanks in their names, the end") {
  CHECK(read_as<ScreenLine>("screen welcome\r").name == "welcome");
  CHECK(read_as<ScreenshotLine>("screenshot /tmp/a b.png").file == "/tmp/a b.png");
  CHECK(read_as<ShootLine>("shoot assess trial.png").file == "assess trial.png");
  CHECK(read_as<ShootAfterLine>("shoot-after feedback.png").file == "feedback.png");
  read_as<EndLine>("end");
}

TEST_CASE("patient lines: what is broken is refused") {
  for (const char* line :
       {"", " ", "screen", "screen two words", "trial", "trial 1 2 assess left 27",
        "trial 0 1 assess left 27 0", "trial 1 1 assess up 27 0", "trial 1 1 assess left nan 0",
        "trial 1 1 assess left -5 0", "trial 1 1 assess left 27 inf", "trial 1 99999999999 assess left 27 0",
        "trial 1 1 assess left 27 0 9", "screenshot", "shoot-after", "end now", "hello"}) {
    CAPTURE(line);
    CHECK(refused(line));
  }
}

TEST_CASE("patient: a screen is read for 0.7 s, then Space, and once more after 5 s of nothing") {
  auto patient = mind();
  patient.read_screen("break", start);
  CHECK_FALSE(patient.look(start + 699ms, false));
  CHECK(patient.look(start + 700ms, false) == Key::space);
  CHECK_FALSE(patient.look(start + 5699ms, false));
  CHECK(patient.look(start + 5700ms, false) == Key::space);
}

TEST_CASE("side trips: a screen and a key") {
  const auto trip = parse_side_trip("how-to-answer=Esc");
  REQUIRE(trip);
  CHECK(trip->screen == "how-to-answer");
  CHECK(trip->key == Key::escape);
  for (const char* text : {"", "break", "=Esc", "break=", "break=Nothing"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_side_trip(text));
  }
}

TEST_CASE("patient lines: words and arrows have no amplitude") {
  CHECK(read_as<TrialLine>("trial 3 1 control left 0 0").amplitude_deg == 0);
}

TEST_CASE("patient: who looks around pauses at the first break, and goes on from there as everybody") {
  PatientMind patient({.observer = *observer::find_profile("healthy"),
                       .side_trips = {{"break", Key::escape}, {"pause", static_cast<Key>('t')}}});
  const auto pressed_on = [&](const char* screen, Duration after) {
    patient.read_screen(screen, start + after);
    return patient.look(start + after + reading_time, false);
  };
  CHECK(pressed_on("break", 0s) == Key::escape);
  CHECK(patient.look(start + reading_time + reading_again, false) == Key::space);
  CHECK(pressed_on("pause", 10s) == static_cast<Key>('t'));
  CHECK(pressed_on("settings", 11s) == Key::space);
  CHECK(pressed_on("pause", 12s) == Key::space);
  CHECK(pressed_on("break", 13s) == Key::space);
}

TEST_CASE("patient: answers at onset plus the observer's response time, once") {
  auto patient = mind();
  patient.expect_trial({1, 1, "assess", Side::left, 27, -90});
  Random draws{3};
  const auto expected =
      observer::answer(*observer::find_profile("healthy"),
                       {.side = Side::left, .folded_roll_deg = 90, .amplitude_deg = 27}, draws);
  const auto pressed = first_press(patient, start + 1s, start + 19s);
  REQUIRE(pressed);
  CHECK(*pressed - (start + 1s) >= expected.response_time);
  CHECK(*pressed - (start + 1s) < expected.response_time + 1ms);
  CHECK_FALSE(first_press(patient, start + 1s, start + 19s));
}

TEST_CASE("patient: presses nothing when the stimulus goes before the answer") {
  auto patient = mind();
  patient.expect_trial({1, 1, "assess", Side::left, 27, 0});
  CHECK_FALSE(first_press(patient, start + 1s, start + 1s + 5ms));
}

TEST_CASE("patient: a patch still white from the trial before is no onset") {
  auto patient = mind();
  patient.expect_trial({1, 1, "assess", Side::right, 27, 0});
  for (Instant at = start; at < start + 10s; at += 10ms) CHECK_FALSE(patient.look(at, true));
}
