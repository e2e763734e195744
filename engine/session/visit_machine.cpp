#include "engine/session/visit_machine.h"

#include "engine/session/face_screens.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

bool belongs_to_trial(const AnswerMap& answers, const Input& input) {
  const bool pressed = std::holds_alternative<KeyInput>(input) || std::holds_alternative<PointerInput>(input);
  return pressed && !answers.asks_for_pause(input);
}

} // namespace

VisitMachine::VisitMachine(Known known, const Surroundings& around, Instant now)
    : around_(around), course_([&] {
        const Person person{known.protocol, known.facts};
        first_ = screen_of(welcome_of(known))(look_of(around, person.comfort())).list;
        return Course{std::move(known), now};
      }()),
      answers_(course_.person().comfort().keys, layout()) {}

bool VisitMachine::over() const { return std::holds_alternative<Over>(state_) && effects_waiting_ == 0; }

void VisitMachine::push(Do what, Surface surface) noexcept {
  effects_[(first_effect_ + effects_waiting_++) % most_effects] = {what, surface};
}

std::optional<Effect> VisitMachine::next_effect() noexcept {
  if (effects_waiting_ == 0) return {};
  const Effect effect = effects_[first_effect_];
  first_effect_ = (first_effect_ + 1) % most_effects;
  --effects_waiting_;
  return effect;
}

const DisplayList& VisitMachine::list(Surface surface) const noexcept {
  switch (surface) {
  case Surface::screen: return std::holds_alternative<HostAtWork>(state_) ? first_ : dialogue_.list();
  case Surface::rest: return screens_.rest;
  case Surface::fixation: return screens_.fixation;
  case Surface::stimulus: return screens_.stimulus;
  case Surface::feedback: return feedback_;
  }
  return feedback_;
}

std::optional<Due> VisitMachine::due() const noexcept {
  if (const auto* in = std::get_if<InTrial>(&state_)) {
    const auto when = dorsal::due(in->trial);
    if (!when) return {};
    return Due{*when, !std::holds_alternative<Answering>(in->trial.phase)};
  }
  if (const auto* in = std::get_if<InLedTrial>(&state_)) {
    auto when = dorsal::due(in->trial);
    for (const auto& own : {in->next_frame, in->moves_at, in->asks_at})
      if (own && (!when || *own < *when)) when = own;
    return when ? std::optional{Due{*when, false}} : std::nullopt;
  }
  const auto* resting = std::get_if<Resting>(&state_);
  const auto when = resting ? (resting->next_frame ? resting->next_frame : resting->until)
                    : std::holds_alternative<Talking>(state_) ? dialogue_.due()
                                                              : std::nullopt;
  return when ? std::optional{Due{*when, false}} : std::nullopt;
}

void VisitMachine::take(const Event& event, Instant now) {
  struct Taker {
    VisitMachine& visit;
    Instant now;
    void operator()(const Input& input) const { visit.take_input(input, now); }
    void operator()(const event::RigChecked&) const { visit.advance(now); }
    void operator()(const event::Window& window) const {
      visit.around_.size = window.size;
      visit.around_.in_view = window.in_view;
      visit.take_window(now);
    }
    void operator()(const event::BroughtBack& window) const {
      visit.around_.size = window.size;
      visit.around_.in_view = window.in_view;
      const bool came = window.in_view && std::holds_alternative<step::ComeIntoView>(visit.course_.step());
      if (came) return visit.advance(now);
      visit.dialogue_.brought_back(visit.context(now));
      visit.talk({}, now);
    }
    void operator()(const event::Shown& shown) const { visit.take_shown(shown, now); }
    void operator()(const event::Marked& marked) const {
      std::get<InTrial>(visit.state_).trial.record.response_trigger = marked.mark;
      visit.push(Do::leave_off);
    }
    void operator()(const event::Vibrated& vibrated) const { visit.take_vibrated(vibrated, now); }
    void operator()(const event::LeftOff&) const { visit.hand_in_trial(now); }
    void operator()(const event::Attending&) const { visit.begin_trial_now(now); }
    void operator()(const event::Uploaded&) const {
      visit.course_.uploaded(now);
      visit.advance(now);
    }
    void operator()(const event::Kept& kept) const {
      visit.course_.kept(kept.emergency, now);
      visit.advance(now);
    }
    void operator()(const event::SummedUp& sum) const {
      visit.course_.summed_up(sum.trend, sum.file, sum.place);
      visit.advance(now);
    }
    void operator()(const event::Refused& refused) const {
      visit.course_.refused(refused.why);
      visit.advance(now);
    }
    void operator()(const event::Gathered&) const {
      auto& gathering = std::get<Gathering>(visit.state_);
      visit.course_.rounded_off(std::move(gathering.record), gathering.glance_shown);
      visit.advance(now);
    }
    void operator()(const event::TimeCome&) const { visit.take_time(now); }
  };
  std::visit(Taker{*this, now}, event);
}

