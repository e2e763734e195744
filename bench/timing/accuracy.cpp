#include "bench/timing/accuracy.h"

#include "engine/core/statistics/quantile.h"

#include <algorithm>
#include <set>

namespace dorsal::bench {
namespace {

struct Judged {
  Duration recorded;
  Duration truth;
  std::optional<Interval> interval;
};

Interval since_start(const Stamp& stamp) { return between(Stamp::exactly(Instant{}), stamp); }

Judged judge_event(const RecordedEvent& event, Instant truth) {
  Judged judged{event.best.time_since_epoch(), truth.time_since_epoch(), {}};
  if (event.interval) judged.interval = since_start(*event.interval);
  return judged;
}

Judged judge_onset(const JoinedTrial& trial) { return judge_event(*trial.record.onset, trial.truth.onset); }
Judged judge_response(const JoinedTrial& trial) {
  return judge_event(*trial.record.response, trial.truth.press.before);
}
Judged judge_response_time(const JoinedTrial& trial) {
  const RecordedEvent& onset = *trial.record.onset;
  const RecordedEvent& response = *trial.record.response;
  Judged judged{response.best - onset.best, trial.truth.press.before - trial.truth.onset, {}};
  if (onset.interval && response.interval) judged.interval = between(*onset.interval, *response.interval);
  return judged;
}

Accuracy summarise(const std::vector<JoinedTrial>& trials, Judged (*judge)(const JoinedTrial&)) {
  Accuracy accuracy{};
  std::vector<double> widths;
  for (const JoinedTrial& trial : trials) {
    const Judged judged = judge(trial);
    accuracy.errors_ms.push_back(in_milliseconds(judged.recorded - judged.truth));
    if (!judged.interval) continue;
    widths.push_back(in_milliseconds(judged.interval->upper - judged.interval->lower));
    ++accuracy.coverage.inside.trials;
    if (judged.interval->lower <= judged.truth && judged.truth <= judged.interval->upper)
      ++accuracy.coverage.inside.correct;
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
  return static_cast<int>(std::count_if(trials.begin(), trials.end(), [](const JoinedTrial& t) {
    return t.truth.onset - t.truth.onset_before > blurred_look;
  }));
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
