#include "engine/core/ladder/imagery_ladder.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace dorsal::imagery {
namespace {

constexpr double vivid_enough = 3, not_at_all = 1;
constexpr int most_comfortable_rise = 1, stops_to_wait = 2;
constexpr std::size_t watched_first = 2; // movements

bool counts_since(Day day, const std::string& cleared, std::optional<Day> today) {
  const bool is_to_come = today && cleared > to_text(*today);
  return cleared.empty() || is_to_come || to_text(day) > cleared;
}

// Twice in a row another day: it waits until nothing else is new.
bool gives_way(std::span<const Imagined> own) {
  constexpr std::size_t times = 2;
  return own.size() >= times && std::ranges::all_of(own.last(times), [](const Imagined& entry) {
           return entry.sets.empty() && entry.seconds.empty() && entry.seconds_twice.empty();
         });
}

} // namespace

bool asks_to_stop(const Imagined& entry, const SetRating& set, const Rule& rule) {
  return entry.pain_rise_of(set) >= rule.pain_rise_to_stop || set.unease.value_or(0) >= rule.unease_to_stop;
}

bool was_stopped(const Imagined& entry, const Rule& rule) {
  return std::ranges::any_of(entry.sets,
                             [&](const SetRating& set) { return asks_to_stop(entry, set, rule); });
}

bool went_well(const Imagined& entry, const Rule& rule) {
  const auto variation = entry.variation();
  const auto vividness = entry.vividness();
  return !was_stopped(entry, rule) && vividness && *vividness >= vivid_enough &&
         entry.pain_rise().value_or(0) <= most_comfortable_rise && variation &&
         *variation < rule.most_variation;
}

Waits waits_for_clinician(const Course& course, const Rule& rule, std::optional<Day> today) {
  if (rule.waits == Setting::on) return Waits::told;
  if (course.trauma == true && counts_since(*course.trauma_asked, rule.cleared, today)) return Waits::trauma;
  std::map<Day, bool> stopped; // by day
  for (const Imagined& entry : course.imagined)
    if (!entry.sets.empty() && counts_since(entry.day, rule.cleared, today))
      stopped[entry.day] = stopped[entry.day] || was_stopped(entry, rule);
  int in_a_row = 0;
  for (auto day = stopped.rbegin(); day != stopped.rend() && day->second; ++day)
    if (++in_a_row == stops_to_wait) return Waits::two_stops;
  return Waits::none;
}

bool asks_about_trauma(const Course& course, const Rule& rule) {
  return !course.trauma && rule.asked == Setting::off;
}

Rung rung_of(std::shared_ptr<const MovementGuide> guide, std::span<const Imagined> own, const Rule& rule,
             Stage usual) {
  const auto first = std::ranges::find_if(own, [](const Imagined& entry) { return !entry.sets.empty(); });
  const auto told = movement::number_beside(rule.stages, guide->name);
  Stage begins = told ? stage_of(told->number).value_or(usual) : usual;
  if (first != own.end()) begins = first->stage;
  int stage = static_cast<int>(begins), well = 0;
  bool finished = false;
  const int wanted = std::max(1, rule.visits_to_step);
  for (const Imagined& entry : own) {
    if (entry.sets.empty()) continue; // it did not come to a set
    if (was_stopped(entry, rule) || entry.vividness() == not_at_all) {
      stage = std::max(static_cast<int>(Stage::watching), stage - 1);
      well = 0;
    } else if (static_cast<int>(entry.stage) == stage) {
      well = went_well(entry, rule) ? well + 1 : 0;
      if (well < wanted) continue;
      well = 0;
      if (stage == stages)
        finished = true;
      else
        ++stage;
    }
  }
  return {std::move(guide), *stage_of(stage), finished};
}

MovementGuides imagery_order(const MovementGuides& guides, const movement::Course& moved, const Rule& rule) {
  MovementGuides order = movement::ordered_ladder(guides, moved, rule.leave_out);
  std::ranges::stable_sort(order, {}, [](const auto& guide) { return guide->nearness; });
  return order;
}

std::vector<Rung> due_rungs(const MovementGuides& guides, const movement::Course& moved, const Course& course,
                            const Rule& rule) {
  std::vector<Rung> due, left, finished;
  const MovementGuides order = imagery_order(guides, moved, rule);
  const auto wanted = static_cast<std::size_t>(std::max(1, rule.movements));
  for (std::size_t i = 0; i < order.size() && due.size() < wanted; ++i) {
    const std::vector<Imagined> own = of_movement(course.imagined, order[i]->name);
    Rung rung = rung_of(order[i], own, rule, i < watched_first ? Stage::watching : Stage::with_film);
    (rung.finished ? finished : gives_way(own) ? left : due).push_back(std::move(rung));
  }
  for (Rung& rung : left)
    if (due.size() < wanted) due.push_back(std::move(rung));
  while (due.size() < wanted && !finished.empty()) {
    due.insert(due.begin(), std::move(finished.back()));
    finished.pop_back();
  }
  return due;
}

} // namespace dorsal::imagery
