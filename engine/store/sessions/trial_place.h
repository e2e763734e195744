#pragma once
// A trial's name and where it belongs.
#include "engine/store/file/uuid.h"

namespace dorsal {

struct TrialPlace {
  Uuid uuid; // of the trial
  Uuid session;
  int block{};
};

} // namespace dorsal
