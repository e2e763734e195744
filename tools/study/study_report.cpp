#include "tools/study/study_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <ostream>

namespace dorsal {
namespace {

using Json = nlohmann::ordered_json;
using namespace study;

std::string_view name_of_order(Order order) {
  switch (order) {
  case Order::fixed: return "fixed";
  case Order::random: return "random";
  case Order::williams: return "williams";
  case Order::counterbalanced: return "counterbalanced";
  }
  return "unknown";
}

std::vector<std::string> names_in_order(const StudyDesign& design, const Allocation& one) {
  std::vector<std::string> names;
  for (const std::size_t condition : one.order) names.push_back(design.conditions[condition].name);
  return names;
}

std::string balance_text(const StudyDesign& design, const Balance& balance) {
  std::string text = "\nbalance\n";
  for (std::size_t i = 0; i < design.groups.size(); ++i)
    text += fmt::format("  group {:<24}{:>6} people\n", design.groups[i].name, balance.in_group[i]);
  text += fmt::format("  {:<30} times at place 1, 2 ...\n", "condition");
  for (std::size_t i = 0; i < design.conditions.size(); ++i)
    text += fmt::format("  {:<30} {}\n", design.conditions[i].name, fmt::join(balance.at_place[i], ", "));
  text += fmt::format("  counts at the places differ by {} at most", balance.place_difference);
  if (design.conditions.size() > 2)
    text += fmt::format(", counts of what came right before by {}", balance.after_difference);
  return text + "\n";
}

} // namespace

std::string plan_text(const StudyDesign& design, const std::vector<Allocation>& allocations) {
  std::string text =
      fmt::format("{}: {} people, {} conditions, order {}, seed {}\n\n  {:>6}  {:<16} {:>14}  order\n",
                  design.name, allocations.size(), design.conditions.size(), name_of_order(design.order),
                  design.seed, "number", "group", "seed");
  for (const Allocation& one : allocations)
    text += fmt::format("  {:>6}  {:<16} {:>14}  {}\n", one.participant, design.groups[one.group].name,
                        one.seed, fmt::join(names_in_order(design, one), ", "));
  return text + balance_text(design, balance_of(design, allocations));
}

std::string plan_json(const StudyDesign& design, const std::vector<Allocation>& allocations) {
  const Balance balance = balance_of(design, allocations);
  Json people = Json::array();
  for (const Allocation& one : allocations)
    people.push_back({{"participant", one.participant},
                      {"group", design.groups[one.group].name},
                      {"seed", one.seed},
                      {"order", names_in_order(design, one)}});
  Json places = Json::object(), groups = Json::object();
  for (std::size_t i = 0; i < design.conditions.size(); ++i)
    places[design.conditions[i].name] = balance.at_place[i];
  for (std::size_t i = 0; i < design.groups.size(); ++i) groups[design.groups[i].name] = balance.in_group[i];
  const Json document{{"schema", "dorsal.study-plan"},
                      {"schema_version", 1},
                      {"study", design.name},
                      {"seed", design.seed},
                      {"order", name_of_order(design.order)},
                      {"participants", people},
                      {"balance",
                       {{"groups", groups},
                        {"times_at_place", places},
                        {"times_after", balance.after},
                        {"place_difference", balance.place_difference},
                        {"after_difference", balance.after_difference}}}};
  return document.dump(2) + "\n";
}

void write_plan_csv(const StudyDesign& design, const std::vector<Allocation>& allocations,
                    std::ostream& out) {
  out << "participant,group,place,condition";
  for (const StudyFactor& factor : design.factors) out << ',' << factor.name;
  out << ",protocol,seed\n";
  for (const Allocation& one : allocations)
    for (std::size_t place = 0; place < one.order.size(); ++place) {
      const Condition& condition = design.conditions[one.order[place]];
      out << fmt::format("{},{},{},{}", one.participant, design.groups[one.group].name, place + 1,
                         condition.name);
      for (const auto& level : condition.levels) out << ",\"" << level << '"';
      out << fmt::format(",{},{}\n", condition.protocol, one.seed + place + 1);
    }
}

std::string power_text(const PowerQuestion& q, const PowerAnswer& a) {
  const auto n = static_cast<double>(a.found.trials);
  return fmt::format(
      "{} people {}, {} trials each{}, effect {:+.0f} ms: found in {} of {} studies (p < {})\n"
      "  power                    {:.1f} %  Wilson [{:.1f}, {:.1f}], Clopper and Pearson [{:.1f}, {:.1f}]\n"
      "  difference of medians    {:+.0f} ms on average, SD {:.0f} ms between people\n"
      "  people are simulated ({}); how much they differ is assumed: drift {:.0f} %, time {:.0f} ms\n",
      q.participants, q.between_groups ? "in two groups" : "in both conditions", q.trials,
      q.between_groups ? "" : " a condition", q.effect_ms, a.found.correct, a.found.trials, q.alpha,
      100 * static_cast<double>(a.found.correct) / n, a.wilson.lower * 100, a.wilson.upper * 100,
      a.clopper_pearson.lower * 100, a.clopper_pearson.upper * 100, a.mean_difference_ms, a.sd_difference_ms,
      q.profile.name, q.drift_spread * 100, q.time_spread_s * 1000);
}

std::string power_json(const PowerQuestion& q, const PowerAnswer& a) {
  const Json document{{"schema", "dorsal.study-power"},
                      {"schema_version", 1},
                      {"participants", q.participants},
                      {"trials", q.trials},
                      {"effect_ms", q.effect_ms},
                      {"between_groups", q.between_groups},
                      {"profile", q.profile.name},
                      {"alpha", q.alpha},
                      {"studies", a.found.trials},
                      {"found", a.found.correct},
                      {"wilson", {a.wilson.lower, a.wilson.upper}},
                      {"clopper_pearson", {a.clopper_pearson.lower, a.clopper_pearson.upper}},
                      {"mean_difference_ms", a.mean_difference_ms},
                      {"sd_difference_ms", a.sd_difference_ms},
                      {"seed", q.seed}};
  return document.dump(2) + "\n";
}

} // namespace dorsal
