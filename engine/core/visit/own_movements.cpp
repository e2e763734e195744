#include "engine/core/visit/own_movements.h"

#include "engine/core/analysis/movement_summary.h"

#include <algorithm>
#include <functional>

namespace dorsal {
namespace {

using movement::Done;

bool was_done(const Done& done) { return done.outcome && !done.skipped && done.repetitions.value_or(0) > 0; }

OwnMovement told_of(const movement::MovementSummary& summary, const MovementGuides& guides) {
  OwnMovement own{.title = title_of_movement(guides, summary.movement)};
  for (const Done& done : summary.days) {
    if (!was_done(done)) continue;
    if (!own.at_first) own.at_first = done.repetitions;
    own.now = done.repetitions;
    if (!done.expected_minus_experienced()) continue;
    own.expected = done.expected;
    own.was = done.pain_during;
  }
  return own;
}

} // namespace

Texts title_of_movement(const MovementGuides& guides, std::string_view movement) {
  if (const auto guide = find_guide(guides, movement)) return guide->title;
  std::string title{movement};
  std::ranges::replace(title, '-', ' ');
  if (!title.empty() && title.front() >= 'a' && title.front() <= 'z') title.front() -= 'a' - 'A';
  return {{"en", std::move(title)}};
}

std::vector<OwnMovement> own_movements(const movement::Course& course, const MovementGuides& guides) {
  struct Dated {
    Day last;
    std::size_t place;
    OwnMovement own;
  };
  std::vector<Dated> done;
  for (const movement::MovementSummary& summary : movement::movement_summaries(course)) {
    const auto last = std::find_if(summary.days.rbegin(), summary.days.rend(), was_done);
    if (last != summary.days.rend()) done.push_back({last->day, done.size(), told_of(summary, guides)});
  }
  std::ranges::stable_sort(done, std::greater{}, &Dated::last);
  if (done.size() > most_own_movements) done.erase(done.begin() + most_own_movements, done.end());
  std::ranges::sort(done, {}, &Dated::place);
  std::vector<OwnMovement> own;
  for (Dated& one : done) own.push_back(std::move(one.own));
  return own;
}

} // namespace dorsal
