#include "engine/core/analysis/accuracy_summary.h"

#include <algorithm>

namespace dorsal::analysis {
namespace {

using statistics::Count;

Count count_correct(Trials trials, bool left) {
  Count count{0, 0};
  for (const TrialRow& t : trials) {
    if (t.shows_left != left) continue;
    ++count.trials;
    count.correct += correct(t) ? 1 : 0;
  }
  return count;
}

// "Left" answers among the answered trials that show this side.
Count count_left_answers(Trials trials, bool shows_left) {
  Count count{0, 0};
  for (const TrialRow& t : trials) {
    if (t.shows_left != shows_left || !answered(t)) continue;
    ++count.trials;
    count.correct += t.reply == Reply::left ? 1 : 0;
  }
  return count;
}

} // namespace

Share share_of(Count count, double confidence) {
  return {count, statistics::share(count), statistics::wilson(count, confidence)};
}

AccuracySummary summarise_accuracy(Trials trials, double confidence) {
  const Count left = count_correct(trials, true);
  const Count right = count_correct(trials, false);
  const auto unanswered =
      std::count_if(trials.begin(), trials.end(), [](const auto& t) { return !answered(t); });
  return {share_of({left.correct + right.correct, left.trials + right.trials}, confidence),
          share_of(left, confidence),
          share_of(right, confidence),
          static_cast<std::size_t>(unanswered),
          statistics::newcombe_difference(left, right, confidence),
          statistics::fisher_exact(left, right),
          statistics::signal_detection(count_left_answers(trials, true), count_left_answers(trials, false))};
}

} // namespace dorsal::analysis
