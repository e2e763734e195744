#pragma once
// Every screen of a visit that waits for the person, as a value: what it says, not how it looks.
// session/face_screens.h draws them.
#include "engine/core/base/clock_doubt.h"
#include "engine/core/dose/place_in_plan.h"
#include "engine/core/instrument/instrument.h"
#include "engine/core/protocol/protocol.h"
#include "engine/core/task/imagery/shows.h"
#include "engine/core/task/lesson/shows.h"
#include "engine/core/task/movement/shows.h"
#include "engine/core/trial/answer_habits.h"
#include "engine/core/visit/assess_result.h"
#include "engine/core/visit/shown_picture.h"
#include "engine/core/visit/tally.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dorsal {

// Someone seen before need not read the explanation again; it stays one press away.
enum class Visit { first, later };
enum class Asks { pain, nothing };

// What is to be brought or sent to the clinic; names, for the screen.
struct FileForClinic {
  std::string name;   // empty: none
  std::string folder; // the last part of where it lies
};

namespace face {

struct Clock {
  ClockDoubt doubt{};
  WallClock now;
  std::optional<WallClock> newest; // start of the newest session kept
};
struct GoOnOrAnew {
  int done{};
  int pictures{};
};
struct Welcome {
  std::optional<TurningFigure> figure{}; // that the host holds
  std::vector<std::string> languages{};  // that can be chosen, by their codes
  int pictures{};
  Visit visit{};
  int touches{};
  int lessons{};           // due in it
  int minutes_of_moving{}; // of imagery and movements; 0: none
};
struct Message {
  std::string text; // the clinic's own words
};
struct About {};
struct OneQuestion {
  std::size_t place{}; // in questions()
};
struct Pain {
  PainMoment moment{};
  std::string contact; // the clinic's words, or empty
};
struct InstrumentItem {    // one of an instrument that is due
  instrument::Texts title; // of the instrument
  instrument::Item item;
  std::optional<std::string> typed{}; // so far, where words are asked for: a text, or an activity's name
  std::string activity{};             // the one that is rated
  std::optional<double> answer{};     // given before, where somebody came back to it
  bool may_go_back{};
};
struct SafetyStop {    // a safety question was answered with yes: nothing comes after it
  std::string contact; // the clinic's words, or empty
  FileForClinic file{};
};
// The task is shown, and asked at once: Command::choose with the side (side_of_choice); go_on leaves it out.
struct Meet {
  int step{}; // from 0, of meet_steps
  MeetPicture picture;
  bool told{};  // the side is said before it is asked
  bool again{}; // the other side was answered
};
inline constexpr int meet_steps = 3;
struct Untilted { // after the tilted one: it turns upright
  MeetPicture picture;
  bool right{}; // the answer was
};
struct BlockIntro {
  BlockSpec block;
  int level{};                // squares of the grid, or the step of the ladder of signs
  int minutes_left{};         // of the visit; 0: not told
  bool first_time{};          // of pictures: how to sit, and what comes before each
  bool after_hard_practice{}; // it came to its end without the answers in a row
};
// What may be chosen there: go_on is that the patient answers.
enum class TouchBegins { helper_answers, not_today };
// How two people begin, the first time: how to sit, where on the back it is, who does what.
inline constexpr int hand_over_steps = 3;
struct HandOver {
  int step{}; // from 0
  TaskId task{TaskId::touch};
  int level{}; // as in BlockIntro
};
struct LessonIntro { // before a lesson; TouchBegins::not_today may be chosen there
  std::shared_ptr<const Lesson> lesson;
  lesson::Telling telling{};
};
struct LessonScreen { // one of it
  std::shared_ptr<const Lesson> lesson;
  lesson::Telling telling{};
  lesson::Shows shows;
  double progress{}; // of the lesson, 0 to 1
  bool may_go_back{};
};
struct ActivityIntro { // before imagery or movements; TouchBegins::not_today may be chosen there
  TaskId task{};
  std::string goal; // the person's own; or empty
  int minutes{};
  Visit visit{}; // first: never before
};
struct ImageryScreen { // one of it
  imagery::Shows shows;
  double progress{};            // of the block, 0 to 1
  std::vector<ShownFilm> films; // of the movements that it shows, where the host has one
};
struct MovementScreen {
  movement::Shows shows;
  double progress{};
  std::vector<ShownFilm> films; // from behind, then from the side
  std::string goal;
};
struct Break { // NOLINT(bugprone-exception-escape): Boost's accumulators only allocate where they are moved
  SessionTally tally;
  Asks asks{};
  int minutes_left{}; // 0: not told
};
struct PainRose { // before more pictures: stop, or go on
  std::string contact;
};
struct PainRoseAfter { // nothing comes after it
  std::string contact;
};
struct LongEnough {
  Duration session_length{};
};
struct Worked { // an answer explained, in practice
  ShownPicture picture;
  TrialRecord record;
};
struct LedResult { // what it was, after an answer to a helper's touch
  LedTrialRecord record;
};
struct Paused {
  std::optional<AnswerHabit> habit; // of which a kind word is said
  bool by_focus{};                  // the window lost the keyboard, nobody asked for it
};
struct MachineSilent {}; // the motors do not answer
struct NotSaved {
  std::string why;
};
struct KeptElsewhere {
  std::string why;
  std::string file;
};
struct End { // NOLINT(bugprone-exception-escape): Boost's accumulators only allocate where they are moved
  SessionTally assessed, trained;
  bool stopped_early{};
  std::vector<AssessResult> trend; // the last assess blocks, oldest first
  FileForClinic file;
  std::optional<PlaceInPlan> place{}; // empty: the host counts no days
};

} // namespace face

using Face =
    std::variant<face::Clock, face::GoOnOrAnew, face::Welcome, face::Message, face::About, face::OneQuestion,
                 face::InstrumentItem, face::SafetyStop, face::Pain, face::Meet, face::Untilted,
                 face::BlockIntro, face::HandOver, face::LessonIntro, face::LessonScreen, face::ActivityIntro,
                 face::ImageryScreen, face::MovementScreen, face::Break, face::PainRose, face::PainRoseAfter,
                 face::LongEnough, face::Worked, face::LedResult, face::Paused, face::MachineSilent,
                 face::NotSaved, face::KeptElsewhere, face::End>;

} // namespace dorsal
