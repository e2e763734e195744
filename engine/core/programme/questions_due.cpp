#include "engine/core/programme/questions_due.h"

#include <algorithm>

namespace dorsal {
namespace {

std::optional<Day> last_day(const QuestionFacts& facts, std::string_view instrument, bool complete_only) {
  std::optional<Day> last;
  for (const AskedBefore& one : facts.asked)
    if (one.instrument == instrument && (one.complete || !complete_only))
      last = std::max(last.value_or(one.day), one.day);
  return last;
}

bool was_asked_at_the_end(const QuestionFacts& facts, std::string_view instrument) {
  return std::ranges::any_of(facts.asked, [&](const AskedBefore& one) {
    return one.instrument == instrument && one.occasion == "end" &&
           (!facts.last_passed || one.day >= *facts.last_passed);
  });
}

bool is_older(Day last, Day today, int days) { return today - last >= std::chrono::days{days}; }

std::optional<std::string_view> occasion_of_safety(const QuestionFacts& facts, std::string_view instrument) {
  const auto last = last_day(facts, instrument, true);
  if (!last) return "start";
  if (is_older(*last, facts.today, days_between_measures)) return "monthly";
  return {};
}

std::optional<std::string_view> occasion_of_weekly(const QuestionFacts& facts, std::string_view instrument) {
  const auto since = last_day(facts, instrument, false);
  const auto from = since ? since : facts.first_day;
  if (from && is_older(*from, facts.today, days_between_weekly)) return "weekly";
  return {};
}

std::optional<std::string_view> occasion_of_measure(const QuestionFacts& facts,
                                                    const ScheduledInstrument& instrument) {
  const auto last = last_day(facts, instrument.name, false);
  if (!last && instrument.at_start) return "start";
  const auto from = last ? last : facts.first_day;
  if (!from) return {}; // nothing to compare with yet
  if (facts.at_the_end && !was_asked_at_the_end(facts, instrument.name)) return "end";
  if (facts.last_passed && *facts.last_passed > *from) return "between-phases";
  if (is_older(*from, facts.today, days_between_measures)) return "four-weekly";
  return {};
}

} // namespace

std::vector<DueQuestion> questions_due(std::span<const ScheduledInstrument> schedule,
                                       const QuestionFacts& facts) {
  std::vector<DueQuestion> due;
  for (const ScheduledInstrument& instrument : schedule) {
    std::optional<std::string_view> occasion;
    switch (instrument.purpose) {
    case instrument::Purpose::safety: occasion = occasion_of_safety(facts, instrument.name); break;
    case instrument::Purpose::weekly: occasion = occasion_of_weekly(facts, instrument.name); break;
    case instrument::Purpose::measure: occasion = occasion_of_measure(facts, instrument); break;
    }
    if (occasion) due.push_back({std::string{instrument.name}, std::string{*occasion}});
  }
  return due;
}

} // namespace dorsal
