#pragma once
// The tasks of the programme, a row each (tasks.cpp): what a task is called, how it is led, how often a guess
// is right, which answers there are, and what varies from trial to trial. Who leads to anything else of a
// task (its plan, its screens, its grade) switches over TaskId, so that a new one is missed nowhere.
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace dorsal {

// judgement: left or right of a back; words: of the words or arrows that tell a general left-right difficulty
// from one of the trunk; points: one or two points felt on the back; touch: which square of it was touched;
// orientation: two points one above the other or side by side; probe: a blunt tip or a pointed one; drawing:
// which sign was drawn on the back; vibration: which motor ran on it, of a machine that needs no helper;
// touch_probe: which square, and with which tip; lesson: one of pain education, read and answered; imagery:
// movements that are imagined; movement: those that are done, as often as was agreed.
enum class TaskId {
  judgement,
  words,
  points,
  touch,
  orientation,
  probe,
  drawing,
  vibration,
  touch_probe,
  lesson,
  imagery,
  movement
};

enum class Family {
  timed_judgement,    // shown on the screen; right or wrong, and a response time (trial_machine.h)
  led_discrimination, // a helper's hand or a machine; right or wrong, and no response time is judged
                      // (led_trial.h)
  activity            // done at the person's own pace; how much, and how it felt (activity.h)
};

// Who leads what is not shown on the screen.
enum class LedBy { nobody, helper, machine };
[[nodiscard]] std::string_view name_of(LedBy by);

// What varies from trial to trial: a column of an export, a key of the stored factors.
struct Factor {
  std::string_view name;
  std::string_view meaning;
  std::string_view unit; // "mm", "deg"; empty: none
};

struct Task {
  TaskId id{};
  std::string_view name; // as files and columns have it
  Family family{};
  LedBy led_by{};
  double chance{};                           // share of correct answers by guessing, in (0, 1); of one
                                             // trial, where trials differ: chance_of (led_stimulus.h)
  std::span<const std::string_view> answers; // in the order of their numbers; the keys for left, right first
  std::span<const Factor> factors;
  std::optional<std::size_t> difficulty{}; // place of the factor that makes a trial hard; empty: none
  bool staircase{};                        // which moves with every answer, so that it settles
  bool moves_between_blocks{};             // or from one train block to the next
  std::string_view title{};                // for a heading
  std::string_view description{};          // what is done, for who reads the data
  std::string_view instructions{};         // what is asked of the person
};

[[nodiscard]] std::span<const Task> tasks(); // in the order of TaskId
[[nodiscard]] const Task& task_of(TaskId id);
[[nodiscard]] std::string_view name_of(TaskId id);
[[nodiscard]] std::optional<TaskId> parse_task(std::string_view name);
[[nodiscard]] bool is_led(TaskId id);       // by a helper's hand or by a machine
[[nodiscard]] bool needs_helper(TaskId id); // somebody has to be there
[[nodiscard]] bool is_activity(TaskId id);

} // namespace dorsal
