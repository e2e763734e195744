#include "stimuli/making/set_plan.h"

#include "stimuli/making/factor_balance.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

constexpr float forward_bend_deg = 22; // of the stance "bend"

constexpr std::array amplitudes{Amplitude::subtle, Amplitude::medium, Amplitude::marked};

bool arms_are_raised(figure::ArmPose arms) {
  return arms == figure::ArmPose::overhead || arms == figure::ArmPose::behind_head ||
         arms == figure::ArmPose::up_left || arms == figure::ArmPose::up_right;
}

PlannedPicture cell(const SetSpec& spec, Movement movement, Amplitude amplitude) {
  PlannedPicture p;
  p.movement = movement;
  p.amplitude = amplitude;
  // A combined movement shares the way between the two, so that it is no plainer than a simple one.
  const double share = movement == Movement::combined ? .75 : 1;
  if (movement != Movement::flexion) p.rotation_deg = spec.rotation.at(amplitude) * share;
  if (movement != Movement::rotation) p.flexion_deg = spec.flexion.at(amplitude) * share;
  return p;
}

std::vector<PlannedPicture> cells(const SetSpec& spec) {
  std::vector<PlannedPicture> out;
  for (const Movement movement : spec.movements)
    for (const Amplitude amplitude : amplitudes)
      for (int i = 0; i < spec.per_cell; ++i) out.push_back(cell(spec, movement, amplitude));
  for (int i = 0; i < spec.combined; ++i)
    out.push_back(cell(spec, Movement::combined, amplitudes[static_cast<std::size_t>(i) % 3]));
  return out;
}

template <class Level>
std::vector<double> weights(const std::vector<Weighted<Level>>& factor) {
  std::vector<double> out;
  for (const auto& [level, weight] : factor) out.push_back(weight);
  return out;
}

enum Factor : std::size_t { side, actor, stance, arms, head, view, pitch, scene, light };

std::vector<std::vector<double>> factor_weights(const SetSpec& s) {
  return {{1, 1},
          std::vector<double>(s.actors.size(), 1),
          weights(s.stances),
          weights(s.arms),
          weights(s.heads),
          weights(s.views),
          weights(s.pitches_deg),
          weights(s.scenes),
          {1, 1}};
}

// From behind, a medium turn shows little beside the head: looked at, its side was not plain when the head
// stayed forward.
HeadCoupling head_in(const PlannedPicture& p, HeadCoupling dealt) {
  const bool too_hard = p.movement == Movement::rotation && p.amplitude == Amplitude::medium;
  return too_hard ? HeadCoupling::following : dealt;
}

PlannedPicture with_levels(const SetSpec& s, PlannedPicture p, const FactorLevels& levels) {
  p.side = levels[side] == 0 ? Side::left : Side::right;
  p.actor = levels[actor];
  p.stance = s.stances[levels[stance]].level;
  p.arms = s.arms[levels[arms]].level;
  p.head = head_in(p, s.heads[levels[head]].level);
  p.view = s.views[levels[view]].level;
  p.pitch_deg = s.pitches_deg[levels[pitch]].level;
  p.scene = s.scenes[levels[scene]].level;
  p.key_light = levels[light] == 0 ? Side::left : Side::right;
  return p;
}

std::size_t design_cell(const PlannedPicture& p) {
  return static_cast<std::size_t>(p.movement) * 3 + static_cast<std::size_t>(p.amplitude);
}

} // namespace

std::vector<std::string_view> broken_rules(const PlannedPicture& p) {
  const bool turned = p.rotation_deg > 0, subtle = p.amplitude == Amplitude::subtle;
  const bool upright_head = p.head == HeadCoupling::forward, raised = arms_are_raised(p.arms);
  std::vector<std::string_view> broken;
  const auto forbid = [&](bool when, std::string_view why) {
    if (when) broken.push_back(why);
  };
  forbid(subtle && upright_head, "subtle with the head kept forward");
  forbid(subtle && turned && p.view.degrees > 0, "subtle rotation from an oblique view");
  forbid(turned && p.view.opposing && p.view.degrees >= p.rotation_deg / 2,
         "a view that undoes half the rotation");
  forbid(turned && !p.view.opposing && p.view.degrees + p.rotation_deg > 65, "the back is hardly seen");
  forbid(p.stance == figure::Stance::bend && (raised || p.arms == figure::ArmPose::crossed),
         "bent forward with raised or crossed arms");
  forbid(p.amplitude == Amplitude::marked && p.flexion_deg > 0 && upright_head && raised,
         "head kept upright between raised arms in a marked side bend");
  return broken;
}

std::vector<PlannedPicture> plan_set(const SetSpec& spec) {
  std::vector<PlannedPicture> pictures = cells(spec);
  std::vector<std::size_t> design;
  for (const PlannedPicture& p : pictures) design.push_back(design_cell(p));
  const auto rules = [&](std::size_t i, const FactorLevels& levels) {
    return static_cast<int>(broken_rules(with_levels(spec, pictures[i], levels)).size());
  };
  const auto dealt = balance_factors({design, factor_weights(spec), rules, spec.seed});
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    pictures[i] = with_levels(spec, pictures[i], dealt[i]);
    pictures[i].id = fmt::format("{}-{:02}", spec.name, i + 1);
  }
  return pictures;
}

double view_deg(const PlannedPicture& p) {
  const bool to_left = (p.side == Side::left) != p.view.opposing;
  return p.view.degrees == 0 ? 0 : to_left ? p.view.degrees : -p.view.degrees;
}

figure::FigureSpec figure_spec(const SetSpec& spec, const PlannedPicture& p) {
  const Actor& actor = spec.actors[p.actor];
  const float sign = p.side == Side::left ? 1.f : -1.f;
  figure::FigureSpec out{.build = actor.build, .posture = {}, .look = actor.look, .shot = {}};
  out.posture = {.rotation_deg = sign * static_cast<float>(p.rotation_deg),
                 .flexion_deg = sign * static_cast<float>(p.flexion_deg),
                 .bend_deg = p.stance == figure::Stance::bend ? forward_bend_deg : 0,
                 .head = p.head,
                 .stance = p.stance,
                 .arms = p.arms};
  out.shot = {.view_deg = static_cast<float>(view_deg(p)),
              .pitch_deg = static_cast<float>(p.pitch_deg),
              .scene = p.scene,
              .key_light = p.key_light,
              .mean_luminance = static_cast<float>(actor.mean_luminance),
              .width_px = spec.width_px,
              .height_px = spec.height_px};
  return out;
}

} // namespace dorsal
