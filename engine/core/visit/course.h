#pragma once
// The course of one visit: what comes next, from the welcome to the thank-you, as a machine of values. It
// waits for nothing and reads no clock: step() says what is wanted now, and the function that answers it
// leads to the next. It decides nothing that a task, the adaptation or the plan could decide. Replay is the
// same course, answered from a stored record.
#include "engine/core/screen/tone.h"
#include "engine/core/stimulus/control_stimuli.h"
#include "engine/core/trial/answer_habits.h"
#include "engine/core/visit/block_run.h"
#include "engine/core/visit/imagery_run.h"
#include "engine/core/visit/keep.h"
#include "engine/core/visit/known.h"
#include "engine/core/visit/led_run.h"
#include "engine/core/visit/lesson_run.h"
#include "engine/core/visit/movement_run.h"
#include "engine/core/visit/pressed.h"
#include "engine/core/visit/questioning.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace dorsal {

// machine_silent: the motors did not run, or it is not known that they did.
enum class Interruption { paused, focus_lost, resized, out_of_view, machine_silent, disturbed, closed };

// What a trial shows between the answer zones: a picture, or the word or arrow of a control block.
struct TrialView {
  std::optional<ShownPicture> picture;
  ControlSet control{};
  Side side{};       // of the word or arrow
  double progress{}; // of the block, 0 to 1
};

// Without words that wait, between two trials.
enum class Glance { nothing, early, result, kind_word };

namespace step {

struct Ask { // answer()
  Face face;
  std::optional<Tone> tone{}; // heard once, as the screen appears
};
struct Put { // kept() or refused()
  Keep keep;
};
struct Upload {                   // uploaded()
  std::string set;                // all its pictures, a slot each; or
  std::vector<std::size_t> bases; // only these of it, into slots from 0 on
  std::optional<TurningFigure> turning_figure{};
  std::vector<Film> films{}; // their frames, one film after the other, from first_film_slot on
};
struct RunTrial { // trial_over()
  int block{};
  BlockKind kind{};
  TrialStart start;
  TrialView view;
};
struct RunLedTrial { // led_trial_over()
  int block{};
  LedTrialStart start;
  double progress{};                  // of the block, 0 to 1
  AnsweredBy by{AnsweredBy::patient}; // who enters the answers, as was said before the block
};
struct RoundOff { // rounded_off(): shows the glance, where there is one, and gathers what came with the trial
  std::optional<Glance> glance;
  TrialRecord record;
  TrialView view;
};
struct Rest { // rested(): the time from `since` on has passed; empty: from when the glance is shown
  // What a wrong answer is taught by: the record's picture turns upright for replay_time, and a press ends
  // it.
  std::optional<TrialRecord> replay{};
  std::optional<Instant> since;
  Duration time{};
  std::optional<Glance> glance;
  std::optional<AnswerHabit> habit; // of Glance::kind_word
  TrialView view;
};
inline constexpr Duration replay_time = std::chrono::milliseconds{1200};
struct ComeIntoView {}; // in_view()
struct Over {
  bool refused{}; // a record was not kept, and the person gave up
};

} // namespace step

using Step = std::variant<step::Ask, step::Put, step::Upload, step::RunTrial, step::RunLedTrial,
                          step::RoundOff, step::Rest, step::ComeIntoView, step::Over>;

class Course {
public:
  // Precondition: the protocols are checked, and `known.sets` has every set that they draw on.
  Course(Known known, Instant now);

  [[nodiscard]] const Step& step() const { return step_; }

