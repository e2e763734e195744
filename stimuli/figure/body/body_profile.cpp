#include "stimuli/figure/body/body_profile.h"

#include "stimuli/figure/base/scalar.h"

namespace dorsal::figure {
namespace {

constexpr std::array<Knot, 25> male_half_width{
    {{.74f, .02f},   {.78f, .036f},  {.81f, .085f},  {.84f, .150f},   {.87f, .168f},
     {.90f, .173f},  {.94f, .170f},  {.98f, .163f},  {1.02f, .155f},  {1.06f, .148f},
     {1.10f, .146f}, {1.15f, .148f}, {1.20f, .154f}, {1.25f, .161f},  {1.30f, .167f},
     {1.34f, .168f}, {1.38f, .160f}, {1.41f, .146f}, {1.435f, .124f}, {1.46f, .094f},
     {1.49f, .073f}, {1.52f, .064f}, {1.56f, .061f}, {1.60f, .059f},  {1.68f, .045f}}};
constexpr std::array<Knot, 25> female_half_width{
    {{.74f, .02f},   {.78f, .036f},  {.81f, .090f},  {.84f, .160f},   {.87f, .180f},
     {.90f, .185f},  {.94f, .181f},  {.98f, .169f},  {1.02f, .152f},  {1.06f, .137f},
     {1.10f, .129f}, {1.15f, .129f}, {1.20f, .134f}, {1.25f, .140f},  {1.30f, .145f},
     {1.34f, .147f}, {1.38f, .141f}, {1.41f, .129f}, {1.435f, .108f}, {1.46f, .080f},
     {1.49f, .060f}, {1.52f, .053f}, {1.56f, .050f}, {1.60f, .049f},  {1.68f, .04f}}};
constexpr std::array<Knot, 22> back{
    {{.74f, .03f},    {.80f, -.012f},  {.84f, -.060f},  {.88f, -.096f},  {.92f, -.102f},  {.96f, -.100f},
     {1.00f, -.093f}, {1.04f, -.086f}, {1.08f, -.082f}, {1.12f, -.084f}, {1.17f, -.092f}, {1.22f, -.102f},
     {1.27f, -.111f}, {1.32f, -.117f}, {1.37f, -.116f}, {1.41f, -.109f}, {1.45f, -.096f}, {1.48f, -.083f},
     {1.51f, -.071f}, {1.55f, -.063f}, {1.60f, -.062f}, {1.68f, -.05f}}};
constexpr std::array<Knot, 18> front_profile{{{.74f, .05f},
                                              {.80f, .075f},
                                              {.84f, .085f},
                                              {.88f, .095f},
                                              {.95f, .105f},
                                              {1.02f, .110f},
                                              {1.08f, .110f},
                                              {1.14f, .110f},
                                              {1.20f, .116f},
                                              {1.27f, .124f},
                                              {1.32f, .121f},
                                              {1.37f, .106f},
                                              {1.41f, .082f},
                                              {1.45f, .058f},
                                              {1.49f, .047f},
                                              {1.53f, .048f},
                                              {1.60f, .05f},
                                              {1.68f, .05f}}};
constexpr std::array<Knot, 9> section{{{.74f, 2},
                                       {.90f, 2.3f},
                                       {1.0f, 2.35f},
                                       {1.1f, 2.4f},
                                       {1.25f, 2.6f},
                                       {1.38f, 2.6f},
                                       {1.46f, 2.2f},
                                       {1.52f, 2},
                                       {1.68f, 2}}};
constexpr std::array<Knot, 12> furrow_depth{{{.93f, 0},
                                             {.97f, .003f},
                                             {1.01f, .007f},
                                             {1.06f, .0100f},
                                             {1.15f, .0110f},
                                             {1.22f, .0085f},
                                             {1.30f, .0055f},
                                             {1.38f, .004f},
                                             {1.43f, .002f},
                                             {1.465f, 0},
                                             {1.52f, .002f},
                                             {1.58f, .003f}}};
constexpr std::array<Knot, 11> erector_height{{{.93f, 0},
                                               {.97f, .003f},
                                               {1.02f, .008f},
                                               {1.08f, .0105f},
                                               {1.15f, .0095f},
                                               {1.22f, .0065f},
                                               {1.30f, .0035f},
                                               {1.40f, .0015f},
                                               {1.47f, 0},
                                               {1.55f, .002f},
                                               {1.60f, .001f}}};

struct Weight {
  float heavy, slim;
  explicit Weight(const Build& b) : heavy(std::max(b.weight, 0.f)), slim(std::max(-b.weight, 0.f)) {}
};

float half_width_at(const Build& b, float z) {
  const auto [heavy, slim] = Weight(b);
  const float base = mix(interpolate(male_half_width, z), interpolate(female_half_width, z), b.female);
  const float gain = .042f * bump(z - 1.04f, .11f) + .018f * bump(z - 1.22f, .12f) +
                     .014f * bump(z - .9f, .08f) + .010f * bump(z - 1.5f, .07f) +
                     .010f * bump(z - 1.005f, .03f);
  return base + heavy * gain - slim * (.012f * bump(z - 1.05f, .2f) + .008f * bump(z - 1.3f, .1f));
}

float back_at(const Build& b, float z) {
  const float heavy = Weight(b).heavy;
  const float fat =
      .012f * bump(z - 1.05f, .12f) + .016f * bump(z - 1.3f, .12f) + .012f * bump(z - 1.47f, .05f);
  const float woman =
      .010f * bump(z - 1.32f, .12f) - .004f * bump(z - .95f, .06f) + .004f * bump(z - 1.08f, .06f);
  const float stoop = .016f * bump(z - 1.36f, .10f) - .006f * bump(z - 1.08f, .08f);
  return interpolate(back, z) - heavy * fat + b.female * woman - b.age * stoop;
}

float front_at(const Build& b, float z) {
  const auto [heavy, slim] = Weight(b);
  const float fat = .075f * bump(z - 1.03f, .12f) + .03f * bump(z - 1.22f, .1f);
  const float woman = .02f * bump(z - 1.27f, .05f) - .012f * bump(z - 1.1f, .08f);
  return interpolate(front_profile, z) + heavy * fat - slim * .015f * bump(z - 1.05f, .12f) +
         b.female * woman;
}

} // namespace

TrunkProfile::TrunkProfile(const Build& b) {
  const float heavy = std::min(Weight(b).heavy, 1.f);
  const auto table = [](auto function) { return Heights(trunk_bottom, trunk_top, function); };
  half_width = table([&](float z) { return half_width_at(b, z); });
  centre_y = table([&](float z) { return (back_at(b, z) + front_at(b, z)) / 2; });
  half_depth = table([&](float z) { return (front_at(b, z) - back_at(b, z)) / 2; });
  roundness = table([&](float z) { return interpolate(section, z) - .12f * heavy * ramp(1.3f, 1.1f, z); });
  const float definition = .62f + .42f * b.muscle;
  furrow = table(
      [&](float z) { return std::max(interpolate(furrow_depth, z), 0.f) * definition * (1 - .3f * heavy); });
  const float bulk = (.45f + .62f * b.muscle) * (1 - .35f * heavy);
  erectors = table([&](float z) { return std::max(interpolate(erector_height, z), 0.f) * bulk; });
}

float TrunkProfile::back_y(float x, float z) const {
  const float n = roundness(z);
  const float u = std::min(std::abs(x) / half_width(z), .999f);
  return centre_y(z) - half_depth(z) * std::pow(1 - std::pow(u, n), 1 / n);
}

} // namespace dorsal::figure
