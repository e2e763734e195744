// The middle of the course: blocks with their breaks, trials and what comes between them.
#include "engine/core/programme/visit_length.h"
#include "engine/core/readiness/rules/pain_rule.h"
#include "engine/core/task/judgement/schedule.h"
#include "engine/core/visit/course.h"
#include "engine/core/visit/examples.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

constexpr int pictures_of_later_practice = 4;
// Long enough to read a short sentence twice.
constexpr Duration kind_word_time = std::chrono::seconds{4};
// So often a machine may be silent in a row; then the session is stopped, and its block is not used up.
constexpr int most_silences = 3;

// A checked protocol and our own records name no other.
ControlSet control_set(const BlockHeader& header) {
  return parse_control_set(header.set).value_or(ControlSet::words);
}

// Practice that came to its end although the answers in a row were not reached.
bool ended_without_row(const BlockSpec& spec, const BlockRecord& block) {
  if (spec.until_right == 0) return false;
  int row = 0;
  for (const TrialRecord& trial : block.trials)
    if (const auto correct = trial.correct()) row = *correct ? row + 1 : 0;
  return row < spec.until_right && !block.trials.empty();
}

std::optional<LedTraining> last_of(const std::map<TaskId, LedTraining>& led, TaskId task) {
  const auto found = led.find(task);
  return found == led.end() ? std::nullopt : std::optional{found->second};
}

} // namespace

BlockSetting Course::setting_of_block() const {
  BlockSpec spec = known_.protocol.blocks[block_];
  spec.pictures = blocks_[block_].header.pictures; // practice is shorter after the first time
  return {.block = blocks_[block_].header.block,
          .spec = std::move(spec),
          .timing = known_.protocol.timing,
          .adaptation = known_.protocol.adaptation,
          .points = known_.protocol.points,
          .touch = known_.protocol.touch,
          .drawing = known_.protocol.drawing,
          .seed = known_.seed,
          .accuracy_goal = known_.protocol.readiness.accuracy_goal,
          .least_trials = known_.protocol.readiness.least_block_trials,
          .last_level = known_.history.training.last_level,
          .last_led = last_of(known_.history.led, known_.protocol.blocks[block_].kind.task),
          .patient = known_.history.training.patient};
}

void Course::to_block(std::size_t index, Instant now) {
  block_ = index;
  if (index == known_.protocol.blocks.size()) {
    state_ = SessionState::complete;
    return to_pain_after(now);
  }
  if (index < blocks_.size()) return enter_block(now);
  const BlockSpec& spec = known_.protocol.blocks[index];
  if (is_activity(spec.kind.task)) {
    blocks_.push_back({activity_header(index), {}});
    return put(At::opening_block, keep::OpenBlock{blocks_.back().header});
  }
  const bool again = spec.kind == BlockKind::practice && known_.history.practised;
  const int earlier = spec.kind == BlockKind::assess ? known_.history.assess_blocks++ : 0;
  blocks_.push_back(
      {{static_cast<int>(index) + 1, spec.kind, form_due(spec, earlier),
        again ? std::min(spec.pictures, pictures_of_later_practice) : spec.pictures, spec.phase},
       {}});
  put(At::opening_block, keep::OpenBlock{blocks_.back().header});
}

void Course::enter_block(Instant now) {
  habits_ = {};
  habit_.reset();
  kind_word_said_ = false;
  begin_run(blocks_[block_]);
  if (block_is_over()) return leave_block(now);
  if (is_offered_to_end(BlockKind::practice, now))
    return ask(At::long_enough_before_block, face::LongEnough{known_.protocol.dose.session_length}, now);
  to_break(now);
}

// With what the block has behind it already.
void Course::begin_run(const BlockRecord& record) {
  const BlockKind kind = record.header.kind;
  run_ = std::monostate{};
  if (is_activity(kind.task)) return begin_activity_run(record);
  if (is_led(kind.task)) {
    run_.emplace<LedRun>(setting_of_block());
    for (const LedTrialRecord& trial : record.led) led().note(trial);
    return;
  }
  items_ = std::make_shared<const std::vector<StimulusItem>>(
      shows_pictures(kind) ? items_for(kind, known_.sets.at(record.header.set).items)
                           : control_items(control_set(record.header)));
  run_.emplace<BlockRun>(setting_of_block(), *items_);
  for (const TrialRecord& trial : record.trials) shown().note(trial);
}

bool Course::block_is_over() {
  if (auto* led = std::get_if<LedRun>(&run_)) return !led->next();
  if (auto* shown = std::get_if<BlockRun>(&run_)) return !shown->next();
  return activity_is_over();
}

