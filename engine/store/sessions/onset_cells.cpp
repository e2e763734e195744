#include "engine/store/sessions/onset_cells.h"

namespace dorsal {

void bind_onset(Bind& bind, const std::optional<Onset>& onset) {
  if (onset)
    bind << onset->at << name_of(onset->provider) << onset->missed_frames << name_of(onset->quality);
  else
    bind << std::optional<Stamp>{} << std::nullopt << std::nullopt << std::nullopt;
}

std::optional<Onset> read_onset(Cells& cells) {
  if (cells.is_empty()) {
    cells.skip(6);
    return {};
  }
  Onset onset;
  onset.at = cells.stamp();
  onset.provider = cells.word(parse_onset_provider);
  onset.missed_frames = cells.integer();
  onset.quality = cells.word(parse_onset_quality);
  return onset;
}

std::optional<Stamp> read_known_stamp(Cells& cells) {
  if (!cells.is_empty()) return cells.stamp();
  cells.skip(3);
  return {};
}

} // namespace dorsal
