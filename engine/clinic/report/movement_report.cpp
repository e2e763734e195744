#include "engine/clinic/report/movement_report.h"

#include "engine/core/base/calendar_day.h"
#include "engine/core/base/texts.h"
#include "engine/core/protocol/programme.h"
#include "engine/core/readiness/movement_grade.h"
#include "engine/core/visit/own_movements.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

constexpr std::string_view no_movement_value = "no value";

struct MovementCourses {
  movement::Course moved;
  imagery::Course imagined;
};

MovementCourses courses_in(std::span<const StoredSession> counted) {
  MovementCourses courses;
  for (const StoredSession& session : counted)
    if (const auto day = local_day(session.summary.start))
      for (const BlockRecord& block : session.record.blocks) {
        note(courses.moved, block, *day);
        note(courses.imagined, block, *day);
      }
  return courses;
}

// The last words of this item.
std::string words_of_item(std::span<const StoredSession> counted, std::string_view item) {
  std::string words;
  for (const StoredSession& session : counted)
    for (const InstrumentResponse& response : session.record.responses)
      if (response.occasion == movement::response_occasion)
        for (const ItemAnswer& answer : response.answers)
          if (answer.item == item && !answer.words.empty()) words = answer.words;
  return words;
}

// Of the phase that imagines, where a programme is planned.
imagery::Rule imagery_rule(const Protocol& protocol) {
  for (const Phase& phase : phases_of(protocol))
    if (std::ranges::any_of(phase.blocks,
                            [](const BlockSpec& block) { return block.kind.task == TaskId::imagery; }))
      return phase.imagery;
  return protocol.imagery;
}

std::optional<double> film_seconds_of(const MovementGuides& guides, std::string_view movement) {
  const auto guide = find_guide(guides, movement);
  return guide ? std::optional{guide->seconds} : std::nullopt;
}

std::string median_words(const std::optional<double>& seconds) {
  return seconds ? fmt::format("{:.0f} s", *seconds) : std::string{no_movement_value};
}

} // namespace

MovementReport movement_report(std::span<const StoredSession> counted, const Protocol& protocol,
                               const MovementGuides& guides) {
  const MovementCourses courses = courses_in(counted);
  const imagery::Rule rule = imagery_rule(protocol);
  MovementReport report{.movements = {},
                        .imagined = {},
                        .goal = words_of_item(counted, movement::goal_item),
                        .waits = imagery::waits_for_clinician(courses.imagined, rule)};
  for (movement::MovementSummary& summary : movement::movement_summaries(courses.moved)) {
    std::string title = text_in(title_of_movement(guides, summary.movement), "en");
    std::string feared = words_of_item(counted, movement::fear_item(summary.movement));
    report.movements.push_back({std::move(summary), std::move(title), std::move(feared)});
  }
  for (imagery::ImagerySummary& summary : imagery::imagery_summaries(courses.imagined, rule)) {
    const auto done = movement::of_movement(courses.moved.done, summary.movement);
    const auto told = imagery::chronometry(summary.days, done, film_seconds_of(guides, summary.movement));
    std::string title = text_in(title_of_movement(guides, summary.movement), "en");
    report.imagined.push_back({std::move(summary), std::move(title), told});
  }
  return report;
}

imagery::Waits imagery_waits(std::span<const StoredSession> counted, const Protocol& protocol) {
  return imagery::waits_for_clinician(courses_in(counted).imagined, imagery_rule(protocol));
}

std::string activity_words(const BlockRecord& block) {
  movement::Course moved;
  imagery::Course imagined;
  note(moved, block, {});
  note(imagined, block, {});
  int done = 0, left = 0, times = 0;
  for (const movement::Done& one : moved.done) {
    done += one.outcome && !one.skipped ? 1 : 0;
    left += one.skipped ? 1 : 0;
  }
  for (const imagery::Imagined& one : imagined.imagined)
    times += static_cast<int>(one.seconds.size() + one.seconds_twice.size());
  if (times > 0) return fmt::format("{} times imagined", times);
  std::string words;
  if (done > 0) words = fmt::format("{} movement{} done", done, done == 1 ? "" : "s");
  if (left > 0) words += fmt::format("{}{} left for another day", words.empty() ? "" : ", ", left);
  return words;
}

