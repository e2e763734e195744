#include "engine/core/protocol/programme.h"

#include "tests/support/catch.h"
#include "tests/support/two_phases.h"

#include <algorithm>

using namespace dorsal;

namespace {

Protocol with_doors(const std::vector<std::pair<std::string, Door>>& doors) {
  Protocol protocol = default_protocol();
  for (const auto& [name, door] : doors) {
    protocol.programme.push_back(default_phase(name, protocol));
    protocol.programme.back().door = door;
  }
  return protocol;
}

std::string problem_of(const Protocol& protocol) {
  const auto problems = check_programme(protocol);
  REQUIRE(problems.size() == 1);
  return problems[0].key + " " + problems[0].message;
}

Door when_ready(std::string phase) { return {Opens::ready, 0, std::move(phase)}; }

} // namespace

TEST_CASE("programme: a protocol without one is a programme of one phase, pictures, which is that protocol") {
  const Protocol protocol = default_protocol();
  const auto phases = phases_of(protocol);
  REQUIRE(phases.size() == 1);
  CHECK(phases[0].name == "pictures");
  CHECK(protocol_of(phases[0], protocol) == protocol);
}

TEST_CASE("programme: the built-in one has no fault") {
  Protocol protocol = default_protocol();
  protocol.programme = built_in_programme(protocol);
  CHECK(check_programme(protocol).empty());
  REQUIRE(phases_of(protocol).size() == 5);
  CHECK(protocol.programme[0].name == education_phase);
  CHECK(protocol.programme[0].door == Door{});
  for (const std::size_t early : {1U, 2U})
    CHECK(protocol.programme[early].door == Door{Opens::lessons, 1, {}});
  CHECK(protocol.programme[3].name == imagery_phase);
  CHECK(protocol.programme[3].door == Door{Opens::ready, 0, "pictures"});
  CHECK(protocol.programme[4].name == movement_phase);
  CHECK(protocol.programme[4].door == Door{Opens::lessons, 3, {}}); // gentle steps need not wait for imagery
  protocol.programme = dorsal::test::touch_and_pictures(protocol);
  const Protocol touch = protocol_of(protocol.programme[0], protocol);
  CHECK(touch.phase == "touch");
  CHECK(std::ranges::all_of(touch.blocks, [](const BlockSpec& block) { return block.phase == "touch"; }));
  CHECK(is_led(protocol.programme[0]));
  CHECK_FALSE(is_led(protocol.programme[1]));
}

TEST_CASE("programme: a door that never opens is one clear sentence") {
  CHECK(problem_of(with_doors({{"pictures", {Opens::lessons, 1, {}}}})) ==
        "programme[1].opens asks for a lesson done, and no other phase has lessons, so this door never "
        "opens; write "
        "\"at once\", \"decision\", { weeks = 1 } or { ready = \"...\" }");
  CHECK(problem_of(with_doors({{"pictures", {}}, {"touch", when_ready("picture")}})) ==
        "programme[2].opens waits for \"picture\", which is no phase of this programme; its phases are "
        "\"pictures\", \"touch\"");
  CHECK(problem_of(with_doors({{"pictures", when_ready("pictures")}})) ==
        "programme[1].opens waits for \"pictures\" itself, so this door never opens; let it wait for another "
        "phase or open \"at once\"");
  CHECK(problem_of(with_doors({{"touch", {}}, {"touch", {}}})) ==
        "programme[2].phase is \"touch\", as another phase is; give each a name of its own");
}

TEST_CASE(
    "programme: a circle of doors is told once for each of its doors, and what waits for it is not blamed") {
  const auto problems = check_programme(with_doors(
      {{"touch", when_ready("pictures")}, {"pictures", when_ready("touch")}, {"late", when_ready("touch")}}));
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].message ==
        "is part of a circle, so that none of its doors ever opens: \"touch\" waits for "
        "\"pictures\" waits for \"touch\"; let one of them open \"at once\"");
}

TEST_CASE("programme: what changes at the top reaches the phases that said the same, and no others") {
  Protocol before = default_protocol();
  before.programme = dorsal::test::touch_and_pictures(before);
  before.programme[1].readiness.least_days = 2;
  Protocol after = before;
  after.readiness.accuracy_goal = 0.9;
  after.readiness.least_days = 5;
  after.dose.session_length = std::chrono::minutes{10};
  after.blocks[1].pictures = 20;
  const std::vector<Phase> phases = following(before.programme, before, after);
  CHECK(phases[0].readiness.least_days == 5);
  CHECK(phases[1].readiness.least_days == 2);
  for (const Phase& phase : phases) {
    CHECK(phase.readiness.accuracy_goal == 0.9);
    CHECK(phase.dose.session_length == std::chrono::minutes{30});
  }
  CHECK(phases[0].blocks == before.programme[0].blocks);
  CHECK(phases[1].blocks[1].pictures == 20);
  CHECK(following(before.programme, before, before) == before.programme);
}
