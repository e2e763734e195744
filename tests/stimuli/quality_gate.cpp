#include "tests/stimuli/gate_samples.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

using namespace dorsal;
using namespace dorsal::test;
using namespace dorsal::quality;

namespace {

// The checks that fail, in one line.
std::string failures(const GateSet& set) {
  std::string names;
  for (const Finding& finding : quality_gate(set))
    if (finding.verdict == Verdict::failed)
      names += fmt::format("{}{}", names.empty() ? "" : ", ", finding.check);
  return names;
}

void paint(RgbImage& image, int x0, int x1, std::uint8_t value) {
  for (int y = 0; y < 6; ++y)
    for (int x = x0; x < x1; ++x)
      for (std::size_t channel = 0; channel < 3; ++channel)
        image.rgb[static_cast<std::size_t>(y * image.width_px + x) * 3 + channel] = value;
}

} // namespace

TEST_CASE("quality gate: a balanced set passes every check") {
  CHECK(failures(good_gate_set()) == "");
  for (const Finding& finding : quality_gate(good_gate_set())) CHECK(finding.verdict == Verdict::passed);
}

TEST_CASE("quality gate: an unbalanced set fails where the sides differ") {
  GateSet set = good_gate_set();
  for (GatePicture& p : set.pictures) p.row.light = p.row.side == Side::left ? "left" : "right";
  CHECK(failures(set) == "sides within light");
  set = good_gate_set();
  set.pictures.resize(18);
  CHECK(failures(set).find("cells") != std::string::npos);
}

TEST_CASE("quality gate: a background that gives the answer away fails") {
  GateSet set = good_gate_set();
  for (GatePicture& p : set.pictures)
    p.row.side == Side::left ? paint(p.small, 0, 6, 230) : paint(p.small, gate_width - 6, gate_width, 230);
  CHECK(failures(set) == "background");
}

TEST_CASE("quality gate: a background that differs at random passes") {
  GateSet set = good_gate_set();
  for (std::size_t i = 0; i < set.pictures.size(); ++i)
    (i / 2) % 2 == 0 ? paint(set.pictures[i].small, 0, 6, 230)
                     : paint(set.pictures[i].small, gate_width - 6, gate_width, 230);
  CHECK(failures(set) == "");
}

TEST_CASE("quality gate: a wrong label is found from the skeleton") {
  GateSet set = good_gate_set();
  std::swap(set.pictures[0].row.side, set.pictures[1].row.side);
  CHECK(failures(set) == "answers, answers at the view");
}

TEST_CASE("quality gate: a view that hides the turn fails") {
  GateSet set = good_gate_set();
  GatePicture& p = set.pictures[4];
  p.row.view_deg = p.row.side == Side::left ? -30 : 30;
  CHECK(failures(set) == "answers at the view");
}

TEST_CASE("quality gate: a figure cut by the border fails") {
  GateSet set = good_gate_set();
  for (int x = 0; x < gate_width; ++x)
    set.pictures[3].mask->figure[static_cast<std::size_t>(20 * gate_width + x)] = true;
  CHECK(failures(set).find("framing") != std::string::npos);
}

TEST_CASE("quality gate: luminance that drifts with amplitude fails") {
  GateSet set = good_gate_set();
  for (GatePicture& p : set.pictures)
    p.small = painted(*p.mask, static_cast<std::uint8_t>(104 - 4 * static_cast<int>(p.row.amplitude)), 174);
  CHECK(failures(set) == "luminance across amplitudes");
}

TEST_CASE("quality gate: a visible square edge fails") {
  GateSet set = good_gate_set();
  set.pictures[7].border_difference = 20;
  CHECK(failures(set) == "borders");
}

TEST_CASE("quality gate: without skeleton and masks it says what it could not test") {
  GateSet set = good_gate_set();
  for (GatePicture& p : set.pictures) {
    p.mask.reset();
    p.row.shoulder_turn_deg.reset();
  }
  int not_tested = 0;
  for (const Finding& finding : quality_gate(set))
    not_tested += finding.verdict == Verdict::not_tested ? 1 : 0;
  CHECK(not_tested == 6);
}
