#include "engine/core/trial/trial_summary.h"

#include <algorithm>
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
  if (const auto correct = record.correct()) summary.score.add(*correct);
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

TrialSelection of_side(const TrialSelection& trials, Side side) {
  return trials_where(trials, [side](const TrialRecord& trial) { return trial.stimulus.side == side; });
}

TrialSelection trials_of_kind(std::span<const BlockRecord> blocks, std::initializer_list<BlockKind> kinds) {
  TrialSelection selection;
  for (const BlockRecord& block : blocks)
    if (std::ranges::find(kinds, block.header.kind) != kinds.end())
      for (const TrialRecord& record : block.trials) selection.push_back(&record);
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
  summary.correct_rt_ms = statistics::quartiles(correct_rt_ms);
  return summary;
}

std::optional<Duration> median_correct_time(const TrialSummary& summary) {
  if (!summary.correct_rt_ms) return {};
  return std::chrono::duration_cast<Duration>(
      std::chrono::duration<double, std::milli>{summary.correct_rt_ms->median});
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
