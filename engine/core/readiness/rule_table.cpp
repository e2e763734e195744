#include "engine/core/readiness/rule_table.h"

#include "engine/core/readiness/led_rule_table.h"
#include "engine/core/readiness/lesson_grade.h"
#include "engine/core/readiness/rules/accuracy_rules.h"
#include "engine/core/readiness/rules/activity_rules.h"
#include "engine/core/readiness/rules/calendar_rules.h"
#include "engine/core/readiness/rules/fatigue_rule.h"
#include "engine/core/readiness/rules/guess_rules.h"
#include "engine/core/readiness/rules/pain_rule.h"
#include "engine/core/readiness/rules/response_time_rules.h"
#include "engine/core/readiness/rules/runs_rule.h"
#include "engine/core/readiness/rules/side_rules.h"
#include "engine/core/readiness/rules/trade_off_rule.h"
#include "engine/core/readiness/rules/trend_rule.h"

#include <algorithm>
#include <vector>

namespace dorsal {
namespace {

constexpr std::string_view goal_source =
    "80 % is graded motor imagery guidance (Moseley and others 2012), a convention that no trial tested; the "
    "posterior probability keeps luck out";
constexpr std::string_view side_source =
    "overall accuracy hides a one-sided difficulty: 95 % and 65 % average exactly 80 %; the numbers are "
    "ours, set from binomial noise";
constexpr std::string_view stable_source =
    "graded motor imagery guidance asks for performance that is stable for at least a week";
constexpr std::string_view flag_source =
    "p < .01 and pooled over blocks, because eight flags at 5 % would mark a third of clean sessions";

constexpr std::string_view no_flag;
constexpr RuleSettings reads_those_of_others;

// A rule that needs no control block and always has something to say.
template <RuleFinding (*rule)(BlockView, const ReadinessRules&)>
std::optional<RuleFinding> alone(const CountingBlocks& blocks, const ReadinessRules& rules) {
  return rule(blocks.assess, rules);
}

constexpr std::array<RuleRow, rule_count> rule_rows{
    RuleRow{.rule = Rule::enough_blocks,
            .id = "enough_blocks",
            .title = "Enough assess blocks",
            .source = {"one block of 40 passes 80 % by luck too often: three of four patients who are truly "
                       "at 75 % do within four blocks",
                       Confidence::arithmetic},
            .group = RuleGroup::accuracy,
            .flag = no_flag,
            .settings = RuleSettings{6,
                                     RuleSetting{Field{"least_blocks", "assess blocks needed", 1, 50},
                                                 &ReadinessRules::least_blocks},
                                     RuleSetting{Field{"least_block_trials",
                                                       "scored trials a block needs to count", 4, 400},
                                                 &ReadinessRules::least_block_trials}},
            .judge = alone<enough_blocks_rule>},
    RuleRow{
        .rule = Rule::accuracy,
        .id = "accuracy",
        .title = "Accuracy overall",
        .source = {goal_source, Confidence::convention},
        .group = RuleGroup::accuracy,
        .flag = no_flag,
        .settings =
            RuleSettings{
                1,
                RuleSetting{Field{"accuracy_rule",
                                  "posterior (probability on pooled blocks) or 4-of-5 (blocks at the goal)",
                                  0, 0},
                            &ReadinessRules::accuracy_rule},
                RuleSetting{Field{"accuracy_goal",
                                  "share of correct answers asked for; a convention of graded motor imagery",
                                  0.5, 0.99},
                            &ReadinessRules::accuracy_goal},
                RuleSetting{Field{"accuracy_certainty",
                                  "how sure the accuracy must be (posterior probability)", 0.5, 0.999},
                            &ReadinessRules::accuracy_certainty},
                RuleSetting{Field{"pooled_blocks", "last assess blocks taken together", 1, 20},
                            &ReadinessRules::pooled_blocks}},
        .judge = alone<accuracy_rule>},
    RuleRow{.rule = Rule::accuracy_left,
            .id = "accuracy_left",
            .title = "Accuracy on left pictures",
            .source = {side_source, Confidence::convention},
            .group = RuleGroup::accuracy,
            .flag = no_flag,
            .settings =
                RuleSettings{
                    2,
                    RuleSetting{Field{"side_accuracy_goal", "share of correct answers asked for on each side",
                                      0.5, 0.99},
                                &ReadinessRules::side_accuracy_goal},
                    RuleSetting{Field{"side_certainty", "how sure each side's accuracy must be", 0.5, 0.999},
                                &ReadinessRules::side_certainty}},
            .judge = accuracy_left_rule},
    RuleRow{.rule = Rule::accuracy_right,
            .id = "accuracy_right",
            .title = "Accuracy on right pictures",
            .source = {side_source, Confidence::convention},
            .group = RuleGroup::accuracy,
            .flag = no_flag,
            .settings = reads_those_of_others,
            .judge = accuracy_right_rule},
    RuleRow{.rule = Rule::accuracy_gap,
            .id = "accuracy_gap",
            .title = "Accuracy, left against right",
            .source = {side_source, Confidence::convention},
            .group = RuleGroup::accuracy,
            .flag = no_flag,
            .settings =
                RuleSettings{3, RuleSetting{Field{"side_gap", "left-right accuracy gap allowed, as a share",
                                                  0.01, 0.5},
                                            &ReadinessRules::side_gap}},
            .judge = accuracy_gap_rule},
    RuleRow{.rule = Rule::bias_or_deficit,
            .id = "bias_or_deficit",
            .title = "One side stands out: bias or deficit",
            .source = {side_source, Confidence::convention},
            .group = RuleGroup::accuracy,
            .flag = "one side stands out",
            .settings = reads_those_of_others,
            .judge = bias_or_deficit_rule},
    RuleRow{
        .rule = Rule::response_time,
        .id = "response_time",
        .title = "Median response time of correct answers",
        .source = {"1.6 s +/- 0.5 s is one standard deviation around the mean of a neck task in 1361 "
                   "pain-free people (Wallwork and others 2013): about a sixth of them are slower than 2.1 s",
                   Confidence::literature},
        .group = RuleGroup::response_time,
        .flag = no_flag,
        .settings =
            RuleSettings{
                4,
                RuleSetting{Field{"rt_goal", "median response time of correct answers", 0.5, 20},
                            &ReadinessRules::rt_goal},
                RuleSetting{Field{"rt_limit", "median response time still allowed, with a note", 0.5, 20},
                            &ReadinessRules::rt_limit},
                RuleSetting{
                    Field{"accuracy_when_slow", "slower than rt_limit but this accurate is NEARLY", 0.5, 1},
                    &ReadinessRules::accuracy_when_slow}},
        .judge = alone<response_time_rule>},
    RuleRow{.rule = Rule::response_time_gap,
            .id = "response_time_gap",
            .title = "Response time, left against right",
            .source = {"guidance says left and right reasonably equal; 0.3 s is about the noise of 40 trials",
                       Confidence::convention},
            .group = RuleGroup::response_time,
            .flag = no_flag,
            .settings =
                RuleSettings{
                    5, RuleSetting{Field{"rt_gap", "left-right difference of median response times allowed",
                                         0.05, 5},
                                   &ReadinessRules::rt_gap}},
            .judge = alone<response_time_gap_rule>},
    RuleRow{.rule = Rule::days,
            .id = "days",
            .title = "Different days",
            .source = {stable_source, Confidence::convention},
            .group = RuleGroup::stability,
            .flag = no_flag,
            .settings =
                RuleSettings{7, RuleSetting{Field{"least_days", "different days with an assess block", 1, 50},
                                            &ReadinessRules::least_days}},
            .judge = alone<days_rule>},
    RuleRow{.rule = Rule::span,
            .id = "span",
            .title = "Time from first to last block",
            .source = {stable_source, Confidence::convention},
            .group = RuleGroup::stability,
            .flag = no_flag,
            .settings =
                RuleSettings{8, RuleSetting{Field{"least_span_days",
                                                  "days from the first to the last assess block", 0, 365},
                                            &ReadinessRules::least_span_days}},
            .judge = alone<span_rule>},
    RuleRow{.rule = Rule::trend,
            .id = "trend",
            .title = "No decline over blocks",
            .source = {"Mann-Kendall test, exact: below five blocks it has too little to go on",
                       Confidence::arithmetic},
            .group = RuleGroup::stability,
            .flag = "accuracy falls",
            .settings =
                RuleSettings{9,
                             RuleSetting{Field{"trend_alpha",
                                               "significance of a decline over blocks (Mann-Kendall, exact)",
                                               0.001, 0.2},
                                         &ReadinessRules::trend_alpha}},
            .judge = alone<trend_rule>},
    RuleRow{
        .rule =
            Rule::pain,
        .id = "pain",
        .title = "Pain during the last session",
        .source =
            {"2 points, or 30 % and at least 1 point, are usual minimal important changes of a 0-10 rating",
             Confidence::literature},
        .group = RuleGroup::pain,
        .flag = "pain rose",
        .settings =
            RuleSettings{10,
                         RuleSetting{
                             Field{"pain_rise", "rise of the 0-10 pain rating that holds the grade", 0.5, 10},
                             &ReadinessRules::pain_rise},
                         RuleSetting{Field{"pain_rise_share", "or this share of the rating before", 0.05, 1},
                                     &ReadinessRules::pain_rise_share},
                         RuleSetting{Field{"pain_rise_least", "of at least this many points", 0, 10},
                                     &ReadinessRules::pain_rise_least}},
        .judge = alone<pain_rule>},
    RuleRow{.rule = Rule::guessing,
            .id = "guessing",
            .title = "Judging, not guessing",
            .source = {"accuracy at chance can be a real difficulty (53 % in bilateral back pain, Bray and "
                       "Moseley 2011); only chance with fast answers is guessing; 0.8 s is our convention",
                       Confidence::convention},
            .group = RuleGroup::quality,
            .flag = "may be guessing",
            .settings =
                RuleSettings{13,
                             RuleSetting{
                                 Field{
                                     "guess_rt",
                                     "accuracy at chance with a median response time below this is guessing",
                                     0.2, 5},
                                 &ReadinessRules::guess_rt}},
            .judge = alone<guessing_rule>},
    RuleRow{.rule = Rule::fast_guesses,
            .id = "fast_guesses",
            .title = "No fast guesses",
            .source =
                {"left/right judgements take about 1.6 s; answers under 0.3 s were at chance in a perceptual "
                 "task; p < .01, because eight flags at 5 % would mark a third of clean sessions",
                 Confidence::literature},
            .group = RuleGroup::quality,
            .flag = "fast guesses",
            .settings = RuleSettings{12,
                                     RuleSetting{Field{"fast_guess_rt", "an answer below this may be a guess",
                                                       0.1, 2},
                                                 &ReadinessRules::fast_guess_rt},
                                     RuleSetting{Field{"fast_guess_share",
                                                       "share of answers that may be that fast", 0, 0.5},
                                                 &ReadinessRules::fast_guess_share}},
            .judge = alone<fast_guess_rule>},
    RuleRow{.rule = Rule::runs,
            .id = "runs",
            .title = "Answers not in runs",
            .source = {flag_source, Confidence::arithmetic},
            .group = RuleGroup::quality,
            .flag = "answers in a pattern",
            .settings =
                RuleSettings{11, RuleSetting{Field{"quality_alpha", "significance of each data-quality rule",
                                                   0.0001, 0.05},
                                             &ReadinessRules::quality_alpha}},
            .judge = alone<runs_rule>},
    RuleRow{.rule = Rule::trade_off,
            .id = "trade_off",
            .title = "No speed bought with errors",
            .source = {flag_source, Confidence::arithmetic},
            .group = RuleGroup::quality,
            .flag = "faster, less accurate",
            .settings = reads_those_of_others,
            .judge = alone<trade_off_rule>},
    RuleRow{.rule = Rule::fatigue,
            .id = "fatigue",
            .title = "No fatigue within blocks",
            .source = {flag_source, Confidence::arithmetic},
            .group = RuleGroup::quality,
            .flag = "tires within a block",
            .settings = reads_those_of_others,
            .judge = alone<fatigue_rule>},
};

consteval bool each_rule_has_its_row() {
  for (std::size_t i = 0; i < rule_rows.size(); ++i)
    if (rule_rows[i].rule != static_cast<Rule>(i) || !is_complete(rule_rows[i])) return false;
  return true;
}
static_assert(each_rule_has_its_row(), "a rule has no row, not all of a row, or one out of its place");

std::vector<RuleSetting> settings_in_order() {
  std::vector<const RuleRow*> rows;
  for (const RuleRow& row : rule_rows) rows.push_back(&row);
  std::ranges::sort(rows, {}, [](const RuleRow* row) { return row->settings.place(); });
  std::vector<RuleSetting> settings;
  for (const RuleRow* row : rows)
    for (RuleSetting setting : row->settings.all()) {
      setting.field.source = row->source;
      settings.push_back(setting);
    }
  return settings;
}

} // namespace

std::span<const RuleRow> rule_table() { return rule_rows; }
const RuleRow& row_of(Rule rule) { return rule_rows.at(static_cast<std::size_t>(rule)); }

namespace {

// Of whichever table the rule is in.
template <class Take>
auto of_rule(Rule rule, Take take) {
  if (const LedRuleRow* led = find_led_row(rule)) return take(*led);
  if (const LessonRuleRow* lesson = find_lesson_row(rule)) return take(*lesson);
  if (const ActivityRuleRow* activity = find_activity_row(rule)) return take(*activity);
  return take(row_of(rule));
}

} // namespace

std::string_view name_of(Rule rule) {
  return of_rule(rule, [](const auto& row) { return row.id; });
}
std::string_view title_of(Rule rule) {
  return of_rule(rule, [](const auto& row) { return row.title; });
}
Source source_of(Rule rule) {
  return of_rule(rule, [](const auto& row) { return row.source; });
}

std::span<const RuleSetting> rule_settings() {
  static const std::vector<RuleSetting> settings = settings_in_order();
  return settings;
}

} // namespace dorsal