double Course::progress() const {
  const auto share = [](const auto& run) {
    return static_cast<double>(run.done()) / std::max(1, run.planned());
  };
  if (const auto* led = std::get_if<LedRun>(&run_)) return share(*led);
  if (const auto* lesson = std::get_if<LessonRun>(&run_)) return lesson->progress();
  if (const auto* imagery = std::get_if<ImageryRun>(&run_)) return imagery->progress();
  if (const auto* movement = std::get_if<MovementRun>(&run_)) return movement->progress();
  return share(std::get<BlockRun>(run_));
}

// Once a session, and never within an assess block: its trials belong together.
bool Course::is_offered_to_end(BlockKind kind, Instant now) {
  if (offered_to_end_ || (kind.purpose == Purpose::assess && kind != BlockKind::control)) return false;
  offered_to_end_ = now - began_ >= known_.protocol.dose.session_length;
  return offered_to_end_;
}

// What may wait until somebody has seen what this is.
bool Course::questions_are_waiting() const {
  return person_.told(agreed_fact) == agreed_questions_wait &&
         person_.rules().ask_about_person == Setting::on;
}

void Course::to_question(std::size_t place, Instant now) {
  question_ = place;
  if (place < questions().size()) return ask(At::question, face::OneQuestion{place}, now);
  person_.learn(agreed_fact, agreed_already);
  to_break(now);
}

void Course::to_break(Instant now) {
  if (block_ > 0 && questions_are_waiting()) return to_question(0, now);
  if (block_ == 0 || known_.protocol.blocks[block_ - 1].kind.purpose == Purpose::practice)
    return to_intro(now);
  ask_for_break(now);
}

void Course::ask_for_break(Instant now) {
  ask(At::on_break, face::Break{tally_of(blocks_), pain_.before ? Asks::pain : Asks::nothing, minutes_left()},
      now);
}

void Course::to_intro(Instant now) {
  const BlockSetting setting = setting_of_block();
  const TaskId task = setting.spec.kind.task;
  if (is_activity(task)) return to_activity_intro(now);
  if (task == TaskId::vibration)
    return ask(At::block_intro, face::BlockIntro{setting.spec, level_of(setting)}, now);
  if (!moves_between_blocks(task)) return ask(At::block_intro, intro_of(setting.spec), now);
  if (!has_been_led(task))
    return ask(At::handing_over, face::HandOver{hand_over_step_, task, level_of(setting)}, now);
  ask(At::block_intro, face::BlockIntro{setting.spec, level_of(setting)}, now);
}

face::BlockIntro Course::intro_of(const BlockSpec& spec) const {
  const auto is_practice = [](const BlockRecord& block) { return block.header.kind == BlockKind::practice; };
  const bool after_practice = block_ > 0 && is_practice(blocks_[block_ - 1]);
  return {.block = spec,
          .minutes_left = minutes_left(),
          .first_time = explains_ && spec.kind == BlockKind::practice,
          .after_hard_practice =
              after_practice && ended_without_row(known_.protocol.blocks[block_ - 1], blocks_[block_ - 1])};
}

// Of the blocks from here on.
int Course::minutes_left() const { return minutes_for(std::span{known_.protocol.blocks}.subspan(block_)); }

// Two people know how; in a visit that is gone on with, too.
bool Course::has_been_led(TaskId task) const {
  return known_.history.led_before.contains(task) ||
         std::ranges::any_of(blocks_, [task](const BlockRecord& block) {
           return block.header.kind.task == task && !block.led.empty();
         });
}

void Course::hand_over_next(Instant now) {
  if (++hand_over_step_ == face::hand_over_steps) {
    hand_over_step_ = 0;
    known_.history.led_before.insert(known_.protocol.blocks[block_].kind.task);
  }
  to_intro(now);
}

// Who answers is said here; where the skin speaks against it, the block is left as it is.
void Course::begin_block(Pressed pressed, Instant now) {
  led_answers_by_ = AnsweredBy::patient;
  if (pressed.command != Command::choose) return upload_block(At::uploading_block, now);
  if (pressed.choice == static_cast<int>(face::TouchBegins::not_today)) return to_block(block_ + 1, now);
  led_answers_by_ = AnsweredBy::helper;
  upload_block(At::uploading_block, now);
}

void Course::upload_block(At at, Instant now) {
  at_ = at;
  step_ = step::Upload{};
  uploaded_ = person_.comfort().brightness;
  if (!shows_pictures(blocks_[block_].header.kind)) return uploaded(now);
  std::get<step::Upload>(step_).set = blocks_[block_].header.set;
}

TrialView Course::view_of(const StimulusItem& stimulus, double roll_deg) const {
  TrialView view{.picture = {}, .control = {}, .side = stimulus.side, .progress = progress()};
  const BlockHeader& header = blocks_[block_].header;
  if (shows_pictures(header.kind))
    view.picture = {stimulus.base, shape_of(known_.sets.at(header.set).pictures[stimulus.base]),
                    stimulus.mirrored, roll_deg};
  else
    view.control = control_set(header);
  return view;
}

