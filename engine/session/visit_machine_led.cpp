// The part of engine/session/visit_machine.h in which a helper leads.
#include "engine/session/visit_machine.h"

#include <utility>

namespace dorsal {

void VisitMachine::follow(const step::RunLedTrial& run, Instant) {
  state_ = HostAtWork{};
  answers_.set_keys(course_.person().comfort().keys);
  answers_.resize(layout());
  make_led_screens({run.by, {}, {}});
  push(Do::tell_led_trial);
  push(Do::show_and_tell, Surface::rest);
}

void VisitMachine::begin_led_trial_now(Instant now) {
  const step::RunLedTrial& run = led_trial();
  state_ = InLedTrial{.trial = begin_trial(run.start, now),
                      .reader = LedReader{answers_, run.start.planned.stimulus, run.by},
                      .size = around_.size};
  auto& in = std::get<InLedTrial>(state_);
  for (const Input& input : std::exchange(between_, {})) take_in_led_trial(in, input);
  go_on_in_led_trial(now);
}

void VisitMachine::take_in_led_trial(InLedTrial& in, const Input& input) {
  const auto interrupt = [&](Interruption why) {
    if (!in.interruption || why == Interruption::closed) in.interruption = why;
    in.trial = void_trial(std::move(in.trial), input);
  };
  if (answers_.asks_for_pause(input)) return interrupt(Interruption::paused);
  if (std::holds_alternative<FocusLost>(input)) return interrupt(Interruption::focus_lost);
  if (std::holds_alternative<CloseRequested>(input)) return interrupt(Interruption::closed);
  if (std::holds_alternative<Disturbed>(input)) return interrupt(Interruption::disturbed);
  if (std::holds_alternative<WindowChanged>(input)) return window_in_led_trial(in);
  const LedMeaning meaning =
      came_before_touch(in.trial, input) ? LedMeaning{} : in.reader.read(layout(), input, touched(in.trial));
  in.trial = dorsal::input(std::move(in.trial), input, meaning);
  if (std::holds_alternative<IsTyping>(meaning) && in.shown == Surface::stimulus) show_typed(in);
}

void VisitMachine::show_typed(const InLedTrial& in) {
  make_led_screens(in.reader.moment());
  push(Do::show, Surface::stimulus);
}

void VisitMachine::make_led_screens(const LedMoment& moment) {
  const Comfort& comfort = course_.person().comfort();
  screens_ =
      led_screens({.look = look_of(around_, comfort), .keys = comfort.keys, .progress = led_trial().progress},
                  led_trial().start.planned.stimulus, moment);
}

// In trials of nothing the screen does the same, and none runs.
void VisitMachine::move_motor(InLedTrial& in, Instant now) {
  in.moves_at.reset();
  if (!ended(in.trial) && buzz().site.square != 0) return push(Do::vibrate);
  in.trial = machine_touched(std::move(in.trial), Stamp::exactly(now));
  go_on_in_led_trial(now);
}

void VisitMachine::take_vibrated(const event::Vibrated& vibrated, Instant now) {
  auto& in = std::get<InLedTrial>(state_);
  if (vibrated.at) {
    in.trial = machine_touched(std::move(in.trial), *vibrated.at);
  } else if (!ended(in.trial)) {
    in.interruption = Interruption::machine_silent;
    in.trial = void_trial(std::move(in.trial), Disturbed{Disturbance::motor_silent, Stamp::exactly(now)});
  }
  go_on_in_led_trial(now);
}

// As long as the card is there.
void VisitMachine::move_cue(InLedTrial& in, Instant now) {
  if (!in.next_frame || now < *in.next_frame) return;
  if (in.shown != Surface::fixation || ended(in.trial) || touched(in.trial)) {
    in.next_frame.reset();
    return;
  }
  in.next_frame = now + *cue_moves_after(led_trial().start.planned.stimulus);
  LedMoment moment = in.reader.moment();
  moment.cue_shown = now - *in.cue_since;
  make_led_screens(moment);
  push(Do::show, Surface::fixation);
}

void VisitMachine::window_in_led_trial(InLedTrial& in) {
  if (around_.in_view && around_.size == in.size) return push(Do::show, in.shown);
  in.interruption = around_.in_view ? Interruption::resized : Interruption::out_of_view;
  in.trial = void_trial(std::move(in.trial), WindowChanged{around_.size.width_px, around_.size.height_px});
}

void VisitMachine::go_on_in_led_trial(Instant now) {
  auto& in = std::get<InLedTrial>(state_);
  if (ended(in.trial)) {
    InLedTrial over = std::move(in);
    course_.led_trial_over(std::move(over.trial.record), over.interruption);
    return advance(now);
  }
  if (wants_cue(in.trial) && !in.presenting) {
    in.presenting = true;
    in.shown = Surface::fixation;
    push(Do::show_and_tell, Surface::fixation);
  }
  if (touched(in.trial) && !in.asks_at && in.shown != Surface::stimulus) {
    in.next_frame.reset();
    in.shown = Surface::stimulus;
    show_typed(in); // a motor is followed by its question only after a while
  }
}

} // namespace dorsal
