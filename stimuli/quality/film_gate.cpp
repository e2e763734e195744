#include "stimuli/quality/film_gate.h"

#include "stimuli/figure/body/balance.h"
#include "stimuli/figure/body/legs.h"
#include "stimuli/figure/body/props.h"
#include "stimuli/figure/body/shoe.h"
#include "stimuli/making/film_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace dorsal::quality {
namespace {

using figure::Vec3;

constexpr float stature = 1.76f;
constexpr double largest_step = .080;   // of stature, from frame to frame
constexpr double largest_corner = .055; // of stature, between two such steps
constexpr float still_foot = .004f, still_hand = .012f, open_end = .005f;

struct Landmark {
  std::string name;
  Vec3 at;
};

std::vector<Landmark> landmarks(const figure::Skeleton& s) {
  std::vector<Landmark> out{{"head", s.head_centre}, {"C7", s.spine.to_world({0, -.09f, 1.48f})}};
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string side = i == 0 ? "left " : "right ";
    out.push_back({side + "shoulder", s.arms[i].shoulder});
    out.push_back({side + "elbow", s.arms[i].elbow});
    out.push_back({side + "wrist", s.arms[i].wrist});
    out.push_back({side + "hip", s.legs[i].hip});
    out.push_back({side + "knee", s.legs[i].knee});
    out.push_back({side + "ankle", s.legs[i].ankle});
    out.push_back({side + "toes", s.legs[i].ankle + s.legs[i].foot * Vec3{0, .17f, -.06f}});
  }
  return out;
}

// The largest of some measure, and where it was.
struct Worst {
  double value = 0;
  std::string where;
  void hold(double v, const std::string& what, float at) {
    if (v <= value) return;
    value = v;
    where = fmt::format("{} at {:.2f}", what, at);
  }
};

Finding finding(std::string check, bool passed, std::string message) {
  return {std::move(check), passed ? Verdict::passed : Verdict::failed, std::move(message)};
}

Finding steps_between(const PosedFilm& film) {
  Worst step;
  for (std::size_t i = 1; i < film.frames.size(); ++i) {
    const auto before = landmarks(film.frames[i - 1].body), after = landmarks(film.frames[i].body);
    for (std::size_t k = 0; k < after.size(); ++k)
      step.hold(length(after[k].at - before[k].at) / stature, after[k].name, film.frames[i].at);
  }
  return finding(
      "no jump", step.value <= largest_step,
      fmt::format("{} moves {:.3f} of stature in one frame; at most {}; add frames, or a key between",
                  step.where, step.value, largest_step));
}

Finding corners_between(const PosedFilm& film) {
  Worst corner;
  for (std::size_t i = 2; i < film.frames.size(); ++i) {
    const auto a = landmarks(film.frames[i - 2].body), b = landmarks(film.frames[i - 1].body),
               c = landmarks(film.frames[i].body);
    for (std::size_t k = 0; k < c.size(); ++k)
      corner.hold(length(c[k].at - b[k].at * 2 + a[k].at) / stature, b[k].name, film.frames[i - 1].at);
  }
  return finding("no corner", corner.value <= largest_corner,
                 fmt::format("{} changes its way by {:.3f} of stature; at most {}; space the keys evenly",
                             corner.where, corner.value, largest_corner));
}

Finding closed_round(const PosedFilm& film) {
  Worst gap;
  const auto first = landmarks(film.frames.front().body), last = landmarks(film.frames.back().body);
  for (std::size_t k = 0; k < first.size(); ++k)
    gap.hold(length(last[k].at - first[k].at), first[k].name, film.frames.back().at);
  return finding(
      "closed", gap.value <= open_end,
      fmt::format("{} is {:.3f} m from where it began; at most {}; make the last key like the first",
                  gap.where, gap.value, open_end));
}

Finding stays(const PosedFilm& film, const std::string& what, float allowed,
              const std::function<Vec3(const figure::Skeleton&)>& point) {
  Worst moved;
  for (const PosedFilm::Frame& frame : film.frames)
    moved.hold(length(point(frame.body) - point(film.frames.front().body)), what, frame.at);
  return finding("planted " + what, moved.value <= allowed,
                 fmt::format("{}{} moves {:.1f} mm; at most {:.0f}; keep it in place in every key, or do not "
                             "declare it planted",
                             what, moved.where.empty() ? "" : moved.where.substr(what.size()),
                             moved.value * 1000, allowed * 1000));
}

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
    const std::string side = i == 0 ? "left " : "right ";
    ranges.push_back({side + "hip", -20, 125, [i](const F& f) { return hip_of(f.body, i); }});
    ranges.push_back({side + "knee", 0, 140, [i](const F& f) { return knee_of(f.body.legs[i]); }});
    ranges.push_back({side + "ankle", -80, 35, [i](const F& f) { return ankle_angle(f.body.legs[i]); }});
    ranges.push_back({side + "elbow", 0, 150, [i](const F& f) { return elbow_of(f.body.arms[i]); }});
  }
}

