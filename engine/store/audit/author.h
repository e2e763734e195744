#pragma once
// Who changes something, and the time on the wall.
#include <string>

namespace dorsal {

struct Author {
  std::string name;
  std::string at_utc; // ISO 8601
};

} // namespace dorsal
