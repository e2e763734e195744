#include "stimuli/quality/film_gate.h"

#include "stimuli/making/film_path.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dorsal::quality {

PosedFilm posed_film(const FilmScript& script, const figure::Build& build) {
  PosedFilm film{script, {}};
  const int count = script.frames + (script.plays == Plays::round ? 1 : 0);
  for (int i = 0; i < count; ++i) {
    const float at = place_of(script, i);
    figure::FreePose pose = film_pose(script, build, at);
    figure::Skeleton body(build, pose);
    film.frames.push_back({at, std::move(pose), std::move(body)});
  }
  return film;
}

std::vector<Finding> film_gate(const FilmScript& script, const FilmPerson& person) {
  const PosedFilm film = posed_film(script, person.build);
  std::vector<Finding> all;
  for (const auto& check :
       {check_levels, check_jumps, check_planted, check_reach, check_joints, check_solid, check_weight}) {
    std::vector<Finding> found = check(film);
    std::ranges::move(found, std::back_inserter(all));
  }
  return all;
}

} // namespace dorsal::quality
