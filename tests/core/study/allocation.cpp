#include "engine/core/study/allocation.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <set>

using namespace dorsal::study;

namespace {

StudyDesign design(std::size_t conditions, Order order, std::vector<StudyGroup> groups = {{"all", 1}}) {
  StudyDesign d{.name = "trunk", .seed = 7, .order = order, .groups = std::move(groups)};
  for (std::size_t i = 0; i < conditions; ++i) d.conditions.push_back({"c" + std::to_string(i)});
  return d;
}

} // namespace

TEST_CASE("allocation: in Williams' squares each condition stands once at each place and comes equally often "
          "after each other") {
  for (std::size_t n = 2; n <= 9; ++n) {
    const auto rows = williams_rows(n);
    CHECK(rows.size() == (n % 2 == 0 ? n : 2 * n));
    std::vector<std::vector<int>> at(n, std::vector<int>(n, 0)), after(n, std::vector<int>(n, 0));
    for (const auto& row : rows)
      for (std::size_t place = 0; place < n; ++place) {
        ++at[row[place]][place];
        if (place > 0) ++after[row[place - 1]][row[place]];
      }
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t k = 0; k < n; ++k) {
        CHECK(at[i][k] == (n % 2 == 0 ? 1 : 2));
        CHECK(after[i][k] == (i == k ? 0 : n % 2 == 0 ? 1 : 2));
      }
  }
}

TEST_CASE(
    "allocation: from 1 to 200 people no condition stands at a place more than once oftener than another") {
  for (std::size_t n = 2; n <= 7; ++n) {
    const StudyDesign d = design(n, Order::williams);
    const auto all = allocate(d, 200);
    for (int people = 1; people <= 200; ++people)
      CHECK(balance_of(d, {all.begin(), all.begin() + people}).place_difference <= 1);
    const std::size_t whole = 200 / (2 * n) * 2 * n;
    const auto balance = balance_of(d, {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(whole)});
    CHECK(balance.place_difference == 0);
    CHECK(balance.after_difference == 0);
  }
}

TEST_CASE(
    "allocation: groups stand as their shares after every block, and each group's orders are balanced") {
  const StudyDesign d = design(4, Order::williams, {{"patients", 2}, {"controls", 1}});
  const auto all = allocate(d, 200);
  for (std::size_t people = 3; people <= 198; people += 3) {
    const auto balance = balance_of(d, {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(people)});
    CHECK(balance.in_group == std::vector<std::size_t>{2 * people / 3, people / 3});
  }
  std::vector<Allocation> controls;
  std::ranges::copy_if(all, std::back_inserter(controls), [](const Allocation& a) { return a.group == 1; });
  for (std::size_t people = 1; people <= controls.size(); ++people)
    CHECK(balance_of(d, {controls.begin(), controls.begin() + static_cast<std::ptrdiff_t>(people)})
              .place_difference <= 1);
}

TEST_CASE(
    "allocation: all orders come before one comes again, a random order is a shuffle, a fixed one the list") {
  const auto every = allocate(design(3, Order::counterbalanced), 12);
  for (int round = 0; round < 2; ++round) {
    std::set<std::vector<std::size_t>> orders;
    for (int i = 0; i < 6; ++i) orders.insert(every[static_cast<std::size_t>(6 * round + i)].order);
    CHECK(orders.size() == 6);
  }
  std::set<std::vector<std::size_t>> random;
  for (const auto& one : allocate(design(4, Order::random), 200)) random.insert(one.order);
  CHECK(random.size() == 24);
  for (const auto& one : allocate(design(4, Order::fixed), 9))
    CHECK(one.order == std::vector<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("allocation: more people change nothing for those before, another seed changes it, seeds differ") {
  const StudyDesign d = design(4, Order::williams, {{"a", 1}, {"b", 1}});
  const auto few = allocate(d, 20), many = allocate(d, 100);
  StudyDesign other = d;
  other.seed = 8;
  const auto others = allocate(other, 20);
  std::set<std::uint64_t> seeds;
  bool same = true;
  for (std::size_t i = 0; i < few.size(); ++i) {
    CHECK(few[i].order == many[i].order);
    CHECK(few[i].group == many[i].group);
    CHECK(few[i].seed == many[i].seed);
    same = same && few[i].order == others[i].order;
    seeds.insert(few[i].seed);
  }
  CHECK_FALSE(same);
  CHECK(seeds.size() == few.size());
}

TEST_CASE("allocation: factors are crossed, the last one running fastest") {
  const auto conditions = crossed({{"light", {"normal", "dim"}}, {"roll", {"upright", "turned"}}});
  REQUIRE(conditions.size() == 4);
  CHECK(conditions[0].name == "normal-upright");
  CHECK(conditions[1].name == "normal-turned");
  CHECK(conditions[3].levels == std::vector<std::string>{"dim", "turned"});
  CHECK(crossed({}).empty());
}
