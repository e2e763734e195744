#pragma once
// Points: a helper touches the back with one point or with two, a distance apart, and the patient says which.
// Distances are whole millimetres that a helper can read off a ruler. They follow a weighted up-down
// staircase (Kaernbach 1991, Percept. Psychophys. 49:227): a step closer after a correct answer, three steps
// wider after an error, so that it settles where 3 of 4 answers are correct. Half of the touches are one
// point, so that always saying "two" gains nothing. Two points can be told from one at any distance by how
// they feel (Tong, Mao and Goldreich 2013, Front. Hum. Neurosci. 7:579): a threshold from this task is a
// number to train with, not a measure of the skin.
#include "engine/core/adaptation/staircase.h"
#include "engine/core/base/random.h"
#include "engine/core/task/points/rule.h"
#include "engine/core/task/points/touch.h"

#include <span>
#include <vector>

namespace dorsal::points {

// The distances there are, closest first: 5 to 150 mm, each about a sixth wider than the one before.
[[nodiscard]] std::span<const int> distances_mm();

// Its level is a place in distances_mm(). Precondition: least <= start <= most, all within 5 to 150.
[[nodiscard]] adaptation::StaircaseRule staircase_of(const Rule& rule);
[[nodiscard]] int distance_at(double level);

// How many points each touch of a block has: halves, no more than three alike in a row. `count` at least 1.
[[nodiscard]] std::vector<int> plan_points(int count, Random draws);

} // namespace dorsal::points
