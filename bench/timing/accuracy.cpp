#include "bench/timing/accuracy.h"

#include "engine/core/statistics/quantile.h"

#include <algorithm>
#include <set>

namespace dorsal::bench {
namespace {

struct Judged {
  Duration recorded;
  Interval truth; // errors are counted from its best
  std::optional<Interval> interval{};
};

bool is_blurred(const MeasuredTrial& truth) { return truth.onset - truth.onset_before > blurred_look; }

Interval since_start(const Stamp& stamp) { return between(Stamp::exactly(Instant{}), stamp); }

std::optional<Judged> judge_onset(const JoinedTrial& trial) {
  if (is_blurred(trial.truth)) return {};
  const RecordedEvent& event = *trial.record.onset;
  const Duration seen = trial.truth.onset.time_since_epoch();
  Judged judged{event.best.time_since_epoch(), {seen, trial.truth.onset_before.time_since_epoch(), seen}};
  if (event.interval) judged.interval = since_start(*event.interval);
  return judged;
}

std::optional<Judged> judge_response(const JoinedTrial& trial) {
  const RecordedEvent& event = *trial.record.response;
  const Press& press = trial.truth.press;
  const Duration pressed = press.before.time_since_epoch();
  Judged judged{event.best.time_since_epoch(), {pressed, pressed, press.after.time_since_epoch()}};
  if (event.interval) judged.interval = since_start(*event.interval);
  return judged;
}

std::optional<Judged> judge_response_time(const JoinedTrial& trial) {
  if (is_blurred(trial.truth)) return {};
  const RecordedEvent& onset = *trial.record.onset;
  const RecordedEvent& response = *trial.record.response;
  const Press& press = trial.truth.press;
  const Duration nominal = press.before - trial.truth.onset;
  Judged judged{response.best - onset.best, {nominal, nominal, press.after - trial.truth.onset_before}};
  if (onset.interval && response.interval) judged.interval = between(*onset.interval, *response.interval);
  return judged;
}

bool meet(const Interval& a, const Interval& b) { return a.lower <= b.upper && b.lower <= a.upper; }

Accuracy summarise(const std::vector<JoinedTrial>& trials,
                   std::optional<Judged> (*judge)(const JoinedTrial&)) {
  Accuracy accuracy{};
  std::vector<double> widths;
  for (const JoinedTrial& trial : trials) {
    const auto judged = judge(trial);
    if (!judged) continue;
    accuracy.errors_ms.push_back(in_milliseconds(judged->recorded - judged->truth.best));
    if (!judged->interval) continue;
    widths.push_back(in_milliseconds(judged->interval->upper - judged->interval->lower));
    ++accuracy.coverage.inside.trials;
    if (meet(*judged->interval, judged->truth)) ++accuracy.coverage.inside.correct;
  }
  accuracy.distribution = distribution_of(accuracy.errors_ms);
  accuracy.coverage.bounds = statistics::wilson(accuracy.coverage.inside);
  accuracy.coverage.median_width_ms = statistics::median(widths);
  return accuracy;
}

Distribution looks_of(const std::vector<JoinedTrial>& trials) {
  std::vector<double> looks;
  for (const JoinedTrial& t : trials) looks.push_back(in_milliseconds(t.truth.onset - t.truth.onset_before));
  return distribution_of(looks);
}

int blurred_of(const std::vector<JoinedTrial>& trials) {
  return static_cast<int>(
      std::count_if(trials.begin(), trials.end(), [](const JoinedTrial& t) { return is_blurred(t.truth); }));
}

std::vector<std::string> providers_of(const std::vector<JoinedTrial>& trials) {
  std::set<std::string> met;
  for (const JoinedTrial& trial : trials) {
    met.insert(trial.record.onset->provider);
    met.insert(trial.record.response->provider);
  }
  return {met.begin(), met.end()};
}

} // namespace

ProgramAccuracy accuracy_of(std::string name, Joined joined) {
  ProgramAccuracy result;
  result.name = std::move(name);
  result.response_time = summarise(joined.trials, judge_response_time);
  result.onset = summarise(joined.trials, judge_onset);
  result.response = summarise(joined.trials, judge_response);
  result.look_ms = looks_of(joined.trials);
  result.blurred = blurred_of(joined.trials);
  result.providers = providers_of(joined.trials);
  result.joined = std::move(joined);
  return result;
}

} // namespace dorsal::bench
