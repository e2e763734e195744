#include "engine/core/programme/today.h"

#include "engine/core/programme/flare.h"
#include "engine/core/programme/visit_length.h"
#include "engine/core/protocol/programme.h"
#include "tests/support/catch.h"
#include "tests/support/two_phases.h"

#include <algorithm>

using namespace dorsal;
using namespace std::chrono;

namespace {

constexpr Day monday{2026y / November / 2};

Protocol two_phases() {
  Protocol protocol = default_protocol();
  protocol.programme = dorsal::test::touch_and_pictures(protocol);
  for (Phase& phase : protocol.programme) phase.dose.session_length = minutes{60};
  return protocol;
}

const Protocol protocol = two_phases();
const std::vector<PhaseState> both_open{{"touch", Standing::open, {}}, {"pictures", Standing::ready, {}}};

TodayFacts at(Day today, Helper helper) {
  return {.today = today, .helper = helper, .flare = {}, .practice = std::vector<PracticeOfPhase>(2)};
}

std::vector<std::string> names(const TodayPlan& plan) {
  std::vector<std::string> found;
  for (const PlannedPart& part : plan.parts) found.push_back(part.phase);
  return found;
}
using Names = std::vector<std::string>;

} // namespace

TEST_CASE("today: led tasks only with a helper, and the question is asked only where the answer matters") {
  const auto unknown = plan_today(protocol.programme, both_open, at(monday, Helper::unknown));
  CHECK(unknown.asks_for_helper);
  CHECK(names(unknown) == Names{"pictures"});
  const auto alone = plan_today(protocol.programme, both_open, at(monday, Helper::nobody));
  CHECK_FALSE(alone.asks_for_helper);
  CHECK(alone.left_out == std::vector<PartLeftOut>{{"touch", LeftOut::needs_helper}});
  CHECK(names(plan_today(protocol.programme, both_open, at(monday, Helper::there))) ==
        Names{"touch", "pictures"});
  const std::vector<PhaseState> closed{{"touch", Standing::closed, {}}, {"pictures", Standing::open, {}}};
  CHECK_FALSE(plan_today(protocol.programme, closed, at(monday, Helper::unknown)).asks_for_helper);
}

TEST_CASE("today: what was practised longest ago comes first, and what is done today does not come again") {
  TodayFacts facts = at(monday + days{3}, Helper::there);
  facts.practice[0].days = {monday + days{2}};
  facts.practice[1].days = {monday + days{1}};
  CHECK(names(plan_today(protocol.programme, both_open, facts)) == Names{"pictures", "touch"});
  facts.practice[1].days.push_back(facts.today);
  const auto plan = plan_today(protocol.programme, both_open, facts);
  CHECK(names(plan) == Names{"touch"});
  CHECK(plan.left_out == std::vector<PartLeftOut>{{"pictures", LeftOut::done_today}});
}

TEST_CASE("today: a visit is no longer than its dose says, and never empty for that") {
  Protocol brief = two_phases();
  for (Phase& phase : brief.programme) phase.dose.session_length = minutes{10};
  const auto plan = plan_today(brief.programme, both_open, at(monday, Helper::there));
  CHECK(names(plan) == Names{"touch"});
  CHECK(plan.left_out == std::vector<PartLeftOut>{{"pictures", LeftOut::no_time}});
}

TEST_CASE("today: a flare halves what is trained and rests the assessments for two days") {
  TodayFacts facts = at(monday, Helper::there);
  facts.flare = monday - days{1};
  const auto plan = plan_today(protocol.programme, both_open, facts);
  CHECK(plan.halved);
  for (const PlannedPart& part : plan.parts)
    for (const BlockSpec& block : part.blocks) CHECK(block.kind.purpose != Purpose::assess);
  const auto usual = plan_today(protocol.programme, both_open, at(monday, Helper::there));
  CHECK(plan.minutes() < usual.minutes());
  const std::vector<RatedSession> rated{{monday, {3, 6}}};
  const ReadinessRules rules;
  CHECK(flare_since(rated, monday, rules) == monday);
  CHECK(flare_since(rated, monday + days{2}, rules) == monday);
  CHECK_FALSE(flare_since(rated, monday + days{3}, rules));
  CHECK_FALSE(flare_since(std::vector<RatedSession>{{monday, {3, {}}}}, monday, rules));
}

