#include "engine/core/readiness/evidence/wording.h"

#include <fmt/format.h>

#include <cmath>

namespace dorsal::wording {
namespace {

// One decimal, and none where it says nothing.
std::string tenths(double value) {
  const double rounded = std::round(value * 10) / 10;
  return fmt::format("{:g}", rounded == 0 ? 0.0 : rounded);
}

} // namespace

std::string percent(double share) { return tenths(share * 100) + " %"; }

std::string points(double share_difference) {
  const std::string number = tenths(share_difference * 100);
  return number + (number == "1" ? " point" : " points");
}

std::string seconds(double seconds) { return fmt::format("{:.2f} s", seconds); }
std::string seconds(Duration duration) { return seconds(in_seconds(duration)); }

std::string probability(double p) {
  std::string text = fmt::format("{:.3f}", p);
  while (text.ends_with('0') && text.size() > 4) text.pop_back(); // two decimals stay
  return text.starts_with('0') ? text.substr(1) : text;
}

std::string probability_is(std::string_view name, double p) {
  if (p < 0.001) return fmt::format("{} < .001", name);
  if (p > 0.999) return fmt::format("{} > .999", name);
  return fmt::format("{} = {}", name, probability(p < 0.1 || p > 0.9 ? p : std::round(p * 100) / 100));
}

std::string counted(statistics::Count count) {
  const auto share = statistics::share(count);
  if (!share) return "no trials";
  return fmt::format("{} of {} correct ({})", count.correct, count.trials, percent(*share));
}

std::string plural(std::int64_t n, std::string_view one) {
  return fmt::format("{} {}{}", n, one, n == 1 ? "" : "s");
}

std::string plural(std::int64_t n, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

} // namespace dorsal::wording
