#include "engine/core/observer/drawn_sign.h"

#include "engine/core/task/drawing/signs.h"

#include <algorithm>
#include <cmath>

namespace dorsal::observer {
namespace {

constexpr double half_known_mm = 45, growth = 3, weakness_exponent = 0.8;
constexpr double turned_is_harder = 1.5, sum_is_harder = 1.2, word_is_harder = 1.3; // times as high
constexpr double feels_no_sign_as_one = 0.08;

double times_as_high(const drawing::Sign& sign) {
  const double turn = sign.turned_deg == 0 ? 1 : turned_is_harder;
  switch (drawing::sign_set(sign.set).content) {
  case drawing::Content::sum: return turn * sum_is_harder;
  case drawing::Content::word: return turn * word_is_harder;
  case drawing::Content::sign: break;
  }
  return turn;
}

double knows(const ObserverProfile& profile, const drawing::Sign& sign, double sessions) {
  const double half =
      half_known_mm * std::pow(times_weaker(profile, sessions), weakness_exponent) * times_as_high(sign);
  return 1 / (1 + std::exp(-growth * std::log(sign.size_mm / half)));
}

} // namespace

double chance_of_correct(const ObserverProfile& profile, const drawing::Sign& sign, double sessions) {
  if (sign.sign == 0) return 1 - feels_no_sign_as_one;
  const double lapse = std::min(1.0, profile.lapse + profile.fast_guess);
  const double known = (1 - lapse) * knows(profile, sign, sessions);
  return known + (1 - known) / static_cast<double>(drawing::signs_of_a_set);
}

int answer_to_sign(const ObserverProfile& profile, const drawing::Sign& sign, double sessions,
                   Random& draws) {
  constexpr int last = static_cast<int>(drawing::signs_of_a_set);
  if (draws.chance(chance_of_correct(profile, sign, sessions)))
    return drawing::answer_of(sign.set, sign.sign);
  if (sign.sign == 0) return drawing::answer_of(sign.set, static_cast<int>(draws.integer(1, last)));
  const int other = static_cast<int>(draws.integer(1, last - 1));
  return drawing::answer_of(sign.set, other < sign.sign ? other : other + 1);
}

} // namespace dorsal::observer