// Height on which something at this place lies.
float ground_at(const figure::FreePose& pose, Vec3 p) {
  float ground = 0;
  for (const figure::Prop& prop : pose.props)
    if (prop.kind == figure::PropKind::mat && std::abs(p.x - prop.at.x) < .42f &&
        std::abs(p.y - prop.at.y) < .88f)
      ground = figure::top_of(prop.kind);
  return ground;
}

Finding above_ground(const PosedFilm& film) {
  Worst deep;
  deep.value = -1;
  for (const PosedFilm::Frame& f : film.frames) {
    const auto hold = [&](const std::string& what, Vec3 p, float radius) {
      deep.hold(ground_at(f.pose, p) + radius - p.z, what, f.at);
    };
    hold("head", f.body.head_centre, .09f);
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string side = i == 0 ? "left " : "right ";
      hold(side + "elbow", f.body.arms[i].elbow, .030f);
      hold(side + "wrist", f.body.arms[i].wrist, .022f);
      hold(side + "knee", f.body.legs[i].knee, .045f);
      const figure::Shoe shoe(f.body.legs[i], f.body.build, i == 0 ? -1.f : 1.f);
      hold(side + "toes", shoe.toes(), .0f);
      hold(side + "heel", shoe.heel(), .0f);
    }
  }
  return finding("above the floor", deep.value <= .012,
                 fmt::format("{} is {:.0f} mm in the floor or mat; at most 12; raise it in the keys around",
                             deep.where, std::max(deep.value, 0.) * 1000));
}

Finding arms_outside(const PosedFilm& film) {
  Worst deep;
  deep.value = -1;
  for (const PosedFilm::Frame& f : film.frames)
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string side = i == 0 ? "left " : "right ";
      const figure::ArmJoints& arm = f.body.arms[i];
      const Vec3 hand = arm.wrist + normalised(arm.hand.fingers) * .09f;
      deep.hold(.032 - f.body.trunk_and_thighs(arm.elbow), side + "elbow", f.at);
      // Folded forearms press into the chest.
      const double pressed = f.pose.hands[i].from.on == figure::HandOn::chest ? .015 : .030;
      deep.hold(pressed - f.body.trunk_and_thighs((arm.elbow + arm.wrist) * .5f), side + "forearm", f.at);
      deep.hold(.020 - f.body.trunk_and_thighs(arm.wrist), side + "wrist", f.at);
      deep.hold(.010 - f.body.trunk_and_thighs(hand), side + "hand", f.at);
    }
  return finding(
      "arms outside the body", deep.value <= .012,
      fmt::format("{} is {:.0f} mm in trunk or thigh; at most 12; move the hand in the keys around",
                  deep.where, std::max(deep.value, 0.) * 1000));
}

bool carries(const figure::FreePose& pose, const figure::FootPlace& foot) {
  if (std::abs(foot.at.z) < .006f) return true;
  return std::ranges::any_of(pose.props, [&](const figure::Prop& prop) {
    return prop.kind == figure::PropKind::step &&
           std::abs(prop.at.z + figure::top_of(prop.kind) - foot.at.z) < .006f;
  });
}

// How far the point lies inside the feet that carry, seen from above; negative outside. Convex by its
// corners: the largest distance beyond any line through two of them that has all others on one side.
float inside_feet(const PosedFilm::Frame& f, Vec3 p) {
  std::vector<Vec3> corners;
  for (std::size_t i = 0; i < 2; ++i) {
    if (!carries(f.pose, f.pose.feet[i])) continue;
    const figure::LegJoints& leg = f.body.legs[i];
    const float back = f.pose.feet[i].heel_up_deg > 8 ? .08f : -.07f; // on the ball of the foot
    for (const Vec3 c :
         {Vec3{-.045f, back, 0}, Vec3{.045f, back, 0}, Vec3{-.045f, .19f, 0}, Vec3{.045f, .19f, 0}})
      corners.push_back(leg.ankle + leg.foot * c);
  }
  float inside = 1e3f;
  for (const Vec3& a : corners)
    for (const Vec3& b : corners) {
      const Vec3 along{b.x - a.x, b.y - a.y, 0};
      if (length(along) < 1e-4f) continue;
      const Vec3 left = normalised(Vec3{-along.y, along.x, 0});
      if (std::ranges::any_of(corners, [&](Vec3 c) { return dot(c - a, left) < -1e-4f; })) continue;
      inside = std::min(inside, dot(Vec3{p.x - a.x, p.y - a.y, 0}, left));
    }
  return corners.empty() ? -1.f : inside;
}

