#pragma once
// What a generated picture set is asked to be: the people, the factors with their weights, and the levels of
// amplitude. A value; tools/stimuli reads it from TOML. Angles in degrees.
#include "stimuli/figure/base/spec.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dorsal {

template <class Level>
struct Weighted {
  Level level;
  double weight = 1;
};

// A person with one outfit. Pictures of an actor share their mean luminance.
struct Actor {
  std::string id;
  std::string clothes; // in words, for the manifest
  figure::Build build{};
  figure::Look look{};
  double mean_luminance = 105;
};

// The camera's place: with the trunk's movement, or against it.
struct ViewLevel {
  double degrees = 0; // 0-60, without a sign
  bool opposing = false;
};

// Degrees for one movement at each level; equal degrees are not equally visible, so each movement has its
// own.
struct AmplitudeDegrees {
  double subtle = 0, medium = 0, marked = 0;
  [[nodiscard]] double at(Amplitude level) const {
    return level == Amplitude::subtle ? subtle : level == Amplitude::medium ? medium : marked;
  }
};

struct SetSpec {
  std::string name;
  std::uint64_t seed = 1;
  std::string licence = "CC0-1.0";
  int width_px = 768;
  int height_px = 1024;
  double webp_quality = 85;

  std::vector<Movement> movements;
  int per_cell = 4;          // pictures for each movement and amplitude
  int combined = 0;          // pictures turned and bent to the same side, spread over the amplitudes
  AmplitudeDegrees rotation; // thorax relative to pelvis
  AmplitudeDegrees flexion;

  std::vector<Actor> actors;
  std::vector<Weighted<figure::Stance>> stances;
  std::vector<Weighted<figure::ArmPose>> arms;
  std::vector<Weighted<HeadCoupling>> heads;
  std::vector<Weighted<ViewLevel>> views;
  std::vector<Weighted<double>> pitches_deg;
  std::vector<Weighted<figure::Scene>> scenes;
};

// All that is wrong with it, in words; empty when a set can be made.
[[nodiscard]] std::vector<std::string> check(const SetSpec& spec);

} // namespace dorsal
