#include "stimuli/making/set_spec.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace dorsal {
namespace {

using Problems = std::vector<std::string>;

void require(Problems& problems, bool holds, std::string message) {
  if (!holds) problems.push_back(std::move(message));
}

bool is_name(const std::string& text) {
  return !text.empty() && text.size() <= 40 && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

template <class Level>
void check_factor(Problems& problems, const char* name, const std::vector<Weighted<Level>>& factor) {
  require(problems, !factor.empty(), fmt::format("factors.{} is empty; give at least one level", name));
  for (const auto& [level, weight] : factor)
    require(problems, weight > 0 && weight <= 1000,
            fmt::format("factors.{}: a weight is {}; expected above 0 to 1000", name, weight));
}

void check_amplitude(Problems& problems, const char* name, const AmplitudeDegrees& a, double limit) {
  require(problems, a.subtle >= 3 && a.subtle < a.medium && a.medium < a.marked && a.marked <= limit,
          fmt::format("amplitude.{} is {}, {}, {}; expected 3 <= subtle < medium < marked <= {} degrees",
                      name, a.subtle, a.medium, a.marked, limit));
}

void check_actor(Problems& problems, const Actor& actor) {
  const auto say = [&](bool holds, const char* what) {
    require(problems, holds, fmt::format("actor \"{}\": {}", actor.id, what));
  };
  say(is_name(actor.id), "id: expected 1-40 of a-z, 0-9, - and _");
  say(actor.build.female >= 0 && actor.build.female <= 1, "female: expected 0 to 1");
  say(actor.build.weight >= -1 && actor.build.weight <= 1, "weight: expected -1 to 1");
  say(actor.build.muscle >= .3f && actor.build.muscle <= 1.1f, "muscle: expected 0.3 to 1.1");
  say(actor.build.age >= 0 && actor.build.age <= 1, "age: expected 0 to 1");
  say(actor.look.skin_tone >= 0 && actor.look.skin_tone <= 5, "skin_tone: expected 0 to 5");
  say(actor.mean_luminance >= 40 && actor.mean_luminance <= 160, "mean_luminance: expected 40 to 160");
}

} // namespace

std::vector<std::string> check(const SetSpec& s) {
  Problems problems;
  require(problems, is_name(s.name), "set.name: expected 1-40 of a-z, 0-9, - and _");
  require(problems, s.width_px >= 48 && s.width_px <= 2048, "set.width_px: expected 48 to 2048");
  require(problems, s.height_px >= 64 && s.height_px <= 2048, "set.height_px: expected 64 to 2048");
  require(problems, s.webp_quality >= 30 && s.webp_quality <= 100, "set.webp_quality: expected 30 to 100");
  require(problems, !s.movements.empty(), "factors.movement is empty; expected rotation, flexion");
  require(problems, s.per_cell >= 1 && s.per_cell <= 100, "set.per_cell: expected 1 to 100");
  require(problems, s.combined >= 0 && s.combined <= 300, "set.combined: expected 0 to 300");
  check_amplitude(problems, "rotation", s.rotation, 45);
  check_amplitude(problems, "flexion", s.flexion, 45);
  require(problems, !s.actors.empty(), "there is no [[actor]]; give at least one");
  std::set<std::string> ids;
  for (const Actor& actor : s.actors) {
    check_actor(problems, actor);
    require(problems, ids.insert(actor.id).second, fmt::format("actor \"{}\" is there twice", actor.id));
  }
  check_factor(problems, "stance", s.stances);
  check_factor(problems, "arms", s.arms);
  check_factor(problems, "head", s.heads);
  check_factor(problems, "view", s.views);
  check_factor(problems, "pitch_deg", s.pitches_deg);
  check_factor(problems, "scene", s.scenes);
  for (const auto& [view, weight] : s.views)
    require(problems, view.degrees >= 0 && view.degrees <= 60, "factors.view: degrees: expected 0 to 60");
  return problems;
}

} // namespace dorsal