// Events of the world, by what the visit is at.

void VisitMachine::take_input(const Input& input, Instant now) {
  if (auto* in = std::get_if<InTrial>(&state_)) {
    take_in_trial(*in, input);
    go_on_in_trial(*in);
    return end_trial_when_over();
  }
  if (auto* in = std::get_if<InLedTrial>(&state_)) {
    take_in_led_trial(*in, input);
    return go_on_in_led_trial(now);
  }
  if (std::holds_alternative<Talking>(state_)) return talk(dialogue_.take(input, context(now)), now);
  if (ends_replay(input, now)) {
    std::get<Resting>(state_).until = now;
    if (answers_.asks_for_pause(input)) keep_for_next_trial(input);
    return rest_over(now);
  }
  auto* gathering = std::get_if<Gathering>(&state_);
  if (gathering && belongs_to_trial(answers_, input))
    gathering->record = input_after_end(std::move(gathering->record), input, answers_.side_of(input));
  else
    keep_for_next_trial(input);
  rest_over(now);
}

void VisitMachine::take_window(Instant now) {
  if (auto* in = std::get_if<InTrial>(&state_)) {
    redraw(*in);
    go_on_in_trial(*in);
    return end_trial_when_over();
  }
  if (auto* in = std::get_if<InLedTrial>(&state_)) {
    window_in_led_trial(*in);
    return go_on_in_led_trial(now);
  }
  if (std::holds_alternative<Talking>(state_)) {
    dialogue_.window_changed(context(now));
    return talk({}, now);
  }
  keep_for_next_trial(WindowChanged{});
  rest_over(now);
}

void VisitMachine::take_shown(const event::Shown& shown, Instant now) {
  if (auto* in = std::get_if<InTrial>(&state_)) {
    in->presenting = false;
    if (wants_fixation(in->trial)) {
      in->trial = fixation_shown(std::move(in->trial), shown.onset);
      in->shown = Surface::fixation;
      push(Do::prepare, Surface::stimulus);
    } else if (wants_stimulus(in->trial)) {
      in->trial = stimulus_shown(std::move(in->trial), shown.onset);
      in->trial.record.onset_trigger = shown.mark;
      in->shown = Surface::stimulus;
    }
    go_on_in_trial(*in);
    return end_trial_when_over();
  }
  if (std::holds_alternative<HostAtWork>(state_) && std::holds_alternative<step::RunLedTrial>(course_.step()))
    return begin_led_trial_now(now);
  if (auto* in = std::get_if<InLedTrial>(&state_)) {
    in->presenting = false;
    in->trial = cue_shown(std::move(in->trial), shown.onset);
    in->cue_since = now;
    if (const auto frame = cue_moves_after(led_trial().start.planned.stimulus)) in->next_frame = now + *frame;
    if (std::holds_alternative<vibration::Buzz>(led_trial().start.planned.stimulus)) {
      in->moves_at = now + vibration::attend_first;
      in->asks_at = *in->moves_at + vibration::asks_after;
    }
    return go_on_in_led_trial(now);
  }
  if (auto* gathering = std::get_if<Gathering>(&state_)) {
    gathering->glance_shown = now;
    return push(Do::gather);
  }
  if (auto* resting = std::get_if<Resting>(&state_)) resting->until = now + resting->time;
}

void VisitMachine::take_time(Instant now) {
  if (auto* in = std::get_if<InTrial>(&state_)) {
    in->trial = tick(std::move(in->trial), now);
    go_on_in_trial(*in);
    return end_trial_when_over();
  }
  if (auto* in = std::get_if<InLedTrial>(&state_)) {
    in->trial = tick(std::move(in->trial), now);
    move_cue(*in, now);
    if (in->asks_at && now >= *in->asks_at) in->asks_at.reset();
    if (in->moves_at && now >= *in->moves_at) return move_motor(*in, now);
    return go_on_in_led_trial(now);
  }
  if (std::holds_alternative<Talking>(state_)) {
    return talk(dialogue_.time_came(context(now)), now);
  }
  move_replay(now);
  rest_over(now);
}

