#include "engine/core/readiness/wording.h"

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
  if (p < 0.001) return "below .001";
  if (p > 0.999) return "above .999";
  const std::string text = fmt::format("{:.{}f}", p, p < 0.1 || p > 0.985 ? 3 : 2);
  return text.substr(text.find('.'));
}

std::string counted(statistics::Count count) {
  const auto share = statistics::share(count);
  if (!share) return "no trials";
  return fmt::format("{} of {} correct ({})", count.correct, count.trials, percent(*share));
}

std::string plural(std::int64_t n, std::string_view one) {
  return fmt::format("{} {}{}", n, one, n == 1 ? "" : "s");
}

} // namespace dorsal::wording
