// The part of stimuli/quality/film_gate.h that judges angles.
#include "stimuli/quality/film_measures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace dorsal::quality {
namespace {

using figure::Vec3;

struct JointRange {
  std::string name;
  float low, high;
  std::function<float(const PosedFilm::Frame&)> angle;
};

float knee_of(const figure::LegJoints& leg) {
  return figure::degrees(std::acos(
      std::clamp(dot(normalised(leg.knee - leg.hip), normalised(leg.ankle - leg.knee)), -1.f, 1.f)));
}

float hip_of(const figure::Skeleton& s, std::size_t i) {
  const Vec3 d = s.pose.pelvis.into(normalised(s.legs[i].knee - s.legs[i].hip));
  return figure::degrees(std::atan2(d.y, -d.z));
}

// 0 with the sole at right angles to the shank; positive with the toes up.
float ankle_angle(const figure::LegJoints& leg) {
  const Vec3 shank = normalised(leg.knee - leg.ankle);
  return figure::degrees(std::asin(std::clamp(dot(leg.foot.y, shank), -1.f, 1.f)));
}

float elbow_of(const figure::ArmJoints& arm) {
  return figure::degrees(std::acos(
      std::clamp(dot(normalised(arm.elbow - arm.shoulder), normalised(arm.wrist - arm.elbow)), -1.f, 1.f)));
}

std::vector<JointRange> spine_ranges() {
  using F = PosedFilm::Frame;
  return {{"lumbar forward", -30, 66, [](const F& f) { return f.pose.lumbar.forward_deg; }},
          {"lumbar side", -20, 20, [](const F& f) { return f.pose.lumbar.side_deg; }},
          {"lumbar turn", -5.01f, 5.01f, [](const F& f) { return f.pose.lumbar.turn_deg; }},
          {"thoracic forward", -25, 40, [](const F& f) { return f.pose.thoracic.forward_deg; }},
          {"thoracic side", -25, 25, [](const F& f) { return f.pose.thoracic.side_deg; }},
          {"thoracic turn", -40, 40, [](const F& f) { return f.pose.thoracic.turn_deg; }},
          {"neck forward", -60, 50, [](const F& f) { return f.pose.neck.forward_deg; }},
          {"neck side", -40, 40, [](const F& f) { return f.pose.neck.side_deg; }},
          {"neck turn", -70, 70, [](const F& f) { return f.pose.neck.turn_deg; }}};
}

void add_limb_ranges(std::vector<JointRange>& ranges) {
  using F = PosedFilm::Frame;
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string side = side_word(i);
    ranges.push_back({side + "hip", -20, 125, [i](const F& f) { return hip_of(f.body, i); }});
    ranges.push_back({side + "knee", 0, 140, [i](const F& f) { return knee_of(f.body.legs[i]); }});
    ranges.push_back({side + "ankle", -80, 35, [i](const F& f) { return ankle_angle(f.body.legs[i]); }});
    ranges.push_back({side + "elbow", 0, 150, [i](const F& f) { return elbow_of(f.body.arms[i]); }});
  }
}

} // namespace

std::vector<Finding> check_joints(const PosedFilm& film) {
  std::vector<JointRange> ranges = spine_ranges();
  add_limb_ranges(ranges);
  std::vector<Finding> out;
  for (const JointRange& range : ranges) {
    float low = 1e3f, high = -1e3f, low_at = 0, high_at = 0;
    for (const PosedFilm::Frame& f : film.frames) {
      const float angle = range.angle(f);
      if (!(angle >= low)) low_at = f.at, low = angle;
      if (!(angle <= high)) high_at = f.at, high = angle;
    }
    out.push_back(
        finding("joint " + range.name, low >= range.low && high <= range.high,
                fmt::format("{} goes from {:.1f} at {:.2f} to {:.1f} at {:.2f}; allowed are {:.0f} to "
                            "{:.0f}; change the keys there",
                            range.name, low, low_at, high, high_at, range.low, range.high)));
  }
  return out;
}

} // namespace dorsal::quality
