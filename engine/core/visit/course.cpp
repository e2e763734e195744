#include "engine/core/visit/course.h"

#include "engine/core/visit/examples.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

// Where only the trials are wanted nothing waits, but for what a person asked for.
bool is_shown_among_trials_only(const Face& face) {
  if (const auto* paused = std::get_if<face::Paused>(&face)) return !paused->by_focus;
  return std::holds_alternative<face::Worked>(face);
}

// What is done about a screen that is not shown.
Pressed answer_unseen(const Face& face) {
  return {std::holds_alternative<face::NotSaved>(face) ? Command::stop : Command::go_on, 0};
}

} // namespace

Course::Course(Known known, Instant now)
    : known_(std::move(known)), person_(known_.protocol, std::move(known_.facts)), began_(now),
      questioning_(known_.manner == Manner::whole ? std::move(known_.questions)
                                                  : std::vector<AskedInstrument>{},
                   known_.language) {
  if (known_.manner == Manner::trials_only)
    to_opening(known_.unfinished.has_value());
  else if (known_.clock)
    ask(At::clock, *known_.clock, now);
  else
    to_unfinished(now);
}

void Course::ask(At at, Face face, Instant now) {
  at_ = at;
  const bool shown = known_.manner == Manner::whole || is_shown_among_trials_only(face);
  const Pressed unseen = answer_unseen(face);
  step_ = step::Ask{std::move(face)};
  if (!shown) answer(unseen, now);
}

void Course::put(At at, Keep keep) {
  at_ = at;
  step_ = step::Put{std::move(keep)};
}

void Course::finish() {
  at_ = At::over;
  step_ = step::Over{};
}

// Before the record is opened: what is said no to leaves nothing behind.

void Course::to_unfinished(Instant now) {
  if (!known_.unfinished) return to_welcome(now);
  const Protocol& protocol = known_.unfinished->protocol;
  const bool counts = lessons_of(protocol) == 0; // what is left of a lesson is no number
  ask(At::unfinished,
      face::GoOnOrAnew{counted_trials(known_.unfinished->blocks),
                       counts ? pictures_of(protocol) + touches_of(protocol) : 0},
      now);
}

void Course::to_welcome(Instant now) {
  if (!known_.turning_figure) return ask(At::welcome, welcome_of(known_), now);
  at_ = At::uploading_welcome;
  step_ = step::Upload{.set = {}, .bases = {}, .turning_figure = known_.turning_figure};
}

void Course::speak(const std::string& language, Instant now) {
  known_.language = language;
  questioning_.speak(language);
  person_.learn(language_fact, language);
  ask(At::welcome, welcome_of(known_), now);
}

void Course::to_message(Instant now) {
  if (!known_.message) return to_about(now);
  ask(At::message, face::Message{*known_.message}, now);
}

void Course::to_about(Instant now) {
  if (person_.told(agreed_fact)) return to_item(now);
  ask(At::about, face::About{}, now);
}

void Course::to_item(Instant now) {
  if (auto asked = questioning_.asks()) return ask(At::item, *std::move(asked), now);
  questioning_.stops() ? to_opening(false) : to_pain_before(now);
}

std::optional<Face> Course::pain_face(PainMoment moment) const {
  const ScreenRules& rules = known_.protocol.screens;
  if (rules.ask_pain == Setting::off) return {};
  return face::Pain{moment, rules.pain_contact};
}

void Course::to_pain_before(Instant now) {
  if (auto asked = pain_face(PainMoment::before)) return ask(At::pain_before, *std::move(asked), now);
  to_opening(false);
}

