#include "engine/core/programme/phase_state.h"

#include "engine/core/protocol/programme.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace dorsal;
using namespace std::chrono;

namespace {

constexpr Day monday{2026y / November / 2};

Phase phase(std::string name, Door door) {
  Phase made = default_phase(only_phase, default_protocol());
  made.name = std::move(name);
  made.door = std::move(door);
  return made;
}

const std::vector<Phase> three{phase("touch", {}), phase("pictures", {Opens::weeks, 2, {}}),
                               phase("imagery", {Opens::ready, 0, "pictures"})};

ProgrammeFacts facts_at(Day today) {
  return {.phases = std::vector<PhaseFacts>(three.size()), .turns = {}, .first_day = monday, .today = today};
}

std::vector<Standing> standings(const ProgrammeFacts& facts) {
  std::vector<Standing> all;
  for (const PhaseState& state : phase_states(three, facts)) all.push_back(state.standing);
  return all;
}

using Standings = std::vector<Standing>;
constexpr auto closed = Standing::closed, open = Standing::open, ready = Standing::ready,
               passed = Standing::passed, set_aside = Standing::set_aside;

} // namespace

TEST_CASE("programme: weeks, readiness and decisions open doors") {
  ProgrammeFacts facts = facts_at(monday + days{13});
  CHECK(standings(facts) == Standings{open, closed, closed});
  facts.today = monday + days{14};
  CHECK(standings(facts) == Standings{open, open, closed});
  facts.phases[1].grade = Grade::ready;
  CHECK(standings(facts) == Standings{open, ready, open});
  facts.turns.push_back({Turn::next_phase, "pictures", facts.today});
  CHECK(standings(facts) == Standings{open, passed, open});
}

TEST_CASE("programme: a flare holds what readiness would open, and closes nothing that was begun") {
  ProgrammeFacts facts = facts_at(monday + days{14});
  facts.phases[1].grade = Grade::ready;
  facts.held = true;
  CHECK(standings(facts) == Standings{open, open, closed});
  facts.phases[2].begun = monday;
  CHECK(standings(facts) == Standings{open, open, open});
}

TEST_CASE("programme: next phase opens what follows, open early needs no door, and there is a way back") {
  ProgrammeFacts facts = facts_at(monday);
  facts.turns = {{Turn::open_early, "imagery", monday}};
  CHECK(standings(facts) == Standings{open, closed, open});
  facts.turns = {{Turn::next_phase, "touch", monday}};
  CHECK(standings(facts) == Standings{passed, open, closed});
  facts.turns.push_back({Turn::go_back, "touch", monday});
  CHECK(standings(facts) == Standings{open, closed, closed});
  facts.turns.push_back({Turn::set_aside, "touch", monday});
  CHECK(standings(facts) == Standings{set_aside, closed, closed});
}

TEST_CASE("programme: at home the prescription says what was decided, and a later decision goes before it") {
  std::vector<Phase> sent = three;
  sent[0].decided = Decided::passed;
  sent[1].decided = Decided::set_aside;
  sent[2].decided = Decided::open;
  ProgrammeFacts facts = facts_at(monday);
  CHECK(phase_states(sent, facts)[0].standing == passed);
  CHECK(phase_states(sent, facts)[1].standing == set_aside);
  CHECK(phase_states(sent, facts)[2].standing == open);
  facts.turns = {{Turn::go_back, "touch", monday}};
  CHECK(phase_states(sent, facts)[0].standing == open);
}

TEST_CASE("programme: every standing says why") {
  ProgrammeFacts facts = facts_at(monday);
  facts.turns = {{Turn::open_early, "imagery", monday}};
  const auto states = phase_states(three, facts);
  CHECK(states[0].why == "opened at once");
  CHECK(states[1].why == "opens after 2 weeks");
  CHECK(states[2].why == "opened by a clinician on 2026-11-02");
}

namespace {

ProgrammeFacts any_facts() {
  ProgrammeFacts facts = facts_at(monday + days{*rc::gen::inRange(0, 60)});
  for (PhaseFacts& one : facts.phases) {
    one.grade = *rc::gen::element(Grade::ready, Grade::nearly, Grade::not_yet, Grade::cannot_tell);
    if (*rc::gen::arbitrary<bool>()) one.begun = monday;
  }
  facts.held = *rc::gen::arbitrary<bool>();
  const int decisions = *rc::gen::inRange(0, 6);
  for (int i = 0; i < decisions; ++i)
    facts.turns.push_back(
        {*rc::gen::element(Turn::next_phase, Turn::open_early, Turn::set_aside, Turn::go_back),
         three[static_cast<std::size_t>(*rc::gen::inRange(0, 3))].name, monday + days{i}});
  return facts;
}

} // namespace

TEST_CASE("programme: a passed phase is never open, and only a decision passes one") {
  CHECK(rc::check([] {
    const ProgrammeFacts facts = any_facts();
    const auto states = phase_states(three, facts);
    for (std::size_t i = 0; i < three.size(); ++i) {
      const PhaseTurn* last = nullptr;
      for (const PhaseTurn& turn : facts.turns)
        if (turn.phase == three[i].name) last = &turn;
      const bool decided = last != nullptr && last->turn == Turn::next_phase;
      RC_ASSERT((states[i].standing == passed) == decided);
      RC_ASSERT(!(decided && is_open(states[i].standing)));
    }
  }));
}

TEST_CASE("programme: doors are monotone in evidence: what was open stays open when there is more of it") {
  CHECK(rc::check([] {
    ProgrammeFacts facts = any_facts();
    const Standings before = standings(facts);
    for (PhaseFacts& one : facts.phases) {
      if (*rc::gen::arbitrary<bool>()) one.grade = Grade::ready;
      if (*rc::gen::arbitrary<bool>()) one.begun = monday;
    }
    facts.today += days{*rc::gen::inRange(0, 30)};
    const Standings after = standings(facts);
    for (std::size_t i = 0; i < before.size(); ++i)
      if (is_open(before[i])) RC_ASSERT(is_open(after[i]));
  }));
}

TEST_CASE(
    "programme: decisions about one phase in any order of days leave every other as it was, but the next") {
  CHECK(rc::check([] {
    ProgrammeFacts facts = any_facts();
    const Standings before = standings(facts);
    facts.turns.push_back({*rc::gen::element(Turn::open_early, Turn::go_back), "imagery", monday});
    const Standings after = standings(facts);
    RC_ASSERT(after[0] == before[0]);
    RC_ASSERT(after[1] == before[1]);
  }));
}
