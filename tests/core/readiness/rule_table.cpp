#include "engine/core/readiness/rule_table.h"

#include "engine/core/protocol/protocol_text.h"
#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/grade_text.h"
#include "tests/core/readiness/evidence_builder.h"
#include "tests/support/catch.h"

#include <set>

using namespace dorsal;
using namespace dorsal::testing;
using Catch::Contains;

namespace {

// Converts to whatever a member wants, so that members can be counted.
struct Anything {
  template <class Member>
  operator Member() const; // NOLINT(google-explicit-constructor)
};

template <class Struct, class... Given>
consteval std::size_t members_of(Given... given) {
  if constexpr (requires { Struct{given..., Anything{}}; })
    return members_of<Struct>(given..., Anything{});
  else
    return sizeof...(given);
}

std::vector<RuleFinding> of_row(const RuleRow& row, const Evidence& evidence) {
  const ReadinessRules rules;
  const auto counting = counting_blocks(evidence.blocks, rules.least_block_trials);
  auto finding = row.judge({counting, {}}, rules);
  return finding ? std::vector{std::move(*finding)} : std::vector<RuleFinding>{};
}

const Evidence even_sides = make_evidence(6);
const Evidence one_weak_side = make_evidence(6, {.left_correct = 19, .right_correct = 13});

} // namespace

TEST_CASE("rule table: every row judges under its own name, in one case or the other") {
  for (const RuleRow& row : rule_table()) {
    CAPTURE(row.id);
    std::vector<RuleFinding> found = of_row(row, even_sides);
    std::ranges::move(of_row(row, one_weak_side), std::back_inserter(found));
    REQUIRE_FALSE(found.empty());
    for (const RuleFinding& finding : found) CHECK(finding.rule == row.rule);
  }
}

TEST_CASE("rule table: names, titles and places in the form are each one rule's") {
  std::set<std::string_view> names;
  std::set<int> places;
  std::size_t with_settings = 0;
  for (const RuleRow& row : rule_table()) {
    names.insert(row.id);
    names.insert(row.title);
    if (row.settings.place() == 0) continue;
    places.insert(row.settings.place());
    ++with_settings;
  }
  CHECK(names.size() == 2 * rule_count);
  CHECK(places.size() == with_settings);
}

TEST_CASE("rule table: a row that lacks a piece is not complete") {
  const RuleRow whole = row_of(Rule::pain);
  REQUIRE(is_complete(whole));
  const auto without = [&](auto take_away) {
    RuleRow row = whole;
    take_away(row);
    return is_complete(row);
  };
  CHECK_FALSE(without([](RuleRow& row) { row.id = {}; }));
  CHECK_FALSE(without([](RuleRow& row) { row.title = {}; }));
  CHECK_FALSE(without([](RuleRow& row) { row.source = {}; }));
  CHECK_FALSE(without([](RuleRow& row) { row.settings = RuleSettings{3}; }));
}

TEST_CASE("rule table: every threshold is a setting of one rule, and is written with the protocol") {
  std::set<std::string_view> keys;
  for (const RuleSetting& setting : rule_settings()) keys.insert(setting.field.key);
  CHECK(keys.size() == rule_settings().size());
  CHECK(keys.size() == members_of<ReadinessRules>());
  const std::string text = to_toml(default_protocol());
  for (const RuleSetting& setting : rule_settings())
    CHECK_THAT(text, Contains(std::string{setting.field.meaning}) &&
                         Contains("\n" + std::string{setting.field.key} + " = "));
}

TEST_CASE("rule table: a setting's source is its own rule's") {
  for (const RuleRow& row : rule_table())
    for (const RuleSetting& own : row.settings.all()) {
      CAPTURE(own.field.key);
      const auto at = std::ranges::find(rule_settings(), own.field.key,
                                        [](const RuleSetting& setting) { return setting.field.key; });
      REQUIRE(at != rule_settings().end());
      CHECK(at->field.source.text == row.source.text);
      CHECK(at->field.source.confidence == row.source.confidence);
    }
}

TEST_CASE("rule table: each rule is in the grade and in its text, with title and source") {
  std::string text;
  for (const Evidence& evidence : {even_sides, one_weak_side})
    text += to_text(grade(evidence, ReadinessRules{}));
  for (const RuleRow& row : rule_table())
    CHECK_THAT(text,
               Contains("\n" + std::string{row.title} + ": ") && Contains(std::string{row.source.text}));
}