TEST_CASE("today: the visit's protocol has the blocks of its parts, each with its phase") {
  const auto plan = plan_today(protocol.programme, both_open, at(monday, Helper::there));
  const Protocol visit = protocol_of_visit(protocol, plan.parts);
  CHECK(visit.programme.empty());
  CHECK(visit.blocks.size() == 7);
  CHECK(visit.blocks.front().phase == "touch");
  CHECK(visit.blocks.back().phase == "pictures");
  CHECK(sentence_of(plan).starts_with("Today: touch, about "));
}

TEST_CASE(
    "today: in a visit of several phases pictures follow the rules of their own phase, not of the first") {
  Protocol own = two_phases();
  own.programme[0].readiness.accuracy_goal = 0.6;
  own.programme[1].readiness.accuracy_goal = 0.9;
  const auto plan = plan_today(own.programme, both_open, at(monday, Helper::there));
  REQUIRE(plan.parts.size() == 2);
  CHECK(plan.parts[0].phase == "touch");
  CHECK(protocol_of_visit(own, plan.parts).readiness.accuracy_goal == 0.9);
}

TEST_CASE("today: two phases of one task never share a visit, because each has settings of its own") {
  Protocol same = two_phases();
  same.programme[0] = same.programme[1];
  same.programme[0].name = "easy";
  const std::vector<PhaseState> states{{"easy", Standing::open, {}}, {"pictures", Standing::open, {}}};
  CHECK(names(plan_today(same.programme, states, at(monday, Helper::there))).size() == 1);
}

TEST_CASE("today: in a list of patients it is said what is due, or why nothing is") {
  TodayFacts facts = at(monday, Helper::there);
  CHECK(due_in_words(plan_today(protocol.programme, both_open, facts)).starts_with("touch, about "));
  facts.practice[0].days = facts.practice[1].days = {monday};
  CHECK(due_in_words(plan_today(protocol.programme, both_open, facts)) == "done for today");
  const std::vector<PhaseState> none{{"touch", Standing::passed, {}}, {"pictures", Standing::set_aside, {}}};
  CHECK(due_in_words(plan_today(protocol.programme, none, facts)) == "nothing");
}

TEST_CASE(
    "today: lessons come alone before the first is done, beside the others then, and not once all are") {
  Protocol whole = default_protocol();
  whole.programme = built_in_programme(whole);
  TodayFacts facts = at(monday, Helper::there);
  facts.practice.resize(whole.programme.size());
  facts.lessons_left = 8;
  const auto states_after = [&](int lessons) {
    const ProgrammeFacts known{.phases = std::vector<PhaseFacts>(whole.programme.size()),
                               .turns = {},
                               .lessons_done = lessons,
                               .today = monday};
    return phase_states(whole.programme, known);
  };
  CHECK(names(plan_today(whole.programme, states_after(0), facts)) == Names{"education"});
  facts.lessons_left = 7;
  const TodayPlan plan = plan_today(whole.programme, states_after(1), facts);
  CHECK(names(plan).front() == "education");
  CHECK(plan.parts.front().minutes == minutes_a_lesson);
  CHECK(protocol_of_visit(whole, plan.parts).blocks.front().kind ==
        BlockKind{Purpose::train, TaskId::lesson});
  facts.lessons_left = 0;
  const TodayPlan done = plan_today(whole.programme, states_after(8), facts);
  CHECK(done.left_out.front() == PartLeftOut{"education", LeftOut::lessons_done});
  CHECK(in_words(done.left_out.front()) == "education: all lessons done");
}
