#include "engine/core/protocol/door.h"

#include <fmt/format.h>

namespace dorsal {

std::string in_words(const Door& door) {
  switch (door.opens) {
  case Opens::at_once: return "at once";
  case Opens::lessons:
    return fmt::format("after {} {}", door.number, door.number == 1 ? "lesson" : "lessons");
  case Opens::weeks: return fmt::format("after {} {}", door.number, door.number == 1 ? "week" : "weeks");
  case Opens::ready: return fmt::format("when {} is ready", door.phase);
  case Opens::decision: break;
  }
  return "when a clinician opens it";
}

} // namespace dorsal
