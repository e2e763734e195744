#pragma once
// The gate that judges a movement before it is rendered, and a film once it is. Every bound is stated in the
// message, with what was measured, where on the path, and what to do. Ranges of joints: lumbar by BMC
// Musculoskelet Disord 2008;9:152 (flexion 66, extension 30 degrees) and the textbook's 20 to the side and 5
// of turn; the others are textbook ranges of healthy adults, rounded up. Metres, degrees.
#include "stimuli/figure/body/skeleton.h"
#include "stimuli/making/film_people.h"
#include "stimuli/making/film_script.h"
#include "stimuli/pictures/films.h"
#include "stimuli/quality/gate_set.h"

#include <span>
#include <vector>

namespace dorsal::quality {

// A movement as one person does it, frame by frame; one more at the end where it goes round, to be the first
// again.
struct PosedFilm {
  const FilmScript& script;
  struct Frame {
    float at; // share of the path
    figure::FreePose pose;
    figure::Skeleton body;
  };
  std::vector<Frame> frames;
};
[[nodiscard]] PosedFilm posed_film(const FilmScript& script, const figure::Build& build);

[[nodiscard]] std::vector<Finding> check_levels(const PosedFilm& film); // in (0, 1], growing
[[nodiscard]] std::vector<Finding>
check_jumps(const PosedFilm& film); // landmarks between frames; closed round
[[nodiscard]] std::vector<Finding> check_planted(const PosedFilm& film); // feet and hands that must stay
[[nodiscard]] std::vector<Finding>
check_reach(const PosedFilm& film); // feet and hands are where they should be
[[nodiscard]] std::vector<Finding> check_joints(const PosedFilm& film); // no angle that people do not have
[[nodiscard]] std::vector<Finding> check_solid(const PosedFilm& film);  // nothing through floor, mat or trunk
[[nodiscard]] std::vector<Finding> check_weight(const PosedFilm& film); // weight over the feet that carry it

// All of them.
[[nodiscard]] std::vector<Finding> film_gate(const FilmScript& script, const FilmPerson& person);

// Of a rendered film: neighbouring frames alike, equally bright, and on the backdrop at the border.
[[nodiscard]] std::vector<Finding> check_frames(const FilmFile& film, std::span<const PixelImage> frames);

} // namespace dorsal::quality
