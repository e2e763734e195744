#include "engine/core/ladder/movement_ladder.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace dorsal::movement {
namespace {

constexpr double hardest = 10;
constexpr int confidence_rise = 2, prediction_gap = 1;

std::optional<double> mean_of(std::initializer_list<std::optional<int>> values) {
  double sum = 0;
  int count = 0;
  for (const auto& value : values)
    if (value) {
      sum += *value;
      ++count;
    }
  return count == 0 ? std::nullopt : std::optional{sum / count};
}

std::optional<int> lacking(std::optional<int> confidence) {
  return confidence ? std::optional{static_cast<int>(hardest) - *confidence} : std::nullopt;
}

std::optional<double> rated_demand(const Done& done) {
  const auto confidence = done.confidence_after ? done.confidence_after : done.confidence_before;
  return mean_of({done.harm, done.expected, lacking(confidence)});
}

bool is_left_out(const MovementGuide& guide, const std::vector<std::string>& leave_out) {
  return std::ranges::find(leave_out, guide.name) != leave_out.end();
}

std::optional<int> first_confidence(std::span<const Done> own) {
  for (const Done& one : own)
    if (one.confidence_before) return one.confidence_before;
  return {};
}

bool was_begun(std::span<const Done> own) {
  return std::ranges::any_of(own, [](const Done& one) { return one.outcome && !one.skipped; });
}

// Twice in a row another day: it waits until nothing else is new.
bool gives_way(std::span<const Done> own) {
  constexpr std::size_t times = 2;
  return own.size() >= times &&
         std::ranges::all_of(own.last(times), [](const Done& one) { return one.skipped.has_value(); });
}

// Visits with a quota, skipped ones left out, oldest first.
std::vector<Done> with_quota(std::span<const Done> own) {
  std::vector<Done> found;
  for (const Done& one : own)
    if (one.quota && one.outcome && !one.skipped) found.push_back(one);
  return found;
}

} // namespace

double demand_of(const MovementGuide& guide, std::size_t place, std::size_t count, const Course& course) {
  for (auto at = course.done.rbegin(); at != course.done.rend(); ++at) {
    const Done& one = *at;
    if (one.movement == guide.name)
      if (const auto demand = rated_demand(one)) return *demand;
  }
  for (auto look = course.looks.rbegin(); look != course.looks.rend(); ++look)
    if (look->movement == guide.name) return look->harm;
  return count < 2 ? 0 : hardest * static_cast<double>(place) / static_cast<double>(count - 1);
}

MovementGuides ordered_ladder(const MovementGuides& guides, const Course& course,
                              const std::vector<std::string>& leave_out) {
  MovementGuides kept;
  for (const auto& guide : guides)
    if (!is_left_out(*guide, leave_out)) kept.push_back(guide);
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t i = 0; i < kept.size(); ++i)
    order.emplace_back(demand_of(*kept[i], i, kept.size(), course), i);
  std::ranges::sort(order);
  MovementGuides ladder;
  for (const auto& [demand, place] : order) ladder.push_back(kept[place]);
  return ladder;
}

std::string StepUp::lacks() const {
  std::string words;
  const auto add = [&words](bool there, std::string_view what) {
    if (there) return;
    if (!words.empty()) words += ", ";
    words += what;
  };
  add(enough_visits, "too few visits with all of it done");
  add(no_pain_rise, "pain rose by 2 or more");
  add(nothing_feared, "what was feared happened at least partly, or it was not said");
  add(confident, "confidence is not up");
  add(predicted, "expected and experienced pain are more than 1 apart, or were not said");
  add(by_morning, "not known to be back to usual by the next morning");
  return words;
}

StepUp step_up(std::span<const Done> own, const Rule& rule) {
  StepUp step;
  const std::vector<Done> all = with_quota(own);
  for (auto one = all.rbegin(); one != all.rend() && one->kept_quota(); ++one) ++step.visits;
  const auto wanted = static_cast<std::size_t>(std::max(1, rule.visits_to_step));
  step.enough_visits = static_cast<std::size_t>(step.visits) >= wanted;
  if (all.size() < wanted) return step;
  const std::span<const Done> last = std::span{all}.last(wanted);
  step.no_pain_rise = std::ranges::none_of(last, pain_rose);
  step.nothing_feared =
      std::ranges::all_of(last, [](const Done& one) { return one.happened == Happened::no; });
  const auto first = first_confidence(own);
  const auto now = last.back().confidence_after;
  step.confident = now && (*now >= rule.confidence_to_step || (first && *now - *first >= confidence_rise));
  step.predicted = std::ranges::all_of(last, [](const Done& one) {
    const auto gap = one.expected_minus_experienced();
    return gap && std::abs(*gap) <= prediction_gap;
  });
  step.by_morning =
      std::ranges::none_of(last, [](const Done& one) { return one.back_by_morning == false; }) &&
      std::ranges::any_of(last, [](const Done& one) { return one.back_by_morning == true; });
  return step;
}

bool is_stepped(std::span<const Done> own, const Rule& rule) {
  for (std::size_t count = 1; count <= own.size(); ++count)
    if (step_up(own.first(count), rule).done()) return true;
  return false;
}

MovementGuides due_movements(const MovementGuides& guides, const Course& course, const Rule& rule) {
  const MovementGuides ladder = ordered_ladder(guides, course, rule.leave_out);
  const auto wanted = static_cast<std::size_t>(std::max(1, rule.movements));
  MovementGuides begun, fresh, left, behind;
  for (const auto& guide : ladder) {
    const std::vector<Done> own = of_movement(course.done, guide->name);
    const bool comes_first = was_begun(own) || std::ranges::find(rule.first, guide->name) != rule.first.end();
    if (is_stepped(own, rule))
      behind.push_back(guide);
    else if (gives_way(own))
      left.push_back(guide);
    else
      (comes_first ? begun : fresh).push_back(guide);
  }
  // What was begun stays, whatever its ratings became: its number is agreed. Then the easiest that is new,
  // then what was left out; and where nothing is left, the last that were gone through come again.
  MovementGuides due;
  for (const MovementGuides& from : {begun, fresh, left})
    for (const auto& guide : from)
      if (due.size() < wanted) due.push_back(guide);
  while (due.size() < wanted && !behind.empty()) {
    due.insert(due.begin(), behind.back());
    behind.pop_back();
  }
  return due;
}

MovementGuides due_looks(const MovementGuides& guides, const Course& course, const Rule& rule,
                         const MovementGuides& due) {
  MovementGuides looks;
  for (const auto& guide : ordered_ladder(guides, course, rule.leave_out)) {
    if (looks.size() >= static_cast<std::size_t>(std::max(0, rule.looks))) break;
    const bool known =
        find_guide(due, guide->name) || !of_movement(course.done, guide->name).empty() ||
        std::ranges::any_of(course.looks, [&](const Look& look) { return look.movement == guide->name; });
    if (!known) looks.push_back(guide);
  }
  return looks;
}

} // namespace dorsal::movement
