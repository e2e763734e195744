#pragma once
// Seeded draws that are the same on every machine and library (Boost.Random; std:: distributions are not).
#include <boost/random/mersenne_twister.hpp>

#include <cstdint>
#include <span>
#include <utility>

namespace dorsal {

// A value: copying it copies the stream. The seed that made it is stored with the session.
class Random {
public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  [[nodiscard]] double uniform();                        // [0, 1)
  [[nodiscard]] double uniform(double low, double high); // [low, high)
  [[nodiscard]] double normal(double mean, double sd);
  [[nodiscard]] std::int64_t integer(std::int64_t low, std::int64_t high); // [low, high], both ends included
  [[nodiscard]] bool chance(double probability) { return uniform() < probability; }
  [[nodiscard]] std::uint64_t bits() { return engine_(); }

  // Fisher-Yates (Durstenfeld 1964).
  template <class T>
  void shuffle(std::span<T> items) {
    for (std::size_t i = items.size(); i > 1; --i) {
      const auto j = static_cast<std::size_t>(integer(0, static_cast<std::int64_t>(i) - 1));
      std::swap(items[i - 1], items[j]);
    }
  }

private:
  boost::random::mt19937_64 engine_;
};

// An independent stream for a named purpose, so that a new consumer of draws never shifts another one's.
[[nodiscard]] Random stream(std::uint64_t seed, std::uint64_t purpose);

} // namespace dorsal
