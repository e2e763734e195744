#include "engine/core/observer/activity_screen_names.h"

#include <charconv>
#include <chrono>

namespace dorsal::activity_screen_name {
namespace {

constexpr int enough_for_a_baseline = 8;
constexpr double imagined_seconds = 2.5, imagined_spread = 0.1;

Key digit_of(std::int64_t number) { return static_cast<Key>('0' + number); }

// "movement-counts-7": 7.
int number_at_end(std::string_view name) {
  const std::size_t dash = name.rfind('-');
  int number = 0;
  std::from_chars(name.data() + dash + 1, name.data() + name.size(), number);
  return number;
}

} // namespace

std::string probe_with(int right) { return std::string{probe} + std::to_string(right); }
std::string counts_with(int done) { return std::string{counts} + "-" + std::to_string(done); }

std::optional<Key> answered_by(std::string_view screen, Random& draws) {
  if (screen == trauma) return digit_of(2);
  if (screen == vivid) return digit_of(draws.integer(3, 4));
  if (screen == imagery_rating) return digit_of(draws.integer(2, 3));
  if (screen.starts_with(probe)) {
    const bool is_right = draws.chance(attends);
    return digit_of(is_right ? number_at_end(screen) : 3 - number_at_end(screen));
  }
  if (screen == goal || screen == fear) return static_cast<Key>('w');
  if (screen == morning || screen == rise || screen == happened) return digit_of(1);
  if (screen == harm) return digit_of(draws.integer(1, 2));
  if (screen == before || screen == pain) return digit_of(draws.integer(2, 3));
  if (screen == confidence) return digit_of(draws.integer(7, 8));
  if (screen == eases) return Key::space;
  if (screen.starts_with(counts) && screen != counts_along)
    return number_at_end(screen) >= enough_for_a_baseline ? Key::enter : Key::space;
  if (screen.starts_with("imagery-") || screen.starts_with("movement-")) return Key::enter;
  return {};
}

std::optional<Duration> lasts(std::string_view screen, Random& draws) {
  if (screen != imagining && screen != imagining_twice) return {};
  const double times = screen == imagining_twice ? 2 : 1;
  const double spread = 1 + imagined_spread * (2 * draws.uniform() - 1);
  return std::chrono::duration_cast<Duration>(
      std::chrono::duration<double>{times * imagined_seconds * spread});
}

} // namespace dorsal::activity_screen_name
