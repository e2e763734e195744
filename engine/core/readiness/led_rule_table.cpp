#include "engine/core/readiness/led_rule_table.h"

#include <algorithm>
#include <array>
#include <vector>

namespace dorsal {
namespace {

constexpr std::array touches_settings{LedSetting{
    Field{"least_touches", "scored touches that one measurement needs", 20, 400}, &LedRules::least_touches}};
constexpr std::array share_settings{
    LedSetting{Field{"share_goal", "share of right answers asked for, in two measurements", 0.05, 0.99},
               &LedRules::share_goal},
    LedSetting{Field{"least_days_apart", "days between the two", 0, 365}, &LedRules::least_days_apart},
    LedSetting{Field{"share_rise", "or so much above the first measurement, as a share", 0.05, 0.9},
               &LedRules::share_rise}};
constexpr std::array helper_settings{
    LedSetting{Field{"most_by_helper", "share of answers that the helper may have entered", 0, 1},
               &LedRules::most_by_helper}};
constexpr std::array catch_settings{
    LedSetting{Field{"most_catch_errors", "share of catch trials answered as if something was felt", 0, 1},
               &LedRules::most_catch_errors}};

constexpr std::array led_rows{
    LedRuleRow{.rule = Rule::touches,
               .id = "touches",
               .title = "Enough touches",
               .source = {"the 95 % interval of 46 of 60 right is 65 to 86 %; with 20 touches 27 % of "
                          "pain-free people would miss 65 %",
                          Confidence::arithmetic},
               .settings = touches_settings,
               .judge = touches_rule},
    LedRuleRow{
        .rule = Rule::touch_accuracy,
        .id = "touch_accuracy",
        .title = "Right answers",
        .source = {"65 % lies between 52 % in low back pain and 77 % in pain-free people; 17 points are "
                   "about the smallest change that two scores of 60 touches tell from noise (15 at "
                   "77 %, 18 at 50 %); a convention of ours, which no trial tested",
                   Confidence::convention},
        .settings = share_settings,
        .judge = touch_accuracy_rule},
    LedRuleRow{.rule = Rule::one_difficulty,
               .id = "one_difficulty",
               .title = "One difficulty",
               .source = {"a staircase of one step closer and three steps wider settles where 3 of 4 answers "
                          "are right (Kaernbach 1991), whoever answers",
                          Confidence::arithmetic},
               .settings = {},
               .judge = one_difficulty_rule},
    LedRuleRow{.rule = Rule::helper_answers,
               .id = "helper_answers",
               .title = "Answered by the patient",
               .source = {"the helper knows what was done; a convention of ours", Confidence::convention},
               .settings = helper_settings,
               .judge = helper_answers_rule},
    LedRuleRow{.rule = Rule::catch_errors,
               .id = "catch_errors",
               .title = "Nothing felt where nothing was",
               .source = {"a fifth is a convention of ours, which no trial tested", Confidence::convention},
               .settings = catch_settings,
               .judge = catch_errors_rule},
};

constexpr bool is_whole(const LedRuleRow& row) {
  return !row.id.empty() && !row.title.empty() && !row.source.text.empty(); // the function: a test
}
static_assert(std::ranges::all_of(led_rows, is_whole), "a led task's rule lacks a piece of its row");
static_assert(led_rows.size() == led_rule_count, "a led task's rule has no row");

std::vector<LedSetting> led_settings_in_order() {
  std::vector<LedSetting> settings;
  for (const LedRuleRow& row : led_rows)
    for (LedSetting setting : row.settings) {
      setting.field.source = row.source;
      settings.push_back(setting);
    }
  return settings;
}

} // namespace

std::span<const LedRuleRow> led_rule_table() { return led_rows; }

const LedRuleRow* find_led_row(Rule rule) {
  for (const LedRuleRow& row : led_rows)
    if (row.rule == rule) return &row;
  return nullptr;
}

std::span<const LedSetting> led_settings() {
  static const std::vector<LedSetting> settings = led_settings_in_order();
  return settings;
}

} // namespace dorsal
