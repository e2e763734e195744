#pragma once
// What is wrong with a protocol value. All problems at once, each saying where, what is allowed and what to
// do.
#include "engine/core/protocol/protocol.h"

#include <string>
#include <vector>

namespace dorsal {

struct ProtocolProblem {
  std::string key; // "timing.foreperiod", "blocks[2].pictures" (blocks count from 1)
  std::string message;
  friend bool operator==(const ProtocolProblem&, const ProtocolProblem&) = default;
};

[[nodiscard]] std::vector<ProtocolProblem> check(const Protocol& protocol);

} // namespace dorsal
