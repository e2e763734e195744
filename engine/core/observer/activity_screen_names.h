#pragma once
// The names of the screens of imagery and of movements, and what somebody who is made up presses on each: no
// bad experiences, little pain, growing confidence, as often as was agreed.
#include "engine/core/base/random.h"
#include "engine/core/base/time.h"
#include "engine/core/input/key.h"

#include <optional>
#include <string>
#include <string_view>

namespace dorsal::activity_screen_name {

inline constexpr std::string_view intro = "activity-intro";

inline constexpr std::string_view trauma = "imagery-trauma", waits = "imagery-waits",
                                  watches = "imagery-watch", ready = "imagery-ready",
                                  ready_twice = "imagery-ready-twice", imagining = "imagery-imagining",
                                  imagining_twice = "imagery-imagining-twice", vivid = "imagery-vivid",
                                  imagery_rating = "imagery-rating", probe = "imagery-probe-",
                                  stops = "imagery-stops", imagery_sums = "imagery-sums";

inline constexpr std::string_view goal = "movement-goal", goal_typed = "movement-goal-typed",
                                  morning = "movement-morning", rise = "movement-rise",
                                  offers = "movement-offer", why_not = "movement-why-not",
                                  harm = "movement-harm", before = "movement-before",
                                  confidence = "movement-confidence", fear = "movement-fear",
                                  fear_typed = "movement-fear-typed", movement_watches = "movement-watch",
                                  counts = "movement-counts", counts_along = "movement-counts-along",
                                  how_many = "movement-how-many", reached = "movement-reached",
                                  pain = "movement-pain", eases = "movement-eases",
                                  happened = "movement-happened", helps = "movement-helps",
                                  tells = "movement-tells", movement_sums = "movement-sums";

// A probe's name ends with its right answer, so that who is made up can have attended or not; empty: not
// told.
[[nodiscard]] std::string probe_with(int right);
// Of counting: with how often it was done in a baseline, so that who is made up knows when it is enough; else
// 0.
[[nodiscard]] std::string counts_with(int done);

inline constexpr double attends = 0.95; // to which of two it was, of who is made up

// Empty: no such screen.
[[nodiscard]] std::optional<Key> answered_by(std::string_view screen, Random& draws);
// How long somebody who is made up looks at it before they press; the imagining itself takes its time.
[[nodiscard]] std::optional<Duration> lasts(std::string_view screen, Random& draws);

} // namespace dorsal::activity_screen_name
