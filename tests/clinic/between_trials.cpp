// What a person does between two trials, or in the same moment as the answer: nothing of it is lost.
#include "engine/clinic/visit/session.h"
#include "engine/clinic/visit/simulated_stage.h"
#include "tests/support/catch.h"
#include "tests/support/made_up_sets.h"

#include <algorithm>
#include <deque>
#include <functional>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

// A simulated patient with restless hands: what `on_answer` and `between` return is done as well.
class RestlessStage final : public Stage, public SessionListener {
public:
  using Hands = std::function<std::vector<Input>(Instant)>;
  RestlessStage(Hands on_answer, Hands between)
      : on_answer_(std::move(on_answer)), between_(std::move(between)) {}

  [[nodiscard]] Instant now() const override { return patient_.now(); }
  [[nodiscard]] WallClock wall_clock() const override { return patient_.wall_clock(); }
  [[nodiscard]] ScreenSize size() const override { return patient_.size(); }
  void upload(std::size_t, const PixelImage&) override {}
  void prepare(const DisplayList& list) override {
    for (const DisplayItem& item : list.items)
      if (const auto* label = std::get_if<Label>(&item)) texts.push_back({label->text, in_trial_});
    patient_.prepare(list);
  }
  Onset present() override {
    const Onset onset = patient_.present();
    if (in_trial_ && held_) add({KeyInput{*held_, Motion::repeat, onset.at, ResponseProvider::simulated}});
    if (const auto what = in_trial_ ? std::exchange(disturbs_, {}) : std::nullopt)
      add({Disturbed{*what, onset.at}});
    if (in_trial_ && std::exchange(pauses_, false))
      add({KeyInput{Key::escape, Motion::press, onset.at, ResponseProvider::simulated}});
    return onset;
  }
  void hold(Key key) { held_ = key; }
  void pause_once() { pauses_ = true; }
  void disturb_once(Disturbance what) { disturbs_ = what; }
  void attend(bool in_trial) override { in_trial_ = in_trial; }
  [[nodiscard]] bool draws() const override { return false; }
  [[nodiscard]] RigFacts facts() const override { return patient_.facts(); }

  [[nodiscard]] std::optional<Input> wait(std::optional<Instant> until) override {
    if (!extra_.empty()) {
      const Input input = extra_.front();
      extra_.pop_front();
      return input;
    }
    const auto input = patient_.wait(until);
    if (const auto* key = input ? std::get_if<KeyInput>(&*input) : nullptr;
        key && in_trial_ && key->motion == Motion::press)
      add(on_answer_(key->at.best));
    return input;
  }

  void on_screen(std::string_view name) override {
    screens.emplace_back(name);
    events.emplace_back(name);
    patient_.on_screen(name);
  }
  void on_trial(int block, BlockKind kind, const TrialStart& start) override {
    patient_.on_trial(block, kind, start);
  }
  void on_saved(int, int) override {
    events.emplace_back("saved");
    add(between_(patient_.now()));
  }

  struct Text {
    std::string text;
    bool in_trial{};
  };
  std::vector<std::string> screens;
  std::vector<std::string> events; // screens and saved trials
  std::vector<Text> texts;         // every label that was drawn

private:
  void add(const std::vector<Input>& inputs) { extra_.insert(extra_.end(), inputs.begin(), inputs.end()); }

  SimulatedStage patient_{{*observer::find_profile("healthy"), 0, 3, {"2026-01-05T09:00:00.000Z", 60}}};
  Hands on_answer_, between_;
  std::deque<Input> extra_;
  bool in_trial_{};
  std::optional<Key> held_;
  bool pauses_{};
  std::optional<Disturbance> disturbs_;
};

KeyInput key(Instant at, Key which, Motion motion = Motion::press) {
  return {which, motion, Stamp::exactly(at), ResponseProvider::simulated};
}
std::vector<Input> nothing(Instant) { return {}; }

SessionOutcome run(RestlessStage& stage, Manner manner = Manner::trials_only) {
  test::ScratchFolder folder;
  test::write_set(folder.path(), "train");
  PictureSets pictures{folder.path()};
  Database database{{.path = folder.path() / "clinic.db", .uuids = seeded_uuids(1)}};
  Protocol protocol = default_protocol();
  BlockSpec train = default_block(BlockKind::train);
  train.pictures = 6;
  BlockSpec control = default_block(BlockKind::control);
  control.pictures = 4;
  protocol.blocks = {train, control};
  return run_session({.protocol = protocol,
                      .patient = "P001",
                      .seed = 7,
                      .software_version = "test",
                      .origin = Origin::simulated,
                      .manner = manner,
                      .unfinished = {}},
                     {stage, pictures, database, stage});
}

std::vector<TrialRecord> trials_of(const SessionOutcome& outcome) {
  std::vector<TrialRecord> trials;
  for (const BlockRecord& block : outcome.blocks)
    trials.insert(trials.end(), block.trials.begin(), block.trials.end());
  return trials;
}

std::ptrdiff_t count(const TrialRecord& trial, StrayInput why) {
  return std::ranges::count(trial.strays, why, &StrayRecord::why);
}

} // namespace

TEST_CASE("between trials: what is pressed during the feedback is a stray of the next trial") {
  RestlessStage stage{
      nothing, [](Instant now) -> std::vector<Input> {
        return {key(now + 1ms, Key::arrow_left), key(now + 2ms, Key::arrow_right), key(now + 3ms, Key::f12)};
      }};
  const auto trials = trials_of(run(stage));
  REQUIRE(trials.size() == 10);
  CHECK(count(trials.front(), StrayInput::before_trial) == 0);
  for (std::size_t i = 1; i < trials.size(); ++i) {
    INFO("trial " << i + 1);
    CHECK(count(trials[i], StrayInput::before_trial) == 2);
    CHECK(count(trials[i], StrayInput::other_key) == 1);
    CHECK(trials[i].outcome == Outcome::answered);
  }
}

