#pragma once
// The films that came with the picture sets, and their frames on a stage: one film after the other from
// first_film_slot on, each frame in the slot that a course expects (core/visit/shown_picture.h). Films shown
// before are overwritten, so a stage never holds more than its longest upload.
#include "engine/core/visit/person.h"
#include "engine/core/visit/shown_picture.h"
#include "stimuli/pictures/picture_sets.h"

#include <functional>
#include <vector>

namespace dorsal {

// How they were asked for; what is the same needs no upload.
struct FilmUpload {
  std::vector<Film> films;
  int height_px{}; // of each frame, or less where the sheet has no more to show
  Brightness brightness{};
  friend bool operator==(const FilmUpload&, const FilmUpload&) = default;
};

// None where the sets come without, or where their list has a problem: a visit does without them.
[[nodiscard]] std::vector<Film> films_to_show(PictureSets& pictures);
// Why there are none although there is a list; empty otherwise.
[[nodiscard]] std::string refusal_of_films(PictureSets& pictures);

// Throws Error(bad_input) naming the sheet that is not what the list says, or the film that is not in it.
void upload_films(const FilmUpload& wanted, PictureSets& pictures,
                  const std::function<void(std::size_t slot, PixelImage image)>& upload);

} // namespace dorsal
