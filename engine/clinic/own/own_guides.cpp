#include "engine/clinic/own/own_guides.h"

#include "engine/clinic/movement/guide_file.h"
#include "engine/clinic/movement/shipped_guides.h"
#include "engine/clinic/protocol/protocol_file.h"

namespace dorsal {
namespace {

OwnReading<MovementGuide> parse_own_guide(std::string text, const std::string& name) {
  GuideReading reading = parse_guide(std::move(text), name);
  return {std::move(reading.guide), std::move(reading.problems)};
}

} // namespace

OwnFolder<MovementGuide> own_guides(const std::filesystem::path& database) {
  return {{.folder = "movements",
           .article = "a",
           .noun = "movement",
           .parse = parse_own_guide,
           .text_of = read_protocol_text,
           .ships = [](std::string_view name) { return shipped_guide(name) != nullptr; }},
          database};
}

MovementGuides all_guides(const std::filesystem::path& database) {
  MovementGuides all;
  for (const MovementGuide& guide : shipped_guides())
    all.push_back(std::make_shared<const MovementGuide>(guide));
  for (MovementGuide& guide : own_guides(database).all().things)
    all.push_back(std::make_shared<const MovementGuide>(std::move(guide)));
  in_order_of_steps(all);
  return all;
}

} // namespace dorsal
