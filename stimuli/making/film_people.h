#pragma once
// The two people of the shipped films: a woman in a top and leggings and a man in a T-shirt and shorts, about
// sixty, of ordinary build.
#include "stimuli/figure/base/spec.h"

#include <array>
#include <string>

namespace dorsal {

struct FilmPerson {
  std::string id; // "a"
  figure::Build build;
  figure::Look look;
  float mean_luminance; // of the film's first frame; all others keep its exposure
};

[[nodiscard]] const std::array<FilmPerson, 2>& film_people();

} // namespace dorsal
