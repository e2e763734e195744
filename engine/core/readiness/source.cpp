#include "engine/core/base/names.h"
#include "engine/core/readiness/finding.h"

namespace dorsal {
namespace {

constexpr Names<Confidence, 3> confidence_names = {{{Confidence::convention, "convention"},
                                                    {Confidence::literature, "literature"},
                                                    {Confidence::arithmetic, "arithmetic"}}};

struct About {
  Rule rule;
  std::string_view title;
  Source source;
};

constexpr std::string_view goal_source =
    "80 % is graded motor imagery guidance (Moseley and others 2012), a convention that no trial tested; the "
    "posterior probability keeps luck out";
constexpr std::string_view side_source = "overall accuracy hides a one-sided difficulty: 95 % and 65 % "
                                         "average exactly 80 %; the numbers are ours, set "
                                         "from binomial noise";
constexpr std::string_view stable_source =
    "graded motor imagery guidance asks for performance that is stable for at least a week";
constexpr std::string_view flag_source = "p < .01 and pooled over blocks, because eight flags at 5 "
                                         "% would mark a third of clean sessions";

constexpr About about[] = {
    {Rule::enough_blocks,
     "Enough assess blocks",
     {"one block of 40 passes 80 % by luck too often: three of four patients who are truly at 75 % do within "
      "four "
      "blocks",
      Confidence::arithmetic}},
    {Rule::accuracy, "Accuracy overall", {goal_source, Confidence::convention}},
    {Rule::accuracy_left, "Accuracy on left pictures", {side_source, Confidence::convention}},
    {Rule::accuracy_right, "Accuracy on right pictures", {side_source, Confidence::convention}},
    {Rule::accuracy_gap, "Accuracy, left against right", {side_source, Confidence::convention}},
    {Rule::bias_or_deficit, "One side stands out: bias or deficit", {side_source, Confidence::convention}},
    {Rule::response_time,
     "Median response time of correct answers",
     {"1.6 s +/- 0.5 s is one standard deviation around the mean of a neck task in 1361 pain-free people "
      "(Wallwork "
      "and others 2013): about a sixth of them are slower than 2.1 s",
      Confidence::literature}},
    {Rule::response_time_gap,
     "Response time, left against right",
     {"guidance says left and right reasonably equal; 0.3 s is about the noise of 40 trials",
      Confidence::convention}},
    {Rule::days, "Different days", {stable_source, Confidence::convention}},
    {Rule::span, "Time from first to last block", {stable_source, Confidence::convention}},
    {Rule::trend,
     "No decline over blocks",
     {"Mann-Kendall test, exact: below five blocks it has too little to go on", Confidence::arithmetic}},
    {Rule::pain,
     "Pain during the last session",
     {"2 points, or 30 % and at least 1 point, are usual minimal important changes of a 0-10 rating",
      Confidence::literature}},
    {Rule::guessing,
     "Judging, not guessing",
     {"accuracy at chance can be a real difficulty (53 % in bilateral back pain, Bray and Moseley 2011); "
      "only chance "
      "with fast answers is guessing; 0.8 s is our convention",
      Confidence::convention}},
    {Rule::fast_guesses,
     "No fast guesses",
     {"left/right judgements take about 1.6 s; answers under 0.3 s were at chance in a perceptual task; p < "
      ".01, because "
      "eight flags at 5 % would mark a third of clean sessions",
      Confidence::literature}},
    {Rule::runs, "Answers not in runs", {flag_source, Confidence::arithmetic}},
    {Rule::trade_off, "No speed bought with errors", {flag_source, Confidence::arithmetic}},
    {Rule::fatigue, "No fatigue within blocks", {flag_source, Confidence::arithmetic}},
};

constexpr const About& about_rule(Rule rule) {
  for (const About& entry : about)
    if (entry.rule == rule) return entry;
  return about[0];
}

} // namespace

std::string_view name_of(Confidence confidence) { return confidence_names.name_of(confidence); }
Source source_of(Rule rule) { return about_rule(rule).source; }
std::string_view title_of(Rule rule) { return about_rule(rule).title; }

} // namespace dorsal
