#include "engine/core/trial/activity.h"

#include "engine/core/base/names.h"

#include <utility>

namespace dorsal {
namespace {

constexpr Names<ActivityOutcome, 3> activity_outcome_names = {{{ActivityOutcome::done, "done"},
                                                               {ActivityOutcome::skipped, "skipped"},
                                                               {ActivityOutcome::stopped, "stopped"}}};

ActivityState end(ActivityState state, ActivityOutcome outcome) {
  state.record.outcome = outcome;
  state.phase = activity::Ended{};
  return state;
}

} // namespace

std::string_view name_of(ActivityOutcome outcome) { return activity_outcome_names.name_of(outcome); }
std::optional<ActivityOutcome> parse_activity_outcome(std::string_view name) {
  return activity_outcome_names.parse(name);
}

ActivityState begin_activity(int place, ActivityPlan plan) {
  ActivityState state;
  for (const ActivityQuestion& question : plan.questions) state.record.ratings.push_back({question.name, {}});
  state.questions = std::move(plan.questions);
  state.record.place = place;
  state.record.activity = std::move(plan.activity);
  state.record.factors = std::move(plan.factors);
  return state;
}

ActivityState starts(ActivityState state, const Stamp& at) {
  if (!std::holds_alternative<activity::Offered>(state.phase)) return state;
  state.record.began = at;
  state.phase = activity::Doing{};
  return state;
}

ActivityState is_done(ActivityState state, const Stamp& at) {
  if (!std::holds_alternative<activity::Doing>(state.phase)) return state;
  state.record.ended = at;
  if (state.questions.empty()) return end(std::move(state), ActivityOutcome::done);
  state.phase = activity::Asking{};
  return state;
}

ActivityState rates(ActivityState state, std::optional<int> rating) {
  auto* asking = std::get_if<activity::Asking>(&state.phase);
  if (asking == nullptr) return state;
  const ActivityQuestion& question = state.questions[asking->question];
  if (rating && (*rating < question.least || *rating > question.most)) return state;
  state.record.ratings[asking->question].value = rating;
  if (++asking->question == state.questions.size()) return end(std::move(state), ActivityOutcome::done);
  return state;
}

ActivityState skips(ActivityState state) {
  if (!std::holds_alternative<activity::Offered>(state.phase)) return state;
  return end(std::move(state), ActivityOutcome::skipped);
}

ActivityState stops(ActivityState state, const Stamp& at) {
  if (ended(state)) return state;
  // Done, and only the questions are left: what was done stays done.
  if (std::holds_alternative<activity::Asking>(state.phase))
    return end(std::move(state), ActivityOutcome::done);
  if (std::holds_alternative<activity::Doing>(state.phase)) state.record.ended = at;
  return end(std::move(state), ActivityOutcome::stopped);
}

bool ended(const ActivityState& state) { return std::holds_alternative<activity::Ended>(state.phase); }

} // namespace dorsal
