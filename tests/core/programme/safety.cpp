#include "engine/core/programme/safety.h"

#include "tests/support/catch.h"

using namespace dorsal;

namespace {

const std::string november = "2026-11-02T10:00:00.000Z", december = "2026-12-02T10:00:00.000Z",
                  between = "2026-11-20T10:00:00.000Z", later = "2026-12-03T10:00:00.000Z";

Instrument asking(instrument::Purpose purpose) {
  Instrument made;
  made.purpose = purpose;
  made.items = {{.name = "saddle", .text = {}, .kind = instrument::YesNo{}},
                {.name = "fever", .text = {}, .kind = instrument::YesNo{}}};
  return made;
}

Answers answers(std::optional<double> saddle, std::optional<double> fever) {
  return {{.item = "saddle", .value = saddle}, {.item = "fever", .value = fever}};
}

} // namespace

TEST_CASE("safety: a yes stops the programme until a clinician cleared it, and a newer yes stops it again") {
  const std::vector<SafetyYes> answered{{december, {}, {"saddle"}}, {november, {}, {"fever"}}};
  REQUIRE(safety_stop(answered, {}));
  CHECK(safety_stop(answered, {})->items == std::vector<std::string>{"saddle"});
  CHECK(safety_stop(answered, std::vector{between}));
  CHECK_FALSE(safety_stop(answered, std::vector{later, between}));
  CHECK_FALSE(safety_stop({}, {}));
}

TEST_CASE("safety: a no, a question passed over and a yes elsewhere stop nothing") {
  const Instrument safety = asking(instrument::Purpose::safety);
  CHECK(items_that_stop(safety, answers(1, 0)) == std::vector<std::string>{"saddle"});
  CHECK(items_that_stop(safety, answers(0, 0)).empty());
  CHECK(items_that_stop(safety, answers({}, {})).empty());
  CHECK(items_that_stop(asking(instrument::Purpose::weekly), answers(1, 1)).empty());
}