  void answer(Pressed pressed, Instant now);
  void kept(const std::optional<KeptInEmergency>& emergency, Instant now);
  // Instead of kept(), for SumUp.
  void summed_up(std::vector<AssessResult> trend, FileForClinic file, std::optional<PlaceInPlan> place);
  void refused(const std::string& why);
  void uploaded(Instant now);
  void trial_over(TrialRecord record, std::optional<Interruption> interruption);
  void led_trial_over(LedTrialRecord record, std::optional<Interruption> interruption);
  void rounded_off(TrialRecord record, Instant glance_shown);
  void rested(Instant now);
  void in_view(bool stays, Instant now);
  // The window is to be closed; told in any step, it stops the course at the end of the block.
  void wants_to_close() { closing_ = true; }

  [[nodiscard]] Person& person() { return person_; }
  [[nodiscard]] const Person& person() const { return person_; }
  [[nodiscard]] const std::vector<BlockRecord>& blocks() const { return blocks_; } // as they were kept
  [[nodiscard]] SessionState state() const { return state_; }
  [[nodiscard]] const Protocol& protocol() const { return known_.protocol; }    // of the session that runs
  [[nodiscard]] const std::string& language() const { return known_.language; } // of the screens
  [[nodiscard]] std::uint64_t seed() const { return known_.seed; }
  // A safety question was answered with yes: it ends, and whatever is not kept, what to do is shown.
  [[nodiscard]] bool stops_for_safety() const { return questioning_.stops(); }

private:
  // Where in the visit it is; every place has one way in and one answer out.
  enum class At {
    clock,
    unfinished,
    ending_unfinished,
    uploading_welcome,
    welcome,
    message,
    about,
    item,
    pain_before,
    opening,
    keeping_response,
    keeping_first_words,
    uploading_examples,
    explaining,
    untilted,
    opening_block,
    long_enough_before_block,
    question,
    on_break,
    pain_on_break,
    keeping_pain_on_break,
    pain_rose_on_break,
    handing_over,
    block_intro,
    activity_intro,
    in_activity,
    uploading_films,
    saving_activity,
    keeping_words,
    uploading_block,
    long_enough_before_trial,
    brightening,
    in_trial,
    rounding_off,
    saving_trial,
    saving_led_trial,
    led_result,
    worked,
    feedback,
    kind_word,
    coming_into_view,
    uploading_again,
    paused,
    pain_after,
    keeping_pain_after,
    pain_rose_after,
    closing,
    keeping_last_words,
    summing_up,
    unkept_safety_stop,
    end,
    over
  };
  struct Block;

  void ask(At at, Face face, Instant now);
  void put(At at, Keep keep);
  void finish();

  void answer_at_start(Pressed pressed, Instant now);
  void answer_in_blocks(Pressed pressed, Instant now);
  void go_on(Instant now); // what was put is kept
  void go_on_in_blocks(Instant now);

  void to_unfinished(Instant now);
  void to_welcome(Instant now);
  void speak(const std::string& language, Instant now);
  void to_message(Instant now);
  void to_about(Instant now);
  void to_question(std::size_t place, Instant now);
  void to_item(Instant now);
  void to_pain_before(Instant now);
  void to_opening(bool resumes);
  void keep_next_response();
  void to_explanation(Instant now);
  void meet(bool again, Instant now);
  void take_met(Pressed pressed, Instant now);
  void to_block(std::size_t index, Instant now);
  void enter_block(Instant now);
  void to_break(Instant now);
  void ask_for_break(Instant now);
  [[nodiscard]] bool questions_are_waiting() const;
  [[nodiscard]] face::BlockIntro intro_of(const BlockSpec& spec) const;
  [[nodiscard]] int minutes_left() const;
  void to_intro(Instant now);
  void upload_block(At at, Instant now);
  void to_trial(Instant now);
  void run_trial(const TrialStart& start);
  void begin_run(const BlockRecord& record);
  [[nodiscard]] bool has_been_led(TaskId task) const;
  void hand_over_next(Instant now);
  void begin_block(Pressed pressed, Instant now);
  void run_led_trial(const LedTrialStart& start);
  void after_led_trial(Instant now);
  // What is done at the person's own pace (course_activities.cpp).
  [[nodiscard]] BlockHeader activity_header(std::size_t index) const;
  void begin_activity_run(const BlockRecord& record);
  [[nodiscard]] bool activity_is_over() const;
  void to_activity_intro(Instant now);
  void to_activity(Instant now);
  void take_in_activity(Pressed pressed, Instant now);
  void stop_in_activity(Instant now);
  void activity_kept();
  void words_kept();
  void note_activities();
  [[nodiscard]] bool needs_films();
  [[nodiscard]] std::vector<ShownFilm> shown_films(const std::vector<std::string>& movements) const;
  void after_trial(Instant now);
  void after_interruption(Instant now);
  void to_kind_word(Instant now);
  void leave_block(Instant now);
  void stop(Instant now);
  void to_pain_after(Instant now);
  void to_closing();
  void tell(At at);

