#include "engine/core/programme/safety.h"

#include "tests/support/catch.h"

using namespace dorsal;

namespace {

AnsweredInstrument asked(const std::string& at, std::optional<double> saddle, std::optional<double> fever,
                         instrument::Purpose purpose = instrument::Purpose::safety) {
  AnsweredInstrument one;
  one.at_utc = at;
  one.instrument.purpose = purpose;
  one.instrument.items = {{.name = "saddle", .text = {}, .kind = instrument::YesNo{}},
                          {.name = "fever", .text = {}, .kind = instrument::YesNo{}}};
  one.answers = {{.item = "saddle", .value = saddle}, {.item = "fever", .value = fever}};
  return one;
}

const std::string november = "2026-11-02T10:00:00.000Z", december = "2026-12-02T10:00:00.000Z",
                  between = "2026-11-20T10:00:00.000Z", later = "2026-12-03T10:00:00.000Z";

} // namespace

TEST_CASE("safety: a yes stops the programme until a clinician cleared it, and a newer yes stops it again") {
  const std::vector<AnsweredInstrument> answered{asked(november, 0, 1), asked(december, 1, 0)};
  const SafetyStanding now = safety_standing(answered, {});
  CHECK(now.stopped);
  CHECK(now.since_utc == december);
  CHECK(now.items == std::vector<std::string>{"saddle"});
  CHECK(safety_standing(answered, std::vector{between}).stopped);
  CHECK_FALSE(safety_standing(answered, std::vector{later, between}).stopped);
}

TEST_CASE("safety: a no, a question passed over and a yes elsewhere stop nothing") {
  CHECK_FALSE(safety_standing(std::vector{asked(november, 0, 0)}, {}).stopped);
  CHECK_FALSE(safety_standing(std::vector{asked(november, {}, {})}, {}).stopped);
  CHECK_FALSE(safety_standing(std::vector{asked(november, 1, 1, instrument::Purpose::weekly)}, {}).stopped);
}
