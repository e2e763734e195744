#include "engine/clinic/visit/in_view.h"

#include "engine/core/base/error.h"

#include <fmt/format.h>

namespace dorsal {

bool is_all_in_view(const Stage& stage) { return stage.shows(Layout{stage.size()}.used()); }

void require_all_in_view(const Stage& stage) {
  if (is_all_in_view(stage)) return;
  throw Error(ExitCode::no_display,
              fmt::format("the picture and the answer zones do not fit on the screen: {}. Leave out "
                          "--windowed for the whole screen, or make the window smaller",
                          stage.place_in_words()));
}

} // namespace dorsal
