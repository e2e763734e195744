#include "engine/core/readiness/rules/activity_rules.h"

#include <algorithm>
#include <array>

namespace dorsal {
namespace {

constexpr std::array activity_rows{
    ActivityRuleRow{
        .rule = Rule::imagery_visits,
        .id = "imagery_visits",
        .title = "Visits with imagery",
        .source = {"how many visits a description needs is a convention of ours", Confidence::convention}},
    ActivityRuleRow{
        .rule = Rule::imagery_comfort,
        .id = "imagery_comfort",
        .title = "Comfortable",
        .source =
            {"a rise of at most 1 point in 90 % of the sets is ours; of people with arm pain, imagining "
             "raised it by 0.1 "
             "of 10 points on average, with CRPS by 0.5 (Moseley et al. 2008); of backs nothing was found",
             Confidence::convention}},
    ActivityRuleRow{
        .rule = Rule::imagery_consistency,
        .id = "imagery_consistency",
        .title = "Consistent",
        .source = {"a coefficient of variation below 25 % is a convention of ours", Confidence::convention}},
    ActivityRuleRow{
        .rule = Rule::imagery_scaling,
        .id = "imagery_scaling",
        .title = "Two in a row take longer",
        .source = {"imagined time grows with what is imagined (time-dependent motor imagery); the "
                   "sign test at 5 % is ours; looked at again over forty visits, chance passes in 13 %",
                   Confidence::convention}},
    ActivityRuleRow{
        .rule = Rule::imagery_probes,
        .id = "imagery_probes",
        .title = "Which of two it was",
        .source = {"8 of 10 is ours; who guesses passes in 5.5 % of tries of ten, and in 6.5 % where it is "
                   "looked at again over forty visits",
                   Confidence::convention}},
    ActivityRuleRow{
        .rule = Rule::movement_visits,
        .id = "movement_visits",
        .title = "Visits with movement",
        .source = {"how many visits a description needs is a convention of ours", Confidence::convention}},
    ActivityRuleRow{
        .rule = Rule::own_activities,
        .id = "own_activities",
        .title = "Own activities",
        .source =
            {"2 points of the mean of the person's own activities is the smallest detectable "
             "change of the patient-specific functional scale (90 %, rehabmeasures); of a single one it is 3",
             Confidence::literature}},
    ActivityRuleRow{.rule = Rule::predictions,
                    .id = "predictions",
                    .title = "Expected and experienced pain",
                    .source = {"predictions corrected: the last five at most 1 point apart on average; ours",
                               Confidence::convention}},
    ActivityRuleRow{.rule = Rule::movement_confidence,
                    .id = "movement_confidence",
                    .title = "Confidence",
                    .source = {"7 of 10, or 2 more than at first; ours", Confidence::convention}},
    ActivityRuleRow{.rule = Rule::movement_harm,
                    .id = "movement_harm",
                    .title = "How harmful it is held to be",
                    .source = {"a fall of 2 of 10 points, borrowed from 20 of 100 for other pictures "
                               "(PHODA-SeV; Leeuw et al. 2007)",
                               Confidence::convention}}};
static_assert(activity_rows.size() == activity_rule_count, "a rule of activities has no row");

} // namespace

std::span<const ActivityRuleRow> activity_rule_table() { return activity_rows; }

const ActivityRuleRow* find_activity_row(Rule rule) {
  const auto found = std::ranges::find(activity_rows, rule, &ActivityRuleRow::rule);
  return found == activity_rows.end() ? nullptr : &*found;
}

} // namespace dorsal