TEST_CASE("between trials: a second key and a second stamp of the answer stay with the answered trial") {
  RestlessStage stage{[](Instant at) -> std::vector<Input> {
                        return {key(at, Key::arrow_left, Motion::echo), key(at + 1ms, Key::arrow_right)};
                      },
                      nothing};
  const auto trials = trials_of(run(stage));
  REQUIRE(trials.size() == 10);
  for (const TrialRecord& trial : trials) {
    CHECK(trial.outcome == Outcome::answered);
    CHECK(count(trial, StrayInput::second_witness) == 1);
    CHECK(count(trial, StrayInput::second_press) == 1);
  }
}

TEST_CASE("between trials: Esc during the feedback pauses, and the voided trial comes again") {
  bool pressed = false;
  RestlessStage stage{nothing, [&](Instant now) -> std::vector<Input> {
                        if (std::exchange(pressed, true)) return {};
                        return {key(now + 1ms, Key::escape)};
                      }};
  const SessionOutcome outcome = run(stage);
  CHECK(outcome.state == SessionState::complete);
  CHECK(std::ranges::count(stage.screens, "pause") == 1);
  const auto pause = std::ranges::find(stage.events, "pause");
  CHECK(std::count(stage.events.begin(), pause, "saved") == 2); // the voided one, before anybody waits
  CHECK(std::ranges::count(trials_of(outcome), Outcome::voided, &TrialRecord::outcome) == 1);
  CHECK(std::ranges::count(trials_of(outcome), Outcome::answered, &TrialRecord::outcome) == 10);
}

TEST_CASE("between trials: a machine that slept voids the trial it slept in, which says so and comes again") {
  RestlessStage within{nothing, nothing};
  within.disturb_once(Disturbance::suspended);
  const SessionOutcome outcome = run(within);
  CHECK(outcome.state == SessionState::complete);
  CHECK(std::ranges::count(within.screens, "pause") == 1);
  const auto trials = trials_of(outcome);
  const auto voided = std::ranges::find(trials, Outcome::voided, &TrialRecord::outcome);
  REQUIRE(voided != trials.end());
  CHECK(voided_by(voided->strays) == "suspended");
  CHECK(std::ranges::count(trials, Outcome::answered, &TrialRecord::outcome) == 10);
}

TEST_CASE("between trials: the window closed during the feedback stops the session") {
  for (const int after : {2, 6}) { // in the middle of a block, and after its last trial
    INFO("after trial " << after);
    int saved = 0;
    RestlessStage stage{nothing, [&](Instant) -> std::vector<Input> {
                          if (++saved != after) return {};
                          return {CloseRequested{}};
                        }};
    const SessionOutcome outcome = run(stage);
    CHECK(outcome.state == SessionState::stopped);
    CHECK(std::ranges::count(trials_of(outcome), Outcome::answered, &TrialRecord::outcome) == after);
  }
}

namespace {

// How often it was said; never within a trial.
std::ptrdiff_t times_said(const RestlessStage& stage, std::string_view words) {
  for (const RestlessStage::Text& text : stage.texts)
    if (text.text == words) CHECK_FALSE(text.in_trial);
  return std::ranges::count(stage.texts, words, &RestlessStage::Text::text);
}

constexpr std::string_view let_go = "A short press is enough. Then let the key go";
constexpr std::string_view one_key = "One key is enough, left or right";

} // namespace

TEST_CASE("kind word: both keys at every answer, and it is said once a block") {
  const auto hands = [](Instant at) -> std::vector<Input> {
    return {key(at + 30ms, Key::arrow_left), key(at + 30ms, Key::arrow_right)};
  };
  RestlessStage stage{hands, nothing};
  const auto trials = trials_of(run(stage, Manner::whole));
  CHECK(std::ranges::count(trials, Outcome::answered, &TrialRecord::outcome) == 10);
  CHECK(times_said(stage, one_key) == 2); // two blocks
  CHECK(times_said(stage, let_go) == 0);
}

TEST_CASE("kind word: nobody reads it during a measurement, and steady hands never do") {
  RestlessStage measured{[](Instant at) -> std::vector<Input> {
                           return {key(at + 30ms, Key::arrow_left), key(at + 30ms, Key::arrow_right)};
                         },
                         nothing};
  static_cast<void>(run(measured));
  CHECK(times_said(measured, one_key) == 0);
  RestlessStage steady{nothing, nothing};
  static_cast<void>(run(steady, Manner::whole));
  CHECK(times_said(steady, one_key) == 0);
  CHECK(times_said(steady, let_go) == 0);
}

TEST_CASE("kind word: a key that is held when a trial begins") {
  RestlessStage stage{nothing, nothing};
  stage.hold(Key::arrow_left);
  static_cast<void>(run(stage, Manner::whole));
  CHECK(times_said(stage, let_go) == 2);
  CHECK(times_said(stage, one_key) == 0);
}

TEST_CASE("kind word: who pauses because a key is held finds it on the pause") {
  RestlessStage stage{nothing, nothing};
  stage.hold(Key::arrow_left);
  stage.pause_once();
  static_cast<void>(run(stage, Manner::whole));
  CHECK(std::ranges::count(stage.screens, "pause") == 1);
  CHECK(times_said(stage, let_go) == 2);
  const auto at = std::ranges::find(stage.texts, let_go, &RestlessStage::Text::text);
  REQUIRE(at != stage.texts.begin());
  CHECK(std::prev(at)->text == "Paused");
}
