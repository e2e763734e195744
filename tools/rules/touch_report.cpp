#include "tools/rules/touch_report.h"

#include "engine/clinic/report/text_table.h"
#include "engine/core/readiness/characteristics/led_characteristics.h"
#include "engine/core/readiness/evidence/wording.h"
#include "engine/core/task/touch/touch.h"

#include <fmt/format.h>

#include <array>

namespace dorsal {
namespace {

constexpr std::array shares{0.40, 0.45, 0.50, 0.52, 0.55, 0.60, 0.65, 0.70, 0.75, 0.77, 0.80, 0.85};
constexpr double learnt = 0.15; // above the own start
constexpr std::array felt_shares{0.02, 0.05, 0.1, 0.2, 0.3, 0.5};

// Of both measurements, with as many catch trials as blocks have.
int catches_of(const LedRules& rules) { return touch::catches_of(touch::Rule{}, 2 * rules.least_touches); }

std::string percent(double share) { return fmt::format("{:.1f} %", 100 * share); }

} // namespace

nlohmann::ordered_json touch_report_json(const LedRules& rules) {
  nlohmann::ordered_json document{{"schema", "dorsal.rules.touch"}, {"schema_version", 1}};
  document["touches_of_a_measurement"] = rules.least_touches;
  document["share_goal"] = rules.share_goal;
  document["share_rise"] = rules.share_rise;
  for (const double share : shares) {
    const auto same = led_characteristics(rules, share, share).value();
    const auto better = led_characteristics(rules, share, std::min(1.0, share + learnt)).value();
    document["patients"].push_back({{"accuracy", share},
                                    {"goal_once", same.goal_once},
                                    {"goal_twice", same.goal_twice},
                                    {"rise_by_chance", same.rise},
                                    {"ready", same.ready},
                                    {"ready_when_15_points_better", better.ready}});
  }
  for (const double felt : felt_shares)
    document["catch_trials"].push_back(
        {{"felt_in_the_long_run", felt},
         {"held_back", held_back_by_catches(rules, catches_of(rules), felt).value_or(0)}});
  return document;
}

void print_touch_report(const LedRules& rules, const Terminal& terminal) {
  terminal.out << fmt::format("The grade of touch, counted exactly: two measurements of {} touches, {} days "
                              "apart, answered by the patient.\n"
                              "READY: at least {} right in both ({} of {}), or {} above the first one.\n\n",
                              rules.least_touches, rules.least_days_apart, wording::percent(rules.share_goal),
                              led_characteristics(rules, 0.5, 0.5).value().needed, rules.least_touches,
                              wording::points(rules.share_rise));
  TextTable table{
      {"true share right", "goal once", "goal twice", "rise by chance", "READY", "READY if 15 points better"},
      0};
  for (const double share : shares) {
    const auto same = led_characteristics(rules, share, share).value();
    const auto better = led_characteristics(rules, share, std::min(1.0, share + learnt)).value();
    table.add({wording::percent(share), percent(same.goal_once), percent(same.goal_twice), percent(same.rise),
               percent(same.ready), percent(better.ready)});
  }
  table.print(terminal.out);
  terminal.out << fmt::format("\nWith {} catch trials and at most {} of them felt:\n", catches_of(rules),
                              wording::percent(rules.most_catch_errors));
  TextTable caught{{"felt in the long run", "held back"}, 0};
  for (const double felt : felt_shares)
    caught.add(
        {wording::percent(felt), percent(held_back_by_catches(rules, catches_of(rules), felt).value_or(0))});
  caught.print(terminal.out);
  terminal.out << "\n52 % is the mean of people with back pain, 77 % of pain-free people (12 squares). Every "
                  "threshold is a convention that no trial has tested.\n";
}

} // namespace dorsal
