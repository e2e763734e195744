#include "engine/core/trial/movement_record.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal::movement {
namespace {

constexpr int most_repetitions_counted = 999, most_ms = 600'000, most_seconds = 3600;

std::string name_of_part(std::string_view movement, std::string_view part) {
  return fmt::format("{}.{}", movement, part);
}

ActivityQuestion zero_to_ten(std::string name) { return {std::move(name), 0, highest_rating}; }

// What the words of a response are, kept with them; a test holds text and digest together.
constexpr std::string_view words_definition = "# Words of the person beside movements. Item \"goal\": what "
                                              "moving is for. Item \"fear-NAME\": what could "
                                              "happen\n# when the movement of this name is done.\n";
constexpr std::string_view words_sha256 = "66aeb16c19b1ffb0e3b58aef45c1ab5fa5c79f1e728088a9f583b1b01fd1991d";

Done& entry_of(Course& course, std::string_view movement, Day day, std::size_t first) {
  for (std::size_t i = first; i < course.done.size(); ++i)
    if (course.done[i].movement == movement) return course.done[i];
  course.done.push_back({.movement = std::string{movement}, .day = day});
  return course.done.back();
}

void read_before(const ActivityRecord& record, Done& done) {
  done.harm = rating_within(record, "harm", 0, highest_rating);
  done.expected = rating_within(record, "expected", 0, highest_rating);
  done.confidence_before = rating_within(record, "confidence", 0, highest_rating);
  done.pain_before = factor_within(record, "pain_before", 0, highest_rating);
}

void read_did(const ActivityRecord& record, Done& done) {
  done.outcome = record.outcome;
  done.quota = factor_within(record, "quota", 1, most_repetitions_counted);
  done.repetitions = rating_within(record, "repetitions", 0, most_repetitions_counted);
  if (const auto ms = rating_within(record, "ms_each", 1, most_ms);
      ms && rating_in(record, "with_figure") != 1)
    done.seconds_each = *ms / 1000.0;
  const auto reason = rating_within(record, "why_not", 1, static_cast<int>(SkipReason::other));
  if (record.outcome == ActivityOutcome::skipped)
    done.skipped = reason ? static_cast<SkipReason>(*reason) : SkipReason::other;
}

void read_after(const ActivityRecord& record, Done& done) {
  done.pain_during = rating_within(record, "pain_during", 0, highest_rating);
  done.pain_after = rating_within(record, "pain_after", 0, highest_rating);
  done.seconds_to_ease = rating_within(record, "seconds_to_ease", 0, most_seconds);
  done.did_not_ease = rating_in(record, "eased") == 0;
  if (const auto happened = rating_within(record, "happened", 0, static_cast<int>(Happened::yes)))
    done.happened = static_cast<Happened>(*happened);
  done.confidence_after = rating_within(record, "confidence", 0, highest_rating);
  for (const std::string_view help : helps)
    if (rating_in(record, help) == 1) done.helped.emplace_back(help);
}

} // namespace

ActivityPlan goal_plan() { return {std::string{part::goal}, {{"named", 0, 1}}}; }

ActivityPlan morning_plan() { return {std::string{part::morning}, {{"back_to_usual", 0, 1}}}; }

ActivityPlan rise_plan(std::string_view movement, int from, int to) {
  return {name_of_part(movement, part::rise),
          {{"agreed", 0, 1}},
          {{"from", static_cast<double>(from)}, {"to", static_cast<double>(to)}}};
}

ActivityPlan look_plan(std::string_view movement) {
  return {name_of_part(movement, part::look), {zero_to_ten("harm")}};
}

ActivityPlan before_plan(std::string_view movement, std::optional<int> pain_before) {
  ActivityPlan plan{name_of_part(movement, part::before),
                    {zero_to_ten("harm"), zero_to_ten("expected"), zero_to_ten("confidence")}};
  if (pain_before) plan.factors.push_back({"pain_before", static_cast<double>(*pain_before)});
  return plan;
}

ActivityPlan did_plan(std::string_view movement, std::optional<int> quota) {
  ActivityPlan plan{name_of_part(movement, part::did),
                    {{"repetitions", 0, most_repetitions_counted},
                     {"ms_each", 0, most_ms},
                     {"with_figure", 0, 1},
                     {"smaller", 0, 1},
                     {"told_afterwards", 0, 1},
                     {"why_not", 1, static_cast<int>(SkipReason::other)}}};
  if (quota) plan.factors.push_back({"quota", static_cast<double>(*quota)});
  return plan;
}

