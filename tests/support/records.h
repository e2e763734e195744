#pragma once
// Records as a session would leave them, with every field filled by a value of its own.
#include "engine/core/trial/session_record.h"

namespace dorsal::test {

inline Stamp stamp_at(std::int64_t ns) {
  return {instant_from_nanoseconds(ns), instant_from_nanoseconds(ns - 300'001),
          instant_from_nanoseconds(ns + 7)};
}

inline SessionHeader header_of(const std::string& patient = "ABC123",
                               const std::string& utc = "2026-11-22T18:40:00.000Z") {
  return {.patient = patient,
          .start = {utc, 60},
          .seed = 0xffff'ffff'ffff'fffeULL,
          .protocol_text = "name = \"d\u00e9faut\"\n",
          .picture_set_hash = "0123",
          .software_version = "0.1.0",
          .rig = {{"display server", "x11"}, {"memory locked", "refused: no permission"}}};
}

inline StimulusItem stimulus(Side side) {
  return {.id = side == Side::left ? "b07" : "b07~",
          .base = 7,
          .mirrored = side == Side::right,
          .side = side,
          .movement = Movement::combined,
          .amplitude = Amplitude::medium,
          .amplitude_deg = 22.5,
          .view_deg = -12.25,
          .head = HeadCoupling::forward,
          .posture = "stand-reach_left",
          .model = "m2",
          .background = "room",
          .difficulty_logit = 0.1};
}

// Answered `response_time` after an onset late in a machine's life; the right answer is `side`.
inline TrialRecord answered(int trial, Side side, Side response,
                            Duration response_time = std::chrono::milliseconds{1234}) {
  const std::int64_t onset = 1'000'000'000'000'000'001 + trial * 10'000'000'000LL;
  TrialRecord record;
  record.trial = trial;
  record.plan = trial + 2;
  record.planned = {.item = 3,
                    .roll_deg = -135,
                    .foreperiod = Duration{512'345'678},
                    .iti = Duration{600'000'001},
                    .level = 3.4000000000000004,
                    .is_catch = true};
  record.stimulus = stimulus(side);
  record.outcome = Outcome::answered;
  record.fixation = stamp_at(onset - 512'345'678);
  record.onset = Onset{stamp_at(onset), OnsetProvider::glx_oml, 1, OnsetQuality::hardware};
  record.answer = Answer{response, stamp_at(onset + response_time.count()), ResponseProvider::xinput2,
                         ResponseDevice::touch};
  record.brightness = Brightness::normal;
  record.onset_trigger =
      Trigger{1, instant_from_nanoseconds(onset + 11), instant_from_nanoseconds(onset + 29)};
  record.response_trigger = Trigger{2, record.answer->at.latest, record.answer->at.latest + Duration{5}};
  return record;
}

inline TrialRecord timed_out(int trial, Side side) {
  TrialRecord record = answered(trial, side, side);
  record.outcome = Outcome::time_out;
  record.planned.level.reset();
  record.answer.reset();
  record.response_trigger.reset();
  return record;
}

inline TrialRecord anticipated(int trial, Side side) {
  TrialRecord record = answered(trial, side, side);
  record.outcome = Outcome::anticipation;
  record.onset.reset();
  record.onset_trigger.reset();
  record.response_trigger.reset();
  return record;
}

inline TrialRecord voided(int trial, Side side) {
  TrialRecord record = timed_out(trial, side);
  record.outcome = Outcome::voided;
  record.onset.reset();
  record.onset_trigger.reset();
  record.fixation.reset();
  return record;
}

// One or two points, `distance_mm` apart; the patient's answer is `answer` (0: one, 1: two).
inline LedTrialRecord led_answered(int trial, const points::Touch& touch, int answer) {
  const std::int64_t cue = 1'000'000'000'000'000'003 + trial * 10'000'000'000LL;
  LedTrialRecord record;
  record.trial = trial;
  record.plan = trial + 1;
  record.planned = {.stimulus = touch, .pause = Duration{1'000'000'001}};
  record.outcome = Outcome::answered;
  record.cue = Onset{stamp_at(cue), OnsetProvider::gl_finish, 2, OnsetQuality::estimate};
  record.touch = stamp_at(cue + 2'000'000'000);
  record.answer = LedAnswer{answer, stamp_at(cue + 3'000'000'000), ResponseProvider::evdev,
                            ResponseDevice::key, AnsweredBy::helper};
  return record;
}

inline LedTrialRecord led_timed_out(int trial, const points::Touch& touch) {
  LedTrialRecord record = led_answered(trial, touch, 0);
  record.outcome = Outcome::time_out;
  record.answer.reset();
  return record;
}

inline LedTrialRecord led_voided(int trial, const points::Touch& touch) {
  LedTrialRecord record = led_timed_out(trial, touch);
  record.outcome = Outcome::voided;
  record.cue.reset();
  record.touch.reset();
  return record;
}

// One stray input of every kind.
inline std::vector<StrayRecord> every_stray() {
  constexpr std::int64_t at = 999'999'999'999'999'999;
  return {
      {StrayInput::before_trial, KeyInput{Key::f12, Motion::press, stamp_at(at), ResponseProvider::evdev}},
      {StrayInput::key_repeat,
       KeyInput{Key::j, Motion::repeat, stamp_at(at + 1), ResponseProvider::sdl_wait}},
      {StrayInput::release, PointerInput{Pointer::mouse, Motion::release, 10.5F, -3.25F, stamp_at(at + 2),
                                         ResponseProvider::xinput2}},
      {StrayInput::second_press, PointerInput{Pointer::touch, Motion::press, 0.1F, 1e6F, stamp_at(at + 3),
                                              ResponseProvider::simulated}},
      {StrayInput::second_witness,
       KeyInput{Key::j, Motion::echo, stamp_at(at + 6), ResponseProvider::wayland}},
      {StrayInput::other_key, FocusLost{stamp_at(at + 4)}},
      {StrayInput::other_key, FocusGained{stamp_at(at + 5)}},
      {StrayInput::after_deadline, WindowChanged{1920, 1080}},
      {StrayInput::after_deadline, CloseRequested{}},
      {StrayInput::interruption, Disturbed{Disturbance::suspended, stamp_at(at + 7)}}};
}

} // namespace dorsal::test
