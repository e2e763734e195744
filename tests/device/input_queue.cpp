#include "engine/device/input_queue.h"

#include "tests/support/catch.h"

#include <poll.h>

#include <thread>

using namespace dorsal;

namespace {
Input numbered(std::int64_t n) {
  return KeyInput{Key::f, Motion::press, Stamp::exactly(instant_from_nanoseconds(n)),
                  ResponseProvider::simulated};
}
std::int64_t number_of(const Input& input) { return in_nanoseconds(std::get<KeyInput>(input).at.best); }

bool readable(const InputQueue& queue) {
  pollfd wait{queue.descriptor(), POLLIN, 0};
  return poll(&wait, 1, 0) == 1;
}
} // namespace

TEST_CASE("input queue: inputs come out in the order they went in") {
  InputQueue queue;
  for (std::int64_t n = 0; n < 10; ++n) CHECK(queue.push(numbered(n)));
  for (std::int64_t n = 0; n < 10; ++n) CHECK(number_of(*queue.pop()) == n);
  CHECK_FALSE(queue.pop());
}

TEST_CASE("input queue: its descriptor is readable exactly while there is something to read") {
  InputQueue queue;
  CHECK_FALSE(readable(queue));
  queue.push(numbered(1));
  CHECK(readable(queue));
  CHECK(queue.pop());
  CHECK_FALSE(queue.pop());
  CHECK_FALSE(readable(queue));
}

TEST_CASE("input queue: a full one refuses and keeps what it holds") {
  InputQueue queue;
  std::int64_t held = 0;
  while (queue.push(numbered(held))) ++held;
  CHECK(held == 1024);
  for (std::int64_t n = 0; n < held; ++n) CHECK(number_of(*queue.pop()) == n);
  CHECK(queue.push(numbered(7)));
}

TEST_CASE("input queue: nothing is lost or doubled between two threads") {
  InputQueue queue;
  constexpr std::int64_t count = 20000;
  std::jthread writer([&] {
    for (std::int64_t n = 0; n < count;)
      if (queue.push(numbered(n)))
        ++n;
      else
        std::this_thread::yield();
  });
  std::int64_t expected = 0;
  bool in_order = true;
  while (expected < count)
    if (const auto input = queue.pop())
      in_order = in_order && number_of(*input) == expected++;
    else
      std::this_thread::yield();
  CHECK(in_order);
}
