#pragma once
// What one screen of a visit's movements shows, as a value: session/movement_screens.h draws it.
#include "engine/core/task/movement/guide.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace dorsal::movement {

using Guide = std::shared_ptr<const MovementGuide>;

enum class Asked { looks, harm, expected, confidence_before, pain_during, pain_after, confidence_after };

namespace shows {

struct TypesGoal { // the person's own: what it is all for
  std::string typed;
};
struct AsksMorning {};
struct AsksRise {
  Guide guide;
  int from{}, to{};
};
// Command::choose: not today.
struct Offers {
  Guide guide;
  std::optional<int> quota; // empty: a baseline visit
  int baseline_visit{}, baseline_visits{};
};
struct AsksWhyNot { // choice: a SkipReason
  Guide guide;
};
struct Rates { // 0 to 10
  Guide guide;
  Asked asked{};
};
struct TypesFear { // what could happen, in own words
  Guide guide;
  std::string typed;
};
struct Watches { // Command::choose: smaller, or as large as it was
  Guide guide;
  double reach{1};
};
struct Counts { // choice count_one: one more; with_figure: it counts along, or not
  Guide guide;
  int done{};
  std::optional<int> quota;
  bool with_figure{};
  double reach{1};
};
inline constexpr int count_one = 1, count_with_figure = 2;
struct AsksHowMany { // choice: so many, 0 to `most`
  Guide guide;
  int most{};
  std::optional<int> quota;
  double reach{1};
};
struct Reached { // all of it is done
  Guide guide;
  int done{};
  std::optional<int> quota;
  double reach{1};
};
// choice eased: as before; not_eased: it is not, and will not be waited for.
struct Eases {
  Guide guide;
};
inline constexpr int eased = 1, not_eased = 2;
inline constexpr int not_afraid = 4;
struct AsksHappened { // choice: a Happened, plus one; or not_afraid
  Guide guide;
  std::string feared; // as it was typed today; or empty
};
inline constexpr std::size_t ways_of_helping = 5;
struct TicksHelps {
  Guide guide;
  std::array<bool, ways_of_helping> ticked{};
};
struct Tells { // expected beside experienced
  Guide guide;
  std::optional<int> expected, during;
  std::optional<int> confidence_before, confidence_after;
  int repetitions{};
};
struct Sums {
  int done{}, skipped{};
};

} // namespace shows

using Shows = std::variant<shows::TypesGoal, shows::AsksMorning, shows::AsksRise, shows::Offers,
                           shows::AsksWhyNot, shows::Rates, shows::TypesFear, shows::Watches, shows::Counts,
                           shows::AsksHowMany, shows::Reached, shows::Eases, shows::AsksHappened,
                           shows::TicksHelps, shows::Tells, shows::Sums>;

} // namespace dorsal::movement
