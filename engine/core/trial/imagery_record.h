#pragma once
// What imagining one movement leaves in the records of a block: a record for each repetition with its
// beginning and end, one for each set with its ratings, one for each question which of two it was; and the
// same read back as one value a movement. Names as in movement_record.h: "squat.imagined".
#include "engine/core/base/calendar_day.h"
#include "engine/core/task/imagery/stage.h"
#include "engine/core/trial/activity.h"
#include "engine/core/trial/session_record.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::imagery {

namespace part {
inline constexpr std::string_view trauma = "trauma", // bad experiences, asked before the first time
    imagined = "imagined",                           // one repetition, or two in a row
    rated = "rated",                                 // a set
    probe = "probe";                                 // which of two was it
} // namespace part

[[nodiscard]] ActivityPlan trauma_plan();
// `times`: 1, or `twice`.
[[nodiscard]] ActivityPlan imagined_plan(std::string_view movement, Stage stage, int times);
[[nodiscard]] ActivityPlan rated_plan(std::string_view movement, Stage stage, std::optional<int> pain_before);
[[nodiscard]] ActivityPlan probe_plan(std::string_view movement,
                                      int right); // right: 1 or 2, as they are shown

struct SetRating {
  std::optional<int> clear{}, felt{};  // 1-5
  std::optional<int> pain{}, unease{}; // 0-10
};

// One movement on one day.
struct Imagined {
  std::string movement;
  Day day{};
  Stage stage{};
  std::optional<int> pain_before{};    // of the visit
  std::vector<double> seconds{};       // of single repetitions
  std::vector<double> seconds_twice{}; // of two in a row
  std::vector<SetRating> sets{};
  int probes{}, probes_right{};

  [[nodiscard]] std::optional<int> pain_at_first() const;     // the visit's, or else that of the first set
  [[nodiscard]] int pain_rise_of(const SetRating& set) const; // 0 where one of the two was not said
  [[nodiscard]] std::optional<int> pain_rise() const;         // the most of its sets
  [[nodiscard]] std::optional<double>
  variation() const; // of `seconds` and halves of `seconds_twice`; at least three
  [[nodiscard]] std::optional<double> vividness() const; // the larger of the two medians
};

struct Course {
  std::vector<Imagined> imagined{}; // oldest first
  std::optional<bool> trauma{};     // as it was answered last
  std::optional<Day> trauma_asked{};
};
// Blocks in the order of time.
void note(Course& course, const BlockRecord& block, Day day);

// One a day, the last that came to a set.
[[nodiscard]] std::vector<Imagined> of_movement(std::span<const Imagined> imagined,
                                                std::string_view movement);
[[nodiscard]] int records_of_block(int movements, int repetitions);

} // namespace dorsal::imagery
