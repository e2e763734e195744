#include "stimuli/making/film_script.h"

#include "engine/core/base/names.h"

namespace dorsal {
namespace {

constexpr Names<FilmStance, 4> stance_words = {{{FilmStance::stand, "stand"},
                                                {FilmStance::sit, "sit"},
                                                {FilmStance::lie, "lie"},
                                                {FilmStance::all_fours, "all_fours"}}};

constexpr float mat = .06f; // on which one lies and kneels

FilmKey with_feet(FilmKey key, figure::FootPlace right) {
  key.feet[1] = key.feet[0] = right;
  key.feet[0].at.x = -right.at.x;
  return key;
}

FilmKey with_hands(FilmKey key, figure::HandPlace right) {
  key.hands[1] = key.hands[0] = right;
  if (right.on == figure::HandOn::point) key.hands[0].at.x = -right.at.x;
  return key;
}

} // namespace

std::string_view name_of(FilmStance stance) { return stance_words.name_of(stance); }
std::optional<FilmStance> parse_film_stance(std::string_view name) { return stance_words.parse(name); }

FilmKey first_key(FilmStance stance) {
  using figure::HandOn;
  FilmKey key;
  key.knees_deg = 8;
  switch (stance) {
  case FilmStance::stand:
    key.hips = {0, 0, .93f};
    return with_feet(key, {.at = {.10f, 0, 0}, .toes_out_deg = 6});
  case FilmStance::sit:
    key.hips = {0, 0, .545f};
    key.pelvis.forward_deg = -10;
    key.lumbar.forward_deg = 9;
    key.thoracic.forward_deg = 2;
    key = with_feet(key, {.at = {.13f, .39f, 0}, .toes_out_deg = 6});
    return with_hands(key, {HandOn::leg, {.62f, 0, 0}});
  case FilmStance::lie:
    key.hips = {0, 0, mat + .115f};
    key = with_feet(key, {.at = {.11f, .50f, mat}, .toes_out_deg = 2});
    return with_hands(key, {HandOn::point, {.34f, -.10f, mat + .045f}});
  case FilmStance::all_fours:
    key.hips = {0, 0, mat + .475f};
    key = with_feet(key, {.at = {.11f, -.42f, mat - .02f}, .pointed_deg = 165});
    return with_hands(key, {HandOn::point, {.17f, .47f, mat + .05f}});
  }
  return key;
}

float place_of(const FilmScript& script, int frame) {
  const int steps = script.plays == Plays::round ? script.frames : script.frames - 1;
  return static_cast<float>(frame) / static_cast<float>(steps);
}

} // namespace dorsal
