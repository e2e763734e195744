#include "engine/core/trial/trial_summary.h"

#include "engine/core/statistics/quantile.h"

#include <set>

namespace dorsal {
namespace {

void count(const TrialRecord& record, TrialSummary& summary) {
  ++summary.attempts;
  switch (record.outcome) {
  case Outcome::answered: ++summary.answered; break;
  case Outcome::time_out: ++summary.time_outs; break;
  case Outcome::anticipation: ++summary.anticipations; break;
  case Outcome::voided: ++summary.voided; break;
  }
  if (is_fast_guess(record)) ++summary.fast_guesses;
  if (const auto correct = record.correct()) {
    ++summary.score.trials;
    if (*correct) ++summary.score.correct;
  }
}

std::optional<Quartiles> quartiles_of(const std::vector<double>& values) {
  const std::vector<double> ascending = statistics::sorted(values);
  const auto lower = statistics::quantile_of_sorted(ascending, 0.25);
  const auto median = statistics::quantile_of_sorted(ascending, 0.5);
  const auto upper = statistics::quantile_of_sorted(ascending, 0.75);
  if (!lower || !median || !upper) return {};
  return Quartiles{*lower, *median, *upper};
}

} // namespace

TrialSelection all_trials(std::span<const TrialRecord> trials) {
  TrialSelection selection;
  selection.reserve(trials.size());
  for (const TrialRecord& record : trials) selection.push_back(&record);
  return selection;
}

TrialSelection trials_where(const TrialSelection& trials,
                            const std::function<bool(const TrialRecord&)>& wanted) {
  TrialSelection selection;
  for (const TrialRecord* record : trials)
    if (wanted(*record)) selection.push_back(record);
  return selection;
}

TrialSummary summarise(const TrialSelection& trials) {
  TrialSummary summary;
  std::vector<double> correct_rt_ms;
  for (const TrialRecord* record : trials) {
    count(*record, summary);
    const auto time = record->response_time();
    if (time && record->correct() == true) correct_rt_ms.push_back(in_milliseconds(time->best));
  }
  summary.accuracy = statistics::share(summary.score);
  summary.accuracy_bounds = statistics::wilson(summary.score);
  summary.correct_rt_ms = quartiles_of(correct_rt_ms);
  return summary;
}

std::string brightness_of(const TrialSelection& trials) {
  std::set<std::optional<Brightness>> seen;
  for (const TrialRecord* record : trials)
    if (record->correct()) seen.insert(record->brightness);
  if (seen.contains(Brightness::dim) && seen.size() > 1) return "mixed";
  if (seen.size() != 1 || !*seen.begin()) return {};
  return std::string{name_of(**seen.begin())};
}

} // namespace dorsal
