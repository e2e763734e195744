#include "stimuli/making/film_people.h"

namespace dorsal {

const std::array<FilmPerson, 2>& film_people() {
  static const std::array<FilmPerson, 2> people{{{"a",
                                                  {.female = 1, .weight = .2f, .muscle = .55f, .age = .55f},
                                                  {.skin_tone = 1,
                                                   .hair = figure::HairStyle::bob,
                                                   .hair_colour = {128, 116, 104},
                                                   .top = figure::Top::tank,
                                                   .top_colour = {86, 128, 138},
                                                   .bottom = figure::Bottom::leggings,
                                                   .bottom_colour = {58, 62, 74},
                                                   .shoe_colour = {118, 104, 96}},
                                                  100},
                                                 {"b",
                                                  {.female = 0, .weight = .25f, .muscle = .65f, .age = .6f},
                                                  {.skin_tone = 3,
                                                   .hair = figure::HairStyle::cropped,
                                                   .hair_colour = {96, 92, 88},
                                                   .top = figure::Top::tshirt,
                                                   .top_colour = {150, 116, 84},
                                                   .bottom = figure::Bottom::shorts,
                                                   .bottom_colour = {62, 76, 100},
                                                   .shoe_colour = {70, 74, 82}},
                                                  98}}};
  return people;
}

} // namespace dorsal
