#pragma once
// The name of a trial or an activity, and where it belongs.
#include "engine/store/file/uuid.h"

namespace dorsal {

struct TrialPlace {
  Uuid uuid; // its own
  Uuid session;
  int block{};
};

} // namespace dorsal
