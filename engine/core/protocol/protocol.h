#pragma once
// The protocol: everything a clinician may set about a session. A value with sensible defaults; no file is
// needed. Reading it from TOML is tools' work; protocol_fields.h declares every key once, protocol_check.h
// judges a value.
#include "engine/core/base/setting.h"
#include "engine/core/base/time.h"
#include "engine/core/input/key.h"
#include "engine/core/protocol/door.h"
#include "engine/core/protocol/led_rules.h"
#include "engine/core/protocol/rules.h"
#include "engine/core/screen/brightness.h"
#include "engine/core/task/drawing/rule.h"
#include "engine/core/task/imagery/rule.h"
#include "engine/core/task/lesson/rule.h"
#include "engine/core/task/movement/rule.h"
#include "engine/core/task/points/rule.h"
#include "engine/core/task/task.h"
#include "engine/core/task/touch/rule.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct DurationRange {
  Duration low{};
  Duration high{};
  friend bool operator==(const DurationRange&, const DurationRange&) = default;
};

struct Timing {
  DurationRange foreperiod{std::chrono::milliseconds{500}, std::chrono::milliseconds{1000}};
  DurationRange iti{std::chrono::milliseconds{500}, std::chrono::milliseconds{800}};
  Duration feedback{std::chrono::milliseconds{1000}};
  friend bool operator==(const Timing&, const Timing&) = default;
};

struct AnswerKeys {
  std::vector<Key> left{Key::arrow_left, Key::f};
  std::vector<Key> right{Key::arrow_right, Key::j};
  friend bool operator==(const AnswerKeys&, const AnswerKeys&) = default;
};

// What a block is for. Practice is never scored, assess alone feeds the grade.
enum class Purpose { practice, assess, train };
[[nodiscard]] std::string_view name_of(Purpose purpose);
[[nodiscard]] std::optional<Purpose> parse_purpose(std::string_view name);

// A purpose and a task. Files name the four kinds of the pictures phase by one word each, "control" being the
// assessment with words or arrows; of any other task they name the purpose, and the task beside it.
struct BlockKind {
  Purpose purpose{};
  TaskId task{};
  friend bool operator==(const BlockKind&, const BlockKind&) = default;
  static const BlockKind practice, assess, control, train;
};
inline constexpr BlockKind BlockKind::practice{Purpose::practice, TaskId::judgement};
inline constexpr BlockKind BlockKind::assess{Purpose::assess, TaskId::judgement};
inline constexpr BlockKind BlockKind::control{Purpose::assess, TaskId::words};
inline constexpr BlockKind BlockKind::train{Purpose::train, TaskId::judgement};

[[nodiscard]] std::string_view name_of(const BlockKind& kind); // "practice", "assess", "control", "train"
[[nodiscard]] std::optional<BlockKind>
parse_block_kind(std::string_view name); // the four of the pictures phase
// With the task that stands beside it; empty: as the kind says.
[[nodiscard]] std::optional<BlockKind> block_kind_of(std::string_view name, std::string_view task);
// The name of the task where the kind alone does not tell it; empty for judgement and words.
[[nodiscard]] std::string_view task_beside_kind(const BlockKind& kind);
// Others show words or arrows (control_stimuli.h), or are led by a helper.
[[nodiscard]] constexpr bool shows_pictures(const BlockKind& kind) { return kind.task == TaskId::judgement; }

enum class Feedback { none, result, worked }; // worked: the answer is explained on the upright picture
[[nodiscard]] std::string_view name_of(Feedback feedback);
[[nodiscard]] std::optional<Feedback> parse_feedback(std::string_view name);

// sprt: an assess block ends once Wald's sequential test of the accuracy goal is clear (readiness/sprt.h).
enum class EarlyStop { none, sprt };
[[nodiscard]] std::string_view name_of(EarlyStop stop);
[[nodiscard]] std::optional<EarlyStop> parse_early_stop(std::string_view name);

struct BlockSpec {
  BlockKind kind{};
  std::vector<std::string> sets;      // picture sets; more than one are parallel forms, taken in turn over
                                      // sessions. Control blocks: words or arrows (control_stimuli.h)
  int pictures{};                     // or touches
  std::optional<Duration> time_limit; // empty: as long as it takes
  Feedback feedback{};
  std::vector<double> rolls_deg;
  EarlyStop early_stop{EarlyStop::none}; // assess blocks only
  int until_right{}; // practice only: it climbs, and ends after so many right answers in a row; 0: plans all
  std::string phase{}; // of the programme; empty where it has one phase alone
  friend bool operator==(const BlockSpec&, const BlockSpec&) = default;
};

