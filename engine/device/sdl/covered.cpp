#include "engine/device/sdl/covered.h"

#include <algorithm>

namespace dorsal {
namespace {

constexpr float rounding = 1;

float right_of(const Box& box) { return box.x + box.width; }
float bottom_of(const Box& box) { return box.y + box.height; }

bool matters(const Box& box) { return box.width >= rounding && box.height >= rounding; }

// What the screen leaves of the place: a strip above, one below, and one on each side in between.
void add_rest(const Box& place, const Box& screen, std::vector<Box>& rest) {
  const float left = std::max(place.x, screen.x), right = std::min(right_of(place), right_of(screen));
  const float top = std::max(place.y, screen.y), bottom = std::min(bottom_of(place), bottom_of(screen));
  if (left >= right || top >= bottom) {
    rest.push_back(place);
    return;
  }
  const Box strips[]{{place.x, place.y, place.width, top - place.y},
                     {place.x, bottom, place.width, bottom_of(place) - bottom},
                     {place.x, top, left - place.x, bottom - top},
                     {right, top, right_of(place) - right, bottom - top}};
  std::ranges::copy_if(strips, std::back_inserter(rest), matters);
}

} // namespace

bool is_covered(const Box& place, const std::vector<Box>& screens) {
  std::vector<Box> open{place};
  for (const Box& screen : screens) {
    std::vector<Box> rest;
    for (const Box& piece : open) add_rest(piece, screen, rest);
    open = std::move(rest);
  }
  return open.empty();
}

} // namespace dorsal
