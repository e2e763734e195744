#include "engine/core/protocol/door.h"

#include "engine/core/base/names.h"

#include <fmt/format.h>

namespace dorsal {
namespace {
constexpr Names<Decided, 4> decided_names{{{Decided::nothing, "nothing"},
                                           {Decided::open, "open"},
                                           {Decided::passed, "passed"},
                                           {Decided::set_aside, "set aside"}}};
} // namespace

std::string_view name_of(Decided decided) { return decided_names.name_of(decided); }
std::optional<Decided> parse_decided(std::string_view name) { return decided_names.parse(name); }

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
