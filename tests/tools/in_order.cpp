#include "engine/clinic/study/in_order.h"

#include "tests/support/catch.h"

#include <string>

using namespace dorsal;

TEST_CASE("in order: what several threads made is handed over in its order, all of it") {
  for (const unsigned threads : {1u, 2u, 7u}) {
    std::vector<int> got;
    in_order(
        100, threads, [](int index) { return index * index; }, [&](int made) { got.push_back(made); });
    REQUIRE(got.size() == 100);
    for (int i = 0; i < 100; ++i) CHECK(got[static_cast<std::size_t>(i)] == i * i);
  }
}

TEST_CASE("in order: nothing to do is done at once") {
  in_order(
      0, 3, [](int index) { return index; }, [](int) { FAIL("nothing was made"); });
}

TEST_CASE("in order: the first failure in order is thrown, though a later one came sooner") {
  std::atomic<bool> later_failed{false};
  std::vector<int> got;
  const auto make = [&](int index) {
    if (index == 3) {
      later_failed = true;
      throw std::string{"three"};
    }
    while (!later_failed) std::this_thread::yield();
    if (index == 1) throw std::string{"one"};
    return index;
  };
  CHECK_THROWS_WITH(
      [&] {
        try {
          in_order(50, 4, make, [&](int made) { got.push_back(made); });
        } catch (const std::string& failed) {
          throw std::runtime_error(failed);
        }
      }(),
      "one");
  CHECK(got == std::vector<int>{0});
}

TEST_CASE("in order: where handing over fails nothing more is handed over") {
  std::vector<int> got;
  const auto deliver = [&](int made) {
    if (made == 5) throw std::runtime_error("full");
    got.push_back(made);
  };
  CHECK_THROWS_WITH(in_order(
                        50, 3, [](int index) { return index; }, deliver),
                    "full");
  CHECK(got == std::vector<int>{0, 1, 2, 3, 4});
}
