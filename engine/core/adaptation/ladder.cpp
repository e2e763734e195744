#include "engine/core/adaptation/ladder.h"

#include <algorithm>
#include <array>

namespace dorsal::adaptation {
namespace {

constexpr std::array<std::string_view, highest_rung> names{"plain",  "more views",  "roll",
                                                           "subtle", "room scenes", "time pressure"};

} // namespace

std::string_view name_of_rung(int rung) {
  return names[static_cast<std::size_t>(std::clamp(rung, lowest_rung, highest_rung) - 1)];
}

bool on_rung(int rung, const StimulusItem& item, double roll_deg) {
  if (rung < 2 && item.view_deg != 0) return false;
  if (rung < 3 && roll_deg != 0) return false;
  if (rung < 4 && (item.amplitude == Amplitude::subtle || item.head == HeadCoupling::forward)) return false;
  return rung >= 5 || item.background == "plain";
}

double time_share_of_rung(int rung) { return rung >= highest_rung ? 0.6 : 1.0; }

LadderState respond(const LadderRule& rule, LadderState state, bool correct) {
  state.answers.push_back(correct);
  if (static_cast<int>(state.answers.size()) > rule.window) state.answers.erase(state.answers.begin());
  if (static_cast<int>(state.answers.size()) < rule.window) return state;
  const auto right = std::ranges::count(state.answers, true);
  const int rung = state.rung + (right >= rule.up ? 1 : right <= rule.down ? -1 : 0);
  const int next = std::clamp(rung, lowest_rung, highest_rung);
  if (next != state.rung) state = {next, {}};
  return state;
}

} // namespace dorsal::adaptation
