#pragma once
// How long a visit takes: a convention for what is told beforehand, not a measurement. 24 touches take six
// minutes (Moseley et al. 2008, Pain 137:600).
#include "engine/core/protocol/protocol.h"

#include <span>

namespace dorsal {

inline constexpr int minutes_a_lesson = 8; // about 40 screens, of 25 words

[[nodiscard]] int minutes_for(int pictures, int touches); // with breaks; at least 1
[[nodiscard]] int minutes_for(std::span<const BlockSpec> blocks);

} // namespace dorsal