void VisitMachine::keep_for_next_trial(const Input& input) {
  if (std::holds_alternative<Disturbed>(input)) return; // nothing is measured between trials
  if (std::holds_alternative<CloseRequested>(input)) course_.wants_to_close();
  between_.push_back(input);
}

// A press goes on; one within press_guard was meant for the picture.
bool VisitMachine::ends_replay(const Input& input, Instant now) const {
  const auto* resting = std::get_if<Resting>(&state_);
  if (!resting || !resting->replays_since || now < *resting->replays_since + press_guard) return false;
  const auto* key = std::get_if<KeyInput>(&input);
  const auto* pointer = std::get_if<PointerInput>(&input);
  return (key && key->motion == Motion::press) || (pointer && pointer->motion == Motion::press);
}

void VisitMachine::move_replay(Instant now) {
  auto* resting = std::get_if<Resting>(&state_);
  if (!resting || !resting->next_frame || now < *resting->next_frame) return;
  const auto& rest = std::get<step::Rest>(course_.step());
  const double gone = in_seconds(now - *resting->replays_since) / in_seconds(step::replay_time);
  feedback_ = replay_feedback(look_at(rest.view), *rest.view.picture, *rest.replay, std::min(gone, 1.0));
  resting->next_frame = gone < 1 ? std::optional{now + film_step} : std::nullopt;
  push(Do::show, Surface::feedback);
}

void VisitMachine::rest_over(Instant now) {
  const auto* resting = std::get_if<Resting>(&state_);
  if (!resting || !resting->until || now < *resting->until) return;
  course_.rested(now);
  advance(now);
}

// The steps of the course.

void VisitMachine::advance(Instant now) {
  const Step step = course_.step();
  std::visit([&](const auto& wanted) { follow(wanted, now); }, step);
}

void VisitMachine::follow(const step::Ask& asked, Instant now) {
  state_ = Talking{};
  const auto decision = dialogue_.open(screen_of(asked.face), context(now));
  talk(decision, now);
  if (decision || !asked.tone) return;
  tone_ = *asked.tone;
  push(Do::sound);
}

void VisitMachine::speak() {
  const auto wanted = std::ranges::find(around_.languages, course_.language(), &Words::language);
  if (wanted != around_.languages.end()) around_.words = *wanted;
}

// What the dialogue has to show, and what the person has decided, if they have.
void VisitMachine::talk(const std::optional<Pressed>& decision, Instant now) {
  const Dialogue::News news = dialogue_.take_news();
  if (!decision) {
    if (news.show) push(Do::show, Surface::screen);
    if (news.opened) push(Do::tell_screen);
    if (news.bring_into_view) push(Do::bring_into_view);
    return;
  }
  if (!std::holds_alternative<step::ComeIntoView>(course_.step())) {
    course_.answer(*decision, now);
    speak();
    return advance(now);
  }
  course_.in_view(false, now); // stopped; going on brings it back
  advance(now);
}

void VisitMachine::follow(const step::Put&, Instant) {
  state_ = HostAtWork{};
  push(Do::keep);
}

void VisitMachine::follow(const step::Upload&, Instant) {
  state_ = HostAtWork{};
  push(Do::upload);
}

void VisitMachine::follow(const step::ComeIntoView&, Instant now) {
  if (around_.in_view) {
    course_.in_view(true, now);
    return advance(now);
  }
  state_ = Talking{};
  talk(dialogue_.open_out_of_view(context(now)), now);
}

void VisitMachine::follow(const step::Over&, Instant) {
  state_ = Over{};
  push(Do::close);
}

TrialLook VisitMachine::look_at(const TrialView& view) const {
  const Comfort& comfort = course_.person().comfort();
  Look look = look_of(around_, comfort);
  look.theme = field_theme(look.theme);
  return {.look = look, .keys = comfort.keys, .progress = view.progress};
}

std::vector<DisplayItem> VisitMachine::items_of(const TrialLook& look, const TrialView& view) const {
  return view.picture ? picture_items(look, *view.picture) : control_items(look, view.control, view.side);
}

