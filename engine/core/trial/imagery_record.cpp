#include "engine/core/trial/imagery_record.h"

#include "engine/core/base/names.h"
#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quantile.h"
#include "engine/core/trial/movement_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace dorsal::imagery {
namespace {

constexpr Names<Stage, stages> stage_names = {{{Stage::watching, "watching"},
                                               {Stage::with_film, "with film"},
                                               {Stage::film_stopped, "film stopped"},
                                               {Stage::eyes_closed, "eyes closed"}}};
constexpr std::size_t least_for_variation = 3;

std::string name_of_part(std::string_view movement, std::string_view part) {
  return fmt::format("{}.{}", movement, part);
}

std::optional<double> seconds_of(const ActivityRecord& record) {
  if (!record.began || !record.ended) return {};
  return std::chrono::duration<double>(record.ended->best - record.began->best).count();
}

Imagined& entry_of(Course& course, std::string_view movement, Day day, std::size_t first) {
  for (std::size_t i = first; i < course.imagined.size(); ++i)
    if (course.imagined[i].movement == movement) return course.imagined[i];
  course.imagined.push_back({.movement = std::string{movement}, .day = day});
  return course.imagined.back();
}

void read_stage(const ActivityRecord& record, Imagined& entry) {
  if (const auto stage = movement::factor_within(record, "stage", 1, stages)) entry.stage = *stage_of(*stage);
}

} // namespace

std::string_view name_of(Stage stage) { return stage_names.name_of(stage); }

std::optional<Stage> stage_of(int number) {
  if (number < 1 || number > stages) return {};
  return static_cast<Stage>(number);
}

ActivityPlan trauma_plan() { return {std::string{part::trauma}, {{"yes", 0, 1}}}; }

ActivityPlan imagined_plan(std::string_view movement, Stage stage, int times) {
  return {name_of_part(movement, part::imagined),
          {},
          {{"stage", static_cast<double>(stage)}, {"times", static_cast<double>(times)}}};
}

ActivityPlan rated_plan(std::string_view movement, Stage stage, std::optional<int> pain_before) {
  ActivityPlan plan{name_of_part(movement, part::rated),
                    {{"clear", 1, most_vivid},
                     {"felt", 1, most_vivid},
                     {"pain", 0, movement::highest_rating},
                     {"unease", 0, movement::highest_rating}},
                    {{"stage", static_cast<double>(stage)}}};
  if (pain_before) plan.factors.push_back({"pain_before", static_cast<double>(*pain_before)});
  return plan;
}

ActivityPlan probe_plan(std::string_view movement, int right) {
  return {name_of_part(movement, part::probe), {{"answer", 1, 2}}, {{"right", static_cast<double>(right)}}};
}

std::optional<int> Imagined::pain_at_first() const {
  if (pain_before) return pain_before;
  return sets.empty() ? std::nullopt : sets.front().pain;
}

int Imagined::pain_rise_of(const SetRating& set) const {
  const auto first = pain_at_first();
  return set.pain && first ? *set.pain - *first : 0;
}

std::optional<int> Imagined::pain_rise() const {
  std::optional<int> most;
  for (const SetRating& set : sets)
    if (set.pain && pain_at_first()) most = std::max(most.value_or(pain_rise_of(set)), pain_rise_of(set));
  return most;
}

std::optional<double> Imagined::variation() const {
  std::vector<double> each = seconds;
  for (const double both : seconds_twice) each.push_back(both / twice);
  if (each.size() < least_for_variation) return {};
  const auto mean = statistics::mean(each);
  const auto sd = statistics::standard_deviation(each);
  if (!mean || !sd || *mean <= 0) return {};
  return *sd / *mean;
}

std::optional<double> Imagined::vividness() const {
  std::vector<double> clear, felt;
  for (const SetRating& set : sets) {
    if (set.clear) clear.push_back(*set.clear);
    if (set.felt) felt.push_back(*set.felt);
  }
  const auto clear_median = statistics::median(clear), felt_median = statistics::median(felt);
  if (!clear_median || !felt_median) return clear_median ? clear_median : felt_median;
  return std::max(*clear_median, *felt_median);
}

void note(Course& course, const BlockRecord& block, Day day) {
  if (block.header.kind.task != TaskId::imagery) return;
  const std::size_t first = course.imagined.size();
  for (const ActivityRecord& record : block.activities) {
    const auto [movement, part] = movement::parts_of(record.activity);
    if (part == part::trauma) {
      if (const auto yes = movement::rating_within(record, "yes", 0, 1)) {
        course.trauma = *yes == 1;
        course.trauma_asked = day;
      }
      continue;
    }
    if (movement.empty()) continue;
    Imagined& entry = entry_of(course, movement, day, first);
    read_stage(record, entry);
    if (part == part::imagined && record.outcome == ActivityOutcome::done) {
      if (const auto seconds = seconds_of(record))
        (movement::factor_in(record, "times") == twice ? entry.seconds_twice : entry.seconds)
            .push_back(*seconds);
    } else if (part == part::rated) {
      entry.sets.push_back({movement::rating_within(record, "clear", 1, most_vivid),
                            movement::rating_within(record, "felt", 1, most_vivid),
                            movement::rating_within(record, "pain", 0, movement::highest_rating),
                            movement::rating_within(record, "unease", 0, movement::highest_rating)});
      if (const auto pain = movement::factor_within(record, "pain_before", 0, movement::highest_rating))
        entry.pain_before = pain;
    } else if (part == part::probe) {
      const auto answer = movement::rating_in(record, "answer");
      if (!answer) continue;
      ++entry.probes;
      entry.probes_right += static_cast<double>(*answer) == movement::factor_in(record, "right") ? 1 : 0;
    }
  }
}

std::vector<Imagined> of_movement(std::span<const Imagined> imagined, std::string_view movement) {
  std::vector<Imagined> own;
  for (const Imagined& one : imagined) {
    if (one.movement != movement) continue;
    if (own.empty() || own.back().day != one.day || own.back().sets.empty())
      own.push_back(one);
    else if (!one.sets.empty())
      own.back() = one;
  }
  return own;
}

int records_of_block(int movements, int repetitions) {
  const int sets = (repetitions + repetitions_of_a_set - 1) / repetitions_of_a_set;
  return movements * (repetitions + sets);
}

} // namespace dorsal::imagery
