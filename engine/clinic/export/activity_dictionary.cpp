#include "engine/clinic/export/activity_dictionary.h"

#include "engine/core/trial/imagery_record.h"
#include "engine/core/trial/movement_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dorsal {
namespace {

struct QuestionMeaning {
  std::string_view part, question, meaning;
};

// A rating of 0 to 10 is the person's own, as every other.
constexpr std::array question_meanings{
    QuestionMeaning{"goal", "named", "1: the person named what moving is for, 0: passed over"},
    QuestionMeaning{"morning", "back_to_usual",
                    "after the visit before: back to usual by the next morning, 1 yes, 0 no"},
    QuestionMeaning{"rise", "agreed", "more repetitions were offered: 1 agreed, 0 stays with as many"},
    QuestionMeaning{"look", "harm", "how harmful the movement looks, without doing it; 0 not at all"},
    QuestionMeaning{"before", "harm", "how harmful the movement is held to be; 0 not at all"},
    QuestionMeaning{"before", "expected", "pain that is expected while doing it; 0 none"},
    QuestionMeaning{"before", "confidence", "confidence to do it; 0 none"},
    QuestionMeaning{"did", "repetitions", "how often it was done, as it was counted"},
    QuestionMeaning{"did", "ms_each", "median of the times between two that were counted one by one, ms"},
    QuestionMeaning{"did", "with_figure",
                    "1: the figure counted along, so ms_each is its pace and not the person's"},
    QuestionMeaning{"did", "smaller", "1: the smaller movement was chosen"},
    QuestionMeaning{"did", "told_afterwards", "1: counted without the screen and told afterwards"},
    QuestionMeaning{"did", "why_not",
                    "left for another day: 1 pain, 2 afraid, 3 tired, 4 no room, 5 other or not said"},
    QuestionMeaning{"after", "pain_during", "pain while doing it; 0 none"},
    QuestionMeaning{"after", "pain_after", "pain right after it; 0 none"},
    QuestionMeaning{"after", "eased",
                    "1: it eased while it was waited for, 0: it did not; empty: nothing to wait for"},
    QuestionMeaning{"after", "seconds_to_ease",
                    "from the end of the movement until it had eased, s, by the clock"},
    QuestionMeaning{"after", "happened", "did what was feared happen: 0 no, 1 partly, 2 yes"},
    QuestionMeaning{"after", "confidence", "confidence to do it again; 0 none"},
    QuestionMeaning{"after", "helped_breathing", "1: breathing on helped"},
    QuestionMeaning{"after", "helped_slowly", "1: going slowly helped"},
    QuestionMeaning{"after", "helped_pauses", "1: pauses helped"},
    QuestionMeaning{"after", "helped_smaller", "1: a smaller movement helped"},
    QuestionMeaning{"after", "helped_holding", "1: holding on to something helped"},
    QuestionMeaning{"trauma", "yes",
                    "bad experiences with being hurt that images could bring back: 1 yes, 0 no"},
    QuestionMeaning{"rated", "clear",
                    "how clear the image was in this set; 1 not at all, 5 as clear as seeing"},
    QuestionMeaning{"rated", "felt",
                    "how much of the movement was felt in this set; 1 nothing, 5 as doing it"},
    QuestionMeaning{"rated", "pain", "pain in this set; 0 none"},
    QuestionMeaning{"rated", "unease", "unease in this set; 0 none"},
    QuestionMeaning{"probe", "answer",
                    "which of two movements was just imagined, 1 or 2 as they were shown"}};

struct PartMeaning {
  TaskId task;
  std::string_view part, meaning;
};
constexpr std::array part_meanings{
    PartMeaning{TaskId::movement, "goal",
                "what moving is for; its words are an answer to the instrument \"movement\""},
    PartMeaning{TaskId::movement, "morning", "the morning after the visit before"},
    PartMeaning{TaskId::movement, "rise", "more repetitions are offered; factors: from, to"},
    PartMeaning{TaskId::movement, "look", "how a movement looks, without doing it"},
    PartMeaning{TaskId::movement, "before", "what is expected of it"},
    PartMeaning{TaskId::movement, "did", "how often it was done; skipped: left for another day"},
    PartMeaning{TaskId::movement, "after", "how it was"},
    PartMeaning{TaskId::imagery, "trauma", "asked before the first time"},
    PartMeaning{TaskId::imagery, "imagined",
                "one repetition, or two in a row; began and ended are its presses"},
    PartMeaning{TaskId::imagery, "rated", "a set of repetitions"},
    PartMeaning{TaskId::imagery, "probe", "which of two it was"}};

std::string meaning_of_question(std::string_view part, std::string_view question) {
  for (const QuestionMeaning& one : question_meanings)
    if (one.part == part && one.question == question) return std::string{one.meaning};
  return {};
}

std::vector<ActivityPlan> plans_of(TaskId task) {
  constexpr std::string_view any = "m";
  if (task == TaskId::movement)
    return {movement::goal_plan(),    movement::morning_plan(),       movement::rise_plan(any, 1, 2),
            movement::look_plan(any), movement::before_plan(any, {}), movement::did_plan(any, {}),
            movement::after_plan(any)};
  if (task == TaskId::imagery)
    return {imagery::trauma_plan(), imagery::rated_plan(any, imagery::Stage::watching, {}),
            imagery::probe_plan(any, 1)};
  return {};
}

// The same question may be of several parts.
ValueMeanings question_levels(TaskId task) {
  ValueMeanings levels;
  for (const AskedInActivity& one : asked_in(task)) {
    const std::string said = fmt::format("{}: {} to {}: {}", one.part, one.least, one.most, one.meaning);
    const auto known = std::ranges::find(levels, one.question, &ValueMeanings::value_type::first);
    if (known == levels.end())
      levels.emplace_back(one.question, said);
    else
      known->second += "; " + said;
  }
  return levels;
}

ValueMeanings part_levels(TaskId task) {
  ValueMeanings levels;
  for (const PartMeaning& one : part_meanings)
    if (one.task == task) levels.emplace_back(one.part, one.meaning);
  return levels;
}

ValueMeanings stage_levels() {
  ValueMeanings levels;
  for (int stage = 1; stage <= imagery::stages; ++stage)
    levels.emplace_back(fmt::format("{}", stage), imagery::name_of(*imagery::stage_of(stage)));
  return levels;
}

} // namespace

std::vector<AskedInActivity> asked_in(TaskId task) {
  std::vector<AskedInActivity> asked;
  for (const ActivityPlan& plan : plans_of(task)) {
    const std::string part{movement::parts_of(plan.activity).second};
    for (const ActivityQuestion& question : plan.questions)
      asked.push_back(
          {part, question.name, question.least, question.most, meaning_of_question(part, question.name)});
  }
  return asked;
}

std::string_view unit_of_activity_column(std::string_view column) {
  if (column.ends_with("_ns")) return "ns";
  if (column.ends_with("_ms")) return "ms";
  if (column.ends_with("_minutes")) return "min";
  return {};
}

ValueMeanings levels_of_activity_column(TaskId task, std::string_view column) {
  if (column == "outcome")
    return {{"done", "to its end"}, {"skipped", "left for another day"}, {"stopped", "ended before its end"}};
  if (column == "question") return question_levels(task);
  if (column == "part") return part_levels(task);
  if (column == "stage") return stage_levels();
  if (column == "times") return {{"1", "a single repetition"}, {"2", "two in a row"}};
  if (column == "correct") return {{"0", "not right, or passed over"}, {"1", "right"}};
  if (column == "simulated") return {{"0", "a person"}, {"1", "a simulated observer"}};
  return {};
}

} // namespace dorsal