void Course::to_opening(bool resumes) {
  if (resumes) {
    questioning_ = {}; // what is due was not asked
    UnfinishedVisit& last = *known_.unfinished;
    known_.protocol = std::move(last.protocol);
    known_.seed = last.seed;
    known_.history = std::move(last.history);
    blocks_ = std::move(last.blocks);
    known_.history.assess_blocks += static_cast<int>(std::ranges::count(
        blocks_, BlockKind::assess, [](const BlockRecord& block) { return block.header.kind; }));
    pain_ = last.pain;
  }
  explains_ = explains_ || (!resumes && known_.manner == Manner::whole && !known_.history.practised);
  put(At::opening, keep::OpenRecord{resumes, pain_.before});
}

void Course::answer_at_start(Pressed pressed, Instant now) {
  const bool stops = pressed.command == Command::stop;
  switch (at_) {
  case At::clock: return stops ? finish() : to_unfinished(now);
  case At::unfinished:
    if (pressed.command == Command::go_on) return to_opening(true);
    return stops ? finish() : put(At::ending_unfinished, keep::EndUnfinished{});
  case At::welcome:
    if (pressed.command == Command::speak)
      return speak(known_.languages.at(static_cast<std::size_t>(pressed.choice)), now);
    explains_ = pressed.command == Command::explain;
    return stops ? finish() : to_message(now);
  case At::message: heard_message_ = !stops; return stops ? finish() : to_about(now);
  case At::about:
    if (stops) return finish();
    person_.learn(agreed_fact,
                  person_.rules().ask_about_person == Setting::on ? agreed_questions_wait : agreed_already);
    return to_item(now);
  case At::item:
    if (stops) return finish();
    questioning_.take(pressed);
    return to_item(now);
  case At::unkept_safety_stop:
    at_ = At::over;
    step_ = step::Over{.refused = true};
    return;
  case At::pain_before:
    if (stops) return finish();
    if (pressed.command == Command::choose) pain_.before = pressed.choice;
    return to_opening(false);
  case At::explaining: return stops ? stop(now) : take_met(pressed, now);
  case At::untilted: return stops ? stop(now) : to_block(0, now);
  default: return answer_in_blocks(pressed, now);
  }
}

// In the order asked, once the record is open.
void Course::keep_next_response() {
  if (responses_.empty()) return tell(At::keeping_first_words);
  put(At::keeping_response, keep::KeepResponse{std::move(responses_.back())});
  responses_.pop_back();
}

void Course::tell(At at) {
  put(at, keep::KeepTold{person_.take_news(), std::exchange(heard_message_, false)});
}

void Course::to_explanation(Instant now) {
  // How backs are judged; a protocol without pictures has no use for it.
  const auto block = std::ranges::find_if(known_.protocol.blocks,
                                          [](const BlockSpec& spec) { return shows_pictures(spec.kind); });
  if (!explains_ || block == known_.protocol.blocks.end()) return to_block(0, now);
  const std::string& set = block->sets.front();
  const std::vector<Example> examples = example_pictures(known_.sets.at(set));
  to_meet_ = meet_pictures(known_.turning_figure, examples);
  met_ = 0;
  step::Upload upload{.set = set, .bases = {}, .turning_figure = known_.turning_figure};
  for (const Example& example : examples) upload.bases.push_back(example.stimulus.base);
  at_ = At::uploading_examples;
  step_ = std::move(upload);
}

// The first is told, and each again that was taken for the other side.
void Course::meet(bool again, Instant now) {
  ask(At::explaining,
      face::Meet{.step = met_,
                 .picture = to_meet_.at(static_cast<std::size_t>(met_)),
                 .told = met_ == 0 || again,
                 .again = again},
      now);
}

void Course::take_met(Pressed pressed, Instant now) {
  const MeetPicture& picture = to_meet_.at(static_cast<std::size_t>(met_));
  const bool answered = pressed.command == Command::choose;
  const bool right = answered && side_of_choice(pressed.choice) == picture.side;
  if (answered && picture.picture.roll_deg != 0)
    return ask(At::untilted, face::Untilted{picture, right}, now);
  constexpr int most_times_again = 2; // then nobody is held by it
  if (answered && !right && missed_++ < most_times_again) return meet(true, now);
  missed_ = 0;
  ++met_;
  met_ < face::meet_steps ? meet(false, now) : to_block(0, now);
}

