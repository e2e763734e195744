#include "engine/core/analysis/accuracy_summary.h"

#include <algorithm>

namespace dorsal::analysis {
namespace {

using statistics::Count;

Count count_correct(Trials trials, Shown side) {
  Count count{0, 0};
  for (const TrialRow& t : trials) {
    if (t.shown == side) count.add(correct(t));
  }
  return count;
}

// "Left" answers among the answered trials that show this side.
Count count_left_answers(Trials trials, Shown side) {
  Count count{0, 0};
  for (const TrialRow& t : trials) {
    if (t.shown == side && answered_a_side(t)) count.add(t.reply == Reply::left);
  }
  return count;
}

} // namespace

Share share_of(Count count, double confidence) {
  return {count, statistics::share(count), statistics::wilson(count, confidence)};
}

AccuracySummary summarise_accuracy(Trials trials, double confidence) {
  const Count left = count_correct(trials, Shown::left);
  const Count right = count_correct(trials, Shown::right);
  const Count neither = count_correct(trials, Shown::unknown);
  const auto unanswered =
      std::count_if(trials.begin(), trials.end(), [](const auto& t) { return !answered(t); });
  return {
      share_of({left.correct + right.correct + neither.correct, left.trials + right.trials + neither.trials},
               confidence),
      share_of(left, confidence),
      share_of(right, confidence),
      static_cast<std::size_t>(unanswered),
      statistics::newcombe_difference(left, right, confidence),
      statistics::fisher_exact(left, right),
      statistics::signal_detection(count_left_answers(trials, Shown::left),
                                   count_left_answers(trials, Shown::right))};
}

} // namespace dorsal::analysis
