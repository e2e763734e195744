#pragma once
// How long a visit takes: a convention for what is told beforehand, not a measurement. 24 touches take six
// minutes (Moseley et al. 2008, Pain 137:600).
#include "engine/core/protocol/protocol.h"

#include <span>

namespace dorsal {

inline constexpr int minutes_a_lesson = 8; // about 40 screens, of 25 words
// Two movements with six repetitions each; 8 to 10 minutes in facts/programme.md 7.3. Of movements: two, with
// what is asked before and after; ours.
inline constexpr int minutes_of_imagery = 9, minutes_of_movement = 12;

[[nodiscard]] int minutes_for(int pictures, int touches); // with breaks; at least 1
[[nodiscard]] int minutes_for(std::span<const BlockSpec> blocks);

} // namespace dorsal