enum class TrainingMethod { questplus, staircase, ladder };
[[nodiscard]] std::string_view name_of(TrainingMethod method);
[[nodiscard]] std::optional<TrainingMethod> parse_training_method(std::string_view name);

// Train blocks: how difficulty follows the answers (adaptation/training.h). Levels run from 1, the easiest
// showing of the pictures at hand, to 10, the hardest.
struct AdaptationRule {
  TrainingMethod method{TrainingMethod::questplus};
  double target{0.80}; // share of correct answers it settles at
  double start_level{3.0};
  double lowest_level{1.0};
  double highest_level{10.0};
  double pace{1.0};         // levels from one picture to the next, at most
  double gentle_start{1.0}; // levels below where the last session left off
  int gentle_trials{4};     // at that level, before anything is concluded
  int entropy_trials{8};    // then chosen for what they tell
  double catch_share{0.10}; // easy pictures in between, which do not count towards the success rate
  int errors_before_easy{3};
  int spell_trials{8}; // a bad spell: spell_errors wrong among the last spell_trials
  int spell_errors{5};
  double fall_back{1.5}; // levels back after one
  std::vector<std::string> vary{"amplitude", "view", "roll", "background", "arms", "head"}; // what may change
  double step{0.5}; // staircase: levels harder after a correct answer; a wrong one goes back step * target /
                    // (1 - target)
  friend bool operator==(const AdaptationRule&, const AdaptationRule&) = default;
};

// How much practice is asked for, in the patient's own calendar days and weeks from Monday.
struct Dose {
  int sessions_a_day{1};
  int days_a_week{5};
  Duration session_length{std::chrono::minutes{20}}; // after it the session offers to end
  friend bool operator==(const Dose&, const Dose&) = default;
};

inline constexpr std::string_view system_language = "system";

struct ScreenRules {
  std::string language{system_language}; // of the message catalogues: en, de, ar; or what the computer speaks
  double text_scale{1.0};
  Brightness brightness{Brightness::normal};
  Setting ask_about_person{Setting::on}; // hand, age band, answering hand: once a patient, each skippable
  Setting ask_pain{Setting::on};
  Setting turn_upright{Setting::on}; // train: after a wrong answer the picture turns upright
  std::string pain_contact;          // the clinic's words: whom to call if pain rises; empty: the clinician
  friend bool operator==(const ScreenRules&, const ScreenRules&) = default;
};

struct InputRules {
  std::optional<Duration> dwell; // a pointer that rests so long on an answer zone or button presses it
  friend bool operator==(const InputRules&, const InputRules&) = default;
};

// One phase of a programme: what it says for itself. All else is that of the protocol around it.
struct Phase {
  std::string name;
  Door door{};
  Decided decided{};
  Dose dose;
  std::vector<BlockSpec> blocks;
  AdaptationRule adaptation;
  points::Rule points;
  touch::Rule touch;
  drawing::Rule drawing;
  lesson::Rule lesson;
  imagery::Rule imagery;
  movement::Rule movement;
  ReadinessRules readiness;
  LedRules touch_readiness;
  friend bool operator==(const Phase&, const Phase&) = default;
};

struct Protocol {
  std::string name{"default"};
  std::vector<std::string> phases;
  std::string phase;
  Timing timing;
  AnswerKeys keys;
  InputRules input;
  ScreenRules screens;
  Dose dose;
  std::vector<BlockSpec> blocks;
  AdaptationRule adaptation;
  points::Rule points;
  touch::Rule touch;
  drawing::Rule drawing;
  lesson::Rule lesson;
  imagery::Rule imagery;
  movement::Rule movement;
  ReadinessRules readiness;
  LedRules touch_readiness;
  std::string safety_cleared{}; // at home: when the clinic last cleared a safety stop, UTC; or empty
  std::vector<Phase> programme; // empty: this protocol is the one phase of it (core/programme/programme.h)
  friend bool operator==(const Protocol&, const Protocol&) = default;
};

[[nodiscard]] Protocol default_protocol();
// In any of its blocks, or of those of its phases.
[[nodiscard]] bool uses(const Protocol& protocol, TaskId task);
// The names of all picture sets that the blocks draw on, sorted, each once. A control block needs none.
[[nodiscard]] std::vector<std::string> sets_of(const Protocol& protocol);
// What a block of this kind starts from when a file says only its kind.
[[nodiscard]] BlockSpec default_block(const BlockKind& kind);

} // namespace dorsal
