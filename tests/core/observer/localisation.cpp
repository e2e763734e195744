#include "engine/core/observer/localisation.h"

#include "engine/core/observer/led_answer.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal;
using namespace dorsal::observer;

namespace {

double mean_chance(const SenseOfPlace& sense, int squares) {
  double sum = 0;
  for (int square = 1; square <= squares; ++square)
    sum += chance_of_correct(sense, {squares, square}, helper_aims_mm);
  return sum / squares;
}

SenseOfPlace sense_of(std::string_view profile) { return sense_of_place(*find_profile(profile), 0); }

} // namespace

TEST_CASE("localisation: the published shares come out of a plausible acuity") {
  CHECK(mean_chance(sense_of("healthy"), 12) == Approx(0.77).margin(0.01));
  CHECK(mean_chance(sense_of("low_back_pain"), 12) == Approx(0.52).margin(0.01));
  CHECK(sense_of("healthy").acuity_mm == Approx(16));
  CHECK(sense_of("low_back_pain").acuity_mm == Approx(28).margin(0.5));
}

TEST_CASE("localisation: fewer squares are easier, for everybody") {
  for (const char* profile : {"healthy", "low_back_pain"}) {
    double before = 1;
    for (const touch::Grid& grid : touch::grids) {
      const double now = mean_chance(sense_of(profile), grid.squares);
      CHECK(now < before);
      before = now;
    }
  }
}

TEST_CASE("localisation: answers come as often right as their chance says, catch trials too") {
  Random draws{7};
  SenseOfPlace sense{.acuity_mm = 30, .right_mm = 12, .up_mm = -5, .lapse = 0.05, .false_felt = 0.2};
  for (const touch::Site site :
       {touch::Site{12, 1}, touch::Site{12, 6}, touch::Site{20, 13}, touch::Site{12, 0}}) {
    constexpr int times = 20000;
    int right = 0;
    for (int i = 0; i < times; ++i)
      right += answer_to_touch(sense, site, helper_aims_mm, draws) == touch::answer_of(site.square);
    const double chance = chance_of_correct(sense, site, helper_aims_mm);
    CHECK(static_cast<double>(right) / times ==
          Approx(chance).margin(4 * std::sqrt(chance * (1 - chance) / times)));
  }
}

TEST_CASE("localisation: what is pressed is the number and Enter, or zero") {
  const LedStimulus site = touch::Site{12, 3};
  CHECK(keys_of_answer(site, touch::answer_of(12)) ==
        std::vector<Key>{static_cast<Key>('1'), static_cast<Key>('2'), Key::enter});
  CHECK(keys_of_answer(site, touch::nothing) == std::vector<Key>{static_cast<Key>('0'), Key::enter});
}