void Course::to_trial(Instant now) {
  if (block_is_over()) return closing_ ? stop(now) : leave_block(now);
  if (is_offered_to_end(blocks_[block_].header.kind, now))
    return ask(At::long_enough_before_trial, face::LongEnough{known_.protocol.dose.session_length}, now);
  if (is_led_block()) return run_led_trial(*led().next());
  // Pictures as bright as the screen: between two trials a person may have changed it.
  if (person_.comfort().brightness != uploaded_) return upload_block(At::brightening, now);
  run_trial(*shown().next());
}

void Course::run_trial(const TrialStart& start) {
  at_ = At::in_trial;
  step_ = step::RunTrial{blocks_[block_].header.block, blocks_[block_].header.kind, start,
                         view_of(start.stimulus, start.planned.roll_deg)};
}

void Course::trial_over(TrialRecord record, std::optional<Interruption> interruption) {
  record.brightness = uploaded_;
  shown().note(record);
  interruption_ = interruption;
  at_ = At::rounding_off;
  std::optional<Glance> glance;
  if (!interruption)
    glance = record.outcome == Outcome::anticipation               ? Glance::early
             : shown().setting().spec.feedback == Feedback::result ? Glance::result
                                                                   : Glance::nothing;
  const TrialView view = view_of(record.stimulus, record.planned.roll_deg);
  step_ = step::RoundOff{glance, std::move(record), view};
}

void Course::rounded_off(TrialRecord record, Instant glance_shown) {
  record_ = std::move(record);
  glance_shown_ = glance_shown;
  note_habit();
  put(At::saving_trial, keep::SaveTrial{blocks_[block_].header.block, record_});
}

// A kind word is said once a block, on the next screen between trials. Nobody reads during a measurement.
void Course::note_habit() {
  const auto habit = habits_.note(record_, person_.comfort().keys);
  if (known_.manner == Manner::whole && !kind_word_said_ && habit) habit_ = habit;
}

std::optional<AnswerHabit> Course::take_habit() {
  if (habit_) kind_word_said_ = true;
  return std::exchange(habit_, {});
}

void Course::after_trial(Instant now) {
  if (interruption_) return after_interruption(now);
  const Feedback kind = shown().setting().spec.feedback;
  const bool early = record_.outcome == Outcome::anticipation;
  if (!early && kind == Feedback::worked) {
    ShownPicture picture{};
    if (auto shown = view_of(record_.stimulus, record_.planned.roll_deg).picture) picture = *shown;
    return ask(At::worked, face::Worked{picture, record_}, now);
  }
  if (!early && kind != Feedback::result) return to_kind_word(now);
  at_ = At::feedback;
  const Duration feedback = known_.protocol.timing.feedback;
  if (!teaches(record_)) {
    step_ = step::Rest{.since = glance_shown_, .time = feedback, .glance = {}, .habit = {}, .view = {}};
    return;
  }
  step_ = step::Rest{.replay = record_,
                     .since = glance_shown_,
                     .time = step::replay_time + feedback,
                     .glance = {},
                     .habit = {},
                     .view = view_of(record_.stimulus, record_.planned.roll_deg)};
}

bool Course::teaches(const TrialRecord& record) const {
  return known_.manner == Manner::whole && known_.protocol.screens.turn_upright == Setting::on &&
         blocks_[block_].header.kind == BlockKind::train && record.outcome == Outcome::answered &&
         !record.correct().value_or(true);
}

void Course::run_led_trial(const LedTrialStart& start) {
  at_ = At::in_trial;
  step_ = step::RunLedTrial{blocks_[block_].header.block, start, progress(), led_answers_by_};
}

void Course::led_trial_over(LedTrialRecord record, std::optional<Interruption> interruption) {
  led().note(record);
  if (interruption == Interruption::machine_silent)
    ++silences_;
  else if (!is_catch(record.planned.stimulus)) // in those nothing runs
    silences_ = 0;
  interruption_ = interruption;
  led_record_ = std::move(record);
  put(At::saving_led_trial, keep::SaveLedTrial{blocks_[block_].header.block, led_record_});
}

void Course::after_led_trial(Instant now) {
  if (interruption_) return after_interruption(now);
  if (led().setting().spec.feedback == Feedback::none) return to_trial(now);
  ask(At::led_result, face::LedResult{led_record_}, now);
}

