#include "engine/core/base/random.h"

#include <boost/random/normal_distribution.hpp>
#include <boost/random/uniform_01.hpp>
#include <boost/random/uniform_int_distribution.hpp>

namespace dorsal {

double Random::uniform() { return boost::random::uniform_01<double>{}(engine_); }

double Random::uniform(double low, double high) { return low + (high - low) * uniform(); }

double Random::normal(double mean, double sd) {
  return boost::random::normal_distribution<double>{mean, sd}(engine_);
}

std::int64_t Random::integer(std::int64_t low, std::int64_t high) {
  return boost::random::uniform_int_distribution<std::int64_t>{low, high}(engine_);
}

Random stream(std::uint64_t seed, std::uint64_t purpose) {
  // splitmix64 finaliser (Steele, Lea & Flood 2014): neighbouring seeds give unrelated streams.
  std::uint64_t z = seed + 0x9e3779b97f4a7c15ULL * (purpose + 1);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return Random{z ^ (z >> 31)};
}

} // namespace dorsal
