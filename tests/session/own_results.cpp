// What a patient sees of their own course: what was shown darker or brighter is there, and not compared.
#include "engine/session/results_screens.h"
#include "engine/session/screens.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

const Words english;
const SessionTally nothing_done;

// Accuracy rises and falls a little; the first `unlike` ones do not compare with the last.
std::vector<AssessResult> course(int count, int unlike) {
  std::vector<AssessResult> made;
  for (int i = 0; i < count; ++i)
    made.push_back({"", i % 2 == 0 ? 0.8 : 0.84, Duration{2000ms + i * 10ms}, "", i >= unlike});
  return made;
}

Screen shown(const ScreenMaker& screen) {
  static const PlainRuler ruler;
  return screen(Look{Layout{{1280, 720}}, Theme{}, english, ruler});
}

bool says(const Screen& screen, const std::string& part) {
  return std::ranges::any_of(screen.list.items, [&](const DisplayItem& item) {
    const auto* label = std::get_if<Label>(&item);
    return label && label->text.find(part) != std::string::npos;
  });
}

template <class Item>
std::ptrdiff_t drawn(const Screen& screen, Colour colour) {
  return std::ranges::count_if(screen.list.items, [&](const DisplayItem& item) {
    const auto* one = std::get_if<Item>(&item);
    return one && one->colour == colour;
  });
}

} // namespace

TEST_CASE("own results: parts shown darker or brighter are rings in both charts, and the screen says why") {
  const Screen screen = shown(own_results_screen(course(12, 3)));
  const Screen alike = shown(own_results_screen(course(12, 0)));
  CHECK(drawn<Panel>(screen, Theme{}.ink) == drawn<Panel>(alike, Theme{}.ink));
  CHECK(drawn<Panel>(screen, Theme{}.zone) == drawn<Panel>(alike, Theme{}.zone) + 2 * 3); // the holes
  CHECK(says(screen, "darker or brighter"));
  CHECK_FALSE(says(alike, "darker or brighter"));
}

TEST_CASE("own results: the band of ordinary fluctuation is made of parts that compare") {
  CHECK(drawn<Panel>(shown(own_results_screen(course(blocks_for_a_band, 0))), Theme{}.band) == 2);
  const Screen mixed = shown(own_results_screen(course(blocks_for_a_band, 1)));
  CHECK(drawn<Panel>(mixed, Theme{}.band) == 0);
  CHECK_FALSE(says(mixed, "band"));
}

TEST_CASE("thank you: columns of parts shown darker or brighter are hollow, and the screen says why") {
  const Screen screen = shown(end_screen({nothing_done, nothing_done, false, course(5, 2), {}, {}}));
  const Screen alike = shown(end_screen({nothing_done, nothing_done, false, course(5, 0), {}, {}}));
  CHECK(drawn<Frame>(screen, Theme{}.zone_line) == drawn<Frame>(alike, Theme{}.zone_line) + 2);
  CHECK(drawn<Panel>(screen, Theme{}.zone_line) == drawn<Panel>(alike, Theme{}.zone_line) - 2);
  CHECK(says(screen, "Hollow columns"));
  CHECK_FALSE(says(alike, "Hollow columns"));
}
