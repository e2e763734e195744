#include "engine/core/analysis/diffusion_summary.h"

#include "engine/core/analysis/rotation_summary.h"
#include "engine/core/analysis/time_summary.h"
#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quantile.h"

namespace dorsal::analysis {
namespace {

// Residuals put back at the mean time: same mean, without the spread that the rolls add.
std::vector<double> residual_times_s(Trials correct_trials) {
  const auto centre = statistics::mean(times_ms(correct_trials));
  const auto rest = roll_residuals(correct_trials);
  const auto rest_centre = statistics::mean(rest);
  std::vector<double> seconds;
  for (const double r : rest) seconds.push_back((*centre + r - *rest_centre) / 1000);
  return seconds;
}

bool skewed_right(const std::vector<double>& x) { return *statistics::mean(x) > *statistics::median(x); }

bool errors_differ(Trials trials) {
  const auto wrong = where(trials, [](const TrialRow& t) { return answered(t) && !correct(t); });
  const auto test = statistics::welch_t_log(times_ms(wrong), correct_times_ms(trials));
  return test && test->p < 0.01;
}

void add_doubts(DiffusionSummary& summary, Trials trials, const std::vector<double>& seconds,
                const AccuracySummary& accuracy) {
  const auto& count = accuracy.overall.count;
  const auto doubt = [&](bool applies, const char* sentence) {
    if (applies) summary.doubts.emplace_back(sentence);
  };
  doubt(count.correct == count.trials || count.correct == 0,
        "all or none correct: accuracy was moved off the edge first");
  doubt(summary.ez && summary.ez->non_decision_s < 0, "negative non-decision time: the model does not fit");
  doubt(seconds.size() > 2 && !skewed_right(seconds), "response times are not skewed to the right");
  doubt(errors_differ(trials), "errors are faster or slower than correct answers");
  doubt(accuracy.detection && accuracy.detection->p_bias < 0.01, "one side is preferred: EZ assumes no bias");
}

} // namespace

DiffusionSummary summarise_diffusion(Trials trials, const FilteredTrials& filtered,
                                     const AccuracySummary& accuracy, int min_trials) {
  DiffusionSummary summary;
  const auto n = accuracy.overall.count.trials - static_cast<std::int64_t>(accuracy.time_outs);
  if (n < min_trials) {
    summary.doubts.emplace_back("too few answered trials");
    return summary;
  }
  const auto seconds = residual_times_s(filtered.kept);
  summary.ez = statistics::ez_diffusion(seconds, {accuracy.overall.count.correct, n});
  if (!summary.ez)
    summary.doubts.emplace_back("no spread in the correct response times");
  else
    add_doubts(summary, trials, seconds, accuracy);
  return summary;
}

} // namespace dorsal::analysis