  [[nodiscard]] bool is_offered_to_end(BlockKind kind, Instant now);
  [[nodiscard]] std::optional<Face> pain_face(PainMoment moment) const;
  [[nodiscard]] bool pain_has_risen() const;
  [[nodiscard]] bool is_saving() const {
    return at_ == At::saving_trial || at_ == At::saving_led_trial || at_ == At::saving_activity ||
           at_ == At::keeping_words;
  }
  [[nodiscard]] TrialView view_of(const StimulusItem& stimulus, double roll_deg) const;
  [[nodiscard]] BlockSetting setting_of_block() const;
  [[nodiscard]] BlockRun& shown() { return std::get<BlockRun>(run_); }
  [[nodiscard]] LedRun& led() { return std::get<LedRun>(run_); }
  [[nodiscard]] bool is_led_block() const { return std::holds_alternative<LedRun>(run_); }
  [[nodiscard]] bool taught_today(std::string_view lesson) const;
  [[nodiscard]] std::shared_ptr<const Lesson> lesson_due() const; // null: none
  [[nodiscard]] lesson::Telling telling_of(const Lesson& lesson) const;
  [[nodiscard]] bool block_is_over();
  [[nodiscard]] double progress() const;
  void note_habit();
  [[nodiscard]] std::optional<AnswerHabit> take_habit();
  [[nodiscard]] bool teaches(const TrialRecord& record) const;

  Known known_;
  Person person_;
  Instant began_;
  At at_{At::over};
  Step step_{step::Over{}};
  std::optional<step::Put> put_again_; // refused: put once more when the person says so
  bool told_emergency_{};
  SessionState state_{SessionState::running};
  PainRatings pain_;
  bool explains_{};
  bool heard_message_{};
  std::size_t question_{};
  Questioning questioning_;
  std::vector<InstrumentResponse> responses_; // not kept yet, the next one last
  std::vector<MeetPicture> to_meet_;
  int met_{};    // index
  int missed_{}; // times that the other side was answered there
  bool offered_to_end_{};
  bool closing_{};
  bool stops_when_kept_{}; // the activity was stopped

  std::vector<BlockRecord> blocks_;
  std::size_t block_{}; // index
  std::shared_ptr<const std::vector<StimulusItem>> items_;
  std::variant<std::monostate, BlockRun, LedRun, LessonRun, ImageryRun, MovementRun> run_; // of the block
  std::vector<Film> films_; // that the host holds
  Brightness films_brightness_{};
  AnswerHabits habits_;
  std::optional<AnswerHabit> habit_; // seen, not spoken of yet; once a block
  bool kind_word_said_{};
  Brightness uploaded_{};                          // how bright the pictures are that the host holds
  TrialRecord record_;                             // of the trial that is being rounded off
  AnsweredBy led_answers_by_{AnsweredBy::patient}; // in this block
  int hand_over_step_{};
  int silences_{};            // of the machine with motors, one after the other
  LedTrialRecord led_record_; // likewise
  std::optional<Interruption> interruption_;
  Instant glance_shown_{};
};

} // namespace dorsal