// What answers each step.

void Course::answer(Pressed pressed, Instant now) {
  const auto* asked = std::get_if<step::Ask>(&step_);
  if (!asked) return;
  if (put_again_) { // this was face::NotSaved
    if (pressed.command != Command::go_on) {
      at_ = At::over;
      step_ = step::Over{.refused = true};
      return;
    }
    step_ = *std::exchange(put_again_, {});
    return;
  }
  if (std::holds_alternative<face::KeptElsewhere>(asked->face))
    return pressed.command == Command::stop && is_saving() ? stop(now) : go_on(now);
  answer_at_start(pressed, now);
}

void Course::kept(const std::optional<KeptInEmergency>& emergency, Instant now) {
  if (!std::holds_alternative<step::Put>(step_)) return;
  if (const auto* saved = std::get_if<keep::SaveTrial>(&std::get<step::Put>(step_).keep))
    blocks_[block_].trials.push_back(saved->record);
  if (const auto* saved = std::get_if<keep::SaveLedTrial>(&std::get<step::Put>(step_).keep))
    blocks_[block_].led.push_back(saved->record);
  if (const auto* saved = std::get_if<keep::SaveActivity>(&std::get<step::Put>(step_).keep))
    blocks_[block_].activities.push_back(saved->record);
  if (!emergency || std::exchange(told_emergency_, true)) return go_on(now);
  ask(at_, face::KeptElsewhere{emergency->reason, emergency->file},
      now); // to tell; there is nothing to decide
}

void Course::refused(const std::string& why) {
  auto* put = std::get_if<step::Put>(&step_);
  if (!put) return;
  if (stops_for_safety()) // what to do is more important than what was not kept
    return ask(At::unkept_safety_stop, face::SafetyStop{known_.protocol.screens.pain_contact}, {});
  put_again_ = std::move(*put);
  ask(at_, face::NotSaved{why}, {});
}

void Course::summed_up(std::vector<AssessResult> trend, FileForClinic file,
                       std::optional<PlaceInPlan> place) {
  if (at_ != At::summing_up) return;
  if (stops_for_safety())
    return ask(At::end, face::SafetyStop{known_.protocol.screens.pain_contact, std::move(file)}, {});
  ask(At::end,
      face::End{.assessed = tally_of(blocks_, BlockKind::assess),
                .trained = tally_of(blocks_, BlockKind::train),
                .stopped_early = state_ == SessionState::stopped,
                .trend = std::move(trend),
                .file = std::move(file),
                .place = std::move(place)},
      {});
}

void Course::uploaded(Instant now) {
  switch (at_) {
  case At::uploading_welcome: return ask(At::welcome, welcome_of(known_), now);
  case At::uploading_examples: return meet(false, now);
  case At::uploading_block:
  case At::brightening:
  case At::uploading_again: return to_trial(now);
  case At::uploading_films: return to_activity(now);
  default: return;
  }
}

void Course::rested(Instant now) {
  if (at_ == At::feedback) return to_kind_word(now);
  if (at_ == At::kind_word) to_trial(now);
}

void Course::in_view(bool stays, Instant now) {
  if (at_ != At::coming_into_view) return;
  stays ? upload_block(At::uploading_again, now) : stop(now);
}

void Course::go_on(Instant now) {
  switch (at_) {
  case At::ending_unfinished: return to_welcome(now);
  case At::opening:
    responses_ = questioning_.responses();
    std::ranges::reverse(responses_);
    return keep_next_response();
  case At::keeping_response: return keep_next_response();
  case At::keeping_first_words:
    if (!stops_for_safety()) return to_explanation(now);
    state_ = SessionState::stopped;
    return to_closing();
  default: return go_on_in_blocks(now);
  }
}

void Course::to_closing() { put(At::closing, keep::EndRecord{state_}); }

} // namespace dorsal
