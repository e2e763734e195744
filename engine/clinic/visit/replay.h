#pragma once
// A stored session planned again from its protocol, seed and pictures, with its own answers: every plan and
// level must come out as it was stored.
#include "engine/clinic/visit/history.h"
#include "engine/store/sessions/session_reader.h"
#include "stimuli/pictures/picture_sets.h"

#include <string>
#include <vector>

namespace dorsal {

struct ReplayDifference {
  int block{};
  int trial{};
  std::string what; // "roll_deg was 90 and comes out as -45"
};

struct Replay {
  int blocks{};
  int trials{};
  std::vector<ReplayDifference> differences;
};

// `history` is of the sessions before this one, `protocol` the stored one. Throws Error where a picture set
// of then is not there.
[[nodiscard]] Replay replay(const StoredSession& session, const Protocol& protocol, PictureSets& pictures,
                            const History& history);

} // namespace dorsal
