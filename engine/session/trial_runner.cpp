#include "engine/session/trial_runner.h"

#include "engine/session/in_view.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

class Attention {
public:
  explicit Attention(Stage& stage) : stage_(stage) { stage_.attend(true); }
  Attention(const Attention&) = delete;
  Attention& operator=(const Attention&) = delete;
  ~Attention() { stage_.attend(false); }

private:
  Stage& stage_;
};

class TrialRunner {
public:
  explicit TrialRunner(const TrialDesk& desk)
      : stage_(desk.stage), screens_(desk.screens), answers_(desk.answers), size_(desk.stage.size()) {}

  TrialResult run(const TrialStart& start, const std::vector<Input>& earlier) {
    const Attention attention{stage_};
    state_ = begin_trial(start, stage_.now());
    shown_ = &screens_.rest;
    stage_.prepare(screens_.fixation);
    for (const Input& input : earlier) take(input);
    while (!ended(state_)) step();
    if (state_.record.outcome == Outcome::answered)
      state_.record.response_trigger = stage_.mark(Mark::response);
    return {std::move(state_.record), interruption_};
  }

private:
  void step() {
    if (wants_fixation(state_))
      show_fixation();
    else if (wants_stimulus(state_))
      show_stimulus();
    else
      wait();
  }

  void wait() {
    const auto when = due(state_);
    const bool shows_next = !std::holds_alternative<Answering>(state_.phase);
    const auto until = when && shows_next ? std::optional{stage_.hand_over_for(*when)} : when;
    if (const auto got = stage_.wait(until))
      take(*got);
    else if (when)
      state_ = tick(std::move(state_), std::max(stage_.now(), shows_next ? *when : Instant{}));
  }

  void show_fixation() {
    state_ = fixation_shown(std::move(state_), stage_.present());
    shown_ = &screens_.fixation;
    stage_.prepare(screens_.stimulus);
  }

  void show_stimulus() {
    const Onset onset = stage_.present();
    const auto trigger = stage_.mark(Mark::onset);
    state_ = stimulus_shown(std::move(state_), onset);
    state_.record.onset_trigger = trigger;
    shown_ = &screens_.stimulus;
  }

  void take(const Input& got) {
    if (answers_.asks_for_pause(got)) return interrupt(Interruption::paused);
    if (std::holds_alternative<FocusLost>(got)) return interrupt(Interruption::focus_lost);
    if (std::holds_alternative<CloseRequested>(got)) return interrupt(Interruption::closed);
    if (std::holds_alternative<WindowChanged>(got)) return redraw();
    state_ = input(std::move(state_), got, answers_.side_of(got));
  }

  void interrupt(Interruption why) {
    interruption_ = why;
    state_ = void_trial(std::move(state_));
  }

  // The window was moved or uncovered: show the same again, and have the next one ready as before.
  void redraw() {
    if (!is_all_in_view(stage_)) return interrupt(Interruption::out_of_view);
    if (!(stage_.size() == size_)) return interrupt(Interruption::resized);
    stage_.show(*shown_);
    if (shown_ == &screens_.rest) stage_.prepare(screens_.fixation);
    if (shown_ == &screens_.fixation) stage_.prepare(screens_.stimulus);
  }

  Stage& stage_;
  const TrialScreens& screens_;
  AnswerMap& answers_;
  ScreenSize size_;
  const DisplayList* shown_{};
  TrialState state_{};
  std::optional<Interruption> interruption_;
};

} // namespace

TrialResult run_trial(const TrialDesk& desk, const TrialStart& start, const std::vector<Input>& earlier) {
  return TrialRunner{desk}.run(start, earlier);
}

} // namespace dorsal
