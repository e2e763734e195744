#include "bench/presses/presses.h"

#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::bench;
using namespace std::chrono_literals;

namespace {

constexpr Instant start{5000s};
constexpr Duration limit = 10s;

ChaosPress pressed(Duration at, Side key, PressManner manner = PressManner::tap) {
  return {manner, {start + at, start + at + 20us, key}};
}

Stamp seen(Duration at) { return {start + at, start + at - 500us, start + at + 500us}; }

KeyInput key_input(Duration at, Side side, Motion motion = Motion::press) {
  return {side == Side::left ? Key::arrow_left : Key::arrow_right, motion, seen(at),
          ResponseProvider::xinput2};
}

// Fixation at 0.5 s, onset at 1 s after `at`.
TrialRecord trial_at(Duration at) {
  TrialRecord trial;
  trial.fixation = seen(at + 500ms);
  trial.onset = Onset{seen(at + 1s), OnsetProvider::unsynced, 0};
  trial.outcome = Outcome::time_out;
  return trial;
}

TrialRecord answered_at(Duration at, Duration press, Side side) {
  TrialRecord trial = trial_at(at);
  trial.outcome = Outcome::answered;
  trial.answer = Answer{side, seen(press), ResponseProvider::xinput2, ResponseDevice::key};
  return trial;
}

Fate fate_of(const Account& account, std::size_t i) { return account.presses.at(i).fate; }

} // namespace

TEST_CASE("presses: answer, both keys at once, a press before the trial and one after the last") {
  TrialRecord first = answered_at(0s, 1500ms, Side::left);
  first.strays = {{StrayInput::before_trial, key_input(200ms, Side::right)},
                  {StrayInput::second_press, key_input(1501ms, Side::right)},
                  {StrayInput::release, key_input(1530ms, Side::left, Motion::release)}};
  const std::vector presses{pressed(200ms, Side::right), pressed(1500ms, Side::left),
                            pressed(1501ms, Side::right), pressed(3s, Side::left)};
  const Account account = account_for(presses, std::vector{first}, limit);
  CHECK(fate_of(account, 0) == Fate::before_trial);
  CHECK(fate_of(account, 1) == Fate::answered);
  CHECK(fate_of(account, 2) == Fate::second_press);
  CHECK(fate_of(account, 3) == Fate::session_over);
  for (const AccountedPress& press : account.presses) CHECK(press.right);
  CHECK(account.doubled + account.unexplained == 0);
}

TEST_CASE("presses: during fixation it is an anticipation, and nothing else") {
  TrialRecord early = trial_at(0s);
  early.onset.reset();
  early.outcome = Outcome::anticipation;
  early.answer = Answer{Side::left, seen(700ms), ResponseProvider::xinput2, ResponseDevice::key};
  const std::vector presses{pressed(700ms, Side::left)};
  CHECK(account_for(presses, std::vector{early}, limit).presses[0].right);
  // The same press, said to have come before the trial.
  TrialRecord wrong = answered_at(0s, 1500ms, Side::right);
  wrong.strays = {{StrayInput::before_trial, key_input(700ms, Side::left)}};
  const std::vector two{pressed(700ms, Side::left), pressed(1500ms, Side::right)};
  const Account account = account_for(two, std::vector{wrong}, limit);
  CHECK_FALSE(account.presses[0].right);
  CHECK_FALSE(account.presses[1].right); // it was not the first since the fixation
}

TEST_CASE("presses: an answer said to have come before its onset has a wrong outcome") {
  const std::vector trials{answered_at(0s, 980ms, Side::left)};
  const std::vector presses{pressed(980ms, Side::left)};
  CHECK_FALSE(account_for(presses, trials, limit).presses[0].right);
}

TEST_CASE("presses: lost, doubled and invented ones are counted as that") {
  TrialRecord first = answered_at(0s, 1500ms, Side::left);
  first.strays = {{StrayInput::second_press, key_input(1520ms, Side::left)},
                  {StrayInput::second_press, key_input(1900ms, Side::right)}};
  const std::vector trials{first, answered_at(5s, 6500ms, Side::left)};
  const std::vector presses{pressed(1500ms, Side::left), pressed(4s, Side::left),
                            pressed(6500ms, Side::left)};
  const Account account = account_for(presses, trials, limit);
  CHECK(fate_of(account, 1) == Fate::unaccounted);
  CHECK(account.doubled == 1);
  CHECK(account.unexplained == 1);
}

TEST_CASE("presses: kept as the repeat of a held key, a true press is not accounted for") {
  TrialRecord trial = answered_at(0s, 1500ms, Side::left);
  trial.strays = {{StrayInput::key_repeat, key_input(1200ms, Side::right, Motion::repeat)}};
  const std::vector presses{pressed(1200ms, Side::right), pressed(1500ms, Side::left)};
  CHECK(fate_of(account_for(presses, std::vector{trial}, limit), 0) == Fate::unaccounted);
}

TEST_CASE("presses: past the deadline a press is after_deadline") {
  TrialRecord late = trial_at(0s);
  late.strays = {{StrayInput::after_deadline, key_input(11020ms, Side::left)}};
  const std::vector presses{pressed(11020ms, Side::left)};
  const Account account = account_for(presses, std::vector{late}, limit);
  CHECK(fate_of(account, 0) == Fate::after_deadline);
  CHECK(account.presses[0].right);
}

TEST_CASE("presses: the verdict fails for one press that is not accounted for") {
  PressesResult result;
  result.account = account_for(std::vector{pressed(4s, Side::left), pressed(8s, Side::left)},
                               std::vector{answered_at(7s, 9s, Side::right)}, limit);
  CHECK_FALSE(all_hold(verdicts_of(result)));
  CHECK(fates_of(result.account, PressManner::tap)[static_cast<std::size_t>(Fate::unaccounted)] == 2);
}

TEST_CASE("chaos log: what is written is read, whole rows only") {
  const ChaosPress press = pressed(1s, Side::right, PressManner::during_hold);
  const auto read = read_chaos_log(chaos_log_header() + chaos_log_row(press) + "tap,le");
  const auto& presses = std::get<std::vector<ChaosPress>>(read);
  REQUIRE(presses.size() == 1);
  CHECK(presses[0].manner == PressManner::during_hold);
  CHECK(presses[0].press.before == start + 1s);
  CHECK(presses[0].press.key == Side::right);
}

TEST_CASE("chaos log: every broken row is named with its line") {
  const auto read =
      read_chaos_log(chaos_log_header() + "tap,left,1,2\nknock,left,1,2\ntap,up,1,2\ntap,left,1,x\n");
  const auto& problems = std::get<std::vector<Diagnostic>>(read);
  REQUIRE(problems.size() == 3);
  CHECK(problems[0].at->line == 3);
  CHECK(problems[2].message == "\"x\" is no number of nanoseconds");
  CHECK(std::holds_alternative<std::vector<Diagnostic>>(read_chaos_log("")));
}