std::string in_words(const movement::Prediction& prediction) {
  if (!prediction.mean)
    return fmt::format("{}: {} of {} visits", no_movement_value, prediction.visits, least_predictions);
  if (!prediction.bounds) return fmt::format("{:+.1f}", *prediction.mean);
  return fmt::format("{:+.1f} ({:+.1f} to {:+.1f})", *prediction.mean, prediction.bounds->lower,
                     prediction.bounds->upper);
}

std::string in_words(const movement::FirstAndLast& ratings) {
  if (!ratings.first || !ratings.last) return "not told";
  return fmt::format("{} to {}", *ratings.first, *ratings.last);
}

std::string quota_words(const movement::MovementSummary& summary) {
  if (summary.visits == 0) return "not done yet";
  const std::string last =
      summary.last_repetitions ? fmt::format("{}", *summary.last_repetitions) : std::string{"not counted"};
  if (!summary.last_quota) return fmt::format("{}, baseline", last);
  return fmt::format("{} of {}; all in {} of {} visits", last, *summary.last_quota, summary.quota_kept,
                     summary.with_quota);
}

std::string skip_words(const movement::MovementSummary& summary) {
  if (summary.skipped == 0) return "never";
  std::string reasons;
  for (const auto& [reason, times] : summary.reasons)
    reasons += fmt::format("{}{}{}", reasons.empty() ? "" : ", ", movement::in_words(reason),
                           times == 1 ? "" : fmt::format(" ({})", times));
  return fmt::format("{} {}: {}", summary.skipped, summary.skipped == 1 ? "time" : "times", reasons);
}

std::string ease_words(const movement::MovementSummary& summary) {
  if (summary.eased + summary.did_not_ease == 0)
    return summary.visits == 0 ? "not told" : "nothing to wait for";
  std::string words = median_words(summary.seconds_to_ease);
  if (summary.eased > 0) words += fmt::format(", {} visit{}", summary.eased, summary.eased == 1 ? "" : "s");
  if (summary.did_not_ease > 0) words += fmt::format("; not eased while waiting: {}", summary.did_not_ease);
  return words;
}

std::string fear_words(const movement::MovementSummary& summary) {
  if (summary.fear_asked == 0) return "not told";
  std::string words = fmt::format("{} of {}", summary.fear_came_true, summary.fear_asked);
  if (summary.fear_partly > 0) words += fmt::format(", partly {}", summary.fear_partly);
  return words;
}

std::string in_words(const imagery::Chronometry& told) {
  if (!told.ratio)
    return fmt::format(
        "{}: {}", no_movement_value,
        static_cast<std::size_t>(told.imagined) < imagery::least_imagined
            ? fmt::format("{} of {} imagined repetitions", told.imagined, imagery::least_imagined)
            : std::string{"not known how long doing it takes"});
  std::string words = fmt::format("{:.2f}", *told.ratio);
  words += told.band ? fmt::format(" ({:.2f} to {:.2f})", told.band->lower, told.band->upper)
                     : std::string{", no band yet"};
  if (told.against_film) words += ", against the film";
  if (told.film_ran) words += ", imagined with the film running";
  return words;
}

std::string in_words(const imagery::Scaling& scaling) {
  if (!scaling.times) return std::string{no_movement_value};
  return fmt::format("{:.1f} times as long; longer in {} of {}", *scaling.times, scaling.longer,
                     scaling.visits);
}

std::string probe_words(const imagery::ImagerySummary& summary) {
  if (summary.probes.trials == 0) return "not asked";
  std::string words = fmt::format("{} of {}", summary.probes.correct, summary.probes.trials);
  if (const auto& bounds = summary.probe_bounds)
    words += fmt::format(" ({:.0f} to {:.0f} %)", 100 * bounds->lower, 100 * bounds->upper);
  return words;
}

std::string_view in_words(imagery::Waits waits) {
  switch (waits) {
  case imagery::Waits::none: return {};
  case imagery::Waits::told: return "Imagery waits, as its settings say.";
  case imagery::Waits::trauma:
    return "Imagery waits for the clinician: a question about bad experiences was answered with yes.";
  case imagery::Waits::two_stops:
    return "Imagery waits for the clinician: the last two days with it were stopped because it hurt or "
           "frightened.";
  }
  return {};
}

} // namespace dorsal
