#include "engine/core/observer/led_answer.h"

#include "engine/core/observer/drawn_sign.h"
#include "engine/core/observer/localisation.h"
#include "engine/core/observer/touch.h"
#include "engine/core/task/drawing/signs.h"
#include "engine/core/task/touch_probe/touch_probe.h"

#include <string>
#include <string_view>

namespace dorsal::observer {
namespace {

class Answers {
public:
  Answers(const LedAnswerOf& of, Random& draws) : of_(of), draws_(draws) {}
  int operator()(const points::Touch& touch) const {
    return answer_to_touch(of_.profile, touch, of_.sessions, draws_);
  }
  int operator()(const touch::Site& site) const {
    return answer_to_touch(sense_of_place(of_.profile, of_.sessions), site, helper_aims_mm, draws_);
  }
  int operator()(const drawing::Sign& sign) const {
    return answer_to_sign(of_.profile, sign, of_.sessions, draws_);
  }
  // As finely as touch: *assumed*, and a machine does not miss.
  int operator()(const vibration::Buzz& buzz) const {
    return answer_to_touch(sense_of_place(of_.profile, of_.sessions), buzz.site, 0, draws_);
  }
  // The tip as surely wherever it was felt, and as either where there was none: *assumed*.
  int operator()(const touch_probe::Touch& touch) const {
    const int square = touch::square_of((*this)(touch.site));
    const int pointed = touch.site.square == 0 ? static_cast<int>(draws_.chance(0.5)) : (*this)(touch.tip);
    return touch_probe::answer_of(square, {pointed});
  }
  int operator()(const points::Pair& pair) const { return told(pair, pair.side_by_side); }
  int operator()(const probe::Tip& tip) const { return told(tip, tip.pointed); }

private:
  const LedAnswerOf& of_;
  Random& draws_;

  template <class Stimulus>
  int told(const Stimulus& stimulus, int truth) const {
    return draws_.chance(observer::chance_of_correct(of_.profile, stimulus, of_.sessions)) ? truth
                                                                                           : 1 - truth;
  }
};

struct Chances {
  const LedAnswerOf& of;
  template <class Stimulus>
  double operator()(const Stimulus& stimulus) const {
    return observer::chance_of_correct(of.profile, stimulus, of.sessions);
  }
  double operator()(const touch::Site& site) const {
    return observer::chance_of_correct(sense_of_place(of.profile, of.sessions), site, helper_aims_mm);
  }
  double operator()(const touch_probe::Touch& touch) const {
    const double square = (*this)(touch.site);
    return touch.site.square == 0 ? square : square * (*this)(touch.tip);
  }
  double operator()(const vibration::Buzz& buzz) const {
    return observer::chance_of_correct(sense_of_place(of.profile, of.sessions), buzz.site, 0);
  }
};

std::vector<Key> typed(std::string_view text) {
  std::vector<Key> keys;
  for (const char sign : text) keys.push_back(static_cast<Key>(sign));
  keys.push_back(Key::enter);
  return keys;
}

struct Keys {
  int answer{};
  template <class Stimulus>
  std::vector<Key> operator()(const Stimulus&) const { // one of two cards
    return {answer == 0 ? Key::arrow_left : Key::arrow_right};
  }
  std::vector<Key> operator()(const touch::Site&) const {
    return typed(std::to_string(touch::square_of(answer)));
  }
  std::vector<Key> operator()(const vibration::Buzz&) const {
    return typed(std::to_string(touch::square_of(answer)));
  }
  std::vector<Key> operator()(const touch_probe::Touch&) const {
    std::vector<Key> keys = typed(std::to_string(touch_probe::square_of(answer)));
    if (const auto tip = touch_probe::tip_of(answer))
      keys.push_back(tip->pointed == 0 ? Key::arrow_left : Key::arrow_right);
    return keys;
  }
  std::vector<Key> operator()(const drawing::Sign&) const {
    if (answer == drawing::nothing) return {Key::minus, Key::enter};
    return typed(drawing::answers.at(static_cast<std::size_t>(answer)));
  }
};

} // namespace

int LedAnswerOf::answer(const LedStimulus& stimulus, Random& draws) const {
  return std::visit(Answers{*this, draws}, stimulus);
}

double LedAnswerOf::chance_of_correct(const LedStimulus& stimulus) const {
  return std::visit(Chances{*this}, stimulus);
}

std::vector<Key> keys_of_answer(const LedStimulus& stimulus, int answer) {
  return std::visit(Keys{answer}, stimulus);
}

} // namespace dorsal::observer