void VisitMachine::follow(const step::RunTrial& run, Instant) {
  state_ = HostAtWork{};
  const TrialLook look = look_at(run.view);
  answers_.set_keys(look.keys);
  answers_.resize(layout());
  screens_ = trial_screens(look, items_of(look, run.view));
  push(Do::tell_trial);
  push(Do::show, Surface::rest);
  push(Do::attend);
}

void VisitMachine::begin_trial_now(Instant now) {
  state_ = InTrial{.trial = begin_trial(trial().start, now), .size = around_.size};
  auto& in = std::get<InTrial>(state_);
  push(Do::prepare, Surface::fixation);
  for (const Input& input : std::exchange(between_, {})) take_in_trial(in, input);
  go_on_in_trial(in);
  end_trial_when_over();
}

void VisitMachine::take_in_trial(InTrial& in, const Input& input) noexcept {
  const auto interrupt = [&](Interruption why) {
    if (!in.interruption || why == Interruption::closed) in.interruption = why;
    in.trial = void_trial(std::move(in.trial), input);
  };
  if (answers_.asks_for_pause(input)) return interrupt(Interruption::paused);
  if (std::holds_alternative<FocusLost>(input)) return interrupt(Interruption::focus_lost);
  if (std::holds_alternative<CloseRequested>(input)) return interrupt(Interruption::closed);
  if (std::holds_alternative<Disturbed>(input)) return interrupt(Interruption::disturbed);
  if (std::holds_alternative<WindowChanged>(input)) return redraw(in);
  in.trial = dorsal::input(std::move(in.trial), input, answers_.side_of(input));
}

// The window was moved or uncovered: show the same again, and have the next one ready as before.
void VisitMachine::redraw(InTrial& in) noexcept {
  const bool resized = !(around_.size == in.size);
  if (around_.in_view && !resized) {
    in.redraws = true;
    return;
  }
  in.interruption = around_.in_view ? Interruption::resized : Interruption::out_of_view;
  in.trial = void_trial(std::move(in.trial), WindowChanged{around_.size.width_px, around_.size.height_px});
}

void VisitMachine::go_on_in_trial(InTrial& in) noexcept {
  if (ended(in.trial)) return;
  if (std::exchange(in.redraws, false)) {
    push(Do::show, in.shown);
    if (in.shown == Surface::rest) push(Do::prepare, Surface::fixation);
    if (in.shown == Surface::fixation) push(Do::prepare, Surface::stimulus);
  }
  if (in.presenting) return;
  in.presenting = wants_fixation(in.trial) || wants_stimulus(in.trial);
  if (wants_fixation(in.trial)) push(Do::present, Surface::fixation);
  if (wants_stimulus(in.trial)) push(Do::present_and_mark, Surface::stimulus);
}

void VisitMachine::end_trial_when_over() noexcept {
  auto& in = *std::get_if<InTrial>(&state_);
  if (!ended(in.trial) || std::exchange(in.marking, true)) return;
  push(in.trial.record.outcome == Outcome::answered ? Do::mark_response : Do::leave_off);
}

void VisitMachine::hand_in_trial(Instant now) {
  InTrial in = std::move(std::get<InTrial>(state_));
  course_.trial_over(std::move(in.trial.record), in.interruption);
  advance(now);
}

void VisitMachine::follow(const step::RoundOff& round_off, Instant) {
  state_ = Gathering{round_off.record};
  if (!round_off.glance) return push(Do::gather);
  const TrialLook look = look_at(round_off.view);
  std::vector<DisplayItem> items = items_of(look, round_off.view);
  if (round_off.glance == Glance::early)
    feedback_ = early_feedback(look);
  else if (round_off.glance == Glance::result)
    feedback_ = result_feedback(look, items, round_off.record);
  else
    feedback_ = trial_screens(look, items).rest;
  push(Do::show_and_tell, Surface::feedback);
}

void VisitMachine::follow(const step::Rest& rest, Instant now) {
  if (rest.since) {
    state_ = Resting{.until = *rest.since + rest.time, .time = rest.time};
    if (rest.replay) {
      auto& resting = std::get<Resting>(state_);
      resting.replays_since = resting.next_frame = now;
      resting.until = now + rest.time;
    }
    return rest_over(now);
  }
  state_ = Resting{.until = {}, .time = rest.time};
  if (rest.habit) feedback_ = kind_word_screen(look_at(rest.view), *rest.habit);
  push(Do::show_and_tell, Surface::feedback);
}

} // namespace dorsal
