#include "engine/clinic/movement/shipped_guides.h"

#include "engine/clinic/movement/guide_file.h"
#include "engine/clinic/shipped/shipped_files.h"

#include <algorithm>
#include <cassert>
#include <string>

namespace dorsal {
namespace {

std::vector<MovementGuide> read_shipped_guides() {
  std::vector<MovementGuide> read;
  for (const auto& [name, text] : shipped_movement_files()) {
    GuideReading reading = parse_guide(std::string{text}, std::string{name});
    assert(reading.ok()); // a test reads each
    read.push_back(std::move(reading.guide));
  }
  std::ranges::sort(read, {}, &MovementGuide::step);
  return read;
}

} // namespace

const std::vector<MovementGuide>& shipped_guides() {
  static const std::vector<MovementGuide> shipped = read_shipped_guides();
  return shipped;
}

const MovementGuide* shipped_guide(std::string_view name) {
  const auto& shipped = shipped_guides();
  const auto found = std::ranges::find(shipped, name, &MovementGuide::name);
  return found == shipped.end() ? nullptr : &*found;
}

} // namespace dorsal