constexpr float lifted_off = .58f; // height of the hips above which a chair carries nothing

bool stands(const PosedFilm& film, const PosedFilm::Frame& f) {
  return film.script.stance == FilmStance::stand ||
         (film.script.stance == FilmStance::sit && f.pose.hips.z > lifted_off);
}

} // namespace

PosedFilm posed_film(const FilmScript& script, const figure::Build& build) {
  PosedFilm film{script, {}};
  const int count = script.frames + (script.plays == Plays::round ? 1 : 0);
  for (int i = 0; i < count; ++i) {
    const float at = place_of(script, i);
    figure::FreePose pose = film_pose(script, build, at);
    figure::Skeleton body(build, pose);
    film.frames.push_back({at, std::move(pose), std::move(body)});
  }
  return film;
}

std::vector<Finding> check_levels(const PosedFilm& film) {
  const ReachLevels& l = film.script.levels;
  const bool good = l.small > 0 && l.small < l.half && l.half < l.full && l.full <= 1;
  return {finding("levels", good,
                  fmt::format("levels are {:g}, {:g}, {:g}; expected above 0, growing, and at most 1",
                              l.small, l.half, l.full))};
}

std::vector<Finding> check_jumps(const PosedFilm& film) {
  std::vector<Finding> out{steps_between(film), corners_between(film)};
  if (film.script.plays == Plays::round) out.push_back(closed_round(film));
  return out;
}

std::vector<Finding> check_planted(const PosedFilm& film) {
  std::vector<Finding> out;
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string side = i == 0 ? "left " : "right ";
    if (film.script.planted.feet[i])
      out.push_back(
          stays(film, side + "foot", still_foot, [i](const figure::Skeleton& s) { return s.legs[i].ankle; }));
    if (film.script.planted.hands[i])
      out.push_back(
          stays(film, side + "hand", still_hand, [i](const figure::Skeleton& s) { return s.arms[i].wrist; }));
  }
  return out;
}

std::vector<Finding> check_reach(const PosedFilm& film) {
  Worst foot, hand;
  for (const PosedFilm::Frame& f : film.frames)
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string side = i == 0 ? "left " : "right ";
      const Vec3 ankle = figure::free_ankle(f.pose.feet[i], i == 0 ? -1.f : 1.f);
      foot.hold(length(f.body.legs[i].ankle - ankle), side + "foot", f.at);
      const figure::HandWay& way = f.pose.hands[i];
      const bool holds = way.from.on != figure::HandOn::hang && (way.share <= 0 || way.share >= 1);
      if (holds) hand.hold(length(f.body.arms[i].wrist - f.body.arms[i].wanted), side + "hand", f.at);
    }
  return {finding("feet reach", foot.value <= .004,
                  fmt::format("{} is {:.0f} mm from its place; at most 4; lower or move the hips",
                              foot.where.empty() ? "a foot" : foot.where, foot.value * 1000)),
          finding("hands reach", hand.value <= .015,
                  fmt::format("{} is {:.0f} mm from its place; at most 15; bend further, or bring it nearer",
                              hand.where.empty() ? "a hand" : hand.where, hand.value * 1000))};
}

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

std::vector<Finding> check_solid(const PosedFilm& film) {
  std::vector<Finding> out{above_ground(film)};
  if (film.script.stance == FilmStance::stand || film.script.stance == FilmStance::sit)
    out.push_back(arms_outside(film));
  return out;
}

std::vector<Finding> check_weight(const PosedFilm& film) {
  double least = 1e3;
  float at = 0;
  for (const PosedFilm::Frame& f : film.frames) {
    if (!stands(film, f)) continue;
    const float inside = inside_feet(f, figure::centre_of_mass(f.body));
    if (inside < least) at = f.at, least = inside;
  }
  if (least > 100) return {};
  return {finding(
      "weight over the feet", least >= 0,
      fmt::format("the weight at {:.2f} is {:.0f} mm inside the feet that carry; at least 0; move the "
                  "hips, or let the script balance",
                  at, least * 1000))};
}

std::vector<Finding> film_gate(const FilmScript& script, const FilmPerson& person) {
  const PosedFilm film = posed_film(script, person.build);
  std::vector<Finding> all;
  for (const auto& check :
       {check_levels, check_jumps, check_planted, check_reach, check_joints, check_solid, check_weight}) {
    std::vector<Finding> found = check(film);
    std::ranges::move(found, std::back_inserter(all));
  }
  return all;
}

} // namespace dorsal::quality
