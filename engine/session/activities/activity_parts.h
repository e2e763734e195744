#pragma once
// What the screens of imagery and of movements have in common.
#include "engine/core/task/movement/guide.h"
#include "engine/core/visit/shown_picture.h"
#include "engine/session/parts/screen.h"

#include <string>
#include <vector>

namespace dorsal {

[[nodiscard]] const std::string& title_in(const Look& look, const MovementGuide& guide);
// The film as large as there is room, moving or where it is furthest; nothing where the host has none.
void add_film(ScreenBuilder& screen, float least_units, const std::vector<ShownFilm>& films, double pace,
              double reach = 1);
// Not by Space, which went on a moment ago: a question is passed over on purpose or not at all.
[[nodiscard]] ScreenBuilder::ButtonText passing_over(const Look& look);
[[nodiscard]] float
option_units(const Look& look); // how high one of several answers is: more where letters are larger
void add_share_done(Screen& screen, const Look& look, double share); // 0 to 1, at the upper edge

} // namespace dorsal
