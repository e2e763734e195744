#pragma once
// Up-down staircases as a pure value: a rule, a state, and what one answer makes of the state.
// Transformed up-down (Levitt 1971, JASA 49:467): so many correct answers in a row make it harder, so many
// errors in a row make it easier. Unequal steps give the weighted rule (Kaernbach 1991, Percept. Psychophys.
// 49:227). Counters start again after a step and after an answer of the other kind. A change of direction is
// a reversal, recorded at the level that was shown. Steps shrink with the number of reversals; a step that
// the limits swallow still counts as a step. Bit-equal to PsychoPy's StairHandler where that one is defined.
// The unit of a level is the caller's; `axis` says which way is harder. Refuses nothing: `problem` names bad
// rules.
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dorsal::adaptation {

enum class Axis { larger_is_easier, larger_is_harder };
enum class FirstSteps { by_rule, one_up_one_down }; // until the first reversal

struct StaircaseRule {
  double start = 0;
  std::vector<double> easier_steps{
      1}; // the step after an error run, by number of reversals; the last one stays
  std::vector<double> harder_steps{1};
  int errors_to_ease = 1;
  int correct_to_harden = 1;
  double lowest = 0;
  double highest = 1;
  FirstSteps first_steps = FirstSteps::by_rule;
  Axis axis = Axis::larger_is_easier;
};

enum class Heading { none, easier, harder };

struct StaircaseState {
  double level = 0;
  int correct_run = 0;
  int error_run = 0;
  Heading heading = Heading::none;
  std::vector<double> reversals; // levels shown when the direction changed
  friend bool operator==(const StaircaseState&, const StaircaseState&) = default;
};

// What is wrong with a rule, in words; nothing for a rule that can run.
[[nodiscard]] std::optional<std::string> problem(const StaircaseRule& rule);

[[nodiscard]] StaircaseState start(const StaircaseRule& rule);
[[nodiscard]] StaircaseState respond(const StaircaseRule& rule, StaircaseState state, bool correct);
[[nodiscard]] StaircaseState after_answers(const StaircaseRule& rule, const std::vector<bool>& answers);

// The mean of the last `count` reversals, rounded down to an even number so that both directions weigh the
// same.
[[nodiscard]] std::optional<double> threshold(const StaircaseState& state, std::size_t count);

} // namespace dorsal::adaptation