void Course::after_interruption(Instant now) {
  switch (*interruption_) {
  case Interruption::closed: return stop(now);
  case Interruption::resized:
  case Interruption::out_of_view:
    at_ = At::coming_into_view;
    step_ = step::ComeIntoView{};
    return;
  case Interruption::machine_silent:
    if (silences_ == most_silences) return stop(now);
    return ask(At::paused, face::MachineSilent{}, now);
  case Interruption::paused:
  case Interruption::disturbed:
  case Interruption::focus_lost:
    if (closing_) return stop(now); // the window is being closed: nobody reads
    return ask(At::paused, face::Paused{take_habit(), *interruption_ == Interruption::focus_lost}, now);
  }
}

void Course::to_kind_word(Instant now) {
  const auto habit = take_habit();
  if (!habit) return to_trial(now);
  at_ = At::kind_word;
  step_ = step::Rest{.since = {},
                     .time = kind_word_time,
                     .glance = Glance::kind_word,
                     .habit = habit,
                     .view = view_of(record_.stimulus, 0)};
}

void Course::leave_block(Instant now) {
  if (blocks_[block_].header.kind == BlockKind::train)
    known_.history.training = after_block(blocks_[block_], shown().patient());
  const BlockKind& kind = blocks_[block_].header.kind;
  if (kind.purpose == Purpose::train)
    if (const auto last = led_training(blocks_[block_])) known_.history.led[kind.task] = *last;
  note_activities();
  to_block(block_ + 1, now);
}

void Course::stop(Instant now) {
  state_ = SessionState::stopped;
  to_pain_after(now);
}

void Course::answer_in_blocks(Pressed pressed, Instant now) {
  const bool stops = pressed.command == Command::stop;
  switch (at_) {
  case At::question:
    if (stops) return stop(now);
    if (pressed.command == Command::choose) {
      const Question& asked = questions()[question_];
      person_.learn(asked.fact, asked.values.at(static_cast<std::size_t>(pressed.choice)));
    }
    return to_question(question_ + 1, now);
  case At::long_enough_before_block: return stops ? stop(now) : to_break(now);
  case At::on_break:
    if (pressed.command != Command::choose) return stops ? stop(now) : to_intro(now);
    if (auto asked = pain_face(PainMoment::after)) return ask(At::pain_on_break, *std::move(asked), now);
    return ask_for_break(now);
  case At::pain_on_break:
  case At::pain_after: {
    const bool on_break = at_ == At::pain_on_break;
    if (on_break && stops) return stop(now);
    pain_.after = pressed.command == Command::choose ? std::optional{pressed.choice} : std::nullopt;
    if (pain_.after)
      return put(on_break ? At::keeping_pain_on_break : At::keeping_pain_after, keep::RatePain{*pain_.after});
    return on_break ? ask_for_break(now) : to_closing();
  }
  case At::pain_rose_on_break: return pressed.command == Command::go_on ? to_intro(now) : stop(now);
  case At::handing_over: return stops ? stop(now) : hand_over_next(now);
  case At::block_intro: return stops ? stop(now) : begin_block(pressed, now);
  case At::activity_intro:
    if (stops) return stop(now);
    return pressed.command == Command::choose ? leave_block(now) : to_activity(now);
  case At::in_activity:
    if (stops) return stop_in_activity(now);
    take_in_activity(pressed, now);
    return to_activity(now);
  case At::long_enough_before_trial:
  case At::led_result:
  case At::paused: return stops ? stop(now) : to_trial(now);
  case At::worked: return stops ? stop(now) : to_kind_word(now);
  case At::pain_rose_after: return to_closing();
  case At::end: return finish();
  default: return;
  }
}

void Course::go_on_in_blocks(Instant now) {
  switch (at_) {
  case At::opening_block: return enter_block(now);
  case At::saving_trial: return after_trial(now);
  case At::saving_led_trial: return after_led_trial(now);
  case At::saving_activity: activity_kept(); return to_activity(now);
  case At::keeping_words: words_kept(); return to_activity(now);
  case At::keeping_pain_on_break:
    if (pain_has_risen())
      return ask(At::pain_rose_on_break, face::PainRose{known_.protocol.screens.pain_contact}, now);
    return ask_for_break(now);
  case At::keeping_pain_after:
    if (pain_has_risen())
      return ask(At::pain_rose_after, face::PainRoseAfter{known_.protocol.screens.pain_contact}, now);
    return to_closing();
  case At::closing: return tell(At::keeping_last_words);
  case At::keeping_last_words:
    if (known_.manner == Manner::trials_only) return finish();
    return put(At::summing_up, keep::SumUp{});
  default: return;
  }
}

bool Course::pain_has_risen() const {
  return pain_.before && pain_.after && pain_rose(*pain_.before, *pain_.after, known_.protocol.readiness);
}

void Course::to_pain_after(Instant now) {
  if (auto asked = pain_face(PainMoment::after)) return ask(At::pain_after, *std::move(asked), now);
  to_closing();
}

} // namespace dorsal