ActivityPlan after_plan(std::string_view movement) {
  ActivityPlan plan{name_of_part(movement, part::after),
                    {zero_to_ten("pain_during"),
                     zero_to_ten("pain_after"),
                     {"eased", 0, 1},
                     {"seconds_to_ease", 0, most_seconds},
                     {"happened", 0, static_cast<int>(Happened::yes)},
                     zero_to_ten("confidence")}};
  for (const std::string_view help : helps) plan.questions.push_back({std::string{help}, 0, 1});
  return plan;
}

std::pair<std::string_view, std::string_view> parts_of(std::string_view activity) {
  const std::size_t point = activity.rfind('.');
  if (point == std::string_view::npos) return {{}, activity};
  return {activity.substr(0, point), activity.substr(point + 1)};
}

std::optional<int> rating_in(const ActivityRecord& record, std::string_view question) {
  const auto found = std::ranges::find(record.ratings, question, &ActivityRating::question);
  return found == record.ratings.end() ? std::nullopt : found->value;
}

std::optional<double> factor_in(const ActivityRecord& record, std::string_view name) {
  const auto found = std::ranges::find(record.factors, name, &ActivityFactor::name);
  return found == record.factors.end() ? std::nullopt : std::optional{found->value};
}

std::optional<int> rating_within(const ActivityRecord& record, std::string_view question, int least,
                                 int most) {
  const auto value = rating_in(record, question);
  return value && *value >= least && *value <= most ? value : std::nullopt;
}

std::optional<int> factor_within(const ActivityRecord& record, std::string_view name, int least, int most) {
  const auto value = factor_in(record, name);
  if (!value || !(*value >= least && *value <= most)) return {};
  return static_cast<int>(*value);
}

bool Done::kept_quota() const {
  return outcome == ActivityOutcome::done && quota && repetitions && *repetitions >= *quota;
}

std::optional<int> Done::expected_minus_experienced() const {
  if (!expected || !pain_during || repetitions.value_or(0) == 0) return {}; // nothing was experienced
  return *expected - *pain_during;
}

bool Course::morning_is_due(Day today) const {
  const auto last = std::ranges::find_if(done.rbegin(), done.rend(),
                                         [](const Done& one) { return one.outcome && !one.skipped; });
  return last != done.rend() && last->day < today && !last->back_by_morning;
}

void note(Course& course, const BlockRecord& block, Day day) {
  if (block.header.kind.task != TaskId::movement) return;
  const std::size_t first = course.done.size();
  for (const ActivityRecord& record : block.activities) {
    const auto [movement, part] = parts_of(record.activity);
    if (part == part::morning) {
      // Of all that was done on the last day before this one on which something was.
      const auto back = rating_in(record, "back_to_usual");
      std::optional<Day> last;
      for (std::size_t i = first; back && i-- > 0;) {
        Done& one = course.done[i];
        if (!one.outcome || one.skipped || one.day >= day) continue;
        if (!last) last = one.day;
        if (one.day != *last) break;
        one.back_by_morning = *back == 1;
      }
    } else if (part == part::look) {
      if (const auto harm = rating_within(record, "harm", 0, highest_rating))
        course.looks.push_back({std::string{movement}, day, *harm});
    } else if (!movement.empty()) {
      if (part == part::before) read_before(record, entry_of(course, movement, day, first));
      if (part == part::did) read_did(record, entry_of(course, movement, day, first));
      if (part == part::after) read_after(record, entry_of(course, movement, day, first));
    }
  }
}

// One a day, however many blocks a day had: the last, but never one that was left out over one that was done.
std::vector<Done> of_movement(std::span<const Done> done, std::string_view movement) {
  std::vector<Done> own;
  for (const Done& one : done) {
    if (one.movement != movement) continue;
    if (own.empty() || own.back().day != one.day)
      own.push_back(one);
    else if (one.outcome && (!one.skipped || own.back().skipped))
      own.back() = one;
  }
  return own;
}

std::string fear_item(std::string_view movement) { return fmt::format("fear-{}", movement); }

// The definition says what was asked, so that the words can be read for ever.
InstrumentResponse words_response(const std::string& item, const std::string& words,
                                  const std::string& language) {
  return {.instrument = std::string{response_name},
          .occasion = std::string{response_occasion},
          .language = language,
          .sha256 = std::string{words_sha256},
          .definition = std::string{words_definition},
          .answers = {{.item = item, .value = {}, .words = words}}};
}

int records_of_block(int movements, int looks) { return 3 * movements + looks; }

} // namespace dorsal::movement
